//! What the page and the worker say to each other.

use std::borrow::Cow;

use serde::Serialize;
use surligne_model::civil::Weekday;
use surligne_model::json::{FromJson, Json, JsonError, Row};
use surligne_model::{Entity, EntityId, Label, Language, ReferenceDate, Source, SourceKind, Text, Value};
use surligne_tagger::{Dateline, DatelineDay, Diagnostic, SuggestedEntity, Suggestion, Tagging};

/// Suggestions in one message.
pub(super) const BATCH: usize = 1000;

/// What the page asks of the worker, beside the text. Here and in what follows, messages are rows of values without
/// names: both ends are of one build, and are read in half the code.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Request {
    /// Tag the text: the request's number, the text's language and its reference date.
    Tag(u32, Option<Language>, Option<ReferenceDate>),
    /// Explain a suggestion: the question's number, the text's language, the language to answer in (BCP 47), and the
    /// suggestion's place in bytes with its label.
    Explain(u32, Option<Language>, String, usize, usize, Label),
}

/// The kind of a message and what it holds, of `{"tag": […]}`.
fn opened(json: Json<'_>) -> Result<(Cow<'_, str>, Json<'_>), JsonError> {
    let entries = json.entries().unwrap_or_default();
    <[_; 1]>::try_from(entries).map(|[message]| message).map_err(|_| JsonError::expected("a message", json))
}

impl FromJson<'_> for Request {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let (kind, content) = opened(json)?;
        let mut row = Row::from_json(content)?;
        let request = match &*kind {
            "tag" => Self::Tag(row.take(), row.take(), row.take()),
            "explain" => Self::Explain(row.take(), row.take(), row.take(), row.take(), row.take(), row.take()),
            _ => return Err(JsonError::expected("a request", json)),
        };
        row.finish(request)
    }
}

/// What the worker answers: `{"batch": […]}`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Answer {
    /// The request's text is in this language, for which no name model is loaded: the page may send it and ask again.
    Lacks(u32, Language),
    /// Some of the request's suggestions, in text order, and the share of all that are now sent.
    Batch(u32, f64, Vec<WireSuggestion>),
    /// Everything else, after the last batch.
    Done(Box<WireTagging>),
    /// Why a name was marked, of the question of this number: a sentence a line; none when there is nothing to say.
    Explained(u32, Vec<String>),
    /// The worker broke down, and has closed itself.
    Crashed(String),
}

impl FromJson<'_> for Answer {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let (kind, content) = opened(json)?;
        if kind == "crashed" {
            return String::from_json(content).map(Self::Crashed);
        }
        let mut row = Row::from_json(content)?;
        let answer = match &*kind {
            "lacks" => Self::Lacks(row.take(), row.take()),
            "batch" => Self::Batch(row.take(), row.take(), row.take()),
            "done" => Self::Done(Box::new(WireTagging::of(&mut row))),
            "explained" => Self::Explained(row.take(), row.take()),
            _ => return Err(JsonError::expected("an answer", json)),
        };
        row.finish(answer)
    }
}

/// A suggestion as a row: `[start, end, label, value, entity, by, name, score]`, the score by its bits.
#[derive(Debug, Serialize)]
pub(super) struct WireSuggestion(
    usize,
    usize,
    Label,
    Option<Value>,
    Option<usize>,
    SourceKind,
    Cow<'static, str>,
    Option<u32>,
);

impl FromJson<'_> for WireSuggestion {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut row = Row::from_json(json)?;
        let suggestion = Self(
            row.take(),
            row.take(),
            row.take(),
            row.take(),
            row.take(),
            row.take(),
            Cow::Owned(row.take()),
            row.take(),
        );
        row.finish(suggestion)
    }
}

impl From<Suggestion> for WireSuggestion {
    fn from(s: Suggestion) -> Self {
        let Source { by, name, score } = s.source;
        Self(s.span.start(), s.span.end(), s.label, s.value, s.entity, by, name, score.map(f32::to_bits))
    }
}

impl WireSuggestion {
    /// The suggestion, if its span fits the text.
    pub(super) fn on(self, text: &Text) -> Option<Suggestion> {
        let Self(start, end, label, value, entity, by, name, score) = self;
        let span = text.span(start..end).ok()?;
        Some(Suggestion { span, label, value, entity, source: Source { by, name, score: score.map(f32::from_bits) } })
    }
}

/// A tagging without its suggestions: `[request, language, entities, language without a name model, dateline]`.
/// Entities have no ids yet.
#[derive(Debug, Serialize)]
pub(super) struct WireTagging(pub u32, Language, Vec<Entity>, Option<Language>, Option<WireDateline>);

/// `[start, end, year, month, day, weekday from 0 for Monday]`.
#[derive(Debug, Serialize)]
struct WireDateline(usize, usize, Option<i64>, i64, i64, Option<i64>);

impl FromJson<'_> for WireDateline {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut row = Row::from_json(json)?;
        let dateline = Self(row.take(), row.take(), row.take(), row.take(), row.take(), row.take());
        row.finish(dateline)
    }
}

impl WireTagging {
    fn of(row: &mut Row<'_>) -> Self {
        Self(row.take(), row.take(), row.take(), row.take(), row.take())
    }

    /// Takes a tagging apart.
    pub(super) fn split(request: u32, tagging: Tagging) -> (Vec<Suggestion>, Self) {
        let no_name_model = tagging.diagnostics.iter().find_map(|diagnostic| match diagnostic {
            Diagnostic::NoNameModel(language) => Some(*language),
            _ => None,
        });
        let entities = tagging.entities.into_iter().map(|entity| {
            let SuggestedEntity { label, name, aliases, wikidata, iso } = entity;
            Entity { id: EntityId::new(""), label, name, aliases, wikidata, iso }
        });
        let dateline = tagging.dateline.map(|Dateline { span, day: DatelineDay { year, month, day, weekday } }| {
            let weekday = weekday.map(|weekday| weekday.to_monday_zero_offset().into());
            WireDateline(span.start(), span.end(), year.map(i64::from), month.into(), day.into(), weekday)
        });
        (tagging.suggestions, Self(request, tagging.language, entities.collect(), no_name_model, dateline))
    }

    /// Puts it together again.
    pub(super) fn join(self, suggestions: Vec<Suggestion>, text: &Text) -> Tagging {
        let Self(_, language, entities, no_name_model, dateline) = self;
        let entities = entities.into_iter().map(|entity| {
            let Entity { id: _, label, name, aliases, wikidata, iso } = entity;
            SuggestedEntity { label, name, aliases, wikidata, iso }
        });
        Tagging {
            language,
            suggestions,
            entities: entities.collect(),
            diagnostics: no_name_model.map(Diagnostic::NoNameModel).into_iter().collect(),
            dateline: dateline.and_then(|WireDateline(start, end, year, month, day, weekday)| {
                let weekday = weekday.map(|offset| Weekday::after_monday(offset as i32));
                let day =
                    DatelineDay { year: year.map(|year| year as i16), month: month as i8, day: day as i8, weekday };
                Some(Dateline { span: text.span(start..end).ok()?, day })
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_model::{Amount, Temporal, json};

    #[test]
    fn what_the_worker_script_says_of_a_breakdown_is_read() {
        let answer = json::read(r#"{"crashed":"RuntimeError: unreachable"}"#).unwrap();
        assert!(matches!(answer, Answer::Crashed(message) if message.ends_with("unreachable")));
    }

    #[test]
    fn a_tagging_crosses_unchanged() {
        let text = Text::new("Élodie Roux a payé 5 € lundi.");
        let suggestion = |quote: &str, label, value, entity| {
            let start = text.as_str().find(quote).unwrap();
            let source = Source { by: SourceKind::Rule, name: "a.b".into(), score: Some(0.75) };
            Suggestion { span: text.span(start..start + quote.len()).unwrap(), label, value, entity, source }
        };
        let amount = Amount { value: Some(5.0), ..Amount::default() };
        let day = Temporal { timex: "2025-09-08".to_owned(), ..Temporal::default() };
        let tagging = Tagging {
            language: Language::Fr,
            suggestions: vec![
                suggestion("Élodie Roux", Label::Person, None, Some(0)),
                suggestion("5 €", Label::Money, Some(amount.into()), None),
                suggestion("lundi", Label::Date, Some(day.into()), None),
            ],
            entities: vec![SuggestedEntity {
                label: Label::Person,
                name: "Élodie Roux".to_owned(),
                aliases: vec!["Roux".to_owned()],
                wikidata: Some("Q1".to_owned()),
                iso: None,
            }],
            diagnostics: vec![Diagnostic::NoNameModel(Language::Fr)],
            dateline: Some(Dateline {
                span: text.span(0..2).unwrap(),
                day: DatelineDay { year: None, month: 9, day: 12, weekday: Some(Weekday::Friday) },
            }),
        };
        let (suggestions, rest) = WireTagging::split(1, tagging.clone());
        let rows: Vec<WireSuggestion> = suggestions.into_iter().map(WireSuggestion::from).collect();
        let rows: Vec<WireSuggestion> = json::read(&json::write(&rows)).unwrap();
        let rest = json::write(&Answer::Done(Box::new(rest)));
        let Ok(Answer::Done(rest)) = json::read(&rest) else { panic!("{rest}") };
        let suggestions = rows.into_iter().filter_map(|row| row.on(&text)).collect();
        assert_eq!(rest.join(suggestions, &text), tagging);
    }
}
