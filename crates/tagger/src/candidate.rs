//! What recognisers put forward, before overlaps are settled.

use std::ops::Range;

use surligne_model::{Label, ReferenceDate, Value};

use crate::numbers::Numbers;
use crate::tokens::Tokens;

/// What every recogniser reads.
#[derive(Debug)]
pub(crate) struct Article<'t> {
    /// The text's words, digits and signs.
    pub tokens: Tokens<'t>,
    /// The numbers among them.
    pub numbers: Numbers,
    /// What relative expressions are counted from.
    pub reference: Option<ReferenceDate>,
}

impl<'t> Article<'t> {
    /// Cuts a text into tokens and finds its numbers.
    pub fn new(tokens: Tokens<'t>, reference: Option<ReferenceDate>) -> Self {
        let numbers = Numbers::new(&tokens);
        Self { tokens, numbers, reference }
    }
}

/// A stretch of the text that a rule would mark, or would keep from being marked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    /// In **tokens**.
    pub tokens: Range<usize>,
    /// `None` for what is not marked and must not be marked by a shorter rule either: a score, a telephone number.
    pub label: Option<Label>,
    /// The normalised value.
    pub value: Option<Value>,
    /// The rule's name: `money.sign-before`.
    pub rule: &'static str,
    /// How sure the rule is, from 0 to 1.
    pub score: f32,
    /// Which of two candidates of one length is kept: the higher.
    pub priority: u8,
}

/// Priorities of candidates that cover the same tokens.
pub(crate) mod priority {
    /// A bare number or ordinal: anything that knows more of it wins.
    pub const NUMBER: u8 = 10;
    /// A quantity, where a sum or a time may read the same words.
    pub const QUANTITY: u8 = 20;
    /// A duration, a date.
    pub const TIME: u8 = 30;
    /// A sum, a percentage.
    pub const MONEY: u8 = 40;
    /// What is never marked.
    pub const NEVER: u8 = 50;
    /// A sum or a quantity by a symbol: above even a sure name of the same words.
    pub const SYMBOL: u8 = 52;
}

impl Candidate {
    /// A marked candidate.
    pub fn new(tokens: Range<usize>, label: Label, value: impl Into<Value>, rule: &'static str) -> Self {
        let priority = match label {
            Label::Money | Label::Percent => priority::MONEY,
            Label::Quantity => priority::QUANTITY,
            Label::Number | Label::Ordinal => priority::NUMBER,
            _ => priority::TIME,
        };
        Self { tokens, label: Some(label), value: Some(value.into()), rule, score: 0.9, priority }
    }

    /// A stretch that nothing shorter may mark.
    pub fn never(tokens: Range<usize>, rule: &'static str) -> Self {
        Self { tokens, label: None, value: None, rule, score: 1.0, priority: priority::NEVER }
    }

    /// The same with another score.
    pub fn with_score(self, score: f32) -> Self {
        Self { score, ..self }
    }
}
