//! Dates, times of day, durations and recurrences, as TIMEX3 values and ISO intervals.
//!
//! ```text
//! tokens -> grammar (what is said) -> expression -> resolve (what it comes to) -> candidate
//! ```
//!
//! `calendar` is pure arithmetic; `expression` is the tree between the two halves; `tense` finds the verb that
//! says whether « mardi » was or will be; `dateline` finds the article's own date.

pub(crate) mod calendar;
mod dateline;
pub(crate) mod expression;
mod grammar;
pub(crate) mod resolve;
mod tense;
mod vocabulary;

use std::ops::Range;

use surligne_model::ReferenceDate;

use crate::candidate::{Article, Candidate};
use grammar::Grammar;
use resolve::Anchor;

pub(crate) use vocabulary::WORDS;

/// Adds the candidates of time, and gives the tokens of the article's own date, where it shows one, and the date.
pub(crate) fn recognise(
    article: &Article<'_>,
    candidates: &mut Vec<Candidate>,
) -> Option<(Range<usize>, ReferenceDate)> {
    let index = grammar::Index::new(&article.tokens, &article.numbers);
    let grammar = Grammar::new(&article.tokens, &article.numbers, &index);
    let mut anchor = Anchor { reference: article.reference, ..Anchor::default() };
    let mut at = 0;
    while at < article.tokens.len() {
        let Some(found) = grammar.wakes(at).then(|| grammar.read(at)).flatten() else {
            at += 1;
            continue;
        };
        anchor.direction = tense::direction(&article.tokens, &found);
        let (label, value) = resolve::resolve(&found.timed, &anchor);
        anchor.told = resolve::day_of(&value).or(anchor.told);
        candidates.push(Candidate::new(found.start..found.end, label, value, found.rule));
        at = found.end.max(at + 1);
    }
    dateline::find(&article.tokens, &grammar)
}
