//! Files that were chosen or dropped.

use js_sys::Uint8Array;
use surligne_formats::native::Warning;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::i18n::{Message, Phrase};
use crate::intake::clean::plain;
use crate::intake::html::text_of;
use crate::intake::{Offered, Taken};

/// Reads a file: `.txt` (and anything else that is text) as an article, `.html` as what one reads of it, `.json` as a document.
pub async fn read(file: File) -> Taken {
    let name = file.name();
    let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
        return Taken::Refused(Message::FileUnreadable.of(name));
    };
    take(name, &Uint8Array::new(&buffer).to_vec())
}

/// What a file of this name and content is.
#[must_use]
pub fn take(name: String, bytes: &[u8]) -> Taken {
    let Ok((content, _)) = surligne_formats::plain::read(bytes) else {
        return Taken::Refused(Message::FileKind.of(name));
    };
    let content = plain(content.as_str());
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let content = match extension.as_deref() {
        Some("json") => return document(name, &content),
        // A page that was saved from the web.
        Some("html" | "htm") => text_of(&content).unwrap_or(content),
        _ => content,
    };
    if content.trim().is_empty() {
        return Taken::Refused(Message::FileEmpty.into());
    }
    let title = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
    Taken::Text { text: content, title }
}

fn document(name: String, content: &str) -> Taken {
    match surligne_formats::native::read(content) {
        Ok(read) => {
            let dropped = read.dropped.into_iter().chain(read.dropped_entities).map(Phrase::from);
            // A label that was used without being defined is defined now: nothing is lost.
            let warnings = read.warnings.into_iter().filter(|warning| !matches!(warning, Warning::LabelAdded(_)));
            let losses: Vec<_> = dropped.chain(warnings.map(Phrase::from)).collect();
            if losses.is_empty() {
                Taken::Document(Box::new(read.document))
            } else {
                Taken::Offered(Box::new(Offered { name, document: read.document, losses }))
            }
        }
        Err(error) => Taken::Refused(Message::FileRefused.with(vec![name.into(), Phrase::from(error).into()])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_apart() {
        assert_eq!(
            take("Un article.txt".to_owned(), b"Il pleut."),
            Taken::Text { text: "Il pleut.".to_owned(), title: "Un article".to_owned() }
        );
        assert_eq!(take("a.txt".to_owned(), b" \n"), Taken::Refused(Message::FileEmpty.into()));
        let refused = |name: &str, bytes: &[u8], why: Message| {
            assert!(matches!(take(name.to_owned(), bytes), Taken::Refused(phrase) if phrase.is(why)));
        };
        refused("a.docx", b"PK\x03\x04\0\0", Message::FileKind);
        refused("a.json", b"{", Message::FileRefused);
    }
}
