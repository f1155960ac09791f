//! TIMEX3 values, taken apart, and their place on the calendar.

use surligne_model::civil::{self, Date, DateTime, Time};
use surligne_model::{Temporal, TemporalModifier, number};

use crate::times::calendar::{Interval, Season, iso_date, iso_datetime, iso_time};
use crate::times::expression::{Clock, DayPart, HalfDay, TimeOfDay};
use crate::times::resolve::clock;
use crate::times::resolve::date::part_of;

/// What a TIMEX3 value says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Timex {
    Day(Date),
    Month(i16, i8),
    Year(i16),
    /// Its first year.
    Decade(i16),
    /// In the common count: 19 for `18`.
    Century(i16),
    Quarter(i16, i8),
    Half(i16, i8),
    Season(i16, Season),
    Week(i16, i8),
    Weekend(i16, i8),
    /// In the common count: 3 for `2`.
    Millennium(i16),
    /// `BC0044`, `BC04`: a year or a century, counted back.
    BeforeChrist(Box<Timex>),
    /// `XXXX-05-01`, `XXXX-05`.
    Yearly(i8, Option<i8>),
    /// `XXXX-XX-31`.
    Monthly(i8),
    /// `XXXX-WXX-1` is Monday; 8 is the weekend, 9 any day from Monday to Friday.
    Weekly(i8),
    EachSeason(Season),
    EachQuarter(i8),
    EachHalf(i8),
    EachWeek(i8),
    /// `XXXX-XX-XX`, `2040-XX-XX`, `XXXX-WXX`, `XXXX-XX`, `XXXX`: which day, week, month or year is not told.
    Unsaid(Option<i16>, char),
    Past,
    Present,
    Future,
    /// On a day, or on what stands for one: « lundi, 9 h 30 ».
    Clock(Option<Box<Timex>>, Clock),
    Part(Option<Box<Timex>>, DayPart),
    Period(Vec<(Count, char)>),
    Range(Box<Timex>, Box<Timex>),
}

/// Of a period: `P3M`, `PXM`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Count {
    Figure(f64),
    Vague,
}

/// Codes of the parts of the day.
const PARTS: [(&str, DayPart); 6] = [
    ("TMO", DayPart::Morning),
    ("TMI", DayPart::Midday),
    ("TAF", DayPart::Afternoon),
    ("TEV", DayPart::Evening),
    ("TNI", DayPart::Night),
    ("TDT", DayPart::Daytime),
];

const SEASONS: [(&str, Season); 4] =
    [("SP", Season::Spring), ("SU", Season::Summer), ("FA", Season::Autumn), ("WI", Season::Winter)];

impl Timex {
    /// Reads a TIMEX3 value as this project writes them.
    pub(super) fn parse(timex: &str) -> Option<Self> {
        if let Some((first, last)) = timex.split_once('/') {
            return Some(Self::Range(Box::new(Self::parse(first)?), Box::new(Self::parse(last)?)));
        }
        match timex {
            "PAST_REF" => return Some(Self::Past),
            "PRESENT_REF" => return Some(Self::Present),
            "FUTURE_REF" => return Some(Self::Future),
            _ => {}
        }
        if let Some(period) = timex.strip_prefix('P') {
            return Self::period(period);
        }
        if let Some(at) = timex.find('T') {
            let (day, time) = timex.split_at(at);
            let day = if day.is_empty() { None } else { Some(Box::new(Self::calendar(day).filter(Self::is_day)?)) };
            return match PARTS.into_iter().find(|(code, _)| *code == time) {
                Some((_, part)) => Some(Self::Part(day, part)),
                None => Some(Self::Clock(day, clock_of(&time[1..])?)),
            };
        }
        Self::calendar(timex)
    }

    fn calendar(timex: &str) -> Option<Self> {
        let season = |code: &str| SEASONS.into_iter().find(|(known, _)| *known == code).map(|(_, season)| season);
        let digit = |text: &str, last: i8| text.parse().ok().filter(|number| (1..=last).contains(number));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(before) = timex.strip_prefix("BC").filter(|before| digits(before)) {
            return Some(Self::BeforeChrist(Box::new(match before.len() {
                2 => Self::Century(before.parse::<i16>().ok()? + 1),
                4 => Self::Year(before.parse().ok()?),
                _ => return None,
            })));
        }
        let mut parts = timex.split('-');
        let (year, rest): (&str, Vec<&str>) = (parts.next()?, parts.collect());
        if year == "XXXX" {
            return match rest[..] {
                [] => Some(Self::Unsaid(None, 'Y')),
                ["XX"] => Some(Self::Unsaid(None, 'M')),
                ["WXX"] => Some(Self::Unsaid(None, 'W')),
                ["XX", "XX"] => Some(Self::Unsaid(None, 'D')),
                ["XX", day] => Some(Self::Monthly(digit(day, 31)?)),
                ["WXX", "WE"] => Some(Self::Weekly(8)),
                ["WXX", "WD"] => Some(Self::Weekly(9)),
                ["WXX", day] => Some(Self::Weekly(digit(day, 7)?)),
                [code] if season(code).is_some() => season(code).map(Self::EachSeason),
                [code] => match code.as_bytes() {
                    [b'Q', quarter @ b'1'..=b'4'] => Some(Self::EachQuarter((quarter - b'0').cast_signed())),
                    [b'H', half @ b'1'..=b'2'] => Some(Self::EachHalf((half - b'0').cast_signed())),
                    [b'W', ..] => Some(Self::EachWeek(digit(&code[1..], 53)?)),
                    _ => Some(Self::Yearly(digit(code, 12)?, None)),
                },
                [month, day] => Some(Self::Yearly(digit(month, 12)?, Some(digit(day, 31)?))),
                _ => None,
            };
        }
        if !digits(year) {
            return None;
        }
        let number: i16 = year.parse().ok()?;
        match (year.len(), &rest[..]) {
            (1, []) => Some(Self::Millennium(number + 1)),
            (2, []) => Some(Self::Century(number + 1)),
            (3, []) => Some(Self::Decade(number * 10)),
            (4, []) => Some(Self::Year(number)),
            (4, ["XX", "XX"]) => Some(Self::Unsaid(Some(number), 'D')),
            (4, [week, "WE"]) => Some(Self::Weekend(number, digit(week.strip_prefix('W')?, 53)?)),
            (4, [code]) if season(code).is_some() => season(code).map(|season| Self::Season(number, season)),
            (4, [code]) => match (code.strip_prefix(['W', 'Q', 'H']), code.chars().next()?) {
                (Some(week), 'W') => Some(Self::Week(number, digit(week, 53)?)),
                (Some(quarter), 'Q') => Some(Self::Quarter(number, digit(quarter, 4)?)),
                (Some(half), 'H') => Some(Self::Half(number, digit(half, 2)?)),
                _ if code.len() == 2 => Some(Self::Month(number, digit(code, 12)?)),
                _ => None,
            },
            (4, [month, day]) if month.len() == 2 && day.len() == 2 => timex.parse().ok().map(Self::Day),
            _ => None,
        }
    }

    /// After the `P`. Weeks stand beside the other units.
    fn period(period: &str) -> Option<Self> {
        let mut units = Vec::new();
        let mut clock = false;
        let mut rest = period;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T').filter(|_| !clock) {
                (clock, rest) = (true, after);
                continue;
            }
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != 'X')?;
            let count = match &rest[..end] {
                "X" => Count::Vague,
                figure => Count::Figure(number::read(figure)?),
            };
            let unit =
                rest[end..].chars().next().filter(|unit| if clock { "HMS" } else { "YMWD" }.contains(*unit))?;
            // Months and minutes share a letter.
            units.push((count, if clock && unit == 'M' { 'm' } else { unit }));
            rest = &rest[end + 1..];
        }
        (!units.is_empty()).then_some(Self::Period(units))
    }

    /// Where it lies, as `start` and `end` are written; `None` where it has no place. A modifier narrows a part of
    /// the day and a week.
    pub(super) fn place(&self, modifier: Option<TemporalModifier>) -> Option<(String, Option<String>)> {
        if let Self::Range(first, last) = self {
            let ((start, _), (other, end)) = (first.place(None)?, last.place(None)?);
            return Some((start, Some(end.unwrap_or(other))));
        }
        let days = |interval: Interval| (iso_date(interval.start.date()), Some(iso_date(interval.end.date())));
        match *self {
            Self::Clock(ref day, clock) => placed(day.as_deref(), TimeOfDay::Clock(clock)),
            Self::Part(ref day, part) => placed(day.as_deref(), TimeOfDay::Part(part, modifier)),
            Self::Week(..) => {
                let narrowed = |interval| modifier.map_or(interval, |part| part_of(interval, part));
                self.interval().map(narrowed).map(days)
            }
            _ => self.interval().map(days),
        }
    }

    /// What a time of day can be of.
    fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Day(_) | Self::Yearly(_, Some(_)) | Self::Monthly(_) | Self::Weekly(_) | Self::Unsaid(_, 'D')
        )
    }

    /// The days that it covers.
    pub(super) fn interval(&self) -> Option<Interval> {
        match *self {
            Self::Day(date) => Interval::day(date),
            Self::Month(year, month) => Interval::month(year, month),
            Self::Year(year) => Interval::year(year),
            Self::Decade(year) => Interval::decade(year),
            Self::Century(ordinal) => Interval::century(ordinal),
            Self::Quarter(year, quarter) => Interval::quarter(year, quarter),
            Self::Half(year, half) => Interval::half(year, half),
            Self::Season(year, season) => Interval::season(year, season),
            Self::Week(year, week) => Interval::iso_week(year, week),
            Self::Weekend(year, week) => Interval::weekend(Interval::iso_week(year, week)?.first_day()),
            _ => None,
        }
    }

    /// Seconds of a period whose length is exact.
    pub(super) fn seconds(&self) -> Option<f64> {
        let Self::Period(units) = self else { return None };
        let each = units.iter().map(|(count, unit)| {
            let Count::Figure(count) = count else { return None };
            let seconds = match unit {
                'S' => 1.0,
                'm' => 60.0,
                'H' => 3600.0,
                'D' => 86_400.0,
                'W' => 604_800.0,
                _ => return None,
            };
            Some(count * seconds)
        });
        each.sum()
    }

    /// The value, with what the TIMEX3 value alone tells.
    pub(super) fn value(&self, timex: &str, modifier: Option<TemporalModifier>) -> Temporal {
        let mut value = Temporal { timex: timex.to_owned(), modifier, ..Temporal::default() };
        if let Some((start, end)) = self.place(modifier) {
            (value.start, value.end) = (Some(start), end);
        }
        match self {
            Self::Period(units) => {
                value.seconds = self.seconds();
                value.vague = units.iter().any(|(count, _)| *count == Count::Vague);
            }
            Self::Range(first, last) if matches!(**first, Self::Period(_)) && matches!(**last, Self::Period(_)) => {
                let ends = timex.split_once('/');
                value.min = ends.map(|(first, _)| first.to_owned());
                value.max = ends.map(|(_, last)| last.to_owned());
            }
            _ => {}
        }
        value
    }
}

/// `09:30`, `09:30:15`, and `09`, as recurrences have it.
fn clock_of(text: &str) -> Option<Clock> {
    let mut fields = text.split(':').map(|field| field.parse::<i8>().ok().filter(|_| field.len() == 2));
    let (hour, minute) = (fields.next()??, fields.next().unwrap_or(Some(0))?);
    let second = match fields.next() {
        Some(second) => Some(second?),
        None => None,
    };
    let known = Clock { hour, minute, second, half: HalfDay::Known };
    let is_time = Time::new(hour % 24, minute, second.unwrap_or(0)).is_ok();
    let in_day = hour < 24 || (hour, minute, second) == (24, 0, None);
    (is_time && (0..=24).contains(&hour) && in_day && fields.next().is_none()).then_some(known)
}

/// Where a time of day lies: hours alone, or moments of a day that is known.
fn placed(day: Option<&Timex>, time: TimeOfDay) -> Option<(String, Option<String>)> {
    let write: fn(DateTime) -> String = if day.is_some() { iso_datetime } else { |moment| iso_time(moment.time()) };
    let date = match day {
        None => civil::date(2000, 1, 1),
        Some(Timex::Day(date)) => *date,
        Some(_) => return None,
    };
    let interval = clock::interval(date, time)?;
    Some((write(interval.start), (interval.start < interval.end).then(|| write(interval.end))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_told_from_the_others() {
        let place = |timex: &str| Timex::parse(timex).unwrap_or_else(|| panic!("{timex}")).place(None);
        let days = |start: &str, end: &str| Some((start.to_owned(), Some(end.to_owned())));
        assert_eq!(place("2025-09-12"), days("2025-09-12", "2025-09-13"));
        assert_eq!(place("2025-09"), days("2025-09-01", "2025-10-01"));
        assert_eq!(place("199"), days("1990-01-01", "2000-01-01"));
        assert_eq!(place("18"), days("1801-01-01", "1901-01-01"));
        assert_eq!(place("2026-Q4"), days("2026-10-01", "2027-01-01"));
        assert_eq!(place("2022-WI"), days("2022-12-01", "2023-03-01"));
        assert_eq!(place("2024-W07-WE"), days("2024-02-17", "2024-02-19"));
        assert_eq!(place("2022-09-03/2022-09-05"), days("2022-09-03", "2022-09-06"));
        assert_eq!(place("2023-07-20TNI"), days("2023-07-20T20:00:00", "2023-07-21T06:00:00"));
        assert_eq!(place("T19:30/T23:00"), days("19:30:00", "23:00:00"));
        assert_eq!(place("P3M"), None);
        assert_eq!(Timex::parse("PT2H10M").and_then(|timex| timex.seconds()), Some(7800.0));
        for bad in ["", "2025-13", "2025-02-30", "T25:00", "P", "P3", "2025-9", "demain", "PT", "2025-W54", "é"] {
            assert_eq!(Timex::parse(bad), None, "{bad}");
        }
    }
}
