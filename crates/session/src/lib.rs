//! The annotated document, and the only place that changes one.
//!
//! A [`Session`] holds a [`Document`](surligne_model::Document). Every change is a [`Command`]; it either happens
//! whole and comes back as a [`Change`], which says exactly what to repaint, or is refused with a [`CommandError`]
//! and changes nothing. Undo and redo are unlimited, one step a command however many annotations it touched, and
//! what the log keeps is in proportion to what changed.
//!
//! Pure Rust: it knows no DOM, no clock and no file. Offsets are bytes of the document's text throughout.

mod change;
mod command;
mod delta;
mod draft;
mod error;
mod id;
mod interval;
mod plan;
pub mod reanchor;
mod session;
mod store;

pub use change::{Change, Direction, TextEdit, Updated};
pub use command::{Command, CommandName, NewAnnotation, Target};
pub use error::CommandError;
pub use session::Session;
