//! The lexicon: which phrases are known names or words that announce a name, as sets of classes.
//!
//! A phrase is kept as a 32-bit hash of its folded letters (one false hit in about 40,000 look-ups), so that a
//! hundred thousand of them take a quarter of a megabyte. Every beginning of a phrase is kept too: a search stops
//! at the first word that no phrase goes on with.

use super::fold::fold_char;
use super::forms::spellings;
use super::hash::Hasher;
use super::numbering::Numbering;
use super::word::{Case, Word};

/// What a phrase of the lexicon is. The discriminants are part of the model file's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// A country.
    Country,
    /// A capital or a large city.
    City,
    /// A town or a village.
    Town,
    /// A region, department, state, province.
    Region,
    /// A continent, sea, river, lake, mountain, island.
    Nature,
    /// A building, district, street, station.
    Place,
    /// A first name.
    GivenName,
    /// A family name.
    Surname,
    /// A person known to the news, in full or by surname.
    Person,
    /// A company.
    Company,
    /// A brand or chain.
    Brand,
    /// A ministry, agency, court, parliament, army.
    Institution,
    /// A party, union, movement, association, armed group.
    Party,
    /// A newspaper, broadcaster, agency, site.
    Media,
    /// A sports club or team.
    Club,
    /// An international organisation.
    International,
    /// A university, school, hospital, laboratory, museum.
    School,
    /// A competition, festival, event.
    Event,
    /// A work, product, vehicle, law, prize, index, software.
    Work,
    /// An inhabitant or an adjective of place.
    Demonym,
    /// M., Mme, Dr, Sir.
    Title,
    /// A function or profession that stands before a person's name.
    Function,
    /// A noun that announces an organisation.
    OrgNoun,
    /// A noun that announces a place.
    PlaceNoun,
    /// A noun that announces a work, a law, a prize, a competition.
    WorkNoun,
    /// An acronym or capitalised word that is no name: PIB, IA, TVA.
    NotName,
    /// A verb of saying.
    Saying,
    /// A month, a weekday, a feast.
    Calendar,
    /// The legal form or ending of a company's name: SA, Inc., & Cie.
    LegalForm,
}

impl Class {
    /// All of them, by discriminant.
    pub const ALL: [Class; 29] = [
        Class::Country,
        Class::City,
        Class::Town,
        Class::Region,
        Class::Nature,
        Class::Place,
        Class::GivenName,
        Class::Surname,
        Class::Person,
        Class::Company,
        Class::Brand,
        Class::Institution,
        Class::Party,
        Class::Media,
        Class::Club,
        Class::International,
        Class::School,
        Class::Event,
        Class::Work,
        Class::Demonym,
        Class::Title,
        Class::Function,
        Class::OrgNoun,
        Class::PlaceNoun,
        Class::WorkNoun,
        Class::NotName,
        Class::Saying,
        Class::Calendar,
        Class::LegalForm,
    ];

    /// The class's bit in a set.
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u8
    }

    /// The class's name in a lexicon file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Country => "country",
            Class::City => "city",
            Class::Town => "town",
            Class::Region => "region",
            Class::Nature => "nature",
            Class::Place => "place",
            Class::GivenName => "given-name",
            Class::Surname => "surname",
            Class::Person => "person",
            Class::Company => "company",
            Class::Brand => "brand",
            Class::Institution => "institution",
            Class::Party => "party",
            Class::Media => "media",
            Class::Club => "club",
            Class::International => "international",
            Class::School => "school",
            Class::Event => "event",
            Class::Work => "work",
            Class::Demonym => "demonym",
            Class::Title => "title",
            Class::Function => "function",
            Class::OrgNoun => "org-noun",
            Class::PlaceNoun => "place-noun",
            Class::WorkNoun => "work-noun",
            Class::NotName => "not-name",
            Class::Saying => "saying",
            Class::Calendar => "calendar",
            Class::LegalForm => "legal-form",
        }
    }

    /// The class of this name in a lexicon file.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// Classes whose phrases are found in lower case too: they announce names and are none.
pub const ANY_CASE: u32 = Class::Title.bit()
    | Class::Function.bit()
    | Class::OrgNoun.bit()
    | Class::PlaceNoun.bit()
    | Class::WorkNoun.bit()
    | Class::Saying.bit()
    | Class::Calendar.bit()
    | Class::LegalForm.bit()
    | Class::Demonym.bit();

/// The longest phrase that is looked for, in words.
pub const LONGEST: usize = 9;

/// The sets of classes that cover a word, by where in the phrase it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hits {
    /// First of several words.
    pub begin: u32,
    /// Neither first nor last.
    pub inside: u32,
    /// Last of several words.
    pub end: u32,
    /// The only word.
    pub whole: u32,
    /// Words in the longest phrase.
    pub longest: u8,
}

impl Hits {
    /// All classes that cover the word.
    #[must_use]
    pub fn any(&self) -> u32 {
        self.begin | self.inside | self.end | self.whole
    }
}

/// Hashes a phrase word by word. Hyphens count as spaces, so that « Saint-Denis » and « Saint Denis » are one.
#[derive(Debug, Clone, Copy, Default)]
pub struct PhraseHasher(Hasher);

impl PhraseHasher {
    /// Takes the next word in and gives the hash of the phrase so far.
    pub fn push(&mut self, word: &str) -> u32 {
        self.0.push(' ');
        for c in word.chars() {
            fold_char(c, |f| match f {
                '-' => self.0.push(' '),
                '.' => {}
                f => self.0.push(f),
            });
        }
        self.0.finish()
    }
}

/// The lexicon's phrases.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    sets: Vec<u32>,
    table: super::table::Table,
}

impl Gazetteer {
    /// From sorted phrase hashes, each with the index of its set of classes (a beginning has the empty set).
    #[must_use]
    pub fn new(sets: Vec<u32>, entries: &[(u32, u16)]) -> Self {
        Self { sets, table: super::table::Table::new(entries) }
    }

    /// How many phrases and beginnings there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The classes of a phrase; `None` where no phrase begins so.
    #[must_use]
    pub fn get(&self, phrase: u32) -> Option<u32> {
        self.table.get(phrase).map(|set| self.sets.get(usize::from(set)).copied().unwrap_or(0))
    }

    /// Calls `found(words, classes)` for every phrase that begins at the first of `words`.
    pub fn phrases_at(&self, text: &str, words: &[Word], mut found: impl FnMut(usize, u32)) {
        let Some(first) = words.first() else { return };
        let capital = !matches!(first.case, Case::Lower) || first.digit;
        let mut hasher = first.phrase;
        let mut hash = hasher.0.finish();
        for (at, word) in words.iter().take(LONGEST).enumerate() {
            if at > 0 {
                if word.starts_sentence {
                    return;
                }
                hash = hasher.push(&text[word.bytes.start as usize..word.bytes.end as usize]);
            }
            let Some(classes) = self.get(hash) else { return };
            let classes = if capital { classes } else { classes & ANY_CASE };
            if classes != 0 {
                found(at + 1, classes);
            }
        }
    }

    /// What covers each word: of the phrases that begin at one word, the longest of each class.
    #[must_use]
    pub(super) fn covers(&self, text: &str, words: &[Word]) -> Covers {
        let mut covers = Covers { of: Vec::with_capacity(words.len()), ..Covers::default() };
        let begins: Vec<bool> = spellings(words)
            .map(|spelling| spelling.sign == '\0' && self.get(spelling.phrase.0.finish()).is_some())
            .collect();
        // What is known so far of the words that a phrase can still reach.
        let mut open = [Hits::default(); LONGEST];
        for (start, word) in words.iter().enumerate() {
            if begins[word.number as usize] {
                let mut found: [(usize, u32); LONGEST] = [(0, 0); LONGEST];
                let mut count = 0;
                self.phrases_at(text, &words[start..], |length, classes| {
                    found[count] = (length, classes);
                    count += 1;
                });
                let mut longer = 0;
                for &(length, classes) in found[..count].iter().rev() {
                    let classes = classes & !longer;
                    longer |= classes;
                    if classes == 0 {
                        continue;
                    }
                    for at in 0..length {
                        let hit = &mut open[(start + at) % LONGEST];
                        match (at, at + 1 == length) {
                            (0, true) => hit.whole |= classes,
                            (0, false) => hit.begin |= classes,
                            (_, true) => hit.end |= classes,
                            (_, false) => hit.inside |= classes,
                        }
                        hit.longest = hit.longest.max(length as u8);
                    }
                }
            }
            covers.push(std::mem::take(&mut open[start % LONGEST]));
        }
        covers
    }
}

/// What covers each word of a text, and the few distinct things that may.
#[derive(Debug, Clone, Default)]
pub(super) struct Covers {
    /// The number of what covers each word; 0 for nothing.
    of: Vec<u32>,
    /// By number, without the first.
    distinct: Vec<Hits>,
    numbering: Numbering,
}

impl Covers {
    fn push(&mut self, hits: Hits) {
        let number = if hits == Hits::default() {
            0
        } else {
            let parts = [hits.begin, hits.inside, hits.end, hits.whole, u32::from(hits.longest)];
            let hash = parts.iter().fold(0_u32, |hash, part| (hash.rotate_left(5) ^ part).wrapping_mul(0x9E37_79B1));
            let number = self.numbering.number(hash, |number| self.distinct[number as usize] == hits);
            if number as usize == self.distinct.len() {
                self.distinct.push(hits);
            }
            number + 1
        };
        self.of.push(number);
    }

    /// The number of what covers the word at `at`.
    pub fn number(&self, at: usize) -> u32 {
        self.of[at]
    }

    /// What covers the word at `at`.
    pub fn at(&self, at: usize) -> Hits {
        self.of[at].checked_sub(1).map_or_else(Hits::default, |number| self.distinct[number as usize])
    }

    /// Forgets what covers a range of words.
    pub fn clear(&mut self, range: std::ops::Range<usize>) {
        self.of[range].fill(0);
    }
}
