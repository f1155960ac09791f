//! Civil dates and times: days of the proleptic Gregorian calendar, years −9999 to 9999, without zones.
//!
//! Ours and not a library's for its size: what the page needs of a calendar is small, and the smallest
//! well-kept library that had it weighed a tenth of the whole page. The tests hold it to that library's results.

mod date;
mod moment;
mod weekday;

pub use date::{Date, IsoWeekDate, date};
pub use moment::{DateTime, Time};
pub use weekday::Weekday;

use std::fmt;

/// No such day or time of day, or none within the calendar's years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfCalendar;

impl fmt::Display for OutOfCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such date or time")
    }
}

impl std::error::Error for OutOfCalendar {}

/// Reads `digits` ASCII digits at the start of a text.
fn digits(text: &str, digits: usize) -> Option<(u32, &str)> {
    let (number, rest) = (text.get(..digits)?, text.get(digits..)?);
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok()).flatten().map(|n| (n, rest))
}
