//! How articles come in: pasted, typed, dropped, chosen, from a sample.

pub mod clean;
pub mod file;
mod html;
pub mod paste;
pub mod samples;

use surligne_model::Document;

use crate::i18n::{Message, Phrase};

/// A file of which not all can be taken over: the person decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// The file's name.
    pub name: String,
    /// What can be taken over.
    pub document: Document,
    /// What cannot.
    pub losses: Vec<Phrase>,
}

/// What became of something that came in.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A text, to tag, with its title where one is known.
    Text {
        /// The article.
        text: String,
        /// Empty for none.
        title: String,
    },
    /// A whole document.
    Document(Box<Document>),
    /// A document with losses.
    Offered(Box<Offered>),
    /// Nothing, and why.
    Refused(Phrase),
}

impl Taken {
    /// A pasted or typed text.
    #[must_use]
    pub fn text(text: String) -> Self {
        if text.trim().is_empty() {
            return Self::Refused(Message::FileEmpty.into());
        }
        Self::Text { text, title: String::new() }
    }
}
