//! When something was made or changed.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::civil::{DateTime, Time};
use crate::json::{FromJson, Json, JsonError, parsed};

/// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the ends of what RFC 3339 writes, in Unix seconds.
const FIRST_SECOND: i64 = -62_167_219_200;
const LAST_SECOND: i64 = 253_402_300_799;

/// A moment in Unix milliseconds (UTC), written as RFC 3339.
///
/// The clock is read at the edges (page, command line) and handed in: nothing below them knows the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

/// The text is no RFC 3339 moment, or lies outside the years 0 to 9999.
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
        Self(millis.clamp(FIRST_SECOND * 1000, LAST_SECOND * 1000 + 999))
    }

    /// Unix milliseconds.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0
    }
}

/// `2025-09-12T08:30:00Z`, with milliseconds where there are any.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Clamped on the way in, so it is always in range.
        let moment = DateTime::from_epoch_second(self.0.div_euclid(1000)).map_err(|_| fmt::Error)?;
        match self.0.rem_euclid(1000) {
            0 => write!(f, "{moment}Z"),
            millis => write!(f, "{moment}.{millis:03}Z"),
        }
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    /// Reads RFC 3339, whatever its offset and however many digits its seconds have; what is below a millisecond
    /// is cut.
    fn from_str(rfc3339: &str) -> Result<Self, Self::Err> {
        read(rfc3339).ok_or(TimestampError)
    }
}

fn read(rfc3339: &str) -> Option<Timestamp> {
    let moment: DateTime = rfc3339.get(..19)?.parse().ok()?;
    let rest = rfc3339.get(19..)?;
    let (millis, zone) = match rest.strip_prefix('.') {
        None => (0, rest),
        Some(fraction) => {
            let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
            let millis = format!("{:0<3}", &fraction[..length]).get(..3)?.parse::<i64>().ok()?;
            (if length > 0 { millis } else { return None }, &fraction[length..])
        }
    };
    let east = match zone.as_bytes() {
        b"Z" | b"z" => 0,
        [sign @ (b'+' | b'-'), ..] => {
            let time: Time = zone.get(1..)?.parse().ok().filter(|_| zone.len() == 6)?;
            let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60;
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return None,
    };
    let seconds = moment.epoch_second() - east;
    (FIRST_SECOND..=LAST_SECOND).contains(&seconds).then(|| Timestamp::from_millis(seconds * 1000 + millis))
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson<'_> for Timestamp {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        parsed(json, "a moment such as 2025-09-12T08:30:00Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_offsets_and_fractions() {
        let millis = |rfc3339: &str| rfc3339.parse::<Timestamp>().map(Timestamp::millis);
        assert_eq!(millis("1970-01-01T00:00:01Z"), Ok(1000));
        assert_eq!(millis("1970-01-01T02:00:00.25+02:00"), Ok(250));
        assert_eq!(millis("1969-12-31T23:00:00.123456789-01:00"), Ok(123));
        for bad in [
            "",
            "1970-01-01",
            "1970-01-01T00:00:00",
            "1970-01-01T00:00:00.Z",
            "1970-13-01T00:00:00Z",
            "1970-01-01T00:00:00+2",
        ] {
            assert!(millis(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_moment_is_written_and_read_again(millis: i64) {
            let moment = Timestamp::from_millis(millis);
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }
    }
}
