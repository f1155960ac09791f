//! The templates that read little, so that many words of a text have the same features of them, and the same sum of
//! weights: those that read one word, and groups of those that read how a few words are written or covered by the lexicon.
//! The numbers of templates are part of the model file's format.

use super::sentence::{BRACKETED, SCORE};
use super::window::{EDGE, LEFT, LEFT2, OWN, RIGHT, RIGHT2, Window, each_class, ending, letter};
use super::{Context, List};
use crate::clusters::UNKNOWN;

/// A group of templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// How the word and its neighbours are written, and the sentence.
    Forms,
    /// What the lexicon says of the word and its neighbours.
    Lexicon,
}

/// All that a group reads.
pub(crate) type Key = [u32; 6];

impl Group {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Forms, Self::Lexicon];
}

impl Context<'_> {
    /// Adds what the word at `at`, or the edge of a sentence, says by itself of the word in whose window it has a place;
    /// its own place is [`OWN`].
    pub(crate) fn add_word(&self, at: Option<usize>, place: usize, list: &mut List) {
        let (word, fine, coarse) = match place {
            LEFT => (3, 32, 37),
            RIGHT => (4, 34, 39),
            LEFT2 => (5, 31, 36),
            RIGHT2 => (6, 35, 40),
            _ => return at.map_or((), |at| self.add_own(at, list)),
        };
        list.add([
            (word, at.map_or(EDGE, |at| self.words[at].lower), 0),
            (fine, u32::from(at.map_or(UNKNOWN - 1, |at| self.fine(at).0)), 0),
            (coarse, at.map_or(254, |at| self.coarse(at)), 0),
        ]);
        if let (Some(at), LEFT | RIGHT) = (at, place) {
            let template = if place == LEFT { 29 } else { 30 };
            list.add([(template, ending(&self.words[at], 3), 0)]);
        }
    }

    /// The word, its form, letters and clusters.
    fn add_own(&self, at: usize, list: &mut List) {
        let (word, shape, fine) = (&self.words[at], self.shape(at), self.fine(at));
        list.add([
            (0, 0, 0),
            (1, word.lower, 0),
            (2, word.folded, 0),
            (12, shape, 0),
            (33, u32::from(fine.0), 0),
            (38, self.coarse(at), 0),
            (47, u32::from(fine.1), shape),
        ]);
        let letters = &word.letters;
        let count = usize::from(letters.count);
        if word.sign == '\0' {
            let (mut head, mut tail) = (0, 0);
            for n in 1..=5.min(count) {
                (head, tail) = (letter(head, letters.head[n - 1]), letter(tail, letters.tail[n - 1]));
                // The longer ones all but name the word.
                let (of_head, of_tail) = if n < 4 { (22, 23) } else { (91, 92) };
                list.add([(of_head, head, n as u32), (of_tail, tail, n as u32)]);
            }
        }
        if word.is_name_like() {
            for window in letters.head[..count.min(6)].windows(3).skip(1) {
                list.add([(27, window.iter().fold(0, |hash, &c| letter(hash, c)), 0)]);
            }
            let head = letters.head[..count.min(3)].iter().fold(0, |hash, &c| letter(hash, c));
            list.add([(26, u32::from(letters.count.min(12)), shape), (28, head, ending(word, 3))]);
        }
    }
}

impl Window<'_, '_> {
    /// All that a group reads at this word, as far as it differs from word to word of one text.
    pub fn key(&self, group: Group) -> Key {
        let ([left2, left, own, right, right2], classes) = (self.shape, &self.classes);
        match group {
            Group::Forms => {
                let flags = u32::from(self.context.flags[self.at]);
                let more = u32::from(self.context.acronyms[self.at]) | u32::from(self.is_name_like) << 1;
                [left2, left, own, right, right2, flags | more << 8]
            }
            Group::Lexicon => {
                let covers = self.context.covers.number(self.at);
                [covers, classes[LEFT2], classes[LEFT], classes[RIGHT], classes[RIGHT2], own]
            }
        }
    }

    /// Adds a group's features.
    pub fn add(&self, group: Group, list: &mut List) {
        match group {
            Group::Forms => self.forms(list),
            Group::Lexicon => self.lexicon(list),
        }
    }

    /// How the word and its neighbours are written.
    fn forms(&self, list: &mut List) {
        let shape = &self.shape;
        let own = shape[OWN];
        let flags = self.context.flags[self.at];
        list.add([
            (13, shape[LEFT], own),
            (14, own, shape[RIGHT]),
            (15, self.around(), own),
            (16, shape[LEFT2] ^ shape[LEFT].rotate_left(7), own),
            (17, shape[RIGHT2] ^ shape[RIGHT].rotate_left(7), own),
            (75, u32::from(flags), own),
            (78, u32::from(self.context.acronyms[self.at]), u32::from(flags & BRACKETED)),
        ]);
        if self.is_name_like {
            list.add([(101, self.topic(), own)]);
        }
    }

    /// How much the text speaks of sport, and whether the sentence gives a score.
    pub(super) fn topic(&self) -> u32 {
        self.context.sport | u32::from(self.context.flags[self.at] & SCORE) << 4
    }

    /// What the lexicon says.
    fn lexicon(&self, list: &mut List) {
        let (classes, shape) = (&self.classes, self.shape[OWN]);
        let own = self.context.hits(self.at);
        let long = u32::from(own.longest.min(4));
        for (part, set) in [own.begin, own.inside, own.end, own.whole].into_iter().enumerate() {
            each_class(set, |class| {
                let value = class << 2 | part as u32;
                list.add([(48, value, 0), (49, value, long), (50, value, shape)]);
            });
        }
        for (template, place) in [(51, LEFT), (52, RIGHT), (53, LEFT2), (54, RIGHT2)] {
            each_class(classes[place], |class| list.add([(template, class, 0)]));
        }
        let parts = own.begin ^ own.inside.rotate_left(8) ^ own.end.rotate_left(16) ^ own.whole.rotate_left(24);
        list.add([
            (55, parts, shape),
            (56, classes[LEFT], classes[OWN]),
            (57, classes[OWN], classes[RIGHT]),
            (59, classes[LEFT], shape),
            (60, classes[RIGHT], shape),
        ]);
    }
}
