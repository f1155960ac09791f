//! The words that numbers are made of, in both languages.

use std::sync::OnceLock;

use surligne_model::Language;

use crate::one_of::Listed;
use crate::tokens::vocabulary::vocabulary;
use crate::tokens::{Classes, Tokens};

/// What a word adds to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberWord {
    /// 0 to 9.
    Unit(u8),
    /// 10 to 19, and 21 to 99 written as one word.
    Teen(u8),
    /// 20 to 90, by tens.
    Ten(u8),
    /// cent, hundred.
    Hundred,
    /// mille, million, billion: the power of ten.
    Scale(u8),
    /// dizaine, dozen, centaine, millier: a noun that counts; takes « une », « plusieurs », "tens of".
    Collective(u16),
    /// The ordinal of a number: the last word of one.
    Ordinal(u64),
    /// The plural of an ordinal, a denominator: cinquièmes, thirds.
    Ordinals(u64),
    /// Only ever a denominator: demi, tiers, quart, half, quarter. With whether it is plural or may be.
    Part(u8),
    /// plusieurs, quelques, several.
    Vague,
    /// moins, minus.
    Minus,
    /// twice.
    Twice,
    /// multimillion: a vague number of that power of ten.
    Multi(u8),
    /// A word that joins others only: et, and, de, of, virgule, point, a, half.
    Joint,
}

use NumberWord::{
    Collective, Hundred, Joint, Minus, Multi, Ordinal, Ordinals, Part, Scale, Teen, Ten, Twice, Unit, Vague,
};

const FRENCH: Listed<NumberWord> = listed![
    "zéro zero" => Unit(0),
    "un une" => Unit(1),
    "deux" => Unit(2),
    "trois" => Unit(3),
    "quatre" => Unit(4),
    "cinq" => Unit(5),
    "six" => Unit(6),
    "sept" => Unit(7),
    "huit" => Unit(8),
    "neuf" => Unit(9),
    "dix" => Teen(10),
    "onze" => Teen(11),
    "douze" => Teen(12),
    "treize" => Teen(13),
    "quatorze" => Teen(14),
    "quinze" => Teen(15),
    "seize" => Teen(16),
    "vingt+" => Ten(20),
    "trente" => Ten(30),
    "quarante" => Ten(40),
    "cinquante" => Ten(50),
    "soixante" => Ten(60),
    "septante" => Ten(70),
    "huitante octante" => Ten(80),
    "nonante" => Ten(90),
    "cent+" => Hundred,
    "mille mil" => Scale(3),
    "million+ mio+ mln" => Scale(6),
    "milliard+ md+ mrd+ mia" => Scale(9),
    "billion+" => Scale(12),
    "billiard+" => Scale(15),
    "trillion+" => Scale(18),
    "huitaine+" => Collective(8),
    "dizaine+" => Collective(10),
    "douzaine+" => Collective(12),
    "quinzaine+" => Collective(15),
    "vingtaine+" => Collective(20),
    "trentaine+" => Collective(30),
    "quarantaine+" => Collective(40),
    "cinquantaine+" => Collective(50),
    "soixantaine+" => Collective(60),
    "centaine+" => Collective(100),
    "millier+" => Collective(1000),
    "premier première premiers premières" => Ordinal(1),
    "second seconde seconds secondes" => Ordinal(2),
    "unième+" => Ordinal(1),
    "deuxième+" => Ordinal(2),
    "troisième+" => Ordinal(3),
    "quatrième+" => Ordinal(4),
    "cinquième+" => Ordinal(5),
    "sixième+" => Ordinal(6),
    "septième+" => Ordinal(7),
    "huitième+" => Ordinal(8),
    "neuvième+" => Ordinal(9),
    "dixième+" => Ordinal(10),
    "onzième+" => Ordinal(11),
    "douzième+" => Ordinal(12),
    "treizième+" => Ordinal(13),
    "quatorzième+" => Ordinal(14),
    "quinzième+" => Ordinal(15),
    "seizième+" => Ordinal(16),
    "vingtième+" => Ordinal(20),
    "trentième+" => Ordinal(30),
    "quarantième+" => Ordinal(40),
    "cinquantième+" => Ordinal(50),
    "soixantième+" => Ordinal(60),
    "septantième" => Ordinal(70),
    "huitantième" => Ordinal(80),
    "nonantième" => Ordinal(90),
    "centième+" => Ordinal(100),
    "millième+" => Ordinal(1000),
    "millionième+" => Ordinal(1_000_000),
    "milliardième+" => Ordinal(1_000_000_000),
    "billionième+" => Ordinal(1_000_000_000_000),
    "trillionième+" => Ordinal(1_000_000_000_000_000_000),
    "demi+ demie+" => Part(2),
    "tiers" => Part(3),
    "quart+" => Part(4),
    "plusieurs quelques" => Vague,
    "moins" => Minus,
    "moitié" => Part(2),
    "et virgule de d sur grande gros grosse petite" => Joint,
];

const ENGLISH: Listed<NumberWord> = listed![
    "zero nought naught nil" => Unit(0),
    "one" => Unit(1),
    "two" => Unit(2),
    "three" => Unit(3),
    "four" => Unit(4),
    "five" => Unit(5),
    "six" => Unit(6),
    "seven" => Unit(7),
    "eight" => Unit(8),
    "nine" => Unit(9),
    "ten" => Teen(10),
    "eleven" => Teen(11),
    "twelve" => Teen(12),
    "thirteen" => Teen(13),
    "fourteen" => Teen(14),
    "fifteen" => Teen(15),
    "sixteen" => Teen(16),
    "seventeen" => Teen(17),
    "eighteen" => Teen(18),
    "nineteen" => Teen(19),
    "twenty" => Ten(20),
    "thirty" => Ten(30),
    "forty fourty" => Ten(40),
    "fifty" => Ten(50),
    "sixty" => Ten(60),
    "seventy" => Ten(70),
    "eighty" => Ten(80),
    "ninety" => Ten(90),
    "hundred+" => Hundred,
    "thousand+" => Scale(3),
    "million+ mn mln mio" => Scale(6),
    "billion+ bn bln" => Scale(9),
    "trillion+ tn trn tln" => Scale(12),
    "quadrillion+" => Scale(15),
    "quintillion+" => Scale(18),
    "lakh+" => Scale(5),
    "crore+ koti" => Scale(7),
    "tens" => Collective(10),
    "dozen+ doz" => Collective(12),
    "score+" => Collective(20),
    "couple" => Collective(2),
    "first firsts" => Ordinal(1),
    "second" => Ordinal(2),
    "third+" => Ordinal(3),
    "fourth+" => Ordinal(4),
    "fifth+" => Ordinal(5),
    "sixth+" => Ordinal(6),
    "seventh+" => Ordinal(7),
    "eighth+" => Ordinal(8),
    "ninth+" => Ordinal(9),
    "tenth+" => Ordinal(10),
    "eleventh+" => Ordinal(11),
    "twelfth+" => Ordinal(12),
    "thirteenth" => Ordinal(13),
    "fourteenth" => Ordinal(14),
    "fifteenth+" => Ordinal(15),
    "sixteenth+" => Ordinal(16),
    "seventeenth" => Ordinal(17),
    "eighteenth" => Ordinal(18),
    "nineteenth" => Ordinal(19),
    "twentieth+" => Ordinal(20),
    "thirtieth+" => Ordinal(30),
    "fortieth+" => Ordinal(40),
    "fiftieth+" => Ordinal(50),
    "sixtieth" => Ordinal(60),
    "seventieth" => Ordinal(70),
    "eightieth" => Ordinal(80),
    "ninetieth" => Ordinal(90),
    "hundredth+" => Ordinal(100),
    "thousandth+" => Ordinal(1000),
    "millionth+" => Ordinal(1_000_000),
    "billionth+" => Ordinal(1_000_000_000),
    "trillionth+" => Ordinal(1_000_000_000_000),
    "half halves" => Part(2),
    "quarter+" => Part(4),
    "several few many some multi" => Vague,
    "minus negative" => Minus,
    "twice" => Twice,
    "multimillion" => Multi(6),
    "multibillion" => Multi(9),
    "multitrillion" => Multi(12),
    "and point of a an the over in out" => Joint,
];

/// The words of one meaning.
fn split(words: &'static [u8]) -> impl Iterator<Item = &'static str> {
    std::str::from_utf8(words).unwrap_or_default().split(' ')
}

/// Calls `found` with every word of a language. `word+` in a table stands for itself and its plural in -s, which is a denominator
/// where the word is an ordinal.
fn each_word(language: Language, found: &mut dyn FnMut(&str, NumberWord)) {
    let table = if language == Language::Fr { &FRENCH } else { &ENGLISH };
    for (words, meaning) in table.iter() {
        for word in split(words) {
            let one = word.trim_end_matches('+');
            found(one, meaning);
            if one.len() < word.len() {
                let plural = if let Ordinal(rank) = meaning { Ordinals(rank) } else { meaning };
                found(&format!("{one}s"), plural);
            }
        }
        // English tens and units written as one word: twentyone, seventythird.
        if let (Language::En, Ten(ten), Some(tens)) = (language, meaning, split(words).next()) {
            for (words, meaning) in table.iter() {
                let meaning = match meaning {
                    Unit(unit @ 1..=9) => Teen(ten + unit),
                    Ordinal(unit @ 1..=9) => Ordinal(u64::from(ten) + unit),
                    _ => continue,
                };
                let unit = split(words).next().unwrap_or_default().trim_end_matches('+');
                found(&format!("{tens}{unit}"), meaning);
            }
        }
    }
}

/// Calls `add` with every word of the lexicon.
pub(crate) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    for language in Language::ALL {
        each_word(language, &mut |word, meaning| {
            let classes = match meaning {
                Ordinal(_) | Ordinals(_) => Classes::ORDINAL,
                Vague => Classes::VAGUE,
                Joint => Classes::NONE,
                _ => Classes::NUMBER,
            };
            add(word, Some(language), classes);
        });
    }
}

/// The meanings of all words of the vocabulary, by word id, in one language.
fn meanings(language: Language) -> &'static [Option<NumberWord>] {
    static TABLES: OnceLock<[Vec<Option<NumberWord>>; 2]> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        Language::ALL.map(|language| {
            let vocabulary = vocabulary();
            let mut meanings = vec![None; vocabulary.len()];
            each_word(language, &mut |word, meaning| meanings[vocabulary.id(word).index()] = Some(meaning));
            meanings
        })
    });
    &tables[language as usize]
}

/// The number words of a text.
#[derive(Clone, Copy)]
pub(crate) struct NumberWords<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    meanings: &'static [Option<NumberWord>],
}

impl<'a, 't> NumberWords<'a, 't> {
    pub fn new(tokens: &'a Tokens<'t>) -> Self {
        Self { tokens, meanings: meanings(tokens.language()) }
    }

    /// What the word at `at` adds to a number; `None` for any other word.
    pub fn get(&self, at: usize) -> Option<NumberWord> {
        let token = self.tokens.get(at)?;
        self.meanings[token.word.index()]
    }

    /// The token after `at`, or after the hyphen that joins it to `at`, where a number may go on: on the same
    /// line, with no other sign between; the end of the text where there is none.
    pub fn after(&self, at: usize) -> usize {
        let next = at + 1;
        let long = self.tokens.is(next, '—') && self.tokens.is_glued(next);
        if (self.tokens.is_hyphen(next) || long) && self.tokens.same_line(next) && self.tokens.is_word(next + 1) {
            // « vingt-deux », and the "fifty - two" of tokenised text; never « deux -trois ».
            if self.tokens.is_glued(next) == self.tokens.is_glued(next + 1) && self.tokens.same_line(next + 1) {
                return next + 1;
            }
        }
        if self.tokens.same_line(next) { next } else { self.tokens.len() }
    }
}
