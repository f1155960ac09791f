//! Writing JSON.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::number;

/// serde_json's way with everything but floats, which are written alike by this crate's own hand.
struct OwnFloats;

impl Formatter for OwnFloats {
    fn write_f32<W: ?Sized + Write>(&mut self, writer: &mut W, value: f32) -> Result<()> {
        writer.write_all(number::in_json_single(value).as_bytes())
    }

    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> Result<()> {
        writer.write_all(number::in_json(value).as_bytes())
    }
}

/// Writes a value: to the letter what `serde_json::to_string` writes. A value that cannot be JSON, such as a map with keys
/// that are no strings, is written as `null`.
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    let mut json = Vec::with_capacity(128);
    let is_json = value.serialize(&mut Serializer::with_formatter(&mut json, OwnFloats)).is_ok();
    finished(json, is_json)
}

fn finished(json: Vec<u8>, is_json: bool) -> String {
    String::from_utf8(json).ok().filter(|_| is_json).unwrap_or_else(|| "null".to_owned())
}

/// JSON without white space, laid out with a line an item and two spaces a level, as `serde_json::to_string_pretty` does.
#[must_use]
pub fn indented(json: &str) -> String {
    let mut laid_out = String::with_capacity(json.len() * 2);
    let (mut depth, mut is_quoted, mut is_escaped, mut last) = (0usize, false, false, ' ');
    for c in json.chars() {
        let mut line = |depth: usize| {
            laid_out.push('\n');
            laid_out.extend(std::iter::repeat_n("  ", depth));
        };
        if !is_quoted {
            match c {
                ']' | '}' => {
                    depth -= 1;
                    // An empty list has no lines.
                    if !matches!(last, '[' | '{') {
                        line(depth);
                    }
                }
                _ if matches!(last, '[' | '{' | ',') => line(depth),
                _ if last == ':' => laid_out.push(' '),
                _ => {}
            }
            depth += usize::from(matches!(c, '[' | '{'));
        }
        laid_out.push(c);
        if c == '"' && !is_escaped {
            is_quoted = !is_quoted;
        }
        is_escaped = c == '\\' && !is_escaped;
        // What stands in a string has no meaning outside.
        last = if is_quoted { '"' } else { c };
    }
    laid_out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn floats_are_written_as_serde_json_writes_them() {
        let values = (0.9f32, 1.0, 1e-7, f64::NAN, [Some(-0.0), None]);
        assert_eq!(write(&values), serde_json::to_string(&values).unwrap());
        assert_eq!(write(&values), "[0.9,1.0,1e-7,null,[-0.0,null]]");
    }

    proptest! {
        #[test]
        fn layout_is_that_of_serde_json(
            text in "[a\"\\\\{}\\[\\],: \n]{0,8}", key in "[a\"\\\\{:,]{0,3}", numbers in prop::collection::vec(0..9, 0..3),
        ) {
            let value: Value = json!({ (key): [text.clone(), { "a": numbers, "b": {} }, [], [[text]], "\\"], "z": null });
            prop_assert_eq!(indented(&write(&value)), serde_json::to_string_pretty(&value).unwrap());
        }
    }
}
