//! `key <TAB> French <TAB> English`: CLDR's patterns, names and signs for showing values.
//!
//! The order of day and month in English is Ireland's (`en-IE`: day first, no comma), with plain English names; the
//! hours of French are Canada's (`fr-CA`: « 16 h 30 », as newspapers in France write them too, where CLDR's French
//! has 16:30).

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value as Json;

use super::{LANGUAGES, read};

/// A language's files.
struct Sources {
    numbers: Json,
    currencies: Json,
    units: Json,
    names: Json,
    dates: Json,
    times: Json,
}

/// The table, from the packages of numbers, units and dates.
pub(super) fn table(numbers: &Path, units: &Path, dates: &Path) -> Result<String> {
    let sources = |language: &str, dates_of: &str, times_of: &str| -> Result<Sources> {
        let gregorian = |language: &str| -> Result<Json> {
            let file = read(dates, language, "ca-gregorian.json")?;
            Ok(file["dates"]["calendars"]["gregorian"].clone())
        };
        Ok(Sources {
            numbers: read(numbers, language, "numbers.json")?["numbers"].clone(),
            currencies: read(numbers, language, "currencies.json")?["numbers"]["currencies"].clone(),
            units: read(units, language, "units.json")?["units"]["long"].clone(),
            names: gregorian(language)?,
            dates: gregorian(dates_of)?,
            times: gregorian(times_of)?,
        })
    };
    let [french, english] = LANGUAGES;
    let columns = [rows(&sources(french, french, "fr-CA")?)?, rows(&sources(english, "en-IE", english)?)?];
    let mut table = String::new();
    for (key, value) in &columns[0] {
        let other = columns[1].iter().find(|(other, _)| other == key).map_or("", |(_, value)| value.as_str());
        writeln!(table, "{key}\t{value}\t{other}")?;
    }
    for (key, value) in columns[1].iter().filter(|(key, _)| columns[0].iter().all(|(other, _)| other != key)) {
        writeln!(table, "{key}\t\t{value}")?;
    }
    Ok(table)
}

fn rows(sources: &Sources) -> Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    numbers(sources, &mut rows)?;
    dates(sources, &mut rows)?;
    units(sources, &mut rows)?;
    if let Some(currencies) = sources.currencies.as_object() {
        for (code, names) in currencies {
            if let Some(symbol) = names["symbol"].as_str().filter(|symbol| *symbol != code) {
                rows.push((format!("currency-{code}"), symbol.to_owned()));
            }
        }
    }
    Ok(rows)
}

fn text(json: &Json, path: &[&str]) -> Result<String> {
    let found = path.iter().fold(json, |json, key| &json[*key]);
    Ok(found.as_str().with_context(|| format!("CLDR has no {}", path.join(" / ")))?.to_owned())
}

fn numbers(sources: &Sources, rows: &mut Vec<(String, String)>) -> Result<()> {
    let numbers = &sources.numbers;
    let symbols = "symbols-numberSystem-latn";
    for (key, symbol) in [("decimal", "decimal"), ("group", "group"), ("minus", "minusSign"), ("plus", "plusSign")] {
        rows.push((key.to_owned(), text(numbers, &[symbols, symbol])?));
    }
    let percent = text(numbers, &["percentFormats-numberSystem-latn", "standard"])?;
    rows.push(("percent".to_owned(), percent.replace("#,##0", "{0}")));
    let misc = "miscPatterns-numberSystem-latn";
    for (key, pattern) in [("at-most", "atMost"), ("range", "range")] {
        rows.push((key.to_owned(), text(numbers, &[misc, pattern])?));
    }
    let currency = "currencyFormats-numberSystem-latn";
    for (key, pattern) in [("money", "standard"), ("money-letters", "standard-alphaNextToNumber")] {
        rows.push((key.to_owned(), text(numbers, &[currency, pattern])?.replace("#,##0.00", "{0}")));
    }
    let decimals = "decimalFormats-numberSystem-latn";
    for digits in [6, 9, 12] {
        for plural in ["one", "other"] {
            let scale = format!("1{}-count-{plural}", "0".repeat(digits));
            let pattern = |width| text(numbers, &[decimals, width, "decimalFormat", &scale]);
            rows.push((format!("scale-{digits}-{plural}"), pattern("long")?.replacen('0', "{0}", 1)));
            rows.push((format!("short-{digits}-{plural}"), pattern("short")?.replacen('0', "{0}", 1)));
        }
    }
    // English: the ending of « Take the {0}st right »; French: that of a quarter's name, which is masculine.
    for plural in ["one", "two", "few", "other"] {
        let pattern = match plural {
            "one" => text(&sources.names, &["quarters", "format", "wide", "1"])?.replacen('1', "{0}", 1),
            "two" => text(&sources.names, &["quarters", "format", "wide", "2"])?.replacen('2', "{0}", 1),
            "few" => text(&sources.names, &["quarters", "format", "wide", "3"])?.replacen('3', "{0}", 1),
            _ => text(&sources.names, &["quarters", "format", "wide", "4"])?.replacen('4', "{0}", 1),
        };
        let ordinal = pattern.split_whitespace().next().unwrap_or_default().to_owned();
        rows.push((format!("ordinal-{plural}"), ordinal));
    }
    Ok(())
}

fn dates(sources: &Sources, rows: &mut Vec<(String, String)>) -> Result<()> {
    let names = |kind: &str, width: &str, keys: &[&str]| -> Result<String> {
        let names: Result<Vec<String>> =
            keys.iter().map(|key| text(&sources.names, &[kind, "format", width, key])).collect();
        Ok(names?.join(";"))
    };
    let months: Vec<String> = (1..=12).map(|month| month.to_string()).collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    rows.push(("months".to_owned(), names("months", "abbreviated", &months)?));
    rows.push(("months-wide".to_owned(), names("months", "wide", &months)?));
    rows.push(("days".to_owned(), names("days", "abbreviated", &days)?));
    rows.push(("days-wide".to_owned(), names("days", "wide", &days)?));
    rows.push(("quarters".to_owned(), names("quarters", "abbreviated", &["1", "2", "3", "4"])?));
    rows.push(("am-pm".to_owned(), {
        let periods = &sources.names["dayPeriods"]["format"]["abbreviated"];
        let name =
            |key: &str| periods[format!("{key}-alt-variant")].as_str().or(periods[key].as_str()).unwrap_or_default();
        format!("{};{}", name("am"), name("pm"))
    }));
    for (key, pattern) in [
        ("date", "yMMMEd"),
        ("date-no-weekday", "yMMMd"),
        ("day-month", "MMMd"),
        ("month-year", "yMMM"),
        ("month-year-wide", "yMMMM"),
        ("quarter-year", "yQQQ"),
    ] {
        rows.push((key.to_owned(), text(&sources.dates, &["dateTimeFormats", "availableFormats", pattern])?));
    }
    let clock = if sources.times["timeFormats"]["short"].as_str().is_some_and(|pattern| pattern.contains('a')) {
        [("clock", "hm"), ("clock-seconds", "hms"), ("clock-hour", "h")]
    } else {
        [("clock", "Hm"), ("clock-seconds", "Hms"), ("clock-hour", "H")]
    };
    for (key, pattern) in clock {
        let pattern = text(&sources.times, &["dateTimeFormats", "availableFormats", pattern])?;
        // Before the letter h a French hour takes no zero (« 9 h 30 »), whatever CLDR writes.
        rows.push((key.to_owned(), pattern.replace("HH 'h'", "H 'h'")));
    }
    rows.push(("date-clock".to_owned(), text(&sources.names, &["dateTimeFormats", "medium"])?));
    let interval = |path: &[&str]| text(&sources.dates, &[&["dateTimeFormats", "intervalFormats"], path].concat());
    for (key, path) in [
        ("days-interval", ["yMMMd", "d"]),
        ("days-interval-months", ["yMMMd", "M"]),
        ("days-interval-years", ["yMMMd", "y"]),
        ("months-interval", ["yMMM", "M"]),
        ("months-interval-years", ["yMMM", "y"]),
        ("years-interval", ["y", "y"]),
    ] {
        rows.push((key.to_owned(), interval(&path)?));
    }
    rows.push(("interval".to_owned(), interval(&["intervalFormatFallback"])?));
    Ok(())
}

fn units(sources: &Sources, rows: &mut Vec<(String, String)>) -> Result<()> {
    for unit in ["second", "minute", "hour", "day", "week", "month", "year", "century"] {
        for plural in ["one", "other"] {
            let pattern =
                text(&sources.units, &[&format!("duration-{unit}"), &format!("unitPattern-count-{plural}")])?;
            rows.push((format!("{unit}-{plural}"), pattern));
        }
    }
    Ok(())
}
