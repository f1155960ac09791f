//! Between places in the DOM and bytes of the text.

use std::ops::Range;

use surligne_model::Text;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::dom::document;

/// The two ends of the selection within the article, in bytes; `None` when it is empty or elsewhere.
///
/// `block` gives the bytes of a paragraph.
#[must_use]
pub fn selection_ends(
    article: &Element,
    block: impl Fn(&Element) -> Option<Range<usize>>,
    text: &Text,
) -> Option<(usize, usize)> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let (start, end) = (range.start_container().ok()?, range.end_container().ok()?);
    if !article.contains(Some(&start)) && !article.contains(Some(&end)) {
        return None;
    }
    let start = byte_of(article, &start, range.start_offset().ok()?, &block, text)?;
    let end = byte_of(article, &end, range.end_offset().ok()?, &block, text)?;
    (start < end).then_some((start, end))
}

/// The byte of a boundary point of the DOM. One before the article is its beginning, one after it its end; one
/// between paragraphs is the beginning of the next.
fn byte_of(
    article: &Element,
    node: &Node,
    offset: u32,
    block: impl Fn(&Element) -> Option<Range<usize>>,
    text: &Text,
) -> Option<usize> {
    if !article.contains(Some(node)) {
        let before = article.compare_document_position(node) & Node::DOCUMENT_POSITION_PRECEDING != 0;
        return Some(if before { 0 } else { text.len() });
    }
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let Some(paragraph) = element.closest("p").ok().flatten() else {
        return between(node, offset, block).or(Some(text.len()));
    };
    let bytes = block(&paragraph)?;
    let range = document().create_range().ok()?;
    range.set_start(&paragraph, 0).ok()?;
    range.set_end(node, offset).ok()?;
    let utf16 = String::from(range.to_string()).encode_utf16().count();
    let at = text.utf16_of(bytes.start) + utf16;
    // Between the halves of a surrogate pair no place exists in the text: its character's beginning stands for it.
    Some(match text.span_covering_utf16(at..at + 1) {
        Ok(span) => span.start().min(bytes.end),
        Err(_) => bytes.end,
    })
}

/// The beginning of the first paragraph in or after the `offset`th child of a section or of the article.
fn between(node: &Node, offset: u32, block: impl Fn(&Element) -> Option<Range<usize>>) -> Option<usize> {
    let child = node.child_nodes().item(offset)?.dyn_into::<Element>().ok()?;
    let paragraph = if child.matches("p").ok()? { Some(child) } else { child.query_selector("p").ok()? }?;
    Some(block(&paragraph)?.start)
}
