//! Years, spans of years and decades, and four figures that are no year.

use super::wake::YEAR;
use surligne_model::civil::Date;

use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::expression::{DateExpression, Fields};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A year, a span of years, a decade or a century. `inside`: what stands before says that it is one.
    pub(super) fn year(&self, at: usize, inside: bool) -> Read<DateExpression> {
        self.opened(at, YEAR, |grammar| grammar.read_year(at, inside))
    }

    fn read_year(&self, at: usize, inside: bool) -> Read<DateExpression> {
        self.century(at)
            .or_else(|| self.decade(at))
            .or_else(|| self.year_span(at))
            .or_else(|| self.before_christ(at))
            .or_else(|| self.bare_year(at, inside))
            .or_else(|| self.spoken_year_alone(at, inside))
    }

    fn bare_year(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let (year, next) = self.four_figures(at)?;
        if self.touches_before(at)
            || !(inside && self.year_is_no_count(next) || self.year_stands(at, next))
            || self.follows_impossible_day(at)
        {
            return None;
        }
        let year = DateExpression::Fields(Fields { year: Some(year), ..Fields::default() });
        Some((year, self.anno_domini(next).unwrap_or(next)))
    }

    /// "February 29, 2022", « 32 août 2014 »: a day that no calendar has, whose year is none either.
    fn follows_impossible_day(&self, at: usize) -> bool {
        let last = at.wrapping_sub(1 + usize::from(self.tokens.is(at.wrapping_sub(1), ',')));
        let day = |at: usize| self.digits(at).filter(|(_, length)| *length <= 2).map(|(day, _)| day as i8);
        let month = |at: usize| self.month(at).map(|(month, _)| month);
        let said = if self.is_french() {
            month(last).zip(day(last.wrapping_sub(1)))
        } else {
            let range = self.tokens.is_dash(last.wrapping_sub(1)) && day(last.wrapping_sub(2)).is_some();
            month(last.wrapping_sub(if range { 3 } else { 1 })).zip(day(last))
        };
        let Some(((month, day), (year, _))) = said.zip(self.digits(at)) else { return false };
        Date::new(year as i16, month, day).is_err()
    }

    /// "AD", "A.D.", « ap. J.-C. » after a year of our era.
    pub(super) fn anno_domini(&self, at: usize) -> Option<usize> {
        if !self.tokens.same_line(at) {
            return None;
        }
        if self.is_french() {
            let next = self.phrase(at, phrases!["ap", "après"])?;
            return self.jesus_christ(next + usize::from(self.tokens.is(next, '.')));
        }
        if self.tokens.text_is(at, "AD") || self.key_is(at, "ce") && self.tokens.text_is(at, "CE") {
            return Some(at + 1);
        }
        let lettered = self.tokens.text(at).eq_ignore_ascii_case("a")
            && self.tokens.is(at + 1, '.')
            && self.tokens.text(at + 2).eq_ignore_ascii_case("d")
            && self.tokens.is(at + 3, '.');
        lettered.then_some(at + 4)
    }

    /// Whether four figures are a year and no count, number or name.
    fn year_stands(&self, at: usize, next: usize) -> bool {
        let Some((value, _)) = self.digits(at) else { return false };
        if !self.year_is_no_count(next) {
            return false;
        }
        let before = self.key_before(at);
        let introduced = if self.is_french() {
            is_one_of!(
                before,
                "en" | "depuis" | "dès" | "début" | "fin" | "mi" | "courant" | "année" | "an" | "avant" | "après"
            )
        } else {
            is_one_of!(
                before,
                "in" | "since"
                    | "by"
                    | "early"
                    | "late"
                    | "mid"
                    | "until"
                    | "before"
                    | "after"
                    | "during"
                    | "year"
                    | "circa"
                    | "till"
            )
        };
        if introduced {
            return true;
        }
        if !(1800..2100).contains(&value) {
            // « vers 1300 », « de 1539 à »: early years need a word that introduces them.
            return (1000..1800).contains(&value)
                && (is_one_of!(before, "vers" | "around" | "about" | "circa" | "from")
                    || self.key_is_one_of(at.wrapping_sub(2), words!("alentours" | "environs"))
                    || before == "de" && self.capitalised_before(at.wrapping_sub(1)));
        }
        // A currency sign, a number sign, « n° », a model's name or a street makes it something else.
        if self.tokens.is_any(at.wrapping_sub(1), Classes::NUMBERED) {
            return false;
        }
        if self.tokens.text_is_one_of(at.wrapping_sub(1), words!("Act" | "Bill")) {
            return false;
        }
        if at > 0
            && matches!(self.tokens.symbol(at.wrapping_sub(1)), Some('$' | '€' | '£' | '#' | '°' | '№' | '+' | '×'))
        {
            return false;
        }
        true
    }

    fn capitalised_before(&self, at: usize) -> bool {
        at > 0 && self.tokens.is_capitalised(at.wrapping_sub(1))
    }

    /// Whether what follows four figures lets them be a year: no unit, no currency, no counted noun.
    fn year_is_no_count(&self, next: usize) -> bool {
        if !self.tokens.same_line(next) {
            return true;
        }
        if self.tokens.is_any(next, Classes::UNIT | Classes::CURRENCY | Classes::PERCENT | Classes::TIME_UNIT)
            && !self.tokens.is_capitalised(next)
            && !self.tokens.is_any(next, Classes::FUNCTION)
            && !self.key_is_one_of(
                next,
                words!(
                    "a" | "à"
                        | "l"
                        | "d"
                        | "m"
                        | "t"
                        | "h"
                        | "s"
                        | "as"
                        | "ha"
                        | "an"
                        | "tous"
                        | "points"
                        | "point"
                        | "mai"
                        | "second"
                        | "min"
                ),
            )
        {
            return false;
        }
        match self.tokens.symbol(next) {
            Some('€' | '$' | '£' | '%' | '°') => return false,
            Some(_) => return true,
            None => {}
        }
        if self.tokens.is_digits(next) {
            // « 2024 300 » would be one figure, « 2024 12 » two.
            return self.digits(next).is_none_or(|(_, length)| length != 3);
        }
        !self.counts_noun(next)
    }

    /// Whether a plural noun follows: « 2000 habitants », "2000 pieces".
    fn counts_noun(&self, at: usize) -> bool {
        if !self.tokens.is_word(at) || self.tokens.is_capitalised(at) || self.tokens.is_any(at, Classes::FUNCTION) {
            return false;
        }
        let text = self.tokens.text(at);
        if is_one_of!(text, "people" | "men" | "women" | "children") {
            return true;
        }
        // "2024 elections", "the 2026 plans": only round figures count things without a comma.
        let round = self
            .digits(at.wrapping_sub(1))
            .is_none_or(|(value, _)| value % 10 == 0 || !(1950..2045).contains(&value));
        if !self.is_french() && !round {
            return false;
        }
        if self.is_french() {
            // Verbs and adverbs that end as plurals do.
            let not_noun = is_one_of!(
                text,
                "dans"
                    | "sans"
                    | "sous"
                    | "vers"
                    | "chez"
                    | "mais"
                    | "puis"
                    | "depuis"
                    | "jamais"
                    | "toujours"
                    | "alors"
                    | "près"
                    | "très"
                    | "plus"
                    | "moins"
                    | "dès"
                    | "après"
                    | "hors"
                    | "lors"
                    | "contre"
                    | "auprès"
                    | "ailleurs"
                    | "désormais"
                    | "mieux"
                    | "aux"
                    | "ceux"
                    | "deux"
                    | "eux"
                    | "nous"
                    | "vous"
                    | "ans"
                    | "certes"
                    | "volontiers"
            );
            (text.ends_with('s') || text.ends_with('x')) && text.len() > 3 && !not_noun
        } else {
            let not_noun = is_one_of!(
                text,
                "was"
                    | "is"
                    | "has"
                    | "as"
                    | "its"
                    | "his"
                    | "this"
                    | "does"
                    | "versus"
                    | "us"
                    | "less"
                    | "across"
                    | "towards"
                    | "afterwards"
                    | "always"
                    | "perhaps"
                    | "besides"
                    | "unless"
                    | "thus"
                    | "plus"
                    | "brings"
                    | "marks"
                    | "sees"
                    | "remains"
                    | "shows"
                    | "comes"
                    | "looks"
                    | "begins"
                    | "ends"
                    | "gets"
                    | "goes"
                    | "means"
                    | "elections"
                    | "olympics"
                    | "games"
                    | "championships"
                    | "budgets"
                    | "finals"
                    | "earnings"
                    | "results"
                    | "sales"
                    | "profits"
                    | "protests"
                    | "riots"
                    | "talks"
                    | "accords"
                    | "playoffs"
                    | "awards"
                    | "midterms"
                    | "levels"
                    | "prices"
                    | "primaries"
                    | "attacks"
            );
            text.ends_with('s') && text.len() > 3 && !not_noun
        }
    }

    /// « 2019-2023 », « 2024/2025 », « 2024-25 ».
    pub(super) fn year_span(&self, at: usize) -> Read<DateExpression> {
        let (first, length) = self.digits(at)?;
        if length != 4 || !(1000..2200).contains(&first) || self.touches_before(at) {
            return None;
        }
        let sign = at + 1;
        if !(self.tokens.is_dash(sign) || self.tokens.is(sign, '/')) {
            return None;
        }
        let glued = self.tokens.is_glued(sign) && self.tokens.is_glued(sign + 1);
        let (last, last_length) = self.digits(sign + 1)?;
        let next = sign + 2;
        if self.touches_after(next) && !self.tokens.is(next, ':') {
            return None;
        }
        let last = match last_length {
            4 if glued || self.tokens.same_line(sign + 1) => last,
            2 if glued && last > 12 => first - first % 100 + last,
            _ => return None,
        };
        // A hyphen and more figures: 2024-2025-1 is a reference.
        let goes_on = self.tokens.is_hyphen(next) && self.tokens.is_glued(next) && self.tokens.is_digits(next + 1);
        (first < last && last - first < 300 && last < 2200 && !goes_on)
            .then_some((DateExpression::Years(first as i16, last as i16), next))
    }

    /// « les années 1990 », « années 80 », « décennie 2010 », "the 1990s", "the '80s", "the nineties".
    fn decade(&self, at: usize) -> Read<DateExpression> {
        if self.is_french() {
            let figures = self.phrase(at, phrases!["années", "décennie"])?;
            if let Some((value, length)) = self.lone_digits(figures) {
                let first = match length {
                    4 if value % 10 == 0 && (1000..2200).contains(&value) => value as i16,
                    2 if value % 10 == 0 && value >= 10 => 1900 + value as i16,
                    _ => return None,
                };
                return Some((DateExpression::Decade(first), figures + 1));
            }
            let number = self.number(figures).filter(|number| number.form == Form::Words)?;
            let tens = number.value;
            return (self.key_is(at, "années") && (20.0..=90.0).contains(&tens) && tens % 10.0 == 0.0)
                .then(|| (DateExpression::Decade(1900 + tens as i16), number.tokens.end));
        }
        if let Some((value, length)) = self.digits(at) {
            // 1990s, 1990's, 90s, '90s.
            let apostrophe = usize::from(self.tokens.is(at + 1, '\'') && self.tokens.is_glued(at + 1));
            let s = at + 1 + apostrophe;
            if !self.tokens.text_is(s, "s") || !self.tokens.is_glued(s) || value % 10 != 0 {
                return None;
            }
            if self.is_someones(at) {
                return None;
            }
            let first = match length {
                4 if (1000..2200).contains(&value) => value as i16,
                2 if value >= 20 => 1900 + value as i16,
                _ => return None,
            };
            return Some((DateExpression::Decade(first), s + 1));
        }
        let first = match self.key(at) {
            "twenties" => 1920,
            "thirties" => 1930,
            "forties" => 1940,
            "fifties" => 1950,
            "sixties" => 1960,
            "seventies" => 1970,
            "eighties" => 1980,
            "nineties" => 1990,
            _ => return None,
        };
        (!self.is_someones(at)).then_some((DateExpression::Decade(first), at + 1))
    }

    /// "in his thirties", "in her early 50s": an age.
    fn is_someones(&self, at: usize) -> bool {
        let hyphen = usize::from(self.tokens.is_hyphen(at.wrapping_sub(1)));
        let at = at.wrapping_sub(hyphen);
        let part = usize::from(self.key_is_one_of(at.wrapping_sub(1), words!("early" | "late" | "mid")));
        self.tokens.text_is_one_of(
            at.wrapping_sub(1 + part),
            words!("his" | "her" | "their" | "my" | "your" | "our" | "its"),
        )
    }
}
