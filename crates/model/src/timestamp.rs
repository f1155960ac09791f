//! When something was made or changed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A moment in Unix milliseconds (UTC), written as RFC 3339.
///
/// The clock is read at the edges (page, command line) and handed in: nothing below them knows the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

/// The text is no RFC 3339 moment, or lies outside the years −9999 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimestampError;

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 moment such as 2025-09-12T08:30:00Z")
    }
}

impl std::error::Error for TimestampError {}

impl Timestamp {
    /// From Unix milliseconds; a moment that RFC 3339 cannot write becomes the nearest one that it can.
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        let (low, high) = (jiff::Timestamp::MIN.as_second() * 1000, jiff::Timestamp::MAX.as_second() * 1000);
        Self(millis.clamp(low, high))
    }

    /// Unix milliseconds.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Clamped on the way in, so it is always in range.
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default().fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(rfc3339: &str) -> Result<Self, Self::Err> {
        rfc3339.parse::<jiff::Timestamp>().map(|t| Self(t.as_millisecond())).map_err(|_| TimestampError)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_moment_is_written_and_read_again(millis: i64) {
            let moment = Timestamp::from_millis(millis);
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }
    }
}
