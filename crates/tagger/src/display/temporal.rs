//! Dates, times of day, lengths and recurrences.

use surligne_model::civil::{self, Date};
use surligne_model::{Label, Language, Temporal, TemporalModifier};

use super::number::{figures, range};
use super::table::{Fields, date, fill, nth, plural, text};
use super::timex::{Count, Timex};
use super::words;
use crate::times::calendar::{Season, iso_date};
use crate::times::expression::{Clock, DayPart};

/// A value of one of the times' labels; its TIMEX3 value where there is no way to say it.
pub(super) fn format(value: &Temporal, label: &Label, language: Language) -> String {
    let shown = Timex::parse(&value.timex).and_then(|timex| match label {
        Label::Set => recurrence(&timex, value, language),
        Label::Duration => length(&timex, value, language),
        // A stretch of the calendar that its TIMEX3 value does not name (three months that begin on some day, the
        // beginning of a month that bounds) shows its days.
        Label::Date if !names_its_days(&timex, value) => {
            let modifier = value.modifier.map_or("", |modifier| words::modifier(modifier, language));
            Some(modifier.to_owned() + &days(value, language)?)
        }
        _ => moment(&dawn(timex, value), value.modifier, language),
    });
    match (shown, value.modifier) {
        (Some(shown), _) => shown,
        (None, Some(modifier)) => format!("{}{}", words::modifier(modifier, language), value.timex),
        (None, None) => value.timex.clone(),
    }
}

/// TIMEX3 has one code for a dawn and a morning: the hours tell.
fn dawn(timex: Timex, value: &Temporal) -> Timex {
    let dawn = |date| Timex::Part(date, DayPart::Dawn);
    match timex {
        Timex::Part(date, DayPart::Morning)
            if value.end.is_some() && dawn(date.clone()).place(None).is_some_and(|(_, end)| end == value.end) =>
        {
            dawn(date)
        }
        other => other,
    }
}

fn moment(timex: &Timex, modifier: Option<TemporalModifier>, language: Language) -> Option<String> {
    let Some(modifier) = modifier else { return plain(timex, language) };
    let within = matches!(modifier, TemporalModifier::Start | TemporalModifier::Mid | TemporalModifier::End);
    if let (true, Timex::Part(day, part)) = (within, timex) {
        let part = words::part_of(*part, modifier, language);
        let Some(day) = day else { return Some(part) };
        let day = plain(day, language)?;
        return Some(format!("{day}{}{part}", if language == Language::Fr { " en " } else { " " }));
    }
    let shown = match (modifier, timex) {
        // « fin de la semaine du 12 févr. 2024 ».
        (TemporalModifier::Start | TemporalModifier::End, Timex::Week(..)) if language == Language::Fr => {
            format!("de la {}", plain(timex, language)?)
        }
        (_, Timex::Season(_, season)) if !within && language == Language::Fr => {
            let article = if *season == Season::Spring { "le " } else { "l’" };
            article.to_owned() + &plain(timex, language)?
        }
        (TemporalModifier::Mid, Timex::Century(_)) => {
            let century = plain(timex, language)?;
            return Some(if language == Language::Fr {
                format!("milieu du {century}")
            } else {
                format!("mid-{century}")
            });
        }
        (TemporalModifier::Start | TemporalModifier::End, Timex::Decade(_)) if language == Language::Fr => {
            format!("des {}", plain(timex, language)?)
        }
        (TemporalModifier::Start | TemporalModifier::End, Timex::Century(_)) if language == Language::Fr => {
            format!("du {}", plain(timex, language)?)
        }
        _ => wide(timex, language)?,
    };
    Some(words::modifier(modifier, language).to_owned() + &shown)
}

/// With the month's name in full, as it stands after a word.
fn wide(timex: &Timex, language: Language) -> Option<String> {
    match *timex {
        Timex::Month(year, month) => {
            Some(date("month-year-wide", language, &fields(Date::new(year, month, 1).ok()?), None))
        }
        _ => plain(timex, language),
    }
}

fn fields(date: Date) -> Fields {
    Fields { date, clock: (0, 0, 0) }
}

fn plain(timex: &Timex, language: Language) -> Option<String> {
    Some(match *timex {
        Timex::Day(day) => date("date", language, &fields(day), None),
        Timex::Month(..) | Timex::Quarter(..) => {
            let key = if matches!(timex, Timex::Month(..)) { "month-year" } else { "quarter-year" };
            date(key, language, &fields(timex.interval()?.first_day()), None)
        }
        // Three figures alone would be a count.
        Timex::Year(year @ ..=999) => {
            format!("{year}{}", if language == Language::Fr { " ap. J.-C." } else { " AD" })
        }
        Timex::Year(year) => year.to_string(),
        Timex::Decade(year) => words::decade(year, language),
        Timex::Century(ordinal) => century(ordinal, text("century-one", language), language),
        Timex::Millennium(ordinal) => century(ordinal, words::millennium(language), language),
        Timex::BeforeChrist(ref of) => {
            let of = if let Timex::Year(year) = **of { year.to_string() } else { plain(of, language)? };
            format!("{of}{}", if language == Language::Fr { " av. J.-C." } else { " BC" })
        }
        Timex::Half(year, half) => format!("{}{half} {year}", words::half(language)),
        Timex::Season(year, season) => format!("{} {year}", words::season(season, language)),
        Timex::Yearly(month, Some(day)) => {
            // A leap year has every day.
            date("day-month", language, &fields(Date::new(2000, month, day).ok()?), None)
        }
        Timex::Yearly(month, None) => nth("months-wide", language, usize::from(month.unsigned_abs()) - 1).to_owned(),
        Timex::Weekly(day @ 1..=7) => nth("days-wide", language, usize::from(day.unsigned_abs()) - 1).to_owned(),
        Timex::Weekly(days) => words::weekly(days, language).to_owned(),
        Timex::Monthly(day) => words::day_of_month(day, language),
        Timex::EachSeason(season) => words::season(season, language).to_owned(),
        Timex::EachQuarter(quarter) => nth("quarters", language, usize::from(quarter.unsigned_abs()) - 1).to_owned(),
        Timex::EachHalf(half) => format!("{}{half}", words::half(language)),
        Timex::EachWeek(week) => format!("{} {week}", unit_name('W', 1.0, language)),
        Timex::Unsaid(year, unit) => {
            words::unsaid(unit, language).to_owned() + &year.map_or_else(String::new, |year| format!(" {year}"))
        }
        Timex::Week(..) | Timex::Weekend(..) => {
            let what = match timex {
                Timex::Week(..) => unit_name('W', 1.0, language),
                _ => words::weekly(8, language).to_owned(),
            };
            let of = if language == Language::Fr { "du" } else { "of" };
            format!("{what} {of} {}", date("date-no-weekday", language, &fields(timex.interval()?.first_day()), None))
        }
        Timex::Clock(None, time) => clock(time, language),
        Timex::Clock(Some(ref day), time) => {
            fill("date-clock", language, &[&clock(time, language), &plain(day, language)?])
        }
        Timex::Part(None, part) => words::part(part, language).to_owned(),
        Timex::Part(Some(ref day), part) => {
            let day = plain(day, language)?;
            let join = match (language, part) {
                (Language::Fr, DayPart::Dawn) => " à l’",
                (Language::Fr, _) => " au ",
                (Language::En, DayPart::Dawn) => " at ",
                (Language::En, _) => " ",
            };
            format!("{day}{join}{}", words::part(part, language))
        }
        Timex::Past | Timex::Present | Timex::Future => words::reference(timex, language)?.to_owned(),
        Timex::Range(ref first, ref last) => between(first, last, language)?,
        Timex::Period(_) => return None,
    })
}

/// What no grammar reads back, but for what is numbered.
const UNSAID: &str = "XXXX XXXX-XX XXXX-WXX XXXX-XX-XX XXXX-WXX-WE XXXX-WXX-WD T24:00 XXXX-SP XXXX-SU XXXX-FA XXXX-WI \
                      XXXX-H1 XXXX-H2 XXXX-Q1 XXXX-Q2 XXXX-Q3 XXXX-Q4 TMO TMI TAF TEV TNI TDT 1 2 3 4 5 6 7 8 9";

/// The code of a moment that no grammar reads back from what [`plain`] shows for it.
pub(super) fn unsaid(shown: &str, language: Language) -> Option<(String, Timex)> {
    let year = shown.rsplit_once(' ').map_or("", |(_, year)| year);
    let numbered = (1..=53)
        .flat_map(|number| [format!("XXXX-XX-{number:02}"), format!("XXXX-W{number:02}"), format!("BC{number:02}")]);
    let codes = UNSAID.split(' ').map(str::to_owned).chain(numbered).chain([format!("{year}-XX-XX")]);
    let plain_spaces = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let shown = plain_spaces(shown);
    codes.into_iter().find_map(|code| {
        let timex = Timex::parse(&code)?;
        let is_shown = plain_spaces(&plain(&timex, language)?) == shown;
        is_shown.then_some((code, timex))
    })
}

fn century(ordinal: i16, word: &str, language: Language) -> String {
    let word = word.trim_start_matches("{0}").trim();
    match language {
        Language::Fr => {
            let key = if ordinal == 1 { "ordinal-one" } else { "ordinal-other" };
            format!("{}\u{a0}{word}", fill(key, language, &[&words::roman(ordinal)]))
        }
        Language::En => {
            let category = match (ordinal % 10, ordinal % 100) {
                (_, 11..=13) => "other",
                (1, _) => "one",
                (2, _) => "two",
                (3, _) => "few",
                _ => "other",
            };
            format!("{} {word}", fill(&format!("ordinal-{category}"), language, &[&ordinal.to_string()]))
        }
    }
}

fn clock(time: Clock, language: Language) -> String {
    if time.hour == 24 && language == Language::En {
        return "24:00".to_owned();
    }
    let key = match (time.second, time.minute) {
        // CLDR's French for seconds (« 10 h 15 min 00 s ») is a length as much as a time of day.
        (Some(second), minute) if language == Language::Fr => {
            return format!("{:02}:{minute:02}:{second:02}", time.hour);
        }
        (Some(_), _) => "clock-seconds",
        (None, 0) => "clock-hour",
        (None, _) => "clock",
    };
    let clock = (time.hour, time.minute, time.second.unwrap_or(0));
    date(key, language, &Fields { date: civil::date(2000, 1, 1), clock }, None).replace(' ', "\u{a0}")
}

fn between(first: &Timex, last: &Timex, language: Language) -> Option<String> {
    let key = match (first, last) {
        (Timex::Day(first), Timex::Day(last)) => match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => "days-interval",
            (true, false) => "days-interval-months",
            (false, _) => "days-interval-years",
        },
        (Timex::Month(first, _), Timex::Month(last, _)) if first == last => "months-interval",
        (Timex::Month(..), Timex::Month(..)) => "months-interval-years",
        (Timex::Year(_), Timex::Year(_)) => "years-interval",
        (Timex::Clock(Some(day), from), Timex::Clock(Some(other), to)) if day == other => {
            let hours = fill("interval", language, &[&clock(*from, language), &clock(*to, language)]);
            return Some(fill("date-clock", language, &[&hours, &plain(day, language)?]));
        }
        (Timex::Range(..) | Timex::Period(_), _) => return None,
        _ => return Some(fill("interval", language, &[&plain(first, language)?, &plain(last, language)?])),
    };
    let [first, last] = [first, last].map(|end| end.interval().map(|interval| fields(interval.first_day())));
    Some(date(key, language, &first?, Some(&last?)))
}

/// Whether `start` and `end` are those of the TIMEX3 value. What a modifier narrows is read with it.
fn names_its_days(timex: &Timex, value: &Temporal) -> bool {
    let narrows =
        matches!(value.modifier, Some(TemporalModifier::Start | TemporalModifier::Mid | TemporalModifier::End));
    let (Some(start), Some(end)) = (&value.start, &value.end) else { return true };
    narrows || timex.place(None).is_some_and(|(first, after)| (&first, after.as_ref()) == (start, Some(end)))
}

/// The days from `start` to `end`, the last one inside.
fn days(value: &Temporal, language: Language) -> Option<String> {
    let day = |moment: &Option<String>| moment.as_deref()?.parse::<Date>().ok();
    let (first, last) = (day(&value.start)?, day(&value.end)?.yesterday().ok()?);
    if first == last {
        return plain(&Timex::parse(&iso_date(first))?, language);
    }
    between(&Timex::Day(first), &Timex::Day(last), language)
}

fn unit_key(unit: char) -> &'static str {
    match unit {
        'S' => "second",
        'm' => "minute",
        'H' => "hour",
        'D' => "day",
        'W' => "week",
        'M' => "month",
        _ => "year",
    }
}

/// The unit's name in the plural category of a count.
fn unit_name(unit: char, count: f64, language: Language) -> String {
    let pattern = text(&format!("{}-{}", unit_key(unit), plural(count, language)), language);
    pattern.trim_start_matches("{0}").trim().to_owned()
}

fn length(timex: &Timex, value: &Temporal, language: Language) -> Option<String> {
    let old = |shown: String| {
        let english = value.age && language == Language::En;
        if english { shown + " old" } else { shown }
    };
    match timex {
        Timex::Period(units) => {
            let counted: Vec<String> = units.iter().map(|unit| count(&[unit.0], unit.1, language)).collect();
            let and = if language == Language::Fr { " et " } else { " and " };
            let shown = match &counted[..] {
                [first, last] => format!("{first}{and}{last}"),
                [before @ .., last] if before.len() > 1 => format!("{}{and}{last}", before.join(", ")),
                _ => counted.concat(),
            };
            let modifier = value.modifier.map_or("", |modifier| words::modifier(modifier, language));
            Some(modifier.to_owned() + &old(shown))
        }
        Timex::Range(first, last) => match (&**first, &**last) {
            (Timex::Period(first), Timex::Period(last)) => match (&first[..], &last[..]) {
                ([(first, unit)], [(last, other)]) if unit == other => {
                    Some(old(count(&[*first, *last], *unit, language)))
                }
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// The unit of « 1 jour », which no grammar takes for a length by itself.
pub(super) fn one(text: &str, language: Language) -> Option<char> {
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    "SmHDWMY".chars().find(|unit| plain(&count(&[Count::Figure(1.0)], *unit, language)) == plain(text))
}

/// « 3 mois », « 2–3 ans », « plusieurs heures ».
fn count(counts: &[Count], unit: char, language: Language) -> String {
    let numbers: Vec<f64> = counts
        .iter()
        .filter_map(|count| match count {
            Count::Figure(figure) => Some(*figure),
            Count::Vague => None,
        })
        .collect();
    let Some(last) = numbers.last() else {
        let several = if language == Language::Fr { "plusieurs" } else { "several" };
        return format!("{several} {}", unit_name(unit, 2.0, language));
    };
    let key = format!("{}-{}", unit_key(unit), plural(*last, language));
    fill(&key, language, &[&range(&numbers, language, figures)])
}

fn recurrence(timex: &Timex, value: &Temporal, language: Language) -> Option<String> {
    let french = language == Language::Fr;
    let each = if french { "chaque " } else { "every " };
    let named = |name: &str| Some(format!("{each}{name}"));
    let every = match timex {
        Timex::Period(units) => match units[..] {
            [(Count::Figure(1.0), 'Y')] if french => named("année"),
            [(Count::Figure(1.0), unit)] => named(&unit_name(unit, 1.0, language)),
            [(number, unit)] if french => {
                let feminine = matches!(unit, 'S' | 'm' | 'H' | 'W');
                Some(format!("{} les {}", if feminine { "toutes" } else { "tous" }, count(&[number], unit, language)))
            }
            [(number, unit)] => named(&count(&[number], unit, language)),
            _ => named(&length(timex, &Temporal::default(), language)?),
        },
        Timex::Clock(day, time) => {
            let day = match day.as_deref() {
                Some(day) => plain(day, language)?,
                None => unit_name('D', 1.0, language),
            };
            let at = if french { "à" } else { "at" };
            named(&format!("{day} {at} {}", clock(*time, language)))
        }
        _ => named(&plain(timex, language)?),
    }?;
    let modifier = value.modifier.map_or("", |modifier| words::modifier(modifier, language));
    let Some(times) = value.freq.as_deref().and_then(|freq| freq.strip_suffix('X')) else {
        return Some(modifier.to_owned() + &every);
    };
    let times: u32 = times.parse().ok()?;
    let rate = match timex {
        Timex::Period(units) if matches!(units[..], [(Count::Figure(1.0), _)]) => {
            let unit = unit_name(units[0].1, 1.0, language);
            if french { format!("par {unit}") } else { format!("a {unit}") }
        }
        _ => every,
    };
    Some(match (french, times) {
        (true, _) => format!("{times} fois {rate}"),
        (false, 1) => format!("once {rate}"),
        (false, _) => format!("{times} times {rate}"),
    })
}
