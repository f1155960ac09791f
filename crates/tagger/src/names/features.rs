//! What the model sees of a word: a list of feature hashes.
//!
//! Templates look at the word, its letters, its neighbours, the lexicon's classes and word clusters around it, at
//! the run of capitalised words that it stands in with the words before and after that run, and, in the second
//! pass, at what the first pass made of the same word elsewhere in the document.

use std::collections::HashMap;

use super::gazetteer::{Class, Gazetteer, Hits};
use super::hash;
use super::memory::Memory;
use super::table::Table;
use super::words::{Case, Word};

/// Word clusters: a word's fine cluster, and the coarse one that each fine one belongs to.
#[derive(Debug, Clone, Default)]
pub struct Clusters {
    /// From the hash of a word, as written or else in lower case, to its fine cluster.
    pub words: Table,
    /// The coarse cluster of each fine one.
    pub coarse: Vec<u8>,
}

/// The cluster of an unknown word.
const UNKNOWN: u16 = u16::MAX;

impl Clusters {
    fn of(&self, word: &Word) -> (u16, u16) {
        let lower = self.words.get(word.lower).unwrap_or(UNKNOWN);
        (self.words.get(word.cased).unwrap_or(lower), lower)
    }

    fn coarse(&self, fine: u16) -> u32 {
        self.coarse.get(usize::from(fine)).map_or(255, |&c| u32::from(c))
    }
}

/// A feature's template, for explanations. A name says what the feature's word is relative to the word labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feature {
    /// Its hash, by which the model knows its weights.
    pub hash: u32,
    /// Its template.
    pub template: u8,
}

/// All that features are read from, computed once a text.
#[derive(Debug)]
pub struct Context<'a> {
    text: &'a str,
    words: &'a [Word],
    clusters: Vec<(u16, u16)>,
    coarse: Vec<u8>,
    hits: Vec<Hits>,
    runs: Vec<(u32, u32)>,
    flags: Vec<u8>,
    acronyms: Vec<bool>,
    /// How many words before the next capital, if only connectors stand between: 1 for the next word; 0 for none.
    ahead: Vec<u8>,
    /// Topic of the document: whether it is about sport.
    sport: u32,
    /// For each folded word: how often in lower case, how often capitalised inside a sentence.
    seen: HashMap<u32, (u16, u16)>,
    /// Which of the corpora's habits to follow: 0 for this project's own guide.
    pub domain: u32,
}

/// The sentence is written in capitals.
const ALL_CAPS: u8 = 1;
/// The sentence is a headline in title case.
const TITLE_CASE: u8 = 2;
/// The word stands in parentheses.
const BRACKETED: u8 = 4;
/// The word stands in quotation marks.
const QUOTED: u8 = 8;
/// The word stands in a short line without a full stop: a headline, a byline, a list.
const SHORT_LINE: u8 = 16;

/// The sentence gives a score: 2-1, 34-12.
const SCORE: u8 = 32;

/// Words of sport, in both languages.
const SPORT: [&str; 44] = [
    "match",
    "matchs",
    "but",
    "buts",
    "victoire",
    "défaite",
    "championnat",
    "ligue",
    "journée",
    "classement",
    "entraîneur",
    "joueur",
    "joueurs",
    "équipe",
    "équipes",
    "saison",
    "stade",
    "finale",
    "essai",
    "essais",
    "mi-temps",
    "domicile",
    "buteur",
    "tournoi",
    "points",
    "league",
    "coach",
    "goal",
    "goals",
    "season",
    "win",
    "defeat",
    "team",
    "game",
    "games",
    "players",
    "player",
    "scored",
    "championship",
    "final",
    "striker",
    "innings",
    "victory",
    "half-time",
];

/// How much a document speaks of sport: 0 not, 1 somewhat, 2 throughout.
fn sport(words: &[Word]) -> u32 {
    static HASHES: std::sync::OnceLock<std::collections::HashSet<u32>> = std::sync::OnceLock::new();
    let hashes = HASHES.get_or_init(|| SPORT.iter().map(|word| hash::of(word)).collect());
    let count = words.iter().filter(|word| hashes.contains(&word.lower)).count();
    match count * 100 {
        n if n >= 3 * words.len() => 2,
        n if n >= words.len() => 1,
        _ => 0,
    }
}

/// Words in the longest run of capitals that is looked at as one; a bound keeps the features linear in the text.
const LONGEST_RUN: usize = 14;

/// Words that may stand inside a name in lower case.
const CONNECTORS: [&str; 26] = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "en", "à", "au", "aux", "sur", "of", "the", "and", "for",
    "von", "van", "der", "den", "di", "da", "del", "y",
];

fn connectors() -> &'static [u32; 26] {
    static HASHES: std::sync::OnceLock<[u32; 26]> = std::sync::OnceLock::new();
    HASHES.get_or_init(|| CONNECTORS.map(hash::of))
}

impl<'a> Context<'a> {
    /// Reads a text's words.
    #[must_use]
    pub fn new(text: &'a str, words: &'a [Word], gazetteer: &Gazetteer, clusters: &Clusters) -> Self {
        let pairs: Vec<_> = words.iter().map(|word| clusters.of(word)).collect();
        let mut context = Self {
            text,
            words,
            coarse: pairs.iter().map(|&(cased, _)| clusters.coarse(cased) as u8).collect(),
            clusters: pairs,
            hits: gazetteer.hits(text, words),
            runs: vec![(0, 0); words.len()],
            flags: vec![0; words.len()],
            acronyms: vec![false; words.len()],
            ahead: vec![0; words.len()],
            sport: sport(words),
            seen: HashMap::new(),
            domain: 0,
        };
        let mut start = 0;
        for end in 1..=words.len() {
            if end == words.len() || words[end].starts_sentence {
                context.read_sentence(start, end);
                start = end;
            }
        }
        context
    }

    /// The text that the words are of.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What the lexicon says of each word.
    #[must_use]
    pub fn hits(&self) -> &[Hits] {
        &self.hits
    }

    /// Takes the lexicon's word for a range of words away (to teach a model not to lean on it).
    pub fn forget(&mut self, range: std::ops::Range<usize>) {
        self.hits[range].fill(Hits::default());
    }

    /// Whether the sentence that the word stands in is written in capitals.
    #[must_use]
    pub fn is_all_caps(&self, at: usize) -> bool {
        self.flags[at] & ALL_CAPS != 0
    }

    /// Whether the sentence that the word stands in gives a score.
    #[must_use]
    pub fn gives_score(&self, at: usize) -> bool {
        self.flags[at] & SCORE != 0
    }

    fn read_sentence(&mut self, start: usize, end: usize) {
        let sentence = &self.words[start..end];
        let count = |f: &dyn Fn(&Word) -> bool| sentence.iter().filter(|w| f(w)).count();
        let upper = count(&|w| w.case == Case::Upper);
        let lower = count(&|w| w.case == Case::Lower);
        let title = count(&|w| matches!(w.case, Case::Title | Case::Mixed));
        let long_lower = count(&|w| w.case == Case::Lower && w.letters.count > 3);
        let mut all = 0;
        if upper >= 2 && upper > 2 * (lower + title) {
            all |= ALL_CAPS;
        }
        if title >= 4 && long_lower * 4 <= title {
            all |= TITLE_CASE;
        }
        if sentence.len() <= 16 && !sentence.iter().any(|w| matches!(w.sign, '.' | '!' | '?')) {
            all |= SHORT_LINE;
        }
        let figures = |w: &Word| w.digit && w.case == Case::None;
        let score = |three: &[Word]| {
            figures(&three[0])
                && matches!(three[1].sign, '-' | '–')
                && figures(&three[2])
                && three[0].letters.count <= 3
        };
        if sentence.windows(3).any(score) || sentence.iter().any(|w| figures(w) && w.hyphenated) {
            all |= SCORE;
        }
        let (mut bracket, mut quote) = (0_usize, false);
        for at in start..end {
            let word = &self.words[at];
            match word.sign {
                '(' | '[' => bracket += 1,
                ')' | ']' => bracket = bracket.saturating_sub(1),
                '«' | '“' => quote = true,
                '»' | '”' => quote = false,
                '"' => quote = !quote,
                _ => {}
            }
            self.flags[at] = all | if bracket > 0 { BRACKETED } else { 0 } | if quote { QUOTED } else { 0 };
            if word.sign == '\0' {
                let entry = self.seen.entry(word.folded).or_default();
                match word.case {
                    Case::Lower => entry.0 = entry.0.saturating_add(1),
                    Case::None => {}
                    _ if at > start && all & (ALL_CAPS | TITLE_CASE) == 0 => entry.1 = entry.1.saturating_add(1),
                    _ => {}
                }
            }
        }
        if all & ALL_CAPS == 0 {
            self.read_runs(start, end);
        } else {
            self.runs[start..end].fill((start as u32, end as u32));
        }
        self.read_acronyms(start, end);
    }

    /// Runs of capitalised words, connectors between them included.
    fn read_runs(&mut self, start: usize, end: usize) {
        let capital =
            |at: usize| matches!(self.words[at].case, Case::Title | Case::Upper | Case::Mixed | Case::Single);
        let mut at = start;
        while at < end {
            if !capital(at) {
                self.runs[at] = (at as u32, at as u32 + 1);
                at += 1;
                continue;
            }
            let first = at;
            let mut last = at;
            let mut next = at + 1;
            while next < end && next <= last + 3 && next < first + LONGEST_RUN {
                if capital(next)
                    || (self.words[next].case == Case::None && self.words[next].digit && next == last + 1)
                {
                    last = next;
                } else if !(connectors().contains(&self.words[next].lower)
                    || matches!(self.words[next].sign, '&' | '-' | '\''))
                {
                    break;
                }
                next += 1;
            }
            self.runs[first..=last].fill((first as u32, last as u32 + 1));
            at = last + 1;
        }
    }

    /// « Autorité des technologies de l’information (ATI) »: capitals in parentheses that are the initials of what
    /// stands before.
    fn read_acronyms(&mut self, start: usize, end: usize) {
        for at in start + 2..end {
            let word = &self.words[at];
            if self.words[at - 1].sign != '(' || word.case != Case::Upper || word.letters.count > 6 {
                continue;
            }
            let wanted = &word.letters.head[..usize::from(word.letters.count)];
            let mut left = wanted.len();
            for before in self.words[start..at - 1].iter().rev().take(14) {
                if left > 0 && before.letters.count > 0 && before.letters.head[0] == wanted[left - 1] {
                    left -= 1;
                }
            }
            self.acronyms[at] = left == 0;
        }
    }

    fn shape(&self, at: usize) -> u32 {
        let word = &self.words[at];
        if self.is_all_caps(at) && matches!(word.case, Case::Upper | Case::Single) {
            2
        } else {
            word.shape ^ word.case as u32
        }
    }

    /// Calls `emit` with the features that the second pass adds to the word at `at`.
    pub fn memory_features(&self, at: usize, memory: &Memory, mut emit: impl FnMut(Feature)) {
        if !may_be_name(&self.words[at]) {
            return;
        }
        let Some(trace) = memory.of(self.words, at) else { return };
        let mut f = |template: u8, a: u32, b: u32| {
            emit(Feature { hash: hash::feature(u32::from(template), a, b), template });
        };
        f(81, trace.word, 0);
        f(82, trace.word, self.shape(at));
        f(83, trace.name, trace.place);
        f(84, trace.name ^ trace.place.rotate_left(8), trace.word);
        f(88, trace.word, self.hits[at].any());
    }

    /// Calls `emit` with every feature of the word at `at` that the first pass reads.
    pub fn features(&self, at: usize, mut emit: impl FnMut(Feature)) {
        let mut f = |template: u8, a: u32, b: u32| {
            emit(Feature { hash: hash::feature(u32::from(template), a, b), template });
        };
        let word = &self.words[at];
        let flags = self.flags[at];
        let caps = flags & ALL_CAPS != 0;
        // A neighbour across the sentence's edge is no neighbour: 1 stands for the edge.
        let near = |offset: isize| -> Option<usize> {
            let other = at.checked_add_signed(offset).filter(|&o| o < self.words.len())?;
            let (low, high) = if offset < 0 { (other + 1, at) } else { (at + 1, other) };
            (low..=high).all(|i| !self.words[i].starts_sentence).then_some(other)
        };
        let places = [near(-2), near(-1), Some(at), near(1), near(2)];
        let lower = places.map(|p| p.map_or(1, |p| self.words[p].lower));
        let shape = places.map(|p| p.map_or(1, |p| self.shape(p)));
        let fine = places.map(|p| p.map_or(UNKNOWN - 1, |p| self.clusters[p].0)).map(u32::from);
        let coarse = places.map(|p| p.map_or(254, |p| u32::from(self.coarse[p])));
        let hits = places.map(|p| p.map(|p| self.hits[p]).unwrap_or_default());
        let (l2, l1, w, r1, r2) = (0, 1, 2, 3, 4);
        let letters = &word.letters;
        let is_name_like = word.sign == '\0' && word.case != Case::Lower;

        // The word and its neighbours.
        f(0, 0, 0);
        f(1, lower[w], 0);
        f(2, word.folded, 0);
        f(3, lower[l1], 0);
        f(4, lower[r1], 0);
        f(5, lower[l2], 0);
        f(6, lower[r2], 0);
        f(7, lower[l1], lower[w]);
        f(8, lower[w], lower[r1]);
        f(9, lower[l2], lower[l1]);
        f(10, lower[r1], lower[r2]);
        f(11, lower[l1], lower[r1]);
        // How they are written.
        f(12, shape[w], 0);
        f(13, shape[l1], shape[w]);
        f(14, shape[w], shape[r1]);
        f(15, shape[l1] ^ shape[r1].rotate_left(7), shape[w]);
        f(16, shape[l2] ^ shape[l1].rotate_left(7), shape[w]);
        f(17, shape[r2] ^ shape[r1].rotate_left(7), shape[w]);
        f(18, shape[w], lower[l1]);
        f(19, shape[w], lower[r1]);
        f(20, shape[w] ^ lower[l2].rotate_left(9), lower[l1]);
        f(21, shape[w] ^ lower[r2].rotate_left(9), lower[r1]);
        // Its letters.
        if word.sign == '\0' {
            let cut = |letters: &[char]| letters.iter().fold(0_u32, |h, &c| hash::feature(99, h, c as u32));
            let count = usize::from(letters.count);
            for n in 1..=5_usize.min(count) {
                // The longer ones all but name the word.
                let (head, tail) = if n < 4 { (22, 23) } else { (91, 92) };
                f(head, cut(&letters.head[..n]), n as u32);
                f(tail, cut(&letters.tail[..n]), n as u32);
            }
            if is_name_like {
                let n = 3.min(count);
                f(24, cut(&letters.tail[..n]), lower[l1]);
                f(25, cut(&letters.tail[..n]), shape[l1] ^ shape[r1].rotate_left(7));
                f(26, u32::from(letters.count.min(12)), shape[w]);
                for window in letters.head[..count.min(6)].windows(3).skip(1) {
                    f(27, cut(window), 0);
                }
                f(28, cut(&letters.head[..count.min(3)]), cut(&letters.tail[..n]));
            }
        }
        for (template, place) in [(29, l1), (30, r1)] {
            if let Some(p) = places[place] {
                let n = usize::from(self.words[p].letters.count).min(3);
                f(
                    template,
                    self.words[p].letters.tail[..n].iter().fold(0, |h, &c| hash::feature(99, h, c as u32)),
                    0,
                );
            }
        }
        // Clusters.
        for (i, template) in (31..).enumerate().take(5) {
            f(template, fine[i], 0);
            f(template + 5, coarse[i], 0);
        }
        f(41, coarse[l1], coarse[w]);
        f(42, coarse[w], coarse[r1]);
        f(43, coarse[l2] << 8 | coarse[l1], shape[w]);
        f(44, coarse[r2] << 8 | coarse[r1], shape[w]);
        f(45, fine[l1], shape[w]);
        f(46, fine[r1], shape[w]);
        f(47, u32::from(self.clusters[at].1), shape[w]);
        // The lexicon.
        let own = hits[w];
        let long = u32::from(own.longest.min(4));
        for (part, mask) in [own.begin, own.inside, own.end, own.whole].into_iter().enumerate() {
            let mut rest = mask;
            while rest != 0 {
                let class = rest.trailing_zeros();
                rest &= rest - 1;
                f(48, class << 2 | part as u32, 0);
                f(49, class << 2 | part as u32, long);
                f(50, class << 2 | part as u32, shape[w]);
            }
        }
        for (template, place) in [(51, l1), (52, r1), (53, l2), (54, r2)] {
            let mut rest = hits[place].any();
            while rest != 0 {
                f(template, rest.trailing_zeros(), 0);
                rest &= rest - 1;
            }
        }
        let any = hits.map(|h| h.any());
        f(55, own.begin ^ own.inside.rotate_left(8) ^ own.end.rotate_left(16) ^ own.whole.rotate_left(24), shape[w]);
        f(56, any[l1], any[w]);
        f(57, any[w], any[r1]);
        f(58, any[w], lower[l1]);
        f(59, any[l1], shape[w]);
        f(60, any[r1], shape[w]);
        f(61, any[w], coarse[l1]);
        // The run of capitalised words.
        let (first, past) = self.runs[at];
        let (first, past) = (first as usize, past as usize);
        if is_name_like && !caps {
            let before = near_word(self, first.checked_sub(1), first);
            let before2 = near_word(self, before.and_then(|b| b.checked_sub(1)), before.unwrap_or(0));
            let after = (past < self.words.len() && !self.words[past].starts_sentence).then_some(past);
            let place = u32::from(at > first) | u32::from(at + 1 < past) << 1;
            let length = (past - first).min(5) as u32;
            let key = |p: Option<usize>| p.map_or(1, |p| self.words[p].lower);
            let cluster = |p: Option<usize>| p.map_or(254, |p| u32::from(self.clusters[p].0));
            let classes = |p: Option<usize>| p.map_or(1 << 31, |p| self.hits[p].any());
            f(62, key(before), place);
            f(63, key(after), place);
            f(64, key(before) ^ key(before2).rotate_left(9), place);
            f(65, cluster(before), place);
            f(66, cluster(after), place);
            f(67, classes(before), place);
            f(68, classes(after), place);
            let mut noun = before;
            while let Some(at) = noun
                && connectors().contains(&self.words[at].lower)
            {
                noun = near_word(self, at.checked_sub(1), at);
            }
            f(93, key(noun), place);
            f(94, classes(noun), place);
            f(95, cluster(noun), place);
            f(69, length, place);
            f(70, self.words[first].lower, place);
            f(71, self.words[past - 1].lower, place);
            let run_any = self.hits[first..past].iter().fold(0, |mask, h| mask | h.any());
            f(72, run_any, place);
            f(73, self.hits[first].any(), self.hits[past - 1].any() ^ place << 30);
            let last = &self.words[past - 1].letters;
            let n = usize::from(last.count).min(3);
            f(74, last.tail[..n].iter().fold(0, |h, &c| hash::feature(99, h, c as u32)), place | length << 2);
            f(87, u32::from(self.coarse[first]) << 8 | u32::from(self.coarse[past - 1]), place | length << 2);
        }
        let ahead = u32::from(self.ahead[at]);
        if ahead > 0 {
            f(96, lower[w], ahead);
            f(97, any[w], ahead);
            f(98, lower[w] ^ lower[r1].rotate_left(9), ahead);
        }
        // The sentence.
        f(75, u32::from(flags), shape[w]);
        let starts = places[l1].is_none();
        if starts {
            f(76, shape[w], fine[w]);
            f(77, lower[w], 0);
        }
        f(78, u32::from(self.acronyms[at]), u32::from(flags & BRACKETED));
        // The document.
        if is_name_like {
            let (small, capital) = self.seen.get(&word.folded).copied().unwrap_or_default();
            let bucket = u32::from(small.min(2)) << 4 | u32::from(capital.min(3));
            f(79, bucket, u32::from(starts) | u32::from(caps) << 1);
            f(80, bucket, any[w]);
            let topic = self.sport | u32::from(flags & SCORE) << 4;
            f(100, topic, any[w]);
            f(101, topic, shape[w]);
            f(102, topic, lower[l1]);
            f(103, topic, lower[r1]);
        }
        // What the corpora do differently.
        if self.domain != 0 {
            f(85, self.domain, shape[w]);
            f(86, self.domain, lower[w]);
            f(89, self.domain, any[w]);
            f(90, self.domain, coarse[w]);
        }
    }
}

/// Whether a template's features name the word itself, so that a model could learn the word by heart.
#[must_use]
pub const fn is_identity(template: u8) -> bool {
    matches!(template, 1 | 2 | 7 | 8 | 27 | 28 | 70 | 71 | 76 | 77 | 86 | 91 | 92 | 31..=35 | 47)
}

fn near_word(context: &Context<'_>, at: Option<usize>, next: usize) -> Option<usize> {
    at.filter(|_| context.words.get(next).is_some_and(|word| !word.starts_sentence))
}

/// Whether a name may stand near the word: it is capitalised, or has a digit and letters.
#[must_use]
pub fn may_be_name(word: &Word) -> bool {
    matches!(word.case, Case::Title | Case::Upper | Case::Mixed | Case::Single)
}

/// Words of a sentence near which a name may stand: the rest is outside any name. Nouns in lower case that open a
/// name stand at most six words before its first capital.
#[must_use]
pub fn active(words: &[Word], hits: &[Hits]) -> Vec<bool> {
    const BEFORE: usize = 6;
    const AFTER: usize = 3;
    let mut active = vec![false; words.len()];
    let mut reach = 0;
    for at in 0..words.len() {
        let named = may_be_name(&words[at])
            || (words[at].case == Case::None
                && hits[at].any() & !super::gazetteer::ANY_CASE & !Class::NotName.bit() != 0);
        if named {
            active[at.saturating_sub(BEFORE).max(reach)..=at].fill(true);
            reach = at;
        }
    }
    let mut since = usize::MAX;
    for at in 0..words.len() {
        since = if may_be_name(&words[at]) { 0 } else { since.saturating_add(1) };
        active[at] |= since <= AFTER;
    }
    active
}
