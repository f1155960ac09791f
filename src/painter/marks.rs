//! Highlights as `<mark>` elements, in the sections near the viewport alone.
//!
//! The whole text is always in the page, as plain paragraphs in `<section>`s with `content-visibility: auto`, so
//! that searching in the page and selecting across it work; an intersection observer has the highlights of a
//! section drawn when it comes near the viewport and taken out again when it is far.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use surligne_model::sorting::sort_by_key;
use surligne_model::{Annotation, AnnotationId, Span};
use surligne_session::{Change, Session};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Document, Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Node,
};

use crate::dom::{Words, attribute, breath, document, scroll_into_view, set_style};
use crate::i18n::LabelBook;
use crate::painter::blocks::{Block, Blocks};
use crate::painter::mark::{Moulds, Paragraph};
use crate::painter::place::selection_ends;
use crate::painter::{Look, Painter};

/// How far from the viewport highlights are drawn.
const MARGIN: &str = "800px 0px";

/// Work done before the page may answer to the person again: bytes of text put in, a paragraph counting for as much
/// as `PARAGRAPH` bytes.
const SLICE: usize = 1024 * 1024;
const PARAGRAPH: usize = 400;

/// Estimate of a section's height before it was ever laid out: characters in a line, and a line's height in pixels.
const CHARS_IN_LINE: usize = 78;
const LINE_HEIGHT: usize = 32;

type Observed = Closure<dyn FnMut(js_sys::Array)>;

/// What the observer's callback and the painter share.
struct Canvas {
    host: HtmlElement,
    session: Rc<RefCell<Session>>,
    look: Look,
    names: LabelBook,
    moulds: Moulds,
    words: Words,
    blocks: Blocks,
    sections: Vec<Element>,
    /// Sections to copy, by their number of paragraphs.
    empty: Vec<(usize, Element)>,
    /// Paragraph elements by block, as far as they are there.
    paragraphs: Vec<Element>,
    /// Sections whose highlights are drawn.
    live: BTreeSet<usize>,
    /// Counts the texts drawn, so that the slices of an earlier one stop.
    generation: u32,
}

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
        let names = LabelBook::of(session.borrow().document());
        let canvas = Canvas {
            host,
            names,
            session,
            look,
            moulds: Moulds::default(),
            words: Words::new(""),
            blocks: Blocks::default(),
            sections: Vec::new(),
            empty: Vec::new(),
            paragraphs: Vec::new(),
            live: BTreeSet::new(),
            generation: 0,
        };
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
            for section in canvas.live.clone() {
                canvas.paint(section);
            }
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
            let block = canvas.blocks.block_at(span.start());
            let section = canvas.blocks.section_of(block);
            if section < canvas.sections.len() && canvas.live.insert(section) {
                canvas.paint(section);
            }
            let Some(paragraph) = canvas.paragraphs.get(block) else { return };
            let marks = paragraph.children();
            let mark = (0..marks.length())
                .filter_map(|at| marks.item(at))
                .find(|mark| canvas.byte_at(mark).is_some_and(|at| span.range().contains(&at)));
            mark.unwrap_or_else(|| paragraph.clone())
        };
        scroll_into_view(&mark);
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
        for section in 0..canvas.sections.len() {
            if canvas.live.insert(section) {
                canvas.paint(section);
            }
        }
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
            let index = entry.target().get_attribute("data-s").and_then(|index| index.parse().ok());
            let Some(section) = index.filter(|&index: &usize| index < canvas.sections.len()) else { continue };
            if entry.is_intersecting() {
                if canvas.live.insert(section) {
                    canvas.paint(section);
                }
            } else if canvas.live.remove(&section) {
                canvas.strip(section);
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

impl Canvas {
    fn reset(&mut self) {
        self.generation += 1;
        self.host.set_text_content(None);
        let session = self.session.borrow();
        let text = session.document().text.as_str();
        self.words = Words::new(text);
        self.blocks = Blocks::new(text);
        self.names = LabelBook::of(session.document());
        self.sections.clear();
        self.paragraphs.clear();
        self.live.clear();
    }

    /// Puts the next sections in, up to about `bytes` of text; whether that was all of them.
    fn build(&mut self, bytes: usize, observer: Option<&IntersectionObserver>) -> bool {
        let document = document();
        let fragment = document.create_document_fragment();
        let mut left = bytes;
        let first = self.sections.len();
        while left > 0 && self.sections.len() < self.blocks.sections.len() {
            let index = self.sections.len();
            let Some(section) = self.section(&document, index) else { return true };
            let cut = &self.blocks.sections[index];
            left = left.saturating_sub(cut.bytes + cut.blocks.len() * PARAGRAPH);
            let _ = fragment.append_child(&section);
            self.sections.push(section);
        }
        if first == 0 && !self.sections.is_empty() {
            // The first screen is drawn at once, not when the observer comes around to it.
            self.live.insert(0);
            self.paint(0);
        }
        let _ = self.host.append_child(&fragment);
        if let Some(observer) = observer {
            self.sections[first..].iter().for_each(|section| observer.observe(section));
        }
        self.sections.len() == self.blocks.sections.len()
    }

    /// A section with its text.
    fn section(&mut self, document: &Document, index: usize) -> Option<Element> {
        let cut = self.blocks.sections[index].clone();
        let section = self.empty_section(document, cut.blocks.len())?;
        attribute(&section, "data-s", &index.to_string());
        let height = (cut.bytes / CHARS_IN_LINE + cut.blocks.len()) * LINE_HEIGHT;
        set_style(&section, "contain-intrinsic-height", &format!("auto {height}px"));
        let mut next = section.first_element_child();
        for block in &self.blocks.blocks[cut.blocks] {
            let paragraph = next?;
            if block.continues {
                paragraph.set_class_name("joined");
            }
            self.words.fill(&paragraph, self.units_of(block));
            next = paragraph.next_element_sibling();
            self.paragraphs.push(paragraph);
        }
        Some(section)
    }

    /// The UTF-16 code units of a block.
    fn units_of(&self, block: &Block) -> Range<u32> {
        let session = self.session.borrow();
        let text = &session.document().text;
        text.utf16_of(block.range.start) as u32..text.utf16_of(block.range.end) as u32
    }

    /// A section of this many empty paragraphs, copied from one that was made before.
    fn empty_section(&mut self, document: &Document, paragraphs: usize) -> Option<Element> {
        let mould = match self.empty.iter().find(|(of, _)| *of == paragraphs) {
            Some((_, mould)) => mould,
            None => {
                let mould = document.create_element("section").ok()?;
                for _ in 0..paragraphs {
                    let paragraph = document.create_element("p").ok()?;
                    mould.append_child(&paragraph).ok()?;
                }
                self.empty.push((paragraphs, mould));
                &self.empty.last()?.1
            }
        };
        mould.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }

    /// The bytes of a paragraph.
    fn bytes_of(&self, paragraph: &Element) -> Option<Range<usize>> {
        let section: usize = paragraph.parent_element()?.get_attribute("data-s")?.parse().ok()?;
        let before = std::iter::successors(paragraph.previous_element_sibling(), Element::previous_element_sibling);
        let block = self.blocks.sections.get(section)?.blocks.start + before.count();
        Some(self.blocks.blocks.get(block)?.range.clone())
    }

    /// The first byte of a highlight.
    fn byte_at(&self, mark: &Element) -> Option<usize> {
        if let Some(at) = mark.get_attribute("data-at") {
            return at.parse().ok();
        }
        let id = AnnotationId::new(&mark.get_attribute("data-id")?);
        Some(self.session.borrow().annotation(&id)?.span.start())
    }

    /// Draws the highlights of a section.
    fn paint(&self, section: usize) {
        for block in self.blocks.sections[section].blocks.clone() {
            self.paint_block(block);
        }
    }

    fn paint_block(&self, block: usize) {
        let Some(paragraph) = self.paragraphs.get(block) else { return };
        let session = self.session.borrow();
        let range = self.blocks.blocks[block].range.clone();
        let annotations: Vec<Arc<Annotation>> = session
            .overlapping(range.clone())
            .filter(|annotation| self.look.view.shows(annotation))
            .cloned()
            .collect();
        if annotations.is_empty() && paragraph.child_element_count() == 0 {
            return;
        }
        Paragraph {
            text: &session.document().text,
            range,
            words: &self.words,
            annotations: &annotations,
            selected: self.look.selected.as_ref(),
            tongue: self.look.tongue,
            names: &self.names,
            moulds: &self.moulds,
        }
        .draw(&document(), paragraph);
    }

    /// Draws the blocks of these spans again, as far as their highlights are on show: of fifty thousand new
    /// annotations a few dozen are.
    fn repaint(&self, spans: impl Iterator<Item = Span>) {
        let on_show: Vec<_> = (self.live.iter())
            .filter_map(|&section| {
                let blocks = self.blocks.sections.get(section)?.blocks.clone();
                let (first, last) = (self.blocks.blocks.get(blocks.start)?, self.blocks.blocks.get(blocks.end - 1)?);
                Some(first.range.start..last.range.end)
            })
            .collect();
        let mut touched = BTreeSet::new();
        for span in spans {
            for shown in &on_show {
                let (start, end) = (span.start().max(shown.start), span.end().min(shown.end));
                if start < end {
                    touched.extend(self.blocks.overlapping(&(start..end)));
                }
            }
        }
        touched.into_iter().for_each(|block| self.paint_block(block));
    }

    /// Takes the highlights of a section out; its text stays.
    fn strip(&self, section: usize) {
        for block in self.blocks.sections[section].blocks.clone() {
            let Some(paragraph) = self.paragraphs.get(block) else { continue };
            if paragraph.child_element_count() > 0 {
                self.words.fill(paragraph, self.units_of(&self.blocks.blocks[block]));
            }
        }
    }
}
