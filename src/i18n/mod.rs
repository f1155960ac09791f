//! Every word that the page says, in French and English.
//!
//! A [`Message`] is what is said; `fr.rs` and `en.rs` say it. Both match on every message, so that one that lacks a
//! translation does not compile. Plurals follow CLDR ([`plural`]); numbers and dates are formatted by `Intl`.

mod en;
mod fr;
mod labels;
mod message;
pub mod plural;

use std::borrow::Cow;

pub use labels::LabelBook;
pub use message::{HelpKey, Message, SampleKind};

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Tongue {
    /// All of them, in the order offered.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag, its region ignored.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|tongue| tongue.tag().eq_ignore_ascii_case(primary))
    }

    /// Its own name.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// Says a message.
    #[must_use]
    pub fn say(self, message: &Message) -> Cow<'static, str> {
        match self {
            Self::Fr => fr::say(message),
            Self::En => en::say(message),
        }
    }
}

/// Words in small letters, for the middle of a sentence.
fn uncapitalised(words: &str) -> String {
    words.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_session::CommandError;

    #[test]
    fn counts_agree_in_number() {
        for (tongue, zero, one, two) in [
            (Tongue::Fr, "0 mention", "1 mention", "2 mentions"),
            (Tongue::En, "0 mentions", "1 mention", "2 mentions"),
        ] {
            for (count, said) in [(0, zero), (1, one), (2, two)] {
                assert_eq!(tongue.say(&Message::Mentions(count)), said);
            }
        }
    }

    #[test]
    fn large_numbers_are_grouped_as_each_language_does() {
        assert_eq!(Tongue::Fr.say(&Message::Words(12_345)), "12\u{202f}345 mots");
        assert_eq!(Tongue::En.say(&Message::Words(12_345)), "12,345 words");
    }

    #[test]
    fn french_puts_narrow_spaces_before_high_punctuation() {
        let said = [
            Message::SecondTab,
            Message::ClearAllQuestion,
            Message::Refused(CommandError::EmptyName),
            Message::LossesTitle,
            Message::WelcomeTitle,
        ];
        for message in said {
            let said = Tongue::Fr.say(&message);
            for (at, c) in said.char_indices().filter(|(_, c)| matches!(c, ';' | '!' | '?' | '»')) {
                let before = said[..at].chars().next_back();
                assert!(matches!(before, Some('\u{202f}' | '\u{a0}')), "{said}: {c}");
            }
        }
    }

    #[test]
    fn tags_are_read_without_their_region() {
        assert_eq!(Tongue::from_tag("fr-CA"), Some(Tongue::Fr));
        assert_eq!(Tongue::from_tag("EN_us"), Some(Tongue::En));
        assert_eq!(Tongue::from_tag("de"), None);
    }
}
