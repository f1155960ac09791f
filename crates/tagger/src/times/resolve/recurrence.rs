//! Recurrences.

use surligne_model::Temporal;
use surligne_model::civil::Weekday;

use super::{clock, length, named};
use crate::times::expression::{Every, Recurrence};

/// The value of a recurrence: every so long, or each of what it names.
pub(super) fn value(recurrence: &Recurrence) -> Temporal {
    let mut timex = match &recurrence.every {
        Every::Length(length) => length::sum(&length.measures),
        Every::Weekday(weekday) => format!("XXXX-WXX-{}", weekday.to_monday_one_offset()),
        Every::Weekend => "XXXX-WXX-WE".to_owned(),
        Every::WeekdaySpan(first, last) => {
            let day = |weekday: &Weekday| format!("XXXX-WXX-{}", weekday.to_monday_one_offset());
            format!("{}/{}", day(first), day(last))
        }
        Every::Weekdays => "XXXX-WXX-WD".to_owned(),
        Every::Fields(fields) => super::date::unplaced_fields(fields),
        Every::Named(named) => named::unplaced(*named),
        Every::Part(part) => clock::part_timex(*part).to_owned(),
    };
    if let Some(at) = recurrence.at {
        let time = clock::timex(at);
        // A recurrence on the hour is written to the hour.
        let time = match time.strip_suffix(":00") {
            Some(hour) if !time.contains('/') => hour.to_owned(),
            _ => time,
        };
        // A time every day is the time alone.
        let daily = timex == "P1D" || matches!(recurrence.every, Every::Part(_));
        timex = if daily { time } else { timex + &time };
    }
    Temporal {
        timex,
        quant: Some("EVERY".to_owned()).filter(|_| recurrence.times.is_none()),
        freq: recurrence.times.map(|times| format!("{times}X")),
        ..Temporal::default()
    }
}
