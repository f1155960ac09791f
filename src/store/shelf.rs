//! The articles in the store.

use std::rc::Rc;

use js_sys::Array;
use surligne_model::sorting::sort_by;
use surligne_model::{Document, json};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbKeyRange, IdbTransactionMode};

use crate::dom::breath;
use crate::state::DocumentKey;
use crate::store::Recent;
use crate::store::database::{DOCUMENTS, PIECES, TEXTS, completed, open, store, transaction};
use crate::store::record::{VERSION, Whole, piece};

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

/// The open store. Cloning shares it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf {
    database: IdbDatabase,
}

impl Shelf {
    /// Opens the store.
    ///
    /// # Errors
    /// Where the browser allows none: private windows, some browsers on files from disk, a full disk.
    pub async fn open() -> Result<Self, JsValue> {
        Ok(Self { database: open().await? })
    }

    /// The articles, the one changed last first.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn recents(&self) -> Result<Vec<Recent>, JsValue> {
        let transaction = transaction(&self.database, IdbTransactionMode::Readonly)?;
        let documents = store(&transaction, DOCUMENTS)?;
        let (keys, records) = (documents.get_all_keys()?, documents.get_all()?);
        completed(&transaction).await?;
        let (keys, records): (Array, Array) = (keys.result()?.unchecked_into(), records.result()?.unchecked_into());
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
    pub async fn load(&self, key: &DocumentKey) -> Result<Option<Document>, JsValue> {
        let transaction = transaction(&self.database, IdbTransactionMode::Readonly)?;
        let name = JsValue::from(&*key.0);
        let whole = store(&transaction, DOCUMENTS)?.get(&name)?;
        let text = store(&transaction, TEXTS)?.get(&name)?;
        let pieces = store(&transaction, PIECES)?.get_all_with_key(&pieces_of(key)?)?;
        completed(&transaction).await?;
        let (whole, text) = (whole.result()?.as_string(), text.result()?.as_string());
        let pieces: Array = pieces.result()?.unchecked_into();
        let whole: Option<Whole> = whole.and_then(|json| json::read(&json).ok());
        let (Some(whole), Some(text)) = (whole.filter(|whole| whole.version == VERSION), text) else {
            return Ok(None);
        };
        Ok(whole.document(text, pieces.iter().filter_map(|piece| piece.as_string())))
    }

    /// Writes what changed of an article. With `at_once`, the pieces are written without letting the browser answer
    /// to the person in between: the page is going away.
    pub(super) async fn save(
        &self,
        key: &DocumentKey,
        document: Document,
        dirty: Dirty,
        at_once: bool,
    ) -> Result<(), JsValue> {
        let whole = Whole::of(&document, js_sys::Date::now());
        let numbers = if dirty.text { (0..whole.pieces).collect() } else { dirty.pieces };
        let mut written = Vec::new();
        for number in numbers {
            written.push((number, piece(&document, number)));
            if !at_once {
                breath().await;
            }
        }
        let name = JsValue::from(&*key.0);
        let transaction = transaction(&self.database, IdbTransactionMode::Readwrite)?;
        let pieces = store(&transaction, PIECES)?;
        if dirty.text {
            pieces.delete(&pieces_of(key)?)?;
            store(&transaction, TEXTS)?.put_with_key(&document.text.as_str().into(), &name)?;
        }
        for (number, piece) in written {
            pieces.put_with_key(&piece.into(), &Array::of2(&name, &(number as f64).into()))?;
        }
        store(&transaction, DOCUMENTS)?.put_with_key(&json::write(&whole).into(), &name)?;
        completed(&transaction).await
    }

    /// Deletes an article.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn delete(&self, key: &DocumentKey) -> Result<(), JsValue> {
        let transaction = transaction(&self.database, IdbTransactionMode::Readwrite)?;
        let name = JsValue::from(&*key.0);
        store(&transaction, DOCUMENTS)?.delete(&name)?;
        store(&transaction, TEXTS)?.delete(&name)?;
        store(&transaction, PIECES)?.delete(&pieces_of(key)?)?;
        completed(&transaction).await
    }

    /// Deletes every article.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn clear(&self) -> Result<(), JsValue> {
        let transaction = transaction(&self.database, IdbTransactionMode::Readwrite)?;
        for name in [DOCUMENTS, TEXTS, PIECES] {
            store(&transaction, name)?.clear()?;
        }
        completed(&transaction).await
    }
}

/// All pieces of an article: their keys are `[article, number]`, and an array sorts after every number.
fn pieces_of(key: &DocumentKey) -> Result<JsValue, JsValue> {
    let name = JsValue::from(&*key.0);
    IdbKeyRange::bound(&Array::of1(&name), &Array::of2(&name, &Array::new())).map(JsValue::from)
}

/// A fresh name for an article.
#[must_use]
pub fn fresh_key() -> DocumentKey {
    let random = (js_sys::Math::random() * 1e9) as u64;
    DocumentKey(Rc::from(format!("{}-{random}", js_sys::Date::now() as u64)))
}
