//! JSON: serde_json says whether a text is JSON, and writes it. What is JSON is taken apart here, by name, without its
//! readers of every type, which bring their own of numbers, and structures derive nothing to be read.

mod fields;
mod read;
mod text;
mod write;

pub use fields::{Fields, Row};
pub(crate) use read::parsed;
pub use read::{FromJson, read};
pub use text::{Json, JsonError};
pub use write::{indented, write};
