//! Reading what a person writes for a time: what is shown for it, what the grammars know, and bare ISO 8601 or TIMEX3.

use surligne_model::{Label, Language, ReferenceDate, Temporal, TemporalModifier, Value};

use super::read::{ReadError, recognise, recognise_after, split_last};
use super::temporal::{one, unsaid};
use super::timex::Timex;
use super::words;

/// Reads a date, a time of day, a length or a recurrence.
pub(super) fn temporal(
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    let is_moment = matches!(label, Label::Date | Label::Time);
    if let Some(value) = iso(text, label, None).or_else(|| half(text, label, language)) {
        return Ok(value.into());
    }
    for (name, timex) in [("PAST_REF", Timex::Past), ("PRESENT_REF", Timex::Present), ("FUTURE_REF", Timex::Future)] {
        if is_moment && words::reference(&timex, language) == Some(text) {
            return Ok(timex.value(name, None).into());
        }
    }
    let error = match recognise(text, label, language, reference) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    // « avant 2030-06 »: a modifier before a bare value, and what no grammar would read after one.
    for modifier in words::MODIFIERS {
        if let Some(rest) = text.strip_prefix(words::modifier(modifier, language))
            && let rest = rest.strip_prefix("de la ").unwrap_or(rest)
            && let Ok(Value::Temporal(value)) = temporal(rest, label, language, reference)
            && value.modifier.is_none()
        {
            let timex = Timex::parse(&value.timex).filter(|_| value.start.is_some());
            let placed = timex.map(|timex| timex.value(&value.timex, Some(modifier)));
            return Ok(placed.unwrap_or(Temporal { modifier: Some(modifier), ..*value }).into());
        }
    }
    if let Some((code, timex)) = unsaid(text, language)
        && is_moment
        && is_clock(&timex) == (*label == Label::Time)
    {
        return Ok(timex.value(&code, None).into());
    }
    if *label == Label::Set
        && let Some(value) = each(text, language).and_then(|code| iso(&code, label, None))
    {
        return Ok(value.into());
    }
    // « le 31, 18 h »: a day by itself, and a time of it.
    if let (Label::Time, Some((day, hours))) = (label, split_last(text, ", "))
        && let (Ok(Value::Temporal(day)), Ok(Value::Temporal(hours))) =
            (temporal(day, &Label::Date, language, reference), temporal(hours, label, language, reference))
        && hours.timex.starts_with('T')
        && !day.timex.contains('/')
    {
        let on_day: Vec<String> = hours.timex.split('/').map(|time| day.timex.clone() + time).collect();
        if let Some(value) = iso(&on_day.join("/"), label, None) {
            return Ok(value.into());
        }
    }
    if let (Label::Duration, Some(unit)) = (label, one(text, language)) {
        let timex = match unit {
            'm' | 'S' | 'H' => format!("PT1{}", unit.to_ascii_uppercase()),
            unit => format!("P1{unit}"),
        };
        return iso(&timex, label, None).map(Value::from).ok_or(error);
    }
    // « été 2003 » begins like a participle.
    if let (Label::Date, Language::Fr, Ok(value)) =
        (label, language, recognise_after("l’", text, label, language, reference))
    {
        return Ok(value);
    }
    // By itself « 1 heure et 10 minutes » can be a time of day; here it is a length.
    let during = if language == Language::Fr { "pendant " } else { "for " };
    if *label == Label::Duration
        && let Ok(value) = recognise_after(during, text, label, language, reference)
    {
        return Ok(value);
    }
    // Two moments: the grammars read some of the ranges, all of them are shown so.
    if is_moment
        && let Some((first, last)) = text.split_once(" – ").or_else(|| text.split_once("\u{2009}–\u{2009}"))
        && let (Ok(Value::Temporal(first)), Ok(Value::Temporal(last))) =
            (temporal(first.trim(), label, language, reference), temporal(last.trim(), label, language, reference))
        && !first.timex.contains('/')
        && !last.timex.contains('/')
    {
        return Ok(Value::from(Temporal {
            timex: format!("{}/{}", first.timex, last.timex),
            start: first.start,
            end: last.end.or(last.start),
            ..Temporal::default()
        }));
    }
    Err(error)
}

/// The code of « chaque lundi à 9 h », "every Monday – Thursday": each of what a moment without a year names.
fn each(text: &str, language: Language) -> Option<String> {
    let (each, day, at) =
        if language == Language::Fr { ("chaque ", "jour", " à ") } else { ("every ", "day", " at ") };
    let code = |text: &str, label: &Label| match temporal(text, label, language, None) {
        Ok(Value::Temporal(value)) => Some(value.timex),
        _ => None,
    };
    let what = text.strip_prefix(each)?;
    // « mercredi – dimanche, 11 h – 17 h ».
    if let Some((days, hours)) = split_last(what, ", ")
        && let (Some(days), Some(hours)) = (code(days, &Label::Date), code(hours, &Label::Time))
    {
        return Some(days + &hours);
    }
    let Some((days, hour)) = split_last(what, at) else {
        return code(what, &Label::Date).or_else(|| code(what, &Label::Time));
    };
    let days =
        if days == day { String::new() } else { code(days, &Label::Date).or_else(|| code(days, &Label::Time))? };
    let hour = code(hour, &Label::Time)?;
    // On the hour, a recurrence is written to the hour.
    Some(days + hour.strip_suffix(":00").unwrap_or(&hour))
}

/// « S1 2025 », "H1 2025".
fn half(text: &str, label: &Label, language: Language) -> Option<Temporal> {
    let (half, year) = text.strip_prefix(words::half(language))?.split_once([' ', '\u{a0}'])?;
    iso(&format!("{year}-H{half}"), label, None)
}

/// A TIMEX3 value, or an ISO date and time of day.
fn iso(text: &str, label: &Label, modifier: Option<TemporalModifier>) -> Option<Temporal> {
    let timex = Timex::parse(text).filter(|_| text.len() >= 4 || text.starts_with(['P', 'T']));
    let value = match (&timex, label) {
        (Some(timex), Label::Duration) if is_period(timex) => timex.value(text, modifier),
        (Some(timex), Label::Time) if is_clock(timex) => timex.value(text, modifier),
        (Some(timex), Label::Date) if !is_period(timex) && !is_clock(timex) => timex.value(text, modifier),
        // What recurs can be as long as one likes to say: « XXXX-WXX-3T02:00 ».
        (_, Label::Set) if is_code(text, &["XXXX-", "P", "T"]) => {
            Temporal { timex: text.to_owned(), quant: Some("EVERY".to_owned()), modifier, ..Temporal::default() }
        }
        // Without a place on the calendar.
        (None, Label::Date | Label::Time)
            if is_code(text, &["XXXX-", "1", "2"]) && text.contains('T') == (*label == Label::Time) =>
        {
            Temporal { timex: text.to_owned(), modifier, ..Temporal::default() }
        }
        _ => return None,
    };
    Some(value)
}

/// Letters, digits and signs of TIMEX3 alone, both letters and digits of them.
fn is_code(text: &str, starts: &[&str]) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-:/.".contains(&byte))
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.len() > 1
        && starts.iter().any(|start| text.starts_with(start))
}

fn is_period(timex: &Timex) -> bool {
    match timex {
        Timex::Period(_) => true,
        Timex::Range(first, last) => is_period(first) && is_period(last),
        _ => false,
    }
}

fn is_clock(timex: &Timex) -> bool {
    match timex {
        Timex::Clock(..) | Timex::Part(..) => true,
        Timex::Range(first, last) => is_clock(first) && is_clock(last),
        _ => false,
    }
}
