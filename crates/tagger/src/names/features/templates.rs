//! The templates. A template's number is part of the model file's format: a changed template takes a new number, or
//! the file's version grows.

use super::sentence::{ALL_CAPS, BRACKETED, SCORE};
use super::{Context, Feature};
use crate::names::clusters::UNKNOWN;
use crate::names::hash;
use crate::names::memory::Memory;
use crate::names::words::{Case, Word};

/// Stands for a neighbour across the sentence's edge, which is no neighbour.
const EDGE: u32 = 1;

/// Places in a window of five words.
const LEFT2: usize = 0;
const LEFT: usize = 1;
const OWN: usize = 2;
const RIGHT: usize = 3;
const RIGHT2: usize = 4;

/// What several templates of one word read: the word with two neighbours on each side.
struct Window<'c, 'a> {
    context: &'c Context<'a>,
    at: usize,
    word: &'c Word,
    /// The words' places in the text; `None` across the sentence's edge.
    places: [Option<usize>; 5],
    lower: [u32; 5],
    shape: [u32; 5],
    fine: [u32; 5],
    coarse: [u32; 5],
    /// The lexicon's classes that cover each.
    classes: [u32; 5],
    /// The word is written with a capital or is a figure.
    is_name_like: bool,
}

/// Takes a template's features: its number and two values.
trait Emit: FnMut(u8, u32, u32) {}
impl<F: FnMut(u8, u32, u32)> Emit for F {}

fn hashed(mut emit: impl FnMut(Feature)) -> impl Emit {
    move |template, a, b| emit(Feature { hash: hash::feature(u32::from(template), a, b), template })
}

impl Context<'_> {
    /// Calls `emit` with every feature of the word at `at` that the first pass reads.
    pub fn features(&self, at: usize, emit: impl FnMut(Feature)) {
        let f = &mut hashed(emit);
        let window = Window::new(self, at);
        window.neighbours(f);
        window.forms(f);
        window.letters(f);
        window.clusters(f);
        window.lexicon(f);
        window.run(f);
        window.enumeration(f);
        window.ahead(f);
        window.behind(f);
        window.sentence(f);
        window.document(f);
        window.corpus(f);
    }

    /// Calls `emit` with the features that the second pass adds to the word at `at`.
    pub fn memory_features(&self, at: usize, memory: &Memory<'_>, emit: impl FnMut(Feature)) {
        if !self.words[at].is_capitalised() {
            return;
        }
        let Some(trace) = memory.of(at) else { return };
        let mut f = hashed(emit);
        f(81, trace.word, 0);
        f(82, trace.word, self.shape(at));
        f(83, trace.name, trace.place);
        f(84, trace.name ^ trace.place.rotate_left(8), trace.word);
        f(88, trace.word, self.hits[at].any());
    }
}

/// The hash of a word's last letters, `count` of them at most.
fn ending(word: &Word, count: usize) -> u32 {
    let count = usize::from(word.letters.count).min(count);
    word.letters.tail[..count].iter().fold(0, |hash, &c| letter(hash, c))
}

/// Takes a letter into the hash of a piece of a word.
fn letter(hash: u32, c: char) -> u32 {
    hash::feature(99, hash, c as u32)
}

/// Calls `f` with each class of a set.
fn each_class(mut set: u32, mut f: impl FnMut(u32)) {
    while set != 0 {
        f(set.trailing_zeros());
        set &= set - 1;
    }
}

impl<'c, 'a> Window<'c, 'a> {
    fn new(context: &'c Context<'a>, at: usize) -> Self {
        let words = context.words;
        let left = context.before(at);
        let after = |at: Option<usize>| {
            at.map(|at| at + 1).filter(|&next| words.get(next).is_some_and(|word| !word.starts_sentence))
        };
        let right = after(Some(at));
        let places = [left.and_then(|left| context.before(left)), left, Some(at), right, after(right)];
        let word = &words[at];
        Self {
            context,
            at,
            word,
            lower: places.map(|p| p.map_or(EDGE, |p| words[p].lower)),
            shape: places.map(|p| p.map_or(EDGE, |p| context.shape(p))),
            fine: places.map(|p| u32::from(p.map_or(UNKNOWN - 1, |p| context.clusters[p].0))),
            coarse: places.map(|p| p.map_or(254, |p| u32::from(context.coarse[p]))),
            classes: places.map(|p| p.map_or(0, |p| context.hits[p].any())),
            places,
            is_name_like: word.sign == '\0' && word.case != Case::Lower,
        }
    }

    /// The forms of the neighbours on both sides, as one.
    fn around(&self) -> u32 {
        self.shape[LEFT] ^ self.shape[RIGHT].rotate_left(7)
    }

    /// The word and its neighbours.
    fn neighbours(&self, f: &mut impl Emit) {
        let lower = &self.lower;
        f(0, 0, 0);
        f(1, lower[OWN], 0);
        f(2, self.word.folded, 0);
        f(3, lower[LEFT], 0);
        f(4, lower[RIGHT], 0);
        f(5, lower[LEFT2], 0);
        f(6, lower[RIGHT2], 0);
        f(7, lower[LEFT], lower[OWN]);
        f(8, lower[OWN], lower[RIGHT]);
        f(9, lower[LEFT2], lower[LEFT]);
        f(10, lower[RIGHT], lower[RIGHT2]);
        f(11, lower[LEFT], lower[RIGHT]);
    }

    /// How they are written.
    fn forms(&self, f: &mut impl Emit) {
        let (shape, lower) = (&self.shape, &self.lower);
        let own = shape[OWN];
        f(12, own, 0);
        f(13, shape[LEFT], own);
        f(14, own, shape[RIGHT]);
        f(15, self.around(), own);
        f(16, shape[LEFT2] ^ shape[LEFT].rotate_left(7), own);
        f(17, shape[RIGHT2] ^ shape[RIGHT].rotate_left(7), own);
        f(18, own, lower[LEFT]);
        f(19, own, lower[RIGHT]);
        f(20, own ^ lower[LEFT2].rotate_left(9), lower[LEFT]);
        f(21, own ^ lower[RIGHT2].rotate_left(9), lower[RIGHT]);
    }

    /// Its letters, and the endings of its neighbours.
    fn letters(&self, f: &mut impl Emit) {
        let letters = &self.word.letters;
        let count = usize::from(letters.count);
        if self.word.sign == '\0' {
            let (mut head, mut tail) = (0, 0);
            for n in 1..=5.min(count) {
                (head, tail) = (letter(head, letters.head[n - 1]), letter(tail, letters.tail[n - 1]));
                // The longer ones all but name the word.
                let (of_head, of_tail) = if n < 4 { (22, 23) } else { (91, 92) };
                f(of_head, head, n as u32);
                f(of_tail, tail, n as u32);
            }
        }
        if self.is_name_like {
            let tail = ending(self.word, 3);
            f(24, tail, self.lower[LEFT]);
            f(25, tail, self.around());
            f(26, u32::from(letters.count.min(12)), self.shape[OWN]);
            for window in letters.head[..count.min(6)].windows(3).skip(1) {
                f(27, window.iter().fold(0, |hash, &c| letter(hash, c)), 0);
            }
            f(28, letters.head[..count.min(3)].iter().fold(0, |hash, &c| letter(hash, c)), tail);
        }
        for (template, place) in [(29, LEFT), (30, RIGHT)] {
            if let Some(place) = self.places[place] {
                f(template, ending(&self.context.words[place], 3), 0);
            }
        }
    }

    /// Word clusters.
    fn clusters(&self, f: &mut impl Emit) {
        let (fine, coarse, own) = (&self.fine, &self.coarse, self.shape[OWN]);
        for (at, template) in (31..).enumerate().take(5) {
            f(template, fine[at], 0);
            f(template + 5, coarse[at], 0);
        }
        f(41, coarse[LEFT], coarse[OWN]);
        f(42, coarse[OWN], coarse[RIGHT]);
        f(43, coarse[LEFT2] << 8 | coarse[LEFT], own);
        f(44, coarse[RIGHT2] << 8 | coarse[RIGHT], own);
        f(45, fine[LEFT], own);
        f(46, fine[RIGHT], own);
        f(47, u32::from(self.context.clusters[self.at].1), own);
    }

    /// What the lexicon says.
    fn lexicon(&self, f: &mut impl Emit) {
        let (classes, shape) = (&self.classes, self.shape[OWN]);
        let own = self.context.hits[self.at];
        let long = u32::from(own.longest.min(4));
        for (part, set) in [own.begin, own.inside, own.end, own.whole].into_iter().enumerate() {
            each_class(set, |class| {
                f(48, class << 2 | part as u32, 0);
                f(49, class << 2 | part as u32, long);
                f(50, class << 2 | part as u32, shape);
            });
        }
        for (template, place) in [(51, LEFT), (52, RIGHT), (53, LEFT2), (54, RIGHT2)] {
            each_class(classes[place], |class| f(template, class, 0));
        }
        let parts = own.begin ^ own.inside.rotate_left(8) ^ own.end.rotate_left(16) ^ own.whole.rotate_left(24);
        f(55, parts, shape);
        f(56, classes[LEFT], classes[OWN]);
        f(57, classes[OWN], classes[RIGHT]);
        f(58, classes[OWN], self.lower[LEFT]);
        f(59, classes[LEFT], shape);
        f(60, classes[RIGHT], shape);
        f(61, classes[OWN], self.coarse[LEFT]);
    }

    /// The run of capitalised words that it stands in.
    fn run(&self, f: &mut impl Emit) {
        let context = self.context;
        if !self.is_name_like || context.flags[self.at] & ALL_CAPS != 0 {
            return;
        }
        let words = context.words;
        let (first, past) = (context.runs[self.at].0 as usize, context.runs[self.at].1 as usize);
        let before = context.before(first);
        let before2 = before.and_then(|before| context.before(before));
        let after = (past < words.len() && !words[past].starts_sentence).then_some(past);
        let after2 = after.map(|after| after + 1).filter(|&p| words.get(p).is_some_and(|w| !w.starts_sentence));
        let place = self.place_in_run();
        let length = (past - first).min(5) as u32;
        let key = |p: Option<usize>| p.map_or(EDGE, |p| words[p].lower);
        let cluster = |p: Option<usize>| p.map_or(254, |p| u32::from(context.clusters[p].0));
        let classes = |p: Option<usize>| p.map_or(1 << 31, |p| context.hits[p].any());
        f(62, key(before), place);
        f(63, key(after), place);
        f(64, key(before) ^ key(before2).rotate_left(9), place);
        f(65, cluster(before), place);
        f(66, cluster(after), place);
        f(107, key(after) ^ key(after2).rotate_left(9), place);
        f(108, cluster(after2), place | u32::from(after.map_or(' ', |p| words[p].sign)) << 2);
        f(109, classes(after2), place | u32::from(after.map_or(' ', |p| words[p].sign)) << 2);
        f(67, classes(before), place);
        f(68, classes(after), place);
        let noun = context.noun_before(first);
        f(93, key(noun), place);
        f(94, classes(noun), place);
        f(95, cluster(noun), place);
        f(69, length, place);
        f(70, words[first].lower, place);
        f(71, words[past - 1].lower, place);
        let of_run = context.hits[first..past].iter().fold(0, |set, hits| set | hits.any());
        f(72, of_run, place);
        f(73, context.hits[first].any(), context.hits[past - 1].any() ^ place << 30);
        f(74, ending(&words[past - 1], 3), place | length << 2);
        f(87, u32::from(context.coarse[first]) << 8 | u32::from(context.coarse[past - 1]), place | length << 2);
    }

    /// The enumeration that its run stands in: what announces the first member holds for all.
    fn enumeration(&self, f: &mut impl Emit) {
        let context = self.context;
        let own = context.runs[self.at].0;
        let first = context.enumerations[self.at];
        if !self.is_name_like || first == own || context.is_all_caps(self.at) {
            return;
        }
        let place = self.place_in_run();
        let noun = context.noun_before(first as usize);
        f(118, noun.map_or(EDGE, |p| context.words[p].lower), place);
        f(119, noun.map_or(1 << 31, |p| context.hits[p].any()), place);
        f(120, context.hits[first as usize].any(), place);
        f(121, context.hits[first as usize].any(), self.classes[OWN]);
    }

    /// What a word in lower case opens: the capital that comes, and what the lexicon says of it.
    fn ahead(&self, f: &mut impl Emit) {
        let context = self.context;
        let (distance, plain) = context.ahead[self.at];
        if distance == 0 {
            return;
        }
        let way = u32::from(distance) << 1 | u32::from(plain);
        let coming = context.hits[self.at + usize::from(distance)].any();
        f(96, self.lower[OWN], way);
        f(97, self.classes[OWN], way);
        f(98, self.lower[OWN], coming);
        f(110, self.classes[OWN], coming ^ u32::from(plain) << 30);
        f(111, self.lower[LEFT], way);
    }

    /// What a word in lower case carries on: the name before, by its last capital and by its first word.
    fn behind(&self, f: &mut impl Emit) {
        let context = self.context;
        let distance = context.behind[self.at];
        if distance == 0 {
            return;
        }
        let capital = self.at - usize::from(distance);
        let first = context.runs[capital].0 as usize;
        let opening = context.hits[first].any();
        let way = u32::from(distance.min(4));
        f(112, self.lower[OWN], way);
        f(113, ending(self.word, 3), opening);
        f(114, opening, way);
        f(115, context.words[first].lower, way);
        f(116, context.words[capital].lower, self.lower[OWN]);
        f(117, self.coarse[OWN], opening);
    }

    /// The sentence.
    fn sentence(&self, f: &mut impl Emit) {
        let flags = self.context.flags[self.at];
        f(75, u32::from(flags), self.shape[OWN]);
        if self.places[LEFT].is_none() {
            f(76, self.shape[OWN], self.fine[OWN]);
            f(77, self.lower[OWN], 0);
        }
        f(78, u32::from(self.context.acronyms[self.at]), u32::from(flags & BRACKETED));
    }

    /// The document.
    fn document(&self, f: &mut impl Emit) {
        if !self.is_name_like {
            return;
        }
        let flags = self.context.flags[self.at];
        let seen = self.context.seen[self.context.forms.of(self.at)];
        let bucket = u32::from(seen.small.min(2)) << 4 | u32::from(seen.capital.min(3));
        let starts = self.places[LEFT].is_none();
        f(79, bucket, u32::from(starts) | u32::from(flags & ALL_CAPS != 0) << 1);
        f(80, bucket, self.classes[OWN]);
        let topic = self.context.sport | u32::from(flags & SCORE) << 4;
        f(100, topic, self.classes[OWN]);
        f(101, topic, self.shape[OWN]);
        f(102, topic, self.lower[LEFT]);
        f(103, topic, self.lower[RIGHT]);
        let cues = u32::from(seen.cues);
        let place = self.place_in_run();
        f(104, cues, place);
        f(105, cues, self.classes[OWN]);
        each_class(cues, |cue| f(106, cue, place));
    }

    /// Whether words of the run stand before it and after it.
    fn place_in_run(&self) -> u32 {
        let (first, past) = self.context.runs[self.at];
        u32::from(self.at > first as usize) | u32::from(self.at + 1 < past as usize) << 1
    }

    /// What the corpora do differently, of which only the project's own habit is shipped.
    fn corpus(&self, f: &mut impl Emit) {
        let domain = self.context.domain;
        if domain != 0 {
            f(85, domain, self.shape[OWN]);
            f(86, domain, self.lower[OWN]);
            f(89, domain, self.classes[OWN]);
            f(90, domain, self.coarse[OWN]);
        }
    }
}
