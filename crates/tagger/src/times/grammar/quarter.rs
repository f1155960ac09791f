//! Quarters and halves of a year: « T3 2025 », « le deuxième trimestre », "Q2", "the third quarter of 2024".

use super::wake::DAY;
use super::{Grammar, Read};
use crate::times::expression::{DateExpression, Named};

/// Whether a word speaks of an economic sentence.
fn is_business(word: &str) -> bool {
    is_one_of!(
        word,
        "profit profits revenue revenues sales earnings growth gdp economy exports imports rents prices \
         inflation turnover orders deliveries income loss losses results demand investment spending output \
         production shipments market company group budget ftse shares stocks index rates basis cent"
    )
}

impl Grammar<'_> {
    /// « premier trimestre 2024 », « T3 », "Q3 2024", "the third quarter".
    pub(super) fn quarter(&self, at: usize) -> Read<DateExpression> {
        self.opened(at, DAY, |grammar| grammar.read_quarter(at))
    }

    fn read_quarter(&self, at: usize) -> Read<DateExpression> {
        let at = self.phrase(at, phrases!["fiscal"]).unwrap_or(at);
        let (named, next) = self.short_quarter(at).or_else(|| self.long_quarter(at))?;
        let (year, which, end) = self.year_or_which(next);
        if year.is_none() && which.is_none() {
            let present = if self.is_french() {
                phrases!["de l ' année en cours", "de l ' année", "de l ' exercice en cours"]
            } else {
                phrases!["of the current year", "of the year", "of the fiscal year"]
            };
            // « de l'année dernière » is read with its year; « de l'année 2024 » above.
            if let Some(after) = self.phrase(end, present)
                && self.which_after(after).is_none()
                && !self.tokens.is_digits(after)
            {
                let what = Box::new(DateExpression::Named { named, year, which });
                return Some((DateExpression::InYear { what, offset: 0 }, after));
            }
        }
        Some((DateExpression::Named { named, year, which }, end))
    }

    /// T3, S1, Q3, 3T, 2018-q1.
    fn short_quarter(&self, at: usize) -> Read<Named> {
        let text = self.tokens.text(at);
        let (letter, digit_at) = match text {
            "T" | "Q" | "S" | "H" | "q" => (text, at + 1),
            _ => return None,
        };
        if !self.tokens.is_glued(digit_at) || self.touches_before_letter(at) || self.touches_after(digit_at + 1) {
            return None;
        }
        let (number, length) = self.digits(digit_at)?;
        if length != 1 {
            return None;
        }
        let end = digit_at + 1;
        let named = match letter {
            "T" if self.is_french() && (1..=4).contains(&number) => Named::Quarter(number as i8),
            "Q" | "q" if (1..=4).contains(&number) => Named::Quarter(number as i8),
            // S1 is as often a car, a film or a boat: a half only before its year.
            "S" | "H"
                if (1..=2).contains(&number)
                    && (letter == "H") != self.is_french()
                    && self.four_figures(end).is_some() =>
            {
                Named::Half(number as i8)
            }
            _ => return None,
        };
        if letter == "T" && self.key_is_one_of(at.wrapping_sub(1), words!("tramway" | "tram" | "ligne" | "un")) {
            return None;
        }
        Some((named, end))
    }

    fn touches_before_letter(&self, at: usize) -> bool {
        self.tokens.is_glued(at)
            && at > 0
            && (self.tokens.is_hyphen(at.wrapping_sub(1)) || self.tokens.symbol(at.wrapping_sub(1)).is_none())
            && !self.tokens.is_digits(at.wrapping_sub(2))
    }

    fn long_quarter(&self, at: usize) -> Read<Named> {
        let (ordinal, next) = self.small_ordinal(at)?;
        let next = next + usize::from(self.tokens.is_hyphen(next));
        let next = self.word(next, phrases!["fiscal"]).unwrap_or(next);
        let end = next + 1;
        let named = match self.key(next) {
            "trimestre" | "quarter" | "qtr" if (1..=4).contains(&ordinal) => Named::Quarter(ordinal),
            "semestre" if (1..=2).contains(&ordinal) => Named::Half(ordinal),
            "half" if (1..=2).contains(&ordinal) => {
                // A match has halves as well: only of a year.
                let of_year = self
                    .phrase(end, phrases!["of the year", "of this year", "of last year", "of next year"])
                    .is_some()
                    || self.year_or_which(end).0.is_some()
                    || self.phrase(end, phrases!["of fiscal"]).is_some()
                    || self.speaks_of_business(at);
                if !of_year {
                    return None;
                }
                Named::Half(ordinal)
            }
            _ => return None,
        };
        if !self.joined(next) {
            return None;
        }
        // "a third-quarter profit" is the quarter all the same.
        Some((named, end))
    }

    /// Whether the words before are of sales and prices, not of a match.
    fn speaks_of_business(&self, at: usize) -> bool {
        (at.saturating_sub(12)..at).any(|before| {
            let text = self.tokens.text(before);
            is_business(&text.to_ascii_lowercase())
        })
    }
}
