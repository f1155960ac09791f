//! A text that the browser has, to make text nodes of its parts.
//!
//! Every string that crosses from wasm is decoded anew, at several microseconds a piece; parts of a string that is
//! there already cost next to nothing.

use std::ops::Range;

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Node, Text};

#[wasm_bindgen]
extern "C" {
    /// The two ways to text nodes, taking a string of the browser's own (web-sys takes one of ours).
    type Native;

    #[wasm_bindgen(method, setter = textContent)]
    fn set_text_content(this: &Native, text: &JsString);

    #[wasm_bindgen(method, js_name = createTextNode)]
    fn create_text_node(this: &Native, text: &JsString) -> Text;
}

/// The text.
#[derive(Debug, Clone)]
pub struct Words(JsString);

impl Words {
    /// Hands a text to the browser.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// Puts a part (in UTF-16 code units) into a node, in place of all that is in it.
    pub fn fill(&self, node: &Node, range: Range<u32>) {
        node.unchecked_ref::<Native>().set_text_content(&self.0.substring(range.start, range.end));
    }

    /// A text node of a part (in UTF-16 code units).
    #[must_use]
    pub fn node(&self, document: &Document, range: Range<u32>) -> Text {
        document.unchecked_ref::<Native>().create_text_node(&self.0.substring(range.start, range.end))
    }
}

/// A text in capitals, as the browser writes them: the table of all letters is there, and not a second time here.
#[must_use]
pub fn capitals(text: &str) -> String {
    // Outside a browser, where the page's pure parts are tested, the standard library's table says the same.
    if cfg!(target_arch = "wasm32") { JsString::from(text).to_upper_case().into() } else { text.to_uppercase() }
}
