//! Quarters, halves, seasons and holidays.

use surligne_model::TemporalModifier;

use super::{Anchor, Placed, choice, date};
use crate::times::calendar::{Interval, Season};
use crate::times::expression::{Named, Which};

fn in_year(named: Named, year: i16) -> Option<Placed> {
    Some(match named {
        Named::Quarter(quarter) => Placed::new(format!("{year:04}-Q{quarter}"), Interval::quarter(year, quarter)),
        Named::Half(half) => Placed::new(format!("{year:04}-H{half}"), Interval::half(year, half)),
        Named::Season(season) => Placed::new(format!("{year:04}-{}", season.timex()), Interval::season(year, season)),
        Named::Holiday(holiday) => {
            let interval = holiday.in_year(year)?;
            let day = Placed::day(interval.first_day());
            let mut placed = Placed::new(day.timex, Some(interval));
            if holiday.is_approximate() {
                placed.modifier = Some(TemporalModifier::Approx);
            }
            placed
        }
    })
}

/// The TIMEX3 value without a year.
pub(super) fn unplaced(named: Named) -> String {
    match named {
        Named::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Named::Half(half) => format!("XXXX-H{half}"),
        Named::Season(season) => format!("XXXX-{}", season.timex()),
        Named::Holiday(holiday) => match holiday.fixed() {
            Some((month, day)) => format!("XXXX-{month:02}-{day:02}"),
            None => "XXXX-XX-XX".to_owned(),
        },
    }
}

/// Placed by its year, or by the reference date.
pub(super) fn place(named: Named, year: Option<i16>, which: Option<Which>, anchor: &Anchor) -> Vec<Placed> {
    if let Some(year) = year {
        // A day that is not computed keeps its year.
        let placed = in_year(named, year).unwrap_or_else(|| {
            let unplaced = unplaced(named);
            Placed::unplaced(format!("{year:04}{}", unplaced.get(4..).unwrap_or_default()))
        });
        return vec![placed];
    }
    let Some(today) = anchor.today() else { return vec![Placed::unplaced(unplaced(named))] };
    // « ce trimestre »-like names belong to the present year unless said otherwise; a winter begun last year
    // is still this winter.
    if which == Some(Which::This) && matches!(named, Named::Season(Season::Winter)) && today.month() <= 2 {
        return in_year(named, today.year() - 1).into_iter().collect();
    }
    let readings = choice::choose(which, anchor, today, |year| in_year(named, year));
    if readings.is_empty() { vec![Placed::unplaced(unplaced(named))] } else { readings }
}

/// A season of sport is named by its two years and changes in the summer; where exactly, each sport decides.
pub(super) fn sport_season(offset: i64, anchor: &Anchor) -> Placed {
    let years = anchor.today().map(|today| {
        let first = i64::from(today.year()) + offset - i64::from(today.month() < 7);
        format!("{first:04}/{:04}", first + 1)
    });
    Placed::unplaced(years.unwrap_or_else(|| date::reference_timex(offset).to_owned()))
}
