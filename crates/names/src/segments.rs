//! Stretches of words that are decoded together: those near capitals, within one sentence. The rest is outside any
//! name, which spares most of a text the chain.

use std::ops::Range;

use super::features::Context;
use super::gazetteer::{ANY_CASE, Class};
use super::word::{Case, Word};

/// The stretches of a text, in order.
#[must_use]
pub fn segments(words: &[Word], context: &Context<'_>) -> Vec<Range<usize>> {
    let active = active(words, context);
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
/// capital; after its last one come at most three, or eight where a noun with a capital opens the name of a body
/// (« Institut des géosciences de l’environnement »).
fn active(words: &[Word], context: &Context<'_>) -> Vec<bool> {
    const BEFORE: usize = 6;
    const AFTER: usize = 3;
    const AFTER_NOUN: usize = 8;
    const NOUNS: u32 = Class::OrgNoun.bit() | Class::WorkNoun.bit();
    let mut active = vec![false; words.len()];
    let mut reach = 0;
    for at in 0..words.len() {
        let named = words[at].is_capitalised()
            || (words[at].case == Case::None && context.hits(at).any() & !ANY_CASE & !Class::NotName.bit() != 0);
        if named {
            active[at.saturating_sub(BEFORE).max(reach)..=at].fill(true);
            reach = at;
        }
    }
    let (mut since, mut limit) = (usize::MAX, AFTER);
    for at in 0..words.len() {
        since = since.saturating_add(1);
        if words[at].is_capitalised() {
            limit = if context.hits(at).any() & NOUNS != 0 {
                AFTER_NOUN
            } else if since > limit {
                AFTER
            } else {
                // The name that the noun opened goes on.
                limit
            };
            since = 0;
        } else if matches!(words[at].sign, ',' | ';' | ':' | '.') {
            limit = AFTER;
        }
        active[at] |= since <= limit;
    }
    active
}
