//! W3C Web Annotation (JSON-LD): an `AnnotationPage` over the text.
//!
//! | in the document | in the annotation |
//! |---|---|
//! | span | `TextPositionSelector` in code points and `TextQuoteSelector`, both |
//! | label | a body with the purpose `tagging` |
//! | value | a body with the purpose `describing`, `application/json` with the guide's keys |
//! | entity | a body with the purpose `identifying`: its Wikidata IRI, else its name |
//! | note | a body with the purpose `commenting` |
//! | source | `creator`: a `Person`, or a `Software` with the rule's name |
//!
//! The article has no address, so its `source` is the RFC 6920 `ni:` name of its SHA-256, which anyone who has the
//! text can check. Rejected annotations are left out.

use std::borrow::Cow;

use serde::Serialize;
use surligne_model::sorting::sort_by;
use surligne_model::{Annotation, Document, Entity, SourceKind, Status, Timestamp, json};

use crate::GENERATOR;
use crate::context::Context;

/// The context of the Web Annotation vocabulary.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

// Keys are in the order of the alphabet throughout.

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    generator: Agent,
    id: &'a str,
    items: Vec<Item<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Agent {
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Item<'a> {
    body: Vec<Body<'a>>,
    created: Timestamp,
    creator: Agent,
    id: String,
    modified: Timestamp,
    motivation: &'static str,
    target: Target<'a>,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    format: &'static str,
    purpose: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Target<'a> {
    selector: (Position, Quote<'a>),
    source: &'a str,
}

#[derive(Serialize)]
struct Position {
    end: usize,
    start: usize,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Quote<'a> {
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    r#type: &'static str,
}

/// Writes a document.
#[must_use]
pub fn write(document: &Document) -> String {
    let source = named_information(document.text.sha256());
    let page_id = urn_uuid(document.text.sha256());
    let mut entities: Vec<&Entity> = document.entities.iter().collect();
    sort_by(&mut entities, |a, b| a.id.cmp(&b.id));
    let kept = document.annotations.iter().filter(|annotation| annotation.status != Status::Rejected);
    let page = Page {
        context: CONTEXT,
        generator: Agent { name: GENERATOR.to_owned(), r#type: "Software" },
        id: &page_id,
        items: kept.map(|annotation| item(document, annotation, &entities, &source, &page_id)).collect(),
        label: &document.title,
        r#type: "AnnotationPage",
    };
    serde_json::to_string_pretty(&page).unwrap_or_default() + "\n"
}

fn item<'a>(
    document: &'a Document,
    annotation: &'a Annotation,
    entities: &[&'a Entity],
    source: &'a str,
    page_id: &str,
) -> Item<'a> {
    let range = document.text.char_range(annotation.span);
    let Context { prefix, quote, suffix } = Context::of(&document.text, annotation.span);
    let position = Position { end: range.end, start: range.start, r#type: "TextPositionSelector" };
    let quote = Quote { exact: quote, prefix, suffix, r#type: "TextQuoteSelector" };
    Item {
        body: bodies(annotation, entities),
        created: annotation.created,
        creator: match annotation.source.by {
            SourceKind::Person => Agent { name: String::new(), r#type: "Person" },
            _ => Agent { name: crate::flat::source_name(annotation), r#type: "Software" },
        },
        id: format!("{page_id}#{}", percent_encoded(&annotation.id.0)),
        modified: annotation.modified,
        motivation: "tagging",
        target: Target { selector: (position, quote), source },
        r#type: "Annotation",
    }
}

fn bodies<'a>(annotation: &'a Annotation, entities: &[&'a Entity]) -> Vec<Body<'a>> {
    let body = |purpose, value: Cow<'a, str>| Body {
        format: "",
        purpose,
        source: None,
        r#type: "TextualBody",
        value: Some(value),
    };
    let mut bodies = vec![body("tagging", annotation.label.as_str().into())];
    if let Some(value) = &annotation.value {
        bodies.push(Body { format: "application/json", ..body("describing", json::write(value).into()) });
    }
    let entity = annotation.entity.as_ref().and_then(|id| entities.binary_search_by(|entity| entity.id.cmp(id)).ok());
    if let Some(entity) = entity.map(|at| entities[at]) {
        let named = body("identifying", entity.name.as_str().into());
        bodies.push(match &entity.wikidata {
            Some(item) => Body {
                source: Some(format!("http://www.wikidata.org/entity/{}", percent_encoded(item))),
                r#type: "SpecificResource",
                value: None,
                ..named
            },
            None => named,
        });
    }
    if !annotation.note.is_empty() {
        bodies.push(body("commenting", annotation.note.as_str().into()));
    }
    bodies
}

/// The bytes of a hexadecimal number.
fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes().chunks(2).filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// The RFC 6920 name of a SHA-256: `ni:///sha-256;` and its base64url without padding.
fn named_information(sha256: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut name = String::from("ni:///sha-256;");
    for group in bytes(sha256).chunks(3) {
        let bits = group.iter().chain([0, 0].iter()).take(3).fold(0u32, |bits, &byte| bits << 8 | u32::from(byte));
        for digit in 0..=group.len() {
            name.push(char::from(ALPHABET[(bits >> (18 - 6 * digit) & 63) as usize]));
        }
    }
    name
}

/// A UUID of version 8 (RFC 9562) from the first half of a SHA-256: the same text has the same.
fn urn_uuid(sha256: &str) -> String {
    let mut bytes = bytes(sha256);
    bytes.resize(16, 0);
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let group = |range: std::ops::Range<usize>| hex[range].concat();
    format!("urn:uuid:{}-{}-{}-{}-{}", group(0..4), group(4..6), group(6..8), group(8..10), group(10..16))
}

/// The text with all but unreserved characters percent-encoded (RFC 3986).
fn percent_encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_a_hash_as_rfc_6920_does() {
        // The example of RFC 6920, section 8.1: the text "Hello World!".
        let hash = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069";
        assert_eq!(named_information(hash), "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk");
    }

    #[test]
    fn makes_a_uuid_of_version_8() {
        let uuid = urn_uuid("7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069");
        assert_eq!(uuid, "urn:uuid:7f83b165-7ff1-8c53-b92d-c18148a1d65d");
    }

    #[test]
    fn encodes_what_an_iri_reserves() {
        assert_eq!(percent_encoded("a 1#é~"), "a%201%23%C3%A9~");
    }
}
