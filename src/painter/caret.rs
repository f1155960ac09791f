//! A caret in the article, to select words with the keyboard alone.
//!
//! The article is no text field, so the browser draws no caret in it; the selection itself is the browser's own,
//! moved by `Selection.modify`, so that words and lines mean what they mean everywhere.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Selection};

use crate::dom::set_length;

#[wasm_bindgen]
extern "C" {
    /// The part of `Selection` that web-sys does not have.
    type Modifiable;

    #[wasm_bindgen(method)]
    fn modify(this: &Modifiable, alter: &str, direction: &str, granularity: &str);
}

/// Height in pixels of what may lie over the article's top.
const TOP: f64 = 80.0;

/// The drawn caret.
#[derive(Debug, Clone, PartialEq)]
pub struct Caret {
    element: HtmlElement,
}

/// What a key does to the caret: `Selection.modify`'s direction and granularity.
#[must_use]
pub fn movement(key: &str, by_word: bool) -> Option<(&'static str, &'static str)> {
    Some(match (key, by_word) {
        ("ArrowRight", false) => ("right", "character"),
        ("ArrowRight", true) => ("right", "word"),
        ("ArrowLeft", false) => ("left", "character"),
        ("ArrowLeft", true) => ("left", "word"),
        ("ArrowDown", _) => ("forward", "line"),
        ("ArrowUp", _) => ("backward", "line"),
        ("Home", false) => ("backward", "lineboundary"),
        ("End", false) => ("forward", "lineboundary"),
        _ => return None,
    })
}

impl Caret {
    /// A caret drawn by `element`, which is positioned within its parent.
    #[must_use]
    pub fn new(element: HtmlElement) -> Self {
        Self { element }
    }

    /// Moves the selection's end (with `extend`) or both ends by a key. Begins in `article` where the selection is
    /// elsewhere. False when the key moves nothing.
    pub fn press(&self, article: &Element, key: &str, by_word: bool, extend: bool) -> bool {
        let Some((direction, granularity)) = movement(key, by_word) else { return false };
        let Some(selection) = selection() else { return false };
        if !is_within(&selection, article) && !begin(&selection, article) {
            return false;
        }
        let alter = if extend { "extend" } else { "move" };
        selection.unchecked_ref::<Modifiable>().modify(alter, direction, granularity);
        self.draw(article);
        true
    }

    /// Draws the caret at the selection's end, and keeps it in view; hides it when the selection is elsewhere.
    pub fn draw(&self, article: &Element) {
        let at = selection().filter(|selection| is_within(selection, article)).and_then(|selection| {
            let range = web_sys::window()?.document()?.create_range().ok()?;
            let (node, offset) = (selection.focus_node()?, selection.focus_offset());
            range.set_start(&node, offset).ok()?;
            range.set_end(&node, offset).ok()?;
            let place = range.get_client_rects()?.item(0).or_else(|| Some(range.get_bounding_client_rect()))?;
            // A hidden element has no offset parent; its parent is the pane it is positioned in.
            let frame = self.element.parent_element()?;
            let inside = frame.get_bounding_client_rect();
            if place.height() == 0.0 {
                return None;
            }
            let top = place.top() - inside.top() + f64::from(frame.scroll_top());
            let left = place.left() - inside.left() + f64::from(frame.scroll_left());
            Some((top, left, place.height()))
        });
        let Some((top, left, height)) = at else {
            self.hide();
            return;
        };
        set_length(&self.element, "top", top, "px");
        set_length(&self.element, "left", left, "px");
        set_length(&self.element, "height", height, "px");
        self.element.set_hidden(false);
        crate::dom::scroll_nearest(&self.element);
    }

    /// Takes the caret away.
    pub fn hide(&self) {
        self.element.set_hidden(true);
    }
}

fn selection() -> Option<Selection> {
    web_sys::window()?.get_selection().ok()?
}

fn is_within(selection: &Selection, article: &Element) -> bool {
    selection.focus_node().is_some_and(|node| article.contains(Some(&node)))
}

/// Puts the caret before the selected highlight, else before the first paragraph in view.
fn begin(selection: &Selection, article: &Element) -> bool {
    let marked = article.query_selector("mark.selected").ok().flatten();
    let place = marked.or_else(|| {
        let paragraphs = article.query_selector_all("section p").ok()?;
        // The paragraphs of a long text are many: the first in view is found by bisection on their places.
        let (mut low, mut high) = (0, paragraphs.length());
        while low < high {
            let middle = u32::midpoint(low, high);
            let bottom = paragraphs.item(middle)?.dyn_into::<Element>().ok()?.get_bounding_client_rect().bottom();
            if bottom < TOP {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        paragraphs.item(low.min(paragraphs.length().checked_sub(1)?))?.dyn_into().ok()
    });
    place.is_some_and(|place: Element| selection.collapse_with_offset(Some(&place), 0).is_ok())
}

#[cfg(test)]
mod tests {
    use super::movement;

    #[test]
    fn control_goes_by_words() {
        assert_eq!(movement("ArrowRight", true), Some(("right", "word")));
        assert_eq!(movement("ArrowLeft", false), Some(("left", "character")));
        assert_eq!(movement("a", false), None);
    }
}
