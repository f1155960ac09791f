//! What speaks for a word's kind anywhere in the text: « le patron de Valtris » in one sentence tells what « Valtris »
//! is in all others.

use std::sync::OnceLock;

use super::context::Context;
use crate::gazetteer::Class;
use crate::hash;
use crate::word::Case;

/// After a title or a function.
const TITLED: u16 = 1;
/// After a first name of the same run.
const AFTER_GIVEN_NAME: u16 = 1 << 1;
/// After a noun that announces an organisation.
const ORGANISATION: u16 = 1 << 2;
/// After « chez » and the like.
const AT_HOME: u16 = 1 << 3;
/// After « à », « en »…
const SITUATED: u16 = 1 << 4;
/// Before a verb of saying.
const SAYS: u16 = 1 << 5;
/// After a noun that announces a work, a product, a law.
const WORK: u16 = 1 << 6;
/// After a noun that announces a place.
const PLACE: u16 = 1 << 7;
/// After an article.
const ARTICLE: u16 = 1 << 8;
/// Before a comma and a figure: an age.
const AGED: u16 = 1 << 9;
/// Before the legal form of a company.
const LEGAL: u16 = 1 << 10;
/// In quotation marks of its own.
const QUOTED: u16 = 1 << 11;
const HOMES: [&str; 2] = ["chez", "salariés"];
const SITES: [&str; 8] = ["à", "en", "vers", "près", "in", "at", "near", "from"];
const ARTICLES: [&str; 5] = ["le", "la", "l'", "les", "the"];

/// The cues of the word at `at` in its own place.
pub(super) fn of(context: &Context<'_>, at: usize) -> u16 {
    static HASHES: OnceLock<Vec<(u32, u16)>> = OnceLock::new();
    let small_words = HASHES.get_or_init(|| {
        let of = |words: &[&str], cue: u16| words.iter().map(|word| (hash::of(word), cue)).collect::<Vec<_>>();
        [of(&HOMES, AT_HOME), of(&SITES, SITUATED), of(&ARTICLES, ARTICLE)].concat()
    });
    let words = context.words;
    let (first, past) = (context.runs[at].0 as usize, context.runs[at].1 as usize);
    let mut cues = 0;
    if let Some(before) = context.before(first) {
        let lower = words[before].lower;
        cues |= small_words.iter().filter(|(word, _)| *word == lower).fold(0, |cues, (_, cue)| cues | cue);
        if matches!(words[before].sign, '«' | '“' | '"') {
            let closed = words.get(past).is_some_and(|word| matches!(word.sign, '»' | '”' | '"'));
            cues |= if closed { QUOTED } else { 0 };
        }
        let classes = context.hits(before).any();
        if classes & (Class::Title.bit() | Class::Function.bit()) != 0 {
            cues |= TITLED;
        }
        if let Some(noun) = context.noun_before(first) {
            let classes = context.hits(noun).any();
            let announced = [(Class::OrgNoun, ORGANISATION), (Class::WorkNoun, WORK), (Class::PlaceNoun, PLACE)];
            cues |= announced
                .into_iter()
                .filter(|(class, _)| classes & class.bit() != 0)
                .fold(0, |cues, (_, cue)| cues | cue);
        }
    }
    if at > first && context.hits(first).any() & Class::GivenName.bit() != 0 {
        cues |= AFTER_GIVEN_NAME;
    }
    if at + 1 < past && context.hits(past - 1).any() & Class::LegalForm.bit() != 0 {
        cues |= LEGAL;
    }
    if let Some(after) = words.get(past).filter(|word| !word.starts_sentence) {
        if context.hits(past).any() & Class::Saying.bit() != 0 {
            cues |= SAYS;
        }
        let next = words.get(past + 1);
        if after.sign == ',' && next.is_some_and(|word| word.digit && word.case == Case::None) {
            cues |= AGED;
        }
    }
    cues
}
