//! Days, months and years in words: « lundi 4 juin 2024 », « mars dernier », "June 4, 2024", "the 4th of June".

use surligne_model::Language;
use surligne_model::civil::Weekday;

use super::wake::{DAY, FIELDS};
use super::words::english_ordinal;
use super::{Grammar, Read, Spelling};
use crate::times::expression::{Fields, Which};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A day of the month: « 4 », « 1er », "4th", « quatre », "fourth".
    pub(super) fn day(&self, at: usize) -> Read<i8> {
        self.opened(at, DAY, |grammar| grammar.read_day(at))
    }

    fn read_day(&self, at: usize) -> Read<i8> {
        if let Some((value, length)) = self.digits(at) {
            if length > 2 || !(1..=31).contains(&value) || self.touches_before_day(at) {
                return None;
            }
            let next = at + 1;
            if self.tokens.is_glued(next) && self.tokens.is_word(next) {
                let suffix = match self.language {
                    Language::Fr => &["er", "e", "ème", "eme"][..],
                    Language::En => &["st", "nd", "rd", "th"],
                };
                return suffix.contains(&self.key(next)).then_some((value as i8, next + 1));
            }
            return (!self.figure_goes_on(next)).then_some((value as i8, next));
        }
        if let Some((day, next)) = self.ordinal_day(at) {
            return Some((day, next));
        }
        let (value, next) = self.integer(at, 1, 31)?;
        // « un » is an article.
        (value > 1).then_some((value as i8, next))
    }

    /// A decimal sign and more figures: 4,5 is no day; « 4/06 » is read elsewhere.
    fn figure_goes_on(&self, at: usize) -> bool {
        self.tokens.is_glued(at)
            && (self.tokens.is_glued(at + 1)
                && self.tokens.is_digits(at + 1)
                && matches!(self.tokens.symbol(at), Some(',' | '.' | ':' | '/'))
                || matches!(self.tokens.symbol(at), Some('%' | '€' | '$' | '°')))
    }

    /// A word, a comma or a currency sign glued on the left makes the digits part of something else.
    fn touches_before_day(&self, at: usize) -> bool {
        if !self.touches_before(at) {
            return false;
        }
        // « 10-12 août », "Jan-3", « lundi -12 ».
        let (dash, before) = (at.wrapping_sub(1), at.wrapping_sub(2));
        let joins = !self.tokens.is_glued(dash)
            || self.tokens.is_digits(before)
            || self.tokens.is_any(before, Classes::MONTH);
        let slash = self.tokens.is(dash, '/') && self.tokens.is_any(before, Classes::MONTH);
        !(self.tokens.is_dash(dash) && joins || slash)
    }

    /// "fourth", "twenty-first", « premier » before a month.
    fn ordinal_day(&self, at: usize) -> Read<i8> {
        if !self.tokens.is_any(at, Classes::ORDINAL | Classes::NUMBER | Classes::TIME | Classes::TIME_LEAD) {
            return None;
        }
        if self.is_french() {
            return (self.key_is(at, "premier")).then_some((1, at + 1));
        }
        if let Some(day) = english_ordinal(self.key(at)) {
            return Some((day, at + 1));
        }
        let tens = match self.key(at) {
            "twenty" => 20,
            "thirty" => 30,
            _ => return None,
        };
        let next = at + 1 + usize::from(self.tokens.is_hyphen(at + 1));
        let day = tens + english_ordinal(self.key(next)).filter(|unit| *unit < 10)?;
        (day <= 31).then_some((day, next + 1))
    }

    /// The year after a month: four figures, two after an apostrophe, or two in figures where the line ends.
    pub(super) fn year_after(&self, at: usize) -> Read<i16> {
        if !self.tokens.same_line(at) {
            return None;
        }
        let at = self
            .phrase(at, phrases!["de", "of", "in", "de l ' année", "de l ' an"])
            .filter(|&next| {
                self.four_figures(next).is_some()
                    || self.key_is(at, "of")
                        && self.lone_digits(next).is_some_and(|(value, length)| length == 2 && value > 31)
            })
            .unwrap_or(at);
        let at = if self.tokens.is(at, ',') { at + 1 } else { at };
        if self.tokens.is(at, '\'') && self.tokens.is_glued(at + 1) {
            let (value, length) = self.digits(at + 1)?;
            return (length == 2).then_some((century_of(value), at + 2));
        }
        if let Some((year, end)) = self.four_figures(at) {
            return Some((year, self.anno_domini(end).unwrap_or(end)));
        }
        if let Some(read) = self.spoken_year(at) {
            return Some(read);
        }
        let (value, length) = self.lone_digits(at)?;
        if length <= 3
            && value > 0
            && let Some(end) = self.anno_domini(at + 1)
        {
            return Some((value as i16, end));
        }
        (length == 2
            && value > 31
            && self.tokens.same_line(at)
            && !self.tokens.is(at.wrapping_sub(1), ',')
            && self.ends_clause(at + 1))
        .then_some((century_of(value), at + 1))
    }

    /// A year in four figures, 1000 to 2199.
    pub(super) fn four_figures(&self, at: usize) -> Read<i16> {
        let (value, length) = self.digits(at)?;
        let fits = length == 4
            && (1000..2200).contains(&value)
            && self.joined(at)
            && !self.touches_after_year(at + 1)
            && !self.grouped(at);
        fits.then_some((value as i16, at + 1))
    }

    fn touches_after_year(&self, next: usize) -> bool {
        self.touches_after(next) && !self.tokens.is(next, '/') && !self.tokens.is(next, ':')
    }

    /// « 2024 300 »: three more figures make one number of it only where the first part is short.
    fn grouped(&self, _at: usize) -> bool {
        false
    }

    /// Whether what stands after is « dernier » or « prochain », said of a month, a season or a day of a month.
    pub(super) fn which_after(&self, at: usize) -> Read<Which> {
        let words: &[(&str, Which)] = if self.is_french() {
            &[
                ("dernier", Which::Last),
                ("dernière", Which::Last),
                ("passé", Which::Last),
                ("passée", Which::Last),
                ("prochain", Which::Next),
                ("prochaine", Which::Next),
                ("suivant", Which::Next),
                ("suivante", Which::Next),
                ("précédent", Which::Last),
                ("précédente", Which::Last),
            ]
        } else {
            return None;
        };
        let key = self.key(at);
        let (_, which) = words.iter().find(|(word, _)| *word == key)?;
        self.joined(at).then_some((*which, at + 1))
    }

    /// A date in words with at least a month.
    pub(super) fn fields(&self, at: usize) -> Read<Fields> {
        self.opened_once(at, FIELDS, Classes::NO_FIELDS, |grammar| grammar.read_fields(at))
    }

    fn read_fields(&self, at: usize) -> Read<Fields> {
        match self.language {
            Language::Fr => self.fields_fr(at),
            Language::En => self.fields_en(at),
        }
    }

    fn weekday_before(&self, at: usize) -> (Option<Weekday>, usize) {
        match self.weekday(at) {
            Some(((weekday, Spelling::Full | Spelling::Short), next)) => {
                let next = if self.tokens.is(next, ',') { next + 1 } else { next };
                let next = self.phrase(next, phrases!["le", "the"]).unwrap_or(next);
                if self.joined(next) { (Some(weekday), next) } else { (None, at) }
            }
            _ => (None, at),
        }
    }

    fn fields_fr(&self, at: usize) -> Read<Fields> {
        let (weekday, next) = self.weekday_before(at);
        if let Some((day, after_day)) = self.day(next) {
            let month_at =
                self.phrase(after_day, phrases!["du mois de", "du mois d '", "de", "d '"]).unwrap_or(after_day);
            let month_at = month_at + usize::from(self.tokens.is_hyphen(month_at));
            if let Some((month, after)) = self.month(month_at)
                && self.joined(month_at)
                && day_fits(month, day)
            {
                let mut fields = Fields { month: Some(month), day: Some(day), weekday, ..Fields::default() };
                let year_at = after + usize::from(self.tokens.is_hyphen(after) && self.tokens.is_glued(after + 1));
                if let Some((year, end)) = self.year_after(year_at) {
                    fields.year = Some(year);
                    return Some((fields, end));
                }
                if let Some((which, end)) = self.which_after(after) {
                    fields.which = Some(which);
                    return Some((fields, end));
                }
                return Some((fields, after));
            }
            // « lundi 15 », « jeudi 15 octobre » is above.
            let worded = self.key_is(next.wrapping_sub(1), "le") && self.ends_clause(after_day);
            if let Some(weekday) = weekday
                && (self.tokens.is_digits(next) || worded)
                && self.tokens.same_line(next)
                && !self.unit_follows(after_day)
            {
                return Some((Fields { day: Some(day), weekday: Some(weekday), ..Fields::default() }, after_day));
            }
        }
        if weekday.is_some() || self.tokens.is_digits(at.wrapping_sub(1)) && self.tokens.same_line(at) {
            return None;
        }
        let (month, after) = self.month(at)?;
        if let Some((year, end)) = self.year_after(after) {
            return Some((Fields { year: Some(year), month: Some(month), ..Fields::default() }, end));
        }
        if let Some((which, end)) = self.which_after(after) {
            return Some((Fields { month: Some(month), which: Some(which), ..Fields::default() }, end));
        }
        None
    }

    /// Whether digits before this token are an hour or a count: « lundi 15 heures », « samedi 3 000 personnes ».
    fn unit_follows(&self, at: usize) -> bool {
        self.unit(at).is_some()
            || self.clock_follows(at)
            || self.phrase(at, phrases!["oclock", "o ' clock"]).is_some()
            || (self.tokens.is_digits(at) && self.tokens.same_line(at))
            || self.tokens.is_hyphen(at) && self.tokens.is_digits(at + 1)
            || (self.tokens.is_word(at)
                && self.tokens.same_line(at)
                && !self.tokens.is_any(
                    at,
                    Classes::FUNCTION | Classes::MONTH | Classes::TIME | Classes::TIME_LEAD | Classes::DAY_PART,
                )
                && self.tokens.text(at).ends_with(['s', 'x'])
                && !self.key_is_one_of(at, words!("vers" | "dès")))
    }

    fn fields_en(&self, at: usize) -> Read<Fields> {
        let (weekday, next) = self.weekday_before(at);
        // "4 June 2024", "the 4th of June", "15th day of June".
        if let Some((day, after_day)) = self.day(next) {
            let after_day = self.phrase(after_day, phrases!["day"]).unwrap_or(after_day);
            let month_at = self.phrase(after_day, phrases!["of"]).unwrap_or(after_day);
            let month_at = month_at + usize::from(self.tokens.is_hyphen(month_at));
            if let Some((month, after)) = self.month(month_at)
                && self.joined(month_at)
                && day_fits(month, day)
                && self.is_month_word(month_at)
            {
                let fields = Fields { month: Some(month), day: Some(day), weekday, ..Fields::default() };
                let year_at = after + usize::from(self.tokens.is_hyphen(after) && self.tokens.is_glued(after + 1));
                return match self.year_after(year_at) {
                    Some((year, end)) => Some((Fields { year: Some(year), ..fields }, end)),
                    None => Some((fields, after)),
                };
            }
            let suffixed =
                self.tokens.is_glued(after_day.wrapping_sub(1)) && self.tokens.is_word(after_day.wrapping_sub(1));
            let plain = self.tokens.is_digits(next)
                && after_day == next + 1
                && self.tokens.same_line(next)
                && !self.tokens.is(next.wrapping_sub(1), ',')
                && !self.unit_follows(after_day)
                && !self.clock_follows(after_day)
                && !self.tokens.is(after_day, ':');
            // "monday the twenty-seventh", "Friday the fifteen".
            let worded = self.key_is(next.wrapping_sub(1), "the")
                && !self.tokens.is_digits(next)
                && (self.ordinal_day(next).is_some() || self.ends_clause(after_day));
            if let Some(weekday) = weekday
                && (suffixed || plain || worded)
            {
                return Some((Fields { day: Some(day), weekday: Some(weekday), ..Fields::default() }, after_day));
            }
        }
        // "June 4, 2024", "June the 4th", "June 2024".
        let month_at = if weekday.is_some() { next } else { at };
        let (month, after) = self.month(month_at)?;
        let day_at = self.phrase(after, phrases!["the"]).unwrap_or(after);
        let day_at = day_at
            + usize::from(
                (self.tokens.is_hyphen(day_at) || self.tokens.is(day_at, '/')) && self.tokens.is_glued(day_at)
                    || self.tokens.is(day_at, ',') && self.is_suffixed(day_at + 1),
            );
        // "June nineteen eighty-five" has no nineteenth.
        let spoken = self.spoken_year(after).map_or(0, |(_, end)| end);
        if let Some((day, end)) = self.day(day_at)
            && (self.tokens.is_digits(day_at) || end >= spoken)
            && self.tokens.same_line(day_at)
            && day_fits(month, day)
            && !self.clock_follows(end)
        {
            let fields = Fields { month: Some(month), day: Some(day), weekday, ..Fields::default() };
            let year_at = end
                + usize::from(
                    self.tokens.is_hyphen(end)
                        && self.tokens.is_glued(end + 1)
                        && self.four_figures(end + 1).is_some(),
                );
            return match self.year_after(year_at) {
                Some((year, end)) => Some((Fields { year: Some(year), ..fields }, end)),
                None => Some((fields, end)),
            };
        }
        if weekday.is_some() {
            return None;
        }
        let year_at = after + usize::from(self.tokens.is_hyphen(after) && self.tokens.is_glued(after));
        let (year, end) = self.year_after(year_at)?;
        Some((Fields { year: Some(year), month: Some(month), ..Fields::default() }, end))
    }

    /// "6th" in figures.
    pub(super) fn is_suffixed(&self, at: usize) -> bool {
        self.tokens.is_digits(at)
            && self.tokens.is_glued(at + 1)
            && self.key_is_one_of(at + 1, words!("st" | "nd" | "rd" | "th"))
    }

    /// "May 4 p.m." has no day.
    fn clock_follows(&self, at: usize) -> bool {
        self.key_is_one_of(at, words!("am" | "pm"))
            || (self.key_is_one_of(at, words!("a" | "p")) && self.tokens.is(at + 1, '.') && self.key_is(at + 2, "m"))
    }
}

/// Two figures of a year: the century that makes it lie within fifty years of 2000 or after it.
pub(super) fn century_of(two_figures: i64) -> i16 {
    let year = if two_figures < 50 { 2000 + two_figures } else { 1900 + two_figures };
    year as i16
}

/// Whether a month has such a day (29 February included).
pub(super) fn day_fits(month: i8, day: i8) -> bool {
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=last).contains(&day)
}
