//! JSON: serde_json reads and writes it. Structures are read by name from values that it leaves unread, and derive nothing
//! to be read.

mod fields;
mod read;
mod text;
mod write;

pub use fields::{Fields, Row};
pub(crate) use read::parsed;
pub use read::{FromJson, read};
pub use text::{Json, JsonError};
pub use write::write;
