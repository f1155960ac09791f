//! Years in words: "two thousand and fifteen", "nineteen eighty-four", « mille neuf cent quatorze ».

use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::expression::{DateExpression, Fields};

impl Grammar<'_> {
    /// A year in words; what stands before must say that it is one.
    pub(super) fn spoken_year(&self, at: usize) -> Read<i16> {
        let number = self.number(at).filter(|number| number.form == Form::Words && !number.vague)?;
        let (value, end) = (number.value, number.tokens.end);
        if value.fract() != 0.0 {
            return None;
        }
        if (1001.0..2200.0).contains(&value) {
            return Some((value as i16, end));
        }
        // "nineteen eighty-four": the hundreds and the rest.
        if self.is_french() || !(10.0..22.0).contains(&value) || !self.joined(end) {
            return None;
        }
        let end = end + usize::from(self.tokens.is_hyphen(end));
        let rest = self.number(end).filter(|number| number.form == Form::Words && !number.vague)?;
        let fits = (10.0..100.0).contains(&rest.value) && rest.value.fract() == 0.0;
        fits.then_some(((value * 100.0 + rest.value) as i16, rest.tokens.end))
    }

    /// A year in words by itself: after "in" and the like, at the end of its phrase, or inside a longer date.
    pub(super) fn spoken_year_alone(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let (year, end) = self.spoken_year(at)?;
        let introduced = if self.is_french() {
            self.key_is_one_of(at.wrapping_sub(1), words!("en" | "depuis" | "dès" | "année" | "an"))
        } else {
            self.key_is_one_of(at.wrapping_sub(1), words!("in" | "since" | "until" | "by" | "year"))
        };
        (inside || introduced && self.ends_clause(end))
            .then_some((DateExpression::Fields(Fields { year: Some(year), ..Fields::default() }), end))
    }
}
