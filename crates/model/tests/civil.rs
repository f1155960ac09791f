//! The calendar gives what jiff gives.

use jiff::civil as oracle;
use proptest::prelude::*;
use surligne_model::civil::{Date, DateTime, Time, Weekday};

fn theirs(date: Date) -> oracle::Date {
    oracle::date(date.year(), date.month(), date.day())
}

fn days() -> impl Strategy<Value = Date> {
    (-9999i16..=9999, 1i8..=12, 1i8..=31)
        .prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day).ok())
}

const WEEKDAYS: [(Weekday, oracle::Weekday); 7] = [
    (Weekday::Monday, oracle::Weekday::Monday),
    (Weekday::Tuesday, oracle::Weekday::Tuesday),
    (Weekday::Wednesday, oracle::Weekday::Wednesday),
    (Weekday::Thursday, oracle::Weekday::Thursday),
    (Weekday::Friday, oracle::Weekday::Friday),
    (Weekday::Saturday, oracle::Weekday::Saturday),
    (Weekday::Sunday, oracle::Weekday::Sunday),
];

proptest! {
    #[test]
    fn the_same_days_exist(year: i16, month in -1i8..14, day in -1i8..33) {
        prop_assert_eq!(Date::new(year, month, day).is_ok(), oracle::Date::new(year, month, day).is_ok());
    }

    #[test]
    fn days_are_alike(date in days()) {
        let known = theirs(date);
        prop_assert_eq!(date.to_string(), known.to_string());
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert_eq!(date.day_of_year(), known.day_of_year());
        prop_assert_eq!(date.weekday().to_monday_one_offset(), known.weekday().to_monday_one_offset());
        prop_assert_eq!(date.tomorrow().ok().map(theirs), known.tomorrow().ok());
        prop_assert_eq!(date.yesterday().ok().map(theirs), known.yesterday().ok());
        prop_assert_eq!(Date::from_epoch_day(i64::from(date.epoch_day())), Ok(date));
    }

    #[test]
    fn weeks_are_alike(date in days().prop_filter("away from the calendar's ends", |date| date.year().abs() < 9999)) {
        let (week, known) = (date.iso_week_date(), theirs(date).iso_week_date());
        prop_assert_eq!((week.year(), week.week()), (known.year(), known.week()));
        let monday = Date::monday_of_iso_week(week.year(), week.week()).unwrap();
        prop_assert!((0..7).contains(&date.days_since(monday)));
    }

    #[test]
    fn the_same_weeks_exist(year in -9000i16..9000, week in -2i8..60) {
        let known = oracle::ISOWeekDate::new(year, week, oracle::Weekday::Monday).ok().map(oracle::ISOWeekDate::date);
        prop_assert_eq!(Date::monday_of_iso_week(year, week).ok().map(theirs), known);
    }

    #[test]
    fn shifts_are_alike(date in days(), count in -300_000i64..300_000) {
        let days = theirs(date).checked_add(jiff::Span::new().days(count)).ok();
        prop_assert_eq!(date.add_days(count).ok().map(theirs), days);
        let months = jiff::Span::new().try_months(count).ok().and_then(|span| theirs(date).checked_add(span).ok());
        prop_assert_eq!(date.add_months(count).ok().map(theirs), months);
    }

    #[test]
    fn nth_weekdays_are_alike(date in days(), nth in -7i8..8, at in 0usize..7) {
        let (ours, known) = WEEKDAYS[at];
        let expected = theirs(date).nth_weekday_of_month(nth, known).ok();
        prop_assert_eq!(date.nth_weekday_of_month(nth, ours).ok().map(theirs), expected);
    }

    #[test]
    fn moments_are_alike(date in days(), hour in 0i8..24, minute in 0i8..60, second in 0i8..60, count in -10_000_000i64..10_000_000) {
        let moment = date.at(hour, minute, second);
        let known = theirs(date).at(hour, minute, second, 0);
        prop_assert_eq!(moment.to_string(), known.to_string());
        prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        let later = known.checked_add(jiff::Span::new().seconds(count)).ok().map(|moment| moment.to_string());
        prop_assert_eq!(moment.add_seconds(count).ok().map(|moment| moment.to_string()), later);
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,24}") {
        let _ = (text.parse::<Date>(), text.parse::<Time>(), text.parse::<DateTime>());
    }
}

#[test]
fn weekdays_count_from_one_another() {
    for (ours, known) in WEEKDAYS {
        for (other, known_other) in WEEKDAYS {
            assert_eq!(ours.since(other), known.since(known_other));
        }
    }
}
