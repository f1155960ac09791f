//! Native JSON, version 1: everything a document holds, and back again identical.
//!
//! Its JSON Schema is `schema/surligne-1.schema.json`. Every annotation gives its span in bytes of UTF-8, in UTF-16
//! code units and in code points, each named, next to its quote with a little of what stands around it. The text
//! has LF line ends, and its SHA-256 is that of its UTF-8 bytes.

mod error;
mod read;
mod write;

pub use error::{DropReason, Dropped, ReadError, Warning};
pub use read::{Opened, read};
pub use write::write;

/// What `format` says.
pub const FORMAT: &str = "surligne";

/// The version that is written, and the highest that is read.
pub const VERSION: u64 = 1;
