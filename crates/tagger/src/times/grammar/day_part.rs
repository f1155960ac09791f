//! Parts of the day and the day they are of: « ce matin », « en fin de matinée », « dans la nuit de mardi à mercredi »,
//! "early Friday".

use super::wake::PART;
use super::{Grammar, Read, words};
use crate::times::expression::{Clock, DateExpression, DayPart, Expression, Fields, HalfDay, TimeOfDay};
use crate::tokens::Classes;
use surligne_model::TemporalModifier;

impl Grammar<'_> {
    /// A part of the day by name, « après-midi » included.
    pub(super) fn part_name(&self, at: usize) -> Read<DayPart> {
        if let Some(end) = self.phrase(at, phrases!["après - midi"]) {
            return Some((DayPart::Afternoon, end));
        }
        if let Some(end) = self.phrase(at, phrases!["mi - journée"]) {
            return Some((DayPart::Midday, end));
        }
        if let Some(end) = self.phrase(at, phrases!["night - time"]) {
            return Some((DayPart::Night, end));
        }
        if !self.tokens.is_any(at, Classes::DAY_PART) {
            return None;
        }
        let sun = tellings![
            "lever du jour" => DayPart::Dawn,
            "lever du soleil" => DayPart::Dawn,
            "coucher du soleil" => DayPart::Evening,
            "tombée de la nuit" => DayPart::Evening,
            "nuit tombée" => DayPart::Evening,
        ];
        if self.is_french()
            && let Some(read) = self.telling(at, sun)
        {
            return Some(read);
        }
        // The Aube is a département.
        if self.tokens.text_is(at, "Aube") && !self.tokens.starts_sentence(at) {
            return None;
        }
        words::day_part(self.key(at)).map(|part| (part, at + 1))
    }

    /// « début de », « en fin de », « petit » before a part of the day: « en fin de matinée », "early morning".
    pub(super) fn qualified_part(&self, at: usize) -> Read<(DayPart, Option<TemporalModifier>)> {
        self.opened(at, PART, |grammar| grammar.read_qualified_part(at))
    }

    fn read_qualified_part(&self, at: usize) -> Read<(DayPart, Option<TemporalModifier>)> {
        if self.is_french() {
            if let Some(next) = self.phrase(at, phrases!["petit"])
                && self.key_is(next, "matin")
            {
                return Some(((DayPart::Dawn, None), next + 1));
            }
            if let Some((part, next, _)) =
                self.part_word(at).filter(|_| self.key_is_one_of(at, words!("début" | "fin" | "milieu")))
                && let Some(linked) = self.phrase(next, phrases!["de l '", "de la", "de", "d '"])
            {
                if self.key_is(linked, "journée") {
                    return Some(((DayPart::Daytime, Some(part)), linked + 1));
                }
                let (name, end) = self.part_name(linked)?;
                return Some(((name, Some(part)), end));
            }
        } else if let Some(end) = self.phrase(at, phrases!["early hours", "small hours"]) {
            return Some(((DayPart::Dawn, None), self.phrase(end, phrases!["of the morning"]).unwrap_or(end)));
        } else if let Some((part, next, _)) = self.part_word(at) {
            let next = next + usize::from(self.tokens.is_hyphen(next));
            let linked = self.phrase(next, phrases!["of the", "in the"]).unwrap_or(next);
            let (name, end) = self.part_name(linked)?;
            return Some(((name, Some(part)), end));
        }
        let (name, end) = self.part_name(at)?;
        Some(((name, None), end))
    }
}

impl Grammar<'_> {
    /// « ce matin », « cette nuit », « la nuit dernière », "this morning", "last night", "tonight".
    pub(super) fn part_of_today(&self, at: usize) -> Option<(DayPart, DateExpression, usize)> {
        let today = DateExpression::Days(0);
        if self.is_french() {
            if let Some(next) = self.phrase(at, phrases!["ce", "cet", "cette"])
                && let Some((part, end)) = self.part_name(next)
            {
                if self.key_is(next, "journée") || (self.key(next).ends_with('s') && !self.key_is(next, "après")) {
                    return None;
                }
                // « ce soir-là » is another evening.
                let other = self.tokens.is_hyphen(end) && self.key_is(end + 1, "là");
                return Some(if other { (part, DateExpression::Told(0), end + 2) } else { (part, today, end) });
            }
            let next = self.phrase(at, phrases!["la"]).unwrap_or(at);
            let nights = tellings!["nuit dernière" => -1, "nuit passée" => -1, "nuit prochaine" => 0];
            let (offset, end) = self.telling(next, nights)?;
            return Some((DayPart::Night, DateExpression::Days(offset), end));
        }
        if self.key_is_one_of(at, words!("tonight" | "tonite")) {
            return Some((DayPart::Night, today, at + 1));
        }
        if let Some(next) = self.phrase(at, phrases!["this"])
            && let Some((part, end)) = self.part_name(next)
        {
            return Some((part, today, end));
        }
        if let Some(next) = self.phrase(at, phrases!["last"])
            && let Some((part, end)) = self.part_name(next)
            && !self.key(next).ends_with('s')
        {
            return Some((part, DateExpression::Days(-1), end));
        }
        if let Some(next) = self.phrase(at, phrases!["next"])
            && let Some((part, end)) = self.part_name(next)
            && !self.key(next).ends_with('s')
        {
            return Some((part, DateExpression::Days(1), end));
        }
        None
    }

    /// « ce matin à 9 heures », « cet après-midi », « dans la soirée », "overnight".
    pub(super) fn deictic_part(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        self.opened(at, PART, |grammar| grammar.read_deictic_part(at))
    }

    fn read_deictic_part(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        if let Some((part, date, end)) = self.part_of_today(at) {
            if let Some((clock, modifier, end)) = self.clock_after_day(end) {
                let time = time_in_part(clock, part);
                return Some(((Expression::Time { date: Some(date), time }, modifier), end));
            }
            return Some(((Expression::Time { date: Some(date), time: TimeOfDay::Part(part, None) }, None), end));
        }
        // "early this morning", "late last night", "later this afternoon".
        if !self.is_french()
            && let Some((modifier, next)) = match self.key(at) {
                "early" | "earlier" => Some((TemporalModifier::Start, at + 1)),
                "late" | "later" => Some((TemporalModifier::End, at + 1)),
                _ => None,
            }
            && let Some((part, date, end)) = self.part_of_today(next)
        {
            return Some((
                (Expression::Time { date: Some(date), time: TimeOfDay::Part(part, Some(modifier)) }, None),
                end,
            ));
        }
        // "later in the afternoon", « plus tard dans la soirée ».
        if let Some(next) =
            self.phrase(at, phrases!["later in the", "earlier in the", "plus tard dans la", "plus tôt dans la"])
            && let Some((part, end)) = self.part_name(next)
        {
            let later = matches!(self.key(at), "later") || self.key_is(at + 1, "tard");
            let of = if later { TemporalModifier::End } else { TemporalModifier::Start };
            return Some(((Expression::Time { date: None, time: TimeOfDay::Part(part, Some(of)) }, None), end));
        }
        // "that night": of the day that was told.
        if let Some(next) = self.phrase(at, phrases!["that"])
            && let Some((part, end)) = self.part_name(next)
        {
            return Some(((Expression::Time { date: None, time: TimeOfDay::Part(part, None) }, None), end));
        }
        let ((part, of), end) = self.qualified_part(at)?;
        if !self.part_stands(at, end) {
            return None;
        }
        // « le matin même ».
        if self.is_french() && self.key_is(end, "même") {
            let date = Some(DateExpression::Told(0));
            return Some(((Expression::Time { date, time: TimeOfDay::Part(part, of) }, None), end + 1));
        }
        // "in the morning at 7".
        if let Some((TimeOfDay::Clock(clock), modifier, end)) = self.clock_after_day(end) {
            let time = TimeOfDay::Clock(in_part(clock, part));
            return Some(((Expression::Time { date: None, time }, modifier), end));
        }
        // « en fin d'après-midi mercredi »: the day may follow.
        Some(((Expression::Time { date: None, time: TimeOfDay::Part(part, of) }, None), end))
    }

    /// Whether a part of the day by itself is a time: « dans la soirée », « au petit matin », "in the evening".
    fn part_stands(&self, at: usize, end: usize) -> bool {
        let (before, two) = (self.key_before(at), self.key(at.wrapping_sub(2)));
        let article = usize::from(self.tokens.is(at.wrapping_sub(1), '\''));
        let head = at.saturating_sub(usize::from(self.key(at.wrapping_sub(1 + article)).len() <= 3) + article);
        if (self.begins_line(at) || self.begins_line(head)) && self.ends_line(end) {
            return true;
        }
        // "by evening", « avant l'aube ».
        let elided_before = is_one_of!(before, "by" | "before" | "avant")
            || before == "après" && self.key_is(at, "aube")
            || article == 1 && self.key_is(at.wrapping_sub(3), "avant");
        if elided_before && !self.key_is_one_of(end, words!("of" | "de" | "d" | "du")) {
            return true;
        }
        if self.key_is(at, "overnight") {
            return true;
        }
        if self.is_french() {
            let plural = self.key_is_one_of(at, words!("matins" | "soirs" | "nuits" | "soirées" | "matinées"));
            let specified = self.key_is_one_of(end, words!("électorale" | "de" | "d" | "des" | "du"))
                && !self.key_is(at, "fin")
                && !self.key_is(at, "début");
            let qualified = self.key_is_one_of(at, words!("petit" | "fin" | "début" | "milieu"));
            let elided = self.tokens.is(at.wrapping_sub(1), '\'');
            let in_the = (is_one_of!(before, "la" | "le") || elided && two == "l")
                && self.key_is_one_of(
                    at.wrapping_sub(2 + usize::from(elided)),
                    words!("dans" | "à" | "pendant" | "durant"),
                );
            let specified = specified && before != "au";
            return !plural
                && !specified
                && (qualified
                    || in_the
                    || before == "mi"
                    || self.key_is(at, "mi") && before == "la"
                    || before == "en" && self.key_is_one_of(at, words!("soirée" | "matinée"))
                    || before == "au"
                        && self.key_is_one_of(at, words!("matin" | "crépuscule" | "lever" | "coucher"))
                    || self.key_is(end, "même") && (is_one_of!(before, "le" | "la") || elided)
                    || before == "le"
                        && self.key_is_one_of(at, words!("matin" | "soir"))
                        && (self.ends_clause(end) || self.tokens.starts_sentence(at.wrapping_sub(1)))
                    || elided && two == "l" && self.key_is(at, "après") && self.ends_clause(end));
        }
        let the = before == "the" && is_one_of!(two, "in" | "during" | "through" | "into" | "throughout");
        let at_night = is_one_of!(before, "at" | "by" | "after" | "until" | "since")
            && self.key_is_one_of(at, words!("dawn" | "dusk" | "lunchtime"))
            || is_one_of!(before, "at" | "by") && self.key_is(at, "night");
        let early = self.key_is_one_of(at, words!("early" | "late" | "mid"))
            && is_one_of!(before, "in" | "the" | "by" | "from" | "until" | "since");
        (the || at_night || early) && !matches!(self.key(end), "of")
    }

    /// « la nuit de mardi à mercredi », « la nuit du 4 au 5 août ».
    pub(super) fn night_between(&self, at: usize) -> Read<Expression> {
        if !self.is_french() || !matches!(self.key(at), "nuit") {
            return None;
        }
        let opened = self.phrase(at + 1, phrases!["de", "du", "d '"])?;
        let opened = self.phrase(opened, phrases!["le"]).unwrap_or(opened);
        // « Il fait nuit de novembre à janvier » is no night.
        let (from, next) = self.endpoint(opened).filter(|(from, _)| Self::is_day(from))?;
        let joint = self.phrase(next, phrases!["à", "au"])?;
        let (to, end) = self.endpoint(joint)?;
        let (from, to) = super::range::completed(from, to)?;
        let night = TimeOfDay::Part(DayPart::Night, None);
        Some((Expression::Span { from: (from, night), to: (to, night) }, end))
    }

    /// « matin du 5 mai », « soirée de lundi », « soir de Noël », "the morning of June 4", "early Friday".
    pub(super) fn part_then_day(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        self.opened(at, PART, |grammar| grammar.read_part_then_day(at))
    }

    fn read_part_then_day(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        let timed = |part, of, date, end| {
            Some(((Expression::Time { date: Some(date), time: TimeOfDay::Part(part, of) }, None), end))
        };
        if self.is_french() {
            let ((part, of), next) = self.qualified_part(at)?;
            let linked = self.phrase(next, phrases!["de ce", "du", "de", "d '", "ce", "le"]).unwrap_or(next);
            let (date, end) = self.date(linked, true).filter(|(date, end)| {
                // « un matin de novembre ».
                let month = matches!(date, DateExpression::Fields(Fields { month: Some(_), day: None, .. }));
                (Self::is_day(date) || month && linked != next && !self.key_is_one_of(*end, words!("à" | "au")))
                    && !matches!(date, DateExpression::Shifted { .. })
            })?;
            // « le soir mardi » is no French unless the part is qualified: « en fin d'après-midi mardi ».
            if linked == next
                && self.tokens.is_any(linked, Classes::TIME | Classes::TIME_LEAD)
                && !self.key_is(linked, "hier")
                && !self.key_is(linked, "demain")
            {
                return None;
            }
            if let Some((TimeOfDay::Clock(clock), modifier, end)) = self.clock_after_day(end) {
                return Some((
                    (Expression::Time { date: Some(date), time: TimeOfDay::Clock(in_part(clock, part)) }, modifier),
                    end,
                ));
            }
            return timed(part, of, date, end);
        }
        // "early Friday", "late on Monday": a part of the day without its name.
        if let Some((of, next)) = match self.key(at) {
            // "dismissed two hours early Wednesday".
            "early" if self.tokens.is_any(at.wrapping_sub(1), Classes::TIME_UNIT) => None,
            "early" => Some((TemporalModifier::Start, at + 1)),
            "late" => Some((TemporalModifier::End, at + 1)),
            _ => None,
        } {
            let linked = self.phrase(next, phrases!["on"]).unwrap_or(next);
            if let Some((date, end)) = self
                .date(linked, true)
                .filter(|(date, _)| Self::is_day(date) && !matches!(date, DateExpression::Shifted { .. }))
            {
                if let Some(((part, _), end)) = self.part_after_day(end) {
                    return timed(part, Some(of), date, end);
                }
                return timed(DayPart::Daytime, Some(of), date, end);
            }
        }
        let ((part, of), next) = self.qualified_part(at)?;
        let linked = self
            .phrase(next, phrases!["of", "on"])
            .or_else(|| (of.is_some() && self.weekday(next).is_some()).then_some(next))?;
        let linked = self.phrase(linked, phrases!["the"]).unwrap_or(linked);
        let (date, end) = self
            .date(linked, true)
            .map(|(date, end)| {
                (date, self.phrase(end, phrases!["morning", "afternoon", "evening", "night"]).unwrap_or(end))
            })
            .filter(|(date, _)| Self::is_day(date) && !matches!(date, DateExpression::Shifted { .. }))?;
        timed(part, of, date, end)
    }
}

/// A time put into the part of the day that is said, both ends of a range alike.
pub(super) fn time_in_part(time: TimeOfDay, part: DayPart) -> TimeOfDay {
    match time {
        TimeOfDay::Clock(clock) => TimeOfDay::Clock(in_part(clock, part)),
        // "8am-3 yesterday afternoon": only the end is of the afternoon.
        TimeOfDay::Between(from, to) => {
            let (first, last) = (in_part(from, part), in_part(to, part));
            TimeOfDay::Between(if first.hour <= last.hour { first } else { from }, last)
        }
        part => part,
    }
}

/// An hour of twelve put into the part of the day that is said.
pub(super) fn in_part(clock: Clock, part: DayPart) -> Clock {
    // "midnight tonight", « ce soir à minuit » end the day.
    if clock.hour == 0 && clock.minute == 0 && matches!(part, DayPart::Evening | DayPart::Night) {
        return Clock { hour: 24, half: HalfDay::Known, ..clock };
    }
    let later = matches!(part, DayPart::Afternoon | DayPart::Evening);
    let night = part == DayPart::Night && (6..12).contains(&clock.hour);
    let hour = if (later || night) && (1..12).contains(&clock.hour) { clock.hour + 12 } else { clock.hour };
    Clock { hour, half: HalfDay::Known, ..clock }
}
