//! Scores the tagger against annotated corpora.

pub mod names;
