//! Writing JSON.

use serde::Serialize;

/// Writes a value. One that cannot be JSON, such as a map with keys that are no strings, is written as `null`.
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
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
