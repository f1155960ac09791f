//! A message with what it is about.
//!
//! In the words of a message, each `_` is a gap, filled in turn. Words in two numbers stand on either side of a `|`: the
//! last count among what fills the gaps chooses.

use std::borrow::Cow;

use crate::i18n::lines::{Line, words};
use crate::i18n::plural::{Plural, grouped, plural};
use crate::i18n::{Message, Tongue};

/// A message with what fills its gaps: it can be said in any language.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    line: Line,
    about: Vec<About>,
}

/// What fills a gap.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// Words of the article, names, and what was said already.
    Words(String),
    /// A count, which also says in which number the words are.
    Count(usize),
    /// Another message.
    Phrase(Phrase),
    /// Several, one after the other.
    List(Vec<Self>),
}

impl From<String> for About {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<usize> for About {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<P: Into<Phrase>> From<P> for About {
    fn from(phrase: P) -> Self {
        Self::Phrase(phrase.into())
    }
}

impl<L: Into<Line>> From<L> for Phrase {
    fn from(line: L) -> Self {
        Self { line: line.into(), about: Vec::new() }
    }
}

impl Message {
    /// The message with its one gap filled.
    #[must_use]
    pub fn of(self, about: impl Into<About>) -> Phrase {
        self.with(vec![about.into()])
    }

    /// The message with its gaps filled, in their order.
    #[must_use]
    pub fn with(self, about: Vec<About>) -> Phrase {
        Phrase { line: self.into(), about }
    }
}

impl Phrase {
    /// Whether it is this message, whatever it is about.
    #[must_use]
    pub fn is(&self, message: Message) -> bool {
        self.line == message.into()
    }
}

impl Tongue {
    /// Says a phrase.
    #[must_use]
    pub fn say(self, phrase: &Phrase) -> Cow<'static, str> {
        let words = words(self, phrase.line);
        if phrase.about.is_empty() {
            return words.into();
        }
        let mut said = String::new();
        self.fill(&mut said, words, &phrase.about);
        said.into()
    }

    /// Says words with gaps.
    fn fill(self, said: &mut String, words: &str, about: &[About]) {
        let mut counts =
            about.iter().filter_map(|about| if let About::Count(count) = about { Some(*count) } else { None });
        let words = match (words.split_once('|'), counts.next_back()) {
            (Some((one, _)), Some(count)) if plural(self, count) == Plural::One => one,
            (Some((_, other)), _) => other,
            (None, _) => words,
        };
        let mut about = about.iter();
        for (at, part) in words.split('_').enumerate() {
            if at > 0
                && let Some(about) = about.next()
            {
                self.add(said, about);
            }
            said.push_str(part);
        }
    }

    fn add(self, said: &mut String, about: &About) {
        match about {
            About::Words(words) => said.push_str(words),
            About::Count(count) => said.push_str(&grouped(self, *count)),
            About::Phrase(phrase) => said.push_str(&self.say(phrase)),
            About::List(several) => {
                for (at, one) in several.iter().enumerate() {
                    if at > 0 {
                        said.push_str(words(self, Message::ListJoint.into()));
                    }
                    self.add(said, one);
                }
            }
        }
    }
}
