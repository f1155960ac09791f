//! Shares as a person of the page's language writes them (`Intl.NumberFormat`, that is, CLDR).

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A share (0 to 1) as a percentage in a language (BCP 47): « 75 % ».
#[must_use]
pub fn say_share(language: &str, share: f64) -> String {
    let options = Object::new();
    let _ = Reflect::set(&options, &"style".into(), &"percent".into());
    let format = Intl::NumberFormat::new(&Array::of1(&language.into()), &options);
    let said = format.format().call1(&JsValue::UNDEFINED, &share.into());
    said.ok()
        .and_then(|said| said.dyn_into::<js_sys::JsString>().ok())
        .map_or_else(|| share.to_string(), String::from)
}
