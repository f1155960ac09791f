//! Finding a quote again in a text that changed.
//!
//! The method is that of the Hypothesis client: a candidate is scored by its likeness to the quote, by what stands
//! before and after it, and by how far it is from where it was, weighted 50, 20, 20 and 2; the quote is looked for
//! as it is first, and only then with errors.
//!
//! The work is bounded: a search reads the window it is given a fixed number of times, weighs at most
//! [`CANDIDATES`] places, and [`Reanchorer`] keeps the whole of a document's quotes to a multiple of its text.

mod fuzzy;
mod likeness;

use std::ops::Range;

use surligne_model::{Span, Text};

use fuzzy::Match;
use likeness::{head_likeness, tail_likeness};

/// Weights of quote, prefix, suffix and position.
const WEIGHTS: [f64; 4] = [50.0, 20.0, 20.0, 2.0];

/// How many places at most are weighed against one another: those nearest to where the quote was.
const CANDIDATES: usize = 64;

/// Below this share of the weights a candidate is taken for something else: the quote alone, in a context that has
/// nothing to do with the one it had, gets about 0.7 (any two stretches of prose are a little alike).
const LEAST_SCORE: f64 = 0.75;

/// Where a quote was, and what stood around it.
#[derive(Debug, Clone, Copy)]
pub struct Quote<'a> {
    /// The text itself.
    pub exact: &'a str,
    /// What stood before it; empty where that is not known.
    pub prefix: &'a str,
    /// What stood after it; empty where that is not known.
    pub suffix: &'a str,
    /// Where it is expected, in bytes of the new text.
    pub position: usize,
}

/// Where a quote was found again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Where, in bytes of the new text.
    pub span: Span,
    /// 0 to 1; 1 when quote, context and position are all as they were.
    pub score: f64,
    /// Whether the text there is the quote, letter for letter.
    pub is_exact: bool,
}

/// Looks for a quote within a byte range of a text (cut to the text and to `char` boundaries), first letter for letter,
/// then with errors in at most a quarter of it. `None` when nothing is like enough.
///
/// Reads the range a fixed number of times, plus [`CANDIDATES`] contexts.
#[must_use]
pub fn find(text: &Text, quote: &Quote<'_>, within: Range<usize>) -> Option<Found> {
    let within = boundary(text, within.start)..boundary(text, within.end);
    if quote.exact.is_empty() || within.start >= within.end {
        return None;
    }
    let haystack = &text.as_str()[within.clone()];
    let exact = haystack.match_indices(quote.exact);
    let mut exact = exact.map(|(at, exact)| Match { range: at..at + exact.len(), likeness: 1.0 });
    best(text, quote, within.start, &mut exact, true)
        .or_else(|| best(text, quote, within.start, &mut fuzzy::matches(haystack, quote.exact), false))
}

/// The last `char` boundary at or before a byte.
fn boundary(text: &Text, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|&at| text.as_str().is_char_boundary(at)).unwrap_or(0)
}

/// The matches that begin nearest to a byte, at most [`CANDIDATES`], in order.
fn nearest(matches: &mut dyn Iterator<Item = Match>, byte: isize) -> Vec<Match> {
    let distance = |found: &Match| byte.abs_diff(found.range.start as isize);
    // Distances fall and then rise: what was pushed first is the furthest as long as they fall.
    let mut kept: Vec<Match> = Vec::with_capacity(CANDIDATES);
    for found in matches {
        if kept.len() == CANDIDATES {
            if distance(&kept[0]) <= distance(&found) {
                break;
            }
            kept.remove(0);
        }
        kept.push(found);
    }
    kept
}

/// The match that is most like the quote in all, of those found from a byte of the text on.
fn best(
    text: &Text,
    quote: &Quote<'_>,
    from: usize,
    matches: &mut dyn Iterator<Item = Match>,
    is_exact: bool,
) -> Option<Found> {
    let mut best: Option<Found> = None;
    for Match { range, likeness } in nearest(matches, quote.position as isize - from as isize) {
        let Ok(span) = text.span(from + range.start..from + range.end) else { continue };
        let score = score(text, quote, span, likeness);
        if score >= LEAST_SCORE && best.is_none_or(|best| score > best.score) {
            best = Some(Found { span, score, is_exact });
        }
    }
    best
}

/// The weighted likeness of a candidate. A context that is not known weighs nothing.
fn score(text: &Text, quote: &Quote<'_>, span: Span, likeness: f64) -> f64 {
    let source = text.as_str();
    let distance = span.start().abs_diff(quote.position) as f64 / text.len().max(1) as f64;
    let weight = |known: &str, weight: f64| if known.is_empty() { 0.0 } else { weight };
    let parts = [
        (likeness, WEIGHTS[0]),
        (tail_likeness(quote.prefix, &source[..span.start()]), weight(quote.prefix, WEIGHTS[1])),
        (head_likeness(quote.suffix, &source[span.end()..]), weight(quote.suffix, WEIGHTS[2])),
        (1.0 - distance.min(1.0), WEIGHTS[3]),
    ];
    let total: f64 = parts.iter().map(|&(_, weight)| weight).sum();
    parts.iter().map(|&(likeness, weight)| likeness * weight).sum::<f64>() / total
}

/// Bytes searched on either side of where a quote is expected, before the whole range is.
const WINDOW: usize = 2048;

/// Times the length of the range that the searches of one document may read beyond their windows.
const WHOLE_READINGS: usize = 64;

/// Finds one quote after the other, given in text order, each expected as far off as the one before it was.
#[derive(Debug)]
pub struct Reanchorer<'a> {
    text: &'a Text,
    within: Range<usize>,
    drift: isize,
    budget: usize,
}

impl<'a> Reanchorer<'a> {
    /// For quotes to be found in a byte range of a text.
    #[must_use]
    pub fn new(text: &'a Text, within: Range<usize>) -> Self {
        let end = within.end.min(text.len());
        let within = within.start.min(end)..end;
        Self { text, drift: 0, budget: WHOLE_READINGS.saturating_mul(within.len()), within }
    }

    /// Looks near where the quote should be, then, as long as the budget lasts, in the whole range.
    pub fn find(&mut self, quote: &Quote<'_>) -> Option<Found> {
        let Range { start, end } = self.within;
        let expected = quote.position.saturating_add_signed(self.drift).clamp(start, end);
        let moved = Quote { position: expected, ..*quote };
        let reach = WINDOW + quote.exact.len();
        let window = expected.saturating_sub(reach).max(start)..expected.saturating_add(reach).min(end);
        let is_whole = window == self.within;
        let mut found = find(self.text, &moved, window);
        // Not letter for letter here: it may be so elsewhere.
        if found.is_none_or(|found| !found.is_exact) && !is_whole && self.budget >= self.within.len() {
            self.budget -= self.within.len();
            let elsewhere = find(self.text, &moved, self.within.clone());
            found = match (found, elsewhere) {
                (Some(here), Some(there)) if here.score >= there.score => Some(here),
                (here, there) => there.or(here),
            };
        }
        if let Some(found) = found {
            self.drift = found.span.start() as isize - quote.position as isize;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OLD: &str = "La France gagne. Plus tard, la France perd. Enfin Nvidia investit.";

    fn quote_of<'a>(old: &'a str, exact: &str, nth: usize) -> Quote<'a> {
        let (at, _) = old.match_indices(exact).nth(nth).unwrap();
        let end = at + exact.len();
        Quote { exact: &old[at..end], prefix: &old[..at], suffix: &old[end..], position: at }
    }

    #[test]
    fn context_tells_two_mentions_apart() {
        let new = Text::new(format!("Chapeau ajouté. {}", OLD.replace("La France gagne. ", "")));
        let second = find(&new, &quote_of(OLD, "France", 1), 0..new.len()).unwrap();
        assert_eq!((new.slice(second.span), second.is_exact), ("France", true));
        // The first mention went; the one that is left has another context, and yet it is a France.
        let first = find(&new, &quote_of(OLD, "France", 0), 0..new.len());
        assert!(first.is_none_or(|first| first.score < second.score));
    }

    #[test]
    fn exact_comes_before_fuzzy() {
        let misspelt = OLD.replace("Nvidia", "Nvidla");
        let new = Text::new(format!("{misspelt} {OLD}"));
        let found = find(&new, &quote_of(OLD, "Nvidia", 0), 0..new.len()).unwrap();
        assert!(found.is_exact);
        let only_fuzzy = find(&new, &quote_of(OLD, "Nvidia", 0), 0..misspelt.len()).unwrap();
        assert_eq!((new.slice(only_fuzzy.span), only_fuzzy.is_exact), ("Nvidla", false));
    }

    #[test]
    fn the_bare_word_elsewhere_is_not_enough() {
        let new = Text::new("Une tout autre histoire, où il est question de la France.");
        assert_eq!(find(&new, &quote_of(OLD, "France", 0), 0..new.len()), None);
    }

    #[test]
    fn whole_readings_are_counted() {
        // None is to be found, in a text that is like all of them: the worst that can be asked.
        let text = Text::new("aaab ".repeat(2_000));
        let mut reanchorer = Reanchorer::new(&text, 0..text.len());
        for position in 0..2 * WHOLE_READINGS {
            assert!(reanchorer.budget + position * text.len() >= WHOLE_READINGS * text.len());
            let quote = Quote { exact: "aaabaaabaaab", prefix: "zzzz", suffix: "zzzz", position };
            assert_eq!(reanchorer.find(&quote), None);
        }
        assert_eq!(reanchorer.budget, 0);
    }

    proptest! {
        /// Text put in before and after changes nothing of what is found.
        #[test]
        fn follows_insertions(
            before in "(?s)[xé😀 ]{0,80}", after in "(?s)[xé😀 ]{0,80}", nth in 0usize..2,
        ) {
            let text = Text::new(format!("{before}{OLD}{after}"));
            let mut reanchorer = Reanchorer::new(&text, 0..text.len());
            let quote = quote_of(OLD, "France", nth);
            let found = reanchorer.find(&quote).unwrap();
            prop_assert_eq!(found.span.start(), before.len() + quote.position);
            prop_assert!(found.is_exact);
        }

        /// Whatever is asked, the answer lies in the range on `char` boundaries.
        #[test]
        fn never_panics(
            text in "(?s)[a-bé😀\\PC]{0,60}", exact in "[a-bé😀]{0,8}", prefix in "\\PC{0,5}",
            position in 0usize..300, start in 0usize..300, end in 0usize..300,
        ) {
            let text = Text::new(text);
            let quote = Quote { exact: &exact, prefix: &prefix, suffix: "", position };
            if let Some(found) = find(&text, &quote, start..end) {
                prop_assert!(start.saturating_sub(3) <= found.span.start() && found.span.end() <= end);
                prop_assert!((0.0..=1.0).contains(&found.score));
                prop_assert_eq!(found.is_exact, text.slice(found.span) == exact);
            }
            Reanchorer::new(&text, start..end).find(&quote);
        }
    }
}
