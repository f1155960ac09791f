//! Habits that no « chaque » tells: « ouvert du lundi au jeudi », « le mardi et le jeudi », « elle travaille la nuit », "the
//! first Saturday of each month".

use surligne_model::civil::Weekday;

use super::{Grammar, Spelling};
use crate::times::expression::Every;
use crate::times::tense;
use crate::tokens::Classes;

/// What recurs, how often in that, and the token after it.
type Habit = Option<(Every, Option<u32>, usize)>;

impl Grammar<'_> {
    /// « ouvert du lundi au jeudi », « du lundi au vendredi, de 9 h à 17 h »: every week, not the coming one.
    pub(super) fn habitual_days(&self, at: usize) -> Habit {
        let ((first, Spelling::Full), next) = self.weekday(at)? else { return None };
        let link = if self.is_french() { phrases!["au"] } else { phrases!["to", "through"] };
        let ((last, Spelling::Full), end) = self.weekday(self.phrase(next, link)?)? else { return None };
        let du = at.wrapping_sub(1);
        if self.is_french() && !self.key_is(du, "du") || self.tokens.is_digits(end) || self.which_after(end).is_some()
        {
            return None;
        }
        let hours = end + usize::from(self.tokens.is(end, ','));
        let opening = (du.saturating_sub(4)..at).any(|word| {
            let text = self.tokens.text(word);
            [
                "ouvert",
                "fermé",
                "Ouvert",
                "Fermé",
                "accessible",
                "horaire",
                "hours",
                "open",
                "Open",
                "closed",
                "available",
            ]
            .iter()
            .any(|stem| text.starts_with(stem))
        });
        // « du mardi au samedi à 20 heures », « du lundi au vendredi »: performances, a working week.
        let run = || self.clock_range(hours).is_some() || self.clock_after_day(end).is_some();
        let week = first == Weekday::Monday && last == Weekday::Friday && !tense::is_past_before(self.tokens, at);
        let stands = opening || self.is_french() && (week || run());
        stands.then_some((Every::WeekdaySpan(first, last), None, end))
    }

    /// « trois bus par heure en semaine ».
    pub(super) fn on_weekdays(&self, at: usize) -> Habit {
        let stands = self.key_is(at, "semaine")
            && self.key_before_is(at, "en")
            && (self.ends_clause(at + 1) || self.key_is(at + 1, "et") || self.clock_range(at + 1).is_some());
        stands.then_some((Every::Weekdays, None, at + 1))
    }

    /// « ouvert le lundi », « le mardi et le jeudi »: the article makes it every one.
    pub(super) fn habitual(&self, at: usize) -> Habit {
        let ((weekday, Spelling::Full), end) = self.weekday(at)? else { return None };
        let plain = |end: usize| {
            !self.tokens.is_digits(end) && self.which_after(end).is_none() && self.part_name(end).is_none()
        };
        if !self.key_before_is(at, "le")
            || !plain(end)
            || self.key_is_one_of(end, words!("de" | "d" | "midi" | "saint" | "gras" | "en" | "premier" | "même"))
                && self.clock_range(end).is_none()
        {
            return None;
        }
        let joint =
            self.phrase(end, phrases!["et le"]).and_then(|next| self.weekday(next)).filter(|(_, end)| plain(*end));
        Some((Every::Weekday(weekday), None, joint.map_or(end, |(_, end)| end)))
    }

    /// « le premier vendredi de chaque mois », « se réunit le premier jeudi du mois », "the first Saturday of each month":
    /// the day is the recurrence, its rank is lost.
    pub(super) fn of_each_month(&self, at: usize) -> Habit {
        if !self.opens(at).intersects(Classes::OPENS_RANK | Classes::FIGURE) {
            return None;
        }
        let (_, next) = self.small_ordinal(at)?;
        let ((weekday, Spelling::Full), end) = self.weekday(next)? else { return None };
        if let Some(end) = self.phrase(end, phrases!["de chaque mois", "of each month", "of every month"]) {
            return Some((Every::Weekday(weekday), None, end));
        }
        let end = self.phrase(end, phrases!["du mois"]).filter(|end| self.which_after(*end).is_none())?;
        (!tense::is_told(self.tokens, at, end)).then_some((Every::Weekday(weekday), None, end))
    }

    /// « ferme la nuit », « prend son café le matin », « et le week-end jusqu'à 20 h »: with a verb of
    /// the present, or of a habit in the past, right before it.
    pub(super) fn habitual_part(&self, at: usize) -> Habit {
        let part = self.part_name(at).filter(|_| self.key_is_one_of(at, words!("matin" | "soir" | "nuit" | "après")));
        let weekend = || self.weekend_word(at).map(|end| (Every::Weekend, end));
        let (every, end) = part.map(|(part, end)| (Every::Part(part), end)).or_else(weekend)?;
        let elided = usize::from(self.tokens.is(at.wrapping_sub(1), '\''));
        let article = at.checked_sub(1 + elided)?;
        let lead = article.checked_sub(1)?;
        let other = Classes::FUNCTION | Classes::CURRENCY | Classes::UNIT | Classes::NUMBER | Classes::WEEKDAY;
        if !self.key_is_one_of(article, words!("le" | "la" | "l"))
            || !self.tokens.is_word(lead)
            || !self.tokens.same_line(article)
            || self.tokens.is_any(lead, other.with(Classes::TIME_LEAD)) && !self.key_is(lead, "et")
            || !(self.ends_clause(end) || self.key_is_one_of(end, words!("et" | "jusqu" | "de")))
            || self.key_is(end, "de") && self.clock_range(end).is_none()
        {
            return None;
        }
        let verb = self.tokens.text(lead);
        let habit = verb.ends_with("ait") || verb.ends_with("aient") || !tense::is_told(self.tokens, article, end);
        habit.then_some((every, None, end))
    }
}
