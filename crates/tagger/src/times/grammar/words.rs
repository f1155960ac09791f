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
        let elided = self.key(at) == "s" && self.tokens.is(at + 1, '\'') && self.tokens.is_glued(at + 1);
        let compound = self.is_french()
            && self.tokens.is_hyphen(at + 1)
            && self.tokens.is_glued(at + 1)
            && self.tokens.is_glued(at + 2)
            && self.tokens.text(at + 2).starts_with("lumi");
        // s-1, s⁻¹: a rate.
        let inverse = self.key(at) == "s" && self.tokens.is_hyphen(at + 1) && self.tokens.is_digits(at + 2);
        if elided || compound || inverse {
            return None;
        }
        unit(self.key(at), self.language).map(|unit| (unit, at + 1))
    }
}

/// A month by its name; whether it is abbreviated.
pub(super) fn month(key: &str, language: Language) -> Option<(i8, bool)> {
    let number = match (language, key) {
        (Language::Fr, "janvier") | (Language::En, "january") => 1,
        (Language::Fr, "février") | (Language::En, "february") => 2,
        (Language::Fr, "mars") | (Language::En, "march") => 3,
        (Language::Fr, "avril") | (Language::En, "april") => 4,
        (Language::Fr, "mai") | (Language::En, "may") => 5,
        (Language::Fr, "juin") | (Language::En, "june") => 6,
        (Language::Fr, "juillet") | (Language::En, "july") => 7,
        (Language::Fr, "août") | (Language::En, "august") => 8,
        (Language::Fr, "septembre") | (Language::En, "september") => 9,
        (Language::Fr, "octobre") | (Language::En, "october") => 10,
        (Language::Fr, "novembre") | (Language::En, "november") => 11,
        (Language::Fr, "décembre") | (Language::En, "december") => 12,
        (_, key) => {
            let number = match key {
                "jan" | "janv" => 1,
                "feb" | "févr" | "fév" | "fev" => 2,
                "mar" if language == Language::En => 3,
                "apr" | "avr" => 4,
                "jun" => 6,
                "jul" | "juil" | "jui" => 7,
                "aug" => 8,
                "sep" | "sept" => 9,
                "oct" => 10,
                "nov" => 11,
                "dec" | "déc" => 12,
                _ => return None,
            };
            return Some((number, true));
        }
    };
    Some((number, false))
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
    Some(match (language, key) {
        (Language::Fr, "lundi") | (Language::En, "monday") => (Monday, Full),
        (Language::Fr, "mardi") | (Language::En, "tuesday") => (Tuesday, Full),
        (Language::Fr, "mercredi") | (Language::En, "wednesday") => (Wednesday, Full),
        (Language::Fr, "jeudi") | (Language::En, "thursday") => (Thursday, Full),
        (Language::Fr, "vendredi") | (Language::En, "friday") => (Friday, Full),
        (Language::Fr, "samedi") | (Language::En, "saturday") => (Saturday, Full),
        (Language::Fr, "dimanche") | (Language::En, "sunday") => (Sunday, Full),
        (Language::Fr, "lundis") | (Language::En, "mondays") => (Monday, Plural),
        (Language::Fr, "mardis") | (Language::En, "tuesdays") => (Tuesday, Plural),
        (Language::Fr, "mercredis") | (Language::En, "wednesdays") => (Wednesday, Plural),
        (Language::Fr, "jeudis") | (Language::En, "thursdays") => (Thursday, Plural),
        (Language::Fr, "vendredis") | (Language::En, "fridays") => (Friday, Plural),
        (Language::Fr, "samedis") | (Language::En, "saturdays") => (Saturday, Plural),
        (Language::Fr, "dimanches") | (Language::En, "sundays") => (Sunday, Plural),
        (Language::Fr, "lun") | (Language::En, "mon") => (Monday, Short),
        (Language::Fr, "mar") | (Language::En, "tue" | "tues") => (Tuesday, Short),
        (Language::Fr, "mer") | (Language::En, "wed" | "weds") => (Wednesday, Short),
        (Language::Fr, "jeu") | (Language::En, "thu" | "thur" | "thurs") => (Thursday, Short),
        (Language::Fr, "ven") | (Language::En, "fri") => (Friday, Short),
        (Language::Fr, "sam") | (Language::En, "sat") => (Saturday, Short),
        (Language::Fr, "dim") | (Language::En, "sun") => (Sunday, Short),
        _ => return None,
    })
}

/// A unit of time, how many of it the word means (a fortnight is two weeks), and whether the word is plural
/// or has no plural.
pub(super) fn unit(key: &str, language: Language) -> Option<(Unit, f64)> {
    Some(match (language, key) {
        (_, "seconde" | "secondes" | "second" | "seconds" | "sec" | "secs" | "s") => (Unit::Second, 1.0),
        (_, "minute" | "minutes" | "min" | "mins" | "mn") => (Unit::Minute, 1.0),
        (_, "heure" | "heures" | "h" | "hour" | "hours" | "hr" | "hrs") => (Unit::Hour, 1.0),
        (_, "jour" | "jours" | "journée" | "journées" | "nuit" | "nuits" | "day" | "days" | "night" | "nights") => {
            (Unit::Day, 1.0)
        }
        (_, "semaine" | "semaines" | "week" | "weeks" | "wk" | "wks") => (Unit::Week, 1.0),
        (_, "fortnight" | "fortnights") => (Unit::Week, 2.0),
        (_, "mois" | "month" | "months") => (Unit::Month, 1.0),
        (_, "trimestre" | "trimestres" | "quarter" | "quarters" | "qtr") => (Unit::Quarter, 1.0),
        (_, "semestre" | "semestres") => (Unit::HalfYear, 1.0),
        (_, "an" | "ans" | "année" | "années" | "saisons" | "seasons" | "year" | "years" | "yr" | "yrs") => {
            (Unit::Year, 1.0)
        }
        (_, "décennie" | "décennies" | "decade" | "decades") => (Unit::Decade, 1.0),
        (_, "siècle" | "siècles" | "century" | "centuries") => (Unit::Century, 1.0),
        (_, "millénaire" | "millénaires" | "millennium" | "millennia") => (Unit::Millennium, 1.0),
        _ => return None,
    })
}

/// A season.
pub(super) fn season(key: &str) -> Option<Season> {
    Some(match key {
        "printemps" | "spring" | "springs" => Season::Spring,
        "été" | "étés" | "summer" | "summers" => Season::Summer,
        "automne" | "automnes" | "autumn" | "autumns" | "fall" => Season::Autumn,
        "hiver" | "hivers" | "winter" | "winters" => Season::Winter,
        _ => return None,
    })
}

/// A part of the day by one word (« après-midi » is two and is read by the grammar).
pub(super) fn day_part(key: &str) -> Option<DayPart> {
    Some(match key {
        "aube" | "aurore" | "dawn" | "sunrise" | "daybreak" => DayPart::Dawn,
        "matin" | "matins" | "matinée" | "matinées" | "morning" | "mornings" => DayPart::Morning,
        "aprem" | "afternoon" | "afternoons" => DayPart::Afternoon,
        "soir" | "soirs" | "soirée" | "soirées" | "evening" | "evenings" | "crépuscule" | "dusk" | "nightfall"
        | "sunset" => DayPart::Evening,
        "nuit" | "nuits" | "night" | "nights" | "overnight" | "nighttime" => DayPart::Night,
        "lunchtime" => DayPart::Midday,
        "teatime" => DayPart::Afternoon,
        "daytime" => DayPart::Daytime,
        _ => return None,
    })
}

/// An English ordinal in one word: up to the twentieth, and the thirtieth.
pub(super) fn english_ordinal(key: &str) -> Option<i8> {
    Some(match key {
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
        _ => return None,
    })
}

/// An ordinal in words, up to the fifth; −1 is the last.
pub(super) fn ordinal(key: &str) -> Option<i8> {
    Some(match key {
        "premier" | "première" | "first" => 1,
        "deuxième" | "second" | "seconde" => 2,
        "troisième" | "third" => 3,
        "quatrième" | "fourth" => 4,
        "cinquième" | "fifth" => 5,
        "dernier" | "dernière" | "last" => -1,
        _ => return None,
    })
}
