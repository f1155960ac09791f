//! Stretches within or around others: « le week-end du 18 novembre », « les six premiers mois de 2025 », "the last
//! three months of 2022".

use super::wake::COUNT;
use super::{Grammar, Read};
use crate::times::calendar::Unit;
use crate::times::expression::{Count, Counted, DateExpression, Fields, Measure, Named};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// The week or weekend of a day.
    pub(super) fn containing(&self, at: usize) -> Read<DateExpression> {
        // « jusqu'au week-end », "by the weekend": the coming one.
        if let Some(end) = self.weekend_word(at).filter(|end| self.which_after(*end).is_none())
            && self.key_is_one_of(at.wrapping_sub(1), words!("au" | "le" | "the"))
            && (self.key_is_one_of(at.wrapping_sub(2), words!("by" | "before" | "until" | "avant" | "dès"))
                || self.tokens.is(at.wrapping_sub(2), '\''))
            && !self.key_is_one_of(end, words!("de" | "d" | "du" | "des" | "of"))
            && (self.ends_clause(end) || self.tokens.is_any(end, Classes::FUNCTION))
        {
            return Some((DateExpression::Weekend(0), end));
        }
        let (what, next) = match self.weekend_word(at) {
            Some(next) => (Counted::Weekend, next),
            None => (Counted::Unit(Unit::Week), self.phrase(at, phrases!["semaine", "week"])?),
        };
        let object = if self.is_french() {
            self.phrase(next, phrases!["du", "de", "d '", "commençant le", "commençant"])
        } else {
            let begins =
                phrases!["of", "beginning on", "beginning", "starting on", "starting", "commencing on", "commencing"];
            self.phrase(next, begins)
        }?;
        let object = self.phrase(object, phrases!["the", "la", "l '"]).unwrap_or(object);
        // « la semaine du 16 au 20 mars » is the range itself.
        let inner = self.deeper()?;
        if let Some((DateExpression::Range(from, to), end)) =
            inner.date_range(object.saturating_sub(1)).filter(|_| self.is_french())
        {
            return Some((DateExpression::Range(from, to), end));
        }
        // « la semaine du 13 ».
        let day = || self.endpoint(object).filter(|(_, end)| self.is_french() && self.ends_clause(*end));
        let (of, end) = self.days_listed(object).or_else(|| self.fixed_date(object)).or_else(day)?;
        let of = match of {
            DateExpression::Range(from, _) => from,
            other => Box::new(other),
        };
        Some((DateExpression::Containing { what, of }, end))
    }

    /// "Labor Day weekend": the one that a holiday lies in or next to.
    pub(super) fn weekend_of(&self, day: &DateExpression, at: usize) -> Read<DateExpression> {
        let end = self.weekend_word(at).filter(|_| !self.is_french())?;
        Some((DateExpression::Containing { what: Counted::Weekend, of: Box::new(day.clone()) }, end))
    }

    /// So many units from the beginning or the end of a longer stretch.
    pub(super) fn stretch(&self, at: usize) -> Read<DateExpression> {
        self.opened(at, COUNT | Classes::OPENS_RELATIVE | Classes::OPENS_RANK, |grammar| grammar.read_stretch(at))
    }

    fn read_stretch(&self, at: usize) -> Read<DateExpression> {
        // « la première quinzaine de septembre ».
        let halves = tellings![
            "première quinzaine" => true,
            "seconde quinzaine" => false,
            "deuxième quinzaine" => false,
            "dernière quinzaine" => false,
        ];
        if self.is_french()
            && let Some((first, end)) = self.telling(at, halves)
            && let Some(month) = self.phrase(end, phrases!["de", "d '", "du mois de", "du mois d '"])
            && let Some((of, end)) = self.long_date(month)
        {
            let measure = Measure { count: Count::Exactly(15.0), unit: Unit::Day };
            return Some((DateExpression::Stretch { measure, first, of: Box::new(of) }, end));
        }
        let next = self.phrase(at, phrases!["les", "the"]).unwrap_or(at);
        let place = |key: &str| {
            by_word!(key, {
                "premiers" | "premières" | "first" => true,
                "derniers" | "dernières" | "last" | "final" => false,
            })
        };
        let (count, first, unit_at) = match place(self.key(next)) {
            Some(first) => match self.count(next + 1) {
                Some((count, end)) => (count, first, end),
                None => (Count::Vague(None), first, next + 1),
            },
            None => {
                let (count, after) = self.count(next)?;
                (count, place(self.key(after))?, after + 1)
            }
        };
        let ((unit, factor), end) = self.unit(unit_at)?;
        // « premier trimestre » is one and read by its rank.
        let plural = self.key(unit_at).ends_with('s');
        if unit < Unit::Day || count == Count::Vague(None) && !plural {
            return None;
        }
        let links = if self.is_french() {
            phrases!["de l '", "de la", "du", "de", "d '"]
        } else {
            phrases!["of the", "of", "in"]
        };
        let present = DateExpression::Unit { unit: Unit::Year, offset: 0 };
        let (of, end) = match self.phrase(end, links) {
            // « sur les neuf premiers mois de l'exercice », "in the first nine months": of this year.
            _ if first
                && unit == Unit::Month
                && plural
                && matches!(count, Count::Exactly(count) if count > 1.0)
                && (self.ends_clause(end) || self.phrase(end, phrases!["de l ' exercice"]).is_some()) =>
            {
                (present, self.phrase(end, phrases!["de l ' exercice"]).unwrap_or(end))
            }
            object => {
                let object = object?;
                self.long_date(object).or_else(|| self.unit_of_present(object, true, object))?
            }
        };
        let measure = Measure { count: super::relative_fr::scaled(count, factor), unit };
        Some((DateExpression::Stretch { measure, first, of: Box::new(of) }, end))
    }

    /// "the final quarter of 2023" is the fourth.
    pub(super) fn final_quarter(&self, at: usize) -> Read<DateExpression> {
        let next = self.phrase(at, phrases!["final quarter", "last quarter", "dernier trimestre"])?;
        let (year, _, end) = self.year_or_which(next);
        let named = Named::Quarter(4);
        year.map(|year| (DateExpression::Named { named, year: Some(year), which: None }, end))
    }

    /// « cette saison », « la saison dernière », "last season".
    pub(super) fn sport_season(&self, at: usize) -> Read<DateExpression> {
        if self.is_french() {
            if let Some(end) = self.phrase(at, phrases!["cette saison"]) {
                return Some((DateExpression::SportSeason(0), end));
            }
            let next = self.phrase(at, phrases!["la"]).unwrap_or(at);
            let end = self.phrase(next, phrases!["saison"])?;
            let (which, end) = self.which_after(end)?;
            return Some((DateExpression::SportSeason(which.offset()), end));
        }
        let seasons = tellings![
            "this season" => 0,
            "last season" => -1,
            "next season" => 1,
            "previous season" => -1,
        ];
        let (offset, end) = self.telling(at, seasons)?;
        Some((DateExpression::SportSeason(offset), end))
    }

    /// « à la rentrée », « la rentrée 2025 »: September.
    pub(super) fn rentree(&self, at: usize) -> Read<DateExpression> {
        if !self.key_is(at, "rentrée") || !self.is_french() {
            return None;
        }
        let next = self.phrase(at + 1, phrases!["scolaire", "littéraire"]).unwrap_or(at + 1);
        let (year, which, end) = self.year_or_which(next);
        let fields = Fields { year, which, month: Some(9), ..Fields::default() };
        let introduced = self.key_before_is(at, "la")
            && self.key_is_one_of(at.wrapping_sub(2), words!("à" | "dès" | "avant" | "après" | "depuis" | "pour"))
            && next == at + 1
            && !self.key_is_one_of(next, words!("de" | "des" | "du" | "d"));
        (introduced || year.is_some() || which.is_some()).then_some((DateExpression::Fields(fields), end))
    }

    /// « cette année-là », « ce jour-là », « le même jour », "that spring", "the same day".
    pub(super) fn other_time(&self, at: usize) -> Read<DateExpression> {
        let next = if self.is_french() {
            match self.phrase(at, phrases!["cette", "ce", "cet"]) {
                Some(next) => {
                    let noun = next + 1;
                    let end = (self.tokens.is_hyphen(noun) && self.key_is(noun + 1, "là")).then_some(noun + 2)?;
                    return self.unplaced(next).map(|timex| (timex, end));
                }
                None => {
                    let next = self.phrase(at, phrases!["le", "la"]).unwrap_or(at);
                    self.phrase(next, phrases!["même"])?
                }
            }
        } else {
            match self.phrase(at, phrases!["that"]) {
                // "that day" but not "that May".
                Some(next) => next,
                None => {
                    let next = self.phrase(at, phrases!["the"]).unwrap_or(at);
                    self.phrase(next, phrases!["same"])?
                }
            }
        };
        let end = next + 1;
        let goes_on = self.ends_clause(end) || self.tokens.is_any(end, Classes::FUNCTION) || self.key(end).is_empty();
        self.unplaced(next).filter(|_| goes_on).map(|timex| (timex, end))
    }

    fn unplaced(&self, noun: usize) -> Option<DateExpression> {
        Some(match self.key(noun) {
            "jour" | "day" => DateExpression::Told(0),
            "semaine" | "week" | "weekend" => DateExpression::Unplaced("XXXX-WXX"),
            "mois" | "month" => DateExpression::Unplaced("XXXX-XX"),
            "année" | "year" => DateExpression::Unplaced("XXXX"),
            "été" | "summer" => DateExpression::Unplaced("XXXX-SU"),
            "printemps" | "spring" => DateExpression::Unplaced("XXXX-SP"),
            "automne" | "autumn" => DateExpression::Unplaced("XXXX-FA"),
            "hiver" | "winter" => DateExpression::Unplaced("XXXX-WI"),
            _ => return None,
        })
    }

    /// « en ce moment », "right now", "at the moment"; « maintenant » and "now" only by themselves: in running text
    /// they join sentences more often than they tell a time.
    pub(super) fn now(&self, at: usize) -> Read<DateExpression> {
        let sure = if self.is_french() {
            phrases!["en ce moment même", "en ce moment", "à l ' heure actuelle"]
        } else {
            phrases!["right now", "at the moment", "at present", "at the present time", "at this time"]
        };
        if let Some(end) = self.phrase(at, sure) {
            return Some((DateExpression::Now, end));
        }
        let end = self.word(at, phrases!["maintenant", "now"])?;
        let alone = self.begins_line(at) && self.ends_line(end)
            || self.tokens.starts_sentence(at) && self.tokens.is(end, '.');
        alone.then_some((DateExpression::Now, end))
    }

    /// "the week after next", "EOM".
    pub(super) fn after_next(&self, at: usize) -> Read<DateExpression> {
        use surligne_model::TemporalModifier::End;
        if self.is_french() {
            return None;
        }
        let ends = |unit| {
            Some((DateExpression::Part { part: End, of: Box::new(DateExpression::Unit { unit, offset: 0 }) }, at + 1))
        };
        match self.key(at) {
            "eom" => return ends(Unit::Month),
            "eoy" => return ends(Unit::Year),
            _ => {}
        }
        let next = self.phrase(at, phrases!["the"]).unwrap_or(at);
        let ((unit, _), end) = self.unit(next)?;
        let end = self.phrase(end, phrases!["after next"]).filter(|_| unit >= Unit::Week)?;
        Some((DateExpression::Unit { unit, offset: 2 }, end))
    }

    /// "week 3 of 2027", « semaine 38 ».
    pub(super) fn numbered_week(&self, at: usize) -> Read<DateExpression> {
        let next = self.word(at, phrases!["semaine", "week"])?;
        let (week, _) = self.lone_digits(next).filter(|(week, length)| (1..=53).contains(week) && *length <= 2)?;
        let linked = self.phrase(next + 1, phrases!["of", "de"]).unwrap_or(next + 1);
        let year = self.four_figures(linked);
        let (year, end) = year.map_or((None, next + 1), |(year, end)| (Some(year), end));
        let stands = year.is_some() || self.is_french() && self.key_before_is(at, "la") && self.ends_clause(end);
        stands.then_some((DateExpression::IsoWeek { year, week: week as i8 }, end))
    }

    /// "2019 Q1", "2019-H2": the year before its quarter.
    pub(super) fn year_then_quarter(&self, at: usize) -> Read<DateExpression> {
        let (value, 4) = self.digits(at)? else { return None };
        if !(1900..2200).contains(&value) || self.touches_before(at) {
            return None;
        }
        let next = at + 1;
        let next = next + usize::from(self.tokens.is_hyphen(next) && self.tokens.is_glued(next));
        if !self.tokens.same_line(next) {
            return None;
        }
        let figures = self.tokens.text(next);
        let (number, length) = self.digits(next + 1)?;
        if length != 1 || !self.tokens.is_glued(next + 1) || self.touches_after(next + 2) {
            return None;
        }
        let named = match figures {
            "Q" | "q" | "T" if (1..=4).contains(&number) => Named::Quarter(number as i8),
            "H" | "S" if (1..=2).contains(&number) => Named::Half(number as i8),
            _ => return None,
        };
        Some((DateExpression::Named { named, year: Some(value as i16), which: None }, next + 2))
    }

    /// "later this year", "earlier this week".
    pub(super) fn later_this(&self, at: usize) -> Read<DateExpression> {
        use surligne_model::TemporalModifier::{End, Start};
        if self.is_french() {
            // « plus tôt cette année », « plus tard dans la semaine ».
            let (part, next) = match self.phrase(at, phrases!["plus tôt"]) {
                Some(next) => (Start, next),
                None => (End, self.phrase(at, phrases!["plus tard"])?),
            };
            let linked = self.phrase(next, phrases!["dans la", "dans l '", "dans le"]);
            let (of, end) = match linked {
                Some(object) => self.unit_of_present(object, true, object)?,
                None => self.relative(next).filter(|(date, _)| matches!(date, DateExpression::Unit { .. }))?,
            };
            return Some((DateExpression::Part { part, of: Box::new(of) }, end));
        }
        let part = match self.key(at) {
            "earlier" => Start,
            "later" => End,
            _ => return None,
        };
        let next = self.phrase(at + 1, phrases!["in the", "in", "on"]).unwrap_or(at + 1);
        let inner = self.deeper()?;
        let (of, end) = if next == at + 1 {
            self.relative(next).or_else(|| self.weekday(next).and_then(|_| inner.date(next, true)))?
        } else {
            self.unit_of_present(next, true, next).or_else(|| inner.date(next, true))?
        };
        let fits = matches!(
            of,
            DateExpression::Unit { .. }
                | DateExpression::Days(0)
                | DateExpression::Weekday { .. }
                | DateExpression::Fields(_)
                | DateExpression::Named { .. }
                | DateExpression::SportSeason(_)
        );
        fits.then(|| (DateExpression::Part { part, of: Box::new(of) }, end))
    }
}
