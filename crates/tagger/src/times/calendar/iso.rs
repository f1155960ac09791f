//! How moments are written in a value: ISO 8601 without a zone.

use surligne_model::civil::{Date, DateTime, Time};

/// `2025-09-12`.
pub(crate) fn iso_date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `2025-09-12T16:00:00`.
pub(crate) fn iso_datetime(moment: DateTime) -> String {
    format!("{}T{}", iso_date(moment.date()), iso_time(moment.time()))
}

/// `16:00:00`.
pub(crate) fn iso_time(time: Time) -> String {
    format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
}

#[cfg(test)]
mod tests {
    use surligne_model::civil::date;

    use super::*;

    #[test]
    fn written_in_full() {
        let moment = date(987, 7, 3).at(9, 5, 0);
        assert_eq!(iso_datetime(moment), "0987-07-03T09:05:00");
    }
}
