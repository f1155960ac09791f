//! The article's sections and paragraphs, and which of them have their highlights.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use surligne_model::sorting::sort_by;
use surligne_model::{Annotation, AnnotationId, Span};
use surligne_session::Session;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, IntersectionObserver};

use crate::dom::{Words, attribute, document, set_style};
use crate::i18n::LabelBook;
use crate::painter::Look;
use crate::painter::blocks::{Block, Blocks};
use crate::painter::mark::{Moulds, Paragraph};

/// What a paragraph takes to put in, in bytes of text that take as long.
const PARAGRAPH: usize = 400;

/// Estimate of a section's height before it was ever laid out: characters in a line, and a line's height in pixels.
const CHARS_IN_LINE: usize = 78;
const LINE_HEIGHT: usize = 32;

/// The nodes of the article, and what they are drawn from.
pub(super) struct Canvas {
    pub(super) host: HtmlElement,
    pub(super) session: Rc<RefCell<Session>>,
    pub(super) look: Look,
    pub(super) names: LabelBook,
    moulds: Moulds,
    words: Words,
    blocks: Blocks,
    sections: Vec<Element>,
    /// Sections to copy, by their number of paragraphs.
    empty: Vec<(usize, Element)>,
    /// Paragraph elements by block, as far as they are there.
    paragraphs: Vec<Element>,
    /// Sections whose highlights are drawn, in order.
    live: Vec<usize>,
    /// Counts the texts drawn, so that the slices of an earlier one stop.
    pub(super) generation: u32,
}

impl Canvas {
    /// Nothing is in `host` yet.
    pub(super) fn new(host: HtmlElement, session: Rc<RefCell<Session>>, look: Look) -> Self {
        let names = LabelBook::of(session.borrow().document());
        Self {
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
            live: Vec::new(),
            generation: 0,
        }
    }

    pub(super) fn reset(&mut self) {
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
    pub(super) fn build(&mut self, bytes: usize, observer: Option<&IntersectionObserver>) -> bool {
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
        if first == 0 {
            // The first screen is drawn at once, not when the observer comes around to it.
            self.show(0);
        }
        let _ = self.host.append_child(&fragment);
        if let Some(observer) = observer {
            self.sections[first..].iter().for_each(|section| observer.observe(section));
        }
        self.sections.len() == self.blocks.sections.len()
    }

    /// Draws the highlights of a section.
    pub(super) fn show(&mut self, section: usize) {
        if let Err(at) = self.live.binary_search(&section)
            && section < self.sections.len()
        {
            self.live.insert(at, section);
            self.paint(section);
        }
    }

    /// Draws all highlights.
    pub(super) fn show_all(&mut self) {
        (0..self.sections.len()).for_each(|section| self.show(section));
    }

    /// Takes the highlights of a section out.
    pub(super) fn hide(&mut self, section: usize) {
        if let Ok(at) = self.live.binary_search(&section) {
            self.live.remove(at);
            self.strip(section);
        }
    }

    /// Draws again the highlights that are on show.
    pub(super) fn paint_all(&self) {
        self.live.iter().for_each(|&section| self.paint(section));
    }

    /// The highlight of a span, or its paragraph where it has none; drawn if it was not.
    pub(super) fn element_of(&mut self, span: Span) -> Option<Element> {
        let block = self.blocks.block_at(span.start());
        self.show(self.blocks.section_of(block));
        let paragraph = self.paragraphs.get(block)?;
        let marks = paragraph.children();
        let mark = (0..marks.length())
            .filter_map(|at| marks.item(at))
            .find(|mark| self.byte_at(mark).is_some_and(|at| span.range().contains(&at)));
        Some(mark.unwrap_or_else(|| paragraph.clone()))
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
    pub(super) fn bytes_of(&self, paragraph: &Element) -> Option<Range<usize>> {
        let section: usize = paragraph.parent_element()?.get_attribute("data-s")?.parse().ok()?;
        let before = std::iter::successors(paragraph.previous_element_sibling(), Element::previous_element_sibling);
        let block = self.blocks.sections.get(section)?.blocks.start + before.count();
        Some(self.blocks.blocks.get(block)?.range.clone())
    }

    /// The first byte of a highlight.
    pub(super) fn byte_at(&self, mark: &Element) -> Option<usize> {
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
    pub(super) fn repaint(&self, spans: impl Iterator<Item = Span>) {
        let on_show: Vec<_> = (self.live.iter())
            .filter_map(|&section| {
                let blocks = self.blocks.sections.get(section)?.blocks.clone();
                let (first, last) = (self.blocks.blocks.get(blocks.start)?, self.blocks.blocks.get(blocks.end - 1)?);
                Some(first.range.start..last.range.end)
            })
            .collect();
        let mut touched = Vec::new();
        for span in spans {
            for shown in &on_show {
                let (start, end) = (span.start().max(shown.start), span.end().min(shown.end));
                if start < end {
                    touched.extend(self.blocks.overlapping(&(start..end)));
                }
            }
        }
        sort_by(&mut touched, Ord::cmp);
        touched.dedup();
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
