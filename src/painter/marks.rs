//! Highlights as `<mark>` elements, in the sections near the viewport alone.
//!
//! The whole text is always in the page, as plain paragraphs in `<section>`s with `content-visibility: auto`, so
//! that searching in the page and selecting across it work; an intersection observer has the highlights of a
//! section drawn when it comes near the viewport and taken out again when it is far.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use surligne_model::sorting::sort_by_key;
use surligne_model::{AnnotationId, Span};
use surligne_session::{Change, Session};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Node,
};

use crate::dom::{breath, scroll_into_view};
use crate::i18n::LabelBook;
use crate::painter::canvas::Canvas;
use crate::painter::place::selection_ends;
use crate::painter::{Look, Painter};

/// How far from the viewport highlights are drawn.
const MARGIN: &str = "800px 0px";

/// Work done before the page may answer to the person again, as [`Canvas::build`] counts it.
const SLICE: usize = 1024 * 1024;

type Observed = Closure<dyn FnMut(js_sys::Array)>;

/// See the [module](self).
pub struct MarkPainter {
    canvas: Rc<RefCell<Canvas>>,
    observer: Option<(IntersectionObserver, Observed)>,
    when_complete: Rc<Cell<bool>>,
}

impl MarkPainter {
    /// A painter that owns what is inside `host`.
    #[must_use]
    pub fn new(host: HtmlElement, session: Rc<RefCell<Session>>, look: Look) -> Self {
        let canvas = Canvas::new(host, session, look);
        let mut painter =
            Self { canvas: Rc::new(RefCell::new(canvas)), observer: None, when_complete: Rc::default() };
        painter.draw();
        painter
    }

    fn draw(&mut self) {
        if let Some((observer, _)) = &self.observer {
            observer.disconnect();
        }
        self.observer = observe(&self.canvas);
        self.when_complete.set(false);
        let mut canvas = self.canvas.borrow_mut();
        canvas.reset();
        let generation = canvas.generation;
        let observer = self.observer.as_ref().map(|(observer, _)| observer.clone());
        if canvas.build(SLICE, observer.as_ref()) {
            self.when_complete.set(true);
            return;
        }
        let (shared, complete) = (Rc::downgrade(&self.canvas), self.when_complete.clone());
        spawn_local(async move {
            loop {
                breath().await;
                let Some(canvas) = shared.upgrade() else { return };
                let mut canvas = canvas.borrow_mut();
                if canvas.generation != generation {
                    return;
                }
                if canvas.build(SLICE, observer.as_ref()) {
                    complete.set(true);
                    return;
                }
            }
        });
    }
}

impl Drop for MarkPainter {
    fn drop(&mut self) {
        if let Some((observer, _)) = &self.observer {
            observer.disconnect();
        }
    }
}

impl Painter for MarkPainter {
    fn shows(&self, session: &Rc<RefCell<Session>>) -> bool {
        Rc::ptr_eq(&self.canvas.borrow().session, session)
    }

    fn open(&mut self, session: Rc<RefCell<Session>>, look: Look) {
        {
            let mut canvas = self.canvas.borrow_mut();
            canvas.session = session;
            canvas.look = look;
        }
        self.draw();
    }

    fn update(&mut self, change: &Change) {
        if change.text.is_some() {
            self.draw();
            return;
        }
        let mut canvas = self.canvas.borrow_mut();
        if !change.labels.is_empty() {
            let names = LabelBook::of(canvas.session.borrow().document());
            canvas.names = names;
        }
        let repainted = change.updated.iter().filter(|updated| updated.repaints());
        let touched = change.added.iter().chain(&change.removed).chain(repainted.flat_map(|u| [&u.before, &u.after]));
        canvas.repaint(touched.map(|annotation| annotation.span));
    }

    fn look(&mut self, look: Look) {
        let mut canvas = self.canvas.borrow_mut();
        let before = std::mem::replace(&mut canvas.look, look);
        if before.tongue != canvas.look.tongue || !before.view.paints_like(&canvas.look.view) {
            canvas.paint_all();
        } else if before.selected != canvas.look.selected {
            let touched: Vec<_> = [&before.selected, &canvas.look.selected]
                .into_iter()
                .flatten()
                .filter_map(|id| canvas.session.borrow().annotation(id).map(|annotation| annotation.span))
                .collect();
            canvas.repaint(touched.into_iter());
        }
    }

    fn reveal(&mut self, id: &AnnotationId) {
        let mark = {
            let mut canvas = self.canvas.borrow_mut();
            let Some(span) = canvas.session.borrow().annotation(id).map(|annotation| annotation.span) else { return };
            canvas.element_of(span)
        };
        if let Some(mark) = mark {
            scroll_into_view(&mark);
        }
    }

    fn selected_words(&self) -> Option<Span> {
        let canvas = self.canvas.borrow();
        let session = canvas.session.borrow();
        let text = &session.document().text;
        let (start, end) = selection_ends(&canvas.host, |paragraph| canvas.bytes_of(paragraph), text)?;
        trimmed(text, start..end)
    }

    fn annotations_at(&self, node: &Node) -> Vec<AnnotationId> {
        let canvas = self.canvas.borrow();
        let mark = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        let Some(mark) = mark.and_then(|element| element.closest("mark").ok().flatten()) else { return Vec::new() };
        let Some(at) = canvas.byte_at(&mark) else { return Vec::new() };
        let session = canvas.session.borrow();
        let mut under: Vec<_> =
            session.overlapping(at..at + 1).filter(|annotation| canvas.look.view.shows(annotation)).collect();
        sort_by_key(&mut under, |annotation| annotation.span.len());
        under.into_iter().map(|annotation| annotation.id.clone()).collect()
    }

    fn complete(&mut self) {
        let observer = self.observer.as_ref().map(|(observer, _)| observer.clone());
        let mut canvas = self.canvas.borrow_mut();
        while !canvas.build(usize::MAX, observer.as_ref()) {}
        canvas.show_all();
        self.when_complete.set(true);
    }

    fn is_complete(&self) -> bool {
        self.when_complete.get()
    }
}

/// The span of a selection without the white space at its ends.
fn trimmed(text: &surligne_model::Text, range: Range<usize>) -> Option<Span> {
    let words = text.as_str().get(range.clone())?;
    let start = range.start + (words.len() - words.trim_start().len());
    text.span(start..start + words.trim().len()).ok()
}

/// Draws and takes out the highlights of sections as they come near the viewport and go.
fn observe(canvas: &Rc<RefCell<Canvas>>) -> Option<(IntersectionObserver, Observed)> {
    let shared = Rc::downgrade(canvas);
    let seen = Closure::new(move |entries: js_sys::Array| {
        let Some(canvas) = shared.upgrade() else { return };
        let mut canvas = canvas.borrow_mut();
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let section = entry.target().get_attribute("data-s").and_then(|index| index.parse().ok());
            match section {
                Some(section) if entry.is_intersecting() => canvas.show(section),
                Some(section) => canvas.hide(section),
                None => {}
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    if let Some(scroller) = canvas.borrow().host.closest(".text-scroll").ok().flatten() {
        options.set_root(Some(&scroller));
    }
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    Some((observer, seen))
}
