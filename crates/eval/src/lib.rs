//! Scores the tagger against annotated corpora.

pub mod amounts;
pub mod articles;
pub mod names;
