//! Days.

use std::fmt;
use std::str::FromStr;

use super::moment::{DateTime, Time};
use super::weekday::Weekday;
use super::{OutOfCalendar, digits};

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: i16,
    month: i8,
    day: i8,
}

/// A day known to exist.
///
/// # Panics
/// Where there is no such day.
#[must_use]
pub const fn date(year: i16, month: i8, day: i8) -> Date {
    match Date::new(year, month, day) {
        Ok(date) => date,
        Err(_) => panic!("no such day"),
    }
}

/// A day by its ISO 8601 week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IsoWeekDate {
    year: i16,
    week: i8,
}

impl IsoWeekDate {
    /// The year that the week belongs to, which is not always the day's.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// 1 to 53.
    #[must_use]
    pub fn week(self) -> i8 {
        self.week
    }
}

/// Last year of the calendar, and, below zero, its first.
const LAST_YEAR: i16 = 9999;

impl Date {
    /// The day of a year, a month (1 to 12) and a day of the month (from 1).
    ///
    /// # Errors
    /// [`OutOfCalendar`] where there is no such day.
    pub const fn new(year: i16, month: i8, day: i8) -> Result<Self, OutOfCalendar> {
        let in_range = year >= -LAST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        if in_range && day <= days_in_month(year, month) { Ok(Self { year, month, day }) } else { Err(OutOfCalendar) }
    }

    /// Year; 0 is 1 BC.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// 1 to 12.
    #[must_use]
    pub const fn month(self) -> i8 {
        self.month
    }

    /// 1 to 31.
    #[must_use]
    pub const fn day(self) -> i8 {
        self.day
    }

    /// Days since 1 January 1970, after Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”
    /// (`days_from_civil`).
    #[must_use]
    pub fn epoch_day(self) -> i32 {
        // The year is counted from March, so that the leap day comes last.
        let (year, month) = (i32::from(self.year) - i32::from(self.month <= 2), i32::from(self.month));
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that many days after 1 January 1970 (Hinnant's `civil_from_days`).
    ///
    /// # Errors
    /// [`OutOfCalendar`] beyond the calendar's years.
    pub fn from_epoch_day(days: i64) -> Result<Self, OutOfCalendar> {
        let days = days.checked_add(719_468).ok_or(OutOfCalendar)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(i16::try_from(year).map_err(|_| OutOfCalendar)?, month as i8, day as i8)
    }

    /// The day `days` later, or earlier below zero.
    ///
    /// # Errors
    /// [`OutOfCalendar`] beyond the calendar's years.
    pub fn add_days(self, days: i64) -> Result<Self, OutOfCalendar> {
        Self::from_epoch_day(i64::from(self.epoch_day()).checked_add(days).ok_or(OutOfCalendar)?)
    }

    /// The same day of the month `months` later, or the month's last where it has no such day.
    ///
    /// # Errors
    /// [`OutOfCalendar`] beyond the calendar's years.
    pub fn add_months(self, months: i64) -> Result<Self, OutOfCalendar> {
        let count =
            (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months).ok_or(OutOfCalendar)?;
        let year = i16::try_from(count.div_euclid(12)).map_err(|_| OutOfCalendar)?;
        let month = (count.rem_euclid(12) + 1) as i8;
        Self::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// How many days it lies after another; below zero, before it.
    #[must_use]
    pub fn days_since(self, other: Self) -> i32 {
        self.epoch_day() - other.epoch_day()
    }

    /// The next day.
    ///
    /// # Errors
    /// [`OutOfCalendar`] on the calendar's last.
    pub fn tomorrow(self) -> Result<Self, OutOfCalendar> {
        self.add_days(1)
    }

    /// The day before.
    ///
    /// # Errors
    /// [`OutOfCalendar`] on the calendar's first.
    pub fn yesterday(self) -> Result<Self, OutOfCalendar> {
        self.add_days(-1)
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        Weekday::after_monday(self.epoch_day() + 3)
    }

    /// The first of its month.
    #[must_use]
    pub const fn first_of_month(self) -> Self {
        Self { day: 1, ..self }
    }

    /// 1 January of its year.
    #[must_use]
    pub const fn first_of_year(self) -> Self {
        Self { month: 1, day: 1, ..self }
    }

    /// 1 to 366.
    #[must_use]
    pub fn day_of_year(self) -> i16 {
        self.days_since(self.first_of_year()) as i16 + 1
    }

    /// The `nth` of a weekday in its month: 1 is the first, −1 the last.
    ///
    /// # Errors
    /// [`OutOfCalendar`] where the month has no such day.
    pub fn nth_weekday_of_month(self, nth: i8, weekday: Weekday) -> Result<Self, OutOfCalendar> {
        let first = self.first_of_month();
        let last = days_in_month(self.year, self.month);
        let day = match nth {
            0 => return Err(OutOfCalendar),
            1.. => 1 + weekday.since(first.weekday()) + 7 * nth.min(6).saturating_sub(1),
            _ => {
                let end = Self { day: last, ..self };
                last - end.weekday().since(weekday) + 7 * (nth.max(-6) + 1)
            }
        };
        Self::new(self.year, self.month, day)
    }

    /// Its ISO 8601 week: the week belongs to the year that holds its Thursday.
    #[must_use]
    pub fn iso_week_date(self) -> IsoWeekDate {
        let to_thursday = 3 - i64::from(self.weekday().to_monday_zero_offset());
        // The calendar's first and last weeks are cut by its ends.
        let thursday = self.add_days(to_thursday).unwrap_or(self);
        IsoWeekDate { year: thursday.year, week: ((thursday.day_of_year() - 1) / 7 + 1) as i8 }
    }

    /// The Monday of an ISO 8601 week.
    ///
    /// # Errors
    /// [`OutOfCalendar`] where the year has no such week.
    pub fn monday_of_iso_week(year: i16, week: i8) -> Result<Self, OutOfCalendar> {
        // 4 January always lies in week 1.
        let fourth = Self::new(year, 1, 4)?;
        let back = i64::from(fourth.weekday().to_monday_zero_offset());
        let monday = fourth.add_days(7 * (i64::from(week) - 1) - back)?;
        let is_of_year = monday.iso_week_date() == IsoWeekDate { year, week };
        if is_of_year { Ok(monday) } else { Err(OutOfCalendar) }
    }

    /// The day at a time of day.
    ///
    /// # Panics
    /// Where there is no such time; for a time that was read, use [`Time::new`] and [`Date::to_datetime`].
    #[must_use]
    pub const fn at(self, hour: i8, minute: i8, second: i8) -> DateTime {
        match Time::new(hour, minute, second) {
            Ok(time) => self.to_datetime(time),
            Err(_) => panic!("no such time of day"),
        }
    }

    /// The day at a time of day.
    #[must_use]
    pub const fn to_datetime(self, time: Time) -> DateTime {
        DateTime::new(self, time)
    }
}

const fn days_in_month(year: i16, month: i8) -> i8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// ISO 8601, `2025-09-12`; a year before 0 has six digits and a sign.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.year < 0 {
            write!(f, "-{:06}", -i32::from(self.year))?;
        } else {
            write!(f, "{:04}", self.year)?;
        }
        write!(f, "-{:02}-{:02}", self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = OutOfCalendar;

    /// Reads what [`Date`]'s `Display` writes.
    fn from_str(iso: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (sign, rest) = iso.strip_prefix('-').map_or((1, iso), |rest| (-1, rest));
            let (year, rest) = digits(rest, if sign < 0 { 6 } else { 4 })?;
            let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
            let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
            let year = i16::try_from(year).ok()?.checked_mul(sign)?;
            rest.is_empty().then(|| Self::new(year, month as i8, day as i8).ok())?
        };
        read().ok_or(OutOfCalendar)
    }
}
