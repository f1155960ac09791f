//! One paragraph with its highlights as elements.

use std::ops::Range;
use std::sync::Arc;

use surligne_model::{Annotation, AnnotationId, Status};
use web_sys::{Document, Element};

use crate::dom::attribute;
use crate::i18n::{LabelBook, Tongue};
use crate::painter::segments::segments;

/// What a paragraph is drawn from.
pub(super) struct Paragraph<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its bytes.
    pub range: Range<usize>,
    /// The annotations that are shown and share a byte with it, in text order.
    pub annotations: &'a [Arc<Annotation>],
    /// The selected one.
    pub selected: Option<&'a AnnotationId>,
    /// The language of the labels' names.
    pub tongue: Tongue,
    /// Names of the custom labels.
    pub names: &'a LabelBook,
}

impl Paragraph<'_> {
    /// Fills its element. The text goes in as text nodes: whatever was pasted can never become markup.
    pub(super) fn draw(&self, document: &Document, element: &Element) {
        element.set_text_content(None);
        let spans: Vec<_> = self.annotations.iter().map(|annotation| annotation.span.range()).collect();
        let mut from = self.range.start;
        for segment in segments(&spans, &self.range) {
            self.append_text(document, element, from..segment.range.start);
            from = segment.range.end;
            if let Ok(mark) = document.create_element("mark") {
                self.dress(&mark, &segment.covering, segment.range.start);
                mark.set_text_content(Some(&self.text[segment.range]));
                let _ = element.append_child(&mark);
            }
        }
        self.append_text(document, element, from..self.range.end);
    }

    fn append_text(&self, document: &Document, element: &Element, range: Range<usize>) {
        if !range.is_empty() {
            let _ = element.append_child(&document.create_text_node(&self.text[range]));
        }
    }

    /// Class, names and place of a highlight; `covering` as in [`segments`], `start` in bytes.
    fn dress(&self, mark: &Element, covering: &[usize], start: usize) {
        let Some(top) = covering.last().map(|&index| &self.annotations[index]) else { return };
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
        mark.set_class_name(&classes);
        attribute(mark, "data-id", &top.id.0);
        attribute(mark, "data-at", &start.to_string());
        let names: Vec<_> = covering
            .iter()
            .rev()
            .map(|&index| self.names.name(&self.annotations[index].label, self.tongue))
            .collect();
        attribute(mark, "data-name", &names.join(" · "));
    }
}
