//! The tagger for JavaScript: text in, annotations out, with offsets in UTF-16 code units, JavaScript's own.
//!
//! The types that TypeScript sees are in `types.d.ts`; `cargo xtask npm` makes the package.

use std::collections::BTreeMap;

use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use surligne_formats::flat::{Flat, Unit};
use surligne_model::{Document, Language, ReferenceDate, Text, Timestamp};
use surligne_session::{Command, Session};
use surligne_tagger::Options;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The options of [`Tagger::tag`], as TypeScript sees them.
    #[wasm_bindgen(typescript_type = "TagOptions")]
    pub type TagOptions;

    /// What [`Tagger::tag`] gives, as TypeScript sees it.
    #[wasm_bindgen(typescript_type = "Tagging")]
    pub type TaggingObject;
}

/// The options as they come from JavaScript.
#[derive(Debug, Default)]
struct Wishes {
    language: Option<String>,
    reference_date: Option<String>,
}

impl Wishes {
    /// An option of a name that does not exist is refused, for it would be ignored in silence.
    fn read(mut object: BTreeMap<String, Option<String>>) -> Result<Self, String> {
        let mut take = |key| object.remove(key).flatten();
        let wishes = Self { language: take("language"), reference_date: take("reference_date") };
        match object.into_keys().next() {
            None => Ok(wishes),
            Some(key) => Err(format!("there is no option {key:?}: it should be \"language\" or \"reference_date\"")),
        }
    }

    /// # Errors
    /// What is wrong, and what would be right.
    fn options(self) -> Result<Options, String> {
        let language = match self.language.as_deref() {
            None | Some("auto") => None,
            Some(tag) => Some(known_language(tag)?),
        };
        let reference_date = self.reference_date.as_deref().map(str::parse::<ReferenceDate>).transpose();
        Ok(Options { language, reference_date: reference_date.map_err(|error| error.to_string())? })
    }
}

fn known_language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| format!("the language {tag:?} is not known: it should be \"fr\" or \"en\""))
}

/// A tagger. It keeps nothing of the texts it marks.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Tagger {
    tagger: surligne_tagger::Tagger,
}

#[wasm_bindgen]
impl Tagger {
    /// A tagger that marks amounts and times; names need a model (see the package's README).
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in the name model of a language (`models/fr.bin`, `models/en.bin` of the package): names are marked from
    /// then on.
    ///
    /// # Errors
    /// An `Error` whose message says why the bytes are no such model; the tagger is then as it was.
    pub fn load_names(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "\"fr\" | \"en\"")] language: &str,
        model: &[u8],
    ) -> Result<(), JsError> {
        let language = known_language(language).map_err(|message| JsError::new(&message))?;
        Ok(self.tagger.load_names(language, model)?)
    }

    /// How many names, amounts and times are in a text, with the options of `tag`: what tagging costs by itself, no objects
    /// made of what was found.
    ///
    /// # Errors
    /// An `Error` whose message says which option is wrong.
    pub fn count(&self, text: &str, options: Option<TagOptions>) -> Result<usize, JsError> {
        let options = wishes(options)?.options().map_err(|message| JsError::new(&message))?;
        let text = Text::try_new(text).map_err(|error| JsError::new(&error.to_string()))?;
        Ok(self.tagger.tag(&text, &options).suggestions.len())
    }

    /// Marks a text. Half a surrogate pair counts as U+FFFD, one unit like itself.
    ///
    /// # Errors
    /// An `Error` whose message says which option is wrong.
    pub fn tag(&self, text: &str, options: Option<TagOptions>) -> Result<TaggingObject, JsError> {
        let document = self.document(text, wishes(options)?).map_err(|message| JsError::new(&message))?;
        let flat = Flat::of(&document, text, Unit::Utf16);
        Ok(flat.serialize(&Serializer::json_compatible())?.into())
    }

    fn document(&self, source: &str, wishes: Wishes) -> Result<Document, String> {
        let options = wishes.options()?;
        let text = Text::try_new(source).map_err(|error| error.to_string())?;
        let tagging = self.tagger.tag(&text, &options);
        let mut session = Session::new(Document::new(text));
        session.apply(Command::Retag(tagging), Timestamp::default()).map_err(|error| error.to_string())?;
        Ok(session.into_document())
    }
}

/// The options that a caller gave.
fn wishes(options: Option<TagOptions>) -> Result<Wishes, JsError> {
    match options.map(JsValue::from) {
        Some(options) if !options.is_undefined() && !options.is_null() => {
            Wishes::read(serde_wasm_bindgen::from_value(options)?).map_err(|message| JsError::new(&message))
        }
        _ => Ok(Wishes::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused_with_advice() {
        let wishes = |language: Option<&str>, date: Option<&str>| {
            let pairs = [("language", language), ("reference_date", date)];
            Wishes::read(pairs.map(|(key, value)| (key.into(), value.map(Into::into))).into())?.options()
        };
        let unknown = BTreeMap::from([("lang".into(), None)]);
        assert!(Wishes::read(unknown).unwrap_err().contains("\"language\""));
        let options = wishes(Some("en"), Some("2025-09-12")).unwrap();
        assert_eq!(options.language, Some(Language::En));
        assert_eq!(options.reference_date.unwrap().to_string(), "2025-09-12");
        assert_eq!(wishes(Some("auto"), None).unwrap().language, None);
        assert!(wishes(Some("de"), None).unwrap_err().contains("\"fr\" or \"en\""));
        assert!(wishes(None, Some("demain")).unwrap_err().contains("2025-09-12"));
    }
}
