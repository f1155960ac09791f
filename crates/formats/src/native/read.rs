//! Reading native JSON.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use surligne_model::json::{self, Fields, FromJson, Json, JsonError};
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

/// Reads a document. Linear in the length of the file; nesting is bounded.
///
/// # Errors
/// [`ReadError`] when it is no Surligne document of a version that is known, or its text cannot be had. Damage to
/// single annotations is no error; it is listed in what comes back.
pub fn read(json: &str) -> Result<Opened, ReadError> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut file: Fields<'_> = json::read(json).map_err(|error| match error {
        JsonError::Syntax { line, column } => ReadError::NotJson { line, column },
        JsonError::Content(_) => ReadError::NotSurligne,
    })?;
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
    file.take_raw("generator");
    warn_of(file.into_keys().collect(), &mut warnings);
    Ok(Opened { document, dropped, dropped_entities, warnings })
}

/// Labels or ids, whichever of them a set holds.
type Names = HashSet<Arc<str>>;

/// Unknown keys, each once.
fn warn_of(mut unknown: Vec<Cow<'_, str>>, warnings: &mut Vec<Warning>) {
    sort_by(&mut unknown, Ord::cmp);
    unknown.dedup();
    warnings.extend(unknown.into_iter().map(|key| Warning::UnknownKey(key.into_owned())));
}

fn check_version(file: &mut Fields<'_>) -> Result<(), ReadError> {
    if file.take_raw("format").and_then(Json::string).is_none_or(|format| format != FORMAT) {
        return Err(ReadError::NotSurligne);
    }
    let version = file.take_raw("version").ok_or(ReadError::Missing("version"))?.as_str();
    if version.parse() == Ok(VERSION) {
        Ok(())
    } else {
        Err(ReadError::UnknownVersion(version.chars().take(40).collect()))
    }
}

/// The value of a key, `None` where it is not there or null.
fn optional<'a, T: FromJson<'a>>(file: &mut Fields<'a>, key: &'static str) -> Result<Option<T>, ReadError> {
    let Some(json) = file.take_raw(key) else { return Ok(None) };
    FromJson::from_json(json).map_err(|error| ReadError::Malformed { key, message: error.to_string() })
}

fn read_text(file: &mut Fields<'_>, warnings: &mut Vec<Warning>) -> Result<Text, ReadError> {
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

fn read_entities(file: &mut Fields<'_>, document: &mut Document) -> Result<Vec<Dropped>, ReadError> {
    let entities: Vec<Json<'_>> = optional(file, "entities")?.unwrap_or_default();
    let mut dropped = Vec::new();
    let mut seen = Names::with_capacity(entities.len());
    for (index, given) in entities.into_iter().enumerate() {
        let json = given.as_str();
        match Entity::from_json(given) {
            Ok(entity) if seen.insert(entity.id.0.clone()) => document.entities.push(entity),
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

/// An annotation as it stands in a file. What a hand-written one may leave out has a default.
struct Given<'a> {
    id: Option<Cow<'a, str>>,
    /// Its offsets in bytes, UTF-16 code units and code points, as far as they are given.
    offsets: [Option<Range<usize>>; 3],
    quote: Option<Cow<'a, str>>,
    label: Label,
    value: Option<Value>,
    entity: Option<EntityId>,
    note: String,
    source: Option<Source>,
    status: Status,
    created: Timestamp,
    modified: Option<Timestamp>,
}

impl<'a> Given<'a> {
    /// Takes what version 1 knows; a key that is left is unknown.
    fn of(fields: &mut Fields<'a>) -> Result<Self, JsonError> {
        for ignored in ["prefix", "suffix"] {
            fields.take_raw(ignored);
        }
        let mut offsets: Fields<'_> = fields.need("offsets");
        let units = ["utf8", "utf16", "codepoint"];
        let given = Self {
            offsets: units.map(|unit| offsets.or_default::<Option<RangeJson>>(unit).map(|RangeJson(range)| range)),
            id: fields.or_default("id"),
            quote: fields.or_default("quote"),
            label: fields.need("label"),
            value: fields.or_default("value"),
            entity: fields.or_default("entity"),
            note: fields.or_default("note"),
            source: fields.or_default("source"),
            status: fields.or_default("status"),
            created: fields.or_default("created"),
            modified: fields.or_default("modified"),
        };
        let given = offsets.finish(given).map_err(|error| error.under("offsets"))?;
        fields.finish(given)
    }
}

struct RangeJson(Range<usize>);

impl FromJson<'_> for RangeJson {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut fields = Fields::from_json(json)?;
        let range = fields.need("start")..fields.need("end");
        fields.finish(Self(range))
    }
}

fn read_annotations(
    file: &mut Fields<'_>,
    document: &mut Document,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Dropped>, ReadError> {
    let annotations: Vec<Json<'_>> = optional(file, "annotations")?.unwrap_or_default();
    let mut dropped = Vec::new();
    let mut unknown = Vec::new();
    let mut read = Vec::with_capacity(annotations.len());
    for (index, json) in annotations.into_iter().enumerate() {
        let mut leave_out = |id: Option<Cow<'_, str>>, quote: Option<Cow<'_, str>>, reason| {
            let (id, quote) = (id.map(Cow::into_owned), quote.map(Cow::into_owned));
            dropped.push(Dropped { index, id, quote, reason, json: json.as_str().to_owned() });
        };
        match Fields::from_json(json).and_then(|mut fields| Ok((Given::of(&mut fields)?, fields))) {
            Err(error) => leave_out(None, None, DropReason::Malformed(error.to_string())),
            Ok((annotation, fields)) => match span_of(&annotation, &document.text) {
                Err(reason) => leave_out(annotation.id, annotation.quote, reason),
                Ok(span) => {
                    unknown.extend(fields.into_keys());
                    read.push((annotation, span));
                }
            },
        }
    }
    warn_of(unknown, warnings);
    let mut ids = Ids::new(&read);
    let entities: Names = document.entities.iter().map(|entity| entity.id.0.clone()).collect();
    let mut labels: Names = document.labels.iter().map(|definition| definition.label.as_str().into()).collect();
    for (annotation, span) in read {
        let id = ids.unique(annotation.id, warnings);
        let Given { label, mut value, mut entity, note, source, status, created, modified, .. } = annotation;
        if value.take_if(|value| !label.accepts(value)).is_some() {
            warnings.push(Warning::ValueDropped(id.clone()));
        }
        if let Some(missing) = entity.take_if(|entity| !entities.contains(&entity.0)) {
            warnings.push(Warning::MissingEntity(id.clone(), missing));
        }
        if labels.insert(label.as_str().into()) {
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

/// Where an annotation is: all units that are given must name one place, and the quote must stand there.
fn span_of(annotation: &Given<'_>, text: &Text) -> Result<Span, DropReason> {
    let [utf8, utf16, chars] = annotation.offsets.clone();
    let spans = [
        chars.map(|range| text.span_from_chars(range)),
        utf16.map(|range| text.span_from_utf16(range)),
        utf8.map(|range| text.span(range)),
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
    given: Names,
    taken: Names,
    last: usize,
}

impl Ids {
    fn new(read: &[(Given<'_>, Span)]) -> Self {
        let given = read.iter().filter_map(|(annotation, _)| annotation.id.as_ref());
        Self { given: given.map(|id| Arc::from(&**id)).collect(), taken: Names::with_capacity(read.len()), last: 0 }
    }

    /// The id given, or the next free one where it is taken, empty or not given.
    fn unique(&mut self, given: Option<Cow<'_, str>>, warnings: &mut Vec<Warning>) -> AnnotationId {
        if let Some(id) = given.as_ref().filter(|id| !id.is_empty()).map(|id| AnnotationId::new(id))
            && self.taken.insert(id.0.clone())
        {
            return id;
        }
        let fresh = loop {
            self.last += 1;
            let id = AnnotationId::new(&format!("a{}", self.last));
            if !self.given.contains(&id.0) {
                break id;
            }
        };
        self.taken.insert(fresh.0.clone());
        if let Some(from) = given {
            warnings.push(Warning::Renamed { from: from.into_owned(), to: fresh.clone() });
        }
        fresh
    }
}
