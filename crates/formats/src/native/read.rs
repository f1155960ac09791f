//! Reading native JSON.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use surligne_model::sorting::sort_by;
use surligne_model::{
    Annotation, AnnotationId, Document, Entity, EntityId, Label, LabelDefinition, LineEndings, Source, Span, Status,
    Text, Timestamp, Value,
};

use super::{DropReason, Dropped, FORMAT, ReadError, VERSION, Warning};

/// A file that was read, and what it cost. Where `dropped` is not empty, ask before going on with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// What could be read.
    pub document: Document,
    /// Annotations that were left out.
    pub dropped: Vec<Dropped>,
    /// Entities that were left out.
    pub dropped_entities: Vec<Dropped>,
    /// What else is not as it should be.
    pub warnings: Vec<Warning>,
}

/// An object with its values unread, so that one that is damaged does not take the others with it.
type Object<'a> = BTreeMap<Cow<'a, str>, &'a RawValue>;

/// Reads a document. Linear in the length of the file; nesting is bounded.
///
/// # Errors
/// [`ReadError`] when it is no Surligne document of a version that is known, or its text cannot be had. Damage to
/// single annotations is no error; it is listed in what comes back.
pub fn read(json: &str) -> Result<Opened, ReadError> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut file = match serde_json::from_str::<Object<'_>>(json) {
        Ok(file) => file,
        Err(error) if error.is_data() => return Err(ReadError::NotSurligne),
        Err(error) => return Err(ReadError::NotJson { line: error.line(), column: error.column() }),
    };
    check_version(&mut file)?;
    let mut warnings = Vec::new();
    let text = read_text(&mut file, &mut warnings)?;
    let mut document = Document::new(text);
    document.title = optional(&mut file, "title")?.unwrap_or_default();
    document.language = optional(&mut file, "language")?;
    document.reference_date = optional(&mut file, "reference_date")?;
    if let Some(labels) = optional(&mut file, "labels")? {
        document.labels = labels;
    }
    let dropped_entities = read_entities(&mut file, &mut document)?;
    let dropped = read_annotations(&mut file, &mut document, &mut warnings)?;
    file.remove("generator");
    warnings.extend(file.into_keys().map(|key| Warning::UnknownKey(key.into_owned())));
    Ok(Opened { document, dropped, dropped_entities, warnings })
}

fn check_version(file: &mut Object<'_>) -> Result<(), ReadError> {
    let format = file.remove("format").and_then(|raw| serde_json::from_str::<Cow<'_, str>>(raw.get()).ok());
    if format.as_deref() != Some(FORMAT) {
        return Err(ReadError::NotSurligne);
    }
    let version = file.remove("version").ok_or(ReadError::Missing("version"))?.get();
    if version.parse() == Ok(VERSION) {
        Ok(())
    } else {
        Err(ReadError::UnknownVersion(version.chars().take(40).collect()))
    }
}

/// The value of a key, `None` where it is not there or null.
fn optional<'a, T: Deserialize<'a>>(file: &mut Object<'a>, key: &'static str) -> Result<Option<T>, ReadError> {
    let Some(raw) = file.remove(key) else { return Ok(None) };
    serde_json::from_str(raw.get()).map_err(|error| ReadError::Malformed { key, message: error.to_string() })
}

fn read_text(file: &mut Object<'_>, warnings: &mut Vec<Warning>) -> Result<Text, ReadError> {
    let source: String = optional(file, "text")?.ok_or(ReadError::Missing("text"))?;
    if source.contains('\r') {
        return Err(ReadError::CarriageReturn);
    }
    let text = Text::try_new(source).map_err(|_| ReadError::TextTooLong)?;
    let text = match optional::<LineEndings>(file, "line_endings")? {
        Some(line_endings) if line_endings != text.line_endings() => text.with_line_endings(line_endings),
        _ => text,
    };
    // A file without a hash is trusted: each annotation is checked against its quote all the same.
    let hash: Option<Cow<'_, str>> = optional(file, "text_sha256")?;
    if hash.is_some_and(|hash| !hash.eq_ignore_ascii_case(text.sha256())) {
        warnings.push(Warning::TextChanged);
    }
    Ok(text)
}

fn read_entities(file: &mut Object<'_>, document: &mut Document) -> Result<Vec<Dropped>, ReadError> {
    let raws: Vec<&RawValue> = optional(file, "entities")?.unwrap_or_default();
    let mut dropped = Vec::new();
    let mut seen = HashSet::with_capacity(raws.len());
    for (index, raw) in raws.into_iter().enumerate() {
        let json = raw.get();
        match serde_json::from_str::<Entity>(json) {
            Ok(entity) if seen.insert(entity.id.clone()) => document.entities.push(entity),
            Ok(entity) => dropped.push(Dropped {
                index,
                id: Some(entity.id.to_string()),
                quote: Some(entity.name),
                reason: DropReason::DuplicateEntity,
                json: json.to_owned(),
            }),
            Err(error) => {
                let reason = DropReason::Malformed(error.to_string());
                dropped.push(Dropped { index, id: None, quote: None, reason, json: json.to_owned() });
            }
        }
    }
    Ok(dropped)
}

#[derive(Deserialize)]
struct RangeJson {
    start: usize,
    end: usize,
}

#[derive(Deserialize, Default)]
struct OffsetsJson {
    utf8: Option<RangeJson>,
    utf16: Option<RangeJson>,
    codepoint: Option<RangeJson>,
}

/// An annotation as it stands in a file. What a hand-written one may leave out has a default.
#[derive(Deserialize)]
struct AnnotationJson<'a> {
    #[serde(borrow, default)]
    id: Option<Cow<'a, str>>,
    offsets: OffsetsJson,
    #[serde(borrow, default)]
    quote: Option<Cow<'a, str>>,
    label: Label,
    #[serde(default)]
    value: Option<Value>,
    #[serde(default)]
    entity: Option<EntityId>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    source: Option<Source>,
    #[serde(default)]
    status: Status,
    #[serde(default)]
    created: Timestamp,
    #[serde(default)]
    modified: Option<Timestamp>,
}

fn read_annotations(
    file: &mut Object<'_>,
    document: &mut Document,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Dropped>, ReadError> {
    let raws: Vec<&RawValue> = optional(file, "annotations")?.unwrap_or_default();
    let mut dropped = Vec::new();
    let mut unknown = BTreeSet::new();
    let mut read = Vec::with_capacity(raws.len());
    for (index, raw) in raws.into_iter().enumerate() {
        let json = raw.get();
        let mut leave_out = |id: Option<Cow<'_, str>>, quote: Option<Cow<'_, str>>, reason| {
            let (id, quote) = (id.map(Cow::into_owned), quote.map(Cow::into_owned));
            dropped.push(Dropped { index, id, quote, reason, json: json.to_owned() });
        };
        match serde_json::from_str::<AnnotationJson<'_>>(json) {
            Err(error) => leave_out(None, None, DropReason::Malformed(error.to_string())),
            Ok(annotation) => match span_of(&annotation, &document.text) {
                Err(reason) => leave_out(annotation.id, annotation.quote, reason),
                Ok(span) => {
                    note_unknown_keys(json, &mut unknown);
                    read.push((annotation, span));
                }
            },
        }
    }
    warnings.extend(unknown.into_iter().map(Warning::UnknownKey));
    let mut ids = Ids::new(&read);
    let entities: HashSet<EntityId> = document.entities.iter().map(|entity| entity.id.clone()).collect();
    let mut labels: HashSet<Label> = document.labels.iter().map(|definition| definition.label.clone()).collect();
    for (annotation, span) in read {
        let id = ids.unique(annotation.id, warnings);
        let AnnotationJson { label, mut value, mut entity, note, source, status, created, modified, .. } = annotation;
        if value.take_if(|value| !label.accepts(value)).is_some() {
            warnings.push(Warning::ValueDropped(id.clone()));
        }
        if let Some(missing) = entity.take_if(|entity| !entities.contains(entity)) {
            warnings.push(Warning::MissingEntity(id.clone(), missing));
        }
        if labels.insert(label.clone()) {
            document.labels.push(LabelDefinition::plain(label.clone()));
            warnings.push(Warning::LabelAdded(label.clone()));
        }
        let source = source.unwrap_or_else(|| Source::import(""));
        let modified = modified.unwrap_or(created);
        let annotation = Annotation { id, span, label, value, entity, note, source, status, created, modified };
        document.annotations.push(Arc::new(annotation));
    }
    sort_by(&mut document.annotations, |a, b| a.text_order(b));
    Ok(dropped)
}

/// The keys of an annotation in version 1.
const ANNOTATION_KEYS: [&str; 13] = [
    "id", "offsets", "quote", "prefix", "suffix", "label", "value", "entity", "note", "source", "status", "created",
    "modified",
];

fn note_unknown_keys(annotation: &str, unknown: &mut BTreeSet<String>) {
    if let Ok(keys) = serde_json::from_str::<BTreeMap<Cow<'_, str>, IgnoredAny>>(annotation) {
        unknown.extend(keys.into_keys().filter(|key| !ANNOTATION_KEYS.contains(&&**key)).map(Cow::into_owned));
    }
}

/// Where an annotation is: all units that are given must name one place, and the quote must stand there.
fn span_of(annotation: &AnnotationJson<'_>, text: &Text) -> Result<Span, DropReason> {
    let OffsetsJson { utf8, utf16, codepoint } = &annotation.offsets;
    let spans = [
        codepoint.as_ref().map(|range| text.span_from_chars(range.start..range.end)),
        utf16.as_ref().map(|range| text.span_from_utf16(range.start..range.end)),
        utf8.as_ref().map(|range| text.span(range.start..range.end)),
    ];
    let mut found: Option<Span> = None;
    for span in spans.into_iter().flatten() {
        let span = span.map_err(DropReason::SpanDoesNotFit)?;
        if found.replace(span).is_some_and(|other| other != span) {
            return Err(DropReason::OffsetsDisagree);
        }
    }
    let span = found.ok_or_else(|| DropReason::Malformed("no offsets are given".to_owned()))?;
    match &annotation.quote {
        Some(quote) if quote != text.slice(span) => Err(DropReason::QuoteDiffers),
        _ => Ok(span),
    }
}

/// Sees to it that every id is there once.
struct Ids {
    given: HashSet<String>,
    taken: HashSet<AnnotationId>,
    last: usize,
}

impl Ids {
    fn new(read: &[(AnnotationJson<'_>, Span)]) -> Self {
        let given = read.iter().filter_map(|(annotation, _)| annotation.id.as_deref().map(str::to_owned)).collect();
        Self { given, taken: HashSet::with_capacity(read.len()), last: 0 }
    }

    /// The id given, or the next free one where it is taken, empty or not given.
    fn unique(&mut self, given: Option<Cow<'_, str>>, warnings: &mut Vec<Warning>) -> AnnotationId {
        if let Some(id) = given.as_deref().filter(|id| !id.is_empty()).map(AnnotationId::new)
            && self.taken.insert(id.clone())
        {
            return id;
        }
        let fresh = loop {
            self.last += 1;
            let id = format!("a{}", self.last);
            if !self.given.contains(&id) {
                break AnnotationId::new(&id);
            }
        };
        self.taken.insert(fresh.clone());
        if let Some(from) = given {
            warnings.push(Warning::Renamed { from: from.into_owned(), to: fresh.clone() });
        }
        fresh
    }
}
