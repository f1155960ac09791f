//! The thing that mentions speak of.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::json::{Fields, FromJson, Json, JsonError};
use crate::label::Label;

/// Names an entity within its document.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
#[serde(transparent)]
pub struct EntityId(pub Arc<str>);

impl FromJson<'_> for EntityId {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        FromJson::from_json(json).map(Self)
    }
}

impl EntityId {
    /// An id from its text.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One person, organisation, place or thing, however many mentions it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// Its id within the document.
    pub id: EntityId,
    /// What it is.
    pub label: Label,
    /// Canonical name, in the article's language where there is one.
    pub name: String,
    /// Other names that the document uses for it, each once, in text order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Wikidata item, `Q142`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code of a country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
}

impl FromJson<'_> for Entity {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut fields = Fields::from_json(json)?;
        let made = Self {
            id: fields.need("id"),
            label: fields.need("label"),
            name: fields.need("name"),
            aliases: fields.or_default("aliases"),
            wikidata: fields.or_default("wikidata"),
            iso: fields.or_default("iso"),
        };
        fields.finish(made)
    }
}
