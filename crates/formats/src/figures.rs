//! The table of figures: every amount and time with its context and value, as CSV (RFC 4180) or TSV (the IANA
//! `text/tab-separated-values`).
//!
//! A header of stable English names, then a row an annotation in text order; rejected ones are left out. Offsets
//! are code points. A cell of text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
//! advises against CSV injection; numbers are never touched.

use surligne_model::{AmountModifier, Annotation, Currency, Document, Status, TemporalModifier, Value, number};

use crate::context::Context;
use crate::digest::one_line;

/// The names of the columns.
pub const COLUMNS: [&str; 23] = [
    "start",
    "end",
    "label",
    "quote",
    "context",
    "value",
    "min",
    "max",
    "currency",
    "unit",
    "per",
    "mod",
    "vague",
    "magnitude",
    "ambiguous",
    "points",
    "timex",
    "from",
    "until",
    "seconds",
    "recurrence",
    "status",
    "note",
];

/// Whether an annotation has a row.
#[must_use]
pub fn is_figure(annotation: &Annotation) -> bool {
    annotation.value.is_some() || annotation.label.is_amount() || annotation.label.is_temporal()
}

/// The table, comma-separated, its lines ended by CR LF.
#[must_use]
pub fn csv(document: &Document) -> String {
    table(document, ',', "\r\n", &|cell, line| {
        if cell.contains([',', '"', '\n', '\r']) {
            line.push('"');
            line.push_str(&cell.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(cell);
        }
    })
}

/// The table, tab-separated, its lines ended by LF. A tab or line end within a cell becomes a space.
#[must_use]
pub fn tsv(document: &Document) -> String {
    table(document, '\t', "\n", &|cell, line| {
        line.extend(cell.chars().map(|c| if is_tsv_delimiter(c) { ' ' } else { c }));
    })
}

fn is_tsv_delimiter(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r')
}

/// Whether the TSV of this document has a tab or a line end replaced.
#[must_use]
pub fn tsv_replaces(document: &Document) -> bool {
    figures(document).any(|annotation| row(document, annotation).iter().any(|cell| cell.contains(is_tsv_delimiter)))
}

/// Whether a cell of this document is guarded against being run as a formula.
#[must_use]
pub fn guards(document: &Document) -> bool {
    figures(document).any(|annotation| row(document, annotation).iter().any(|cell| is_formula(cell)))
}

fn figures(document: &Document) -> impl Iterator<Item = &Annotation> {
    let annotations = document.annotations.iter().map(AsRef::as_ref);
    annotations.filter(|annotation: &&Annotation| annotation.status != Status::Rejected && is_figure(annotation))
}

/// Whether a spreadsheet would take a cell for a formula. A number with its sign is none.
fn is_formula(cell: &str) -> bool {
    let is_number = || number::read(cell).is_some() && !cell.contains('E');
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !is_number()
}

fn table(document: &Document, separator: char, line_end: &str, write_cell: &dyn Fn(&str, &mut String)) -> String {
    let mut table = COLUMNS.join(&separator.to_string());
    table.push_str(line_end);
    for annotation in figures(document) {
        for (column, cell) in row(document, annotation).into_iter().enumerate() {
            if column > 0 {
                table.push(separator);
            }
            let cell = if is_formula(&cell) { format!("'{cell}") } else { cell };
            write_cell(&cell, &mut table);
        }
        table.push_str(line_end);
    }
    table
}

/// What a value has to put into the columns.
#[derive(Default)]
struct Columns {
    value: Option<f64>,
    min: String,
    max: String,
    currency: String,
    unit: String,
    per: String,
    modifier: &'static str,
    vague: bool,
    magnitude: Option<f64>,
    ambiguous: bool,
    points: bool,
    timex: String,
    from: String,
    until: String,
    seconds: Option<f64>,
    recurrence: String,
}

fn number(number: Option<f64>) -> String {
    number.map(number::plain).unwrap_or_default()
}

fn columns(value: &Value) -> Columns {
    match value.clone() {
        Value::Amount(amount) => Columns {
            value: amount.value,
            min: number(amount.min),
            max: number(amount.max),
            currency: match amount.currency {
                Some(Currency::Code(code)) => code.to_string(),
                Some(Currency::Unstated) | None => String::new(),
            },
            unit: amount.unit.unwrap_or_default(),
            per: amount.per.unwrap_or_default(),
            modifier: amount.modifier.map_or("", AmountModifier::as_str),
            vague: amount.vague,
            magnitude: amount.magnitude,
            ambiguous: amount.ambiguous,
            points: amount.points,
            ..Columns::default()
        },
        Value::Temporal(time) => Columns {
            timex: time.timex,
            min: time.min.unwrap_or_default(),
            max: time.max.unwrap_or_default(),
            modifier: time.modifier.map_or("", TemporalModifier::as_str),
            from: time.start.unwrap_or_default(),
            until: time.end.unwrap_or_default(),
            seconds: time.seconds,
            recurrence: [time.quant, time.freq].into_iter().flatten().collect::<Vec<_>>().join(" "),
            vague: time.vague,
            ..Columns::default()
        },
    }
}

fn row(document: &Document, annotation: &Annotation) -> [String; COLUMNS.len()] {
    let range = document.text.char_range(annotation.span);
    let Context { prefix, quote, suffix } = Context::of(&document.text, annotation.span);
    let values = annotation.value.as_ref().map(columns).unwrap_or_default();
    let flag = |set: bool| String::from(if set { "true" } else { "" });
    [
        range.start.to_string(),
        range.end.to_string(),
        annotation.label.to_string(),
        quote.to_owned(),
        one_line(&format!("{prefix}{quote}{suffix}")),
        number(values.value),
        values.min,
        values.max,
        values.currency,
        values.unit,
        values.per,
        values.modifier.to_owned(),
        flag(values.vague),
        number(values.magnitude),
        flag(values.ambiguous),
        flag(values.points),
        values.timex,
        values.from,
        values.until,
        number(values.seconds),
        values.recurrence,
        annotation.status.as_str().to_owned(),
        annotation.note.clone(),
    ]
}
