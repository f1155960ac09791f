//! Which way an expression points, by the verb beside it: « a annoncé mardi » was, « recevra mardi » will be.
//!
//! The nearest verb before the expression decides, then the first one after it, within the sentence. Verbs are
//! known by their endings and their auxiliaries; nothing is parsed.

mod english;
mod french;
mod french_words;

use std::cell::Cell;

use surligne_model::Language;

use super::expression::{Counting, DateExpression, Expression, Fields};
use super::grammar::Found;
use super::resolve::Direction;
use crate::tokens::{Gap, Tokens};

/// How far a verb is looked for, in tokens on either side.
const REACH: usize = 24;

/// What each word of an article says of the direction. A word beside several expressions is looked at once.
#[derive(Debug)]
pub(super) struct Cues {
    known: Vec<Cell<Known>>,
}

#[derive(Debug, Clone, Copy)]
enum Known {
    NotYet,
    Is(Option<Direction>),
}

impl Cues {
    pub(super) fn new(tokens: &Tokens<'_>) -> Self {
        Self { known: vec![Cell::new(Known::NotYet); tokens.len()] }
    }

    fn at(&self, tokens: &Tokens<'_>, at: usize) -> Option<Direction> {
        if let Known::Is(cue) = self.known[at].get() {
            return cue;
        }
        let cue = word_cue(tokens, at);
        self.known[at].set(Known::Is(cue));
        cue
    }
}

fn word_cue(tokens: &Tokens<'_>, at: usize) -> Option<Direction> {
    match tokens.language() {
        Language::Fr => french::cue(tokens, at),
        Language::En => english::cue(tokens, at),
    }
}

/// The direction of an expression; `Unknown` where it needs none or no verb decides.
pub(super) fn direction(tokens: &Tokens<'_>, cues: &Cues, found: &Found) -> Direction {
    if !needs_direction(&found.timed.expression) {
        return Direction::Unknown;
    }
    let introduced = match tokens.language() {
        Language::Fr => french::introduced(tokens, found.start),
        Language::En => english::introduced(tokens, found.start),
    };
    let cue = |at| cues.at(tokens, at);
    // « suspendu jusqu'à lundi », "closed until Friday": the Monday to come, whatever the verb.
    let weekday = matches!(found.timed.expression, Expression::Date(DateExpression::Weekday { .. }));
    let ahead = weekday && tokens.key_is_one_of(found.start.wrapping_sub(1), words!("until" | "till" | "through"));
    if let Some((direction, sure)) = introduced
        && (sure || ahead)
    {
        return direction;
    }
    before(tokens, found.start, cue)
        .or_else(|| after(tokens, found.end, cue))
        .or(introduced.map(|(direction, _)| direction))
        .unwrap_or(Direction::Unknown)
}

/// Whether a verb of the past governs what begins at a token.
pub(super) fn is_past_before(tokens: &Tokens<'_>, start: usize) -> bool {
    before(tokens, start, |at| word_cue(tokens, at)) == Some(Direction::Past)
}

/// Whether a verb of the past stands beside an expression, before it or, failing that, after it.
pub(super) fn is_past_near(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let cue = |at| word_cue(tokens, at);
    before(tokens, start, cue).or_else(|| after(tokens, end, cue)) == Some(Direction::Past)
}

/// Whether a verb beside an expression says that it was or will be, and not that it is so as a rule.
pub(super) fn is_told(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let cue = |at| word_cue(tokens, at);
    before(tokens, start, cue).or_else(|| after(tokens, end, cue)).is_some()
}

/// Whether a verb looks ahead before a token, in its sentence.
pub(super) fn is_future_before(tokens: &Tokens<'_>, start: usize) -> bool {
    before(tokens, start, |at| word_cue(tokens, at)) == Some(Direction::Future)
}

fn before(tokens: &Tokens<'_>, start: usize, cue: impl Fn(usize) -> Option<Direction>) -> Option<Direction> {
    let mut at = start;
    while at > 0 && start - at < REACH {
        if at < start && begins_sentence(tokens, at) || tokens.gap(at) >= Gap::Paragraph {
            return None;
        }
        at -= 1;
        if matches!(tokens.symbol(at), Some(';' | '!' | '?' | '•')) {
            return None;
        }
        if let Some(direction) = cue(at) {
            return Some(direction);
        }
    }
    None
}

/// "at 6 a.m. local time" is no sentence's end.
fn begins_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.starts_sentence(at) && (tokens.gap(at) >= Gap::Line || !tokens.is_word(at) || tokens.is_capitalised(at))
}

fn after(tokens: &Tokens<'_>, end: usize, cue: impl Fn(usize) -> Option<Direction>) -> Option<Direction> {
    for at in end..tokens.len().min(end + REACH) {
        if begins_sentence(tokens, at) && at > end
            || tokens.gap(at) >= Gap::Paragraph
            || matches!(tokens.symbol(at), Some(';' | '!' | '?'))
        {
            return None;
        }
        if let Some(direction) = cue(at) {
            return Some(direction);
        }
    }
    None
}

/// Whether the year or the week of an expression is left to be understood.
fn needs_direction(expression: &Expression) -> bool {
    match expression {
        Expression::Date(date) => date_needs(date),
        Expression::Time { date: Some(date), .. } => date_needs(date),
        Expression::Span { from, .. } => date_needs(&from.0),
        Expression::Moment { from: Counting::Told, .. } => true,
        _ => false,
    }
}

fn date_needs(date: &DateExpression) -> bool {
    match date {
        DateExpression::Fields(Fields { year, which, .. }) => year.is_none() && which.is_none(),
        DateExpression::Weekday { which, .. } => which.is_none_or(|which| which.offset() == 0),
        DateExpression::Named { year, which, .. } => year.is_none() && which.is_none(),
        DateExpression::Part { of, .. } | DateExpression::Nth { of, .. } | DateExpression::WeekdayOf { of, .. } => {
            date_needs(of)
        }
        DateExpression::Range(from, to) => date_needs(from) || date_needs(to),
        DateExpression::Shifted { from: Some(from), .. } => date_needs(from),
        _ => false,
    }
}
