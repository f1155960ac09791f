//! The last word of a page that broke down.

use wasm_bindgen::prelude::*;

use crate::dom::preferences;
use crate::i18n::Message;

/// Tells the person that the page has stopped. The page's scripts call it when a trap comes out of the module, which is
/// what a panic ends in. Plain DOM: Yew is not to be trusted any more.
#[wasm_bindgen]
pub fn say_crashed() {
    let Some(window) = web_sys::window() else { return };
    let (Some(document), said) = (window.document(), preferences::load().tongue.say(&Message::Crashed.into())) else {
        return;
    };
    if document.get_element_by_id("surligne-crashed").is_some() {
        return;
    }
    let (Ok(note), Some(body)) = (document.create_element("p"), document.body()) else { return };
    note.set_id("surligne-crashed");
    note.set_class_name("noscript");
    let _ = note.set_attribute("role", "alert");
    note.set_text_content(Some(&said));
    let _ = body.prepend_with_node_1(&note);
}
