//! Figures that name or number something: « article 49 », "Boeing 737", « 12, rue des Lilas », « 1. ».

use surligne_model::Language;

use super::measure::Measure;
use super::range::counts_a_noun;
use crate::tokens::{Classes, Gap, Tokens};

/// Words that are numbered only with their number right behind and nothing counted after: « page deux ».
pub(super) fn names_by_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    text.chars().count() > 2
        && !tokens.key_is_one_of(
            at,
            words!(
                "note"
                    | "noté"
                    | "notée"
                    | "rated"
                    | "rating"
                    | "scored"
                    | "day"
                    | "world"
                    | "part"
                    | "call"
                    | "text"
            ),
        )
}

/// Whether the plain number names something: « article 49 », "Boeing 737", « un 4 pièces » not.
pub(super) fn is_label(tokens: &Tokens<'_>, measure: &Measure) -> bool {
    let (start, end) = (measure.tokens.start, measure.tokens.end);
    if start == 0 || !tokens.same_line(start) {
        return false;
    }
    let before = start - 1;
    if matches!(tokens.symbol(before), Some('#' | '№' | '°' | 'º' | '§')) {
        return true;
    }
    // « no. 5 », « art. 5 ».
    let word = if tokens.is(before, '.') && tokens.is_glued(before) { start.saturating_sub(2) } else { before };
    if tokens.is(word, ',') && measure.plain && follows_labels(tokens, word) && !counts_a_noun(tokens, end) {
        return true;
    }
    if !tokens.is_word(word) || (tokens.gap(start) == Gap::None && word == before) {
        return false;
    }
    let key = tokens.key(word);
    let counted = counts_a_noun(tokens, end);
    if measure.plain && follows_labels(tokens, word) && !counts_a_noun(tokens, end) {
        return true;
    }
    // "than a 757": a model.
    if tokens.language() == Language::En
        && is_one_of!(key, "a" | "an")
        && measure.plain
        && tokens.text(start).len() >= 3
        && !counted
        && !tokens.is_hyphen(end)
    {
        return true;
    }
    let capital = tokens.is_capitalised(word);
    if word != before {
        let text = tokens.text(word);
        return ["art", "no", "n", "nos", "chap", "p", "pp", "vol", "sec", "fig"]
            .iter()
            .any(|short| short.eq_ignore_ascii_case(text))
            // "H.R. 7521", « L. 121 ».
            || measure.plain && is_one_of!(text, "R" | "L" | "D");
    }
    if tokens.is_any(word, Classes::NUMBERED)
        && (measure.plain || tokens.is_digits(end - 1) && measure.value < 1000.0)
    {
        // One letter is a label's only in capitals: « la D 906 », and no « à 3 ».
        if tokens.text(word).chars().count() == 1 {
            return capital && measure.plain;
        }
        // Nouns that may end a clause: "the world 300 years", « en classe 25 élèves ».
        let loose = is_one_of!(
            key,
            "world"
                | "day"
                | "part"
                | "call"
                | "text"
                | "scored"
                | "classe"
                | "groupe"
                | "unité"
                | "note"
                | "ligne"
                | "lignes"
                | "measure"
                | "table"
                | "tableau"
                | "figure"
                | "unit"
                | "size"
                | "sizes"
                | "radio"
                | "ligue"
                | "tour"
                | "loi"
                | "bus"
                | "salle"
                | "a"
                | "e"
                | "d"
        );
        return !(loose && counted);
    }
    // « La marque : Doumbia 21, Kerboul 14 »: who made how many.
    // "Year 7" is a class, "last year 300 people" are no label.
    if key == "year" && capital && measure.plain && !tokens.starts_sentence(word) {
        return true;
    }
    let listed = word > 0
        && matches!(tokens.symbol(word - 1), Some(',' | ':' | ';'))
        && (matches!(tokens.symbol(end), Some(',' | ';')) || !tokens.same_line(end));
    // « 48 sièges (+3), le PS 66 », "Williams had 20, Chet Holmgren 18 with five blocks".
    let party = word > 1
        && tokens.is(word - 2, ',')
        && tokens.key_is_one_of(word - 1, words!("le" | "la" | "les" | "l"))
        && tokens.text(word).len() > 1
        && tokens.text(word).chars().all(char::is_uppercase)
        && matches!(tokens.symbol(end), Some(',' | ';' | '.'));
    let listed = listed || party || follows_a_count(tokens, word);
    if capital && measure.plain && listed && tokens.text(start).len() <= 3 {
        return false;
    }
    // A name and a number: « Windows 11 », "Studio 54"; with something to count after it it is a count.
    if capital && measure.plain && !tokens.starts_sentence(word) && !counted {
        let plain_words =
            tokens.is_any(word, Classes::FUNCTION | Classes::MODIFIER | Classes::MONTH | Classes::WEEKDAY);
        let digits = tokens.text(start).chars().count();
        return !plain_words && digits <= 4;
    }
    // « le 49.3 »: a section written with a point, in French.
    if tokens.language() == Language::Fr
        && is_one_of!(key, "le" | "du" | "au" | "l" | "un" | "article")
        && tokens.is(start + 1, '.')
        && end == start + 3
        && !counted
    {
        return true;
    }
    false
}

/// Whether the name that ends with a word stands behind a figure and a joint: "hit 54 and KL Rahul".
fn follows_a_count(tokens: &Tokens<'_>, last: usize) -> bool {
    let first = (last.saturating_sub(3)..=last).rev().take_while(|&at| tokens.is_capitalised(at)).last();
    let Some(figure) = first.and_then(|first| first.checked_sub(2)) else { return false };
    let joined = tokens.is(figure + 1, ',') || tokens.key_is_one_of(figure + 1, words!("and" | "et"));
    let length = tokens.text(figure).len();
    joined && tokens.is_digits(figure) && length <= 3 && !tokens.is_glued(figure)
}

/// Whether the word before a number joins it to others that a plural numbers: « les lignes 4, 6 et 14 ».
fn follows_labels(tokens: &Tokens<'_>, joint: usize) -> bool {
    let mut at = joint;
    // So many are never listed.
    for _ in 0..8 {
        let joins = tokens.key_is_one_of(at, words!("et" | "and" | "ou" | "or" | "à" | "to")) || tokens.is(at, ',');
        if !joins || at < 2 || !tokens.is_digits(at - 1) {
            return false;
        }
        // "Nos. 5 and 7".
        let word = if tokens.is(at - 2, '.') { at.saturating_sub(3) } else { at - 2 };
        let plural = tokens.key(word);
        if tokens.is_any(word, Classes::NUMBERED) && plural.ends_with('s') && plural.len() > 2 {
            return true;
        }
        at -= 2;
    }
    false
}

/// « 12, rue des Lilas », « 8 bis, avenue Foch », "10 Downing Street".
pub(super) fn is_address(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let mut at = end;
    match tokens.language() {
        Language::Fr => {
            let english = |at: usize| {
                tokens.key_is_one_of(at, words!("street" | "avenue" | "road" | "square")) && tokens.is_capitalised(at)
            };
            if tokens.is_capitalised(at) && (english(at + 1) || english(at + 2)) {
                return true;
            }
            if tokens.key_is_one_of(at, words!("bis" | "ter")) {
                at += 1;
            }
            if tokens.is(at, ',') {
                at += 1;
            }
            tokens.key_is_one_of(
                at,
                words!(
                    "rue"
                        | "avenue"
                        | "boulevard"
                        | "bd"
                        | "place"
                        | "quai"
                        | "chemin"
                        | "impasse"
                        | "allée"
                        | "cours"
                        | "square"
                        | "passage"
                        | "faubourg"
                        | "route"
                ),
            ) && tokens.same_line(at)
        }
        Language::En => {
            for _ in 0..4 {
                if !tokens.same_line(at) || !(tokens.is_capitalised(at) || tokens.is_any(at, Classes::NONE)) {
                    return false;
                }
                if at > end
                    && tokens.key_is_one_of(
                        at,
                        words!(
                            "street"
                                | "road"
                                | "avenue"
                                | "lane"
                                | "drive"
                                | "square"
                                | "st"
                                | "ave"
                                | "rd"
                                | "blvd"
                                | "boulevard"
                                | "way"
                                | "terrace"
                                | "court"
                                | "place"
                        ),
                    )
                {
                    return start + 1 == end;
                }
                at += 1;
            }
            false
        }
    }
}

/// « 1. », « 2) » at the head of a line, « (42) », a postcode before its town.
pub(super) fn is_list_mark(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    if end != start + 1 {
        return false;
    }
    let heads_line = tokens.gap(start) >= Gap::Line && tokens.len() > 2;
    if heads_line
        && matches!(tokens.symbol(end), Some(')' | '.'))
        && tokens.is_glued(end)
        && tokens.gap(end + 1) == Gap::Space
    {
        return true;
    }
    // « 1. Juliette Ducordeau ; 2. Flora Dolci »: a ranking.
    let ranked = tokens.is(end, '.')
        && tokens.is_glued(end)
        && tokens.gap(end + 1) == Gap::Space
        && tokens.is_capitalised(end + 1)
        && tokens.text(start).len() <= 3
        && (heads_line || (start > 0 && matches!(tokens.symbol(start - 1), Some(':' | ';' | '.'))));
    if ranked {
        return true;
    }
    if follows_score(tokens, start, end) {
        return true;
    }
    let bracketed =
        start > 0 && matches!(tokens.symbol(start - 1), Some('[')) && matches!(tokens.symbol(end), Some(')' | ']'));
    let postcode = tokens.text(start).len() == 5
        && tokens.language() == Language::Fr
        && tokens.gap(end) == Gap::Space
        && tokens.is_capitalised(end);
    bracketed || postcode
}

/// 7-6 (5), 6-7 (4/7): a tie-break's points behind a set's.
pub(super) fn follows_score(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    start >= 3
        && tokens.is(start - 1, '(')
        && tokens.is(end, ')')
        && tokens.is_digits(start - 2)
        && tokens.is_dash(start - 3)
}
