//! What the readers look up for every token, made once a text, and the dates they read last.

use std::cell::RefCell;

use super::Read;
use super::wake::CORE;
use crate::numbers::Numbers;
use crate::times::expression::DateExpression;
use crate::tokens::Tokens;

/// What is looked up for every token, made once a text.
#[derive(Debug)]
pub(in crate::times) struct Index {
    /// Tokens from here to the next that tells of time; 0 is this one.
    pub(super) near: Vec<u8>,
    /// One more than the index of the number that begins here.
    pub(super) numbers: Vec<u32>,
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
    pub(in crate::times) fn new(tokens: &Tokens<'_>, numbers: &Numbers) -> Self {
        let mut near = vec![u8::MAX; tokens.len()];
        let mut distance = u8::MAX;
        for at in (0..tokens.len()).rev() {
            let telling = tokens.is_digits(at) || tokens.is_any(at, CORE);
            distance = if telling { 0 } else { distance.saturating_add(1) };
            near[at] = distance;
        }
        let mut begins = vec![0; tokens.len()];
        for (index, number) in numbers.all().iter().enumerate() {
            if let Some(slot) = begins.get_mut(number.tokens.start) {
                *slot = index as u32 + 1;
            }
        }
        Self { near, numbers: begins, dates: RefCell::new([const { None }; REMEMBERED]) }
    }
}
