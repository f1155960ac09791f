//! What single words mean: months, weekdays, units, seasons, parts of the day, ordinals.

use surligne_model::Language;
use surligne_model::civil::Weekday;

use super::{Grammar, Read};
use crate::times::calendar::{Season, Unit};
use crate::times::expression::DayPart;
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A month's name; the point of an abbreviation is part of it.
    pub(super) fn month(&self, at: usize) -> Read<i8> {
        if !self.tokens.is_any(at, Classes::MONTH) {
            return None;
        }
        let (month, short) = month(self.key(at), self.language)?;
        let next = at + 1;
        let point = short && self.tokens.is(next, '.') && self.tokens.is_glued(next);
        Some((month, next + usize::from(point)))
    }

    /// Whether a month's name is written short.
    pub(super) fn is_short_month(&self, at: usize) -> bool {
        month(self.key(at), self.language).is_some_and(|(_, short)| short)
    }

    /// A weekday's name; the point of an abbreviation is part of it.
    pub(super) fn weekday(&self, at: usize) -> Read<(Weekday, Spelling)> {
        if !self.tokens.is_any(at, Classes::WEEKDAY) {
            return None;
        }
        let (weekday, spelling) = weekday(self.key(at), self.language)?;
        let next = at + 1;
        let point = spelling == Spelling::Short && self.tokens.is(next, '.') && self.tokens.is_glued(next);
        Some(((weekday, spelling), next + usize::from(point)))
    }

    /// A unit of time.
    pub(super) fn unit(&self, at: usize) -> Read<(Unit, f64)> {
        if !self.tokens.is_any(at, Classes::TIME_UNIT) {
            return None;
        }
        // « 2023 s'équilibre », « 3 h d'attente », « 1 150 années-lumière ».
        let elided = self.key_is(at, "s") && self.tokens.is(at + 1, '\'') && self.tokens.is_glued(at + 1);
        let compound = self.is_french()
            && self.tokens.is_hyphen(at + 1)
            && self.tokens.is_glued(at + 1)
            && self.tokens.is_glued(at + 2)
            && self.tokens.text(at + 2).starts_with("lumi");
        // s-1, s⁻¹: a rate.
        let inverse = self.key_is(at, "s") && self.tokens.is_hyphen(at + 1) && self.tokens.is_digits(at + 2);
        if elided || compound || inverse {
            return None;
        }
        unit(self.key(at)).map(|unit| (unit, at + 1))
    }
}

/// A month by its name; whether it is abbreviated.
pub(super) fn month(key: &str, language: Language) -> Option<(i8, bool)> {
    let full = match language {
        Language::Fr => by_word!(key, {
            "janvier" => 1,
            "février" => 2,
            "mars" => 3,
            "avril" => 4,
            "mai" => 5,
            "juin" => 6,
            "juillet" => 7,
            "août" => 8,
            "septembre" => 9,
            "octobre" => 10,
            "novembre" => 11,
            "décembre" => 12,
        }),
        Language::En => by_word!(key, {
            "january" => 1,
            "february" => 2,
            "march" => 3,
            "april" => 4,
            "may" => 5,
            "june" => 6,
            "july" => 7,
            "august" => 8,
            "september" => 9,
            "october" => 10,
            "november" => 11,
            "december" => 12,
        }),
    };
    let short = || {
        by_word!(key, {
            "jan" | "janv" => 1,
            "feb" | "févr" | "fév" | "fev" => 2,
            "mar" => 3,
            "apr" | "avr" => 4,
            "jun" => 6,
            "jul" | "juil" | "jui" => 7,
            "aug" => 8,
            "sep" | "sept" => 9,
            "oct" => 10,
            "nov" => 11,
            "dec" | "déc" => 12,
        })
        // « mar. » is Tuesday.
        .filter(|_| language == Language::En || key != "mar")
    };
    full.map(|number| (number, false)).or_else(|| short().map(|number| (number, true)))
}

/// How a weekday is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    Full,
    Plural,
    Short,
}

/// A weekday by its name.
pub(super) fn weekday(key: &str, language: Language) -> Option<(Weekday, Spelling)> {
    use Spelling::{Full, Plural, Short};
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    match language {
        Language::Fr => by_word!(key, {
            "lundi" => (Monday, Full),
            "lundis" => (Monday, Plural),
            "lun" => (Monday, Short),
            "mardi" => (Tuesday, Full),
            "mardis" => (Tuesday, Plural),
            "mar" => (Tuesday, Short),
            "mercredi" => (Wednesday, Full),
            "mercredis" => (Wednesday, Plural),
            "mer" => (Wednesday, Short),
            "jeudi" => (Thursday, Full),
            "jeudis" => (Thursday, Plural),
            "jeu" => (Thursday, Short),
            "vendredi" => (Friday, Full),
            "vendredis" => (Friday, Plural),
            "ven" => (Friday, Short),
            "samedi" => (Saturday, Full),
            "samedis" => (Saturday, Plural),
            "sam" => (Saturday, Short),
            "dimanche" => (Sunday, Full),
            "dimanches" => (Sunday, Plural),
            "dim" => (Sunday, Short),
        }),
        Language::En => by_word!(key, {
            "monday" => (Monday, Full),
            "mondays" => (Monday, Plural),
            "mon" => (Monday, Short),
            "tuesday" => (Tuesday, Full),
            "tuesdays" => (Tuesday, Plural),
            "tue" | "tues" => (Tuesday, Short),
            "wednesday" => (Wednesday, Full),
            "wednesdays" => (Wednesday, Plural),
            "wed" | "weds" => (Wednesday, Short),
            "thursday" => (Thursday, Full),
            "thursdays" => (Thursday, Plural),
            "thu" | "thur" | "thurs" => (Thursday, Short),
            "friday" => (Friday, Full),
            "fridays" => (Friday, Plural),
            "fri" => (Friday, Short),
            "saturday" => (Saturday, Full),
            "saturdays" => (Saturday, Plural),
            "sat" => (Saturday, Short),
            "sunday" => (Sunday, Full),
            "sundays" => (Sunday, Plural),
            "sun" => (Sunday, Short),
        }),
    }
}

/// A unit of time, how many of it the word means (a fortnight is two weeks), and whether the word is plural
/// or has no plural.
pub(super) fn unit(key: &str) -> Option<(Unit, f64)> {
    by_word!(key, {
        "seconde" | "secondes" | "second" | "seconds" | "sec" | "secs" | "s" => (Unit::Second, 1.0),
        "minute" | "minutes" | "min" | "mins" | "mn" => (Unit::Minute, 1.0),
        "heure" | "heures" | "h" | "hour" | "hours" | "hr" | "hrs" => (Unit::Hour, 1.0),
        "jour" | "jours" | "journée" | "journées" | "nuit" | "nuits" | "day" | "days" | "night" | "nights" => (Unit::Day, 1.0),
        "semaine" | "semaines" | "week" | "weeks" | "wk" | "wks" => (Unit::Week, 1.0),
        "fortnight" | "fortnights" => (Unit::Week, 2.0),
        "mois" | "month" | "months" => (Unit::Month, 1.0),
        "trimestre" | "trimestres" | "quarter" | "quarters" | "qtr" => (Unit::Quarter, 1.0),
        "semestre" | "semestres" => (Unit::HalfYear, 1.0),
        "an" | "ans" | "année" | "années" | "saisons" | "seasons" | "year" | "years" | "yr" | "yrs" => (Unit::Year, 1.0),
        "décennie" | "décennies" | "decade" | "decades" => (Unit::Decade, 1.0),
        "siècle" | "siècles" | "century" | "centuries" => (Unit::Century, 1.0),
        "millénaire" | "millénaires" | "millennium" | "millennia" => (Unit::Millennium, 1.0),
    })
}

/// A season.
pub(super) fn season(key: &str) -> Option<Season> {
    by_word!(key, {
        "printemps" | "spring" | "springs" => Season::Spring,
        "été" | "étés" | "summer" | "summers" => Season::Summer,
        "automne" | "automnes" | "autumn" | "autumns" | "fall" => Season::Autumn,
        "hiver" | "hivers" | "winter" | "winters" => Season::Winter,
    })
}

/// A part of the day by one word (« après-midi » is two and is read by the grammar).
pub(super) fn day_part(key: &str) -> Option<DayPart> {
    by_word!(key, {
        "aube" | "aurore" | "dawn" | "sunrise" | "daybreak" => DayPart::Dawn,
        "matin" | "matins" | "matinée" | "matinées" | "morning" | "mornings" => DayPart::Morning,
        "aprem" | "afternoon" | "afternoons" => DayPart::Afternoon,
        "soir" | "soirs" | "soirée" | "soirées" | "evening" | "evenings" | "crépuscule" | "dusk" | "nightfall"
        | "sunset" => DayPart::Evening,
        "nuit" | "nuits" | "night" | "nights" | "overnight" | "nighttime" => DayPart::Night,
        "lunchtime" => DayPart::Midday,
        "teatime" => DayPart::Afternoon,
        "daytime" => DayPart::Daytime,
    })
}

/// An English ordinal in one word: up to the twentieth, and the thirtieth.
pub(super) fn english_ordinal(key: &str) -> Option<i8> {
    by_word!(key, {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
    })
}

/// An ordinal in words, up to the fifth; −1 is the last.
pub(super) fn ordinal(key: &str) -> Option<i8> {
    by_word!(key, {
        "premier" | "première" | "first" => 1,
        "deuxième" | "second" | "seconde" => 2,
        "troisième" | "third" => 3,
        "quatrième" | "fourth" => 4,
        "cinquième" | "fifth" => 5,
        "dernier" | "dernière" | "last" => -1,
    })
}
