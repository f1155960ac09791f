//! Days and moments as a person of the page's language writes them (`Intl.DateTimeFormat`, that is, CLDR).

use surligne_model::{ReferenceDate, civil};

use crate::dom::host;

/// What day it is where the person is, unless their clock stands beyond the calendar.
#[must_use]
pub fn today() -> Option<civil::Date> {
    civil::Date::from_epoch_day(host::today() as i64).ok()
}

/// A moment (Unix milliseconds) in local time: « 12 sept. 2025, 14:05 ».
#[must_use]
pub fn say_moment(language: &str, millis: f64) -> String {
    host::moment(language, millis, "medium", Some("short"), false)
}

/// A reference date with its weekday: « vendredi 12 septembre 2025 ».
#[must_use]
pub fn say_day(language: &str, day: ReferenceDate) -> String {
    let millis = day.datetime().epoch_second() as f64 * 1_000.0;
    host::moment(language, millis, "full", day.has_time().then_some("short"), true)
}
