//! Numbers, in figures and in words: one grammar that every other recogniser builds on.
//!
//! [`Numbers::new`] finds all numbers of a text in one pass from left to right, each as long as it goes; the
//! values are computed in decimal, so that « 1,3 milliard » is 1.3e9 exactly.

mod codes;
mod decimal;
mod denominator;
mod figures;
mod lexicon;
pub(crate) mod modifier;
mod parse;
mod parts;
mod roman;
mod scale;
mod signs;
mod vague;
mod value;
mod words;

use std::ops::Range;

use crate::tokens::Tokens;

pub(crate) use codes::is_currency_abbreviation;
pub(crate) use lexicon::words;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Digits, perhaps with a sign, grouping, decimals and a scale.
    Figures,
    /// Words alone.
    Words,
    /// « un », « une », "one" alone: perhaps an article.
    Article,
    /// « une vingtaine », "dozens".
    Collective,
    /// « un tiers », ½, 3/4.
    Fraction,
    /// « troisième », "3rd".
    Ordinal,
}

/// A number in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberMatch {
    /// In tokens.
    pub tokens: Range<usize>,
    /// What it comes to; for a vague one, its scale.
    pub value: f64,
    /// The last scale it names, 1e6 in « 4 millions »; 1 without one.
    pub scale: f64,
    /// « plusieurs milliards »: `value` is the scale alone.
    pub vague: bool,
    /// How it is written.
    pub form: Form,
    /// One run of digits alone, without sign, grouping, decimals or scale: a day, a year, an hour may be so.
    pub plain: bool,
    /// It has a sign: -3, « moins trois ».
    pub signed: bool,
}

/// The numbers of a text, in text order and without overlaps.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    list: Vec<NumberMatch>,
    /// By token, one more than the index of the number that begins there, or 0.
    begins: Vec<u32>,
}

impl Numbers {
    /// Finds every number, in one pass.
    pub fn new(tokens: &Tokens<'_>) -> Self {
        let list = parse::all(tokens);
        let mut begins = vec![0; tokens.len()];
        for (index, number) in list.iter().enumerate() {
            begins[number.tokens.start] = index as u32 + 1;
        }
        Self { list, begins }
    }

    /// All of them.
    pub fn all(&self) -> &[NumberMatch] {
        &self.list
    }

    /// All of them, one after the other.
    pub fn iter(&self) -> impl Iterator<Item = &NumberMatch> {
        self.list.iter()
    }

    /// The number that begins at this token.
    pub fn at(&self, token: usize) -> Option<&NumberMatch> {
        let index = self.begins.get(token)?.checked_sub(1)?;
        self.list.get(index as usize)
    }
}

#[cfg(test)]
mod tests;
