//! The rows of the table of figures.

use std::cmp::Ordering;
use std::sync::Arc;

use surligne_model::sorting::sort_by;
use surligne_model::{Amount, Annotation, Currency, Document, Value};

use crate::state::listing::listed;
use crate::state::view::{Column, Sorting, View};

/// The amounts and dates a view shows, sorted.
#[must_use]
pub fn figures(document: &Document, view: &View) -> Vec<Arc<Annotation>> {
    let Sorting { column, descending } = view.sorting;
    let position = |mention: &Annotation| {
        document.labels.iter().position(|definition| definition.label == mention.label).unwrap_or(usize::MAX)
    };
    // What is compared is worked out once a row; rows that compare equal stay in the order of the text.
    let mut rows: Vec<_> = (listed(document, view).filter(|mention| is_row(mention)))
        .map(|mention| {
            let key = match column {
                Column::Mention => (0, None, Size::default()),
                Column::Kind => (position(mention), None, Size::of(mention)),
                Column::Value => (0, None, Size::of(mention)),
                Column::Unit => (0, unit(mention), Size::of(mention)),
            };
            (key, mention)
        })
        .collect();
    sort_by(&mut rows, |(a, _), (b, _)| a.0.cmp(&b.0).then_with(|| a.1.cmp(&b.1)).then_with(|| a.2.compare(&b.2)));
    if descending {
        rows.reverse();
    }
    rows.into_iter().map(|(_, mention)| mention.clone()).collect()
}

/// Whether a mention has a row in the table.
#[must_use]
pub fn is_row(mention: &Annotation) -> bool {
    !mention.label.is_name() && (mention.value.is_some() || is_figure(mention))
}

fn is_figure(mention: &Annotation) -> bool {
    mention.label.is_amount() || mention.label.is_temporal()
}

/// The unit or currency, as an export writes it; `None` where there is none.
#[must_use]
pub fn unit(mention: &Annotation) -> Option<String> {
    match mention.value.as_ref()? {
        Value::Amount(amount) => {
            let measure = match amount.currency {
                Some(Currency::Code(code)) => Some(code.as_str().to_owned()),
                Some(Currency::Unstated) => None,
                None => amount.unit.clone(),
            };
            match (&amount.per, measure) {
                (None, measure) => measure,
                (Some(per), None) => Some(format!("/{per}")),
                (Some(per), Some(measure)) => Some(format!("{measure}/{per}")),
            }
        }
        Value::Temporal(_) => None,
    }
}

/// What values are sorted by: figures by size, then times by their beginning, then lengths of time, then what has no
/// value.
#[derive(Debug, Default)]
struct Size {
    kind: u8,
    number: f64,
    moment: String,
}

impl Size {
    fn of(mention: &Annotation) -> Self {
        match &mention.value {
            Some(Value::Amount(amount)) => Self { number: size(amount).unwrap_or(f64::INFINITY), ..Self::default() },
            Some(Value::Temporal(time)) => match time.seconds {
                Some(seconds) => Self { kind: 2, number: seconds, ..Self::default() },
                None => {
                    let moment = time.start.clone().unwrap_or_else(|| time.timex.clone());
                    Self { kind: 1, moment, ..Self::default() }
                }
            },
            None => Self { kind: 3, ..Self::default() },
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        let numbers = || self.number.total_cmp(&other.number);
        self.kind.cmp(&other.kind).then_with(numbers).then_with(|| self.moment.cmp(&other.moment))
    }
}

/// One number to sort by: the value, the lower end of a range, or the scale of a vague figure.
fn size(amount: &Amount) -> Option<f64> {
    amount.value.or(amount.min).or(amount.max).or(amount.magnitude)
}

/// The words before and after a mention, cut at the paragraph's ends and to about `chars` characters each.
#[must_use]
pub fn context(document: &Document, mention: &Annotation, chars: usize) -> (String, String) {
    let text = document.text.as_str();
    let before = text[..mention.span.start()].rsplit('\n').next().unwrap_or_default();
    let after = text[mention.span.end()..].split('\n').next().unwrap_or_default();
    let from = before.char_indices().rev().take(chars).last().map_or(0, |(at, _)| at);
    let until = after.char_indices().nth(chars).map_or(after.len(), |(at, _)| at);
    let before = if from > 0 { format!("…{}", &before[from..]) } else { before.to_owned() };
    let after = if until < after.len() { format!("{}…", &after[..until]) } else { after.to_owned() };
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_model::{AnnotationId, Label, Source, Status, Temporal, Text, Timestamp};

    fn document() -> Document {
        let mut document = Document::new(Text::new("Le 3 juin, 40 kg pour 5 € ou 2 $ à Lyon."));
        let amount = |value, currency: Option<&str>, unit: Option<&str>| {
            Some(Value::from(Amount {
                value: Some(value),
                currency: currency.map(|code| Currency::Code(code.parse().unwrap())),
                unit: unit.map(str::to_owned),
                ..Amount::default()
            }))
        };
        let day = Value::from(Temporal { timex: "2024-06-03".to_owned(), ..Temporal::default() });
        for (quote, label, value) in [
            ("3 juin", Label::Date, Some(day)),
            ("40 kg", Label::Quantity, amount(40.0, None, Some("kg"))),
            ("5 €", Label::Money, amount(5.0, Some("EUR"), None)),
            ("2 $", Label::Money, amount(2.0, Some("USD"), None)),
            ("Lyon", Label::Location, None),
        ] {
            let start = document.text.as_str().find(quote).unwrap();
            document.annotations.push(Arc::new(Annotation {
                id: AnnotationId::new(quote),
                span: document.text.span(start..start + quote.len()).unwrap(),
                label,
                value,
                entity: None,
                note: String::new(),
                source: Source::person(),
                status: Status::Accepted,
                created: Timestamp::default(),
                modified: Timestamp::default(),
            }));
        }
        document
    }

    #[test]
    fn sorts_by_each_column_and_leaves_names_out() {
        let document = document();
        for (column, descending, expected) in [
            (Column::Mention, false, "3 juin|40 kg|5 €|2 $"),
            (Column::Mention, true, "2 $|5 €|40 kg|3 juin"),
            (Column::Kind, false, "2 $|5 €|40 kg|3 juin"),
            (Column::Value, false, "2 $|5 €|40 kg|3 juin"),
            (Column::Unit, false, "3 juin|5 €|2 $|40 kg"),
        ] {
            let view = View { sorting: Sorting { column, descending }, ..View::default() };
            let seen: Vec<_> = figures(&document, &view).iter().map(|figure| figure.id.to_string()).collect();
            assert_eq!(seen.join("|"), expected, "{column:?} {descending}");
        }
    }

    #[test]
    fn context_stays_in_the_paragraph() {
        let document = document();
        let sum = document.annotations.iter().find(|a| a.id.to_string() == "5 €").unwrap();
        assert_eq!(context(&document, sum, 5), ("…pour ".to_owned(), " ou 2…".to_owned()));
        assert_eq!(context(&document, sum, 99).0, "Le 3 juin, 40 kg pour ");
    }
}
