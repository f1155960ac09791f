//! The languages that the tagger knows.

use std::fmt;

use crate::words::in_words;

/// A language of the article. Written as its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// French, the first language of the tool.
    #[default]
    Fr,
    /// English.
    En,
}

in_words!(Language {
    Fr => "fr",
    En => "en",
});

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::Fr, Language::En];

    /// BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.as_str()
    }

    /// The language of a BCP 47 tag, its region ignored (`fr-CA` is French).
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
