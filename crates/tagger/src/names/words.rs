//! Tokens joined into the words that names are made of: « Jean‑Luc », « U.S. », « Canal+ », « l’ | Aude ».

use std::ops::Range;

use surligne_model::Language;
use surligne_names::fold::is_hyphen;
use surligne_names::word::{Case, Spellings, Word};

use crate::tokens::{Gap, TokenKind, Tokens};

/// French words that lose their vowel before another: l’, qu’, jusqu’…
const ELIDED: &str = "l d j m n s t c qu lorsqu puisqu quoiqu jusqu";

/// Arabic articles and the like, which a hyphen joins to a name: el-Sissi.
const PARTICLES: &str = "al el ad as an ar at az es ed ben bin ibn abu abou ould";

/// Titles that are written with a full stop, which is then part of the word: M. Macron, Mrs. Dalloway.
const TITLES: &str = "m mm mme mlle dr me pr mr mrs ms prof gen sen rep gov lt col sgt capt rev st ste";

/// Words before a full stop that does not end a sentence.
const ABBREVIATIONS: &str = "m mm mme mlle dr me pr st ste mr mrs ms prof gen sen rep gov lt col sgt capt rev hon jr sr art no vs etc \
     cf av bd mgr inc corp ltd co";

/// Joins the tokens of a text into words.
pub(super) fn words(tokens: &Tokens<'_>) -> Vec<Word> {
    let language = tokens.language();
    let mut list: Vec<Word> = Vec::with_capacity(tokens.len());
    let mut spellings = Spellings::default();
    let mut at = 0;
    while at < tokens.len() {
        let end = match tokens.kind(at) {
            Some(TokenKind::Word | TokenKind::Digits) => word_end(tokens, at, language),
            Some(TokenKind::Apostrophe) => clitic_end(tokens, at, language),
            _ => at + 1,
        };
        list.push(make(tokens, at..end, &mut spellings));
        at = end;
    }
    mark_sentences(tokens, &mut list);
    list
}

fn text_is_one_of(text: &str, list: &str) -> bool {
    text.len() <= 8 && list.split(' ').any(|known| text.eq_ignore_ascii_case(known))
}

fn is_wordish(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.kind(at), Some(TokenKind::Word | TokenKind::Digits)) && tokens.is_glued(at)
}

/// One past the last token of the word that begins with the letters or digits at `start`.
fn word_end(tokens: &Tokens<'_>, start: usize, language: Language) -> usize {
    let mut end = start + 1;
    loop {
        if is_wordish(tokens, end) {
            end += 1;
            continue;
        }
        let sign = match tokens.symbol(end) {
            Some(sign) if tokens.is_glued(end) => sign,
            _ => return end,
        };
        let next = is_wordish(tokens, end + 1);
        match sign {
            '\'' if language == Language::Fr => {
                let first = tokens.text(end - 1);
                if next && end == start + 1 && text_is_one_of(first, ELIDED) {
                    return end + 1;
                }
                if !next || tokens.is_digits(end + 1) {
                    return end;
                }
                end += 2;
            }
            // O'Brien, D'Souza; but John's, don't.
            '\'' if next && tokens.is_capitalised(end - 1) && tokens.is_capitalised(end + 1) => end += 2,
            sign if is_hyphen(sign) && next => {
                let (before, after) = (tokens.text(end - 1), tokens.text(end + 1));
                let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
                let all_caps = |text: &str| text.chars().count() >= 2 && text.chars().all(char::is_uppercase);
                // ex-Twitter, anti-Trump; PSG-OM.
                let prefix = !capital(before)
                    && capital(after)
                    && tokens.is_word(end - 1)
                    && !text_is_one_of(before, PARTICLES);
                // D-Ohio.
                let seat = language == Language::En && matches!(before, "D" | "R" | "I") && capital(after);
                if prefix || seat || (all_caps(before) && all_caps(after) && end == start + 1) {
                    return end;
                }
                end += 2;
            }
            '.' if next => {
                let single = |at: usize| tokens.is_word(at) && tokens.text(at).chars().nth(1).is_none();
                let digits = tokens.is_digits(end - 1) && tokens.is_digits(end + 1);
                let site =
                    tokens.is_word(end + 1) && !tokens.is_capitalised(end + 1) && tokens.text(end - 1).len() > 1;
                let initials = single(end - 1) && single(end + 1);
                if !(digits || site || initials) {
                    return end;
                }
                end += 2;
                if initials && tokens.symbol(end) == Some('.') && tokens.is_glued(end) {
                    end += 1;
                }
            }
            '.' if end == start + 1
                && text_is_one_of(tokens.text(start), TITLES)
                && tokens.is_capitalised(start)
                && tokens.is_capitalised(end + 1)
                && tokens.gap(end + 1) == Gap::Space =>
            {
                return end + 1;
            }
            ',' if next && tokens.is_digits(end - 1) && tokens.is_digits(end + 1) => end += 2,
            '&' | '_' if next => end += 2,
            '+' if tokens.is_word(end - 1) => end += 1,
            _ => return end,
        }
    }
}

/// English 's is one word; any other apostrophe stands alone.
fn clitic_end(tokens: &Tokens<'_>, start: usize, language: Language) -> usize {
    let clitic = language == Language::En
        && tokens.is_glued(start)
        && is_wordish(tokens, start + 1)
        && !tokens.is_capitalised(start + 1);
    start + 1 + usize::from(clitic)
}

fn make<'t>(tokens: &Tokens<'t>, range: Range<usize>, spellings: &mut Spellings<'t>) -> Word {
    let bytes = tokens.bytes(range.clone());
    let sign = if range.len() == 1 { tokens.symbol(range.start).unwrap_or('\0') } else { '\0' };
    Word {
        spelling: spellings.of(&tokens.source()[bytes.clone()], sign),
        tokens: range.start as u32..range.end as u32,
        bytes: bytes.start as u32..bytes.end as u32,
        starts_sentence: false,
    }
}

/// A sentence begins at a line's beginning (unless the line goes on in lower case) and after a full stop that
/// follows no abbreviation.
fn mark_sentences(tokens: &Tokens<'_>, list: &mut [Word]) {
    let mut ended = true;
    for at in 0..list.len() {
        let gap = tokens.gap(list[at].tokens.start as usize);
        let goes_on = list[at].case == Case::Lower;
        let starts = gap == Gap::Paragraph
            || (gap == Gap::Line && !goes_on)
            || (ended && gap >= Gap::Space && !goes_on && !matches!(list[at].sign, '»' | '”' | ')' | ','));
        list[at].starts_sentence = starts;
        ended = match list[at].sign {
            '!' | '?' | '…' => true,
            '.' => at == 0 || !is_abbreviation(tokens, &list[at - 1]),
            '»' | '”' | '"' | ')' => ended && !starts,
            _ => false,
        };
    }
    if let Some(first) = list.first_mut() {
        first.starts_sentence = true;
    }
}

fn is_abbreviation(tokens: &Tokens<'_>, word: &Word) -> bool {
    let text = &tokens.source()[word.bytes.start as usize..word.bytes.end as usize];
    word.case == Case::Single || (word.case != Case::None && text_is_one_of(text, ABBREVIATIONS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: Language) -> Vec<String> {
        let tokens = Tokens::new(text, Some(language));
        let cut = words(&tokens).into_iter().map(|w| text[w.bytes.start as usize..w.bytes.end as usize].to_owned());
        cut.collect()
    }

    #[test]
    fn french_words() {
        for (text, expected) in [
            ("l’Aude et Jean-Luc", "l’|Aude|et|Jean-Luc"),
            ("L'Oréal, aujourd’hui", "L'|Oréal|,|aujourd’hui"),
            ("l'ex-Twitter et al-Qaida", "l'|ex|-|Twitter|et|al-Qaida"),
            ("PSG-OM sur Canal+", "PSG|-|OM|sur|Canal+"),
            ("J.K. Rowling, M. Macron", "J.K.|Rowling|,|M.|Macron"),
            ("6,4 % à H&M", "6,4|%|à|H&M"),
            ("Booking.com.Le", "Booking.com|.|Le"),
        ] {
            assert_eq!(cut(text, Language::Fr).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn english_words() {
        for (text, expected) in [
            ("O’Brien's U.S. Army don't", "O’Brien|'s|U.S.|Army|don|'t"),
            ("the Smiths' house", "the|Smiths|'|house"),
            ("(D-Ohio) on I-95", "(|D|-|Ohio|)|on|I-95"),
            ("@user_1 #NoName", "@|user_1|#|NoName"),
        ] {
            assert_eq!(cut(text, Language::En).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn sentences_begin_after_full_stops_but_not_after_abbreviations() {
        let text = "M. Macron parle. « Oui ! » Il part\nvers Paris\nFin";
        let tokens = Tokens::new(text, Some(Language::Fr));
        let starts: Vec<&str> = words(&tokens)
            .into_iter()
            .filter(|w| w.starts_sentence)
            .map(|w| &text[w.bytes.start as usize..w.bytes.end as usize])
            .collect();
        assert_eq!(starts, ["M.", "«", "Il", "Fin"]);
    }

    #[test]
    fn case_is_told() {
        for (text, case) in [
            ("Aude", Case::Title),
            ("AFP", Case::Upper),
            ("iPhone", Case::Mixed),
            ("A", Case::Single),
            ("Jean-Luc", Case::Title),
            ("12", Case::None),
            ("eau", Case::Lower),
            ("G7", Case::Single),
        ] {
            let tokens = Tokens::new(text, Some(Language::Fr));
            assert_eq!(words(&tokens)[0].case, case, "{text}");
        }
    }
}
