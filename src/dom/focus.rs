//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement};

/// Puts the keyboard's focus on the first element of a selector, without scrolling to it.
pub fn focus(selector: &str) {
    let found = crate::dom::document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts the keyboard's focus on the first field of a selector and selects what stands in it.
pub fn select_words(selector: &str) {
    focus(selector);
    let active = crate::dom::document().active_element();
    if let Some(field) = active.and_then(|active| active.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
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

/// Moves the keyboard's focus to the next or previous element of a selector within another element, around its ends.
pub fn focus_neighbour(within: &Element, selector: &str, forward: bool) {
    let Ok(found) = within.query_selector_all(selector) else { return };
    let all: Vec<HtmlElement> = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect();
    let active = crate::dom::document().active_element();
    let at = all.iter().position(|element| Some(element.unchecked_ref::<Element>()) == active.as_ref()).unwrap_or(0);
    let next = if forward { at + 1 } else { at + all.len().saturating_sub(1) };
    if let Some(next) = all.get(next % all.len().max(1)) {
        let _ = next.focus();
    }
}

/// Takes the focus away from the field that has it: it commits what was typed.
pub fn leave_field() {
    let active = crate::dom::document().active_element();
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}
