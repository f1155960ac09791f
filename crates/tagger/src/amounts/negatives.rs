//! What looks like figures and is none: telephone numbers, addresses on the web.

use crate::candidate::Candidate;
use crate::tokens::{Gap, Tokens};

/// Adds the stretches that no rule may mark. One pass; each run of digits is looked at once.
pub(super) fn recognise(tokens: &Tokens<'_>, candidates: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < tokens.len() {
        let (end, rule) = match (web_address(tokens, at), telephone(tokens, at)) {
            (Some(end), _) => (end, "never.web-address"),
            (_, Some(end)) => (end, "never.telephone"),
            _ => (at, ""),
        };
        if end > at {
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
        || (tokens.text(at) == "www" && tokens.is(at + 1, '.') && tokens.is_glued(at + 1));
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
    let zero = tokens.text(first).starts_with('0') && tokens.text(first).len() <= 4;
    let north_american = tokens.text(first).len() == 3 || tokens.text(first) == "1";
    let mut end = first;
    let (mut digits, mut groups, mut dashes) = (0, 0, 0);
    // Twelve groups are more than any number has.
    for _ in 0..12 {
        if !tokens.is_digits(end) || tokens.text(end).len() > 4 {
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
    let french = zero && (digits == 10 || digits == 11) && groups >= 3;
    let international = plus && (8..=15).contains(&digits);
    let dashed = north_american && (digits == 10 || digits == 11) && (dashes >= 1 || bracket) && groups >= 3;
    (french || international || dashed).then_some(end)
}
