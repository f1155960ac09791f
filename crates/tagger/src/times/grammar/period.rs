//! Quarters, halves and seasons, and the beginning, middle and end of what is longer than a day.

use surligne_model::TemporalModifier;

use super::phrase::Phrases;
use super::wake::DAY;
use super::{Grammar, Read, words};
use crate::times::calendar::{Season, Unit};
use crate::times::expression::{Counted, DateExpression, Fields, Named, Which};
use crate::tokens::Classes;

/// Whether a date comes every year and nothing says yet in which.
fn recurs(date: &DateExpression) -> bool {
    match date {
        DateExpression::Fields(fields) => fields.year.is_none() && fields.which.is_none() && fields.month.is_some(),
        DateExpression::Named { year: None, which: None, .. } => true,
        DateExpression::Part { of, .. } | DateExpression::Nth { of, .. } => recurs(of),
        DateExpression::Range(from, to) => recurs(from) && recurs(to),
        _ => false,
    }
}

impl Grammar<'_> {
    /// 1er, 2e, « premier », 3rd, "third".
    pub(super) fn small_ordinal(&self, at: usize) -> Read<i8> {
        if let Some((value, length)) = self.digits(at) {
            let suffixed = self.tokens.is_glued(at + 1)
                && self.tokens.text_is_one_of(
                    at + 1,
                    words!("er" | "ère" | "re" | "e" | "è" | "ème" | "eme" | "nd" | "nde" | "st" | "rd" | "th"),
                );
            return (suffixed && length <= 2 && (1..=12).contains(&value)).then_some((value as i8, at + 2));
        }
        words::ordinal(self.key(at)).map(|ordinal| (ordinal, at + 1))
    }

    /// The year that goes with a quarter, a season or a holiday, or « dernier ».
    pub(super) fn year_or_which(&self, at: usize) -> (Option<i16>, Option<Which>, usize) {
        let linked = self
            .link_to_year(
                at,
                phrases![
                    "de l ' année",
                    "de l ' exercice",
                    "de",
                    "of",
                    "in",
                    "of fiscal",
                    "fiscal",
                    "of the year",
                    "of fiscal year",
                ],
            )
            .unwrap_or(at);
        let linked = if self.tokens.is(linked, ',') && self.four_figures(linked + 1).is_some() && !self.is_french() {
            linked + 1
        } else {
            linked
        };
        if self.tokens.same_line(linked)
            && let Some((year, end)) = self.four_figures(linked)
        {
            return (Some(year), None, end);
        }
        if let Some((which, end)) = self.which_after(at) {
            return (None, Some(which), end);
        }
        (None, None, at)
    }

    /// A date that recurs every year with the year that is said after it: « juin de l'année prochaine », "March last
    /// year".
    pub(super) fn with_its_year(&self, (date, at): (DateExpression, usize)) -> (DateExpression, usize) {
        if !self.tokens.same_line(at) || !recurs(&date) {
            return (date, at);
        }
        let years = if self.is_french() {
            tellings![
                "de cette année" => 0,
                "cette année" => 0,
                "de l ' année prochaine" => 1,
                "de l ' année dernière" => -1,
                "de l ' année passée" => -1,
                "de l ' an prochain" => 1,
                "de l ' an dernier" => -1,
                "de l ' an passé" => -1,
                "l ' année prochaine" => 1,
                "l ' année dernière" => -1,
                "l ' an prochain" => 1,
                "l ' an dernier" => -1,
                "l ' an passé" => -1,
            ]
        } else {
            tellings![
                "of this year" => 0,
                "of last year" => -1,
                "of next year" => 1,
                "last year" => -1,
                "next year" => 1,
                "this year" => 0,
            ]
        };
        match self.telling(at, years) {
            // « cette année-là » is another.
            Some((offset, end)) if !(self.tokens.is_hyphen(end) && self.tokens.is_glued(end)) => {
                (DateExpression::InYear { what: Box::new(date), offset }, end)
            }
            _ => (date, at),
        }
    }

    /// The first of some links that a year follows.
    fn link_to_year(&self, at: usize, links: &Phrases) -> Option<usize> {
        self.each_phrase(at, links).map(|(_, next)| next).find(|&next| self.four_figures(next).is_some())
    }

    /// A season, where it is one: « l'été dernier », « au printemps », « hiver 2023-2024 », "the summer of 2022".
    pub(super) fn season(&self, at: usize, inside: bool) -> Read<DateExpression> {
        if !self.tokens.is_any(at, Classes::SEASON) {
            return None;
        }
        let season = words::season(self.key(at))?;
        let next = at + 1;
        // « hiver 2023-2024 » is the winter that begins in the first year.
        if let Some((DateExpression::Years(first, last), end)) = self.year_span(next)
            && last == first + 1
            && season == Season::Winter
        {
            return Some((
                DateExpression::Named { named: Named::Season(season), year: Some(first), which: None },
                end,
            ));
        }
        let (year, which, end) = self.year_or_which(next);
        let fits = inside && !self.is_participle(at)
            || year.is_some() && !self.is_participle(at)
            || self.season_stands(at, end, which);
        fits.then_some((DateExpression::Named { named: Named::Season(season), year, which }, end))
    }

    /// « a été », « avait également été »: the participle of « être ».
    fn is_participle(&self, at: usize) -> bool {
        self.key_is(at, "été")
            && !self
                .key_is_one_of(at.wrapping_sub(1), words!("fin" | "début" | "en" | "cet" | "mi" | "plein" | "chaque"))
            && !self.tokens.is(at.wrapping_sub(1), '\'')
            && !self.tokens.is_hyphen(at.wrapping_sub(1))
    }

    fn season_stands(&self, at: usize, end: usize, which: Option<Which>) -> bool {
        let before = self.key_before(at);
        let key = self.key(at);
        if self.is_french() {
            if key.ends_with('s') && key != "printemps" {
                return false;
            }
            let elided =
                self.tokens.is(at.wrapping_sub(1), '\'') && self.key_is_one_of(at.wrapping_sub(2), words!("l" | "d"));
            if key == "été" {
                // « il l'a été », « d'été » of clothes and time is no date.
                let object = self.key_is(at.wrapping_sub(2), "l") && !matches!(self.key(at), "été");
                return (elided && self.key_is(at.wrapping_sub(2), "l") || is_one_of!(before, "cet" | "en"))
                    && !object;
            }
            return which.is_some()
                || is_one_of!(before, "au" | "ce" | "cet" | "en" | "le" | "du" | "dès")
                || (elided && self.key_is(at.wrapping_sub(2), "l"));
        }
        let which_before =
            is_one_of!(before, "this" | "last" | "next" | "previous" | "coming" | "past" | "early" | "late" | "mid");
        let in_the = before == "the"
            && self.key_is_one_of(
                at.wrapping_sub(2),
                words!("in" | "over" | "during" | "through" | "by" | "of" | "for" | "until" | "since"),
            );
        let ambiguous = is_one_of!(key, "fall" | "spring" | "springs" | "summers" | "winters");
        which_before
            || in_the
            || (is_one_of!(before, "in" | "during" | "since" | "until") && !ambiguous && self.ends_season(end))
            || (is_one_of!(before, "by" | "before") && self.ends_clause(end))
    }

    fn ends_season(&self, end: usize) -> bool {
        self.ends_clause(end) || self.tokens.is_any(end, Classes::FUNCTION)
    }

    /// « début 2023 », « fin mai », « mi-juin », « fin de semaine », « à la fin de l'année », "late May",
    /// "the end of the year".
    pub(super) fn part_of(&self, at: usize) -> Read<DateExpression> {
        // "in his mid-40s" is an age.
        if !self.is_french()
            && self.key_is_one_of(at.wrapping_sub(1), words!("his" | "her" | "their" | "my" | "your" | "our"))
        {
            return None;
        }
        let (part, next, strong) = self.part_word(at)?;
        let (of, end) = self.part_object(next, strong)?;
        Some((DateExpression::Part { part, of: Box::new(of) }, end))
    }

    /// The word for the part, and whether it may have any date after it (« début 2023 » but not « mi 2023 »).
    pub(super) fn part_word(&self, at: usize) -> Option<(TemporalModifier, usize, bool)> {
        use TemporalModifier::{End, Mid, Start};
        let (part, next) = if self.is_french() {
            match self.key(at) {
                "début" => (Start, at + 1),
                "fin" => (End, at + 1),
                "milieu" => (Mid, at + 1),
                "mi" => (Mid, at + 1 + usize::from(self.tokens.is_dash(at + 1))),
                _ => return None,
            }
        } else {
            match self.key(at) {
                "early" => (Start, at + 1),
                "late" => (End, at + 1),
                "mid" | "middle" => (Mid, at + 1 + usize::from(self.tokens.is_dash(at + 1))),
                "beginning" | "start" => (Start, at + 1),
                "end" => (End, at + 1),
                _ => return None,
            }
        };
        let strong = !self.key_is_one_of(at, words!("milieu" | "middle" | "beginning" | "start" | "end"));
        Some((part, next, strong))
    }

    fn part_object(&self, at: usize, strong: bool) -> Read<DateExpression> {
        if !self.joined(at) {
            return None;
        }
        let linked = if self.is_french() {
            self.phrase(at, phrases!["de l '", "de la", "du", "des", "de", "d '", "le", "l '"])
        } else {
            // "will end in 2150" is a verb; "late in 2019" is not.
            self.phrase(at, if strong { phrases!["of the", "of", "in the", "in"] } else { phrases!["of the", "of"] })
        };
        let object = linked.unwrap_or(at);
        // « la fin de l'année », "the end of the month": the present one.
        if let Some(read) = self.unit_of_present(object, linked.is_some(), at) {
            return Some(read);
        }
        if linked.is_none() && !strong {
            return None;
        }
        self.long_date(object)
    }

    /// « l'année », « du mois », "the week": the present unit, where the word for a part stands before it.
    pub(super) fn unit_of_present(&self, at: usize, linked: bool, from: usize) -> Read<DateExpression> {
        let at = self.phrase(at, phrases!["current"]).unwrap_or(at);
        let key = self.key(at);
        let present = |unit| DateExpression::Unit { unit, offset: 0 };
        let (date, end) = match key {
            "semaine" | "week" => (present(Unit::Week), at + 1),
            "mois" | "month" => (present(Unit::Month), at + 1),
            "an" | "année" | "year" => (present(Unit::Year), at + 1),
            "trimestre" | "quarter" => (present(Unit::Quarter), at + 1),
            "semestre" => (present(Unit::HalfYear), at + 1),
            "siècle" | "century" => (present(Unit::Century), at + 1),
            "décennie" | "decade" => (present(Unit::Decade), at + 1),
            _ => return None,
        };
        if !self.is_french()
            && !linked
            && !self.key_is_one_of(from.wrapping_sub(1), words!("by" | "year" | "week" | "month"))
            && !self.key_before_is(from, "of")
        {
            return None;
        }
        // « fin d'année 2025 », « début de l'année 2024 », « fin de l'année prochaine ».
        if let Some((year, next)) =
            self.four_figures(end).filter(|_| is_one_of!(key, "année" | "an") && self.tokens.same_line(end))
        {
            let fields = Fields { year: Some(year), ..Default::default() };
            return Some((DateExpression::Fields(fields), next));
        }
        if let (DateExpression::Unit { unit, .. }, Some((which, next))) = (&date, self.which_after(end)) {
            return Some((DateExpression::Unit { unit: *unit, offset: which.offset() }, next));
        }
        // "the end of the year 2024" is read as a year; "week 3" is not the present week.
        let month_follows = self
            .phrase(end, phrases!["de"])
            .or(self.phrase(end, phrases!["d '"]))
            .and_then(|next| self.month(next))
            .is_some();
        if month_follows || self.tokens.is_digits(end) && self.tokens.same_line(end) {
            return None;
        }
        Some((date, end))
    }

    /// A date longer than a day, such as may have a beginning and an end.
    pub(super) fn long_date(&self, at: usize) -> Read<DateExpression> {
        if let Some((fields, end)) = self.fields(at)
            && fields.day.is_none()
        {
            return Some((DateExpression::Fields(fields), end));
        }
        self.quarter(at)
            .or_else(|| self.relative(at).filter(|(date, _)| !matches!(date, DateExpression::Days(_))))
            .or_else(|| self.year(at, true))
            .or_else(|| self.bare_month(at, true))
            .or_else(|| self.season(at, true))
            .or_else(|| {
                self.numeric_date(at, true)
                    .map(|(fields, end)| (DateExpression::Fields(fields), end))
                    .filter(|(date, _)| matches!(date, DateExpression::Fields(fields) if fields.day.is_none()))
            })
    }

    /// « premier lundi de mars », « dernière semaine de septembre 2014 », "first Monday of last month".
    pub(super) fn nth(&self, at: usize) -> Read<DateExpression> {
        self.opened_once(at, DAY, Classes::NO_RANK, |grammar| grammar.read_nth(at))
    }

    fn read_nth(&self, at: usize) -> Read<DateExpression> {
        if let Some(read) = self.day_of_month_unit(at) {
            return Some(read);
        }
        let (nth, next) = self.small_ordinal(at)?;
        if !self.joined(next) {
            return None;
        }
        let (what, end) = self.counted(next)?;
        let links = if self.is_french() {
            phrases!["de l '", "de", "d '", "du", "de la"]
        } else {
            phrases!["of the", "of", "in the", "in"]
        };
        let object = self.phrase(end, links)?;
        if let Some((of, end)) = self.long_date(object).or_else(|| self.unit_of_present(object, true, object)) {
            // "fell for a third month in September".
            let month = matches!(of, DateExpression::Fields(Fields { month: Some(_), .. }));
            if month && matches!(what, Counted::Unit(unit) if unit >= Unit::Month) {
                return None;
            }
            return Some((DateExpression::Nth { nth, what, of: Box::new(of) }, end));
        }
        None
    }

    /// "the 15th day of next month", "20 of this month", « le 4 du mois prochain ».
    fn day_of_month_unit(&self, at: usize) -> Read<DateExpression> {
        let (day, next) = self.day(at)?;
        let next = self.word(next, phrases!["day"]).unwrap_or(next);
        let object = if self.is_french() {
            self.phrase(next, phrases!["du"])?
        } else {
            self.phrase(next, phrases!["of the", "of"])?
        };
        let (of, end) = match self.relative(object) {
            Some((of @ DateExpression::Unit { unit: Unit::Month, .. }, end)) => (of, end),
            _ => self
                .unit_of_present(object, true, object)
                .filter(|(of, _)| matches!(of, DateExpression::Unit { unit: Unit::Month, .. }))?,
        };
        Some((DateExpression::Nth { nth: day, what: Counted::Unit(Unit::Day), of: Box::new(of) }, end))
    }

    fn counted(&self, at: usize) -> Read<Counted> {
        if let Some(((weekday, super::Spelling::Full | super::Spelling::Plural), end)) = self.weekday(at) {
            return Some((Counted::Weekday(weekday), end));
        }
        if let Some(end) = self.weekend_word(at) {
            return Some((Counted::Weekend, end));
        }
        let ((unit, _), end) = self.unit(at)?;
        (unit >= Unit::Day
            && unit <= Unit::HalfYear
            && !self.key_is_one_of(at, words!("trimestre" | "semestre" | "quarter")))
        .then_some((Counted::Unit(unit), end))
    }

    /// « week-end », "weekend".
    pub(super) fn weekend_word(&self, at: usize) -> Option<usize> {
        self.phrase(at, phrases!["week - end", "weekend", "week - ends"])
    }
}
