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

/// Which list has an enumeration's words.
macro_rules! in_list {
    ($($list:literal: $of:ty,)*) => {
        $(impl From<$of> for Line {
            fn from(member: $of) -> Self {
                Self { list: $list, at: member as usize }
            }
        })*
    };
}

in_list! {
    0: Message,
    1: CommandName,
    2: LexiconClass,
    3: EvidenceKind,
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
