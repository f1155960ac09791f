//! Where an expression of time may begin: asked of every token, so it must be cheap.

use super::Grammar;
use crate::tokens::Classes;

/// The classes without which nothing is an expression of time, digits apart.
pub(super) const CORE: Classes = Classes::MONTH
    .with(Classes::WEEKDAY)
    .with(Classes::TIME)
    .with(Classes::TIME_UNIT)
    .with(Classes::SEASON)
    .with(Classes::DAY_PART)
    .with(Classes::HOLIDAY);

/// How far on from a word that opens an expression its first telling word may stand.
const NEAR: u8 = 8;

/// The classes that an expression may begin with; digits may as well.
pub(super) const LEADING: Classes =
    Classes::TIME_LEAD.with(Classes::NUMBER).with(Classes::VAGUE).with(Classes::ORDINAL);

impl Grammar<'_> {
    /// Whether an expression may begin at this token: cheap, and asked of every token.
    pub(in crate::times) fn wakes(&self, at: usize) -> bool {
        let near = self.index.near.get(at + 1).is_some_and(|distance| *distance <= NEAR);
        if self.tokens.is_digits(at) {
            return near || self.digits_wake(at);
        }
        let classes = self.tokens.classes(at);
        if classes.intersects(CORE) {
            return !classes.only(Classes::HOLIDAY) || self.holiday(at).is_some();
        }
        classes.intersects(LEADING) && (near || !self.is_french() && self.age_may_follow(at))
    }

    /// Digits with no word of time after them: a year, a date in figures, a day after its article, an age.
    fn digits_wake(&self, at: usize) -> bool {
        let next = at + 1;
        self.tokens.text(at).len() == 4
            || self.tokens.is_glued(next)
                && matches!(self.tokens.symbol(next), Some('/' | '.' | ':' | '-' | '–' | '\''))
            || self.tokens.is_glued(next) && self.tokens.is_word(next)
            || matches!(self.key_before(at), "le" | "the" | "at")
            || matches!(self.key(next), "am" | "pm" | "a" | "p" | "o" | "oclock" | "et" | "and")
            || self.age_may_follow(at)
            || self.begins_line(at)
    }

    /// Whether the words before let a bare number be an age.
    fn age_may_follow(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        self.tokens.is(before, ',')
            || self.tokens.is_hyphen(before)
            || matches!(
                self.tokens.text(before),
                "aged"
                    | "age"
                    | "ages"
                    | "of"
                    | "at"
                    | "was"
                    | "is"
                    | "were"
                    | "be"
                    | "turned"
                    | "turns"
                    | "turning"
                    | "under"
                    | "over"
                    | "than"
                    | "only"
                    | "just"
                    | "nearly"
                    | "almost"
                    | "past"
                    | "about"
                    | "now"
                    | "m"
            )
    }
}
