//! Months by themselves: « en mai », "last March"; and words that only look like one.

use super::{Grammar, Read};
use crate::times::expression::{DateExpression, Fields};

impl Grammar<'_> {
    /// "may" and "march" in lower case are verbs unless a day stands right before them.
    pub(super) fn is_month_word(&self, at: usize) -> bool {
        self.tokens.is_capitalised(at)
            || !self.key_is_one_of(at, words!("may" | "march"))
            || self.tokens.is_word(at.wrapping_sub(1))
            || self.ends_clause(at + 1)
            || self.tokens.is_digits(at + 1)
    }

    /// A month by itself, where its surroundings make it one.
    pub(super) fn bare_month(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let (month, next) = self.month(at)?;
        let fields = DateExpression::Fields(Fields { month: Some(month), ..Fields::default() });
        // "its December quarter".
        if let Some(end) = self.word(next, phrases!["quarter"]).filter(|_| self.tokens.is_capitalised(at)) {
            return Some((fields, end));
        }
        let named = !self.is_short_month(at) || self.tokens.is_capitalised(at);
        let fits = inside || named && self.begins_line(at) && self.ends_line(next) || self.month_stands(at, next);
        fits.then_some((fields, next))
    }

    fn month_stands(&self, at: usize, next: usize) -> bool {
        let before = self.key_before(at);
        let short = self.is_short_month(at);
        let capital = self.tokens.is_capitalised(at);
        if self.is_french() {
            let introduced = is_one_of!(
                before,
                "en" | "depuis" | "dès" | "courant" | "fin" | "début" | "mi" | "mois" | "entre" | "et" | "à"
            );
            if short {
                return introduced && is_one_of!(before, "en" | "depuis" | "dès") && next > at + 1;
            }
            // A capital makes it a name, or the god and the planet, unless everything is in capitals.
            let heads = self.tokens.starts_sentence(at)
                && !self.key_is_one_of(at, words!("mars" | "mai" | "avril"))
                && !self.tokens.is_capitalised(next);
            return !capital
                || heads
                || introduced && before != "à" && before != "et"
                || (self.tokens.text(at).chars().all(char::is_uppercase) && !self.key_is(at, "mars"));
        }
        if !capital && self.key_is_one_of(at, words!("may" | "march" | "august")) {
            return before == "in" && self.ends_clause(next);
        }
        let introduced = is_one_of!(
            before,
            "in" | "since"
                | "until"
                | "till"
                | "by"
                | "from"
                | "early"
                | "late"
                | "mid"
                | "last"
                | "next"
                | "this"
                | "through"
                | "during"
                | "between"
                | "of"
                | "previous"
                | "to"
                | "and"
                | "both"
                | "for"
        );
        if short {
            return is_one_of!(before, "in" | "since" | "until" | "by" | "from" | "last" | "next" | "this")
                && capital;
        }
        let a_name = self.key_is_one_of(at, words!("may" | "march" | "april" | "june" | "august"));
        let named = self.tokens.is_capitalised(next) && self.tokens.same_line(next)
            || (at > 0
                && self.tokens.is_capitalised(at.wrapping_sub(1))
                && !self.tokens.starts_sentence(at.wrapping_sub(1))
                && !introduced);
        let weak = is_one_of!(before, "of" | "to" | "and" | "for" | "by" | "from");
        if a_name { introduced && !(weak && named) } else { !named || introduced }
    }
}
