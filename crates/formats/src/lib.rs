//! Every import and export of Surligne, one module a format, each with what it cannot hold.
//!
//! | module | what | reads | writes |
//! |---|---|---|---|
//! | [`native`] | JSON, version 1: everything ([its schema](https://json-schema.org/draft/2020-12/schema) is `schema/surligne-1.schema.json`) | yes | yes |
//! | [`w3c`] | W3C Web Annotation (JSON-LD), an `AnnotationPage` | | yes |
//! | [`figures`] | the table of amounts and times, as CSV or TSV | | yes |
//! | [`digest`] | a list for people, in plain text | | yes |
//! | [`flat`] | one object a text with flat annotations, for pipes and the JS API | | yes |
//! | [`plain`] | a plain text file of unknown encoding | yes | |
//!
//! Nothing is lost in silence: a reader hands back what it dropped and why, and every writer has a list of
//! [`Loss`]es to show before the export.

mod context;
pub mod digest;
pub mod figures;
pub mod flat;
mod format;
pub mod native;
pub mod plain;
pub mod w3c;

pub use context::Context;
pub use format::{Format, Loss};

/// The program's name and version, as exports give it.
pub const GENERATOR: &str = concat!("Surligne ", env!("CARGO_PKG_VERSION"));
