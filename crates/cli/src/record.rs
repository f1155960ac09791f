//! One line in, one line out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use surligne_formats::flat::{Flat, Unit};
use surligne_model::{Document, Language, Text, Timestamp};
use surligne_tagger::{Options, Tagger};

use crate::article;
use crate::bounded_lines::{LONGEST, Line};

#[derive(Serialize)]
struct Tagged<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    flat: Flat<'a>,
}

#[derive(Serialize)]
struct Failed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    error: String,
}

/// Answers a line. Appends one line to `output`, or none for a blank one; `false` when it holds an error.
pub fn answer(tagger: &Tagger, line: &Line, defaults: &Options, output: &mut Vec<u8>) -> bool {
    let failed = |id, error| (serde_json::to_vec(&Failed { id, error }), false);
    let (json, is_tagged) = match line {
        Line::TooLong => failed(None, format!("the line is longer than {} MiB", LONGEST >> 20)),
        Line::Bytes(bytes) if bytes.trim_ascii().is_empty() => return true,
        Line::Bytes(bytes) => match serde_json::from_slice::<BTreeMap<Cow<'_, str>, &RawValue>>(bytes) {
            Err(error) => failed(None, format!("the line is no JSON object: {error}")),
            Ok(keys) => {
                let id = keys.get("id").copied();
                match read(&keys, defaults) {
                    Err(error) => failed(id, error),
                    Ok((source, options)) => match tag(tagger, &source, &options) {
                        Ok(document) => {
                            let flat = Flat::of(&document, &source, Unit::CodePoints);
                            (serde_json::to_vec(&Tagged { id, flat }), true)
                        }
                        Err(error) => failed(id, error),
                    },
                }
            }
        },
    };
    // Strings, numbers and JSON that was read always serialise.
    output.extend(json.unwrap_or_default());
    output.push(b'\n');
    is_tagged
}

/// Tags a text. The tagger does not panic; should it all the same, one line is lost and not the whole stream.
fn tag(tagger: &Tagger, source: &str, options: &Options) -> Result<Document, String> {
    let text = Text::try_new(source).map_err(|error| error.to_string())?;
    catch_unwind(AssertUnwindSafe(|| article::tag(tagger, text, options, Timestamp::default())))
        .map_err(|_| "the tagger failed on this text: please report it".to_owned())
}

fn read(keys: &BTreeMap<Cow<'_, str>, &RawValue>, defaults: &Options) -> Result<(String, Options), String> {
    let source: String = key(keys, "text")?.ok_or("the line has no “text”")?;
    let language = match key::<Cow<'_, str>>(keys, "language")?.as_deref() {
        None => defaults.language,
        Some("auto") => None,
        Some(tag) => {
            let unknown = || format!("“language” is {tag:?}: it should be \"fr\", \"en\" or \"auto\"");
            Some(Language::from_tag(tag).ok_or_else(unknown)?)
        }
    };
    let reference_date = match key::<Cow<'_, str>>(keys, "reference_date")? {
        None => defaults.reference_date,
        Some(iso) => Some(iso.parse().map_err(|error| format!("“reference_date”: {error}"))?),
    };
    Ok((source, Options { language, reference_date }))
}

/// The value of a key, `None` where it is not there or null.
fn key<'a, T: Deserialize<'a>>(keys: &BTreeMap<Cow<'a, str>, &'a RawValue>, name: &str) -> Result<Option<T>, String> {
    let Some(raw) = keys.get(name) else { return Ok(None) };
    serde_json::from_str(raw.get()).map_err(|error| format!("“{name}” cannot be read: {error}"))
}
