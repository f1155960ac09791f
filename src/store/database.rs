//! IndexedDB, awaited.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransaction, IdbTransactionMode};

use crate::dom::window;

const NAME: &str = "surligne";
const VERSION: u32 = 1;

/// Keys of the object stores: one record an article, its text, its annotations in pieces.
pub(super) const DOCUMENTS: &str = "documents";
pub(super) const TEXTS: &str = "texts";
pub(super) const PIECES: &str = "pieces";

/// Opens the database, making its object stores where they are not there.
pub(super) async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(NAME, VERSION)?;
    let opening = request.clone();
    let upgrade = Closure::once_into_js(move || {
        if let Ok(database) = opening.result().map(IdbDatabase::from) {
            for store in [DOCUMENTS, TEXTS, PIECES] {
                let _ = database.create_object_store(store);
            }
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    let opened = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(opened).await?;
    Ok(request.result()?.unchecked_into())
}

#[wasm_bindgen]
extern "C" {
    /// `IDBTransaction.commit`, which web-sys calls deprecated and the standard does not.
    type Committable;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &Committable) -> Result<(), JsValue>;
}

/// Ends a transaction and waits until it is through: then its requests have their results. Left to itself, it would end when the page has been told that its
/// last request was done: a page that goes away is never told, and its work would be lost.
pub(super) async fn completed(transaction: &IdbTransaction) -> Result<(), JsValue> {
    // A browser without it ends the transaction by itself.
    let _ = transaction.unchecked_ref::<Committable>().commit();
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onerror(Some(&reject));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise).await.map(|_| ())
}

/// A transaction over all object stores.
pub(super) fn transaction(database: &IdbDatabase, mode: IdbTransactionMode) -> Result<IdbTransaction, JsValue> {
    let stores = js_sys::Array::of3(&DOCUMENTS.into(), &TEXTS.into(), &PIECES.into());
    database.transaction_with_str_sequence_and_mode(&stores, mode)
}

/// One of its object stores.
pub(super) fn store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, JsValue> {
    transaction.object_store(name)
}
