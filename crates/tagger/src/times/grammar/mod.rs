//! The grammars of time, over tokens.
//!
//! Each reader takes the token it begins at and gives what it read and the token after it, or `None`. None
//! looks further than a bounded number of tokens, so that reading from every token of a text stays linear.

mod age;
mod clock;
mod compose;
mod count;
mod duration;
mod fields;
mod holidays;
mod listing;
mod numeric;
mod period;
mod range;
mod recurrence;
mod relative_en;
mod relative_fr;
mod within;
mod words;
mod year;

use std::cell::RefCell;

use surligne_model::civil::Weekday;
use surligne_model::{Language, TemporalModifier};

use super::calendar::Unit;
use super::expression::{DateExpression, Expression, TimeOfDay, Timed};
use crate::numbers::{Form, NumberMatch, Numbers};
use crate::tokens::{Classes, Gap, Tokens, vocabulary};
use words::Spelling;

/// What was read and the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// An expression in the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// First token.
    pub(super) start: usize,
    /// One past the last token.
    pub(super) end: usize,
    pub(super) timed: Timed,
    pub(super) rule: &'static str,
}

/// The readers' view of an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grammar<'a> {
    tokens: &'a Tokens<'a>,
    numbers: &'a Numbers,
    index: &'a Index,
    language: Language,
    /// How many readers of whole dates are at work inside one another.
    depth: u8,
    /// A dash that touches the figures on the left joins a range and is no part of them.
    after_dash: bool,
}

/// A date within a date within a date: deeper than that nothing is read, so that no text can make the stack or
/// the time grow.
const DEEPEST: u8 = 2;

/// The classes without which nothing is an expression of time, digits apart.
const CORE: Classes = Classes::MONTH
    .with(Classes::WEEKDAY)
    .with(Classes::TIME)
    .with(Classes::TIME_UNIT)
    .with(Classes::SEASON)
    .with(Classes::DAY_PART)
    .with(Classes::HOLIDAY);

/// The rule of an age without its unit.
pub(super) const AGE: &str = "time.age";

/// How far on from a word that opens an expression its first telling word may stand.
const NEAR: u8 = 8;

/// The classes that an expression may begin with; digits may as well.
const LEADING: Classes = Classes::TIME_LEAD.with(Classes::NUMBER).with(Classes::VAGUE).with(Classes::ORDINAL);

/// What is looked up for every token, made once a text.
#[derive(Debug)]
pub(super) struct Index {
    /// Tokens from here to the next that tells of time; 0 is this one.
    near: Vec<u8>,
    /// One more than the index of the number that begins here.
    numbers: Vec<u32>,
    /// The dates read last: readings overlap, and a date is asked for several times.
    dates: RefCell<[Option<Remembered>; REMEMBERED]>,
}

/// How many dates are remembered.
const REMEMBERED: usize = 16;

/// A date that was read, by its token and how it was asked for.
#[derive(Debug, Clone)]
struct Remembered {
    at: usize,
    asked: (bool, u8, bool),
    read: Read<DateExpression>,
}

impl Index {
    pub(super) fn new(tokens: &Tokens<'_>, numbers: &Numbers) -> Self {
        let mut near = vec![u8::MAX; tokens.len()];
        let mut distance = u8::MAX;
        for at in (0..tokens.len()).rev() {
            let telling = tokens.is_digits(at) || tokens.is_any(at, CORE);
            distance = if telling { 0 } else { distance.saturating_add(1) };
            near[at] = distance;
        }
        let mut begins = vec![0; tokens.len()];
        for (index, number) in numbers.all().iter().enumerate() {
            if let Some(slot) = begins.get_mut(number.tokens.start) {
                *slot = index as u32 + 1;
            }
        }
        Self { near, numbers: begins, dates: RefCell::new([const { None }; REMEMBERED]) }
    }
}

impl<'a> Grammar<'a> {
    pub(super) fn new(tokens: &'a Tokens<'a>, numbers: &'a Numbers, index: &'a Index) -> Self {
        Self { tokens, numbers, index, language: tokens.language(), depth: 0, after_dash: false }
    }

    /// The same readers for a date inside the one being read.
    fn deeper(self) -> Option<Self> {
        (self.depth < DEEPEST).then_some(Self { depth: self.depth + 1, ..self })
    }

    /// Whether an expression may begin at this token: cheap, and asked of every token.
    pub(super) fn wakes(&self, at: usize) -> bool {
        let near = self.index.near.get(at + 1).is_some_and(|distance| *distance <= NEAR);
        if self.tokens.is_digits(at) {
            return near || self.digits_wake(at);
        }
        let classes = self.tokens.classes(at);
        if classes.intersects(CORE) {
            return !classes.only(Classes::HOLIDAY) || self.holiday(at).is_some();
        }
        classes.intersects(LEADING) && (near || !self.is_french() && self.age_may_follow(at))
    }

    /// Digits with no word of time after them: a year, a date in figures, a day after its article, an age.
    fn digits_wake(&self, at: usize) -> bool {
        let next = at + 1;
        self.tokens.text(at).len() == 4
            || self.tokens.is_glued(next)
                && matches!(self.tokens.symbol(next), Some('/' | '.' | ':' | '-' | '–' | '\''))
            || self.tokens.is_glued(next) && self.tokens.is_word(next)
            || matches!(self.key_before(at), "le" | "the" | "at")
            || matches!(self.key(next), "am" | "pm" | "a" | "p" | "o" | "oclock" | "et" | "and")
            || self.age_may_follow(at)
            || self.begins_line(at)
    }

    /// Whether the words before let a bare number be an age.
    fn age_may_follow(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        self.tokens.is(before, ',')
            || self.tokens.is_hyphen(before)
            || matches!(
                self.tokens.text(before),
                "aged"
                    | "age"
                    | "ages"
                    | "of"
                    | "at"
                    | "was"
                    | "is"
                    | "were"
                    | "be"
                    | "turned"
                    | "turns"
                    | "turning"
                    | "under"
                    | "over"
                    | "than"
                    | "only"
                    | "just"
                    | "nearly"
                    | "almost"
                    | "past"
                    | "about"
                    | "now"
                    | "m"
            )
    }

    fn is_french(&self) -> bool {
        self.language == Language::Fr
    }

    fn key(&self, at: usize) -> &'static str {
        self.tokens.key(at)
    }

    /// The key of the token before, `""` at the beginning.
    fn key_before(&self, at: usize) -> &'static str {
        at.checked_sub(1).map_or("", |before| self.tokens.key(before))
    }

    /// Whether the token goes on from the one before it: no paragraph between.
    fn joined(&self, at: usize) -> bool {
        self.tokens.gap(at) <= Gap::Line
    }

    /// Whether the token is one of these words and goes on from the one before.
    fn word(&self, at: usize, words: &[&str]) -> Option<usize> {
        let key = self.key(at);
        (!key.is_empty() && words.contains(&key) && self.joined(at)).then_some(at + 1)
    }

    /// Reads words in order: `'` is any apostrophe, `-` a hyphen or a mere space, `.` a point.
    fn phrase(&self, at: usize, pattern: &str) -> Option<usize> {
        let key = self.key(at);
        let (key, bytes) = (key.as_bytes(), pattern.as_bytes());
        // Most phrases fail on their first letter.
        if key.first() != bytes.first()
            || !matches!(bytes.get(key.len()), None | Some(b' '))
            || !bytes.starts_with(key)
        {
            return None;
        }
        let mut next = at;
        for word in pattern.split(' ') {
            if next != at && !self.joined(next) {
                return None;
            }
            match word {
                "'" => {
                    if !self.tokens.is(next, '\'') {
                        return None;
                    }
                    next += 1;
                }
                "-" => next += usize::from(self.tokens.is_hyphen(next)),
                "." => {
                    if !self.tokens.is(next, '.') {
                        return None;
                    }
                    next += 1;
                }
                word => {
                    debug_assert!(
                        vocabulary::vocabulary().id(word).index() != 0,
                        "“{word}” is read but in no table of words"
                    );
                    if self.key(next) != word {
                        return None;
                    }
                    next += 1;
                }
            }
        }
        Some(next)
    }

    /// The first of several phrases that is there.
    fn any_phrase(&self, at: usize, patterns: &[&str]) -> Option<usize> {
        if self.key(at).is_empty() {
            return None;
        }
        patterns.iter().find_map(|pattern| self.phrase(at, pattern))
    }

    /// A run of digits and how many there are; full-width digits count.
    fn digits(&self, at: usize) -> Option<(i64, usize)> {
        if !self.tokens.is_digits(at) {
            return None;
        }
        let text = self.tokens.text(at);
        let mut value = 0i64;
        let mut length = 0;
        for c in text.chars() {
            let digit = c.to_digit(10).or_else(|| (c as u32).checked_sub(0xff10).filter(|digit| *digit < 10))?;
            length += 1;
            if length > 9 {
                return None;
            }
            value = value * 10 + i64::from(digit);
        }
        Some((value, length))
    }

    /// Digits that are no part of a longer figure: not after or before a decimal sign or a slash.
    fn lone_digits(&self, at: usize) -> Option<(i64, usize)> {
        let (value, length) = self.digits(at)?;
        (!self.touches_before(at) && !self.touches_after(at + 1)).then_some((value, length))
    }

    /// Whether a letter, a digit or a sign that makes one figure with it touches the digits on the left.
    fn touches_before(&self, at: usize) -> bool {
        if !self.tokens.is_glued(at) || at == 0 || self.after_dash && self.tokens.is_dash(at.wrapping_sub(1)) {
            return false;
        }
        match self.tokens.symbol(at.wrapping_sub(1)) {
            None => true,
            // « mi-2026 », "mid-2026".
            Some('-') if at >= 2 && matches!(self.key(at.wrapping_sub(2)), "mi" | "mid") => false,
            Some('.' | ',' | ':' | '/' | '-') => {
                self.tokens.is_glued(at.wrapping_sub(1))
                    && at >= 2
                    && (self.tokens.is_digits(at.wrapping_sub(2)) || self.tokens.is_word(at.wrapping_sub(2)))
            }
            Some('#' | '_' | '@' | '$' | '€' | '£' | '+') => true,
            Some(_) => false,
        }
    }

    /// Whether what follows touches a figure that ends before `next` and belongs to it.
    fn touches_after(&self, next: usize) -> bool {
        if !self.tokens.is_glued(next) {
            return false;
        }
        match self.tokens.symbol(next) {
            None => self.tokens.get(next).is_some(),
            Some('.' | ',' | ':' | '/') => self.tokens.is_glued(next + 1) && self.tokens.is_digits(next + 1),
            Some('%' | '€' | '$' | '£' | '°' | '_' | '@' | '²' | '³') => true,
            Some(_) => false,
        }
    }

    /// The number that begins here.
    fn number(&self, at: usize) -> Option<&'a NumberMatch> {
        match self.index.numbers.get(at) {
            Some(index) if *index > 0 => self.numbers.all().get(*index as usize - 1),
            _ => None,
        }
    }

    /// A whole number in digits or in words between two bounds.
    fn integer(&self, at: usize, least: i64, most: i64) -> Read<i64> {
        if let Some((value, _)) = self.digits(at) {
            return (least..=most).contains(&value).then_some((value, at + 1));
        }
        let number = self.number(at)?;
        let value = number.value;
        let whole = number.form == Form::Words || number.form == Form::Article;
        (whole && !number.vague && value.fract() == 0.0 && value >= least as f64 && value <= most as f64)
            .then_some((value as i64, number.tokens.end))
    }

    /// A month's name; the point of an abbreviation is part of it.
    fn month(&self, at: usize) -> Read<i8> {
        if !self.tokens.is_any(at, Classes::MONTH) {
            return None;
        }
        let (month, short) = words::month(self.key(at), self.language)?;
        let next = at + 1;
        let point = short && self.tokens.is(next, '.') && self.tokens.is_glued(next);
        Some((month, next + usize::from(point)))
    }

    /// Whether a month's name is written short.
    fn is_short_month(&self, at: usize) -> bool {
        words::month(self.key(at), self.language).is_some_and(|(_, short)| short)
    }

    /// A weekday's name; the point of an abbreviation is part of it.
    fn weekday(&self, at: usize) -> Read<(Weekday, Spelling)> {
        if !self.tokens.is_any(at, Classes::WEEKDAY) {
            return None;
        }
        let (weekday, spelling) = words::weekday(self.key(at), self.language)?;
        let next = at + 1;
        let point = spelling == Spelling::Short && self.tokens.is(next, '.') && self.tokens.is_glued(next);
        Some(((weekday, spelling), next + usize::from(point)))
    }

    /// A unit of time.
    fn unit(&self, at: usize) -> Read<(Unit, f64)> {
        if !self.tokens.is_any(at, Classes::TIME_UNIT) {
            return None;
        }
        // « 2023 s'équilibre », « 3 h d'attente », « 1 150 années-lumière ».
        let elided = self.key(at) == "s" && self.tokens.is(at + 1, '\'') && self.tokens.is_glued(at + 1);
        let compound = self.is_french()
            && self.tokens.is_hyphen(at + 1)
            && self.tokens.is_glued(at + 1)
            && self.tokens.is_glued(at + 2)
            && self.tokens.text(at + 2).starts_with("lumi");
        if elided || compound {
            return None;
        }
        words::unit(self.key(at), self.language).map(|unit| (unit, at + 1))
    }

    /// Whether the token begins a line, a cell or a text of its own.
    fn begins_line(&self, at: usize) -> bool {
        at == 0 || self.tokens.gap(at) >= Gap::Line
    }

    /// Whether nothing more than a point stands before the end of the line.
    fn ends_line(&self, at: usize) -> bool {
        self.tokens.gap(at) >= Gap::Line
            || (matches!(self.tokens.symbol(at), Some('.' | '!' | '?')) && self.tokens.gap(at + 1) >= Gap::Line)
    }

    /// Whether a clause ends here: punctuation or a line end.
    fn ends_clause(&self, at: usize) -> bool {
        self.tokens.gap(at) >= Gap::Line
            || matches!(
                self.tokens.symbol(at),
                Some('.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '»' | '"' | '”' | '–' | '—')
            )
    }
}

/// A reading with its modifier and the rule that made it.
type Candidate = (Expression, Option<TemporalModifier>, &'static str, usize);

impl Grammar<'_> {
    /// The longest expression that begins at this token; of equals, the first in the order below.
    pub(super) fn read(&self, at: usize) -> Option<Found> {
        let date = |(date, end): (DateExpression, usize), rule| -> Candidate {
            let expression = match date {
                // So long ago is a time of day where hours are counted.
                DateExpression::Shifted { length, forward, from: None } => Expression::Moment { length, forward },
                date => Expression::Date(date),
            };
            (expression, None, rule, end)
        };
        let readings = [
            self.time_then_recurrence(at).map(|(set, end)| (set, None, "time.set", end)),
            self.recurrence(at).map(|(set, end)| (set, None, "time.set", end)),
            self.dated_time(at).map(|((time, modifier), end)| (time, modifier, "time.day-and-hour", end)),
            self.moment_range(at).map(|(span, end)| (span, None, "time.moment-range", end)),
            self.date_range(at).map(|read| date(read, "time.date-range")),
            self.clock_range(at).filter(|(_, _, end)| self.is_formal(at, *end)).map(|(from, to, end)| {
                (Expression::Time { date: None, time: TimeOfDay::Between(from, to) }, None, "time.clock-range", end)
            }),
            self.date(at, false).map(|read| date(read, "time.date")),
            self.clock(at, false).filter(|(_, end)| self.clock_stands(at, *end)).map(|(clock, end)| {
                (Expression::Time { date: None, time: TimeOfDay::Clock(clock) }, None, "time.clock", end)
            }),
            self.duration(at).map(|(duration, end)| (duration, None, "time.duration", end)),
            self.bare_age(at).map(|(age, end)| (age, None, AGE, end)),
        ];
        let mut best: Option<Candidate> = None;
        for reading in readings.into_iter().flatten() {
            if best.as_ref().is_none_or(|best| reading.3 > best.3) {
                best = Some(reading);
            }
        }
        let (expression, inner, rule, end) = best?;
        let modifier = inner.or_else(|| self.outer_modifier(at, &expression));
        Some(Found { start: at, end, timed: Timed { expression, modifier }, rule })
    }

    /// Whether something in a range says that it is one of times: « h », "pm", a colon, noon; votes and scores have none.
    fn is_formal(&self, start: usize, end: usize) -> bool {
        (start..end).any(|at| {
            matches!(
                self.tokens.text(at).to_ascii_lowercase().as_str(),
                "h" | "heures"
                    | "heure"
                    | "am"
                    | "pm"
                    | "m"
                    | "clock"
                    | "oclock"
                    | "noon"
                    | "midnight"
                    | "midi"
                    | "minuit"
            ) || self.tokens.is(at, ':')
        })
    }

    /// Whether a clock reading without a day is a time and no length, score or ratio.
    fn clock_stands(&self, at: usize, end: usize) -> bool {
        let before = self.key_before(at);
        let hours = (at..end).any(|token| matches!(self.key(token), "h" | "heures" | "heure"));
        if hours && self.is_french() {
            let length =
                matches!(before, "dure" | "durait" | "duré" | "durera" | "en" | "pendant" | "durant" | "pour")
                    || matches!(self.key(end), "de" | "d") && !matches!(before, "à" | "vers" | "dès")
                    || before == "à" && self.speaks_of_length(at);
            return !length;
        }
        // "at 9" needs its preposition.
        if self.tokens.is_digits(at) && end == at + 1 {
            return matches!(before, "at");
        }
        true
    }

    /// « avant 2030 », « d'ici à 2030 », « vers 16 heures »: what stands outside the span.
    fn outer_modifier(&self, at: usize, expression: &Expression) -> Option<TemporalModifier> {
        use TemporalModifier::{After, Approx, Before};
        if !matches!(expression, Expression::Date(_) | Expression::Time { .. }) {
            return None;
        }
        let mut before = at;
        for _ in 0..2 {
            let article = before.checked_sub(1)?;
            let skipped =
                matches!(self.key(article), "le" | "la" | "l" | "the" | "les") || self.tokens.is(article, '\'');
            if !skipped {
                break;
            }
            before = article;
        }
        let last = before.checked_sub(1)?;
        let two = last.checked_sub(1).map_or("", |two| self.key(two));
        Some(match (two, self.key(last)) {
            (_, "avant" | "before" | "by") => Before,
            (_, "ici") => Before,
            ("ici", "à" | "au" | "la") => Before,
            (_, "après" | "after") => After,
            (_, "vers" | "environ" | "around" | "circa" | "about" | "approximately") => Approx,
            ("alentours" | "environs" | "autour", "de" | "du") => Approx,
            _ => return None,
        })
    }
}
