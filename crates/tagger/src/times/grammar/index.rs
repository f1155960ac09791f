//! What the readers look up for every token, made once a text, and the dates they read last.

use std::cell::{Cell, RefCell};

use super::Read;
use super::wake::{ANY, CORE};
use crate::numbers::{Form, Numbers};
use crate::times::expression::DateExpression;
use crate::tokens::{Classes, TokenKind, Tokens};

/// What is looked up for every token, made once a text.
#[derive(Debug)]
pub(in crate::times) struct Index {
    /// Tokens from here to the next that tells of time; 0 is this one.
    pub(super) near: Vec<u8>,
    /// What each token may open, with [`Classes::GOES_ON`] where it may go on with what was begun before it, and what
    /// readers did not find there.
    pub(super) opens: Vec<Cell<Classes>>,
    /// The dates read last: readings overlap, and a date is asked for several times.
    pub(super) dates: RefCell<[Option<Remembered>; REMEMBERED]>,
}

/// How many dates are remembered.
pub(super) const REMEMBERED: usize = 16;

/// A date that was read, by its token and how it was asked for.
#[derive(Debug, Clone)]
pub(super) struct Remembered {
    pub(super) at: usize,
    pub(super) asked: (bool, u8, bool, bool),
    pub(super) read: Read<DateExpression>,
}

impl Index {
    /// One pass from the end to the beginning: what a word that joins may open is decided by what follows it.
    pub(in crate::times) fn new(tokens: &Tokens<'_>, numbers: &Numbers) -> Self {
        let mut near = vec![u8::MAX; tokens.len()];
        let opens = vec![Cell::new(Classes::NONE); tokens.len()];
        let mut distance = u8::MAX;
        let mut next_goes_on = false;
        for at in (0..tokens.len()).rev() {
            let classes = tokens.classes(at);
            let kind = tokens.kind(at);
            let telling = kind == Some(TokenKind::Digits) || classes.intersects(CORE);
            distance = if telling { 0 } else { distance.saturating_add(1) };
            near[at] = distance;

            let number = numbers.at(at);
            let article = number.is_none_or(|number| number.form == Form::Article);
            let mut open = classes;
            if kind == Some(TokenKind::Digits) || number.is_some() {
                open = open | Classes::FIGURE;
            }
            if tokens.get(at).is_some_and(|token| matches!(token.first, 'I' | 'V' | 'X')) {
                open = open | Classes::ROMAN;
            }
            let goes_on = if kind != Some(TokenKind::Word) && kind != Some(TokenKind::Digits) {
                next_goes_on || open.intersects(Classes::FIGURE)
            } else if open.intersects(Classes::JOINS) && article && !next_goes_on {
                let by_itself = open.intersects(CORE);
                open = open.without(ANY.with(Classes::TIME_UNIT));
                by_itself
            } else {
                open.intersects(ANY.with(CORE).with(Classes::GOES_ON).with(Classes::JOINS))
            };
            opens[at].set(if goes_on { open | Classes::GOES_ON } else { open.without(Classes::GOES_ON) });
            next_goes_on = goes_on;
        }
        Self { near, opens, dates: RefCell::new([const { None }; REMEMBERED]) }
    }
}
