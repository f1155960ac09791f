//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

/// Puts the keyboard's focus on the first element of a selector, without scrolling to it.
pub fn focus(selector: &str) {
    let found = crate::dom::document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether keys pressed on this target are text that is being typed, or belong to a control that takes them.
#[must_use]
pub fn is_typing(target: Option<EventTarget>) -> bool {
    target.and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| {
        element.matches("input:not([type=range]):not([type=checkbox]), textarea, select").unwrap_or(false)
    })
}

/// Whether the keyboard's focus lies within an element of a selector.
#[must_use]
pub fn focus_is_in(selector: &str) -> bool {
    let active = crate::dom::document().active_element();
    active.is_some_and(|active| active.closest(selector).ok().flatten().is_some())
}
