//! What a mention is called.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::json::{Fields, FromJson, Json, JsonError};
use crate::value::Value;

/// The label of an annotation: one of the thirteen that the tagger gives, or one of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Label {
    /// `PER`: people, without titles.
    Person,
    /// `ORG`: companies, institutions, parties, media, clubs.
    Organisation,
    /// `LOC`: countries, regions, cities, rivers, mountains, buildings, roads.
    Location,
    /// `MISC`: works, products, events, laws, prizes, indices.
    #[default]
    Misc,
    /// `MONEY`: a sum with its currency.
    Money,
    /// `PERCENT`: percentages and percentage points.
    Percent,
    /// `QUANTITY`: a number and a unit of measure.
    Quantity,
    /// `NUMBER`: a cardinal, the counted noun left out.
    Number,
    /// `ORDINAL`: a rank.
    Ordinal,
    /// `DATE`: a calendar date or a stretch of days.
    Date,
    /// `TIME`: a time of day, with or without its day.
    Time,
    /// `DURATION`: a length of time; an age.
    Duration,
    /// `SET`: a recurrence.
    Set,
    /// A label of the person's own, such as `LAW`.
    Custom(Arc<str>),
}

impl Label {
    /// The thirteen built-in labels, in the order in which they are shown.
    pub const BUILT_IN: [Label; 13] = [
        Label::Person,
        Label::Organisation,
        Label::Location,
        Label::Misc,
        Label::Money,
        Label::Percent,
        Label::Quantity,
        Label::Number,
        Label::Ordinal,
        Label::Date,
        Label::Time,
        Label::Duration,
        Label::Set,
    ];

    /// The label of this tag; an unknown tag is a custom label.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        Self::BUILT_IN.into_iter().find(|label| label.as_str() == tag).unwrap_or_else(|| Self::Custom(tag.into()))
    }

    /// The tag, as exports write it: `PER`, `MONEY`…
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person => "PER",
            Self::Organisation => "ORG",
            Self::Location => "LOC",
            Self::Misc => "MISC",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Quantity => "QUANTITY",
            Self::Number => "NUMBER",
            Self::Ordinal => "ORDINAL",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
            Self::Custom(tag) => tag,
        }
    }

    /// Whether it marks a name (an entity), not a figure or a time.
    #[must_use]
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Person | Self::Organisation | Self::Location | Self::Misc)
    }

    /// Whether its value is an [`Amount`](crate::Amount).
    #[must_use]
    pub fn is_amount(&self) -> bool {
        matches!(self, Self::Money | Self::Percent | Self::Quantity | Self::Number | Self::Ordinal)
    }

    /// Whether its value is a [`Temporal`](crate::Temporal).
    #[must_use]
    pub fn is_temporal(&self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Duration | Self::Set)
    }

    /// Whether an annotation of this label may carry this value. One of the person's own labels may carry any.
    #[must_use]
    pub fn accepts(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Custom(_), _) => true,
            (_, Value::Amount(_)) => self.is_amount(),
            (_, Value::Temporal(_)) => self.is_temporal(),
        }
    }

    /// Whether an annotation of this label may mention an entity: names, and the person's own labels.
    #[must_use]
    pub fn accepts_entity(&self) -> bool {
        self.is_name() || matches!(self, Self::Custom(_))
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromJson<'_> for Label {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        Cow::from_json(json).map(|tag| Self::new(&tag))
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One label of a document's label set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LabelDefinition {
    /// The label itself.
    pub label: Label,
    /// What to show in its place, for a custom label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its colour as `#rrggbb`, where the person chose one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}

impl FromJson<'_> for LabelDefinition {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut fields = Fields::from_json(json)?;
        let made = Self {
            label: fields.need("label"),
            name: fields.or_default("name"),
            colour: fields.or_default("colour"),
        };
        fields.finish(made)
    }
}

impl LabelDefinition {
    /// A label as the page shows it when nothing was chosen.
    #[must_use]
    pub fn plain(label: Label) -> Self {
        Self { label, name: None, colour: None }
    }
}
