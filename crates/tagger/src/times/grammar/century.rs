//! Centuries and years before our era: « XIXe siècle », "19th century", « 234 av. J.-C. ».

use super::words::english_ordinal;
use super::{Grammar, Read};
use crate::times::expression::{DateExpression, Fields};
use crate::tokens::in_lower_case;

impl Grammar<'_> {
    /// « XIXe siècle », « 19e siècle », « quatorzième siècle », "19th century".
    pub(super) fn century(&self, at: usize) -> Read<DateExpression> {
        let (ordinal, next) = self.century_ordinal(at)?;
        let next = next + usize::from(self.tokens.is_hyphen(next));
        let end = self.word(next, phrases!["siècle", "siècles", "century", "centuries"])?;
        if let Some(end) = self.before_our_era(end) {
            return Some((DateExpression::Century(-ordinal), end));
        }
        Some((DateExpression::Century(ordinal), end))
    }

    fn century_ordinal(&self, at: usize) -> Read<i16> {
        let text = self.tokens.text(at);
        if let Some((value, length)) = self.digits(at) {
            let suffixed = self.tokens.is_glued(at + 1)
                && self.tokens.text_is_one_of(
                    at + 1,
                    words!("e" | "è" | "ème" | "eme" | "er" | "ᵉ" | "th" | "st" | "nd" | "rd"),
                );
            return (suffixed && length <= 2 && (1..=30).contains(&value)).then_some((value as i16, at + 2));
        }
        if text.starts_with(['I', 'V', 'X']) {
            let ending = text.strip_suffix("ème").or_else(|| text.strip_suffix("er"));
            let letters = ending.unwrap_or(text).trim_end_matches(['e', 'è', 'ᵉ']);
            let value = roman(letters)?;
            let suffix = usize::from(
                letters.len() == text.len() && self.tokens.text_is_one_of(at + 1, words!("e" | "è" | "ème" | "er")),
            );
            return Some((value, at + 1 + suffix));
        }
        if let Some(ordinal) = super::words::ordinal(self.key(at)).filter(|ordinal| *ordinal > 0) {
            return Some((ordinal.into(), at + 1));
        }
        let ranks = tellings![
            "sixième" => 6,
            "septième" => 7,
            "huitième" => 8,
            "neuvième" => 9,
            "dixième" => 10,
            "onzième" => 11,
            "douzième" => 12,
            "treizième" => 13,
            "quatorzième" => 14,
            "quinzième" => 15,
            "seizième" => 16,
            "vingtième" => 20,
        ];
        let english =
            || english_ordinal(self.key(at)).filter(|rank| *rank <= 20).map(|rank| (i16::from(rank), at + 1));
        // Accents that are left out are not filled in here.
        if let Some((value, next)) = self.telling(at, ranks).or_else(english)
            && in_lower_case(self.tokens.text(at)) == self.key(at)
        {
            return Some((value, next));
        }
        if !self.key_is_one_of(at, words!("dix" | "vingt" | "twenty")) {
            return None;
        }
        let lower = in_lower_case(text);
        // « dix-huitième », « vingt et unième », "twenty-first".
        let hyphen = at + 1 + usize::from(self.tokens.is_hyphen(at + 1));
        let after = in_lower_case(self.tokens.text(hyphen));
        Some(match (lower.as_str(), after.as_str()) {
            ("dix", "septième") => (17, hyphen + 1),
            ("dix", "huitième") => (18, hyphen + 1),
            ("dix", "neuvième") => (19, hyphen + 1),
            ("twenty", "first") => (21, hyphen + 1),
            ("vingt", "et") => {
                let last = hyphen + 1 + usize::from(self.tokens.is_hyphen(hyphen + 1));
                if !self.tokens.text_is(last, "unième") {
                    return None;
                }
                (21, last + 1)
            }
            _ => return None,
        })
    }

    /// « av. J.-C. », « avant notre ère », "BC".
    fn before_our_era(&self, at: usize) -> Option<usize> {
        if self.is_french() {
            if let Some(end) = self.phrase(at, phrases!["avant notre ère"]) {
                return Some(end);
            }
            let next = self.phrase(at, phrases!["avant", "av", "ap", "après"])?;
            let next = next + usize::from(self.tokens.is(next, '.'));
            return self.jesus_christ(next).filter(|_| self.key_is_one_of(at, words!("avant" | "av")));
        }
        let end = self.phrase(at, phrases!["bc", "bce", "b . c", "b . c . e"])?;
        Some(
            end + usize::from(
                self.tokens.is(end, '.') && self.tokens.is_glued(end) && self.key_is(end.wrapping_sub(1), "c"),
            ),
        )
    }

    pub(super) fn jesus_christ(&self, at: usize) -> Option<usize> {
        if !self.tokens.text_is(at, "J") && !self.tokens.text_is(at, "Jésus") {
            return None;
        }
        let mut next = at + 1;
        while next < at + 5 {
            match self.tokens.symbol(next) {
                Some('.' | '-' | '\u{2011}') => next += 1,
                _ if self.tokens.text_is_one_of(next, words!("C" | "Christ")) => {
                    let end = next + 1;
                    return Some(end + usize::from(self.tokens.is(end, '.') && self.tokens.text_is(next, "C")));
                }
                _ => return None,
            }
        }
        None
    }

    /// « 234 av. J.-C. », "44 BC".
    pub(super) fn before_christ(&self, at: usize) -> Read<DateExpression> {
        let (year, length) = self.digits(at)?;
        if length < 4
            && year > 0
            && let Some(end) = self.anno_domini(at + 1)
        {
            let fields = Fields { year: Some(year as i16), ..Fields::default() };
            return Some((DateExpression::Fields(fields), end));
        }
        let end = self.before_our_era(at + 1).filter(|_| length <= 4 && year > 0)?;
        Some((DateExpression::BeforeChrist(year as i16), end))
    }
}

/// A Roman number up to 30.
fn roman(letters: &str) -> Option<i16> {
    let value = |c| {
        Some(match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        })
    };
    let values: Option<Vec<i16>> = letters.chars().map(value).collect();
    let values = values.filter(|values| !values.is_empty() && values.len() <= 6)?;
    let mut sum = 0;
    for (index, value) in values.iter().enumerate() {
        let smaller = values.get(index + 1).is_some_and(|next| next > value);
        sum += if smaller { -value } else { *value };
    }
    (1..=30).contains(&sum).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numbers() {
        for (letters, value) in [("I", 1), ("IV", 4), ("IX", 9), ("XII", 12), ("XVIII", 18), ("XIX", 19), ("XXI", 21)]
        {
            assert_eq!(roman(letters), Some(value), "{letters}");
        }
        for letters in ["", "XA", "XXXXX", "é"] {
            assert_eq!(roman(letters), None, "{letters}");
        }
    }
}
