//! Easter Sunday, which the movable feasts are counted from.

use surligne_model::civil::Date;

use super::Unit;

/// Easter Sunday of the Western churches: the Gregorian computus in the form printed anonymously in *Nature*
/// in 1876, which holds for every year of the Gregorian calendar.
pub(crate) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let golden = y.rem_euclid(19);
    let (century, of_century) = (y.div_euclid(100), y.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day_of_march_first = epact + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(day_of_march_first / 31).ok()?, i8::try_from(day_of_march_first % 31 + 1).ok()?).ok()
}

/// Easter Sunday of the Orthodox churches, as a Gregorian date: Meeus's Julian computus, then the thirteen days
/// that the calendars differ by between 1900 and 2099. Other years are not answered.
pub(crate) fn orthodox_easter(year: i16) -> Option<Date> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    let y = i32::from(year);
    let moon = (19 * (y % 19) + 15) % 30;
    let weekday = (2 * (y % 4) + 4 * (y % 7) - moon + 34) % 7;
    let day_of_march_first = moon + weekday + 114;
    let julian =
        Date::new(year, i8::try_from(day_of_march_first / 31).ok()?, i8::try_from(day_of_march_first % 31 + 1).ok()?)
            .ok()?;
    Unit::Day.shift(julian, 13)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use surligne_model::civil::date;

    use super::*;

    #[test]
    fn known_easters() {
        // Published tables; 1818 and 2285 are the earliest possible, 1943 and 2038 the latest.
        for (y, m, d) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (1999, 4, 4),
            (2000, 4, 23),
            (2008, 3, 23),
            (2016, 3, 27),
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2038, 4, 25),
            (2285, 3, 22),
        ] {
            assert_eq!(easter(y), Some(date(y, m, d)));
        }
        for (y, m, d) in [(2018, 4, 8), (2020, 4, 19), (2021, 5, 2), (2024, 5, 5), (2025, 4, 20), (2026, 4, 12)] {
            assert_eq!(orthodox_easter(y), Some(date(y, m, d)));
        }
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_of_spring(year in 1583i16..4000) {
            let sunday = easter(year).unwrap();
            prop_assert_eq!(sunday.weekday(), surligne_model::civil::Weekday::Sunday);
            prop_assert!(date(year, 3, 22) <= sunday && sunday <= date(year, 4, 25));
        }
    }
}
