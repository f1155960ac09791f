//! Years, spans of years, decades, centuries.

use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::expression::{DateExpression, Fields};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A year, a span of years, a decade or a century. `inside`: what stands before says that it is one.
    pub(super) fn year(&self, at: usize, inside: bool) -> Read<DateExpression> {
        self.century(at)
            .or_else(|| self.decade(at))
            .or_else(|| self.year_span(at))
            .or_else(|| self.before_christ(at))
            .or_else(|| self.bare_year(at, inside))
    }

    fn bare_year(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let (year, next) = self.four_figures(at)?;
        if self.touches_before(at) || !(inside && self.year_is_no_count(next) || self.year_stands(at, next)) {
            return None;
        }
        let year = DateExpression::Fields(Fields { year: Some(year), ..Fields::default() });
        Some((year, next))
    }

    /// Whether four figures are a year and no count, number or name.
    fn year_stands(&self, at: usize, next: usize) -> bool {
        let Some((value, _)) = self.digits(at) else { return false };
        if !self.year_is_no_count(next) {
            return false;
        }
        let before = self.key_before(at);
        let introduced = if self.is_french() {
            matches!(
                before,
                "en" | "depuis" | "dès" | "début" | "fin" | "mi" | "courant" | "année" | "an" | "avant" | "après"
            )
        } else {
            matches!(
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
                && (matches!(before, "vers" | "around" | "about" | "circa" | "from")
                    || matches!(self.key(at.wrapping_sub(2)), "alentours" | "environs")
                    || before == "de" && self.capitalised_before(at.wrapping_sub(1)));
        }
        // A currency sign, a number sign, « n° », a model's name or a street makes it something else.
        if self.tokens.is_any(at.wrapping_sub(1), Classes::NUMBERED) {
            return false;
        }
        if matches!(self.tokens.text(at.wrapping_sub(1)), "Act" | "Bill") {
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
            && !matches!(
                self.key(next),
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
        // "2024 elections", "the 2026 plans": only round figures count things without a comma.
        let round = self
            .digits(at.wrapping_sub(1))
            .is_none_or(|(value, _)| value % 10 == 0 || !(1950..2045).contains(&value));
        if !self.is_french() && !round {
            return false;
        }
        if self.is_french() {
            // Verbs and adverbs that end as plurals do.
            let not_noun = matches!(
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
            let not_noun = matches!(
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
                    | "primaries"
                    | "attacks"
            );
            text.ends_with('s') && text.len() > 3 && !not_noun
                || matches!(text, "people" | "men" | "women" | "children")
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
            let figures = self.any_phrase(at, &["années", "décennie"])?;
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
            return (self.key(at) == "années" && (20.0..=90.0).contains(&tens) && tens % 10.0 == 0.0)
                .then(|| (DateExpression::Decade(1900 + tens as i16), number.tokens.end));
        }
        if let Some((value, length)) = self.digits(at) {
            // 1990s, 1990's, 90s, '90s.
            let apostrophe = usize::from(self.tokens.is(at + 1, '\'') && self.tokens.is_glued(at + 1));
            let s = at + 1 + apostrophe;
            if self.tokens.text(s) != "s" || !self.tokens.is_glued(s) || value % 10 != 0 {
                return None;
            }
            if matches!(self.key_before(at), "his" | "her" | "their" | "my" | "your" | "our") {
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
        // "in his thirties" is an age.
        let whose = matches!(self.key_before(at), "his" | "her" | "their" | "my" | "your" | "our" | "its");
        (!whose).then_some((DateExpression::Decade(first), at + 1))
    }

    /// « XIXe siècle », « 19e siècle », « quatorzième siècle », "19th century".
    fn century(&self, at: usize) -> Read<DateExpression> {
        let (ordinal, next) = self.century_ordinal(at)?;
        let next = next + usize::from(self.tokens.is_hyphen(next));
        let end = self.word(next, &["siècle", "siècles", "century", "centuries"])?;
        if let Some(end) = self.before_our_era(end) {
            return Some((DateExpression::Century(-ordinal), end));
        }
        Some((DateExpression::Century(ordinal), end))
    }

    fn century_ordinal(&self, at: usize) -> Read<i16> {
        let text = self.tokens.text(at);
        if let Some((value, length)) = self.digits(at) {
            let suffixed = self.tokens.is_glued(at + 1)
                && matches!(
                    self.tokens.text(at + 1),
                    "e" | "è" | "ème" | "eme" | "er" | "ᵉ" | "th" | "st" | "nd" | "rd"
                );
            return (suffixed && length <= 2 && (1..=30).contains(&value)).then_some((value as i16, at + 2));
        }
        if text.starts_with(['I', 'V', 'X']) {
            let letters = text.trim_end_matches("ème").trim_end_matches("er").trim_end_matches(['e', 'è', 'ᵉ']);
            let value = roman(letters)?;
            let suffix = usize::from(
                letters.len() == text.len() && matches!(self.tokens.text(at + 1), "e" | "è" | "ème" | "er"),
            );
            return Some((value, at + 1 + suffix));
        }
        if let Some(ordinal) = super::words::ordinal(self.key(at)).filter(|ordinal| *ordinal > 0) {
            return Some((ordinal.into(), at + 1));
        }
        let tens = [
            ("sixième", 6),
            ("septième", 7),
            ("huitième", 8),
            ("neuvième", 9),
            ("dixième", 10),
            ("onzième", 11),
            ("douzième", 12),
            ("treizième", 13),
            ("quatorzième", 14),
            ("quinzième", 15),
            ("seizième", 16),
            ("dix-septième", 17),
            ("dix-huitième", 18),
            ("dix-neuvième", 19),
            ("vingtième", 20),
            ("sixth", 6),
            ("seventh", 7),
            ("eighth", 8),
            ("ninth", 9),
            ("tenth", 10),
            ("eleventh", 11),
            ("twelfth", 12),
            ("thirteenth", 13),
            ("fourteenth", 14),
            ("fifteenth", 15),
            ("sixteenth", 16),
            ("seventeenth", 17),
            ("eighteenth", 18),
            ("nineteenth", 19),
            ("twentieth", 20),
        ];
        let lower = text.to_lowercase();
        if let Some((_, value)) = tens.iter().find(|(word, _)| *word == lower) {
            return Some((*value, at + 1));
        }
        // « dix-huitième », « vingt et unième », "twenty-first".
        let hyphen = at + 1 + usize::from(self.tokens.is_hyphen(at + 1));
        let after = self.tokens.text(hyphen).to_lowercase();
        Some(match (lower.as_str(), after.as_str()) {
            ("dix", "septième") => (17, hyphen + 1),
            ("dix", "huitième") => (18, hyphen + 1),
            ("dix", "neuvième") => (19, hyphen + 1),
            ("twenty", "first") => (21, hyphen + 1),
            ("vingt", "et") => {
                let last = hyphen + 1 + usize::from(self.tokens.is_hyphen(hyphen + 1));
                if self.tokens.text(last) != "unième" {
                    return None;
                }
                (21, last + 1)
            }
            _ => return None,
        })
    }

    /// « av. J.-C. », « avant notre ère », "BC".
    fn before_our_era(&self, at: usize) -> Option<usize> {
        if self.is_french() {
            if let Some(end) = self.phrase(at, "avant notre ère") {
                return Some(end);
            }
            let next = self.any_phrase(at, &["avant", "av", "ap", "après"])?;
            let next = next + usize::from(self.tokens.is(next, '.'));
            return self.jesus_christ(next).filter(|_| matches!(self.key(at), "avant" | "av"));
        }
        let end = self.any_phrase(at, &["bc", "bce", "b . c", "b . c . e"])?;
        Some(
            end + usize::from(
                self.tokens.is(end, '.') && self.tokens.is_glued(end) && self.key(end.wrapping_sub(1)) == "c",
            ),
        )
    }

    fn jesus_christ(&self, at: usize) -> Option<usize> {
        if self.tokens.text(at) != "J" && self.tokens.text(at) != "Jésus" {
            return None;
        }
        let mut next = at + 1;
        while next < at + 5 {
            match self.tokens.symbol(next) {
                Some('.' | '-' | '\u{2011}') => next += 1,
                _ if matches!(self.tokens.text(next), "C" | "Christ") => {
                    let end = next + 1;
                    return Some(end + usize::from(self.tokens.is(end, '.') && self.tokens.text(next) == "C"));
                }
                _ => return None,
            }
        }
        None
    }

    /// « 234 av. J.-C. », "44 BC".
    fn before_christ(&self, at: usize) -> Read<DateExpression> {
        let (year, length) = self.digits(at)?;
        let end = self.before_our_era(at + 1).filter(|_| length <= 4 && year > 0)?;
        Some((DateExpression::BeforeChrist(year as i16), end))
    }
}

/// A Roman number up to 30.
fn roman(letters: &str) -> Option<i16> {
    let value = |c| {
        Some(match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        })
    };
    let values: Option<Vec<i16>> = letters.chars().map(value).collect();
    let values = values.filter(|values| !values.is_empty() && values.len() <= 6)?;
    let mut sum = 0;
    for (index, value) in values.iter().enumerate() {
        let smaller = values.get(index + 1).is_some_and(|next| next > value);
        sum += if smaller { -value } else { *value };
    }
    (1..=30).contains(&sum).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numbers() {
        for (letters, value) in [("I", 1), ("IV", 4), ("IX", 9), ("XII", 12), ("XVIII", 18), ("XIX", 19), ("XXI", 21)]
        {
            assert_eq!(roman(letters), Some(value), "{letters}");
        }
        for letters in ["", "XA", "XXXXX", "é"] {
            assert_eq!(roman(letters), None, "{letters}");
        }
    }
}
