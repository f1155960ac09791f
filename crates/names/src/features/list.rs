//! Features as templates make them, before they are hashed.

use crate::hash;

/// A feature: the hash by which the model knows its weights, and its template, for explanations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feature {
    /// Its hash, by which the model knows its weights.
    pub hash: u32,
    /// Its template.
    pub template: u8,
}

/// Templates with the two values that each read. One list is filled for word after word: there are some seventy a word,
/// and hashing them and looking them up is one small loop.
#[derive(Debug, Default)]
pub(crate) struct List(Vec<(u8, u32, u32)>);

impl List {
    /// Adds features: template and two values.
    #[inline(always)]
    pub fn add<const N: usize>(&mut self, features: [(u8, u32, u32); N]) {
        self.0.extend_from_slice(&features);
    }

    /// Forgets them.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The features.
    pub fn iter(&self) -> impl Iterator<Item = Feature> {
        self.0.iter().map(|&(template, a, b)| Feature { hash: hash::feature(template.into(), a, b), template })
    }

    /// Their hashes, `count` at a time.
    #[inline(always)]
    pub fn chunks(&self, count: usize) -> impl Iterator<Item = impl Iterator<Item = u32>> {
        self.0.chunks(count).map(|some| some.iter().map(|&(template, a, b)| hash::feature(template.into(), a, b)))
    }
}
