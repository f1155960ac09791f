//! Where an expression of time may begin, and which of its readers may begin there: asked of every token, so both must
//! be cheap.

use std::cell::Cell;

use super::{Found, Grammar};
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

/// What opens anything at all.
pub(super) const ANY: Classes = DATE.with(SET).with(PART).with(CLOCK).without(Classes::TIME_UNIT);

impl Grammar<'_> {
    /// What the token may open.
    pub(super) fn opens(&self, at: usize) -> Classes {
        self.index.opens.get(at).map_or(Classes::NONE, Cell::get)
    }

    /// Whether the token may go on with what was begun before it.
    fn goes_on(&self, at: usize) -> bool {
        self.opens(at).intersects(Classes::GOES_ON)
    }

    /// Asks a reader where the token may open what it reads.
    #[inline]
    pub(super) fn opened<T>(&self, at: usize, classes: Classes, read: impl FnOnce(&Self) -> Option<T>) -> Option<T> {
        let asked = self.opens(at).intersects(classes) || self.asks_everyone();
        if asked { read(self) } else { None }
    }

    /// The same of a reader that several others ask, at one token again and again: where it finds nothing, it is not
    /// asked a second time. It must depend on nothing but the token.
    #[inline]
    pub(super) fn opened_once<T>(
        &self,
        at: usize,
        classes: Classes,
        nothing: Classes,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        if self.asks_everyone() || self.after_dash {
            return self.opened(at, classes, read);
        }
        let opens = self.opens(at);
        if !opens.intersects(classes) || opens.intersects(nothing) {
            return None;
        }
        let found = read(self);
        if found.is_none()
            && let Some(cell) = self.index.opens.get(at)
        {
            cell.set(cell.get() | nothing);
        }
        found
    }

    /// The longest expression that begins at this token. Most tokens begin none, and that costs next to nothing.
    ///
    /// With the feature `exhaustive`, for tests alone, every reader is asked everywhere as well, and must find the
    /// same: what a word opens without being listed for it is mended by a word in [`crate::times::vocabulary`].
    pub(in crate::times) fn find(&self, at: usize) -> Option<Found> {
        let found = (self.may_begin(at) && self.is_near(at)).then(|| self.read(at)).flatten();
        if cfg!(feature = "exhaustive") {
            let all = self.is_near(at).then(|| Self { everywhere: true, ..*self }.read(at)).flatten();
            assert_eq!(found, all, "“{}” opens what it is not listed to open", self.tokens.text(at));
        }
        found
    }

    /// Whether readers are asked where no word is listed to open what they read.
    #[inline]
    pub(super) fn asks_everyone(&self) -> bool {
        cfg!(feature = "exhaustive") && self.everywhere
    }

    /// Whether the token opens anything, and what a figure needs after it or before it stands there.
    fn may_begin(&self, at: usize) -> bool {
        let opens = self.opens(at);
        opens.intersects(ANY.with(CORE)) && (!opens.intersects(Classes::FIGURE) || self.figure_of_time(at))
    }

    /// Whether enough that tells of time stands near.
    fn is_near(&self, at: usize) -> bool {
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
                || self.key_is_one_of(at + 1, words!("past" | "p" | "pm" | "am" | "hundred" | "thousand"))
        };
        // « en deux mille dix-huit », « en mille neuf cent quatorze ».
        let french_year =
            || self.key_before_is(at, "en") && (self.key_is(at, "mille") || self.key_is(at + 1, "mille"));
        // "from three thirty to four thirty".
        let from_spoken = || {
            self.key_is_one_of(at, words!("from" | "between"))
                && self.tokens.is_any(at + 1, Classes::NUMBER)
                && self.tokens.is_any(at + 2, Classes::NUMBER)
        };
        classes.intersects(LEADING)
            && (near
                || self.is_french() && (french_year() || self.key_before_is(at, "dont"))
                || !self.is_french() && from_spoken()
                || !self.is_french() && (self.age_may_follow(at) || classes.intersects(Classes::NUMBER) && spoken()))
    }

    /// Whether a figure or a number in words may be one of time: by what follows it, or as an age.
    fn figure_of_time(&self, at: usize) -> bool {
        let next = at + 1;
        let decimals = self.tokens.is(next, ',') && self.tokens.is_glued(next + 1);
        let thousands = self.tokens.text(next).len() == 3 && self.tokens.is_digits(next);
        self.goes_on(next) && !decimals && !thousands
            || self.number(at).is_some_and(|number| self.goes_on(number.tokens.end))
            || self.tokens.is_digits(at) && self.digits_wake(at)
            || self.spoken_year(at).is_some()
            || !self.tokens.text(at).is_ascii()
            || self.age_may_follow(at)
            || at
                .checked_sub(1)
                .is_some_and(|before| self.tokens.text_is_one_of(before, words!("Aged" | "Ages" | "and")))
    }

    /// Digits with no word of time after them: a year, a date in figures, a day after its article, an age.
    fn digits_wake(&self, at: usize) -> bool {
        let next = at + 1;
        self.tokens.text(at).len() == 4
            || self.tokens.is_glued(next)
                && matches!(self.tokens.symbol(next), Some('/' | '.' | ':' | '-' | '–' | '\''))
            || self.tokens.is_glued(next) && self.tokens.is_word(next)
            || self.key_is_one_of(at.wrapping_sub(1), words!("le" | "the" | "at"))
            || self.key_is_one_of(next, words!("am" | "pm" | "a" | "p" | "o" | "oclock" | "et" | "and" | "past"))
            || self.key_is_one_of(next, words!("ap" | "av" | "bc" | "bce"))
            || self.tokens.text_is(next, "AD")
            || self.key_before_is(at, "and") && self.tokens.is_digits(at.wrapping_sub(2))
            || self.age_may_follow(at)
            || self.begins_line(at)
    }

    /// Whether the words before let a bare number be an age.
    fn age_may_follow(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        self.tokens.is(before, ',')
            || self.tokens.is_hyphen(before)
            || self.tokens.text_is_one_of(
                before,
                words!(
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
                        | "dont"
                ),
            )
    }
}
