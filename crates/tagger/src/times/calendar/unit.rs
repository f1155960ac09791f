//! The units that time is counted in.

use surligne_model::civil::{Date, DateTime, Weekday};

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    /// Monday to Sunday.
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
    Millennium,
}

/// How many of a basic unit a unit is.
enum Basis {
    Seconds(i64),
    Days(i64),
    Months(i64),
}

impl Unit {
    fn basis(self) -> Basis {
        match self {
            Self::Second => Basis::Seconds(1),
            Self::Minute => Basis::Seconds(60),
            Self::Hour => Basis::Seconds(3600),
            Self::Day => Basis::Days(1),
            Self::Week => Basis::Days(7),
            Self::Month => Basis::Months(1),
            Self::Quarter => Basis::Months(3),
            Self::HalfYear => Basis::Months(6),
            Self::Year => Basis::Months(12),
            Self::Decade => Basis::Months(120),
            Self::Century => Basis::Months(1200),
            Self::Millennium => Basis::Months(12_000),
        }
    }

    /// Length in seconds where it is always the same: up to the week.
    pub(crate) fn exact_seconds(self) -> Option<f64> {
        match self.basis() {
            Basis::Seconds(seconds) => Some(seconds as f64),
            Basis::Days(days) => Some(days as f64 * 86_400.0),
            Basis::Months(_) => None,
        }
    }

    /// Whether it is shorter than a day.
    pub(crate) fn is_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }

    /// The TIMEX3 letter and how many of that letter's unit this one is: a quarter is three `M`.
    pub(crate) fn timex(self) -> (i64, char) {
        match self {
            Self::Second => (1, 'S'),
            Self::Minute | Self::Month => (1, 'M'),
            Self::Hour => (1, 'H'),
            Self::Day => (1, 'D'),
            Self::Week => (1, 'W'),
            Self::Quarter => (3, 'M'),
            Self::HalfYear => (6, 'M'),
            Self::Year => (1, 'Y'),
            Self::Decade => (10, 'Y'),
            Self::Century => (100, 'Y'),
            Self::Millennium => (1000, 'Y'),
        }
    }

    /// A day moved by `count` of the unit, forwards or back. A month's last days are kept in the month:
    /// 31 January and one month is the last of February.
    pub(crate) fn shift(self, date: Date, count: i64) -> Option<Date> {
        self.shift_datetime(date.at(0, 0, 0), count).map(DateTime::date)
    }

    /// The same for a moment.
    pub(crate) fn shift_datetime(self, moment: DateTime, count: i64) -> Option<DateTime> {
        match self.basis() {
            Basis::Seconds(seconds) => moment.add_seconds(seconds.checked_mul(count)?),
            Basis::Days(days) => {
                moment.date().add_days(days.checked_mul(count)?).map(|day| day.to_datetime(moment.time()))
            }
            Basis::Months(months) => {
                moment.date().add_months(months.checked_mul(count)?).map(|day| day.to_datetime(moment.time()))
            }
        }
        .ok()
    }

    /// The first day of the calendar unit that a day lies in: its Monday, the first of its month…
    pub(crate) fn floor(self, date: Date) -> Option<Date> {
        let first_month = |months: i8| date.month() - (date.month() - 1) % months;
        let first_year = |years: i16| date.year() - date.year().rem_euclid(years);
        match self {
            Self::Second | Self::Minute | Self::Hour | Self::Day => Some(date),
            Self::Week => Self::Day.shift(date, -i64::from(date.weekday().since(Weekday::Monday))),
            Self::Month => Some(date.first_of_month()),
            Self::Quarter => Date::new(date.year(), first_month(3), 1).ok(),
            Self::HalfYear => Date::new(date.year(), first_month(6), 1).ok(),
            Self::Year => Some(date.first_of_year()),
            Self::Decade => Date::new(first_year(10), 1, 1).ok(),
            Self::Century => Date::new(date.year() - (date.year() - 1).rem_euclid(100), 1, 1).ok(),
            Self::Millennium => Date::new(date.year() - (date.year() - 1).rem_euclid(1000), 1, 1).ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use surligne_model::civil::date;

    use super::*;

    const CALENDAR: [Unit; 9] = [
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::HalfYear,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Millennium,
    ];

    #[test]
    fn months_keep_their_length() {
        assert_eq!(Unit::Month.shift(date(2024, 1, 31), 1), Some(date(2024, 2, 29)));
        assert_eq!(Unit::Quarter.shift(date(2024, 1, 1), -1), Some(date(2023, 10, 1)));
        assert_eq!(Unit::Century.shift(date(9950, 1, 1), 1), None);
        assert_eq!(Unit::Year.shift(date(2024, 1, 1), i64::MAX), None);
    }

    #[test]
    fn floors() {
        let friday = date(2025, 9, 12);
        assert_eq!(Unit::Week.floor(friday), Some(date(2025, 9, 8)));
        assert_eq!(Unit::Quarter.floor(friday), Some(date(2025, 7, 1)));
        assert_eq!(Unit::HalfYear.floor(friday), Some(date(2025, 7, 1)));
        assert_eq!(Unit::Decade.floor(friday), Some(date(2020, 1, 1)));
        assert_eq!(Unit::Century.floor(friday), Some(date(2001, 1, 1)));
        assert_eq!(Unit::Century.floor(date(2000, 5, 5)), Some(date(1901, 1, 1)));
    }

    proptest! {
        #[test]
        fn a_day_lies_in_the_unit_it_is_floored_to(day in 0i64..800_000, unit in prop::sample::select(&CALENDAR)) {
            let date = Unit::Day.shift(date(1000, 1, 1), day).unwrap();
            let first = unit.floor(date).unwrap();
            let after = unit.shift(first, 1).unwrap();
            prop_assert!(first <= date && date < after);
            prop_assert_eq!(unit.floor(first), Some(first));
            prop_assert_eq!(unit.floor(after), Some(after));
        }
    }
}
