//! A long list of which only the rows in view are in the page.

use std::cell::Cell;
use std::rc::Rc;

use surligne_model::{AnnotationId, number};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::components::own::{Own, use_drawn, use_lifetime, use_own};
use crate::dom::{Listener, set_length, window};
use crate::state::Origin;

/// Rows kept beyond each edge of the view.
const BEYOND: usize = 6;

thread_local! {
    /// Height in rem of the list that was measured last.
    static HEIGHT: Cell<f64> = const { Cell::new(40.0) };
}

/// The elements of a list: it scrolls; what stands before and after the rows is as high as what is left out.
#[derive(Clone, Default)]
pub struct Elements {
    /// The list.
    pub list: NodeRef,
    /// Before the rows.
    pub before: NodeRef,
    /// After the rows.
    pub after: NodeRef,
}

/// Which rows to draw.
pub struct Shown {
    /// First row.
    pub first: usize,
    /// One past the last row.
    pub end: usize,
}

/// What the last drawing was for.
#[derive(PartialEq)]
struct Drawn {
    heights: (f64, f64),
    selected: (Option<(AnnotationId, Origin)>, Option<usize>),
}

/// The rows in view of a list whose row tops (in rem, with the total height as the last) are known, and the elements
/// that it is to be drawn into. What was selected anew, and its row, comes into view.
#[hook]
pub fn use_window_of(
    tops: &Rc<Vec<f64>>,
    selected: &Option<(AnnotationId, Origin)>,
    row: Option<usize>,
) -> (Elements, Shown) {
    let elements = (*use_ref(Elements::default)).clone();
    // Scroll position and height in rem; until this list is measured, it is taken to be as high as the last one.
    let view = use_own(|| (0.0_f64, HEIGHT.get()));
    use_lifetime({
        let (list, view) = (elements.list.clone(), view.clone());
        Box::new(move || follow(&list, view))
    });
    let (top, height) = *view.get();
    let rows = tops.len().saturating_sub(1);
    let first = tops[..rows].partition_point(|&at| at <= top).saturating_sub(1 + BEYOND).min(rows);
    let end = (tops[..rows].partition_point(|&at| at < top + height) + BEYOND).min(rows);
    let total = tops.last().copied().unwrap_or(0.0);
    let heights = (tops.get(first).copied().unwrap_or(0.0), total - tops.get(end).copied().unwrap_or(total));
    let drawn = use_mut_ref(|| None::<Drawn>);
    use_drawn({
        let (elements, tops) = (elements.clone(), tops.clone());
        let now = Drawn { heights, selected: (selected.clone(), row) };
        Box::new(move || {
            let mut drawn = drawn.borrow_mut();
            let before = drawn.as_ref();
            if before.is_none_or(|before| before.heights != heights) {
                set_height(&elements.before, heights.0);
                set_height(&elements.after, heights.1);
            }
            if let Some(row) = row.filter(|_| before.is_none_or(|before| before.selected != now.selected)) {
                show_row(&elements.list, &tops, row);
            }
            *drawn = Some(now);
        })
    });
    (elements, Shown { first, end })
}

fn set_height(spacer: &NodeRef, height: f64) {
    if let Some(element) = spacer.cast::<HtmlElement>() {
        set_length(&element, "height", height, "rem");
    }
}

/// Measures what is in view of a list whenever that may change.
fn follow(list: &NodeRef, view: Own<(f64, f64)>) -> Box<dyn FnOnce()> {
    let element = list.cast::<Element>();
    let measure: Rc<dyn Fn()> = {
        let element = element.clone();
        Rc::new(move || {
            let Some(element) = &element else { return };
            let rem = rem();
            let height = (f64::from(element.client_height()) / rem).ceil();
            // One that is not on show has none.
            if height > 0.0 {
                HEIGHT.set(height);
                view.set(((f64::from(element.scroll_top()) / rem).floor(), height));
            }
        })
    };
    let scrolled = element.as_ref().map(|element| {
        let measure = measure.clone();
        Listener::new(element, "scroll", move |_| measure())
    });
    // The window grows and shrinks, and so does what stands under the list.
    let resized = Closure::<dyn FnMut()>::new(move || measure());
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(element)) = (&observer, &element) {
        observer.observe(element);
    }
    Box::new(move || {
        if let Some(observer) = observer {
            observer.disconnect();
        }
        drop((scrolled, resized));
    })
}

/// Scrolls a list so that a row is in view.
fn show_row(list: &NodeRef, tops: &[f64], row: usize) {
    let (Some(element), Some(&top), Some(&bottom)) = (list.cast::<Element>(), tops.get(row), tops.get(row + 1))
    else {
        return;
    };
    let rem = rem();
    let (top, bottom) = (top * rem, bottom * rem);
    let (from, height) = (f64::from(element.scroll_top()), f64::from(element.client_height()));
    if top < from || bottom > from + height {
        // To the middle, by whole rows: none is cut by the list's upper edge.
        let rows = ((height / (bottom - top) - 1.0) / 2.0).floor().max(0.0) as usize;
        let first = tops.get(row.saturating_sub(rows)).copied().unwrap_or(0.0);
        element.set_scroll_top((first * rem) as i32);
    }
}

/// Pixels in a rem.
fn rem() -> f64 {
    let root = crate::dom::document().document_element();
    let size = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = size.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| number::read(size.strip_suffix("px")?)).unwrap_or(16.0)
}

/// The element that holds the keyboard's focus, if it lies in this list.
pub fn focused_in(list: &NodeRef) -> Option<HtmlElement> {
    let active = crate::dom::document().active_element()?;
    list.cast::<Element>()?.contains(Some(&active)).then(|| active.dyn_into().ok()).flatten()
}
