//! Names: corpora with their exact spans, and the score of exact span and label.

mod conll;
pub mod corpora;
mod news;
mod report;
mod score;

use std::ops::Range;

use surligne_model::{Label, ReferenceDate};

pub use conll::{Joining, read_conll};
pub use news::{MarkupError, read_news};
pub use report::{errors, report};
pub use score::{Score, score};

/// A mention as a person marked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldMention {
    /// In bytes of the document's text.
    pub bytes: Range<usize>,
    /// What it is.
    pub label: Label,
}

/// An annotated text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoldDocument {
    /// Its name within the corpus.
    pub id: String,
    /// What kind of text it is: sport, politics…
    pub genre: String,
    /// What its relative expressions are counted from.
    pub reference_date: Option<ReferenceDate>,
    /// The text.
    pub text: String,
    /// Its mentions, in text order.
    pub mentions: Vec<GoldMention>,
}

impl GoldDocument {
    /// The same document with every character replaced, the mentions moved along.
    #[must_use]
    pub fn map_chars<I: IntoIterator<Item = char>>(&self, mut map: impl FnMut(char) -> I) -> Self {
        let mut text = String::with_capacity(self.text.len() + 16);
        let mut moved = vec![0; self.text.len() + 1];
        for (at, c) in self.text.char_indices() {
            moved[at] = text.len();
            text.extend(map(c));
        }
        moved[self.text.len()] = text.len();
        let mentions = self
            .mentions
            .iter()
            .map(|m| GoldMention { bytes: moved[m.bytes.start]..moved[m.bytes.end], label: m.label.clone() })
            .collect();
        Self { text, mentions, ..self.clone() }
    }

    /// With every straight apostrophe made curly.
    #[must_use]
    pub fn with_curly_apostrophes(&self) -> Self {
        self.map_chars(|c| [if c == '\'' { '\u{2019}' } else { c }])
    }

    /// In capitals.
    #[must_use]
    pub fn in_capitals(&self) -> Self {
        self.map_chars(char::to_uppercase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_move_with_the_text() {
        let document = GoldDocument {
            text: "L'État à Gießen".into(),
            mentions: vec![GoldMention { bytes: 11..18, label: Label::Location }],
            ..GoldDocument::default()
        };
        assert_eq!(&document.text[11..18], "Gießen");
        let capitals = document.in_capitals();
        assert_eq!(&capitals.text[capitals.mentions[0].bytes.clone()], "GIESSEN");
        let curly = document.with_curly_apostrophes();
        assert_eq!(&curly.text[curly.mentions[0].bytes.clone()], "Gießen");
    }
}
