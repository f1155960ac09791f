//! Runs the cases of amounts, dates and times in `tests/cases/amounts` (`tests/cases/README.md` describes them).
//!
//! ```sh
//! cargo test -p surligne-tagger --test cases -- --nocapture                       # counts by file
//! CASES=fr/weekdays cargo test -p surligne-tagger --test cases -- --nocapture
//! ```
//!
//! `CASES` keeps the files whose `language/group` contains it; several are separated by commas. A case that fails
//! is printed with what was wanted (`-`) and what was found (`+`); `CASES_SHOW=all` prints every case.

#![allow(clippy::print_stdout, reason = "the report is printed")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use surligne_model::{Language, ReferenceDate, Text};
use surligne_tagger::{Options, Tagger};
use toml::{Table, Value};

/// Two numbers are the same when they differ by less than this share of the larger.
const TOLERANCE: f64 = 1e-6;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    reference: Option<String>,
    spans: Vec<Wanted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    quote: String,
    label: String,
    #[serde(default)]
    skip: usize,
    #[serde(default)]
    value: Table,
}

/// A mention, wanted or found.
struct Mention<'a> {
    start: usize,
    quote: &'a str,
    label: String,
    value: Table,
}

impl Mention<'_> {
    fn place(&self) -> (usize, usize, &str) {
        (self.start, self.quote.len(), &self.label)
    }
}

#[derive(Default)]
struct Count {
    passed: usize,
    cases: usize,
}

#[test]
fn cases_pass() {
    let filter = std::env::var("CASES").unwrap_or_default();
    let show = std::env::var("CASES_SHOW").unwrap_or_default();
    let mut failed = String::new();
    for language in Language::ALL {
        let (mut total, mut report) = (Count::default(), String::new());
        for path in files(language) {
            let group = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in ASCII").to_owned();
            let name = format!("{language}/{group}");
            if !filter.split(',').any(|part| name.contains(part)) {
                continue;
            }
            let mut count = Count::default();
            for case in &read(&path) {
                let faults = faults(case, language);
                count.cases += 1;
                count.passed += usize::from(faults.is_empty());
                let verdict = if faults.is_empty() { "ok  " } else { "FAIL" };
                let shown = format!("{verdict} {name}: {}\n     {}\n{faults}\n", case.name, case.text);
                if show == "all" {
                    print!("{shown}");
                }
                if !faults.is_empty() {
                    failed.push_str(&shown);
                }
            }
            let _ = writeln!(report, "  {name:<34} {:>4} of {:>4}", count.passed, count.cases);
            total.passed += count.passed;
            total.cases += count.cases;
        }
        println!("{report}{language}: {} of {} cases pass", total.passed, total.cases);
    }
    assert!(failed.is_empty(), "\n{failed}");
}

fn files(language: Language) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/amounts").join(language.tag());
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a folder that can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds no cases", folder.display());
    files
}

fn read(path: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str::<Group>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
}

/// What differs, one line a mention; nothing when the case passes.
fn faults(case: &Case, language: Language) -> String {
    let reference_date = case.reference.as_ref().map(|iso| iso.parse::<ReferenceDate>().expect("an ISO reference"));
    let text = Text::new(case.text.as_str());
    let tagging = Tagger::new().tag(&text, &Options { language: Some(language), reference_date });
    let found: Vec<Mention<'_>> = tagging
        .suggestions
        .iter()
        .filter(|suggestion| suggestion.label.is_amount() || suggestion.label.is_temporal())
        .map(|suggestion| Mention {
            start: suggestion.span.start(),
            quote: text.slice(suggestion.span),
            label: suggestion.label.to_string(),
            value: suggestion
                .value
                .as_ref()
                .map(|value| Table::try_from(value).expect("a value is a table"))
                .unwrap_or_default(),
        })
        .collect();
    let wanted = wanted(case);
    let mut report = String::new();
    for mention in &wanted {
        let (label, quote) = (&mention.label, mention.quote);
        let Some(other) = found.iter().find(|other| other.place() == mention.place()) else {
            let _ = writeln!(report, "   - {label:<8} «{quote}» {}", inline(&mention.value));
            continue;
        };
        let differs = |(key, value): &(&String, &Value)| !same(value, other.value.get(*key));
        let different: Table =
            mention.value.iter().filter(differs).map(|(key, value)| (key.clone(), value.clone())).collect();
        if !different.is_empty() {
            let found = inline(&other.value);
            let _ = writeln!(report, "   ≠ {label:<8} «{quote}» {} but found {found}", inline(&different));
        }
    }
    for mention in &found {
        if !wanted.iter().any(|other| other.place() == mention.place()) {
            let _ = writeln!(report, "   + {:<8} «{}» {}", mention.label, mention.quote, inline(&mention.value));
        }
    }
    report
}

/// The case's mentions: each quote stands at its first occurrence after the mention before it, or `skip` later.
fn wanted(case: &Case) -> Vec<Mention<'_>> {
    let mut after = 0;
    case.spans
        .iter()
        .map(|span| {
            let mut occurrences = case.text[after..].match_indices(&span.quote).skip(span.skip);
            let (at, _) =
                occurrences.next().unwrap_or_else(|| panic!("{}: no «{}» after byte {after}", case.name, span.quote));
            let start = after + at;
            after = start + span.quote.len();
            Mention { start, quote: &case.text[start..after], label: span.label.clone(), value: span.value.clone() }
        })
        .collect()
}

fn same(wanted: &Value, found: Option<&Value>) -> bool {
    match (number(wanted), found.and_then(number)) {
        (Some(wanted), Some(found)) => (wanted - found).abs() <= TOLERANCE * wanted.abs().max(found.abs()),
        (Some(_), None) | (None, Some(_)) => false,
        // A flag that is not set is left out.
        (None, None) => found.map_or(*wanted == Value::Boolean(false), |found| found == wanted),
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}

fn inline(table: &Table) -> String {
    let keys: Vec<String> = table.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", keys.join(", "))
}
