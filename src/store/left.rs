//! What a page that goes away was still to write, kept where it is written before the page is gone.
//!
//! A page that is left cannot wait for IndexedDB, and a browser gives up what such a page has begun to write there: of
//! forty reloads in Chromium, ten lost it. `localStorage` is written at once. It holds little (some five million
//! characters), so it is only the note from which the next page completes the store.

use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;
use web_sys::Storage;

use crate::dom::window;

/// The names of notes begin so; the article's key follows.
const LEFT: &str = "surligne.left.";

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// Notes what is to be written of an article. Where there is no room for it, nothing is noted.
pub(super) fn keep(key: &str, record: &Array) {
    if let (Some(storage), Ok(note)) = (storage(), JSON::stringify(record)) {
        let _ = storage.set_item(&[LEFT, key].concat(), &String::from(note));
    }
}

/// It is written.
pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&[LEFT, key].concat());
    }
}

/// The keys of the articles of which something is noted.
pub(super) fn keys() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let names = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
    names.filter_map(|name| Some(name.strip_prefix(LEFT)?.to_owned())).collect()
}

/// What is noted of an article; `None` where it cannot be read.
pub(super) fn read(key: &str) -> Option<Array> {
    let note = storage()?.get_item(&[LEFT, key].concat()).ok()??;
    JSON::parse(&note).ok()?.dyn_into().ok()
}
