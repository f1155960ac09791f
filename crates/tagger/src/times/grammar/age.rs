//! Ages told without their unit: "Carney, 60, was", "aged 34", "He was 96", « 24 et 29 ans ».

use super::wake::LENGTH;
use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::calendar::Unit;
use crate::times::expression::{Count, Expression, Length, Measure};
use crate::tokens::Classes;

/// Whether it is a noun of people that "under 16" and "over 60" may follow.
fn is_people(noun: &str) -> bool {
    is_one_of!(
        noun,
        "children child people users women men girls boys anyone those kids adults population teenagers voters \
         workers players drivers patients everyone students americans britons pensioners residents adult them"
    )
}

impl Grammar<'_> {
    /// An age in years by a bare number.
    pub(super) fn bare_age(&self, at: usize) -> Read<Expression> {
        self.opened(at, LENGTH, |grammar| grammar.read_bare_age(at))
    }

    fn read_bare_age(&self, at: usize) -> Read<Expression> {
        if let Some(read) = self.elliptical(at) {
            return Some(read);
        }
        if self.is_french()
            || !(self.tokens.is_digits(at)
                || self.tokens.is_any(at, Classes::NUMBER | Classes::TIME | Classes::TIME_LEAD))
        {
            return None;
        }
        if let Some(read) = self.in_ones_thirties(at) {
            return Some(read);
        }
        let age =
            |count| Expression::Duration(Length { measures: vec![Measure { count, unit: Unit::Year }], age: true });
        let aged = self.is_aged(at);
        if aged && let Some((range, end)) = self.opened_count(at).filter(|(_, end)| self.unit(*end).is_none()) {
            return Some((age(range), end));
        }
        let (years, end) = self.years_old(at)?;
        if aged {
            // "aged 13 to 15".
            if let Some(joint) = self.word(end, phrases!["to"])
                && let Some((to, end)) = self.years_old(joint)
                && to > years
            {
                return Some((age(Count::Between(years, to)), end));
            }
            return Some((age(Count::Exactly(years)), end));
        }
        let second = self.key_before_is(at, "and")
            && self.years_old(at.wrapping_sub(2)).is_some_and(|(_, next)| next + 1 == at)
            && self.apposed(at.wrapping_sub(2), at.wrapping_sub(1))
            && self.tokens.is(end, ',');
        let stands = second
            || self.apposed(at, end)
            || self.predicated(at, end)
            || self.at_age(at, end)
            || self.bounded(at, end)
            || self.of_someone(at, end);
        stands.then(|| (age(Count::Exactly(years)), end))
    }

    /// "in his 30s", "in her early forties": ten years of someone's life.
    fn in_ones_thirties(&self, at: usize) -> Read<Expression> {
        let part = self.key_is_one_of(at.wrapping_sub(1), words!("early" | "late" | "mid"))
            || self.tokens.is_hyphen(at.wrapping_sub(1));
        let whose = self.tokens.text(at.wrapping_sub(1 + usize::from(part)));
        let hyphened = self.tokens.is_hyphen(at.wrapping_sub(1)) && self.key_is(at.wrapping_sub(2), "mid");
        let whose = if hyphened { self.tokens.text(at.wrapping_sub(3)) } else { whose };
        if !is_one_of!(whose, "his" | "her" | "their" | "my" | "your" | "our") {
            return None;
        }
        let (first, end) = match self.digits(at) {
            Some((tens, 2)) if self.tokens.text_is(at + 1, "s") && self.tokens.is_glued(at + 1) => {
                (tens as f64, at + 2)
            }
            Some(_) => return None,
            None => {
                let tens = match self.key(at) {
                    "twenties" => 20.0,
                    "thirties" => 30.0,
                    "forties" => 40.0,
                    "fifties" => 50.0,
                    "sixties" => 60.0,
                    "seventies" => 70.0,
                    "eighties" => 80.0,
                    "nineties" => 90.0,
                    _ => return None,
                };
                (tens, at + 1)
            }
        };
        let measure = Measure { count: Count::Between(first, first + 9.0), unit: Unit::Year };
        (first >= 10.0 && first % 10.0 == 0.0)
            .then(|| (Expression::Duration(Length { measures: vec![measure], age: true }), end))
    }

    /// A whole number of years that someone may have.
    fn years_old(&self, at: usize) -> Read<f64> {
        if self.tokens.is_digits(at)
            && (self.touches_before(at) && !self.tokens.is_hyphen(at.wrapping_sub(1))
                || self.touches_after(at + 1) && !self.are_under_or_over(at))
        {
            return None;
        }
        let (years, end) = self.integer(at, 1, 115)?;
        if self.number(at).is_some_and(|number| number.form == Form::Article || number.tokens.end > end) {
            return None;
        }
        Some((years as f64, end))
    }

    /// "under-12s", "over-60s".
    fn are_under_or_over(&self, at: usize) -> bool {
        self.tokens.text_is(at + 1, "s")
            && self.tokens.is_hyphen(at.wrapping_sub(1))
            && is_one_of!(self.tokens.text(at.wrapping_sub(2)).to_ascii_lowercase().as_str(), "under" | "over")
    }

    /// "aged 34", "at the age of seven", "ages eight and over".
    fn is_aged(&self, at: usize) -> bool {
        let (before, two) = (self.tokens.text(at.wrapping_sub(1)), self.tokens.text(at.wrapping_sub(2)));
        is_one_of!(before, "aged" | "age" | "ages" | "Ages" | "Aged")
            || before == "of" && two == "age"
            || before == "and" && self.key_is(at.wrapping_sub(3), "aged")
    }

    /// "Carney, 60, was", "My son, five, asked": between commas after someone.
    fn apposed(&self, at: usize, end: usize) -> bool {
        if at < 2
            || !self.tokens.is(at.wrapping_sub(1), ',')
            || !self.tokens.is_word(at.wrapping_sub(2))
            || !self.tokens.same_line(at)
        {
            // "The couple, both 34, had".
            let both = self.tokens.text_is(at.wrapping_sub(1), "both") && self.tokens.is(at.wrapping_sub(2), ',');
            return both && self.tokens.is_digits(at) && self.tokens.is(end, ',');
        }
        let closed = matches!(self.tokens.symbol(end), Some(',' | '.' | ';' | ')'))
            && !(self.tokens.is(end, '.') && self.tokens.is_glued(end + 1));
        // "Philippa and Ottoline Garlick, 81 and 79, had".
        let pair = self
            .word(end, phrases!["and"])
            .and_then(|second| self.years_old(second))
            .is_some_and(|(_, end)| self.tokens.is(end, ','));
        let closed = closed || pair;
        let list = self.tokens.is(end, ',') && self.tokens.is_digits(end + 1);
        if !closed
            || list
            || self.tokens.is_any(at.wrapping_sub(2), Classes::MONTH) && self.month(at.wrapping_sub(2)).is_some()
            || self.weekday(at.wrapping_sub(2)).is_some()
        {
            return false;
        }
        let name = self.tokens.is_capitalised(at.wrapping_sub(2)) || self.tokens.is(at.wrapping_sub(3), '\'');
        let someone = (at.saturating_sub(5)..at.wrapping_sub(2)).any(|before| {
            self.key_is_one_of(before, words!("my" | "his" | "her" | "their" | "our" | "the" | "a" | "your"))
        });
        let kin = self.tokens.text_is_one_of(
            at.wrapping_sub(2),
            words!(
                "son" | "daughter" | "brother" | "sister" | "boy" | "girl" | "child" | "grandson" | "granddaughter"
            ),
        );
        name || someone && (self.tokens.is_digits(at) || kin)
    }

    /// "He was 96.", "when she was 83 and", "who is 40".
    fn predicated(&self, at: usize, end: usize) -> bool {
        let closed = self.ends_clause(end)
            || self.key_is_one_of(
                end,
                words!("and" | "when" | "but" | "in" | "or" | "at" | "on" | "last" | "this" | "next"),
            );
        let verb = at.wrapping_sub(1);
        let verb = if self
            .tokens
            .text_is_one_of(verb, words!("only" | "just" | "nearly" | "almost" | "past" | "about" | "over" | "now"))
        {
            verb.wrapping_sub(1)
        } else {
            verb
        };
        let verb_word = self.tokens.text(verb);
        let subject = self.tokens.text(verb.wrapping_sub(1)).to_ascii_lowercase();
        let someone = is_one_of!(
            subject.as_str(),
            "he" | "she"
                | "who"
                | "i"
                | "one"
                | "child"
                | "son"
                | "daughter"
                | "they"
                | "president"
                | "father"
                | "mother"
        );
        closed
            && (is_one_of!(verb_word, "was" | "is" | "were" | "be" | "m" | "am") && someone
                || is_one_of!(verb_word, "turned" | "turns" | "turning"))
    }

    /// "died at 96", "left school at 12".
    fn at_age(&self, at: usize, end: usize) -> bool {
        let closed = self.ends_clause(end) || self.tokens.is_any(end, Classes::FUNCTION);
        if !closed || !self.key_before_is(at, "at") {
            return false;
        }
        let before = self.tokens.text(at.wrapping_sub(2)).to_ascii_lowercase();
        // "she joined the paper at 17 as a copy boy", "eligible for parole at 61"; temperatures and prices stand.
        let stands = ["stood", "set", "put", "capped", "remain", "held", "stay", "price", "shot", "end", "num"];
        let level = stands.iter().any(|stem| before.starts_with(stem));
        let someone =
            (at.saturating_sub(10)..at).rev().take_while(|word| !self.tokens.starts_sentence(word + 1)).any(|word| {
                self.key_is_one_of(word, words!("he" | "she" | "who" | "his" | "her"))
                    || self.tokens.text_is(word, "parole")
            });
        self.years_old(at).is_some_and(|(years, _)| years >= 13.0) && someone && !level && self.tokens.is_digits(at)
            || is_one_of!(
                before.as_str(),
                "dead"
                    | "died"
                    | "dies"
                    | "die"
                    | "retired"
                    | "retire"
                    | "retires"
                    | "married"
                    | "work"
                    | "school"
                    | "women"
                    | "men"
                    | "widowed"
                    | "orphaned"
            )
    }

    /// "a man of 20", "a girl of 17".
    fn of_someone(&self, at: usize, end: usize) -> bool {
        self.key_before_is(at, "of")
            && self.ends_clause(end)
            && self.tokens.text_is_one_of(
                at.wrapping_sub(2),
                words!("man" | "woman" | "boy" | "girl" | "youth" | "son" | "daughter"),
            )
    }

    /// "children under 16", "younger than 65", "over 60" of a population.
    fn bounded(&self, at: usize, end: usize) -> bool {
        let closed =
            self.ends_clause(end) || self.tokens.is_any(end, Classes::FUNCTION) || self.tokens.text_is(end, "s");
        let (before, two) = (self.tokens.text(at.wrapping_sub(1)), self.tokens.text(at.wrapping_sub(2)));
        let hyphen = self.tokens.is_hyphen(at.wrapping_sub(1)) && is_one_of!(two, "under" | "over");
        // "Children under 15 account for", but no weight or sum.
        let closed = closed
            || (before == "under" || before == "over" && two == "those")
                && self.tokens.is_word(end)
                && !self
                    .tokens
                    .is_any(end, Classes::UNIT | Classes::CURRENCY | Classes::PERCENT | Classes::TIME_UNIT)
                && !self.counts_something(end);
        let than = before == "than" && is_one_of!(two, "younger" | "older");
        let bound = is_one_of!(before, "under" | "over")
            && (at.saturating_sub(5)..at).any(|person| is_people(&self.tokens.text(person).to_ascii_lowercase()));
        closed && (hyphen && self.tokens.text_is(end, "s") || than || bound)
    }

    /// « 24 et 29 ans », "14 and 15 years": the unit of the second is the first's as well.
    fn elliptical(&self, at: usize) -> Read<Expression> {
        let (first, next) = self.integer(at, 1, 1000)?;
        // « trois ans de prison, dont deux avec sursis »; « dont une ferme » is a farm.
        let served = phrases!["avec sursis", "ferme", "fermes", "assorti du", "assortis du"];
        if self.key_before_is(at, "dont")
            && self.phrase(next, served).is_some()
            && !(self.key_is(at, "une") && self.key_is(next, "ferme"))
        {
            let spoken = (at.saturating_sub(8)..at).rev().find_map(|before| self.unit(before));
            return spoken.map(|((unit, factor), _)| {
                let measure = Measure { count: Count::Exactly(first as f64 * factor), unit };
                (Expression::Duration(Length { measures: vec![measure], age: false }), next)
            });
        }
        if self.number(at).is_some_and(|number| number.form == Form::Article)
            || self.tokens.is_digits(at) && self.touches_before(at)
        {
            return None;
        }
        // « passer de neuf à six mois »: a change is two, and one that grows a range but after its verb.
        if self.key_is_one_of(at.wrapping_sub(1), words!("de" | "from"))
            && let Some(joint) = self.phrase(next, phrases!["à", "to"])
            && let Some((second, unit_at)) = self.integer(joint, 1, 1000)
            && (second < first || self.changes_before(at.wrapping_sub(1)))
            && self.tokens.is_digits(at) == self.tokens.is_digits(joint)
            && let Some(((unit, factor), _)) = self.unit(unit_at)
            && self.key(unit_at).len() > 1
        {
            let measure = Measure { count: Count::Exactly(first as f64 * factor), unit };
            return Some((Expression::Duration(Length { measures: vec![measure], age: false }), next));
        }
        // « de 9, 12 et 16 ans », "nine, 12 and 16 years".
        let mut last = next;
        for _ in 0..4 {
            match self.integer(last + 1, 1, 1000) {
                Some((_, end)) if self.tokens.is(last, ',') && self.joined(last + 1) => last = end,
                _ => break,
            }
        }
        let joint = self.word(last, if self.is_french() { phrases!["et"] } else { phrases!["and"] })?;
        let (_, unit_at) = self
            .integer(joint, 1, 1000)
            .filter(|_| !self.tokens.is_digits(joint) || !self.touches_after(joint + 1))?;
        // Of three, English writes the small in words.
        if last == next && self.tokens.is_digits(at) != self.tokens.is_digits(joint) {
            return None;
        }
        let ((unit, factor), _) = self.unit(unit_at).filter(|((unit, _), _)| *unit >= Unit::Day)?;
        let age = self.is_french() && matches!(self.key(unit_at), "ans");
        let measure = Measure { count: Count::Exactly(first as f64 * factor), unit };
        Some((Expression::Duration(Length { measures: vec![measure], age }), next))
    }
}
