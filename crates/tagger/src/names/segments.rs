//! Stretches of words that are decoded together: those near capitals, within one sentence. The rest is outside any
//! name, which spares most of a text the chain.

use std::ops::Range;

use super::features::Context;
use super::gazetteer::{ANY_CASE, Class, Hits};
use super::words::{Case, Word};

/// The stretches of a text, in order.
#[must_use]
pub fn segments(words: &[Word], context: &Context<'_>) -> Vec<Range<usize>> {
    let active = active(words, context.hits());
    let mut list = Vec::new();
    let mut open: Option<usize> = None;
    for at in 0..=words.len() {
        let goes_on = at < words.len() && active[at] && !words[at].starts_sentence;
        if let (Some(start), false) = (open, goes_on) {
            list.push(start..at);
            open = None;
        }
        if open.is_none() && at < words.len() && active[at] {
            open = Some(at);
        }
    }
    list
}

/// Words near which a name may stand. Nouns in lower case that open a name stand at most six words before its first
/// capital.
fn active(words: &[Word], hits: &[Hits]) -> Vec<bool> {
    const BEFORE: usize = 6;
    const AFTER: usize = 3;
    let mut active = vec![false; words.len()];
    let mut reach = 0;
    for at in 0..words.len() {
        let named = words[at].is_capitalised()
            || (words[at].case == Case::None && hits[at].any() & !ANY_CASE & !Class::NotName.bit() != 0);
        if named {
            active[at.saturating_sub(BEFORE).max(reach)..=at].fill(true);
            reach = at;
        }
    }
    let mut since = usize::MAX;
    for at in 0..words.len() {
        since = if words[at].is_capitalised() { 0 } else { since.saturating_add(1) };
        active[at] |= since <= AFTER;
    }
    active
}
