//! Scores the tagger against annotated corpora.

pub mod amounts;
pub mod names;
