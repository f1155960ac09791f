//! Scores the tagger against annotated corpora.

pub mod amounts;
pub mod articles;
mod counts;
pub mod names;

pub use counts::Counts;
