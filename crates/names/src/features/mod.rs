//! What the model sees of a word: a list of feature hashes.
//!
//! Templates look at the word, its letters, its neighbours, the lexicon's classes and word clusters around it, at
//! the run of capitalised words that it stands in with the words before and after that run, and, in the second
//! pass, at what the first pass made of the same word elsewhere in the document.
//!
//! The templates that read little, and so read the same at many words of a text, stand in groups ([`Group`]), whose
//! sums of weights are kept by what they read.

mod context;
mod cues;
mod groups;
mod list;
mod sentence;
mod templates;
mod topic;
mod window;

use std::sync::OnceLock;

pub use context::Context;
pub(super) use groups::{Group, Key};
pub use list::Feature;
pub(super) use list::List;
pub(super) use window::{OWN, PLACES, Window};

use super::hash;

/// Whether a template's features name the word itself, so that a model could learn the word by heart.
#[must_use]
pub const fn is_identity(template: u8) -> bool {
    matches!(template, 1 | 2 | 7 | 8 | 27 | 28 | 70 | 71 | 76 | 77 | 86 | 91 | 92 | 31..=35 | 47)
}

/// Words that may stand inside a name in lower case.
const CONNECTORS: [&str; 26] = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "en", "à", "au", "aux", "sur", "of", "the", "and", "for",
    "von", "van", "der", "den", "di", "da", "del", "y",
];

fn connectors() -> &'static [u32; 26] {
    static HASHES: OnceLock<[u32; 26]> = OnceLock::new();
    HASHES.get_or_init(|| CONNECTORS.map(hash::of))
}
