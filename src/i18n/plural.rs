//! Plural categories and grouped numbers, after CLDR.

use crate::i18n::Tongue;

/// The cardinal categories that a count can have in the page's languages (CLDR also has `many` for millions in
/// French, « un million de mots »; the page counts below that, and `other` reads the same without the « de »).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// « 1 mot », in French « 0 mot » too.
    One,
    /// All else.
    Other,
}

/// The category of a count (CLDR plural rules, cardinals: fr `i = 0,1`, en `i = 1 and v = 0`).
#[must_use]
pub fn plural(tongue: Tongue, count: usize) -> Plural {
    match (tongue, count) {
        (Tongue::Fr, 0 | 1) | (Tongue::En, 1) => Plural::One,
        _ => Plural::Other,
    }
}

/// A count with its thousands grouped: U+202F in French, a comma in English.
#[must_use]
pub fn grouped(tongue: Tongue, count: usize) -> String {
    let digits = count.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(if tongue == Tongue::Fr { '\u{202f}' } else { ',' });
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_by_three() {
        for (count, fr, en) in [(7, "7", "7"), (999, "999", "999"), (1_000, "1\u{202f}000", "1,000")] {
            assert_eq!((grouped(Tongue::Fr, count), grouped(Tongue::En, count)), (fr.to_owned(), en.to_owned()));
        }
    }
}
