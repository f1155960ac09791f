//! Sums of money, percentages, quantities, numbers and ordinals.
//!
//! One pass over the numbers of the text: each is read with its sign or unit ([`measure`]), two neighbours may be
//! one range ([`range`]), and what is left without a unit is a count, a sum whose currency is left out, or nothing
//! ([`bare`]). [`reader`] makes candidates of them.

mod bare;
mod composite;
mod compound;
mod context;
mod fits;
mod labels;
mod listed;
mod measure;
mod negatives;
mod numbered;
mod one;
mod ordinal;
mod percent;
mod places;
mod prefixed;
mod range;
mod rate;
mod reader;
mod scaled;
mod score;
mod tables;
mod unstated;

use surligne_model::Language;

use crate::candidate::{Article, Candidate};
use crate::tokens::{Classes, Entries};
use measure::{Counted, measure};
use range::{Pair, pair};
use reader::Reader;
#[cfg(test)]
pub(crate) use tables::shown::currency_codes;
pub(crate) use tables::shown::{currency_name, unit_codes, unit_name};

/// The words that the grammars of amounts are woken by and read.
pub(crate) const WORDS: &[&[Entries]] = &[
    labels::WORDS,
    context::WORDS,
    percent::WORDS,
    places::WORDS,
    range::WORDS,
    rate::WORDS,
    fits::WORDS,
    one::WORDS,
    negatives::WORDS,
];

/// Calls `add` with every word of the tables of currencies, units and countries.
pub(crate) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    tables::words(add);
    places::words(add);
}

/// Adds the candidates of amounts.
pub(crate) fn recognise(article: &Article<'_>, candidates: &mut Vec<Candidate>) {
    let tokens = &article.tokens;
    negatives::recognise(tokens, candidates);
    let mut free = 0;
    let mut measures = Vec::with_capacity(article.numbers.all().len());
    for number in article.numbers.iter() {
        // « 1 euro 20 », « 5 feet 2 »: a number that the measure before it has taken.
        if number.tokens.start < free {
            continue;
        }
        let measure = measure(tokens, &article.numbers, number, free);
        free = measure.tokens.end;
        measures.push(measure);
    }
    let mut reader = Reader::new(tokens, &measures, candidates);
    let mut at = 0;
    // The last of a list whose figures share its unit.
    let mut list = 0;
    while let Some(first) = measures.get(at) {
        let mut first = first.clone();
        if let Some(second) = measures.get(at + 1) {
            match pair(tokens, &first, second) {
                Pair::Range(span) => {
                    reader.range(span);
                    at += 2;
                    continue;
                }
                Pair::Score => {
                    let mut end = at + 1;
                    // « 4-3-3 », « 6-4, 7-5 »: a chain of them.
                    while let (Some(last), Some(next)) = (measures.get(end), measures.get(end + 1))
                        && tokens.is_dash(last.tokens.end)
                        && tokens.is_glued(last.tokens.end)
                        && last.tokens.end + 1 == next.tokens.start
                    {
                        end += 1;
                    }
                    reader
                        .candidates
                        .push(Candidate::never(first.tokens.start..measures[end].tokens.end, "never.score"));
                    at = end + 1;
                    continue;
                }
                Pair::Change { first: value } if first.counted == Counted::Things => {
                    first.scale = if value == first.value { first.scale } else { second.scale };
                    first.value = value;
                    if matches!(second.counted, Counted::Money(_) | Counted::Percent { .. } | Counted::Unit(_)) {
                        first.counted = second.counted;
                        first.rule = "change.first";
                    }
                }
                Pair::Apart if first.counted == Counted::Things => {
                    if list <= at {
                        list = listed::end_of_list(tokens, &measures[at..]).map_or(at, |length| at + length);
                    }
                    if let Some(last) = measures.get(list).filter(|_| list > at) {
                        first.counted = last.counted;
                        if last.scale > 1.0 {
                            first.value = scaled::times(first.value, last.scale);
                            first.scale = last.scale;
                        }
                        first.rule = "list.shared-unit";
                    }
                }
                Pair::Change { .. } | Pair::Apart => {}
            }
        }
        reader.single(&first);
        at += 1;
    }
}

#[cfg(test)]
mod tests;
