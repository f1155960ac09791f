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

use std::collections::HashMap;

use serde_json::{Map, Value as Json, json};
use surligne_model::{Annotation, Document, Entity, EntityId, SourceKind, Status};

use crate::GENERATOR;
use crate::context::Context;

/// The context of the Web Annotation vocabulary.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Writes a document.
#[must_use]
pub fn write(document: &Document) -> String {
    let source = named_information(document.text.sha256());
    let page_id = urn_uuid(document.text.sha256());
    let entities: HashMap<&EntityId, &Entity> = document.entities.iter().map(|e| (&e.id, e)).collect();
    let items: Vec<Json> = (document.annotations.iter())
        .filter(|annotation| annotation.status != Status::Rejected)
        .map(|annotation| item(document, annotation, &entities, &source, &page_id))
        .collect();
    let mut page = Map::new();
    page.insert("@context".into(), CONTEXT.into());
    page.insert("id".into(), page_id.into());
    page.insert("type".into(), "AnnotationPage".into());
    page.insert("generator".into(), json!({ "type": "Software", "name": GENERATOR }));
    if !document.title.is_empty() {
        page.insert("label".into(), document.title.as_str().into());
    }
    page.insert("items".into(), items.into());
    let mut written = serde_json::to_string_pretty(&page).unwrap_or_default();
    written.push('\n');
    written
}

fn item(
    document: &Document,
    annotation: &Annotation,
    entities: &HashMap<&EntityId, &Entity>,
    source: &str,
    page_id: &str,
) -> Json {
    let range = document.text.char_range(annotation.span);
    let Context { prefix, quote, suffix } = Context::of(&document.text, annotation.span);
    let target = json!({
        "source": source,
        "selector": [
            { "type": "TextPositionSelector", "start": range.start, "end": range.end },
            { "type": "TextQuoteSelector", "exact": quote, "prefix": prefix, "suffix": suffix },
        ],
    });
    json!({
        "id": format!("{page_id}#{}", percent_encoded(&annotation.id.0)),
        "type": "Annotation",
        "motivation": "tagging",
        "creator": creator(annotation),
        "created": annotation.created,
        "modified": annotation.modified,
        "body": bodies(annotation, entities),
        "target": target,
    })
}

fn creator(annotation: &Annotation) -> Json {
    match annotation.source.by {
        SourceKind::Person => json!({ "type": "Person" }),
        _ => json!({ "type": "Software", "name": crate::flat::source_name(annotation) }),
    }
}

fn bodies(annotation: &Annotation, entities: &HashMap<&EntityId, &Entity>) -> Vec<Json> {
    let body = |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": value });
    let mut bodies = vec![body("tagging", annotation.label.as_str())];
    if let Some(value) = annotation.value.as_ref().and_then(|value| serde_json::to_string(value).ok()) {
        bodies.push(json!({
            "type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value,
        }));
    }
    if let Some(entity) = annotation.entity.as_ref().and_then(|id| entities.get(id)) {
        bodies.push(match &entity.wikidata {
            Some(item) => json!({
                "type": "SpecificResource",
                "purpose": "identifying",
                "source": format!("http://www.wikidata.org/entity/{}", percent_encoded(item)),
            }),
            None => body("identifying", &entity.name),
        });
    }
    if !annotation.note.is_empty() {
        bodies.push(body("commenting", &annotation.note));
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
