//! Every value that the tagger makes of this project's articles and cases survives being shown and read again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use surligne_model::{Language, ReferenceDate, Temporal, Text, Value};
use surligne_tagger::display::{format, read};
use surligne_tagger::{Options, Tagger};

/// What a text does not tell, as `display` lists and justifies it.
fn held(value: &Value, language: Language) -> Value {
    let mut value = value.clone();
    match &mut value {
        Value::Amount(amount) => amount.ambiguous = false,
        Value::Temporal(time) => {
            time.alts.clear();
            time.age &= language == Language::En;
        }
    }
    value
}

/// `2024` or `2024/2025`.
fn is_year(timex: &str) -> bool {
    timex.split('/').all(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A TIMEX3 value that no one was meant to see. A year is its own.
fn is_code(shown: &str, value: &Value) -> bool {
    let Value::Temporal(value) = value else { return false };
    let placeholders = ["XXXX", "-XX", "WXX", "PX", "TX", "_REF"].iter().any(|code| shown.contains(code));
    placeholders
        || shown.split(' ').any(|word| word == value.timex) && !(value.timex.len() == 4 && is_year(&value.timex))
}

/// Equal, floats to one part in a million.
fn same(shown: &Value, again: &Value) -> bool {
    let close = |left: Option<f64>, right: Option<f64>| match (left, right) {
        (Some(left), Some(right)) => (left - right).abs() <= 1e-6 * left.abs().max(right.abs()),
        (left, right) => left == right,
    };
    match (shown, again) {
        (Value::Amount(left), Value::Amount(right)) => {
            let figures = |amount: &surligne_model::Amount| {
                let mut amount = amount.clone();
                [amount.value.take(), amount.min.take(), amount.max.take(), amount.magnitude.take()]
            };
            let rest = |amount: &surligne_model::Amount| surligne_model::Amount {
                value: None,
                min: None,
                max: None,
                magnitude: None,
                ..amount.clone()
            };
            figures(left).into_iter().zip(figures(right)).all(|(left, right)| close(left, right))
                && rest(left) == rest(right)
        }
        (Value::Temporal(left), Value::Temporal(right)) => {
            // A stretch of days that its TIMEX3 value does not name (`P3M`) shows as its days.
            let days = right.timex.split('/').all(|day| day.len() == "2025-09-12".len());
            let timex = if days { left.timex.clone() } else { right.timex.clone() };
            // A fiscal year has no place on the calendar, and shows as its number; the hour of a day that is not
            // known shows as the hour.
            let open = is_year(&left.timex) || left.timex.starts_with('T') || left.timex.ends_with("/PRESENT_REF");
            let open = open && left.start.is_none();
            let [start, end] = [&right.start, &right.end].map(|moment| moment.clone().filter(|_| !open));
            **left == Temporal { timex, start, end, ..(**right).clone() }
        }
        _ => false,
    }
}

fn files(folder: &str, extension: &str) -> Vec<(Language, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut files = Vec::new();
    for language in Language::ALL {
        let entries = fs::read_dir(root.join(language.tag())).expect("the corpus lies in the repository");
        files.extend(entries.map(|entry| (language, entry.expect("a folder that can be listed").path())));
    }
    files.retain(|(_, path)| path.extension().is_some_and(|found| found == extension));
    files.sort();
    assert!(!files.is_empty(), "{folder} is empty");
    files
}

/// Articles without their markup, and the texts of the cases.
fn texts() -> Vec<(Language, String, Option<ReferenceDate>)> {
    let mut texts = Vec::new();
    for (language, path) in files("corpora/news", "txt") {
        let file = fs::read_to_string(path).expect("an article that can be read");
        let reference = file.lines().find_map(|line| line.strip_prefix("# ref: ")?.parse().ok());
        let body: Vec<&str> = file.lines().filter(|line| !line.starts_with("# ")).collect();
        let mut plain = String::new();
        for (index, piece) in body.join("\n").split("[[").enumerate() {
            let piece = if index == 0 { piece } else { piece.split_once('|').map_or(piece, |(_, rest)| rest) };
            plain.push_str(&piece.replace("]]", ""));
        }
        texts.push((language, plain, reference));
    }
    for (language, path) in files("tests/cases/amounts", "toml") {
        let table: toml::Table =
            fs::read_to_string(path).expect("cases that can be read").parse().expect("cases in TOML");
        for case in table["case"].as_array().expect("cases") {
            let key = |key: &str| case.get(key).and_then(toml::Value::as_str);
            let text = key("text").expect("a text").to_owned();
            texts.push((language, text, key("reference").and_then(|iso| iso.parse().ok())));
        }
    }
    texts
}

#[test]
fn values_survive_being_shown_and_read() {
    let tagger = Tagger::new();
    let mut lost: BTreeMap<String, String> = BTreeMap::new();
    let mut count = 0;
    for (language, text, reference_date) in texts() {
        let text = Text::new(text);
        // Without a reference date years and days stay open: « jeudi, 9 h 30 ».
        let dated = [Some(reference_date), reference_date.map(|_| None)].into_iter().flatten();
        let suggestions = dated.flat_map(|reference_date| {
            let suggestions = tagger.tag(&text, &Options { language: Some(language), reference_date }).suggestions;
            suggestions.into_iter().map(move |suggestion| (suggestion, reference_date))
        });
        for (suggestion, reference_date) in suggestions {
            let (label, Some(value)) = (&suggestion.label, &suggestion.value) else { continue };
            for shown_in in Language::ALL {
                count += 1;
                let shown = format(value, label, shown_in);
                if is_code(&shown, value) {
                    lost.insert(std::format!("{shown_in} {label} «{shown}» is a code"), String::new());
                }
                let again = read(&shown, label, shown_in, reference_date);
                let wanted = held(value, shown_in);
                if !again.as_ref().is_ok_and(|again| same(&wanted, &held(again, shown_in))) {
                    lost.insert(
                        std::format!("{shown_in} {label} «{shown}»"),
                        std::format!("{value:?}\n    {again:?}"),
                    );
                }
            }
        }
    }
    assert!(count > 10_000, "only {count} values were tried");
    let shown: Vec<String> = lost.iter().map(|(shown, values)| std::format!("{shown}\n    {values}")).collect();
    assert!(lost.is_empty(), "{} of {count} values are lost:\n{}", lost.len(), shown.join("\n"));
}
