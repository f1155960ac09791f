//! The few things the page asks of the browser that web-sys says in many words.

pub mod clipboard;
pub mod clock;
pub mod dates;
pub mod download;
mod drafts;
mod focus;
mod listen;
pub mod preferences;
mod schedule;
mod styling;
mod words;

use wasm_bindgen::{JsCast, intern};
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

pub use drafts::{draft, keep_draft};
pub use focus::{focus, focus_is_in, focus_neighbour, is_typing, leave_field, select_words};
pub use listen::Listener;
pub use schedule::{Timer, breath, later};
pub use styling::{colour_rules, set_length, set_style};
pub use words::{Words, capitals};

/// The page's window.
///
/// # Panics
/// In a worker, which has none: the page's half of the program does not run there.
#[must_use]
pub fn window() -> web_sys::Window {
    web_sys::window().expect("the page runs in a window")
}

/// The page's document.
///
/// # Panics
/// See [`window`].
#[must_use]
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Sets an attribute whose name is known to be valid.
pub fn attribute(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(intern(name), value);
}

/// The element that an event comes from.
#[must_use]
pub fn target_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The value of the field that an event comes from.
#[must_use]
pub fn value_of(event: &Event) -> String {
    // Lists of choices and fields of several lines have their value under the same name.
    event.target().map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// The element of an id.
#[must_use]
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Scrolls an element to the middle of its pane, where it is not in view already.
pub fn scroll_into_view(element: &Element) {
    scroll(element, ScrollLogicalPosition::Center);
}

/// Scrolls as little as brings an element into view.
pub fn scroll_nearest(element: &Element) {
    scroll(element, ScrollLogicalPosition::Nearest);
}

fn scroll(element: &Element, block: ScrollLogicalPosition) {
    if is_in_view(element) {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Auto);
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether an element lies wholly within its scrolling pane.
fn is_in_view(element: &Element) -> bool {
    let Some(pane) = element.closest(".text-scroll, .list, .figures").ok().flatten() else { return false };
    let (inner, outer) = (element.get_bounding_client_rect(), pane.get_bounding_client_rect());
    inner.top() >= outer.top() + 8.0 && inner.bottom() <= outer.bottom() - 8.0 && inner.height() > 0.0
}
