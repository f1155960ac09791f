//! The Hebrew calendar (exact) and the tabular Islamic calendar (within a day of the sighted moon), for the
//! feasts that news names. Both follow Reingold and Dershowitz, *Calendrical Calculations*: a day is counted
//! from a fixed epoch ("R.D.", where 1 is 1 January of year 1).

use surligne_model::civil::Date;

use super::Unit;

/// R.D. of the day before 1 Tishri 1.
const HEBREW_EPOCH: i64 = -1_373_427;
/// R.D. of 1 Muharram 1 (16 July 622, Julian).
const ISLAMIC_EPOCH: i64 = 227_015;

fn from_rd(day: i64) -> Option<Date> {
    Unit::Day.shift(Date::new(1, 1, 1).ok()?, day.checked_sub(1)?)
}

fn hebrew_leap(year: i64) -> bool {
    (7 * year + 1).rem_euclid(19) < 7
}

/// Days from the epoch to 1 Tishri, with the first postponement.
fn hebrew_elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let days = 29 * months + parts.div_euclid(25_920);
    if (3 * (days + 1)).rem_euclid(7) < 3 { days + 1 } else { days }
}

fn hebrew_new_year(year: i64) -> i64 {
    let (before, this, after) = (hebrew_elapsed(year - 1), hebrew_elapsed(year), hebrew_elapsed(year + 1));
    // The length of a year is never 356 or 382 days.
    let correction = if after - this == 356 {
        2
    } else if this - before == 382 {
        1
    } else {
        0
    };
    HEBREW_EPOCH + this + correction
}

/// Lengths of the months of a Hebrew year, in the order of the year from Tishri (7) on, each with its number.
fn hebrew_months(year: i64) -> Vec<(u8, i64)> {
    let length = hebrew_new_year(year + 1) - hebrew_new_year(year);
    let marheshvan = if length % 10 == 5 { 30 } else { 29 };
    let kislev = if length % 10 == 3 { 29 } else { 30 };
    let mut months = vec![(7, 30), (8, marheshvan), (9, kislev), (10, 29), (11, 30)];
    // In a leap year the feasts of Adar are kept in its second month, which has number 12 here.
    if hebrew_leap(year) {
        months.push((13, 30));
    }
    months.extend([(12, 29), (1, 30), (2, 29), (3, 30), (4, 29), (5, 30), (6, 29)]);
    months
}

/// The first day of a Gregorian year that is this day of the Hebrew calendar.
pub(super) fn hebrew_in_year(year: i16, month: u8, day: u8) -> Option<Date> {
    let year = i64::from(year);
    [year + 3760, year + 3761].into_iter().find_map(|hebrew| {
        let mut first = hebrew_new_year(hebrew);
        for (number, length) in hebrew_months(hebrew) {
            if number == month {
                return from_rd(first + i64::from(day) - 1).filter(|date| i64::from(date.year()) == year);
            }
            first += length;
        }
        None
    })
}

/// The first day of a Gregorian year that is this day of the tabular Islamic calendar.
pub(super) fn islamic_in_year(year: i16, month: u8, day: u8) -> Option<Date> {
    let (month, day) = (i64::from(month), i64::from(day));
    // 33 Islamic years are about 32 Gregorian ones.
    let near = (i64::from(year) - 622) * 33 / 32;
    (near - 1..=near + 2).find_map(|islamic| {
        let rd = ISLAMIC_EPOCH - 1
            + (islamic - 1) * 354
            + (3 + 11 * islamic).div_euclid(30)
            + 29 * (month - 1)
            + month / 2
            + day;
        from_rd(rd).filter(|date| date.year() == year)
    })
}

#[cfg(test)]
mod tests {
    use surligne_model::civil::date;

    use super::*;

    #[test]
    fn hebrew_feasts() {
        // Rosh Hashanah, Yom Kippur, Passover, Purim (2024 and 2019 are in leap years), Hanukkah, Tisha B'Av.
        assert_eq!(hebrew_in_year(2024, 7, 1), Some(date(2024, 10, 3)));
        assert_eq!(hebrew_in_year(2023, 7, 10), Some(date(2023, 9, 25)));
        assert_eq!(hebrew_in_year(2025, 1, 15), Some(date(2025, 4, 13)));
        assert_eq!(hebrew_in_year(2024, 12, 14), Some(date(2024, 3, 24)));
        assert_eq!(hebrew_in_year(2019, 12, 14), Some(date(2019, 3, 21)));
        assert_eq!(hebrew_in_year(2023, 9, 25), Some(date(2023, 12, 8)));
        assert_eq!(hebrew_in_year(2024, 5, 9), Some(date(2024, 8, 13)));
    }

    #[test]
    fn islamic_feasts_are_within_a_day() {
        // Published dates of Eid al-Fitr, of Eid al-Adha and of the first day of Ramadan.
        for (year, month, day, known) in [
            (2024, 10, 1, date(2024, 4, 10)),
            (2018, 12, 10, date(2018, 8, 21)),
            (2023, 9, 1, date(2023, 3, 23)),
            (2018, 9, 1, date(2018, 5, 16)),
        ] {
            let computed = islamic_in_year(year, month, day).unwrap();
            let apart = (computed.day_of_year() - known.day_of_year()).abs();
            assert!(apart <= 1, "{computed} for {known}");
        }
    }
}
