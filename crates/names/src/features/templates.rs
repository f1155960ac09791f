//! The templates that read more than is worth keeping, those of the second pass, and all of a word together. A
//! template's number is part of the model file's format: a changed template takes a new number, or the file's version
//! grows.

use super::sentence::ALL_CAPS;
use super::window::{EDGE, LEFT, LEFT2, OWN, PLACES, RIGHT, RIGHT2, Window, each_class, ending};
use super::{Context, Feature, Group, List};
use crate::memory::Memory;

impl Context<'_> {
    /// Calls `emit` with every feature of the word at `at` that the first pass reads.
    pub fn features(&self, at: usize, emit: impl FnMut(Feature)) {
        let (window, mut list) = (Window::new(self, at), List::default());
        for place in PLACES {
            self.add_word(window.places[place], place, &mut list);
        }
        for group in Group::ALL {
            window.add(group, &mut list);
        }
        window.add_rest(&mut list);
        list.iter().for_each(emit);
    }

    /// Calls `emit` with the features that the second pass adds to the word at `at`.
    pub fn memory_features(&self, at: usize, memory: &Memory<'_>, emit: impl FnMut(Feature)) {
        let mut list = List::default();
        self.add_memory(at, memory, &mut list);
        list.iter().for_each(emit);
    }

    /// Adds the features that the second pass adds to the word at `at`, and says whether there are any.
    pub(crate) fn add_memory(&self, at: usize, memory: &Memory<'_>, list: &mut List) -> bool {
        let word = &self.words[at];
        if !word.is_capitalised() {
            return false;
        }
        let Some(trace) = memory.of(at, word) else { return false };
        list.add([
            (81, trace.word, 0),
            (82, trace.word, self.shape(at)),
            (83, trace.name, trace.place),
            (84, trace.name ^ trace.place.rotate_left(8), trace.word),
            (88, trace.word, self.hits(at).any()),
        ]);
        true
    }
}

impl Window<'_, '_> {
    /// Adds the features of the first pass that read more than one word and are in no group.
    pub fn add_rest(&self, list: &mut List) {
        self.pairs(list);
        self.run(list);
        self.enumeration(list);
        self.ahead(list);
        self.behind(list);
        self.sentence(list);
        self.document(list);
        self.corpus(list);
    }

    /// The word with its neighbours, and its neighbours with each other.
    fn pairs(&self, list: &mut List) {
        let lower = PLACES.map(|place| self.lower(place));
        let coarse = PLACES.map(|place| self.coarse(place));
        let (own, classes) = (self.shape[OWN], self.classes[OWN]);
        list.add([
            (7, lower[LEFT], lower[OWN]),
            (8, lower[OWN], lower[RIGHT]),
            (9, lower[LEFT2], lower[LEFT]),
            (10, lower[RIGHT], lower[RIGHT2]),
            (11, lower[LEFT], lower[RIGHT]),
            (18, own, lower[LEFT]),
            (19, own, lower[RIGHT]),
            (20, own ^ lower[LEFT2].rotate_left(9), lower[LEFT]),
            (21, own ^ lower[RIGHT2].rotate_left(9), lower[RIGHT]),
            (41, coarse[LEFT], coarse[OWN]),
            (42, coarse[OWN], coarse[RIGHT]),
            (43, coarse[LEFT2] << 8 | coarse[LEFT], own),
            (44, coarse[RIGHT2] << 8 | coarse[RIGHT], own),
            (45, self.fine(LEFT), own),
            (46, self.fine(RIGHT), own),
            (58, classes, lower[LEFT]),
            (61, classes, coarse[LEFT]),
        ]);
        if self.is_name_like {
            let tail = ending(self.word, 3);
            list.add([(24, tail, lower[LEFT]), (25, tail, self.around())]);
        }
    }

    /// The run of capitalised words that it stands in.
    fn run(&self, list: &mut List) {
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
        let cluster = |p: Option<usize>| p.map_or(254, |p| u32::from(context.fine(p).0));
        let classes = |p: Option<usize>| p.map_or(1 << 31, |p| context.hits(p).any());
        list.add([
            (62, key(before), place),
            (63, key(after), place),
            (64, key(before) ^ key(before2).rotate_left(9), place),
            (65, cluster(before), place),
            (66, cluster(after), place),
            (107, key(after) ^ key(after2).rotate_left(9), place),
            (108, cluster(after2), place | u32::from(after.map_or(' ', |p| words[p].sign)) << 2),
            (109, classes(after2), place | u32::from(after.map_or(' ', |p| words[p].sign)) << 2),
            (67, classes(before), place),
            (68, classes(after), place),
        ]);
        let noun = context.noun_before(first);
        list.add([
            (93, key(noun), place),
            (94, classes(noun), place),
            (95, cluster(noun), place),
            (69, length, place),
            (70, words[first].lower, place),
            (71, words[past - 1].lower, place),
        ]);
        let of_run = (first..past).fold(0, |set, at| set | context.hits(at).any());
        list.add([
            (72, of_run, place),
            (73, context.hits(first).any(), context.hits(past - 1).any() ^ place << 30),
            (74, ending(&words[past - 1], 3), place | length << 2),
            (87, context.coarse(first) << 8 | context.coarse(past - 1), place | length << 2),
        ]);
    }

    /// The enumeration that its run stands in: what announces the first member holds for all.
    fn enumeration(&self, list: &mut List) {
        let context = self.context;
        let own = context.runs[self.at].0;
        let first = context.enumerations[self.at];
        if !self.is_name_like || first == own || context.is_all_caps(self.at) {
            return;
        }
        let place = self.place_in_run();
        let noun = context.noun_before(first as usize);
        list.add([
            (118, noun.map_or(EDGE, |p| context.words[p].lower), place),
            (119, noun.map_or(1 << 31, |p| context.hits(p).any()), place),
            (120, context.hits(first as usize).any(), place),
            (121, context.hits(first as usize).any(), self.classes[OWN]),
        ]);
    }

    /// What a word in lower case opens: the capital that comes, and what the lexicon says of it.
    fn ahead(&self, list: &mut List) {
        let context = self.context;
        let (distance, plain) = context.ahead[self.at];
        if distance == 0 {
            return;
        }
        let way = u32::from(distance) << 1 | u32::from(plain);
        let coming = context.hits(self.at + usize::from(distance)).any();
        list.add([
            (96, self.lower(OWN), way),
            (97, self.classes[OWN], way),
            (98, self.lower(OWN), coming),
            (110, self.classes[OWN], coming ^ u32::from(plain) << 30),
            (111, self.lower(LEFT), way),
        ]);
    }

    /// What a word in lower case carries on: the name before, by its last capital and by its first word.
    fn behind(&self, list: &mut List) {
        let context = self.context;
        let distance = context.behind[self.at];
        if distance == 0 {
            return;
        }
        let capital = self.at - usize::from(distance);
        let first = context.runs[capital].0 as usize;
        let opening = context.hits(first).any();
        let way = u32::from(distance.min(4));
        list.add([
            (112, self.lower(OWN), way),
            (113, ending(self.word, 3), opening),
            (114, opening, way),
            (115, context.words[first].lower, way),
            (116, context.words[capital].lower, self.lower(OWN)),
            (117, self.coarse(OWN), opening),
        ]);
    }

    /// A sentence's first word.
    fn sentence(&self, list: &mut List) {
        if self.places[LEFT].is_none() {
            list.add([(76, self.shape[OWN], self.fine(OWN)), (77, self.lower(OWN), 0)]);
        }
    }

    /// The document.
    fn document(&self, list: &mut List) {
        if !self.is_name_like {
            return;
        }
        let flags = self.context.flags[self.at];
        let seen = self.context.seen[self.context.forms.of(self.word)];
        let bucket = u32::from(seen.small.min(2)) << 4 | u32::from(seen.capital.min(3));
        let starts = self.places[LEFT].is_none();
        let (topic, cues, place) = (self.topic(), u32::from(seen.cues), self.place_in_run());
        list.add([
            (79, bucket, u32::from(starts) | u32::from(flags & ALL_CAPS != 0) << 1),
            (80, bucket, self.classes[OWN]),
            (100, topic, self.classes[OWN]),
            (102, topic, self.lower(LEFT)),
            (103, topic, self.lower(RIGHT)),
            (104, cues, place),
            (105, cues, self.classes[OWN]),
        ]);
        each_class(cues, |cue| list.add([(106, cue, place)]));
    }

    /// Whether words of the run stand before it and after it.
    fn place_in_run(&self) -> u32 {
        let (first, past) = self.context.runs[self.at];
        u32::from(self.at > first as usize) | u32::from(self.at + 1 < past as usize) << 1
    }

    /// What the corpora do differently, of which only the project's own habit is shipped.
    fn corpus(&self, list: &mut List) {
        let domain = self.context.domain;
        if domain != 0 {
            list.add([
                (85, domain, self.shape[OWN]),
                (86, domain, self.lower(OWN)),
                (89, domain, self.classes[OWN]),
                (90, domain, self.coarse(OWN)),
            ]);
        }
    }
}
