//! Figures in a list that share the last one's sign: « Tarifs : 8 et 14 € », « des billets de 5, 10 et 20 euros ».

use super::measure::{Counted, Measure};
use crate::numbers::Form;
use crate::tokens::{Classes, Tokens};

/// More are never listed.
const LONGEST: usize = 6;

/// The index of the measure at the end of the list that these begin with, where its sum is theirs too.
pub(super) fn end_of_list(tokens: &Tokens<'_>, measures: &[Measure]) -> Option<usize> {
    let first = measures.first()?;
    let mut commas = false;
    for (index, pair) in measures.windows(2).take(LONGEST).enumerate() {
        let [one, next] = pair else { return None };
        let end = one.tokens.end;
        let bare = one.counted == Counted::Things && one.form == Form::Figures && one.scale == 1.0 && !one.vague;
        if !bare || next.sign_first || next.form != Form::Figures || !tokens.same_line(end) {
            return None;
        }
        let joint = tokens.key_is_one_of(end, words!("et" | "ou" | "and" | "or")) || tokens.is(end, '/');
        // "5, 10, and 20 dollars".
        let serial = tokens.is(end, ',') && tokens.key_is_one_of(end + 1, words!("and" | "or"));
        if (joint && end + 1 == next.tokens.start) || (serial && end + 2 == next.tokens.start) {
            let year = first.plain && (1900.0..2100.0).contains(&first.value);
            let rising = (commas || serial) && first.value < next.value * next.scale;
            let shared = match next.counted {
                Counted::Money(coin) => !coin.hundredth && (rising || priced(tokens, first)),
                // « de 4 et 7 % », "of 12 and 15 metres".
                Counted::Percent { .. } | Counted::Unit(_) => rising || led(tokens, first.tokens.start),
                Counted::Things => false,
            };
            return (shared && !year).then_some(index + 1);
        }
        if !(tokens.is(end, ',') && end + 1 == next.tokens.start) {
            return None;
        }
        commas = true;
    }
    None
}

/// Whether prices may begin here: after a colon, a word of money, « de », "of".
fn priced(tokens: &Tokens<'_>, first: &Measure) -> bool {
    let start = first.tokens.start;
    start > 0
        && tokens.same_line(start)
        && (tokens.is(start - 1, ':')
            || tokens.is_any(start - 1, Classes::MONEY | Classes::PRICED)
            || led(tokens, start))
}

/// Whether a preposition stands before a figure that leads to all of a list.
fn led(tokens: &Tokens<'_>, start: usize) -> bool {
    start > 0 && tokens.key_is_one_of(start - 1, words!("de" | "of" | "à" | "at" | "respectivement" | "respectively"))
}
