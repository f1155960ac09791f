//! How moments are written in a value: ISO 8601 without a zone.

use surligne_model::civil::{Date, DateTime, Time};

/// `2025`.
pub(crate) fn iso_year(year: i16) -> String {
    let mut text = String::with_capacity(4);
    push(&mut text, year, 4);
    text
}

/// `2025-09`.
pub(crate) fn iso_month(year: i16, month: i8) -> String {
    let mut text = String::with_capacity(7);
    push(&mut text, year, 4);
    text.push('-');
    push(&mut text, month.into(), 2);
    text
}

/// `2025-09-12`.
pub(crate) fn iso_date(date: Date) -> String {
    let mut text = String::with_capacity(10);
    push_date(&mut text, date);
    text
}

/// `2025-09-12T16:00:00`.
pub(crate) fn iso_datetime(moment: DateTime) -> String {
    let mut text = String::with_capacity(19);
    push_date(&mut text, moment.date());
    text.push('T');
    push_time(&mut text, moment.time());
    text
}

/// `16:00:00`.
pub(crate) fn iso_time(time: Time) -> String {
    let mut text = String::with_capacity(8);
    push_time(&mut text, time);
    text
}

fn push_date(text: &mut String, date: Date) {
    push(text, date.year(), 4);
    text.push('-');
    push(text, date.month().into(), 2);
    text.push('-');
    push(text, date.day().into(), 2);
}

fn push_time(text: &mut String, time: Time) {
    push(text, time.hour().into(), 2);
    text.push(':');
    push(text, time.minute().into(), 2);
    text.push(':');
    push(text, time.second().into(), 2);
}

/// A number filled up with zeros to so many characters, its sign included. A day that cannot be chosen yet is written for
/// each of many readings: that must be cheap.
fn push(text: &mut String, number: i16, width: u32) {
    let mut width = width;
    if number < 0 {
        text.push('-');
        width -= 1;
    }
    let number = number.unsigned_abs();
    let mut power = 10_u16.pow(number.checked_ilog10().unwrap_or(0).max(width - 1));
    while power > 0 {
        text.push(char::from(b'0' + (number / power % 10) as u8));
        power /= 10;
    }
}

#[cfg(test)]
mod tests {
    use surligne_model::civil::date;

    use super::*;

    #[test]
    fn written_in_full() {
        let moment = date(987, 7, 3).at(9, 5, 0);
        assert_eq!(iso_datetime(moment), "0987-07-03T09:05:00");
        for year in [-9999, -43, -1, 0, 7, 476, 1789, 2025, 9999] {
            assert_eq!(iso_year(year), format!("{year:04}"));
            assert_eq!(iso_month(year, 11), format!("{year:04}-11"));
        }
    }
}
