//! The person's articles, kept in the browser: in IndexedDB, and what a page that goes away cannot wait for in a note.
//!
//! An article is kept as its text, a record of what is said of it as a whole, and its annotations in pieces by
//! place: a change writes the pieces it touches, not ten thousand annotations.

mod autosave;
mod database;
mod left;
mod record;
mod shelf;
mod tabs;

use std::rc::Rc;

pub use autosave::Autosave;
pub use shelf::{Shelf, fresh_key};
pub use tabs::Tabs;

use crate::state::DocumentKey;

/// An article of the shelf, as the list of recent ones shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recent {
    /// Its name in the store.
    pub key: DocumentKey,
    /// Its title, or the beginning of its text.
    pub title: Rc<str>,
    /// When it was last changed, in Unix milliseconds.
    pub modified: f64,
    /// Words in it.
    pub words: usize,
    /// Annotations that are not rejected.
    pub marks: usize,
}
