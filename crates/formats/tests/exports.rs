//! What the exports say of any document, read back by independent, simple means.

mod documents;

use proptest::prelude::*;
use serde_json::Value as Json;
use surligne_formats::{Format, Loss, figures, w3c};
use surligne_model::{Document, Status};

use documents::any_document;

/// A reader of RFC 4180 by its grammar.
fn read_csv(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if cell.is_empty() => loop {
                match chars.next() {
                    Some('"') if chars.peek() == Some(&'"') => cell.extend(chars.next()),
                    Some('"') | None => break,
                    Some(c) => cell.push(c),
                }
            },
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' if chars.peek() == Some(&'\n') => {
                chars.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last line has its end");
    rows
}

fn kept(document: &Document) -> Vec<&surligne_model::Annotation> {
    document.annotations.iter().map(AsRef::as_ref).filter(|a| a.status != Status::Rejected).collect()
}

proptest! {
    #[test]
    fn the_table_has_a_row_a_figure_and_no_formula(document in any_document()) {
        let rows = read_csv(&figures::csv(&document));
        let expected: Vec<_> = kept(&document).into_iter().filter(|a| figures::is_figure(a)).collect();
        prop_assert_eq!(rows.len(), expected.len() + 1);
        prop_assert_eq!(&rows[0], &figures::COLUMNS);
        for (row, annotation) in rows[1..].iter().zip(expected) {
            prop_assert_eq!(row.len(), figures::COLUMNS.len());
            let quote = document.text.slice(annotation.span);
            let cell = row[3].strip_prefix('\'').filter(|_| !quote.starts_with('\'')).unwrap_or(&row[3]);
            prop_assert_eq!(cell, quote);
            for (cell, column) in row.iter().zip(figures::COLUMNS) {
                let starts_like_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
                prop_assert!(!starts_like_formula || cell.parse::<f64>().is_ok(), "{column}: {cell:?}");
            }
        }
        let tsv = figures::tsv(&document);
        prop_assert!(tsv.ends_with('\n'));
        for line in tsv.lines() {
            prop_assert_eq!(line.split('\t').count(), figures::COLUMNS.len());
        }
    }

    #[test]
    fn a_web_annotation_finds_its_quote_by_position_and_by_context(document in any_document()) {
        let page: Json = serde_json::from_str(&w3c::write(&document)).unwrap();
        prop_assert_eq!(&page["@context"], "http://www.w3.org/ns/anno.jsonld");
        prop_assert_eq!(&page["type"], "AnnotationPage");
        let chars: Vec<char> = document.text.as_str().chars().collect();
        let items = page["items"].as_array().unwrap();
        let annotations = kept(&document);
        prop_assert_eq!(items.len(), annotations.len());
        for (item, annotation) in items.iter().zip(annotations) {
            let [position, quote] = &item["target"]["selector"].as_array().unwrap()[..] else { panic!("two selectors") };
            let at = |key: &str| position[key].as_u64().unwrap() as usize;
            let exact: String = chars[at("start")..at("end")].iter().collect();
            prop_assert_eq!(&quote["exact"], &exact);
            let before: String = chars[..at("start")].iter().collect();
            let after: String = chars[at("end")..].iter().collect();
            prop_assert!(before.ends_with(quote["prefix"].as_str().unwrap()));
            prop_assert!(after.starts_with(quote["suffix"].as_str().unwrap()));
            prop_assert_eq!(&item["body"][0]["value"], annotation.label.as_str());
        }
    }

    /// The native format loses nothing; the others say what.
    #[test]
    fn losses_are_listed_once_each(document in any_document()) {
        prop_assert_eq!(Format::Json.losses(&document), []);
        let rejected = document.annotations.len() - kept(&document).len();
        for format in Format::ALL.into_iter().filter(|&format| format != Format::Json) {
            let mut losses = format.losses(&document);
            prop_assert_eq!(losses.contains(&Loss::Rejected(rejected)), rejected > 0);
            prop_assert_eq!(losses.contains(&Loss::Text), !document.text.is_empty());
            losses.sort();
            let count = losses.len();
            losses.dedup();
            prop_assert_eq!(losses.len(), count);
        }
    }
}
