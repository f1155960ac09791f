//! The names under which currencies and units are shown.

use surligne_model::{CurrencyCode, Language};

use super::money::rows as money_rows;
use super::phrases::forms;
use super::units::{CLDR, NEWS, lines, misleading};

/// A currency's name in the plural, in running text; its code where CLDR has none.
pub(crate) fn currency_name(code: CurrencyCode, language: Language) -> String {
    let row = money_rows(super::money::CLDR).find(|[known, ..]| *known == code.as_str());
    let name = row.and_then(|[_, _, french, english]| {
        forms(if language == Language::Fr { french } else { english }, Some(language)).last()
    });
    name.unwrap_or_else(|| code.to_string())
}

/// A unit's symbol, or its name in the number of a count where it has no symbol that can be read again.
pub(crate) fn unit_name(unit: &str, language: Language, count: f64) -> Option<String> {
    let one = if language == Language::Fr { count.abs() < 2.0 } else { count == 1.0 };
    let number = |forms: Vec<String>| {
        let place = usize::from(!one && forms.len() > 1);
        forms.into_iter().nth(place)
    };
    if let Some([_, french, english]) = lines(CLDR).find(|[known, ..]| *known == unit) {
        let mut forms: Vec<String> =
            forms(if language == Language::Fr { french } else { english }, Some(language)).collect();
        return match forms.pop_if(|symbol| !misleading(symbol)) {
            Some(symbol) => Some(symbol),
            None => number(forms),
        };
    }
    let news = lines(NEWS).find(|[known, tag, ..]| *known == unit && (*tag == "*" || *tag == language.tag()));
    number(forms(news?[2], Some(language)).collect())
}

/// The code of every unit that has one, or its name.
pub(crate) fn unit_codes() -> impl Iterator<Item = &'static str> {
    lines(CLDR).chain(lines(NEWS)).map(|[unit, ..]| unit)
}

/// The codes of the currencies that are in use today.
#[cfg(test)]
pub(crate) fn currency_codes() -> impl Iterator<Item = &'static str> {
    super::currencies::IN_USE.split_whitespace()
}
