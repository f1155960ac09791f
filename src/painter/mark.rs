//! One paragraph with its highlights as elements.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use surligne_model::{Annotation, AnnotationId, Status, Text};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use crate::dom::{Words, attribute};
use crate::i18n::{LabelBook, Tongue};
use crate::painter::segments::segments;

/// Highlights without their words, by what they look like and are called, in order. A copy of one is made several times faster
/// than a new one: every string that goes from here to the browser is decoded anew.
#[derive(Default)]
pub(super) struct Moulds(RefCell<Vec<(String, Element)>>);

impl Moulds {
    fn cast(&self, document: &Document, classes: &str, names: &str) -> Option<Element> {
        let key = format!("{classes}\n{names}");
        let mut moulds = self.0.borrow_mut();
        let at = match moulds.binary_search_by(|(other, _)| other.cmp(&key)) {
            Ok(at) => at,
            Err(at) => {
                let mould = document.create_element("mark").ok()?;
                mould.set_class_name(classes);
                attribute(&mould, "data-name", names);
                moulds.insert(at, (key, mould));
                at
            }
        };
        moulds[at].1.clone_node().ok()?.dyn_into().ok()
    }
}

/// What a paragraph is drawn from.
pub(super) struct Paragraph<'a> {
    /// The whole text.
    pub text: &'a Text,
    /// Its bytes.
    pub range: Range<usize>,
    /// The whole text as the browser has it.
    pub words: &'a Words,
    /// The annotations that are shown and share a byte with it, in text order.
    pub annotations: &'a [Arc<Annotation>],
    /// The selected one.
    pub selected: Option<&'a AnnotationId>,
    /// The language of the labels' names.
    pub tongue: Tongue,
    /// Names of the custom labels.
    pub names: &'a LabelBook,
    /// Highlights to copy.
    pub moulds: &'a Moulds,
}

impl Paragraph<'_> {
    /// Fills its element: whatever was pasted goes in as text nodes, and can never become markup.
    pub(super) fn draw(&self, document: &Document, element: &Element) {
        let drawn = document.create_document_fragment();
        let spans: Vec<_> = self.annotations.iter().map(|annotation| annotation.span.range()).collect();
        let mut unit = self.text.utf16_of(self.range.start) as u32;
        // The part of the text from here to a byte, in UTF-16 code units.
        let mut until = |end: usize| {
            let from = std::mem::replace(&mut unit, self.text.utf16_of(end) as u32);
            from..unit
        };
        for segment in segments(&spans, &self.range) {
            let before = until(segment.range.start);
            if !before.is_empty() {
                let _ = drawn.append_child(&self.words.node(document, before));
            }
            let within = until(segment.range.end);
            if let Some(mark) = self.mark(document, &segment.covering, segment.range.start) {
                self.words.fill(&mark, within);
                let _ = drawn.append_child(&mark);
            }
        }
        let after = until(self.range.end);
        if !after.is_empty() {
            let _ = drawn.append_child(&self.words.node(document, after));
        }
        element.replace_children_with_node_1(&drawn);
    }

    /// A highlight without its words: class, names and place; `covering` as in [`segments`], `start` in bytes.
    fn mark(&self, document: &Document, covering: &[usize], start: usize) -> Option<Node> {
        let top = &self.annotations[*covering.last()?];
        let mut classes = self.names.classes(&top.label);
        match top.status {
            Status::Suggested => {}
            Status::Accepted => classes.push_str(" accepted"),
            Status::Rejected => classes.push_str(" rejected"),
        }
        if covering.len() > 1 {
            classes.push_str(" nested");
        }
        if covering.iter().any(|&index| Some(&self.annotations[index].id) == self.selected) {
            classes.push_str(" selected");
        }
        let names: Vec<_> = covering
            .iter()
            .rev()
            .map(|&index| self.names.name(&self.annotations[index].label, self.tongue))
            .collect();
        let mark = self.moulds.cast(document, &classes, &names.join(" · "))?;
        attribute(&mark, "data-id", &top.id.0);
        // Where a piece of a highlight begins, unless that is where its annotation does.
        if start != top.span.start() {
            attribute(&mark, "data-at", &start.to_string());
        }
        Some(mark.into())
    }
}
