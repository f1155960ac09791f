//! Numbers as a person of the page's language writes them (`Intl.NumberFormat`, that is, CLDR).

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How many decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimals {
    /// As many as it takes, up to three.
    AsNeeded,
    /// None, as a percentage.
    Percent,
}

/// A number in a language (BCP 47).
#[must_use]
pub fn format_number(language: &str, number: f64, decimals: Decimals) -> String {
    let options = Object::new();
    if decimals == Decimals::Percent {
        let _ = Reflect::set(&options, &"style".into(), &"percent".into());
    }
    let format = Intl::NumberFormat::new(&Array::of1(&language.into()), &options);
    let said = format.format().call1(&JsValue::UNDEFINED, &number.into());
    said.ok()
        .and_then(|said| said.dyn_into::<js_sys::JsString>().ok())
        .map_or_else(|| number.to_string(), String::from)
}
