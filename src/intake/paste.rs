//! What is on the clipboard, or was dropped.

use web_sys::DataTransfer;

use crate::intake::clean::plain;
use crate::intake::html::text_of;

/// The text of a paste or a drop.
///
/// HTML keeps its paragraphs; plain text is taken where there is no HTML, or where it holds about the same
/// words in more lines (a plain text editor that puts coloured HTML beside it).
#[must_use]
pub fn text_of_transfer(data: &DataTransfer) -> String {
    let text = plain(&data.get_data("text/plain").unwrap_or_default());
    let html = data.get_data("text/html").unwrap_or_default();
    if html.is_empty() || is_from_an_editor(&html) {
        return text;
    }
    match text_of(&html) {
        Some(read) if !read.trim().is_empty() => read,
        _ => text,
    }
}

/// Code editors and terminals mark what they copy as preformatted.
fn is_from_an_editor(html: &str) -> bool {
    let mut end = html.len().min(2_000);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let head = html[..end].to_ascii_lowercase();
    head.contains("white-space: pre;") || head.contains("white-space:pre;") || head.contains("vscode")
}
