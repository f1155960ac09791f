//! What the start-up script does for the page: it knows where the assets are, on a host and in the single file.

use js_sys::{Promise, Uint8Array};
use surligne_model::Language;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"], js_name = spawn, catch)]
    fn spawn_worker() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "surligneHost"], js_name = model, catch)]
    fn load_model(language: &str) -> Result<Promise, JsValue>;
}

/// A worker that has the compiled module.
pub(super) async fn spawn() -> Result<Worker, JsValue> {
    JsFuture::from(spawn_worker()?).await?.dyn_into()
}

/// A language's name model; `None` where the page was built without it.
pub(super) async fn model(language: Language) -> Result<Option<Uint8Array>, JsValue> {
    let bytes = JsFuture::from(load_model(language.tag())?).await?;
    Ok(bytes.dyn_into().ok())
}
