//! Scores, votes and formations: figures that are no count.

use super::measure::Measure;
use super::range::{Link, counts_a_noun, near_span};
use crate::tokens::Tokens;

/// « 2-1 », « 3 à 1 », « 6-4 », « 4-3-3 », « 49-3 », "7-2 vote".
pub(super) fn is_score(tokens: &Tokens<'_>, first: &Measure, second: &Measure, link: Link, opened: bool) -> bool {
    let (a, b) = (first.value, second.value);
    if a >= 200.0 || b >= 200.0 || opened {
        return false;
    }
    let next = second.tokens.end;
    let glued = tokens.is_dash(next) && tokens.is_glued(next) && tokens.is_digits(next + 1);
    let before =
        first.tokens.start > 0 && tokens.is_dash(first.tokens.start - 1) && tokens.is_glued(first.tokens.start);
    let sport = || {
        (first.tokens.start.saturating_sub(6)..first.tokens.start).any(|at| {
            tokens.key_is_one_of(
                at,
                words!(
                    "victoire"
                        | "défaite"
                        | "score"
                        | "battu"
                        | "bat"
                        | "beat"
                        | "won"
                        | "win"
                        | "lost"
                        | "loss"
                        | "victoires"
                        | "défaites"
                ),
            )
        })
    };
    match link {
        Link::Dash => {
            let ranged = near_span(tokens, first.tokens.start);
            a >= b || glued || before || sport() || !(ranged || counts_a_noun(tokens, next))
        }
        // « 9 tirs sur 25 à 3 points ».
        Link::To if b > 1.0 && counts_a_noun(tokens, next) && tokens.text(next).ends_with('s') => false,
        Link::To => a >= b || sport(),
        _ => false,
    }
}
