//! Native JSON: what is written validates against the schema and is read again identical; what is damaged is
//! refused, or opened with a list of what it cost.

mod documents;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use surligne_formats::native::{DropReason, ReadError, Warning, read, write};
use surligne_model::{AnnotationId, Document, EntityId, Label, SpanError, Text};

use documents::any_document;

fn schema() -> jsonschema::Validator {
    let schema: Json = serde_json::from_str(include_str!("../../../schema/surligne-1.schema.json")).unwrap();
    jsonschema::meta::validate(&schema).expect("the schema is one of JSON Schema 2020-12");
    jsonschema::draft202012::new(&schema).unwrap()
}

proptest! {
    #[test]
    fn any_document_validates_and_is_read_again_identical(document in any_document()) {
        let json = write(&document);
        thread_local!(static SCHEMA: jsonschema::Validator = schema());
        let parsed: Json = serde_json::from_str(&json).unwrap();
        let errors: Vec<String> = SCHEMA.with(|schema| schema.iter_errors(&parsed).map(|e| format!("{}: {e}", e.instance_path())).collect());
        prop_assert!(errors.is_empty(), "{errors:?}");
        let opened = read(&json).unwrap();
        prop_assert_eq!(&opened.document, &document);
        prop_assert!(opened.dropped.is_empty() && opened.dropped_entities.is_empty() && opened.warnings.is_empty());
        prop_assert_eq!(write(&opened.document), json);
    }

    /// Whatever is cut out of a file or put into it, reading ends, and what it gives keeps the invariants.
    #[test]
    fn a_damaged_file_never_panics(document in any_document(), cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..30, "[\\[\\]{}\",:0-9a-z\\\\]{0,3}"), 1..4)) {
        let mut json: Vec<char> = write(&document).chars().collect();
        for (at, length, put) in cuts {
            let at = at.index(json.len() + 1);
            let end = (at + length).min(json.len());
            json.splice(at..end, put.chars());
        }
        if let Ok(opened) = read(&json.into_iter().collect::<String>()) {
            let document = &opened.document;
            for annotation in &document.annotations {
                prop_assert_eq!(document.text.span(annotation.span.range()), Ok(annotation.span));
            }
            prop_assert!(document.annotations.windows(2).all(|pair| pair[0].text_order(&pair[1]).is_lt()));
            let again = read(&write(document)).unwrap();
            prop_assert_eq!(&again.document, document);
        }
    }
}

/// A document with « Nvidia » and « 5 % » marked, as JSON to damage.
fn sample() -> Json {
    json!({
        "format": "surligne", "version": 1, "generator": "test", "title": "", "language": "fr", "reference_date": null,
        "text_sha256": Text::new("Été : Nvidia gagne 5 %.").sha256(), "line_endings": "lf",
        "text": "Été : Nvidia gagne 5 %.", "labels": [{"label": "ORG"}, {"label": "PERCENT"}],
        "annotations": [
            {"id": "a1", "offsets": {"utf8": {"start": 8, "end": 14}, "utf16": {"start": 6, "end": 12}, "codepoint": {"start": 6, "end": 12}},
             "quote": "Nvidia", "prefix": "Été : ", "suffix": " gagne 5 %.", "label": "ORG", "entity": "e1",
             "source": {"by": "model", "name": "names"}, "status": "suggested", "created": "2025-09-12T08:00:00Z", "modified": "2025-09-12T08:00:00Z"},
            {"id": "a2", "offsets": {"codepoint": {"start": 19, "end": 22}}, "label": "PERCENT", "value": {"value": 5}},
        ],
        "entities": [{"id": "e1", "label": "ORG", "name": "Nvidia"}],
    })
}

fn damage(change: impl FnOnce(&mut Json)) -> String {
    let mut json = sample();
    change(&mut json);
    json.to_string()
}

#[test]
fn a_hand_written_file_may_leave_out_what_has_a_default() {
    let opened = read(&damage(|_| ())).unwrap();
    assert_eq!((opened.dropped.len(), opened.warnings.len()), (0, 0), "{opened:?}");
    let quotes: Vec<&str> = opened.document.annotations.iter().map(|a| opened.document.text.slice(a.span)).collect();
    assert_eq!(quotes, ["Nvidia", "5 %"]);
}

#[test]
fn what_is_no_document_is_refused_for_its_reason() {
    let whole = sample().to_string();
    let cut = read(&whole[..whole.len() - 9]);
    assert!(matches!(cut, Err(ReadError::NotJson { line: 1, .. })), "{cut:?}");
    for (json, expected) in [
        ("[1]".to_owned(), ReadError::NotSurligne),
        ("{}".to_owned(), ReadError::NotSurligne),
        (damage(|json| json["format"] = "recogito".into()), ReadError::NotSurligne),
        (damage(|json| json["version"] = 2.into()), ReadError::UnknownVersion("2".into())),
        (damage(|json| json["version"] = "1".into()), ReadError::UnknownVersion("\"1\"".into())),
        (damage(|json| drop(json.as_object_mut().unwrap().remove("version"))), ReadError::Missing("version")),
        (damage(|json| drop(json.as_object_mut().unwrap().remove("text"))), ReadError::Missing("text")),
        (damage(|json| json["text"] = "a\r\nb".into()), ReadError::CarriageReturn),
    ] {
        assert_eq!(read(&json).err(), Some(expected), "{json}");
    }
    let wrong_type = read(&damage(|json| json["language"] = "de".into()));
    assert!(matches!(wrong_type, Err(ReadError::Malformed { key: "language", .. })), "{wrong_type:?}");
}

#[test]
fn what_does_not_fit_is_left_out_and_listed() {
    let outside = DropReason::SpanDoesNotFit(SpanError::OutOfBounds);
    type Damage = fn(&mut Json);
    let cases: [(Damage, DropReason); 5] = [
        (|a| a["offsets"]["codepoint"]["end"] = 99.into(), outside),
        (|a| a["offsets"]["utf8"]["end"] = 13.into(), DropReason::OffsetsDisagree),
        (|a| a["quote"] = "Nvidla".into(), DropReason::QuoteDiffers),
        (|a| a["offsets"] = json!({}), DropReason::Malformed("no offsets are given".into())),
        (|a| a["offsets"]["utf8"]["start"] = 1.into(), DropReason::SpanDoesNotFit(SpanError::InsideCharacter)),
    ];
    for (change, reason) in cases {
        let opened = read(&damage(|json| change(&mut json["annotations"][0]))).unwrap();
        let [dropped] = &opened.dropped[..] else { panic!("{opened:?}") };
        assert_eq!((dropped.index, dropped.id.as_deref(), &dropped.reason), (0, Some("a1"), &reason));
        assert_eq!(opened.document.annotations.len(), 1);
    }
    let huge = damage(|json| json["annotations"][0]["offsets"]["utf8"]["end"] = json!(1e300));
    assert!(matches!(read(&huge).unwrap().dropped[0].reason, DropReason::Malformed(_)));
}

#[test]
fn what_was_mended_is_said() {
    type Damage = fn(&mut Json);
    let cases: [(Damage, Warning); 7] = [
        (|json| json["text_sha256"] = "00".into(), Warning::TextChanged),
        (|json| json["colour"] = 1.into(), Warning::UnknownKey("colour".into())),
        (|json| json["annotations"][0]["colour"] = 1.into(), Warning::UnknownKey("colour".into())),
        (
            |json| json["annotations"][1]["id"] = "a1".into(),
            Warning::Renamed { from: "a1".into(), to: AnnotationId::new("a2") },
        ),
        (|json| json["entities"] = json!([]), Warning::MissingEntity(AnnotationId::new("a1"), EntityId::new("e1"))),
        (
            |json| json["annotations"][1]["value"] = json!({"timex": "P1D"}),
            Warning::ValueDropped(AnnotationId::new("a2")),
        ),
        (|json| json["labels"] = json!([{"label": "ORG"}]), Warning::LabelAdded(Label::Percent)),
    ];
    for (change, warning) in cases {
        let opened = read(&damage(change)).unwrap();
        assert_eq!((opened.document.annotations.len(), opened.warnings), (2, vec![warning]));
    }
}

#[test]
fn hostile_nesting_is_refused_without_harm() {
    let deep = "[".repeat(1_000_000);
    assert!(matches!(read(&deep), Err(ReadError::NotJson { .. } | ReadError::NotSurligne)));
    let inside = damage(|_| ())
        .replace("\"generator\":\"test\"", &format!("\"generator\":{}{}", "[".repeat(100_000), "]".repeat(100_000)));
    assert!(read(&inside).is_ok(), "what is ignored may be nested as deep as it likes");
    let alts = format!("{}{}", "{\"timex\":\"\",\"alts\":[".repeat(50_000), "]}".repeat(50_000));
    let nested = damage(|json| json["annotations"][1]["value"] = "@".into()).replace("\"@\"", &alts);
    assert!(matches!(read(&nested), Ok(opened) if opened.dropped.len() == 1));
}

#[test]
fn an_empty_document_is_written_and_read() {
    let document = Document::new(Text::default());
    assert_eq!(read(&write(&document)).unwrap().document, document);
}
