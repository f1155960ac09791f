//! The moment that relative expressions are counted from.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::civil::{Date, DateTime};
use crate::json::{FromJson, Json, JsonError, parsed};

/// The article's date: an ISO 8601 date, or a date and a local time of day, without a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReferenceDate {
    moment: DateTime,
    has_time: bool,
}

/// The same in JSON: its ISO form.
impl Serialize for ReferenceDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson<'_> for ReferenceDate {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        parsed(json, "a date such as 2025-09-12 or 2025-09-12T10:00:00")
    }
}

impl ReferenceDate {
    /// A day.
    #[must_use]
    pub fn from_date(date: Date) -> Self {
        Self { moment: date.at(0, 0, 0), has_time: false }
    }

    /// A day and a time of day.
    #[must_use]
    pub fn from_datetime(moment: DateTime) -> Self {
        Self { moment, has_time: true }
    }

    /// The day.
    #[must_use]
    pub fn date(self) -> Date {
        self.moment.date()
    }

    /// The day at its time, or at midnight where none was given.
    #[must_use]
    pub fn datetime(self) -> DateTime {
        self.moment
    }

    /// Whether a time of day was given.
    #[must_use]
    pub fn has_time(self) -> bool {
        self.has_time
    }
}

impl fmt::Display for ReferenceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.has_time { write!(f, "{}", self.moment) } else { write!(f, "{}", self.moment.date()) }
    }
}

/// The text is no `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]`, or no such day exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceDateError(String);

impl fmt::Display for ReferenceDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is no date: write it as 2025-09-12 or 2025-09-12T10:00:00", self.0)
    }
}

impl std::error::Error for ReferenceDateError {}

impl FromStr for ReferenceDate {
    type Err = ReferenceDateError;

    fn from_str(iso: &str) -> Result<Self, Self::Err> {
        let error = || ReferenceDateError(iso.to_owned());
        let trimmed = iso.trim();
        if trimmed.len() == 10 {
            return trimmed.parse().map(Self::from_date).map_err(|_| error());
        }
        trimmed.parse().map(Self::from_datetime).map_err(|_| error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_both_forms() {
        for iso in ["2025-09-12", "2025-09-12T10:00:00"] {
            assert_eq!(iso.parse::<ReferenceDate>().unwrap().to_string(), iso);
        }
        assert_eq!("2025-09-12T10:00".parse::<ReferenceDate>().unwrap().to_string(), "2025-09-12T10:00:00");
    }

    #[test]
    fn refuses_what_is_no_date() {
        for bad in [
            "",
            "demain",
            "2025-02-30",
            "12/09/2025",
            "2025-09-12T10:00:00Z",
            "2025-09-12T25:00",
            "2025-09-12T10:00+02:00",
        ] {
            assert!(bad.parse::<ReferenceDate>().is_err(), "{bad}");
        }
    }
}
