//! Words as the model sees them. Who cuts a text into them is the tagger.

use std::ops::{Deref, Range};
use std::rc::Rc;

pub use super::spelling::{Case, Letters, Spelling, Spellings};

/// A word of the text, or a single sign. What its letters say is in its [`Spelling`].
#[derive(Debug, Clone)]
pub struct Word {
    /// What its letters say.
    pub spelling: Rc<Spelling>,
    /// In tokens of the text.
    pub tokens: Range<u32>,
    /// In bytes of the text.
    pub bytes: Range<u32>,
    /// Whether a sentence begins here.
    pub starts_sentence: bool,
}

impl Deref for Word {
    type Target = Spelling;

    fn deref(&self) -> &Spelling {
        &self.spelling
    }
}
