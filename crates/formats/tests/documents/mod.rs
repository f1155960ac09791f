//! Random documents, for the tests of every format.
#![allow(dead_code, reason = "each test binary uses some of it")]

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::Index;
use surligne_model::{
    Amount, AmountModifier, Annotation, AnnotationId, Currency, Document, Entity, EntityId, Label, LabelDefinition,
    Language, ReferenceDate, Source, SourceKind, Status, Temporal, TemporalModifier, Text, Timestamp, Value,
};

/// Any text at all, with line ends, controls, combining marks and characters beyond the BMP over-represented.
pub fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zé ]",
        1 => any::<char>().prop_map(String::from),
        1 => prop::sample::select(vec!["\r\n", "\r", "\n", "\t", "\0", "\"", "\\", "=", "-", ",", "'", "\u{feff}", "\u{2028}"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec!["😀", "e\u{301}", "\u{10FFFF}", "👩\u{200D}🚀", "\u{202f}"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
        (-1_000_000i64..1_000_000).prop_map(|whole| whole as f64),
        Just(9_007_199_254_740_993.0),
    ]
}

fn any_amount() -> impl Strategy<Value = Amount> {
    let number = || prop::option::of(any_number());
    let currency = prop::option::of(prop_oneof![
        Just(Currency::Unstated),
        "[A-Z]{3}".prop_map(|code| Currency::Code(code.parse().unwrap()))
    ]);
    let modifier = prop::option::of(prop::sample::select(vec![
        AmountModifier::Approx,
        AmountModifier::Min,
        AmountModifier::Max,
    ]));
    (
        (number(), number(), number(), number()),
        (currency, modifier),
        any::<(Option<String>, Option<String>, bool, bool, bool)>(),
    )
        .prop_map(
            |((value, min, max, magnitude), (currency, modifier), (unit, per, vague, ambiguous, points))| Amount {
                value,
                min,
                max,
                currency,
                unit,
                per,
                vague,
                magnitude,
                modifier,
                ambiguous,
                points,
            },
        )
}

fn any_reading() -> impl Strategy<Value = Temporal> {
    let modifier = prop::option::of(prop::sample::select(vec![
        TemporalModifier::Start,
        TemporalModifier::Mid,
        TemporalModifier::End,
        TemporalModifier::Before,
        TemporalModifier::After,
        TemporalModifier::Approx,
    ]));
    (
        (any::<String>(), modifier, prop::option::of(any_number())),
        any::<(Option<String>, Option<String>, Option<String>, Option<String>, Option<String>, Option<String>)>(),
        any::<(bool, bool)>(),
    )
        .prop_map(|((timex, modifier, seconds), (start, end, min, max, quant, freq), (age, vague))| Temporal {
            timex,
            modifier,
            start,
            end,
            min,
            max,
            seconds,
            age,
            quant,
            freq,
            vague,
            alts: Vec::new(),
        })
}

fn any_temporal() -> impl Strategy<Value = Temporal> {
    (any_reading(), prop::collection::vec(any_reading(), 0..3)).prop_map(|(value, alts)| Temporal { alts, ..value })
}

fn any_label() -> impl Strategy<Value = Label> {
    prop_oneof![prop::sample::select(Label::BUILT_IN.to_vec()), "[A-Z]{1,4}".prop_map(|tag| Label::new(&tag))]
}

#[derive(Debug, Clone)]
struct Mark {
    range: (Index, Index),
    label: Label,
    amount: Option<Amount>,
    temporal: Option<Temporal>,
    entity: Option<Index>,
    note: String,
    source: Source,
    status: Status,
    times: (i64, i64),
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let by = prop::sample::select(vec![
        SourceKind::Rule,
        SourceKind::Lexicon,
        SourceKind::Model,
        SourceKind::Person,
        SourceKind::Import,
    ]);
    let source = (by, "[a-z.]{0,6}", prop::option::of(0f32..=1.0)).prop_map(|(by, name, score)| Source {
        by,
        name: name.into(),
        score,
    });
    let status = prop::sample::select(vec![Status::Suggested, Status::Accepted, Status::Rejected]);
    (
        (any::<(Index, Index)>(), any_label(), any_text(), source, status),
        prop::option::of(any_amount()),
        prop::option::of(any_temporal()),
        any::<(Option<Index>, (i64, i64))>(),
    )
        .prop_map(|((range, label, note, source, status), amount, temporal, (entity, times))| Mark {
            range,
            label,
            amount,
            temporal,
            entity,
            note,
            source,
            status,
            times,
        })
}

fn any_entity() -> impl Strategy<Value = (Label, String, Vec<String>, Option<String>, Option<String>)> {
    (
        any_label(),
        any_text(),
        prop::collection::vec(any_text(), 0..3),
        any::<Option<String>>(),
        any::<Option<String>>(),
    )
}

fn any_date() -> impl Strategy<Value = ReferenceDate> {
    (1i16..=9999, 1i8..=12, 1i8..=28, 0i8..24, 0i8..60, any::<bool>()).prop_map(
        |(year, month, day, hour, minute, time)| {
            let iso = format!("{year:04}-{month:02}-{day:02}");
            if time { format!("{iso}T{hour:02}:{minute:02}:00") } else { iso }.parse().unwrap()
        },
    )
}

/// Any document that keeps the model's invariants.
pub fn any_document() -> impl Strategy<Value = Document> {
    (
        (any_text(), any_text(), prop::option::of(prop::sample::select(Language::ALL.to_vec()))),
        prop::option::of(any_date()),
        prop::collection::vec((any_label(), any::<Option<String>>(), prop::option::of("#[0-9a-f]{6}")), 0..4),
        prop::collection::vec(any_entity(), 0..4),
        prop::collection::vec(any_mark(), 0..8),
    )
        .prop_map(|((text, title, language), reference_date, labels, entities, marks)| {
            let mut document = Document::new(Text::new(text));
            (document.title, document.language, document.reference_date) = (title, language, reference_date);
            for (label, name, colour) in labels {
                document.labels.retain(|definition| definition.label != label);
                document.labels.push(LabelDefinition { label, name, colour });
            }
            for (number, (label, name, aliases, wikidata, iso)) in entities.into_iter().enumerate() {
                let id = EntityId::new(&format!("e{number}"));
                document.entities.push(Entity { id, label, name, aliases, wikidata, iso });
            }
            for (number, mark) in marks.into_iter().enumerate() {
                push(&mut document, number, mark);
            }
            document.annotations.sort_by(|a, b| a.text_order(b));
            document
        })
}

fn push(document: &mut Document, number: usize, mark: Mark) {
    let boundaries: Vec<usize> =
        document.text.as_str().char_indices().map(|(at, _)| at).chain([document.text.len()]).collect();
    let [a, b] = [mark.range.0, mark.range.1].map(|index| boundaries[index.index(boundaries.len())]);
    let Ok(span) = document.text.span(a.min(b)..a.max(b)) else { return };
    if !document.labels.iter().any(|definition| definition.label == mark.label) {
        document.labels.push(LabelDefinition::plain(mark.label.clone()));
    }
    let values = [mark.amount.map(Value::from), mark.temporal.map(Value::from)];
    let entity = mark.entity.filter(|_| !document.entities.is_empty());
    document.annotations.push(Arc::new(Annotation {
        id: AnnotationId::new(&format!("a{number}")),
        span,
        value: values.into_iter().flatten().find(|value| mark.label.accepts(value)),
        entity: entity.map(|index| document.entities[index.index(document.entities.len())].id.clone()),
        label: mark.label,
        note: mark.note,
        source: mark.source,
        status: mark.status,
        created: Timestamp::from_millis(mark.times.0),
        modified: Timestamp::from_millis(mark.times.1),
    }));
}
