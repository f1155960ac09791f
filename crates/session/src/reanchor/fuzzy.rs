//! Where a text holds something like a quote: Myers' bit-parallel approximate matching (G. Myers, A fast bit-vector
//! algorithm for approximate string matching based on dynamic programming, JACM 46(3), 1999).
//!
//! One machine word holds a column, so 64 characters of a pattern cost one step a character of the text. A longer quote
//! is found by its beginning and its end.

use std::ops::Range;

/// Characters of one machine word.
const WORD: usize = 64;

/// At most one error in so many characters: with fewer it is another text.
const CHARS_PER_ERROR: usize = 4;

/// By how many characters at most a long quote may have become longer or shorter between its two ends.
const MOST_SLACK: usize = 256;

/// A stretch like the quote, in bytes of the haystack.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Match {
    pub range: Range<usize>,
    /// 1 less the share of the quote that is different.
    pub likeness: f64,
}

/// The stretches that differ least where several overlap, in order. A quote under four characters has none but itself.
pub(super) fn matches(haystack: &str, quote: &str) -> std::vec::IntoIter<Match> {
    let pattern: Vec<char> = quote.chars().collect();
    let head = &pattern[..pattern.len().min(WORD)];
    let allowed = head.len() / CHARS_PER_ERROR;
    let mut found = Vec::new();
    if allowed > 0 {
        let chars: Vec<(usize, char)> = haystack.char_indices().collect();
        for (end, errors) in valleys(head, chars.iter().map(|&(_, c)| c), allowed) {
            let start = start_of(head, &chars[..end], errors);
            let (end, likeness) = match pattern.len().checked_sub(WORD) {
                None | Some(0) => (end, 1.0 - errors as f64 / head.len() as f64),
                Some(rest) => match end_of(&pattern, &chars, end, rest) {
                    Some((end, more)) => (end, 1.0 - (errors + more) as f64 / (2 * WORD) as f64),
                    None => continue,
                },
            };
            let byte = |index: usize| chars.get(index).map_or(haystack.len(), |&(at, _)| at);
            found.push(Match { range: byte(start)..byte(end), likeness });
        }
    }
    found.into_iter()
}

/// Where the last 64 characters of a long pattern end, searched around `rest` characters after the end of the first
/// 64; with how many errors.
fn end_of(pattern: &[char], chars: &[(usize, char)], head_end: usize, rest: usize) -> Option<(usize, usize)> {
    let tail = &pattern[pattern.len() - WORD..];
    let slack = (rest / CHARS_PER_ERROR).min(MOST_SLACK) + WORD / CHARS_PER_ERROR;
    let from = (head_end + rest).saturating_sub(slack + WORD).min(chars.len());
    let to = (head_end + rest + slack).min(chars.len());
    let ends = valleys(tail, chars[from..to].iter().map(|&(_, c)| c), WORD / CHARS_PER_ERROR);
    let distance = |end: usize| (from + end).abs_diff(head_end + rest);
    ends.into_iter().min_by_key(|&(end, errors)| (errors, distance(end))).map(|(end, errors)| (from + end, errors))
}

/// The places after which the pattern (1 to 64 characters) ends with the fewest errors, `allowed` at most: of places
/// next to one another, the first of the best.
fn valleys(pattern: &[char], text: impl Iterator<Item = char>, allowed: usize) -> Vec<(usize, usize)> {
    // Where each character stands in the pattern, a bit a place; in the characters' order.
    let mut positions: Vec<(char, u64)> = Vec::with_capacity(pattern.len());
    let place = |positions: &[(char, u64)], c| positions.binary_search_by_key(&c, |&(known, _)| known);
    for (index, &c) in pattern.iter().enumerate() {
        match place(&positions, c) {
            Ok(at) => positions[at].1 |= 1 << index,
            Err(at) => positions.insert(at, (c, 1 << index)),
        }
    }
    let last = 1u64 << (pattern.len() - 1);
    let (mut plus, mut minus, mut errors) = (!0u64, 0u64, pattern.len());
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, c) in text.enumerate() {
        let equal = place(&positions, c).map_or(0, |at| positions[at].1);
        let vertical = equal | minus;
        let horizontal = ((equal & plus).wrapping_add(plus) ^ plus) | equal;
        let mut up = minus | !(horizontal | plus);
        let mut down = plus & horizontal;
        errors += usize::from(up & last != 0);
        errors -= usize::from(down & last != 0);
        up <<= 1;
        down <<= 1;
        plus = down | !(vertical | up);
        minus = up & vertical;
        if errors > allowed {
            continue;
        }
        match found.last_mut() {
            // Within a pattern's length of one another they are readings of one place.
            Some(previous) if index + 1 - previous.0 < pattern.len() => {
                if errors < previous.1 {
                    *previous = (index + 1, errors);
                }
            }
            _ => found.push((index + 1, errors)),
        }
    }
    found
}

/// Where a match that ends at the end of `text` begins: the pattern matched backwards. Of the starts with the fewest
/// errors, the one that gives the match the pattern's own length, or nearest to it.
fn start_of(pattern: &[char], text: &[(usize, char)], errors: usize) -> usize {
    let longest = (pattern.len() + errors).min(text.len());
    let backwards: Vec<char> = text[text.len() - longest..].iter().rev().map(|&(_, c)| c).collect();
    let reversed: Vec<char> = pattern.iter().rev().copied().collect();
    let mut row: Vec<usize> = (0..=backwards.len()).collect();
    for (i, &p) in reversed.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &c) in backwards.iter().enumerate() {
            let substituted = diagonal + usize::from(p != c);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    let length = (0..=backwards.len()).min_by_key(|&length| (row[length], length.abs_diff(pattern.len())));
    text.len() - length.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(haystack: &str, quote: &str) -> Vec<String> {
        matches(haystack, quote).map(|found| haystack[found.range].to_owned()).collect()
    }

    #[test]
    fn finds_what_is_spelt_a_little_otherwise() {
        assert_eq!(found("chez Nvidla, hier", "Nvidia"), ["Nvidla"]);
        assert_eq!(found("la banque de France ; la Banque  de France", "Banque de France").len(), 2);
        assert_eq!(found("rien de tel", "Nvidia"), Vec::<String>::new());
        assert_eq!(found("ONU", "OTA"), Vec::<String>::new(), "three letters allow no error");
        assert_eq!(found("", "Nvidia"), Vec::<String>::new());
    }

    #[test]
    fn finds_a_long_quote_by_its_two_ends() {
        let quote = (0..60).map(|n| format!("mot{n} ")).collect::<String>();
        let changed = quote.replace("mot30 ", "tout autre ").replace("mot2 ", "mut2 ");
        let haystack = format!("avant {changed}après");
        let best = matches(&haystack, &quote).max_by(|a, b| a.likeness.total_cmp(&b.likeness)).unwrap();
        assert_eq!(&haystack[best.range], changed);
    }

    proptest! {
        /// The best place has the fewest errors that any stretch of the text has, by the plain recurrence.
        #[test]
        fn the_errors_are_those_of_the_plain_recurrence(pattern in "[ab]{1,9}", text in "[abc]{0,30}") {
            let pattern: Vec<char> = pattern.chars().collect();
            let mut column: Vec<usize> = (0..=pattern.len()).collect();
            let mut least = usize::MAX;
            for c in text.chars() {
                let mut diagonal = column[0];
                for i in 0..pattern.len() {
                    let substituted = diagonal + usize::from(pattern[i] != c);
                    diagonal = column[i + 1];
                    column[i + 1] = substituted.min(diagonal + 1).min(column[i] + 1);
                }
                least = least.min(column[pattern.len()]);
            }
            let best = valleys(&pattern, text.chars(), pattern.len()).into_iter().map(|(_, errors)| errors).min();
            prop_assert_eq!(best.unwrap_or(usize::MAX), least);
        }

        #[test]
        fn ranges_lie_on_char_boundaries(haystack in "(?s)[aé😀\\PC]{0,40}", quote in "(?s)[aé😀]{0,90}") {
            for found in matches(&haystack, &quote) {
                prop_assert!(haystack.get(found.range).is_some());
                prop_assert!((0.0..=1.0).contains(&found.likeness));
            }
        }
    }
}
