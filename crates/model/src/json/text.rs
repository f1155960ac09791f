//! A value of JSON as text, and its parts.

use std::borrow::Cow;
use std::fmt;

use serde::de::IgnoredAny;

/// The text of a JSON value, well-formed and without white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Json<'a>(&'a str);

/// Why JSON cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// It is no JSON, or it was cut off.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, and not what was to be read: what is wrong, in English, for developers.
    Content(String),
}

impl JsonError {
    /// Something else is there than what should be.
    #[must_use]
    pub fn expected(what: &str, found: Json<'_>) -> Self {
        let found: String = found.0.chars().take(40).collect();
        Self::Content(format!("{what} is expected, not {found}"))
    }

    /// The same, with the key under which it is.
    #[must_use]
    pub fn under(self, key: &str) -> Self {
        Self::Content(format!("“{key}”: {self}"))
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column } => write!(f, "this is no JSON (line {line}, column {column})"),
            Self::Content(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for JsonError {}

impl<'a> Json<'a> {
    /// A text that is JSON. Linear in its length; nesting is not bounded.
    ///
    /// # Errors
    /// [`JsonError::Syntax`] when it is none.
    pub fn parse(text: &'a str) -> Result<Self, JsonError> {
        match serde_json::from_str(text) {
            Ok(IgnoredAny) => Ok(Self(text.trim_ascii())),
            Err(error) => Err(JsonError::Syntax { line: error.line(), column: error.column() }),
        }
    }

    /// The value as it is written.
    #[must_use]
    pub fn as_str(self) -> &'a str {
        self.0
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(self) -> bool {
        self.0 == "null"
    }

    /// The items of an array; `None` of anything else.
    #[must_use]
    pub fn items(self) -> Option<Vec<Self>> {
        self.parts('[')
    }

    /// The keys and values of an object in turn; `None` of anything else.
    #[must_use]
    pub fn entries(self) -> Option<Vec<Self>> {
        self.parts('{')
    }

    fn parts(self, bracket: char) -> Option<Vec<Self>> {
        let inside = self.0.strip_prefix(bracket)?;
        let mut parts = Vec::with_capacity(16);
        let mut at = 0;
        // As it is well-formed, what separates values need not be looked at, and the bracket closes at the very end.
        while let Some(&byte) = inside.as_bytes().get(at).filter(|_| at + 1 < inside.len()) {
            if matches!(byte, b',' | b':') || byte.is_ascii_whitespace() {
                at += 1;
            } else {
                let end = end_of_value(inside, at);
                parts.push(Self(&inside[at..end]));
                at = end;
            }
        }
        Some(parts)
    }

    /// The text of a string, copied only where something in it is escaped. `None` of anything else, and where half a
    /// surrogate pair is escaped.
    #[must_use]
    pub fn string(self) -> Option<Cow<'a, str>> {
        let quoted = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if quoted.contains('\\') { unescaped(quoted).map(Cow::Owned) } else { Some(Cow::Borrowed(quoted)) }
    }
}

/// The quotation mark that ends a string which begins here: the first with no backslash before it, or an even number.
fn end_of_string(text: &str, start: usize) -> usize {
    let mut end = start;
    while let Some(length) = text[end..].find('"') {
        end += length;
        let backslashes = text[start..end].bytes().rev().take_while(|&byte| byte == b'\\').count();
        if backslashes % 2 == 0 {
            break;
        }
        end += 1;
    }
    end
}

/// Where the value that begins here ends: before what separates it from the next, or closes what it is in.
fn end_of_value(text: &str, start: usize) -> usize {
    let (mut at, mut depth) = (start, 0usize);
    while let Some(&byte) = text.as_bytes().get(at) {
        match byte {
            b'"' => at = end_of_string(text, at + 1),
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth > 0 => depth -= 1,
            b',' | b':' | b']' | b'}' if depth == 0 => break,
            _ if depth == 0 && byte.is_ascii_whitespace() => break,
            _ => {}
        }
        at += 1;
    }
    at
}

/// A UTF-16 code unit as four hexadecimal digits.
fn unit(text: &str, at: usize) -> Option<u32> {
    u32::from_str_radix(text.get(at..at + 4)?, 16).ok()
}

/// The inside of a string with its escapes read.
fn unescaped(quoted: &str) -> Option<String> {
    let mut plain = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut chars = escape.chars();
        plain.push(match chars.next()? {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let first = unit(escape, 1)?;
                // The second half of a pair stands in an escape of its own.
                let c = match (first, escape.get(5..7)) {
                    (0xD800..0xDC00, Some("\\u")) => {
                        let second = unit(escape, 7)?.checked_sub(0xDC00).filter(|bits| *bits < 0x400)?;
                        char::from_u32(0x10000 + ((first - 0xD800) << 10) + second)?
                    }
                    _ => char::from_u32(first)?,
                };
                // Six characters a unit, less the backslash before the first.
                chars = escape[6 * c.len_utf16() - 1..].chars();
                c
            }
            itself => itself,
        });
        rest = chars.as_str();
    }
    plain.push_str(rest);
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value as Any;

    fn any_json() -> impl Strategy<Value = Any> {
        let leaf = prop_oneof![
            Just(Any::Null),
            any::<bool>().prop_map(Any::from),
            any::<i64>().prop_map(Any::from),
            any::<i32>().prop_map(|quarters| Any::from(f64::from(quarters) / 4.0)),
            "[\\PC\"\\\\\n\t\u{0}-\u{1f}]{0,8}".prop_map(Any::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Any::from),
                prop::collection::vec(("[\\PC\"\\\\:,]{0,4}", inner), 0..5)
                    .prop_map(|entries| Any::Object(entries.into_iter().collect())),
            ]
        })
    }

    /// The value put together again from its parts.
    fn rebuilt(json: Json<'_>) -> Any {
        if let Some(items) = json.items() {
            return items.into_iter().map(rebuilt).collect();
        }
        if let Some(entries) = json.entries() {
            let entry = |pair: &[Json<'_>]| (pair[0].string().unwrap().into_owned(), rebuilt(pair[1]));
            return Any::Object(entries.chunks(2).map(entry).collect());
        }
        match json.string() {
            Some(text) => text.into(),
            None => serde_json::from_str(json.as_str()).unwrap(),
        }
    }

    proptest! {
        #[test]
        fn parts_make_the_whole(value in any_json(), before in "[ \n\t\r]{0,2}") {
            for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
                let text = format!("{before}{text}{before}");
                prop_assert_eq!(rebuilt(Json::parse(&text).unwrap()), value.clone());
            }
        }

        /// Whatever is escaped, and however.
        #[test]
        fn strings_are_read_as_serde_json_reads_them(
            text in "(a|é|😀|\\\\[nrtbf/\"\\\\]|\\\\u00[0-7][0-9a-fA-F]|\\\\u[dD][89a-fA-F][0-9a-f]{2}|\\\\uD83D\\\\uDE00){0,8}",
        ) {
            let json = format!("\"{text}\"");
            let read = Json::parse(&json).unwrap().string().map(Cow::into_owned);
            prop_assert_eq!(read, serde_json::from_str::<String>(&json).ok());
        }
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_place() {
        assert_eq!(Json::parse("{\n\"a\": [1,}"), Err(JsonError::Syntax { line: 2, column: 9 }));
        for text in ["", " ", "{", "[1 2]", "[1],", "nul", "\"\\x\"", "01", "\"\n\""] {
            assert!(Json::parse(text).is_err(), "{text}");
        }
    }
}
