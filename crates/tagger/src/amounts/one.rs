//! One of a unit, counted by an English article: "a mile", "a penny"; and what only looks like it.

use super::measure::Measure;
use super::range::counts_a_noun;
use crate::tokens::{Classes, Entries, Tokens};

/// Words around an article and its unit.
pub(super) const WORDS: &[Entries] = &[Entries {
    language: None,
    classes: Classes::NONE,
    words: "bar turn litter what away off further farther ahead apart longer wider taller deeper",
}];

/// Whether an article counts one of the unit or of the money whose name ends before `end`: not in a rate ("$5 a
/// kilo"), not where the name is another word first ("a bit", "a foot") or stands before a noun ("a dollar store").
pub(super) fn counts(tokens: &Tokens<'_>, measure: &Measure, at: usize, end: usize, money: bool) -> bool {
    let start = measure.tokens.start;
    if !tokens.key_is_one_of(start, words!("a" | "an")) {
        return true;
    }
    if (at..end).any(|at| tokens.symbol(at).is_some_and(|sign| sign != '-')) {
        return false;
    }
    let text = tokens.text(at);
    let name = text.len() > 3 || is_one_of!(text, "mile" | "kg" | "km" | "cm" | "ml" | "mm") || end > at + 1;
    // "a foot and a half".
    let half = tokens.key_is(end, "and") && tokens.key_is(end + 1, "a") && tokens.key_is(end + 2, "half");
    let other = end == at + 1
        && !half
        && tokens.key_is_one_of(
            at,
            words!(
                "bit"
                    | "foot"
                    | "yard"
                    | "stone"
                    | "degree"
                    | "point"
                    | "knot"
                    | "carat"
                    | "grain"
                    | "hand"
                    | "turn"
                    | "crown"
                    | "real"
                    | "rand"
                    | "mark"
                    | "note"
                    | "buck"
                    | "ether"
                    | "bar"
                    | "cup"
                    | "ton"
                    | "byte"
                    | "pixel"
                    | "watt"
                    | "volt"
            ),
        );
    // "11,300 an acre", "60 dollars a barrel", "twice a mile".
    let rate = start > 0
        && tokens.same_line(start)
        && (tokens.is_digits(start - 1)
            || tokens.is_any(start - 1, Classes::NUMBER | Classes::UNIT | Classes::CURRENCY | Classes::PERCENT)
            || tokens.key_is_one_of(
                start - 1,
                words!("per" | "once" | "twice" | "thrice" | "times" | "many" | "such" | "what"),
            )
            || tokens.is(start - 1, '%')
            || (start > 1 && tokens.is_any(start - 2, Classes::NUMBER) || tokens.is_digits(start.wrapping_sub(2))));
    let measured = tokens.key_is_one_of(
        end,
        words!(
            "long"
                | "wide"
                | "tall"
                | "high"
                | "deep"
                | "thick"
                | "away"
                | "off"
                | "further"
                | "farther"
                | "ahead"
                | "apart"
                | "north"
                | "south"
                | "east"
                | "west"
                | "down"
                | "up"
                | "short"
                | "below"
                | "above"
                | "longer"
                | "wider"
                | "taller"
                | "higher"
                | "deeper"
                | "more"
                | "less"
                | "lighter"
                | "heavier"
        ),
    );
    let noun = counts_a_noun(tokens, end) && (money || !measured);
    let joined = tokens.is_glued(end) && (tokens.is_hyphen(end) || tokens.is(end, '\'') || tokens.is_word(end));
    let capital = tokens.is_capitalised(at) && tokens.len() > 6;
    name && !other && !rate && !noun && !joined && !capital && !plural(tokens, at)
}

/// "a dollars" is no English.
fn plural(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    text.len() > 3 && text.ends_with('s')
}
