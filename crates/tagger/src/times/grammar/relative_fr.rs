//! French dates that count from now: « la semaine prochaine », « il y a trois jours », « les trois derniers mois ».

use super::wake::RELATIVE;
use super::{Grammar, Read, Spelling};
use crate::times::calendar::Unit;
use crate::times::expression::{Count, DateExpression, Fields, Measure, Named, Which};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A date relative to now, in the text's language.
    pub(super) fn relative(&self, at: usize) -> Read<DateExpression> {
        self.opened_once(at, RELATIVE, Classes::NO_RELATIVE, |grammar| grammar.read_relative(at))
    }

    fn read_relative(&self, at: usize) -> Read<DateExpression> {
        if self.is_french() { self.relative_fr(at) } else { self.relative_en(at) }
    }

    fn relative_fr(&self, at: usize) -> Read<DateExpression> {
        self.deictic_fr(at)
            .or_else(|| self.counted_fr(at))
            .or_else(|| self.later_fr(at))
            .or_else(|| self.window_fr(at))
            .or_else(|| self.unit_which_fr(at))
            .or_else(|| self.told_fr(at))
    }

    /// « hier », « après-demain », « aujourd'hui ».
    fn deictic_fr(&self, at: usize) -> Read<DateExpression> {
        let (offset, next) = match self.key(at) {
            "hier" => (-1, at + 1),
            "demain" => (1, at + 1),
            "aujourd" => (0, self.phrase(at, phrases!["aujourd ' hui"])?),
            // « avant hier » without its hyphen, at the end of a clause.
            "avant" => (
                -2,
                self.phrase(at, phrases!["avant - hier"])
                    .filter(|next| *next == at + 3 || self.ends_clause(*next))?,
            ),
            "après" => (
                2,
                self.phrase(at, phrases!["après - demain"])
                    .filter(|next| *next == at + 3 || self.ends_clause(*next))?,
            ),
            _ => return None,
        };
        // « dès aujourd'hui » and « le monde de demain » alike; « d'hier et d'aujourd'hui » too.
        Some((DateExpression::Days(offset), next))
    }

    /// « il y a trois jours », « dans deux mois », « voilà dix ans », « d'ici trois ans », « sous huit jours ».
    fn counted_fr(&self, at: usize) -> Read<DateExpression> {
        let (forward, next) = match self.key(at) {
            "il" => (false, self.phrase(at, phrases!["il y a"])?),
            "y" => (false, self.phrase(at, phrases!["y a"])?),
            "voilà" | "voici" => (false, at + 1),
            "dans" => (true, at + 1),
            "d" => (true, self.phrase(at, phrases!["d ' ici à", "d ' ici"])?),
            _ => return None,
        };
        // « jugé dans la journée », « livré dans la semaine ».
        if self.key_is(at, "dans")
            && let Some((unit, end)) = self.telling(
                next,
                tellings!["la journée" => Unit::Day, "la semaine" => Unit::Week, "l ' année" => Unit::Year, "le mois" => Unit::Month],
            )
            && self.ends_clause(end)
        {
            return Some((DateExpression::Unit { unit, offset: 0 }, end));
        }
        let next = self.approximator_fr(next);
        let next = self.phrase(next, phrases!["les"]).filter(|_| self.key_is(at, "dans")).unwrap_or(next);
        let (length, end) = self.length(next)?;
        // « il y a quarante ans que… » tells how long, not when.
        let lasting = !forward && self.key_is_one_of(end, words!("que" | "qu"));
        if lasting || self.key_is(next, "entre") && self.key_is(at, "d") {
            return None;
        }
        let end = if forward {
            end
        } else {
            self.phrase(end, phrases!["de cela", "de ça", "jour pour jour"]).unwrap_or(end)
        };
        Some((DateExpression::Shifted { length, forward, from: None }, end))
    }

    /// « environ », « à peine », « près de » between « il y a » and the count.
    fn approximator_fr(&self, at: usize) -> usize {
        self.phrase(
            at,
            phrases![
                "à peu près",
                "un peu plus de",
                "un peu moins de",
                "un peu plus d '",
                "un peu moins d '",
                "plus de",
                "plus d '",
                "moins de",
                "moins d '",
                "près de",
                "près d '",
                "environ",
                "presque",
                "à peine",
                "quasiment",
                "quelque",
                "maintenant",
                "déjà",
                "tout juste",
                "juste",
                "bientôt",
                "encore"
            ],
        )
        .unwrap_or(at)
    }

    /// « deux jours plus tard », « trois ans auparavant », « deux jours après Noël ».
    fn later_fr(&self, at: usize) -> Read<DateExpression> {
        if !(self.tokens.is_digits(at)
            || self.tokens.is_any(at, Classes::NUMBER | Classes::VAGUE | Classes::TIME | Classes::TIME_LEAD))
        {
            return None;
        }
        let (length, next) = self.length(at)?;
        // « un mois plus tôt que prévu » is a length.
        if let Some(end) = self.phrase(next, phrases!["plus tard", "plus tôt"])
            && self.key_is_one_of(end, words!("que" | "qu"))
        {
            return None;
        }
        if let Some(end) = self.phrase(next, phrases!["plus tard", "après coup"]) {
            return Some((DateExpression::Shifted { length, forward: true, from: None }, end));
        }
        if let Some(end) = self.phrase(next, phrases!["plus tôt", "auparavant"]) {
            return Some((DateExpression::Shifted { length, forward: false, from: None }, end));
        }
        let (forward, object) = match self.key(next) {
            "après" => (true, next + 1),
            "avant" => (false, next + 1),
            _ => return None,
        };
        let object = self.phrase(object, phrases!["le", "la", "l '"]).unwrap_or(object);
        if let Some((from, end)) = self.fixed_date(object) {
            return Some((DateExpression::Shifted { length, forward, from: Some(Box::new(from)) }, end));
        }
        // « trois mois après » at the end of a clause.
        self.ends_clause(next + 1).then(|| (DateExpression::Shifted { length, forward, from: None }, next + 1))
    }

    /// A date that others may be counted from.
    pub(super) fn fixed_date(&self, at: usize) -> Read<DateExpression> {
        self.fields(at)
            .map(|(fields, end)| (DateExpression::Fields(fields), end))
            .or_else(|| self.numeric_date(at, true).map(|(fields, end)| (DateExpression::Fields(fields), end)))
            .or_else(|| self.holiday(at))
            .or_else(|| self.day_deictic(at))
    }

    fn day_deictic(&self, at: usize) -> Read<DateExpression> {
        if self.is_french() { self.deictic_fr(at) } else { self.deictic_en(at) }
    }

    /// « les trois derniers mois », « ces dernières années », « les prochaines 24 heures ».
    fn window_fr(&self, at: usize) -> Read<DateExpression> {
        let next = self.phrase(at, phrases!["les", "ces", "des", "aux"]).unwrap_or(at);
        let bare = next == at;
        if next != at && !self.joined(next) {
            return None;
        }
        let adjective = |at: usize| {
            Some(match self.key(at) {
                "derniers" | "dernières" => false,
                "dernier" | "dernière"
                    if self.number(at.wrapping_sub(1)).is_some() || self.tokens.is_digits(at.wrapping_sub(1)) =>
                {
                    false
                }
                "prochains" | "prochaines" | "suivants" | "suivantes" => true,
                _ => return None,
            })
        };
        // Adjective first: « ces derniers jours », « les prochaines 24 heures ».
        if let Some(forward) = adjective(next) {
            let (count, unit_at) = match self.count(next + 1) {
                Some((count, end)) => (count, end),
                None => (Count::Vague(None), next + 1),
            };
            let ((unit, factor), end) = self.unit(unit_at)?;
            let count = scaled(count, factor);
            return (!bare || matches!(count, Count::Exactly(_)))
                .then_some((DateExpression::Window { measure: Measure { count, unit }, forward }, end));
        }
        let (count, after) = self.count(next)?;
        // « les trois derniers mois », « dix prochaines années ».
        if let Some(forward) = adjective(after) {
            let ((unit, factor), end) = self.unit(after + 1)?;
            if self.tokens.is_digits(next)
                && self.key_is_one_of(after, words!("dernière" | "dernier"))
                && !self.key(after + 1).ends_with('s')
            {
                return None;
            }
            return Some((
                DateExpression::Window { measure: Measure { count: scaled(count, factor), unit }, forward },
                end,
            ));
        }
        // « les deux semaines passées », « 3 mois suivants », « les deux années à venir ».
        let ((unit, factor), end) = self.unit(after)?;
        let measure = Measure { count: scaled(count, factor), unit };
        let (forward, end) = match self.key(end) {
            // « après sept années passées à Dakar ».
            "passés" | "passées"
                if self.key_is_one_of(end + 1, words!("à" | "au" | "aux" | "en" | "dans" | "sous")) =>
            {
                return None;
            }
            "passés" | "passées" | "écoulés" | "écoulées" | "précédents" | "précédentes" => {
                (false, end + 1)
            }
            "suivants" | "suivantes" | "suivant" | "suivante" => (true, end + 1),
            "qui" => (true, self.phrase(end, phrases!["qui viennent"])?),
            "à" => (true, self.phrase(end, phrases!["à venir"])?),
            _ => return None,
        };
        Some((DateExpression::Window { measure, forward }, end))
    }

    /// « la semaine prochaine », « cette année », « le week-end dernier », « l'an passé », « mois prochain ».
    fn unit_which_fr(&self, at: usize) -> Read<DateExpression> {
        let this = self.phrase(at, phrases!["cette", "ce", "cet"]);
        let article = self.phrase(at, phrases!["la", "le", "l '"]);
        let object = this.or(article).unwrap_or(at);
        if object != at && !self.joined(object) {
            return None;
        }
        if let Some(end) = self.weekend_word(object) {
            return match (this, self.which_after(end)) {
                (_, Some((which, end))) => Some((DateExpression::Weekend(which.offset()), end)),
                (Some(_), None) => Some((DateExpression::Weekend(0), self.ci(end))),
                (None, None) => self.weekend_alone(at, article, end),
            };
        }
        if let Some((weekday, end)) = self.weekday(object)
            && let Some(_) = this
            && weekday.1 == Spelling::Full
        {
            // « ce lundi », « ce lundi 15 » is read as fields.
            if self.tokens.is_digits(end) && self.tokens.same_line(end) {
                return None;
            }
            return Some((DateExpression::Weekday { weekday: weekday.0, which: Some(Which::This), weeks: 0 }, end));
        }
        // « ce janvier », « cet avril ».
        if this.is_some()
            && let Some((month, end)) = self.month(object)
            && !self.tokens.is_capitalised(object)
        {
            let fields = Fields { month: Some(month), which: Some(Which::This), ..Fields::default() };
            return Some((DateExpression::Fields(fields), end));
        }
        if let Some((date, end)) = self.season_which_fr(object, this.is_some(), article.is_some()) {
            return Some((date, end));
        }
        // « le premier trimestre » is read elsewhere; « ce mois de mars » is the month.
        if let Some(end) =
            self.phrase(object, phrases!["mois de"]).or_else(|| self.phrase(object, phrases!["mois d '"]))
            && let Some((month, end)) = self.month(end)
        {
            let which = this.map(|_| Which::This);
            let fields = Fields { month: Some(month), which, ..Fields::default() };
            let (fields, end) = match (self.year_after(end), self.which_after(end)) {
                (Some((year, end)), _) => (Fields { year: Some(year), which: None, ..fields }, end),
                (None, Some((which, end))) => (Fields { which: Some(which), ..fields }, end),
                _ => (fields, end),
            };
            return Some((DateExpression::Fields(fields), end));
        }
        // « le dernier trimestre », « la prochaine année », « le prochain week-end ».
        if article.is_some() || self.key_before_is(at, "du") || self.key_before_is(at, "au") {
            let which = by_word!(self.key(object), {
                "dernier" | "dernière" => Which::Last,
                "prochain" | "prochaine" => Which::Next,
            });
            if let Some(which) = which {
                if let Some(end) = self.weekend_word(object + 1) {
                    return Some((DateExpression::Weekend(which.offset()), end));
                }
                let ((unit, _), end) = self.unit(object + 1)?;
                let long = unit >= Unit::Week && !self.key_is_one_of(object + 1, words!("siècle" | "millénaire"));
                let goes_on = self.key_is_one_of(end, words!("de" | "du" | "d" | "des"));
                return (long && !goes_on).then_some((DateExpression::Unit { unit, offset: which.offset() }, end));
            }
        }
        let ((unit, _), end) = self.unit(object)?;
        if unit < Unit::Day
            || self
                .key_is_one_of(object, words!("ans" | "années" | "jours" | "semaines" | "nuit" | "nuits" | "journée"))
        {
            return None;
        }
        if let Some((which, end)) = self.which_after(end) {
            let stated = this.is_some()
                || article.is_some()
                || self.key_before_is(at, "du")
                || self.key_before_is(at, "au")
                || self.begins_line(at)
                || unit >= Unit::Week;
            return stated.then_some((DateExpression::Unit { unit, offset: which.offset() }, end));
        }
        if let Some(end) = self.phrase(end, phrases!["d ' avant"]) {
            return Some((DateExpression::Unit { unit, offset: -1 }, end));
        }
        if let Some(end) = self.phrase(end, phrases!["d ' après", "qui vient", "à venir"]) {
            return Some((DateExpression::Unit { unit, offset: 1 }, end));
        }
        if let Some(end) = self.phrase(end, phrases!["en cours", "courante", "courant", "actuelle", "actuel"])
            && article.is_some()
        {
            return Some((DateExpression::Unit { unit, offset: 0 }, end));
        }
        // « ce jour » is no date without « -ci »; « ce siècle » is one.
        this.filter(|_| unit != Unit::Day).map(|_| (DateExpression::Unit { unit, offset: 0 }, self.ci(end)))
    }

    /// « -ci » after the noun.
    fn ci(&self, at: usize) -> usize {
        if self.tokens.is_hyphen(at) { self.word(at + 1, phrases!["ci"]).unwrap_or(at) } else { at }
    }

    /// « le week-end » by itself is the one of the week spoken of, at the head of a clause only.
    fn weekend_alone(&self, at: usize, article: Option<usize>, end: usize) -> Read<DateExpression> {
        // « le week-end du 14 et 15 juin »: the days are read by themselves.
        let whole = self.begins_line(at) && self.ends_line(end);
        (article.is_some() && whole).then_some((DateExpression::Weekend(0), end))
    }

    fn season_which_fr(&self, at: usize, this: bool, article: bool) -> Read<DateExpression> {
        if !self.tokens.is_any(at, Classes::SEASON) {
            return None;
        }
        let named = Named::Season(super::words::season(self.key(at))?);
        let end = at + 1;
        if this {
            return Some((DateExpression::Named { named, year: None, which: Some(Which::This) }, end));
        }
        let (which, end) = self.which_after(end)?;
        // « au printemps prochain » leaves the preposition outside, « l'été prochain » keeps its article.
        article.then_some((DateExpression::Named { named, year: None, which: Some(which) }, end))
    }
}

/// A count of a unit that is several of another.
pub(super) fn scaled(count: Count, factor: f64) -> Count {
    match count {
        Count::Exactly(count) => Count::Exactly(count * factor),
        Count::Between(from, to) => Count::Between(from * factor, to * factor),
        vague @ Count::Vague(_) => vague,
    }
}
