//! A word with two neighbours on each side.

use super::Context;
use crate::clusters::UNKNOWN;
use crate::hash;
use crate::word::Word;

/// Stands for a neighbour across the sentence's edge, which is no neighbour.
pub(super) const EDGE: u32 = 1;

/// Places in a window of five words.
pub(super) const LEFT2: usize = 0;
pub(super) const LEFT: usize = 1;
pub(crate) const OWN: usize = 2;
pub(super) const RIGHT: usize = 3;
pub(super) const RIGHT2: usize = 4;
/// All of them.
pub(crate) const PLACES: [usize; 5] = [LEFT2, LEFT, OWN, RIGHT, RIGHT2];

/// What several templates of one word read.
pub(crate) struct Window<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    pub(super) at: usize,
    pub(super) word: &'c Word,
    /// The words' places in the text; `None` across the sentence's edge.
    pub(super) places: [Option<usize>; 5],
    pub(super) shape: [u32; 5],
    /// The lexicon's classes that cover each.
    pub(super) classes: [u32; 5],
    /// The word is written with a capital or is a figure.
    pub(super) is_name_like: bool,
}

impl<'c, 'a> Window<'c, 'a> {
    /// The window around the word at `at`.
    pub fn new(context: &'c Context<'a>, at: usize) -> Self {
        let left = context.before(at);
        let right = context.after(at);
        let left2 = left.and_then(|left| context.before(left));
        let places = [left2, left, Some(at), right, right.and_then(|right| context.after(right))];
        let word = &context.words[at];
        Self {
            context,
            at,
            word,
            shape: places.map(|at| context.shape_or_edge(at)),
            classes: places.map(|at| context.classes_or_none(at)),
            places,
            is_name_like: word.is_name_like(),
        }
    }

    /// The window around the next word, which is of the same sentence.
    pub fn next(&self) -> Self {
        let (context, at) = (self.context, self.at + 1);
        let last = self.places[RIGHT2].and_then(|right| context.after(right));
        let word = &context.words[at];
        Self {
            context,
            at,
            word,
            shape: shifted(self.shape, context.shape_or_edge(last)),
            classes: shifted(self.classes, context.classes_or_none(last)),
            places: shifted(self.places, last),
            is_name_like: word.is_name_like(),
        }
    }

    /// Where the word at a place stands in the text; `None` across the sentence's edge.
    pub fn place(&self, place: usize) -> Option<usize> {
        self.places[place]
    }

    /// The word at a place in lower case, by its hash.
    pub(super) fn lower(&self, place: usize) -> u32 {
        self.places[place].map_or(EDGE, |at| self.context.words[at].lower)
    }

    /// The fine cluster of the word at a place as written.
    pub(super) fn fine(&self, place: usize) -> u32 {
        u32::from(self.places[place].map_or(UNKNOWN - 1, |at| self.context.fine(at).0))
    }

    /// The coarse cluster of the word at a place.
    pub(super) fn coarse(&self, place: usize) -> u32 {
        self.places[place].map_or(254, |at| self.context.coarse(at))
    }

    /// The forms of the neighbours on both sides, as one.
    pub(super) fn around(&self) -> u32 {
        self.shape[LEFT] ^ self.shape[RIGHT].rotate_left(7)
    }
}

/// What stands in each place, moved one place to the left.
fn shifted<T: Copy>([_, left, own, right, right2]: [T; 5], last: T) -> [T; 5] {
    [left, own, right, right2, last]
}

impl Context<'_> {
    fn shape_or_edge(&self, at: Option<usize>) -> u32 {
        at.map_or(EDGE, |at| self.shape(at))
    }

    fn classes_or_none(&self, at: Option<usize>) -> u32 {
        at.map_or(0, |at| self.hits(at).any())
    }
}

/// The hash of a word's last letters, `count` of them at most.
pub(super) fn ending(word: &Word, count: usize) -> u32 {
    let count = usize::from(word.letters.count).min(count);
    word.letters.tail[..count].iter().fold(0, |hash, &c| letter(hash, c))
}

/// Takes a letter into the hash of a piece of a word.
pub(super) fn letter(hash: u32, c: char) -> u32 {
    hash::feature(99, hash, c as u32)
}

/// Calls `f` with each class of a set.
pub(super) fn each_class(mut set: u32, mut f: impl FnMut(u32)) {
    while set != 0 {
        f(set.trailing_zeros());
        set &= set - 1;
    }
}
