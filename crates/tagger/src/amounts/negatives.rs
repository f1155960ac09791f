//! What looks like figures and is none: telephone numbers, addresses on the web.

use crate::candidate::Candidate;
use surligne_model::Language;

use super::range::counts_a_noun;
use crate::tokens::{Classes, Entries, Gap, TokenKind, Tokens};

/// Words that a number to call stands behind.
pub(super) const WORDS: &[Entries] = &[Entries {
    language: None,
    classes: Classes::NONE,
    words: "appelle appelé appelant appel appels composé composant joindre contacter contactez joignable call calls \
            calling dialled dialed dialing dialling phone phoned rang ring text texting hotline helpline",
}];

/// Adds the stretches that no rule may mark. One pass; each run of digits is looked at once.
pub(super) fn recognise(tokens: &Tokens<'_>, candidates: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < tokens.len() {
        let found = match tokens.kind(at) {
            Some(TokenKind::Word) if matches!(tokens.symbol(at + 1), Some(':' | '.')) => {
                web_address(tokens, at).map(|end| (end, "never.web-address"))
            }
            Some(TokenKind::Symbol) => telephone(tokens, at).map(|end| (end, "never.telephone")),
            Some(TokenKind::Digits) => telephone(tokens, at)
                .or_else(|| short_number(tokens, at))
                .map(|end| (end, "never.telephone"))
                .or_else(|| mark(tokens, at).map(|end| (end, "never.rating")))
                .or_else(|| innings(tokens, at).map(|end| (end, "never.score"))),
            _ => None,
        };
        if let Some(second) = result(tokens, at) {
            candidates.push(Candidate::never(at..at + 1, "never.score"));
            candidates.push(Candidate::never(second..second + 1, "never.score"));
            at = second + 1;
        } else if let Some((end, rule)) = found {
            candidates.push(Candidate::never(at..end, rule));
            at = end;
        } else {
            at += 1;
        }
    }
}

/// « https://… », « www.… », an address of mail: up to the next space.
fn web_address(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let begins = (tokens.is(at + 1, ':') && tokens.is(at + 2, '/') && tokens.is(at + 3, '/') && tokens.is_word(at))
        || (tokens.text_is(at, "www") && tokens.is(at + 1, '.') && tokens.is_glued(at + 1));
    if !begins || !tokens.is_glued(at + 1) {
        return None;
    }
    let mut end = at + 1;
    while end < tokens.len() && tokens.is_glued(end) {
        end += 1;
    }
    Some(end)
}

/// A telephone number that begins at `at`: « 01 42 68 53 00 », « +33 6 12 34 56 78 », "(555) 123-4567", "020 7946 0958".
fn telephone(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let plus = tokens.is(at, '+') && tokens.is_digits(at + 1) && tokens.is_glued(at + 1);
    let bracket = tokens.is(at, '(') && tokens.is_digits(at + 1) && tokens.is(at + 2, ')');
    if !(tokens.is_digits(at) || plus || bracket) || (at > 0 && tokens.is_digits(at - 1) && tokens.same_line(at)) {
        return None;
    }
    if tokens.text(at).len() == 10 && tokens.text(at).starts_with('0') && !tokens.is_glued(at + 1) {
        return Some(at + 1);
    }
    let first = at + usize::from(plus || bracket);
    // "01225 555 0142": British codes have five figures as well.
    let zero = tokens.text(first).starts_with('0') && tokens.text(first).len() <= 5;
    let north_american = tokens.text(first).len() == 3 || tokens.text_is(first, "1");
    let mut end = first;
    let (mut digits, mut groups, mut dashes) = (0, 0, 0);
    // Twelve groups are more than any number has.
    for _ in 0..12 {
        let longest = if zero && tokens.language() == Language::En { 6 } else { 4 };
        if !tokens.is_digits(end) || tokens.text(end).len() > longest {
            break;
        }
        digits += tokens.text(end).len();
        groups += 1;
        end += 1;
        if tokens.is(end, ')') && groups == 1 && bracket {
            end += 1;
        }
        let mark = matches!(tokens.symbol(end), Some('.' | '-' | '\u{2011}'))
            && tokens.is_glued(end)
            && tokens.is_glued(end + 1)
            && tokens.is_digits(end + 1);
        if mark {
            dashes += 1;
            end += 1;
        } else if tokens.gap(end) != Gap::Space && !(bracket && groups == 1) {
            break;
        }
    }
    // French: ten digits from 0; with a country's code: eight to fifteen; North American: 3-3-4.
    let few = if tokens.language() == Language::En { 2 } else { 3 };
    let french = zero && (digits == 10 || digits == 11) && groups >= few;
    let international = plus && (8..=15).contains(&digits);
    let dashed = north_american && (digits == 10 || digits == 11) && (dashes >= 1 || bracket) && groups >= 3;
    (french || international || dashed).then_some(end)
}

/// A short number to call: « appelez le 3919 ou le 17 », "dial 911".
fn short_number(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is_digits(at)
        || at == 0
        || !tokens.same_line(at)
        || tokens.is_glued(at)
        || counts_a_noun(tokens, at + 1)
    {
        return None;
    }
    let length = tokens.text(at).len();
    // The French emergency numbers that no other figure is likely to be.
    let emergency = tokens.language() == Language::Fr
        && tokens.text_is_one_of(at, words!("112" | "114" | "115" | "119"))
        && tokens.key_is_one_of(at - 1, words!("le" | "au" | "du"));
    let (lengths, reach, lead) = match tokens.language() {
        Language::Fr => (2..=4, 6, tokens.key_is_one_of(at - 1, words!("le" | "au"))),
        Language::En => (3..=3, 3, true),
    };
    if !lengths.contains(&length)
        || !lead
        || (tokens.is_glued(at + 1) && (tokens.is_digits(at + 2) || tokens.is(at + 1, '%')))
    {
        return None;
    }
    // The four figures of a French service, whoever calls it.
    let service = length == 4 && matches!(tokens.text(at).as_bytes()[0], b'3') && tokens.language() == Language::Fr;
    let called = (at.saturating_sub(reach)..at).any(|at| {
        tokens.key_is_one_of(
            at,
            words!(
                "appeler"
                    | "appelez"
                    | "appelle"
                    | "appelé"
                    | "appelant"
                    | "composer"
                    | "composez"
                    | "composé"
                    | "composant"
                    | "joindre"
                    | "contacter"
                    | "contactez"
                    | "joignable"
                    | "call"
                    | "calls"
                    | "calling"
                    | "dial"
                    | "dialled"
                    | "dialed"
                    | "dialing"
                    | "dialling"
                    | "phone"
                    | "phoned"
                    | "rang"
                    | "ring"
                    | "hotline"
                    | "helpline"
            ),
        )
    });
    (called || service || emergency).then_some(at + 1)
}

/// « 12 sur 20 », « score : 8 sur 10 »: a mark, where nothing is counted after it.
fn mark(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let end = at + 3;
    if !tokens.is_digits(at) || !tokens.key_is(at + 1, "sur") || tokens.language() != Language::Fr {
        return None;
    }
    let spoken =
        || (at.saturating_sub(4)..at).any(|at| tokens.key_is_one_of(at, words!("note" | "noté" | "notée" | "score")));
    let written =
        tokens.text(at).len() <= 2 && (tokens.text_is(end - 1, "20") || tokens.text_is(end - 1, "10") && spoken());
    let goes_on = tokens.same_line(end)
        && (counts_a_noun(tokens, end) || tokens.is_glued(end) && tokens.is_digits(end + 1) || tokens.is_digits(end));
    let decimals = at >= 2 && matches!(tokens.symbol(at - 1), Some(',' | '.')) && tokens.is_glued(at);
    (written && !goes_on && !decimals).then_some(end)
}

/// "Leeds 2 Burnley 1", "In the late game: Yankees 10, Red Sox 2.": where the second figure is of a result that stands
/// by itself.
fn result(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let figure = |at: usize| tokens.is_digits(at) && tokens.text(at).len() <= 3 && !tokens.is_glued(at);
    let side = |at: usize| tokens.is_capitalised(at) && tokens.same_line(at + 1);
    if at == 0 || !figure(at) || !side(at - 1) {
        return None;
    }
    let first = (at.saturating_sub(4)..at).rev().take_while(|&at| side(at)).last()?;
    let alone = tokens.starts_sentence(first) || matches!(tokens.symbol(first - 1), Some(':' | ';' | '('));
    let comma = tokens.is(at + 1, ',') && tokens.language() == Language::En;
    let other = at + 1 + usize::from(comma);
    let second = other + (other..other + 4).take_while(|&at| side(at)).count();
    let ended = !tokens.same_line(second + 1)
        || matches!(tokens.symbol(second + 1), Some('.' | ';' | ')')) && !tokens.is_glued(second + 2);
    (alone && second > other && tokens.same_line(other) && figure(second) && ended).then_some(second)
}

/// "slipped to 47 for 3": a side's runs for its wickets.
fn innings(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "went 3-for-4", "on 24-of-31 passing".
    let hyphens = tokens.is_hyphen(at + 1) && tokens.is_hyphen(at + 3) && tokens.is_digits(at + 4);
    let odds = tokens.key_is(at + 2, "to") && tokens.text_is(at + 4, "1");
    if hyphens
        && tokens.is_digits(at)
        && (odds || tokens.key_is_one_of(at + 2, words!("for" | "of")))
        && tokens.is_glued(at + 4)
    {
        return Some(at + 5);
    }
    let end = at + 3;
    let wickets = tokens.is_digits(end - 1) || tokens.is_any(end - 1, Classes::NUMBER);
    let figures = tokens.is_digits(at) && tokens.key_is(at + 1, "for") && wickets;
    let written = figures
        && tokens.language() == Language::En
        && (2..=3).contains(&tokens.text(at).len())
        && (tokens.text(end - 1).len() == 1
            || tokens.text_is(end - 1, "10")
            // "175 for seven".
            || tokens.is_any(end - 1, Classes::NUMBER) && tokens.text(end - 1).len() <= 5)
        && !tokens.is_glued(at)
        && !tokens.is_glued(end - 1);
    let goes_on = tokens.same_line(end)
        && (counts_a_noun(tokens, end)
            || tokens.symbol(end).is_some_and(|sign| !matches!(sign, '.' | ',' | ';' | ')' | ':'))
            || tokens.is_glued(end) && tokens.is_digits(end + 1));
    (written && !goes_on).then_some(end)
}
