//! Dates, times of day, durations and recurrences.

mod calendar;
mod expression;
mod resolve;

use crate::candidate::{Article, Candidate};
use crate::suggestion::Dateline;
use crate::tokens::Entries;

/// The words that the grammars of time are woken by and read.
pub(crate) const WORDS: &[Entries] = &[];

/// Adds the candidates of time, and gives the dateline where the article shows one.
pub(crate) fn recognise(article: &Article<'_>, candidates: &mut Vec<Candidate>) -> Option<Dateline> {
    let _ = (article, candidates);
    None
}
