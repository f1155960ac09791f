//! Dates, times of day, durations and recurrences, as TIMEX3 values and ISO intervals.
//!
//! ```text
//! tokens -> grammar (what is said) -> expression -> resolve (what it comes to) -> candidate
//! ```
//!
//! `calendar` is pure arithmetic; `expression` is the tree between the two halves; `tense` finds the verb that
//! says whether « mardi » was or will be; `dateline` finds the article's own date.

pub(crate) mod calendar;
mod dateline;
pub(crate) mod expression;
mod grammar;
pub(crate) mod resolve;
mod tense;
mod vocabulary;

use std::ops::Range;

use surligne_model::{Label, Language};

use crate::suggestion::DatelineDay;

use crate::candidate::{Article, Candidate, priority};
use crate::tokens::{Classes, Tokens};
use grammar::Grammar;
use resolve::{Anchor, Direction};

pub(crate) use vocabulary::WORDS;

/// Calls `add` with every word of the names of holidays.
pub(crate) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    grammar::holiday_words(add);
}

/// How far apart two days of one sentence may stand, in tokens.
const SAME_SENTENCE: usize = 24;

/// Adds the candidates of time, and gives the tokens of the article's own date, where it shows one, and the date.
pub(crate) fn recognise(
    article: &Article<'_>,
    candidates: &mut Vec<Candidate>,
) -> Option<(Range<usize>, DatelineDay)> {
    let index = grammar::Index::new(&article.tokens, &article.numbers);
    let grammar = Grammar::new(&article.tokens, &article.numbers, &index);
    let mut anchor = Anchor { reference: article.reference, ..Anchor::default() };
    let cues = tense::Cues::new(&article.tokens);
    let (mut at, mut last, mut year) = (0, 0, None);
    while at < article.tokens.len() {
        let Some(found) = grammar.find(at) else {
            at += 1;
            continue;
        };
        anchor.direction = if dateline::follows_a_town(&article.tokens, &found) {
            Direction::Past
        } else {
            tense::direction(&article.tokens, &cues, &found)
        };
        let same_sentence = found.start - last < SAME_SENTENCE
            && !(last + 1..found.start).any(|token| article.tokens.starts_sentence(token));
        anchor.just_told = anchor.told.filter(|_| same_sentence);
        year = year.filter(|_| same_sentence);
        anchor.year = year.filter(|_| anchor.direction == Direction::Past);
        last = found.end;
        let (label, value) = resolve::resolve(&found.timed, &anchor);
        anchor.told = resolve::day_of(&value).or(anchor.told);
        anchor.told_year = resolve::year_of(&value).or(anchor.told_year);
        if opens_sentence(&article.tokens, found.start) && value.timex.len() == 4 {
            year = anchor.told_year;
        }
        let start = if label == Label::Set { habit_start(&article.tokens, found.start) } else { found.start };
        let mut candidate = Candidate::new(start..found.end, label, value, found.rule);
        if found.is_sure_day() {
            // 21-04-2016 is no score, "Maundy Thursday" no name.
            candidate.priority = priority::NEVER + 2;
        }
        if found.rule == grammar::AGE {
            // « , 70, » after a name is no sum of money, whatever the sentence speaks of.
            candidate.priority = priority::MONEY + 1;
        }
        candidates.push(candidate);
        at = found.end.max(at + 1);
    }
    dateline::find(&article.tokens, &grammar)
}

/// « le mardi et le jeudi », « la nuit », « du lundi au jeudi »: the article makes the day a habit and goes with it.
fn habit_start(tokens: &Tokens<'_>, start: usize) -> usize {
    let Some(article) = start.checked_sub(1).filter(|_| tokens.language() == Language::Fr) else { return start };
    match tokens.key(article) {
        "le" | "la" | "les" | "du" if tokens.same_line(start) => article,
        _ if tokens.is(article, '\'') && tokens.key_is(article.wrapping_sub(1), "l") => article - 1,
        _ => start,
    }
}

/// « En 2021, elles ont débuté le 20 septembre »: whether a year stands at the head of its sentence.
fn opens_sentence(tokens: &Tokens<'_>, year: usize) -> bool {
    let Some(preposition) = year.checked_sub(1) else { return false };
    matches!(tokens.key(preposition), "en" | "in")
        && (tokens.starts_sentence(preposition) || tokens.is(preposition.wrapping_sub(1), ';'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use surligne_model::{Language, ReferenceDate, Text, Value};

    use crate::{Options, Tagger};

    /// Pieces that expressions of time are made of, in any order.
    const PIECES: &[&str] = &[
        "du",
        "au",
        "entre",
        "et",
        "le",
        "la",
        "l'",
        "lundi",
        "mardi",
        "mars",
        "mai",
        "4",
        "12",
        "31",
        "2024",
        "1er",
        "16",
        "h",
        "30",
        "heures",
        "il y a",
        "dans",
        "trois",
        "jours",
        "semaine",
        "prochaine",
        "dernier",
        "de",
        "à",
        "vers",
        "matin",
        "soir",
        "nuit",
        "début",
        "fin",
        "mi-",
        "trimestre",
        "T3",
        "été",
        "Noël",
        "chaque",
        "tous les",
        "ans",
        "années",
        "80",
        ",",
        "(",
        ")",
        "-",
        "/",
        ":",
        ".",
        "XIXe",
        "siècle",
        "veille",
        "from",
        "to",
        "the",
        "Monday",
        "June",
        "4th",
        "p.m.",
        "at",
        "last",
        "week",
        "ago",
        "later",
        "every",
        "early",
        "half",
        "past",
        "noon",
        "quarter",
        "of",
        "next",
        "year",
        "old",
        "aged",
        "\n",
        "’",
        "9999",
        "-9999",
        "0",
        "99999999999",
        "une dizaine de",
        "plusieurs",
        "and a half",
        "week-end",
        "après-midi",
        "Easter",
        "in",
        "00:60",
    ];

    fn tag(text: &str, language: Language, reference: Option<&str>) -> Vec<(String, Option<Value>)> {
        let reference_date = reference.and_then(|iso| iso.parse::<ReferenceDate>().ok());
        let text = Text::new(text);
        let tagging = Tagger::new().tag(&text, &Options { language: Some(language), reference_date });
        tagging
            .suggestions
            .into_iter()
            .map(|found| (text.as_str()[found.span.range()].to_owned(), found.value))
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]
        /// Any pieces in any order, on any reference date, are read without a panic, and what is placed is in order.
        #[test]
        fn intervals_are_in_order(
            pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 1..14),
            reference in prop::sample::select(&["2025-09-12", "2024-02-29", "9999-12-31", "-9999-01-01", "2016-11-07T16:12:00", ""][..]),
        ) {
            let text: String = pieces.iter().map(|(piece, glued)| if *glued { (*piece).to_owned() } else { format!("{piece} ") }).collect();
            for language in Language::ALL {
                for (_, value) in tag(&text, language, Some(reference)) {
                    let Some(Value::Temporal(value)) = value else { continue };
                    prop_assert!(!value.timex.is_empty());
                    if let (Some(start), Some(end)) = (&value.start, &value.end) {
                        // A time of day alone may end after midnight.
                        prop_assert!(start < end || !start.contains('-'), "{text:?}: {start} {end}");
                    }
                }
            }
        }
    }

    #[test]
    fn readings_are_listed_with_the_likeliest_first() {
        let found = tag("Grève lundi à la SNCF", Language::Fr, Some("2025-09-12"));
        let Some(Value::Temporal(value)) = &found[0].1 else { panic!("a date: {found:?}") };
        assert_eq!(value.timex, "2025-09-15");
        let readings: Vec<&str> = value.alts.iter().map(|alt| alt.timex.as_str()).collect();
        assert_eq!(readings, ["2025-09-15", "2025-09-08"]);
    }
}
