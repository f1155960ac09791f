//! Numbers, in figures and in words.

use std::ops::Range;

use crate::tokens::{Entries, Tokens};

/// The words that numbers are made of.
pub(crate) const WORDS: &[Entries] = &[];

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Digits, perhaps with a sign, grouping, decimals and a scale.
    Figures,
    /// Words alone.
    Words,
    /// « un », « une », "a", "one" alone: perhaps an article.
    Article,
    /// « une vingtaine », "dozens".
    Collective,
    /// « un tiers », ½, 3/4.
    Fraction,
}

/// A number in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberMatch {
    /// In tokens.
    pub tokens: Range<usize>,
    /// What it comes to; for a vague one, its scale.
    pub value: f64,
    /// « plusieurs milliards »: `value` is the scale alone.
    pub vague: bool,
    /// How it is written.
    pub form: Form,
    /// Digits alone, without sign, grouping, decimals or scale: a day, a year, an hour may be written so.
    pub plain: bool,
}

/// The numbers of a text, in text order and without overlaps.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    list: Vec<NumberMatch>,
}

impl Numbers {
    /// Finds every number, in one pass.
    pub fn new(tokens: &Tokens<'_>) -> Self {
        let _ = tokens;
        Self::default()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &NumberMatch> {
        self.list.iter()
    }

    /// The number that begins at this token.
    pub fn at(&self, token: usize) -> Option<&NumberMatch> {
        self.list.binary_search_by_key(&token, |number| number.tokens.start).ok().map(|index| &self.list[index])
    }

    /// The number that ends right before this token.
    pub fn ending_at(&self, token: usize) -> Option<&NumberMatch> {
        let after = self.list.partition_point(|number| number.tokens.start < token);
        self.list[..after].last().filter(|number| number.tokens.end == token)
    }
}
