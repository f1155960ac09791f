//! Dates of every kind, and days with their time: rule 12 of the annotation guide.

use surligne_model::TemporalModifier;

use super::{Grammar, Read, Spelling};
use crate::times::calendar::Unit;
use crate::times::expression::{
    Clock, DateExpression, DayPart, Expression, Fields, HalfDay, Named, TimeOfDay, Which,
};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// The longest date that begins here. `inside`: what stands before says that a bare year or month is one.
    pub(super) fn date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let asked = (inside, self.depth, self.after_dash);
        let slot = (at ^ usize::from(inside)) % super::REMEMBERED;
        if let Some(known) = &self.index.dates.borrow()[slot]
            && known.at == at
            && known.asked == asked
        {
            return known.read.clone();
        }
        let read = self.read_date(at, inside);
        self.index.dates.borrow_mut()[slot] = Some(super::Remembered { at, asked, read: read.clone() });
        read
    }

    fn read_date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        // Nothing of time begins with other words.
        if !self.tokens.is_digits(at) && !self.tokens.is_any(at, super::CORE.with(super::LEADING)) {
            return None;
        }
        let fields = |(fields, end)| (DateExpression::Fields(fields), end);
        let mut longest: Read<DateExpression> = None;
        let mut offer = |read: Read<DateExpression>| {
            if let Some(read) = read
                && longest.as_ref().is_none_or(|(_, end)| read.1 >= *end)
            {
                longest = Some(read);
            }
        };
        let weekday = self.tokens.is_any(at, Classes::WEEKDAY);
        if self.tokens.is_digits(at) || weekday {
            offer(self.numeric_date(at, inside).map(fields));
            offer(self.days_listed(at));
        }
        if self.tokens.is_digits(at) {
            offer(self.nth(at));
            offer(self.fields(at).map(fields));
            offer(self.relative(at));
            offer(self.quarter(at));
            offer(self.year(at, inside));
            offer(self.stretch(at));
            offer(self.lone_day(at));
            offer(self.year_then_quarter(at));
        } else {
            let month = self.tokens.is_any(at, Classes::MONTH);
            if weekday {
                offer(self.weekday_date(at, inside));
            }
            if month {
                offer(self.bare_month(at, inside));
                offer(self.days_after_month(at));
                offer(self.months_listed(at));
            }
            if self.tokens.is_any(at, Classes::SEASON) {
                offer(self.season(at, inside));
            }
            offer(self.fields(at).map(fields));
            offer(self.holiday(at));
            if self.tokens.is_any(at, super::LEADING | Classes::TIME | Classes::TIME_UNIT | Classes::WEEKDAY) {
                offer(self.part_of(at));
                offer(self.nth(at));
                offer(self.relative(at));
                offer(self.quarter(at));
                offer(self.year(at, inside));
                offer(self.fiscal(at));
                offer(self.containing(at));
                offer(self.stretch(at));
                offer(self.final_quarter(at));
                offer(self.sport_season(at));
                offer(self.rentree(at));
                offer(self.other_time(at));
                offer(self.later_this(at));
                offer(self.days_listed(at));
                offer(self.now(at));
                offer(self.after_next(at));
                offer(self.numbered_week(at));
            }
        }
        longest.filter(|(date, _)| exists(date))
    }

    /// « exercice 2024 », "fiscal 2026", "fiscal year 2025", FY25.
    fn fiscal(&self, at: usize) -> Read<DateExpression> {
        let year = |at| {
            let (year, end) = self.four_figures(at)?;
            Some((DateExpression::Fields(Fields { year: Some(year), ..Fields::default() }), end))
        };
        match self.key(at) {
            "an" | "année" if self.is_french() => year(at + 1),
            "year" if !self.is_french() => year(at + 1),
            "fiscal" => year(self.phrase(at + 1, "year").unwrap_or(at + 1)),
            "fy" => year(at + 1),
            _ => None,
        }
    }

    /// « mardi », « mardi prochain », « mercredi en huit », « mardi de la semaine prochaine », "Tuesday of next week".
    fn weekday_date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let ((weekday, spelling), next) = self.weekday(at)?;
        let before = self.key_before(at);
        // « un lundi », « Journal du dimanche », « lundi noir » are no day that can be placed.
        if self.is_french()
            && (before == "un"
                || matches!(self.key(next), "noir" | "noire")
                || before == "du" && self.key(at.wrapping_sub(2)) == "journal")
        {
            return None;
        }
        match spelling {
            Spelling::Full => {}
            Spelling::Plural => return None,
            Spelling::Short => {
                let introduced = matches!(
                    self.key_before(at),
                    "on" | "next" | "last" | "this" | "every" | "by" | "until" | "since"
                );
                let alone = self.begins_line(at) && self.ends_line(next);
                if !(inside && next > at + 1
                    || alone
                    || introduced
                        && (self.tokens.is_capitalised(at) || !matches!(self.key(at), "sat" | "sun" | "wed")))
                {
                    return None;
                }
            }
        }
        // "Ash Wednesday" and « Mercredi noir » are read elsewhere; lower-case English weekdays are as good.
        if let Some((which, end)) = self.which_after(next) {
            return Some((DateExpression::Weekday { weekday, which: Some(which), weeks: 0 }, end));
        }
        if self.is_french() {
            if let Some((weeks, end)) = self.in_a_week(next) {
                return Some((DateExpression::Weekday { weekday, which: Some(Which::Next), weeks }, end));
            }
            let object = self.any_phrase(next, &["de"]).unwrap_or(next);
            if let Some((of @ DateExpression::Unit { unit: Unit::Week, .. }, end)) = self.relative(object) {
                return Some((DateExpression::WeekdayOf { weekday, of: Box::new(of) }, end));
            }
        } else {
            if let Some(end) = self.phrase(next, "week").filter(|end| self.ends_clause(*end)) {
                return Some((DateExpression::Weekday { weekday, which: Some(Which::Next), weeks: 1 }, end));
            }
            let object =
                self.any_phrase(next, &["of", "from"]).unwrap_or(next + usize::from(self.tokens.is(next, ',')));
            if let Some((of @ DateExpression::Unit { unit: Unit::Week, .. }, end)) = self.relative(object) {
                return Some((DateExpression::WeekdayOf { weekday, of: Box::new(of) }, end));
            }
        }
        Some((DateExpression::Weekday { weekday, which: None, weeks: 0 }, next))
    }

    /// « en huit », « en quinze »: a week or two after the next one.
    fn in_a_week(&self, at: usize) -> Read<i64> {
        let (days, end) = self.integer(self.word(at, &["en"])?, 8, 15)?;
        let weeks = match days {
            8 => 1,
            15 => 2,
            _ => return None,
        };
        self.unit(end).is_none().then_some((weeks, end))
    }

    /// Whether an expression may carry a time of day.
    fn is_day(date: &DateExpression) -> bool {
        match date {
            DateExpression::Fields(fields) => fields.day.is_some(),
            DateExpression::Weekday { .. }
            | DateExpression::Days(_)
            | DateExpression::WeekdayOf { .. }
            | DateExpression::Told(_)
            | DateExpression::Nth { .. } => true,
            DateExpression::Named { named, .. } => matches!(named, Named::Holiday(_)),
            DateExpression::Shifted { length, .. } => length.measures.iter().all(|measure| measure.unit >= Unit::Day),
            _ => false,
        }
    }

    /// A day and its time, in either order, or a part of a day by itself.
    pub(super) fn dated_time(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        if let Some((moment, end)) = self.iso_moment(at) {
            return Some(((moment, None), end));
        }
        if let Some((span, end)) = self.night_between(at) {
            return Some(((span, None), end));
        }
        self.day_then_time(at)
            .or_else(|| self.time_then_day(at))
            .or_else(|| self.part_then_day(at))
            .or_else(|| self.deictic_part(at))
    }

    pub(super) fn day_then_time(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        // « le 16 vers 18 h », "the 17 from 2pm to 4pm": the day's month is understood.
        if matches!(self.key_before(at), "le" | "the")
            && self.tokens.is_digits(at)
            && let Some((day, next)) = self.day(at)
            && self.unit(next).is_none()
            && !self.tokens.is_digits(next)
            && let Some((time, modifier, end)) = self.clock_after_day(next)
            && !self.tokens.is(next, ',')
        {
            let date = DateExpression::Fields(Fields { day: Some(day), ..Fields::default() });
            return Some(((Expression::Time { date: Some(date), time }, modifier), end));
        }
        // « le lundi de 9 h à 11 h 30 » is every Monday, and its hours.
        if self.is_french() && self.key_before(at) == "le" && self.recurrence(at).is_some() {
            return None;
        }
        let (date, next) = self.date(at, true).filter(|(date, _)| {
            Self::is_day(date) && !matches!(date, DateExpression::Fields(fields) if fields.day.is_none())
        })?;
        // A bare day of the month needs its article: « le 16 vers 18 h ».
        let (time, modifier, end) = self.time_after_day(next)?;
        Some(((Expression::Time { date: Some(date), time }, modifier), end))
    }

    /// What may follow a day: « à 16 heures », « , vers 20 h 45 », « de 9 h à 12 h », « soir », « dans la matinée ».
    pub(super) fn time_after_day(&self, at: usize) -> Option<(TimeOfDay, Option<TemporalModifier>, usize)> {
        if let Some((part, end)) = self.part_after_day(at) {
            // « lundi matin à 9 heures », « demain soir vers 20 h ».
            if let Some((TimeOfDay::Clock(clock), modifier, end)) = self.clock_after_day(end) {
                return Some((TimeOfDay::Clock(in_part(clock, part.0)), modifier, end));
            }
            return Some((TimeOfDay::Part(part.0, part.1), None, end));
        }
        self.clock_after_day(at)
    }

    fn clock_after_day(&self, at: usize) -> Option<(TimeOfDay, Option<TemporalModifier>, usize)> {
        use TemporalModifier::{After, Approx, Before};
        let comma = at + usize::from(self.tokens.is(at, ',') || self.tokens.is(at, '@'));
        if !self.joined(comma) {
            return None;
        }
        if let Some((from, to, end)) = self.clock_range(comma) {
            return Some((TimeOfDay::Between(from, to), None, end));
        }
        let prepositions: &[(&str, Option<TemporalModifier>)] = if self.is_french() {
            &[
                ("à partir de", Some(After)),
                ("à environ", Some(Approx)),
                ("aux environs de", Some(Approx)),
                ("aux alentours de", Some(Approx)),
                ("autour de", Some(Approx)),
                ("peu avant", Some(Before)),
                ("peu après", Some(After)),
                ("jusqu ' à", Some(Before)),
                ("à", None),
                ("a", None),
                ("vers", Some(Approx)),
                ("avant", Some(Before)),
                ("après", Some(After)),
                ("dès", None),
            ]
        } else {
            &[
                ("at around", Some(Approx)),
                ("at about", Some(Approx)),
                ("at approximately", Some(Approx)),
                ("at", None),
                ("from", None),
                ("around", Some(Approx)),
                ("about", Some(Approx)),
                ("by", Some(Before)),
                ("before", Some(Before)),
                ("after", Some(After)),
                ("until", Some(Before)),
                ("since", None),
                ("for", None),
            ]
        };
        for (phrase, modifier) in prepositions {
            if let Some(next) = self.phrase(comma, phrase)
                && let Some((clock, end)) = self.clock(next, true)
            {
                return Some((TimeOfDay::Clock(clock), *modifier, end));
            }
        }
        // Without a preposition, only what is a time by its form.
        let (clock, end) = self.clock(comma, true)?;
        let formal = !self.tokens.is_digits(comma) || end > comma + 1;
        (formal && self.tokens.same_line(comma)).then_some((TimeOfDay::Clock(clock), None, end))
    }

    fn part_after_day(&self, at: usize) -> Read<(DayPart, Option<TemporalModifier>)> {
        let comma = at + usize::from(self.tokens.is(at, ','));
        let direct = self.tokens.same_line(at) && comma == at;
        if direct && let Some(read) = self.qualified_part(at) {
            // « mardi nuit » is no French; « le jeudi midi » is noon and read as a clock.
            return Some(read);
        }
        if direct && self.key(at) == "midi" {
            return None;
        }
        let links: &[&str] = if self.is_french() {
            &["dans la", "dans l '", "dans le", "en", "au", "le", "à l '", "à la", "avant l '"]
        } else {
            &["in the", "during the", "at"]
        };
        let next = self.any_phrase(comma, links)?;
        self.qualified_part(next)
    }

    /// « à 11h jeudi », « 9 h le 13 décembre », "10 a.m. on Monday", "8 this evening".
    pub(super) fn time_then_day(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        let (time, next) = match self.clock_range(at) {
            Some((from, to, end)) => (TimeOfDay::Between(from, to), end),
            None => {
                let introduced = matches!(
                    self.key_before(at),
                    "à" | "vers" | "at" | "by" | "around" | "before" | "after" | "from" | "until" | "dès" | "a"
                ) || self.begins_line(at)
                    || self.key(at + 1) == "h";
                let (clock, end) = self.clock(at, introduced)?;
                (TimeOfDay::Clock(clock), end)
            }
        };
        if !self.joined(next) {
            return None;
        }
        let comma = next + usize::from(self.tokens.is(next, ','));
        let object = if self.is_french() {
            self.any_phrase(comma, &["le", "ce"]).unwrap_or(comma)
        } else {
            self.any_phrase(comma, &["on the", "on", "of"]).unwrap_or(comma)
        };
        let object = if self.key(object.wrapping_sub(1)) == "ce" && self.weekday(object).is_none() {
            object.wrapping_sub(1)
        } else {
            object
        };
        if let Some((part, date, end)) = self.part_of_today(object) {
            return Some(match time {
                TimeOfDay::Clock(clock) => {
                    ((Expression::Time { date: Some(date), time: TimeOfDay::Clock(in_part(clock, part)) }, None), end)
                }
                time => ((Expression::Time { date: Some(date), time }, None), end),
            });
        }
        let (date, end) = self.date(object, true).filter(|(date, _)| Self::is_day(date))?;
        // « à 20 h, lundi » is one; « 20 h, il y a » is two.
        if comma != next && matches!(date, DateExpression::Shifted { .. } | DateExpression::Told(_)) {
            return None;
        }
        // The day may name its part as well: "4 a.m. Friday morning".
        if let Some((part, end)) = self.part_after_day(end)
            && let TimeOfDay::Clock(clock) = time
        {
            let time = TimeOfDay::Clock(in_part(clock, part.0));
            return Some(((Expression::Time { date: Some(date), time }, None), end));
        }
        Some(((Expression::Time { date: Some(date), time }, None), end))
    }

    /// « ce matin », « cette nuit », « la nuit dernière », "this morning", "last night", "tonight".
    fn part_of_today(&self, at: usize) -> Option<(DayPart, DateExpression, usize)> {
        let today = DateExpression::Days(0);
        if self.is_french() {
            if let Some(next) = self.any_phrase(at, &["ce", "cet", "cette"])
                && let Some((part, end)) = self.part_name(next)
            {
                if self.key(next) == "journée" || (self.key(next).ends_with('s') && self.key(next) != "après") {
                    return None;
                }
                // « ce soir-là » is another evening.
                let other = self.tokens.is_hyphen(end) && self.key(end + 1) == "là";
                return Some(if other { (part, DateExpression::Told(0), end + 2) } else { (part, today, end) });
            }
            let next = self.phrase(at, "la").unwrap_or(at);
            let end = self.any_phrase(next, &["nuit dernière", "nuit passée"])?;
            return Some((DayPart::Night, DateExpression::Days(-1), end));
        }
        if matches!(self.key(at), "tonight" | "tonite") {
            return Some((DayPart::Night, today, at + 1));
        }
        if let Some(next) = self.phrase(at, "this")
            && let Some((part, end)) = self.part_name(next)
        {
            return Some((part, today, end));
        }
        if let Some(next) = self.any_phrase(at, &["last"])
            && let Some((part, end)) = self.part_name(next)
            && !self.key(next).ends_with('s')
        {
            return Some((part, DateExpression::Days(-1), end));
        }
        if let Some(next) = self.any_phrase(at, &["next"])
            && let Some((part, end)) = self.part_name(next)
            && !self.key(next).ends_with('s')
        {
            return Some((part, DateExpression::Days(1), end));
        }
        None
    }

    /// « ce matin à 9 heures », « cet après-midi », « dans la soirée », "overnight".
    fn deictic_part(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        if let Some((part, date, end)) = self.part_of_today(at) {
            if let Some((clock, modifier, end)) = self.clock_after_day(end) {
                let time = match clock {
                    TimeOfDay::Clock(clock) => TimeOfDay::Clock(in_part(clock, part)),
                    other => other,
                };
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
            self.any_phrase(at, &["later in the", "earlier in the", "plus tard dans la", "plus tôt dans la"])
            && let Some((part, end)) = self.part_name(next)
        {
            let later = matches!(self.key(at), "later") || self.key(at + 1) == "tard";
            let of = if later { TemporalModifier::End } else { TemporalModifier::Start };
            return Some(((Expression::Time { date: None, time: TimeOfDay::Part(part, Some(of)) }, None), end));
        }
        let ((part, of), end) = self.qualified_part(at)?;
        if !self.part_stands(at, end) {
            return None;
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
        let elided_before =
            matches!(before, "by" | "before" | "avant") || article == 1 && self.key(at.wrapping_sub(3)) == "avant";
        if elided_before && !matches!(self.key(end), "of" | "de" | "d" | "du") {
            return true;
        }
        if self.key(at) == "overnight" {
            return true;
        }
        if self.is_french() {
            let plural = matches!(self.key(at), "matins" | "soirs" | "nuits" | "soirées" | "matinées");
            let specified = matches!(self.key(end), "électorale" | "de" | "d" | "des" | "du")
                && self.key(at) != "fin"
                && self.key(at) != "début";
            let qualified = matches!(self.key(at), "petit" | "fin" | "début" | "milieu");
            let elided = self.tokens.is(at.wrapping_sub(1), '\'');
            let in_the = (matches!(before, "la" | "le") || elided && two == "l")
                && matches!(self.key(at.wrapping_sub(2 + usize::from(elided))), "dans" | "à" | "pendant" | "durant");
            return !plural
                && !specified
                && (qualified
                    || in_the
                    || before == "mi"
                    || self.key(at) == "mi" && before == "la"
                    || before == "en" && matches!(self.key(at), "soirée" | "matinée")
                    || before == "au" && matches!(self.key(at), "matin" | "crépuscule")
                    || before == "le"
                        && matches!(self.key(at), "matin" | "soir")
                        && (self.ends_clause(end) || self.tokens.starts_sentence(at.wrapping_sub(1))));
        }
        let the = before == "the" && matches!(two, "in" | "during" | "through" | "into" | "throughout");
        let at_night =
            matches!(before, "at" | "by") && matches!(self.key(at), "night" | "dawn" | "dusk" | "lunchtime");
        let early = matches!(self.key(at), "early" | "late" | "mid") && matches!(before, "in" | "the" | "by");
        (the || at_night || early) && !matches!(self.key(end), "of")
    }

    /// « la nuit de mardi à mercredi », « la nuit du 4 au 5 août ».
    fn night_between(&self, at: usize) -> Read<Expression> {
        if !self.is_french() || !matches!(self.key(at), "nuit") {
            return None;
        }
        let opened = self.any_phrase(at + 1, &["de", "du", "d '"])?;
        let opened = self.phrase(opened, "le").unwrap_or(opened);
        let (from, next) = self.endpoint(opened)?;
        let joint = self.any_phrase(next, &["à", "au"])?;
        let (to, end) = self.endpoint(joint)?;
        let (from, to) = super::range::completed(from, to)?;
        let night = TimeOfDay::Part(DayPart::Night, None);
        Some((Expression::Span { from: (from, night), to: (to, night) }, end))
    }

    /// « matin du 5 mai », « soirée de lundi », « soir de Noël », "the morning of June 4", "early Friday".
    fn part_then_day(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        let timed = |part, of, date, end| {
            Some(((Expression::Time { date: Some(date), time: TimeOfDay::Part(part, of) }, None), end))
        };
        if self.is_french() {
            let ((part, of), next) = self.qualified_part(at)?;
            let linked = self.any_phrase(next, &["de ce", "du", "de", "d '", "ce", "le"]).unwrap_or(next);
            let (date, end) = self
                .date(linked, true)
                .filter(|(date, _)| Self::is_day(date) && !matches!(date, DateExpression::Shifted { .. }))?;
            // « le soir mardi » is no French unless the part is qualified: « en fin d'après-midi mardi ».
            if linked == next
                && self.tokens.is_any(linked, Classes::TIME | Classes::TIME_LEAD)
                && self.key(linked) != "hier"
                && self.key(linked) != "demain"
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
            "early" => Some((TemporalModifier::Start, at + 1)),
            "late" => Some((TemporalModifier::End, at + 1)),
            _ => None,
        } {
            let linked = self.any_phrase(next, &["on"]).unwrap_or(next);
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
        let linked = self.any_phrase(next, &["of", "on"])?;
        let linked = self.phrase(linked, "the").unwrap_or(linked);
        let (date, end) = self
            .date(linked, true)
            .filter(|(date, _)| Self::is_day(date) && !matches!(date, DateExpression::Shifted { .. }))?;
        timed(part, of, date, end)
    }
}

/// Whether a day that is said in full is one: 29 February 2022 is not.
fn exists(date: &DateExpression) -> bool {
    match date {
        DateExpression::Fields(Fields { year: Some(year), month: Some(month), day: Some(day), .. }) => {
            surligne_model::civil::Date::new(*year, *month, *day).is_ok()
        }
        DateExpression::Range(from, to) => exists(from) && exists(to),
        _ => true,
    }
}

/// An hour of twelve put into the part of the day that is said.
fn in_part(clock: Clock, part: DayPart) -> Clock {
    let later = matches!(part, DayPart::Afternoon | DayPart::Evening);
    let night = part == DayPart::Night && (6..12).contains(&clock.hour);
    let hour = if (later || night) && (1..12).contains(&clock.hour) { clock.hour + 12 } else { clock.hour };
    Clock { hour, half: HalfDay::Known, ..clock }
}
