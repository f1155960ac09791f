//! The names under which currencies and units are shown.

use surligne_model::{CurrencyCode, Language};

use super::money::rows as money_rows;
use super::units::{CLDR, NEWS, lines, misleading};

/// A currency's name in the plural, in running text; its code where CLDR has none.
pub(crate) fn currency_name(code: CurrencyCode, language: Language) -> String {
    let row = money_rows(super::money::CLDR).find(|[known, ..]| *known == code.as_str());
    let name = row.and_then(|[_, _, french, english]| {
        let names = if language == Language::Fr { french } else { english };
        names.rsplit(';').next().filter(|name| !name.is_empty())
    });
    name.unwrap_or(code.as_str()).to_owned()
}

/// A unit's symbol, or its name in the number of a count where it has no symbol that can be read again.
pub(crate) fn unit_name(unit: &str, language: Language, count: f64) -> Option<&'static str> {
    let one = if language == Language::Fr { count.abs() < 2.0 } else { count == 1.0 };
    let number =
        |forms: Vec<&'static str>| if one { forms.first().copied() } else { forms.get(1).or(forms.first()).copied() };
    let cldr = lines(CLDR).find(|[id, ucum, ..]| {
        *ucum == unit || ucum.is_empty() && id.split_once('-').is_some_and(|(_, name)| name == unit)
    });
    if let Some([_, _, french, english]) = cldr {
        let forms: Vec<&'static str> = (if language == Language::Fr { french } else { english })
            .split(';')
            .filter(|form| !form.is_empty())
            .collect();
        return match forms.last() {
            Some(symbol) if !misleading(symbol) => Some(symbol),
            _ => number(forms),
        };
    }
    let news = lines(NEWS).find(|[known, tag, ..]| *known == unit && (*tag == "*" || *tag == language.tag()));
    number(news?[2].split(';').collect())
}

/// The code of every unit that has one, or its name.
pub(crate) fn unit_codes() -> impl Iterator<Item = &'static str> {
    let cldr = lines(CLDR).map(
        |[id, ucum, ..]| {
            if ucum.is_empty() { id.split_once('-').map_or(id, |(_, name)| name) } else { ucum }
        },
    );
    cldr.chain(lines(NEWS).map(|[unit, ..]| unit))
}

/// The codes of the currencies that are in use today.
#[cfg(test)]
pub(crate) fn currency_codes() -> impl Iterator<Item = &'static str> {
    super::currencies::IN_USE.split_whitespace()
}
