//! CLDR's patterns and names, from the table that `cargo xtask tables` writes.

use std::sync::OnceLock;

use surligne_model::Language;
use surligne_model::civil::Date;
use surligne_model::sorting::sort_by_key;

const TABLE: &str = include_str!("../../data/display.tsv");

/// A pattern or name; empty where CLDR has none in this language.
pub(super) fn text(key: &str, language: Language) -> &'static str {
    static ROWS: OnceLock<Vec<(&'static str, [&'static str; 2])>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let row = |line: &'static str| {
            let mut columns = line.split('\t');
            Some((columns.next()?, [columns.next()?, columns.next()?]))
        };
        let mut rows: Vec<_> = TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect();
        sort_by_key(&mut rows, |(key, _)| *key);
        rows
    });
    rows.binary_search_by_key(&key, |(key, _)| key).map_or("", |at| rows[at].1[language as usize])
}

/// Codes of currencies and CLDR's signs for them, the longest first: `CA$` before `$`.
pub(super) fn signs(language: Language) -> Vec<(&'static str, &'static str)> {
    let row = |line: &'static str| {
        let mut columns = line.strip_prefix("currency-")?.split('\t');
        let code = columns.next()?;
        Some((code, columns.nth(language as usize).filter(|sign| !sign.is_empty())?))
    };
    let mut signs: Vec<(&str, &str)> = TABLE.lines().filter_map(row).collect();
    sort_by_key(&mut signs, |(_, sign)| std::cmp::Reverse(sign.len()));
    signs
}

/// One of a list's names, from 0.
pub(super) fn nth(key: &str, language: Language, index: usize) -> &'static str {
    text(key, language).split(';').nth(index).unwrap_or_default()
}

/// A pattern with its arguments `{0}` and `{1}`.
pub(super) fn fill(key: &str, language: Language, arguments: &[&str]) -> String {
    let mut filled = text(key, language).to_owned();
    for (index, argument) in arguments.iter().enumerate() {
        filled = filled.replace(&format!("{{{index}}}"), argument);
    }
    filled
}

/// What the letters of a date pattern stand for.
pub(super) struct Fields {
    /// The day, for `E`, `d`, `M`, `Q` and `y`.
    pub date: Date,
    /// Hour, minute and second, for `H`, `h`, `m`, `s` and `a`.
    pub clock: (i8, i8, i8),
}

/// Fills a date pattern of CLDR's: fields by letter, text in quotes. The second and later runs of fields in an
/// interval's pattern stand for its end: a letter that comes again begins it.
pub(super) fn date(key: &str, language: Language, first: &Fields, last: Option<&Fields>) -> String {
    let mut out = String::new();
    let mut fields = first;
    let mut seen = Vec::new();
    let mut chars = text(key, language).chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        if c == '\'' {
            quoted = !quoted;
        } else if quoted || !c.is_ascii_alphabetic() {
            out.push(c);
        } else {
            let mut width = 1;
            while chars.next_if_eq(&c).is_some() {
                width += 1;
            }
            if seen.contains(&c)
                && let Some(last) = last
            {
                fields = last;
            }
            seen.push(c);
            out.push_str(&field(c, width, language, fields));
        }
    }
    out
}

fn field(letter: char, width: usize, language: Language, fields: &Fields) -> String {
    let day = fields.date;
    let (hour, minute, second) = fields.clock;
    let month = usize::from(day.month().unsigned_abs()) - 1;
    match letter {
        'E' => nth("days", language, usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())).to_owned(),
        'd' => day.day().to_string(),
        'M' if width > 3 => nth("months-wide", language, month).to_owned(),
        'M' => nth("months", language, month).to_owned(),
        'Q' => nth("quarters", language, month / 3).to_owned(),
        'y' => day.year().to_string(),
        'H' => format!("{hour:0width$}"),
        'h' => (if hour % 12 == 0 { 12 } else { hour % 12 }).to_string(),
        'm' => format!("{minute:0width$}"),
        's' => format!("{second:0width$}"),
        'a' => nth("am-pm", language, usize::from(hour >= 12)).to_owned(),
        _ => String::new(),
    }
}

/// CLDR's plural category of a count: French has « one » below 2, English for 1 alone.
pub(super) fn plural(count: f64, language: Language) -> &'static str {
    let one = match language {
        Language::Fr => count.abs() < 2.0,
        Language::En => count == 1.0,
    };
    if one { "one" } else { "other" }
}
