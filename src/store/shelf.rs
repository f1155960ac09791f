//! The articles in the store.

use std::rc::Rc;

use js_sys::Array;
use surligne_model::sorting::sort_by;
use surligne_model::{Document, json};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbKeyRange, IdbTransactionMode};

use crate::dom::breath;
use crate::state::DocumentKey;
use crate::store::database::{DOCUMENTS, PIECES, TEXTS, completed, open, store, transaction};
use crate::store::record::{VERSION, Whole, piece};
use crate::store::{Recent, left};

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

    /// All this has to be written too.
    pub(super) fn add(&mut self, other: Self) {
        self.text |= other.text;
        self.whole |= other.whole;
        other.pieces.into_iter().for_each(|number| self.add_piece(number));
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
        let pieces = store(&transaction, PIECES)?.get_all_with_key(&pieces_of(&key.0)?)?;
        completed(&transaction).await?;
        let (whole, text) = (whole.result()?.as_string(), text.result()?.as_string());
        let pieces: Array = pieces.result()?.unchecked_into();
        let whole: Option<Whole> = whole.and_then(|json| json::read(&json).ok());
        let (Some(whole), Some(text)) = (whole.filter(|whole| whole.version == VERSION), text) else {
            return Ok(None);
        };
        Ok(whole.document(text, pieces.iter().filter_map(|piece| piece.as_string())))
    }

    /// Writes `[what is said of the article as a whole, its text or null, [[a piece's number, the piece], …]]`.
    async fn put(&self, key: &str, record: &Array) -> Result<(), JsValue> {
        let (text, pieces) = (record.get(1), record.get(2).dyn_into::<Array>()?);
        let transaction = transaction(&self.database, IdbTransactionMode::Readwrite)?;
        let kept = store(&transaction, PIECES)?;
        if !text.is_null() {
            kept.delete(&pieces_of(key)?)?;
            store(&transaction, TEXTS)?.put_with_key(&text, &key.into())?;
        }
        for piece in pieces.iter() {
            let piece: Array = piece.dyn_into()?;
            kept.put_with_key(&piece.get(1), &Array::of2(&key.into(), &piece.get(0)))?;
        }
        store(&transaction, DOCUMENTS)?.put_with_key(&record.get(0), &key.into())?;
        completed(&transaction).await
    }

    /// Writes what pages that went away have noted, but not what was written again since.
    ///
    /// # Errors
    /// What the browser says; what is noted stays so.
    pub async fn take_left(&self) -> Result<(), JsValue> {
        for key in left::keys() {
            let transaction = transaction(&self.database, IdbTransactionMode::Readonly)?;
            let stored = store(&transaction, DOCUMENTS)?.get(&key.as_str().into())?;
            completed(&transaction).await?;
            let modified = |whole: JsValue| Some(json::read::<Whole>(&whole.as_string()?).ok()?.modified);
            let stored = modified(stored.result()?);
            if let Some(record) = left::read(&key)
                && (!record.get(1).is_null() || stored.is_some())
                && modified(record.get(0)) > stored
            {
                self.put(&key, &record).await?;
            }
            left::forget(&key);
        }
        Ok(())
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
        store(&transaction, PIECES)?.delete(&pieces_of(&key.0)?)?;
        left::forget(&key.0);
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
        left::keys().iter().for_each(|key| left::forget(key));
        completed(&transaction).await
    }
}

/// How an article is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Haste {
    /// Between its pieces the browser answers to the person.
    None,
    /// All of it now: another article is opened.
    Now,
    /// Now, and noted first, which takes the browser its time: the page goes away.
    Leaving,
}

/// Writes what changed of an article. Nothing is written of what is older than a later write.
///
/// # Errors
/// What the browser says; null where the store is not open yet.
pub(super) async fn save(
    shelf: Option<Shelf>,
    key: &DocumentKey,
    document: Document,
    dirty: Dirty,
    haste: Haste,
    is_last: impl Fn() -> bool,
) -> Result<(), JsValue> {
    let whole = Whole::of(&document, js_sys::Date::now());
    let numbers = if dirty.text { (0..whole.pieces).collect() } else { dirty.pieces };
    let pieces = Array::new();
    for number in numbers {
        pieces.push(&Array::of2(&(number as f64).into(), &piece(&document, number).into()));
        if haste == Haste::None {
            breath().await;
            if !is_last() {
                return Ok(());
            }
        }
    }
    let text = if dirty.text { document.text.as_str().into() } else { JsValue::NULL };
    let record = Array::of3(&json::write(&whole).into(), &text, &pieces);
    if haste == Haste::Leaving {
        left::keep(&key.0, &record);
    }
    let shelf = shelf.ok_or(JsValue::NULL)?;
    shelf.put(&key.0, &record).await?;
    if is_last() {
        left::forget(&key.0);
    }
    Ok(())
}

/// All pieces of an article: their keys are `[article, number]`, and an array sorts after every number.
fn pieces_of(key: &str) -> Result<JsValue, JsValue> {
    let name = JsValue::from(key);
    IdbKeyRange::bound(&Array::of1(&name), &Array::of2(&name, &Array::new())).map(JsValue::from)
}

/// A fresh name for an article.
#[must_use]
pub fn fresh_key() -> DocumentKey {
    let random = (js_sys::Math::random() * 1e9) as u64;
    DocumentKey(Rc::from(format!("{}-{random}", js_sys::Date::now() as u64)))
}
