//! Words as lists of lines: a language is a few long texts, in which each message and each term has its line.

use surligne_session::CommandName;
use surligne_tagger::{EvidenceKind, LexiconClass};

use crate::i18n::{Message, Tongue, en, fr};

/// A language: what the page says, then the names of steps of the log, of classes of the lexicon, of kinds of evidence.
pub(super) type Lists = [&'static str; 4];

/// The words of every member of an enumeration, a line each. Members that are missing or stand in another order than in
/// the enumeration do not compile.
macro_rules! lines {
    ($of:ident { $($member:ident: $words:literal,)* }) => {{
        const _: fn($of) = |member| match member {
            $($of::$member => {})*
        };
        const _: () = {
            let members = [$($of::$member as usize),*];
            let mut at = 0;
            while at < members.len() {
                assert!(members[at] == at, "words stand in another order than what they are for");
                at += 1;
            }
        };
        concat!($($words, "\n"),*)
    }};
}
pub(super) use lines;

/// Where a message or a term has its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    list: usize,
    at: usize,
}

impl From<Message> for Line {
    fn from(message: Message) -> Self {
        Self { list: 0, at: message as usize }
    }
}

impl From<CommandName> for Line {
    fn from(name: CommandName) -> Self {
        Self { list: 1, at: name as usize }
    }
}

impl From<LexiconClass> for Line {
    fn from(class: LexiconClass) -> Self {
        Self { list: 2, at: class as usize }
    }
}

impl From<EvidenceKind> for Line {
    fn from(kind: EvidenceKind) -> Self {
        Self { list: 3, at: kind as usize }
    }
}

type Index = [Vec<&'static str>; 4];

thread_local! {
    static FRENCH: Index = index(fr::LISTS);
    static ENGLISH: Index = index(en::LISTS);
}

fn index(lists: Lists) -> Index {
    lists.map(|list| list.lines().collect())
}

/// The words of a line.
pub(super) fn words(tongue: Tongue, line: Line) -> &'static str {
    let index = match tongue {
        Tongue::Fr => &FRENCH,
        Tongue::En => &ENGLISH,
    };
    index.with(|index| index[line.list][line.at])
}
