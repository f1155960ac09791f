//! Writing JSON.

use serde::Serialize;

/// Writes a value. One that cannot be JSON, such as a map with keys that are no strings, is written as `null`.
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}
