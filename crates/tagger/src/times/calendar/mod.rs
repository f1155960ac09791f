//! Pure calendar arithmetic on the proleptic Gregorian calendar: which stretch of time a year, a quarter, a
//! week or a holiday is. Nothing here knows any text, any language or any reference date.
//!
//! Every function that could leave the calendar (years −9999 to 9999) returns an `Option`.

mod easter;
mod holiday;
mod iso;
mod lunar;
mod unit;

use surligne_model::civil::{Date, DateTime};

pub(crate) use easter::{easter, orthodox_easter};
pub(crate) use holiday::Holiday;
pub(crate) use iso::{iso_date, iso_datetime, iso_month, iso_time, iso_year};
pub(crate) use unit::Unit;

/// A half-open stretch of civil time: `start` belongs to it, `end` is the first moment after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Interval {
    pub(crate) start: DateTime,
    pub(crate) end: DateTime,
}

impl Interval {
    /// The days from `first` up to, not including, `after`; `None` when there is none between.
    pub(crate) fn days(first: Date, after: Date) -> Option<Self> {
        (first < after).then(|| Self { start: first.at(0, 0, 0), end: after.at(0, 0, 0) })
    }

    /// One day.
    pub(crate) fn day(date: Date) -> Option<Self> {
        Self::days(date, date.tomorrow().ok()?)
    }

    /// One calendar year.
    pub(crate) fn year(year: i16) -> Option<Self> {
        Self::years(year, 1)
    }

    /// `count` calendar years from `first` on.
    pub(crate) fn years(first: i16, count: i16) -> Option<Self> {
        let after = first.checked_add(count)?;
        Self::days(Date::new(first, 1, 1).ok()?, Date::new(after, 1, 1).ok()?)
    }

    /// One calendar month.
    pub(crate) fn month(year: i16, month: i8) -> Option<Self> {
        Self::months(year, month, 1)
    }

    /// `count` calendar months from one on.
    pub(crate) fn months(year: i16, month: i8, count: i64) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Self::days(first, Unit::Month.shift(first, count)?)
    }

    /// A quarter, 1 to 4, of a calendar year.
    pub(crate) fn quarter(year: i16, quarter: i8) -> Option<Self> {
        (1..=4).contains(&quarter).then(|| Self::months(year, 3 * quarter - 2, 3))?
    }

    /// A half, 1 or 2, of a calendar year.
    pub(crate) fn half(year: i16, half: i8) -> Option<Self> {
        (1..=2).contains(&half).then(|| Self::months(year, 6 * half - 5, 6))?
    }

    /// The ten years of a decade: 1990 gives 1990 to 1999.
    pub(crate) fn decade(first: i16) -> Option<Self> {
        Self::years(first, 10)
    }

    /// A century in the common count, where the 19th is 1801 to 1900.
    pub(crate) fn century(ordinal: i16) -> Option<Self> {
        Self::years(ordinal.checked_sub(1)?.checked_mul(100)?.checked_add(1)?, 100)
    }

    /// An ISO 8601 week.
    pub(crate) fn iso_week(year: i16, week: i8) -> Option<Self> {
        let monday = Date::monday_of_iso_week(year, week).ok()?;
        Self::days(monday, Unit::Day.shift(monday, 7)?)
    }

    /// Saturday and Sunday of the ISO week that holds a day.
    pub(crate) fn weekend(date: Date) -> Option<Self> {
        let monday = Unit::Week.floor(date)?;
        Self::days(Unit::Day.shift(monday, 5)?, Unit::Day.shift(monday, 7)?)
    }

    /// A meteorological season of the northern hemisphere (three whole months), named by the year in which it
    /// begins: the winter of 2024 runs from December 2024 to February 2025.
    pub(crate) fn season(year: i16, season: Season) -> Option<Self> {
        Self::months(year, season.first_month(), 3)
    }

    /// The first day.
    pub(crate) fn first_day(&self) -> Date {
        self.start.date()
    }

    /// Whether a moment lies in it.
    pub(crate) fn contains(&self, moment: DateTime) -> bool {
        self.start <= moment && moment < self.end
    }

    /// Whether both ends fall at midnight.
    pub(crate) fn is_whole_days(&self) -> bool {
        let midnight = surligne_model::civil::Time::midnight();
        self.start.time() == midnight && self.end.time() == midnight
    }
}

/// A season of the northern hemisphere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// March, June, September or December.
    pub(crate) fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    /// TIMEX3's code: `SP`, `SU`, `FA`, `WI`.
    pub(crate) fn timex(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

#[cfg(test)]
mod tests {
    use surligne_model::civil::date;

    use super::*;

    fn ends(interval: Option<Interval>) -> (Date, Date) {
        let interval = interval.unwrap();
        assert!(interval.is_whole_days());
        (interval.first_day(), interval.end.date())
    }

    #[test]
    fn years_and_what_divides_them() {
        assert_eq!(ends(Interval::year(2024)), (date(2024, 1, 1), date(2025, 1, 1)));
        assert_eq!(ends(Interval::month(2024, 12)), (date(2024, 12, 1), date(2025, 1, 1)));
        assert_eq!(ends(Interval::quarter(2024, 3)), (date(2024, 7, 1), date(2024, 10, 1)));
        assert_eq!(ends(Interval::half(2024, 2)), (date(2024, 7, 1), date(2025, 1, 1)));
        assert_eq!(ends(Interval::decade(1990)), (date(1990, 1, 1), date(2000, 1, 1)));
        assert_eq!(ends(Interval::century(19)), (date(1801, 1, 1), date(1901, 1, 1)));
        assert_eq!(ends(Interval::season(2024, Season::Winter)), (date(2024, 12, 1), date(2025, 3, 1)));
    }

    #[test]
    fn weeks_follow_iso_8601() {
        // 2020 began on a Wednesday: its first week began in 2019, and it had 53 of them.
        assert_eq!(ends(Interval::iso_week(2020, 1)), (date(2019, 12, 30), date(2020, 1, 6)));
        assert_eq!(ends(Interval::iso_week(2020, 53)), (date(2020, 12, 28), date(2021, 1, 4)));
        assert_eq!(Interval::iso_week(2021, 53), None);
        assert_eq!(ends(Interval::weekend(date(2025, 9, 12))), (date(2025, 9, 13), date(2025, 9, 15)));
        assert_eq!(ends(Interval::weekend(date(2025, 9, 14))), (date(2025, 9, 13), date(2025, 9, 15)));
    }

    #[test]
    fn nothing_lies_outside_the_calendar() {
        assert_eq!(Interval::year(9999), None);
        assert_eq!(Interval::century(400), None);
        assert_eq!(Interval::quarter(2024, 5), None);
        assert_eq!(Interval::days(date(2024, 1, 2), date(2024, 1, 2)), None);
    }
}
