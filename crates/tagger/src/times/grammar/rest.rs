//! What is left of a stretch: "the rest of the week", « le reste de l'année ».

use super::{Grammar, Read};
use crate::times::calendar::Unit;
use crate::times::expression::DateExpression;

impl Grammar<'_> {
    /// From now to the end of the present week, month or year, or of one that is named.
    pub(super) fn rest_of(&self, at: usize) -> Read<DateExpression> {
        let links = if self.is_french() {
            phrases!["de l '", "de la", "du", "de ma", "de"]
        } else {
            phrases!["of the", "of my", "of our", "of", "the"]
        };
        let next = self.phrase(at, phrases!["rest", "remainder", "remaining", "reste"])?;
        let object = self.phrase(next, links).unwrap_or(next);
        let linked = object != next;
        let (of, end) = self
            .unit_of_present(object, linked, object)
            .or_else(|| self.day_of_present(object))
            .or_else(|| self.long_date(object).filter(|_| linked || self.key_is(object, "current")))?;
        Some((DateExpression::Rest(Box::new(of)), end))
    }

    /// "the day", « la journée », "this day": today, where something says that it is the present one.
    fn day_of_present(&self, at: usize) -> Read<DateExpression> {
        let at = self.phrase(at, phrases!["this", "ce", "cette"]).unwrap_or(at);
        let end = self.word(at, phrases!["day", "jour", "journée"])?;
        Some((DateExpression::Unit { unit: Unit::Day, offset: 0 }, end))
    }
}
