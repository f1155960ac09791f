//! What the readers look up for every token, made once a text, and the dates they read last.

use std::cell::RefCell;

use super::Read;
use super::wake::CORE;
use crate::times::expression::DateExpression;
use crate::tokens::Tokens;

/// What is looked up for every token, made once a text.
#[derive(Debug)]
pub(in crate::times) struct Index {
    /// Tokens from here to the next that tells of time; 0 is this one.
    pub(super) near: Vec<u8>,
    /// The dates read last: readings overlap, and a date is asked for several times.
    pub(super) dates: RefCell<[Option<Remembered>; REMEMBERED]>,
}

/// How many dates are remembered.
pub(super) const REMEMBERED: usize = 16;

/// A date that was read, by its token and how it was asked for.
#[derive(Debug, Clone)]
pub(super) struct Remembered {
    pub(super) at: usize,
    pub(super) asked: (bool, u8, bool),
    pub(super) read: Read<DateExpression>,
}

impl Index {
    pub(in crate::times) fn new(tokens: &Tokens<'_>) -> Self {
        let mut near = vec![u8::MAX; tokens.len()];
        let mut distance = u8::MAX;
        for at in (0..tokens.len()).rev() {
            let telling = tokens.is_digits(at) || tokens.is_any(at, CORE);
            distance = if telling { 0 } else { distance.saturating_add(1) };
            near[at] = distance;
        }
        Self { near, dates: RefCell::new([const { None }; REMEMBERED]) }
    }
}
