//! Where an expression of time may begin, and which of its readers may begin there: asked of every token, so both must
//! be cheap.

use super::Grammar;
use crate::tokens::{Classes, TokenKind};

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

/// What opens a length of time: a count, or a range of them.
pub(super) const LENGTH: Classes = COUNT.with(Classes::OPENS_RANGE);

/// What opens a count.
pub(super) const COUNT: Classes = Classes::FIGURE.with(Classes::COUNTS);

/// What opens a time on the clock.
pub(super) const CLOCK: Classes = Classes::FIGURE.with(Classes::OPENS_CLOCK);

/// What opens a day of the month.
pub(super) const DAY: Classes = Classes::FIGURE.with(Classes::OPENS_RANK);

/// What opens a date in words with its month.
pub(super) const FIELDS: Classes = DAY.with(Classes::MONTH).with(Classes::WEEKDAY);

/// What opens a date that counts from now.
pub(super) const RELATIVE: Classes = LENGTH.with(Classes::OPENS_RELATIVE).with(Classes::TIME_UNIT);

/// What opens a year, a decade or a century.
pub(super) const YEAR: Classes = DAY.with(Classes::ROMAN).with(Classes::OPENS_DATE);

/// What opens a date of any kind.
pub(super) const DATE: Classes = FIELDS.with(RELATIVE).with(YEAR).with(Classes::SEASON).with(Classes::HOLIDAY);

/// What opens a recurrence.
pub(super) const SET: Classes = COUNT.with(Classes::WEEKDAY).with(Classes::OPENS_SET);

/// What opens a part of a day.
pub(super) const PART: Classes = Classes::DAY_PART.with(Classes::OPENS_PART);

impl Grammar<'_> {
    /// What the token may open: its classes, and whether it is a figure or may be a Roman number.
    fn opens(&self, at: usize) -> Classes {
        let Some(token) = self.tokens.get(at) else { return Classes::NONE };
        let figure = token.kind == TokenKind::Digits || self.number(at).is_some();
        let roman = matches!(token.first, 'I' | 'V' | 'X');
        self.tokens.classes(at)
            | if figure { Classes::FIGURE } else { Classes::NONE }
            | if roman { Classes::ROMAN } else { Classes::NONE }
    }

    /// Asks a reader where the token may open what it reads. In debug builds it is asked everywhere: to read
    /// something that its classes do not open is a fault, mended by a word in [`crate::times::vocabulary`].
    #[inline]
    pub(super) fn opened<T>(&self, at: usize, classes: Classes, read: impl FnOnce(&Self) -> Option<T>) -> Option<T> {
        let opens = self.opens(at).intersects(classes);
        if !opens && !cfg!(debug_assertions) {
            return None;
        }
        let read = read(self);
        debug_assert!(opens || read.is_none(), "“{}” opens what it is not listed to open", self.tokens.text(at));
        read
    }

    /// Whether an expression may begin at this token: cheap, and asked of every token.
    pub(in crate::times) fn wakes(&self, at: usize) -> bool {
        let near = self.index.near.get(at + 1).is_some_and(|distance| *distance <= NEAR);
        if self.tokens.is_digits(at) {
            return near || self.digits_wake(at);
        }
        let classes = self.tokens.classes(at);
        if classes.intersects(CORE) && (!classes.only(Classes::HOLIDAY) || self.holiday(at).is_some()) {
            return true;
        }
        // "seven thirty p.m.", "ten past three", "nineteen eighty-four" hold no word of time.
        let spoken = || {
            self.tokens.is_any(at + 1, Classes::NUMBER)
                || matches!(self.key(at + 1), "past" | "p" | "pm" | "am" | "hundred" | "thousand")
        };
        classes.intersects(LEADING)
            && (near
                || !self.is_french() && (self.age_may_follow(at) || classes.intersects(Classes::NUMBER) && spoken()))
    }

    /// Digits with no word of time after them: a year, a date in figures, a day after its article, an age.
    fn digits_wake(&self, at: usize) -> bool {
        let next = at + 1;
        self.tokens.text(at).len() == 4
            || self.tokens.is_glued(next)
                && matches!(self.tokens.symbol(next), Some('/' | '.' | ':' | '-' | '–' | '\''))
            || self.tokens.is_glued(next) && self.tokens.is_word(next)
            || matches!(self.key_before(at), "le" | "the" | "at")
            || matches!(self.key(next), "am" | "pm" | "a" | "p" | "o" | "oclock" | "et" | "and" | "past")
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
