//! Sums of money, percentages, quantities, numbers and ordinals.

pub(crate) mod tables;

use crate::candidate::{Article, Candidate};
use crate::tokens::Entries;

/// The words that the grammars of amounts are woken by and read.
pub(crate) const WORDS: &[Entries] = &[];

/// Adds the candidates of amounts.
pub(crate) fn recognise(article: &Article<'_>, candidates: &mut Vec<Candidate>) {
    let _ = (article, candidates);
}
