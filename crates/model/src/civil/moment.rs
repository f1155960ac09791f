//! Times of day, and days with a time.

use std::fmt;
use std::str::FromStr;

use super::date::Date;
use super::{OutOfCalendar, digits};

const SECONDS_A_DAY: i64 = 86_400;

/// A time of day, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time {
    hour: i8,
    minute: i8,
    second: i8,
}

impl Time {
    /// A time from 00:00:00 to 23:59:59.
    ///
    /// # Errors
    /// [`OutOfCalendar`] where there is no such time.
    pub const fn new(hour: i8, minute: i8, second: i8) -> Result<Self, OutOfCalendar> {
        let exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if exists { Ok(Self { hour, minute, second }) } else { Err(OutOfCalendar) }
    }

    /// 00:00:00.
    #[must_use]
    pub const fn midnight() -> Self {
        Self { hour: 0, minute: 0, second: 0 }
    }

    /// 0 to 23.
    #[must_use]
    pub const fn hour(self) -> i8 {
        self.hour
    }

    /// 0 to 59.
    #[must_use]
    pub const fn minute(self) -> i8 {
        self.minute
    }

    /// 0 to 59.
    #[must_use]
    pub const fn second(self) -> i8 {
        self.second
    }

    fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
    }

    fn from_seconds(seconds: i64) -> Self {
        Self { hour: (seconds / 3600) as i8, minute: (seconds / 60 % 60) as i8, second: (seconds % 60) as i8 }
    }
}

/// `10:00:00`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

impl FromStr for Time {
    type Err = OutOfCalendar;

    /// Reads `10:00` and `10:00:00`.
    fn from_str(iso: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (hour, rest) = digits(iso, 2)?;
            let (minute, rest) = digits(rest.strip_prefix(':')?, 2)?;
            let (second, rest) = if rest.is_empty() { (0, rest) } else { digits(rest.strip_prefix(':')?, 2)? };
            rest.is_empty().then(|| Self::new(hour as i8, minute as i8, second as i8).ok())?
        };
        read().ok_or(OutOfCalendar)
    }
}

/// A day and a time of day, in no particular zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DateTime {
    date: Date,
    time: Time,
}

impl DateTime {
    /// A day at a time.
    #[must_use]
    pub const fn new(date: Date, time: Time) -> Self {
        Self { date, time }
    }

    /// The day.
    #[must_use]
    pub const fn date(self) -> Date {
        self.date
    }

    /// The time of day.
    #[must_use]
    pub const fn time(self) -> Time {
        self.time
    }

    /// 0 to 23.
    #[must_use]
    pub const fn hour(self) -> i8 {
        self.time.hour
    }

    /// 0 to 59.
    #[must_use]
    pub const fn minute(self) -> i8 {
        self.time.minute
    }

    /// 0 to 59.
    #[must_use]
    pub const fn second(self) -> i8 {
        self.time.second
    }

    /// Seconds since 1970-01-01T00:00:00.
    #[must_use]
    pub fn epoch_second(self) -> i64 {
        i64::from(self.date.epoch_day()) * SECONDS_A_DAY + self.time.seconds()
    }

    /// The moment that many seconds after 1970-01-01T00:00:00.
    ///
    /// # Errors
    /// [`OutOfCalendar`] beyond the calendar's years.
    pub fn from_epoch_second(seconds: i64) -> Result<Self, OutOfCalendar> {
        let date = Date::from_epoch_day(seconds.div_euclid(SECONDS_A_DAY))?;
        Ok(Self { date, time: Time::from_seconds(seconds.rem_euclid(SECONDS_A_DAY)) })
    }

    /// The moment `seconds` later, or earlier below zero.
    ///
    /// # Errors
    /// [`OutOfCalendar`] beyond the calendar's years.
    pub fn add_seconds(self, seconds: i64) -> Result<Self, OutOfCalendar> {
        Self::from_epoch_second(self.epoch_second().checked_add(seconds).ok_or(OutOfCalendar)?)
    }
}

/// ISO 8601, `2025-09-12T10:00:00`.
impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)
    }
}

impl FromStr for DateTime {
    type Err = OutOfCalendar;

    /// Reads `2025-09-12T10:00` and `2025-09-12T10:00:00`, with a `T` or a space between.
    fn from_str(iso: &str) -> Result<Self, Self::Err> {
        let (date, time) = iso.split_once(['T', 't', ' ']).ok_or(OutOfCalendar)?;
        Ok(Self { date: date.parse()?, time: time.parse()? })
    }
}
