//! The tagger in its worker.
//!
//! The worker runs the same wasm module as the page. Requests go to it as they are; answers come back as JSON
//! in batches: one string crosses faster than thousands of small objects, the parser is there anyway for files,
//! and a batch is small enough to be taken in without the page stopping.

mod client;
mod host;
mod protocol;
pub mod worker;

pub use client::Client;
