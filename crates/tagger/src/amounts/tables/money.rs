//! Currencies, and the names and signs that several of them share.

use std::sync::OnceLock;

use surligne_model::{CurrencyCode, Language};

use super::currencies::{IN_USE, REMEMBERED, WORDS_IN_CAPITALS};
use super::phrases::{Name, Phrases, forms, words_of};
use crate::numbers::is_currency_abbreviation;
use crate::tokens::{Classes, Tokens};

pub(super) const CLDR: &str = include_str!("../../../data/currencies.tsv");
const NEWS: &str = include_str!("../../../data/money.tsv");

/// A name that several currencies share; the article decides between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Dollar,
    Pound,
    Yen,
    Franc,
    Peso,
    Krona,
    Krone,
    Rupee,
    Dinar,
    Rial,
    Dirham,
    Shilling,
    Lira,
    Mark,
    Manat,
}

impl Family {
    fn from_name(name: &str) -> Option<Self> {
        by_word!(name, {
            "dollar" => Self::Dollar,
            "pound" => Self::Pound,
            "yen" => Self::Yen,
            "franc" => Self::Franc,
            "peso" => Self::Peso,
            "krona" => Self::Krona,
            "krone" => Self::Krone,
            "rupee" => Self::Rupee,
            "dinar" => Self::Dinar,
            "rial" => Self::Rial,
            "dirham" => Self::Dirham,
            "shilling" => Self::Shilling,
            "lira" => Self::Lira,
            "mark" => Self::Mark,
            "manat" => Self::Manat,
        })
    }
}

/// What the name or sign of a currency says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Denomination {
    /// One currency.
    Code(CurrencyCode),
    /// One of several.
    Shared(Family),
}

/// A unit of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Coin {
    pub denomination: Denomination,
    /// It is a hundredth of the currency: centimes, pence.
    pub hundredth: bool,
    /// Its code is a word in capitals: no currency when it stands before a figure.
    pub word: bool,
}

struct Table {
    coins: Vec<Coin>,
    phrases: Phrases,
}

pub(super) fn rows(file: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        [(); 4].map(|()| columns.next().unwrap_or_default())
    })
}

fn coin(reading: &str) -> Option<Coin> {
    let (name, hundredth) = reading.strip_suffix("/100").map_or((reading, false), |name| (name, true));
    let denomination = match name.strip_prefix('@') {
        Some(family) => Denomination::Shared(Family::from_name(family)?),
        None => Denomination::Code(name.parse().ok()?),
    };
    Some(Coin { denomination, hundredth, word: WORDS_IN_CAPITALS.contains(name) })
}

fn language(tag: &str) -> Option<Language> {
    Language::from_tag(tag)
}

/// Every name with the index of its coin; the first of two equal names holds.
fn names() -> (Vec<Coin>, Vec<Name>) {
    let (mut coins, mut names) = (Vec::new(), Vec::new());
    let mut intern = |coin: Coin| {
        let index = coins.iter().position(|other| *other == coin).unwrap_or_else(|| {
            coins.push(coin);
            coins.len() - 1
        });
        index as u16
    };
    for [reading, tag, cell, _] in rows(NEWS) {
        let Some(coin) = coin(reading) else { continue };
        let (meaning, language) = (intern(coin), language(tag));
        names.extend(forms(cell, language).map(|text| Name { text, language, meaning }));
    }
    // Money in use before money that is gone, which may have the same name.
    for in_use in [true, false] {
        for [code, signs, french, english] in rows(CLDR) {
            if IN_USE.contains(code) != in_use {
                continue;
            }
            let Some(coin) = coin(code) else { continue };
            let meaning = intern(coin);
            if in_use || REMEMBERED.contains(code) {
                names.push(Name { text: code.to_owned(), language: None, meaning });
            }
            for text in forms(signs, None).filter(|sign| !is_one_of!(sign, "$" | "£" | "¥" | "C$" | "L")) {
                names.push(Name { text, language: None, meaning });
            }
            for (cell, language) in [(french, Language::Fr), (english, Language::En)] {
                for text in forms(cell, Some(language)).filter(|form| form.contains(' ')) {
                    names.push(Name { text, language: Some(language), meaning });
                }
            }
        }
    }
    (coins, names)
}

/// Calls `add` with every word of the names of money.
pub(super) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    words_of(names().1.into_iter(), Classes::CURRENCY, add);
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let (coins, names) = names();
        Table { coins, phrases: Phrases::new(names.into_iter()) }
    })
}

/// Whether a currency's name or sign may begin at the token.
fn may_begin(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.symbol(at) {
        Some(symbol) => {
            symbol == '$'
                || symbol == '£'
                || symbol == '¥'
                || symbol == '¢'
                || (symbol > '\u{9f}' && !symbol.is_alphanumeric())
        }
        None => tokens.is_any(at, Classes::CURRENCY),
    }
}

/// The longest name, code or sign of money that begins at a token, and one past its last token.
pub(crate) fn coin_at(tokens: &Tokens<'_>, at: usize) -> Option<(Coin, usize)> {
    if !may_begin(tokens, at) {
        return None;
    }
    let table = table();
    table.phrases.at(tokens, at).map(|(meaning, end)| (table.coins[usize::from(meaning)], end))
}

/// The sign or code that ends right before a token, and its first token.
pub(crate) fn sign_before(tokens: &Tokens<'_>, end: usize) -> Option<(Coin, usize)> {
    let last = end.checked_sub(1)?;
    let sign = tokens.symbol(last).is_some_and(|symbol| !matches!(symbol, ',' | '\'' | '-' | '(' | ')'));
    if !sign && !tokens.is_any(last, Classes::CURRENCY) {
        return None;
    }
    let table = table();
    let (meaning, start) = table.phrases.ending_at(tokens, end)?;
    let coin = table.coins[usize::from(meaning)];
    // "A $1,000 dinner" is no Australian one.
    let article =
        tokens.text_is_one_of(start, words!("A" | "S" | "R")) && start + 1 < end && !tokens.is_glued(start + 1);
    if article {
        return sign_alone(tokens, end);
    }
    // Names in words stand after the figure; before it stand signs and codes.
    let code = (start..end).all(|at| {
        !tokens.is_word(at)
            || tokens.text(at).chars().all(char::is_uppercase)
            || is_currency_abbreviation(tokens.text(at))
            || tokens.text_is_one_of(
                at,
                words!("Fr" | "hk" | "nz" | "can" | "au" | "ca" | "hkd" | "sgd" | "cad" | "nzd" | "aud" | "c" | "us"),
            )
    });
    (code && !coin.word).then_some((coin, start))
}

/// The sign alone, where the letter before it is an article.
fn sign_alone(tokens: &Tokens<'_>, end: usize) -> Option<(Coin, usize)> {
    coin_at(tokens, end - 1).filter(|&(_, sign_end)| sign_end == end).map(|(coin, _)| (coin, end - 1))
}

/// The currency of a code in capitals, where it is in use.
pub(crate) fn code_in_use(code: &str) -> Option<Coin> {
    (code.len() == 3 && IN_USE.split_ascii_whitespace().any(|other| other == code)).then(|| coin(code)).flatten()
}
