//! The days that have a name, by the rule that places each in a year.

use surligne_model::civil::{Date, Weekday};

use super::{Interval, Unit, easter, lunar, orthodox_easter};

/// The rule of a named day. Names are the lexicons' matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Holiday {
    /// The same day of the same month each year.
    Fixed { month: i8, day: i8 },
    /// So many days after (before, if negative) Western Easter Sunday, for `days` days.
    Easter { offset: i16, days: i8 },
    /// So many days after Orthodox Easter Sunday.
    OrthodoxEaster { offset: i16, days: i8 },
    /// The nth weekday of a month (−1: the last), moved by so many days.
    Nth { month: i8, weekday: Weekday, nth: i8, offset: i8 },
    /// The last such weekday up to a day of a month: Victoria Day is the last Monday up to 24 May.
    WeekdayUpTo { month: i8, day: i8, weekday: Weekday },
    /// A day of the Hebrew calendar, months counted from Nisan, for `days` days.
    Hebrew { month: u8, day: u8, days: i8 },
    /// A day of the tabular Islamic calendar, for `days` days; the sighted moon may move it by one.
    Islamic { month: u8, day: u8, days: i8 },
    /// A day that follows a calendar not computed here: it keeps its span and its year.
    Uncomputed,
}

impl Holiday {
    /// When it falls in a calendar year; the first time, where a lunar calendar brings it twice.
    pub(crate) fn in_year(self, year: i16) -> Option<Interval> {
        let stretch = |first: Option<Date>, days: i8| {
            first.and_then(|day| Interval::days(day, Unit::Day.shift(day, days.into())?))
        };
        match self {
            Self::Fixed { month, day } => stretch(Date::new(year, month, day).ok(), 1),
            Self::Easter { offset, days } => stretch(Unit::Day.shift(easter(year)?, offset.into()), days),
            Self::OrthodoxEaster { offset, days } => {
                stretch(Unit::Day.shift(orthodox_easter(year)?, offset.into()), days)
            }
            Self::Nth { month, weekday, nth, offset } => {
                let day = Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?;
                stretch(Unit::Day.shift(day, offset.into()), 1)
            }
            Self::WeekdayUpTo { month, day, weekday } => {
                let limit = Date::new(year, month, day).ok()?;
                let back = limit.weekday().since(weekday);
                stretch(Unit::Day.shift(limit, -i64::from(back)), 1)
            }
            Self::Hebrew { month, day, days } => stretch(lunar::hebrew_in_year(year, month, day), days),
            Self::Islamic { month, day, days } => stretch(lunar::islamic_in_year(year, month, day), days),
            Self::Uncomputed => None,
        }
    }

    /// Month and day, where they are the same each year.
    pub(crate) fn fixed(self) -> Option<(i8, i8)> {
        match self {
            Self::Fixed { month, day } => Some((month, day)),
            _ => None,
        }
    }

    /// Whether the date given is an estimate.
    pub(crate) fn is_approximate(self) -> bool {
        matches!(self, Self::Islamic { .. })
    }
}

#[cfg(test)]
mod tests {
    use surligne_model::civil::date;

    use super::*;

    fn first(holiday: Holiday, year: i16) -> Date {
        holiday.in_year(year).unwrap().first_day()
    }

    #[test]
    fn feasts_that_hang_on_easter() {
        let feast = |offset| Holiday::Easter { offset, days: 1 };
        assert_eq!(first(feast(1), 2025), date(2025, 4, 21));
        assert_eq!(first(feast(39), 2025), date(2025, 5, 29));
        assert_eq!(first(feast(49), 2024), date(2024, 5, 19));
        assert_eq!(first(feast(-47), 2025), date(2025, 3, 4));
        assert_eq!(first(Holiday::OrthodoxEaster { offset: -2, days: 1 }, 2020), date(2020, 4, 17));
    }

    #[test]
    fn nth_weekdays() {
        let nth = |month, weekday, nth, offset| Holiday::Nth { month, weekday, nth, offset };
        // Thanksgiving and the day after; the last Monday of May; US election day, after the first Monday.
        assert_eq!(first(nth(11, Weekday::Thursday, 4, 0), 2024), date(2024, 11, 28));
        assert_eq!(first(nth(11, Weekday::Thursday, 4, 1), 2024), date(2024, 11, 29));
        assert_eq!(first(nth(5, Weekday::Monday, -1, 0), 2024), date(2024, 5, 27));
        assert_eq!(first(nth(11, Weekday::Monday, 1, 1), 2024), date(2024, 11, 5));
        let victoria = Holiday::WeekdayUpTo { month: 5, day: 24, weekday: Weekday::Monday };
        assert_eq!((first(victoria, 2021), first(victoria, 2022)), (date(2021, 5, 24), date(2022, 5, 23)));
    }

    #[test]
    fn a_leap_day_is_not_in_every_year() {
        let leap = Holiday::Fixed { month: 2, day: 29 };
        assert_eq!(leap.in_year(2023), None);
        assert_eq!(first(leap, 2024), date(2024, 2, 29));
    }
}
