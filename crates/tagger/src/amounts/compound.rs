//! A unit over a unit, by their symbols: « 10 l/km », "20 J/m^2", « 3 W/min ».

use super::rate::time_symbol;
use super::tables::units::unit_at;
use crate::tokens::Tokens;

/// The unit below the line after a unit's symbol that ends before `at`, and one past its last token. A noun below the
/// line (« 40 kg/habitant ») is a rate's, outside the span.
pub(super) fn below_the_line(tokens: &Tokens<'_>, at: usize) -> Option<(&'static str, usize)> {
    let below = at + 1;
    let short = |at: usize| tokens.is_word(at) && tokens.text(at).chars().count() <= 3;
    if !tokens.is(at, '/') || !tokens.is_glued(at) || !tokens.is_glued(below) || !short(below) || !short(at - 1) {
        return None;
    }
    let (unit, end) = match unit_at(tokens, below) {
        Some(found) => found,
        None => match tokens.text(below) {
            // One letter that only stands here.
            "m" => ("m", below + 1),
            "l" | "L" => ("L", below + 1),
            "g" => ("g", below + 1),
            symbol => (time_symbol(symbol).filter(|_| symbol != "j")?, below + 1),
        },
    };
    // An exponent with a sign of its own: J/m^2.
    let raised = tokens.is(end, '^') && tokens.is_glued(end) && tokens.is_digits(end + 1) && tokens.is_glued(end + 1);
    match (raised, unit, tokens.text(end + 1)) {
        (true, "m", "2") => Some(("m2", end + 2)),
        (true, "m", "3") => Some(("m3", end + 2)),
        (true, "cm", "2") => Some(("cm2", end + 2)),
        (true, "cm", "3") => Some(("cm3", end + 2)),
        (true, "s", "2") => Some(("s2", end + 2)),
        (true, ..) => None,
        (false, ..) => {
            (!(tokens.is_glued(end) && (tokens.is_word(end) || tokens.is_digits(end)))).then_some((unit, end))
        }
    }
}
