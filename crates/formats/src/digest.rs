//! A list for people, in plain text: a line an annotation, in text order.
//!
//! ```text
//! 12–38  MONEY  plusieurs milliards de dollars  {"value":null,"currency":"USD","vague":true,"magnitude":1000000000}
//! ```
//! Offsets are code points. Rejected annotations are left out.

use std::fmt::Write as _;

use surligne_model::{Annotation, Document, Status, json};

/// Writes the list.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut list = String::new();
    if !document.title.is_empty() {
        let _ = writeln!(list, "{}", one_line(&document.title));
    }
    let language = document.language.map_or("?", surligne_model::Language::tag);
    match document.reference_date {
        Some(date) => drop(writeln!(list, "[{language}, {date}]")),
        None => drop(writeln!(list, "[{language}]")),
    }
    for annotation in document.annotations.iter().filter(|annotation| annotation.status != Status::Rejected) {
        let range = document.text.char_range(annotation.span);
        let quote = one_line(document.text.slice(annotation.span));
        let _ = write!(list, "{}–{}\t{}\t{quote}", range.start, range.end, annotation.label);
        if let Some(meaning) = meaning(document, annotation) {
            let _ = write!(list, "\t{meaning}");
        }
        if !annotation.note.is_empty() {
            let _ = write!(list, "\t# {}", one_line(&annotation.note));
        }
        list.push('\n');
    }
    list
}

/// The value as JSON with the guide's keys, or the entity's name and Wikidata item.
fn meaning(document: &Document, annotation: &Annotation) -> Option<String> {
    if let Some(value) = &annotation.value {
        return Some(json::write(value));
    }
    let id = annotation.entity.as_ref()?;
    let entity = document.entities.iter().find(|entity| entity.id == *id)?;
    let name = one_line(&entity.name);
    Some(match &entity.wikidata {
        Some(item) => format!("{name} ({item})"),
        None => name,
    })
}

/// The text with every run of white space and control characters as one space.
pub(crate) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
