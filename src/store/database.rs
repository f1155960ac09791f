//! What `www/store.js` does for the page: the browser's store, awaited.

use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["window", "surligneStore"], catch)]
    pub(super) async fn open() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "surligneStore"], catch)]
    pub(super) async fn list() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "surligneStore"], catch)]
    pub(super) async fn load(key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "surligneStore"], catch)]
    pub(super) async fn save(key: &str, record: &str, text: Option<&str>, written: Array)
    -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "surligneStore"], catch)]
    pub(super) async fn delete(key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "surligneStore"], catch)]
    pub(super) async fn clear() -> Result<JsValue, JsValue>;
}
