//! Copying.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::dom::{document, window};

/// Puts a text on the clipboard.
///
/// # Errors
/// What the browser says when it refuses.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())?;
    if !clipboard.is_undefined() && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok() {
        return Ok(());
    }
    copy_through_a_field(text)
}

/// For pages opened from disk, where some browsers have no clipboard interface.
fn copy_through_a_field(text: &str) -> Result<(), JsValue> {
    use wasm_bindgen::JsCast;
    let document = document();
    let field: web_sys::HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.set_class_name("unseen");
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&field)?;
    field.select();
    let copied = document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
    field.remove();
    if copied? { Ok(()) } else { Err(JsValue::NULL) }
}
