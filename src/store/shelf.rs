//! The articles in the store.

use std::rc::Rc;

use js_sys::Array;
use surligne_model::sorting::sort_by;
use surligne_model::{Document, json};
use wasm_bindgen::prelude::*;

use crate::dom::breath;
use crate::state::DocumentKey;
use crate::store::record::{VERSION, Whole, piece};
use crate::store::{Recent, database};

/// What of an article has to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dirty {
    /// The text, and with it every piece.
    pub text: bool,
    /// What is said of it as a whole.
    pub whole: bool,
    /// Pieces by number, in order.
    pub pieces: Vec<usize>,
}

impl Dirty {
    /// One more piece has to be written.
    pub(super) fn add_piece(&mut self, number: usize) {
        if let Err(at) = self.pieces.binary_search(&number) {
            self.pieces.insert(at, number);
        }
    }
}

/// The open store.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shelf(());

impl Shelf {
    /// Opens the store.
    ///
    /// # Errors
    /// Where the browser allows none: private windows, some browsers on files from disk, a full disk.
    pub async fn open() -> Result<Self, JsValue> {
        database::open().await?;
        Ok(Self(()))
    }

    /// The articles, the one changed last first.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn recents(self) -> Result<Vec<Recent>, JsValue> {
        let listed: Array = database::list().await?.unchecked_into();
        let (keys, records): (Array, Array) = (listed.get(0).unchecked_into(), listed.get(1).unchecked_into());
        let mut recents: Vec<_> = (keys.iter().zip(records.iter()))
            .filter_map(|(key, record)| {
                let whole: Whole = json::read(&record.as_string()?).ok()?;
                let title = if whole.title.is_empty() { &whole.beginning } else { &whole.title };
                Some(Recent {
                    key: DocumentKey(key.as_string()?.into()),
                    title: title.as_str().into(),
                    modified: whole.modified,
                    words: whole.words,
                    marks: whole.marks,
                })
            })
            .collect();
        sort_by(&mut recents, |a, b| b.modified.total_cmp(&a.modified));
        Ok(recents)
    }

    /// An article; `None` when it is not there, or was written by a newer version of the page.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn load(self, key: &DocumentKey) -> Result<Option<Document>, JsValue> {
        let kept: Array = database::load(&key.0).await?.unchecked_into();
        let (whole, text) = (kept.get(0).as_string(), kept.get(1).as_string());
        let whole: Option<Whole> = whole.and_then(|json| json::read(&json).ok());
        let (Some(whole), Some(text)) = (whole.filter(|whole| whole.version == VERSION), text) else {
            return Ok(None);
        };
        let pieces: Array = kept.get(2).unchecked_into();
        Ok(whole.document(text, pieces.iter().filter_map(|piece| piece.as_string())))
    }

    /// Writes what changed of an article. With `at_once`, the pieces are written without letting the browser answer
    /// to the person in between: the page is going away.
    pub(super) async fn save(
        self,
        key: &DocumentKey,
        document: Document,
        dirty: Dirty,
        at_once: bool,
    ) -> Result<(), JsValue> {
        let whole = Whole::of(&document, js_sys::Date::now());
        let numbers = if dirty.text { (0..whole.pieces).collect() } else { dirty.pieces };
        let written = Array::new();
        for number in numbers {
            written.push(&Array::of2(&(number as f64).into(), &piece(&document, number).into()));
            if !at_once {
                breath().await;
            }
        }
        let text = dirty.text.then(|| document.text.as_str());
        database::save(&key.0, &json::write(&whole), text, written).await.map(drop)
    }

    /// Deletes an article.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn delete(self, key: &DocumentKey) -> Result<(), JsValue> {
        database::delete(&key.0).await.map(drop)
    }

    /// Deletes every article.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn clear(self) -> Result<(), JsValue> {
        database::clear().await.map(drop)
    }
}

/// A fresh name for an article.
#[must_use]
pub fn fresh_key() -> DocumentKey {
    let random = (js_sys::Math::random() * 1e9) as u64;
    DocumentKey(Rc::from(format!("{}-{random}", js_sys::Date::now() as u64)))
}
