//! What the sources' books of times and the annotation guide part in, each told by a rule over the marked spans and
//! values.

use serde_json::Value as Json;

use super::corpus::{Family, Kind};
use super::differences::{Case, Difference};
use super::prediction::PredictedSpan;

/// Words of a bound, which the guide keeps outside as `mod`.
const BOUNDS: &[&str] = &[
    "starting",
    "beginning",
    "on",
    "until",
    "since",
    "as",
    "early",
    "late",
    "later",
    "than",
    "or",
    "and",
    "greater",
    "sometimes",
    "before",
    "after",
    "through",
    "but",
    "by",
    "from",
    "in",
    "between",
    "à",
    "partir",
    "de",
    "du",
    "dès",
    "après",
    "avant",
    "jusqu'au",
    "jusqu'à",
    "aussi",
    "tard",
    "que",
    "plus",
    "ou",
    "et",
    "le",
    "l'",
    "supérieure",
    "entre",
    "year",
    "année",
    "at",
    "the",
    "of",
    "around",
    "vers",
    "environ",
    "pour",
    "au",
];

/// No point on the calendar or the clock.
const NO_POINT: &[&str] = &[
    "now",
    "maintenant",
    "lunch",
    "dinner",
    "breakfast",
    "déjeuner",
    "dîner",
    "asap",
    "as soon as",
    "dès que possible",
    "tôt possible",
    "tout de suite",
    "to date",
    "at the minute",
    "at this time",
    "à ce jour",
    "business hours",
    "heures ouvrées",
    "le travail",
    "un peu plus tard",
    "any year",
    "later on",
];

/// Units that say nothing of which one is meant.
const UNITS: &[&str] = &[
    "hour",
    "day",
    "week",
    "fortnight",
    "month",
    "year",
    "weekend",
    "jour",
    "semaine",
    "mois",
    "année",
    "week-end",
    "weekend",
    "evening",
    "time",
    "saison",
];

/// Abbreviations of zones.
const ZONES: &[&str] = &["GMT", "UTC", "CET", "CST", "PST", "EST", "EDT", "BST", "IST", "PT"];

/// The tagger's times that lie within the source's mention.
fn within<'a>(case: &Case<'a>) -> Vec<&'a PredictedSpan> {
    let temporal = |span: &&PredictedSpan| span.kind.family() == Family::Temporal;
    let inside = |span: &&PredictedSpan| span.start >= case.gold.start && span.end <= case.gold.end;
    case.predicted.iter().filter(temporal).filter(inside).collect()
}

/// The tagger's time that holds the source's mention and more.
fn around<'a>(case: &Case<'a>) -> Option<&'a PredictedSpan> {
    case.predicted.iter().find(|span| {
        span.kind.family() == Family::Temporal
            && span.start <= case.gold.start
            && span.end >= case.gold.end
            && span.end - span.start > case.gold.end - case.gold.start
    })
}

fn text(case: &Case<'_>, start: usize, end: usize) -> String {
    case.item.text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

fn ours<'a>(case: &Case<'a>, key: &str) -> &'a str {
    case.overlapping().and_then(|span| span.value.get(key)).and_then(Json::as_str).unwrap_or_default()
}

fn is_time(case: &Case<'_>) -> bool {
    case.gold.kind.family() == Family::Temporal
}

/// Whether a reading of the source and one of the tagger begin alike and end apart.
fn ends_differ(case: &Case<'_>) -> bool {
    let Some(ours) = case.overlapping() else { return false };
    let readings = |value: &'_ serde_json::Map<String, Json>| -> Vec<[String; 2]> {
        let ends = |value: &serde_json::Map<String, Json>| {
            let moment =
                |key| value.get(key).and_then(Json::as_str).map(|at| at.trim_end_matches("T00:00:00").to_owned());
            Some([moment("start")?, moment("end")?])
        };
        let alts = value.get("alts").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_object);
        std::iter::once(value).chain(alts).filter_map(ends).collect()
    };
    // A time of day alone is the end of a moment.
    let same = |theirs: &str, ours: &str| theirs == ours || ours.len() == 8 && theirs.ends_with(ours);
    readings(&case.gold.value)
        .iter()
        .any(|[start, end]| readings(&ours.value).iter().any(|[first, last]| same(start, first) && !same(end, last)))
}

/// What makes a span differ. The first that applies counts.
pub(super) const DIFFERENCES_OF_SPANS: [Difference; 8] = [
    Difference {
        name: "a bound is in the span: \"2018 or later\", \"starting May 20th\" (guide: outside, as mod)",
        applies: |case| {
            let [inner] = within(case)[..] else { return false };
            let rest = text(case, case.gold.start, inner.start) + " " + &text(case, inner.end, case.gold.end);
            let mut words = rest.split_whitespace().peekable();
            is_time(case)
                && words.peek().is_some()
                && words.all(|word| BOUNDS.contains(&word.to_lowercase().as_str()))
        },
    },
    Difference {
        name: "a length and its beginning are one: \"4pm for 30 minutes\" (guide: a period and its end are two)",
        applies: |case| {
            let inner = within(case);
            is_time(case)
                && inner.iter().any(|span| span.kind == Kind::Duration)
                && inner.iter().any(|span| span.kind != Kind::Duration)
        },
    },
    Difference {
        name: "dates beside one another are one: \"Friday (jun-15)\", \"last week - Monday\" (guide: a preposition or a comma joins)",
        applies: |case| {
            is_time(case)
                && within(case)
                    .windows(2)
                    .any(|pair| text(case, pair[0].end, pair[1].start).contains(['(', '-', '.']))
        },
    },
    Difference {
        name: "a day and its hour, or the days of a list, are apart, or the zone is (guide: one span)",
        applies: |case| is_time(case) && around(case).is_some(),
    },
    Difference {
        name: "now, meals, at work: no point on the calendar or the clock (guide: not marked)",
        applies: |case| {
            let surface = case.gold.surface.to_lowercase();
            is_time(case) && within(case).len() < 2 && NO_POINT.iter().any(|words| surface.contains(words))
        },
    },
    Difference {
        name: "\"the week\", « le mois » with nothing that says which (guide: not marked)",
        applies: |case| {
            let surface = case.gold.surface.to_lowercase();
            let unit = surface.rsplit([' ', '\'']).next().unwrap_or_default();
            is_time(case) && surface.split_whitespace().count() <= 2 && UNITS.contains(&unit)
        },
    },
    Difference {
        name: "a day that no calendar has is a date: \"feb 30\" (guide: not marked)",
        applies: |case| {
            let surface = case.gold.surface.to_lowercase();
            let february = ["feb", "fev", "fév"].iter().any(|month| surface.contains(month));
            is_time(case)
                && (february && (surface.contains("30") || surface.contains("31"))
                    || surface.contains("2/29-")
                    || surface.starts_with("30/2")
                    || surface.starts_with("29/2/2019"))
        },
    },
    Difference {
        name: "dates in addresses on the web (guide: not marked)",
        applies: |case| is_time(case) && case.item.text.starts_with("www."),
    },
];

/// What makes a value differ. The first that applies counts.
pub(super) const DIFFERENCES_OF_VALUES: [Difference; 7] = [
    Difference {
        name: "a length without a figure has one (guide: vague)",
        applies: |case| {
            is_time(case)
                && (ours(case, "timex").contains('X') && matches!(case.gold.kind, Kind::Duration)
                    || ours(case, "timex").ends_with("_REF"))
        },
    },
    Difference {
        name: "an interval ends elsewhere: the last month, day or minute out or counted twice (guide: half-open)",
        applies: |case| is_time(case) && ends_differ(case),
    },
    Difference {
        name: "an open interval before, after or since (guide: the time named, with mod)",
        applies: |case| {
            let modifier = case.text("mod").unwrap_or_default();
            is_time(case) && ["before", "after", "since", "until"].iter().any(|word| modifier.contains(word))
        },
    },
    Difference {
        name: "a time in another zone is the reader's (guide: local time as written)",
        applies: |case| {
            let surface = case.gold.surface.to_uppercase();
            let behind = text(case, case.gold.end, case.gold.end + 5).to_uppercase();
            case.gold.kind == Kind::Time
                && (ZONES.iter().any(|zone| surface.contains(zone) || behind.contains(zone))
                    || surface.contains("-05:30"))
        },
    },
    Difference {
        name: "a week, a month or a year is the day so far away (guide: the calendar's)",
        applies: |case| {
            is_time(case)
                && case.gold.value.get("end").is_none()
                && (case.text("grain").is_some() && ours(case, "timex").len() < 10
                    || ours(case, "timex").starts_with('P') && case.gold.kind != Kind::Duration)
        },
    },
    Difference {
        name: "the hours of a part of the day, of a weekend, the days of a season, of a beginning or an end (guide: says none)",
        applies: |case| {
            let timex = ours(case, "timex");
            let part = ["TMO", "TAF", "TEV", "TNI", "TDT", "-WE", "-SU", "-SP", "-FA", "-WI"];
            is_time(case)
                && (part.iter().any(|code| timex.ends_with(code))
                    || matches!(ours(case, "mod"), "START" | "MID" | "END"))
        },
    },
    Difference {
        name: "a feast begins on its eve, by a moon that is sighted (guide: says none)",
        applies: |case| {
            is_time(case)
                && (ours(case, "mod") == "APPROX" && case.gold.kind == Kind::Date
                    || ["succos", "shavuot", "bishvat"].iter().any(|feast| case.gold.surface.contains(feast)))
        },
    },
];
