//! A currency's name before its figure, as some newspapers write it: "ringgit 42", "dollars 22.5 million".

use surligne_model::Language;

use super::measure::{Counted, Measure};
use super::range::counts_a_noun;
use super::tables::money::{Denomination, coin_at};
use crate::numbers::Form;
use crate::tokens::{Classes, Tokens};

impl Measure {
    /// Takes the English name of a currency before a figure that has no other unit. `free` is the first token that no
    /// measure before it has taken.
    pub(super) fn take_name_before(&mut self, tokens: &Tokens<'_>, free: usize) {
        let start = self.tokens.start;
        let year = self.plain && (1900.0..2100.0).contains(&self.value);
        if self.form != Form::Figures
            || self.counted != Counted::Things
            || year
            || start == 0
            || tokens.language() != Language::En
            || !tokens.same_line(start)
            || counts_a_noun(tokens, self.tokens.end)
        {
            return;
        }
        // "Malaysian ringgits 42" has two words.
        let name = (start.saturating_sub(2).max(free)..start).find_map(|at| {
            let (coin, end) = coin_at(tokens, at)?;
            (end == start && tokens.is_word(start - 1)).then_some((coin, at))
        });
        let Some((coin, at)) = name else { return };
        // « cents 50 » and "sterling 5" say nothing; neither does "the euro 1.08".
        let before = at.checked_sub(1);
        let governed = before.is_some_and(|before| {
            tokens.same_line(at)
                && (tokens.key_is_one_of(before, words!("the" | "a" | "an" | "per" | "each" | "this" | "that"))
                    || tokens.is_digits(before)
                    || tokens.is_any(before, Classes::NUMBER | Classes::PLACE | Classes::CURRENCY)
                    || tokens.symbol(before).is_some_and(|sign| !matches!(sign, '(' | ',' | ':' | '.' | ';')))
        });
        let word = coin.word || coin.hundredth || tokens.text(start - 1).chars().count() < 4;
        let named = matches!(coin.denomination, Denomination::Code(_))
            || tokens.key_is_one_of(
                start - 1,
                words!("dollar" | "dollars" | "pounds" | "rupees" | "rupee" | "dinars" | "pesos" | "francs"),
            );
        if governed || word || !named {
            return;
        }
        self.tokens.start = at;
        self.counted = Counted::Money(coin);
        self.rule = "money.name-before";
    }
}
