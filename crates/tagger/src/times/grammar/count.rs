//! How many: before a unit of time, or before « fois ».

use super::wake::COUNT;
use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::expression::Count;
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A count, the « de » after a collective included: « trois », « 2,5 », « deux ou trois », « une dizaine d' »,
    /// « plusieurs », "a couple of".
    pub(super) fn count(&self, at: usize) -> Read<Count> {
        self.opened_once(at, COUNT, Classes::NO_COUNT, |grammar| grammar.read_count(at))
    }

    fn read_count(&self, at: usize) -> Read<Count> {
        if let Some(read) = self.vague_count(at) {
            return Some(read);
        }
        let (first, next) = self.exact_count(at)?;
        // « deux ou trois », « 20 à 30 », "five to ten", 3-4.
        let joint = if self.tokens.is_dash(next) && self.tokens.is_digits(at) {
            Some(next + 1)
        } else if self.is_french() {
            self.word(next, phrases!["à", "ou", "a"])
        } else {
            self.word(next, phrases!["to", "or"])
        };
        let dash = self.tokens.is_dash(next);
        let joint = joint.filter(|_| {
            !self.key_is_one_of(at.wrapping_sub(1), words!("de" | "from")) || !self.changes_before(at.wrapping_sub(1))
        });
        let second = joint.and_then(|joint| match self.digits(joint) {
            Some((value, _)) if dash => Some((value as f64, joint + 1)),
            _ => self.exact_count(joint),
        });
        if let Some((second, end)) = second
            && second > first
        {
            return Some((Count::Between(first, second), end));
        }
        Some((Count::Exactly(first), next))
    }

    /// « entre 20 et 30 », « de trois à cinq », "between two and three": a range of counts that its own
    /// delimiters open.
    pub(super) fn opened_count(&self, at: usize) -> Read<Count> {
        let (opened, closes) = if self.is_french() {
            match self.key(at) {
                "entre" => (at + 1, phrases!["et"]),
                "de" => (at + 1, phrases!["à"]),
                _ => return None,
            }
        } else {
            match self.key(at) {
                "between" => (at + 1, phrases!["and"]),
                "from" => (at + 1, phrases!["to"]),
                _ => return None,
            }
        };
        if self.key_is_one_of(at, words!("de" | "from")) && self.changes_before(at) {
            return None;
        }
        let (first, next) = self.exact_count(opened)?;
        let (second, end) = self.exact_count(self.word(next, closes)?)?;
        (second > first).then_some((Count::Between(first, second), end))
    }

    /// « l'âge légal passe de 62 à 64 ans », "raise the age from 62 to 64": a change is two.
    pub(super) fn changes_before(&self, at: usize) -> bool {
        const STEMS: &[&str] = &[
            "pass", "porte", "relev", "relèv", "ramen", "ramèn", "abaiss", "rais", "rose", "went", "lower", "cut",
            "reduc",
        ];
        (at.saturating_sub(6)..at).any(|before| {
            self.tokens.is_any(before, Classes::CHANGE)
                && STEMS.iter().any(|stem| self.tokens.text(before).starts_with(stem))
        })
    }

    fn vague_count(&self, at: usize) -> Read<Count> {
        let vague = |next| Some((Count::Vague(None), next));
        // "thousands of years", "several hundred years", « des milliers d'années ».
        if let Some(number) = self.number(at).filter(|number| number.vague && number.value >= 10.0) {
            return Some((Count::Vague(Some(number.value)), self.skip_de(number.tokens.end)));
        }
        if self.is_french() {
            let next = match self.key(at) {
                "plusieurs" => at + 1,
                // « quelques 20 ans » is about twenty.
                "quelques"
                    if self.number(at + 1).is_none_or(|number| number.form == Form::Ordinal)
                        && !self.tokens.is_digits(at + 1) =>
                {
                    at + 1
                }
                _ => return None,
            };
            if let Some(number) = self.number(at).filter(|number| number.vague) {
                return Some((Count::Vague(Some(number.value)), self.skip_de(number.tokens.end)));
            }
            return vague(next);
        }
        match self.key(at) {
            "several" | "some" => vague(at + 1),
            "few" if !self.key_before_is(at, "a") => vague(at + 1),
            "a" => {
                let next = self.phrase(at, phrases!["a few"])?;
                vague(next)
            }
            _ => None,
        }
    }

    /// « de » or « d' » after a collective.
    pub(super) fn skip_de(&self, at: usize) -> usize {
        self.phrase(at, if self.is_french() { phrases!["de", "d '"] } else { phrases!["of"] }).unwrap_or(at)
    }

    /// One figure.
    fn exact_count(&self, at: usize) -> Read<f64> {
        if !self.is_french() {
            if let Some(next) =
                self.phrase(at, phrases!["a couple of", "a couple", "couple of", "couple", "a pair of"])
            {
                return Some((2.0, next));
            }
            if let Some(next) = self.phrase(at, phrases!["a", "an", "another"]) {
                // "a billion years".
                let number = self.number(at).filter(|number| number.tokens.end > next && number.value >= 100.0);
                let million =
                    number.filter(|number| !number.vague && matches!(number.form, Form::Words | Form::Collective));
                return Some(million.map_or((1.0, next), |number| (number.value, self.skip_de(number.tokens.end))));
            }
        } else if let Some(next) = self.phrase(at, phrases!["un", "une"]) {
            // « une vingtaine », « une centaine » are numbers of their own; « un » and « une » are one.
            return match self.number(at) {
                Some(number)
                    if number.tokens.end > next
                        && !number.vague
                        && !matches!(number.form, Form::Fraction | Form::Ordinal) =>
                {
                    Some((number.value, self.skip_de(number.tokens.end)))
                }
                _ => Some((1.0, next)),
            };
        }
        if let Some(number) = self.number(at) {
            // "eleven quarters" is no fraction beside "the last".
            if number.form == Form::Fraction
                && !self.is_french()
                && self.key_is(number.tokens.end.wrapping_sub(1), "quarters")
                && self.key_is_one_of(
                    at.wrapping_sub(1),
                    words!("last" | "past" | "previous" | "next" | "coming" | "following" | "first"),
                )
            {
                return Some((number.value * 4.0, number.tokens.end - 1));
            }
            let fits =
                number.form != Form::Ordinal && !number.vague && number.value > 0.0 && !self.touches_before(at);
            let end = if number.form == Form::Fraction && !self.tokens.is_digits(at) {
                // « trois dixièmes de seconde », "five thousandths of a second".
                self.phrase(
                    number.tokens.end,
                    if self.is_french() { phrases!["de", "d '"] } else { phrases!["of a", "of an", "of"] },
                )
                .unwrap_or(number.tokens.end)
            } else if number.form == Form::Collective || number.value >= 1e6 {
                self.skip_de(number.tokens.end)
            } else {
                number.tokens.end
            };
            return fits.then_some((number.value, end));
        }
        let (value, length) = self.digits(at)?;
        (length <= 6 && value > 0 && !self.touches_before(at)).then_some((value as f64, at + 1))
    }
}
