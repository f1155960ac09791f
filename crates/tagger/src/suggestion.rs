//! What the tagger says of a text.

use crate::names::coreference::SuggestedEntity;
use surligne_model::civil::{Date, Weekday};
use surligne_model::{Label, Language, ReferenceDate, Source, Span, Value};

/// A mention that the tagger found. Suggestions never overlap one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Where, in bytes.
    pub span: Span,
    /// What.
    pub label: Label,
    /// The normalised value (amounts and times).
    pub value: Option<Value>,
    /// Index into [`Tagging::entities`] (names).
    pub entity: Option<usize>,
    /// The rule, lexicon or model that made it, and how sure it is.
    pub source: Source,
}

/// Something the caller should know about a tagging that is not a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Diagnostic {
    /// No name model was loaded for the article's language: names are not marked.
    NoNameModel(Language),
}

/// The date that the article itself gives of its writing, offered as the reference date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dateline {
    /// Where it stands, in bytes.
    pub span: Span,
    /// The day.
    pub day: DatelineDay,
}

/// A day whose year may be left to the reader: « vendredi 12 septembre ».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatelineDay {
    /// The year, where it is said.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
    /// The weekday, where it is said.
    pub weekday: Option<Weekday>,
}

/// Years within which a date falls on every weekday, whatever the leap years do.
const WEEKDAYS_COME_ROUND: i16 = 28;

impl DatelineDay {
    /// The day in a year, whatever year is said; `None` where that year has no such day.
    #[must_use]
    pub fn in_year(&self, year: i16) -> Option<ReferenceDate> {
        Date::new(year, self.month, self.day).ok().map(ReferenceDate::from_date)
    }

    /// The year that is said; else the latest in which the day is not after `today` and falls on the weekday that is
    /// said; else this one.
    #[must_use]
    pub fn likely_year(&self, today: Date) -> i16 {
        let fits = |year: &i16| {
            let date = Date::new(*year, self.month, self.day).ok();
            date.is_some_and(|date| date <= today && self.weekday.is_none_or(|weekday| date.weekday() == weekday))
        };
        let this = today.year();
        self.year.or_else(|| (this - WEEKDAYS_COME_ROUND..=this).rev().find(fits)).unwrap_or(this)
    }
}

/// The result of [`Tagger::tag`](crate::Tagger::tag).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tagging {
    /// The language that was given or detected.
    pub language: Language,
    /// In text order, without overlaps.
    pub suggestions: Vec<Suggestion>,
    /// What the names among them speak of.
    pub entities: Vec<SuggestedEntity>,
    /// What else there is to say.
    pub diagnostics: Vec<Diagnostic>,
    /// The article's own date, where it shows one.
    pub dateline: Option<Dateline>,
}
