//! The rows of the table of figures.

use std::cmp::Ordering;
use std::sync::Arc;

use surligne_model::{Amount, Annotation, Currency, Document, Value};

use crate::state::listing::mentions;
use crate::state::view::{Column, Sorting, View};

/// The amounts and dates a view shows, sorted.
#[must_use]
pub fn figures(document: &Document, view: &View) -> Vec<Arc<Annotation>> {
    let mut figures = mentions(document, view);
    figures.retain(|mention| !mention.label.is_name() && (mention.value.is_some() || is_figure(mention)));
    let Sorting { column, descending } = view.sorting;
    let position = |mention: &Annotation| {
        document.labels.iter().position(|definition| definition.label == mention.label).unwrap_or(usize::MAX)
    };
    figures.sort_by(|a, b| {
        let order = match column {
            Column::Mention => Ordering::Equal,
            Column::Kind => position(a).cmp(&position(b)).then_with(|| compare(a, b)),
            Column::Value => compare(a, b),
            Column::Unit => unit(a).cmp(&unit(b)).then_with(|| compare(a, b)),
        };
        let order = order.then_with(|| a.text_order(b));
        if descending { order.reverse() } else { order }
    });
    figures
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

/// Figures by size, then times by their beginning, then what has no value.
fn compare(a: &Annotation, b: &Annotation) -> Ordering {
    let key = |mention: &Annotation| match &mention.value {
        Some(Value::Amount(amount)) => (0, size(amount).unwrap_or(f64::INFINITY), String::new()),
        Some(Value::Temporal(time)) => match time.seconds {
            Some(seconds) => (2, seconds, String::new()),
            None => (1, 0.0, time.start.clone().unwrap_or_else(|| time.timex.clone())),
        },
        None => (3, 0.0, String::new()),
    };
    let ((a_kind, a_size, a_text), (b_kind, b_size, b_text)) = (key(a), key(b));
    a_kind.cmp(&b_kind).then(a_size.total_cmp(&b_size)).then(a_text.cmp(&b_text))
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
