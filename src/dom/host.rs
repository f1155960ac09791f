//! What the start-up script does for the page where the browser's own interface is one of JavaScript's objects and
//! promises.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Puts a text on the clipboard.
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"], catch)]
    pub async fn copy(text: &str) -> Result<JsValue, JsValue>;

    /// Hands a file to the person.
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"], catch)]
    pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), JsValue>;

    /// A moment (Unix milliseconds) as people write it; in local time, or in UTC.
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"])]
    pub fn moment(language: &str, millis: f64, day: &str, time: Option<&str>, utc: bool) -> String;

    /// What day it is where the person is, in days since 1970.
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"])]
    pub fn today() -> f64;

    /// Resolves in a new task.
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"])]
    pub async fn breath();
}
