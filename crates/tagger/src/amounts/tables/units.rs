//! Units of measure, by UCUM code where one exists.

use std::sync::OnceLock;

use surligne_model::Language;

use super::phrases::{Name, Phrases, forms, words_of};
use crate::tokens::{Classes, Tokens};

pub(super) const CLDR: &str = include_str!("../../../data/units.tsv");
pub(super) const NEWS: &str = include_str!("../../../data/news-units.tsv");

struct Table {
    units: Vec<&'static str>,
    phrases: Phrases,
}

/// Symbols of one letter, or that are words, which only the hand-kept list may give.
pub(super) fn misleading(form: &str) -> bool {
    form.chars().count() == 1 && form.is_ascii()
        || is_one_of!(form, "in" | "pi" | "po" | "pt" | "ct" | "kt" | "pc" | "Pa" | "yd" | "qt" | "bar")
}

fn columns(line: &'static str) -> [&'static str; 3] {
    let mut columns = line.split('\t');
    [(); 3].map(|()| columns.next().unwrap_or_default())
}

pub(super) fn lines(file: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    file.lines().filter(|line| !line.starts_with('#')).map(columns)
}

/// Every name with the index of its unit; the first of two equal names holds.
fn names() -> (Vec<&'static str>, Vec<Name>) {
    let (mut units, mut names): (Vec<&'static str>, Vec<Name>) = (Vec::new(), Vec::new());
    let mut intern = |unit: &'static str| {
        let index = units.iter().position(|other| *other == unit).unwrap_or_else(|| {
            units.push(unit);
            units.len() - 1
        });
        index as u16
    };
    for [unit, tag, cell] in lines(NEWS) {
        let meaning = intern(unit);
        let language = Language::from_tag(tag);
        names.extend(forms(cell, language).map(|text| Name { text, language, meaning }));
    }
    for [unit, french, english] in lines(CLDR) {
        let meaning = intern(unit);
        for (cell, language) in [(french, Language::Fr), (english, Language::En)] {
            for text in forms(cell, Some(language)).filter(|form| !misleading(form)) {
                names.push(Name { text, language: Some(language), meaning });
            }
        }
    }
    (units, names)
}

/// Calls `add` with every word of the names of units.
pub(super) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    words_of(names().1.into_iter(), Classes::UNIT, add);
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let (units, names) = names();
        Table { units, phrases: Phrases::new(names.into_iter()) }
    })
}

/// The longest name or symbol of a unit that begins at a token, and one past its last token.
pub(crate) fn unit_at(tokens: &Tokens<'_>, at: usize) -> Option<(&'static str, usize)> {
    if !tokens.is_any(at, Classes::UNIT) && !matches!(tokens.symbol(at), Some('°' | 'º' | '″' | '′')) {
        return None;
    }
    let table = table();
    table.phrases.at(tokens, at).map(|(meaning, end)| (table.units[usize::from(meaning)], end))
}
