//! Every word that the page says, in French and English.
//!
//! A [`Message`] is what is said, a [`Phrase`] a message with what it is about; `fr.rs` and `en.rs` have the words. Both
//! list every message, so that one that lacks a translation does not compile. Plurals follow CLDR ([`plural`]); numbers and
//! dates are formatted by `Intl`.

mod en;
mod fr;
mod labels;
mod lines;
mod message;
mod phrase;
pub mod plural;
mod terms;

pub use labels::LabelBook;
pub use lines::Line;
pub use message::Message;
pub use phrase::{About, Phrase};

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
}

/// Words in small letters, for the middle of a sentence.
#[must_use]
pub fn uncapitalised(words: &str) -> String {
    words.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_formats::Loss;
    use surligne_session::CommandName;

    #[test]
    fn counts_agree_in_number() {
        for (tongue, zero, one, two) in [
            (Tongue::Fr, "0 mention", "1 mention", "2 mentions"),
            (Tongue::En, "0 mentions", "1 mention", "2 mentions"),
        ] {
            for (count, said) in [(0, zero), (1, one), (2, two)] {
                assert_eq!(tongue.say(&Message::Mentions.of(count)), said);
            }
        }
    }

    #[test]
    fn large_numbers_are_grouped_as_each_language_does() {
        assert_eq!(Tongue::Fr.say(&Message::Words.of(12_345)), "12\u{202f}345 mots");
        assert_eq!(Tongue::En.say(&Message::Words.of(12_345)), "12,345 words");
    }

    #[test]
    fn french_puts_narrow_spaces_before_high_punctuation() {
        for line in fr::LISTS.iter().flat_map(|list| list.lines()) {
            for (at, c) in line.char_indices().filter(|(_, c)| matches!(c, ';' | '!' | '?' | '»')) {
                let before = line[..at].chars().next_back();
                assert!(matches!(before, Some('\u{202f}' | '\u{a0}')), "{line}: {c}");
            }
        }
    }

    #[test]
    fn each_language_has_the_same_lines_with_the_same_gaps() {
        for (french, english) in fr::LISTS.iter().zip(en::LISTS) {
            assert_eq!(french.lines().count(), english.lines().count());
            for (french, english) in french.lines().zip(english.lines()) {
                let shape = |line: &str| line.chars().filter(|c| matches!(c, '_' | '|')).collect::<String>();
                assert_eq!(shape(french), shape(english), "{french} / {english}");
            }
        }
    }

    #[test]
    fn gaps_are_filled_in_turn() {
        let losses = [Loss::Rejected(2), Loss::Scores].map(|loss| Phrase::from(loss).into());
        assert_eq!(
            Tongue::Fr.say(&Message::ExportedWithout.of(About::List(losses.to_vec()))),
            "Exporté. Ce format laisse de côté\u{a0}: 2 annotations rejetées\u{202f}; la sûreté des suggestions."
        );
        assert_eq!(Tongue::En.say(&Message::Undone.of(CommandName::SetSpan)), "Undone: change of boundaries.");
        assert_eq!(Tongue::En.say(&Message::AcceptAll.of(1)), "Accept the mention");
        assert_eq!(Tongue::En.say(&Message::MentionsOf.with(vec![1.into(), 1_200.into()])), "1 of 1,200 mentions");
    }

    #[test]
    fn tags_are_read_without_their_region() {
        assert_eq!(Tongue::from_tag("fr-CA"), Some(Tongue::Fr));
        assert_eq!(Tongue::from_tag("EN_us"), Some(Tongue::En));
        assert_eq!(Tongue::from_tag("de"), None);
    }
}
