//! Words that values are shown with and that CLDR does not have: seasons, halves, parts of the day, « début »…

use surligne_model::{Language, TemporalModifier};

use super::timex::Timex;
use crate::times::calendar::Season;
use crate::times::expression::DayPart;

/// The word of the language.
fn of(language: Language, words: [&'static str; 2]) -> &'static str {
    words[language as usize]
}

pub(super) fn season(season: Season, language: Language) -> &'static str {
    of(
        language,
        match season {
            Season::Spring => ["printemps", "spring"],
            Season::Summer => ["été", "summer"],
            Season::Autumn => ["automne", "autumn"],
            Season::Winter => ["hiver", "winter"],
        },
    )
}

pub(super) fn half(language: Language) -> &'static str {
    of(language, ["S", "H"])
}

pub(super) fn decade(year: i16, language: Language) -> String {
    match language {
        Language::Fr => format!("années\u{a0}{year}"),
        Language::En => format!("{year}s"),
    }
}

pub(super) fn part(part: DayPart, language: Language) -> &'static str {
    of(
        language,
        match part {
            DayPart::Dawn => ["aube", "dawn"],
            DayPart::Morning => ["matin", "morning"],
            // In English midday is twelve sharp.
            DayPart::Midday => ["mi-journée", "lunchtime"],
            DayPart::Afternoon => ["après-midi", "afternoon"],
            DayPart::Evening => ["soir", "evening"],
            DayPart::Night => ["nuit", "night"],
            DayPart::Daytime => ["journée", "daytime"],
        },
    )
}

/// « début de soirée », "early evening".
pub(super) fn part_of(part: DayPart, modifier: TemporalModifier, language: Language) -> String {
    use TemporalModifier::{End, Mid, Start};
    let whole = match (part, language) {
        (DayPart::Morning, Language::Fr) => "de matinée",
        (DayPart::Afternoon, Language::Fr) => "d’après-midi",
        (DayPart::Evening, Language::Fr) => "de soirée",
        (DayPart::Daytime, Language::Fr) => "de journée",
        (DayPart::Night, Language::Fr) => "de nuit",
        _ => self::part(part, language),
    };
    let modifier = match modifier {
        Start => ["début", "early"],
        Mid => ["milieu", "mid"],
        End => ["fin", "late"],
        _ => ["", ""],
    };
    format!("{} {whole}", of(language, modifier))
}

/// What [`Timex::Weekly`] has after Sunday.
pub(super) fn weekly(days: i8, language: Language) -> &'static str {
    of(language, if days == 8 { ["week-end", "weekend"] } else { ["jour de semaine", "weekday"] })
}

/// « le 31 », "the 31st".
pub(super) fn day_of_month(day: i8, language: Language) -> String {
    match (language, day) {
        (Language::Fr, 1) => "le 1er".to_owned(),
        (Language::Fr, _) => format!("le {day}"),
        (Language::En, 1 | 21 | 31) => format!("the {day}st"),
        (Language::En, 2 | 22) => format!("the {day}nd"),
        (Language::En, 3 | 23) => format!("the {day}rd"),
        (Language::En, _) => format!("the {day}th"),
    }
}

pub(super) fn millennium(language: Language) -> &'static str {
    of(language, ["millénaire", "millennium"])
}

/// A day, week, month or year that is not told.
pub(super) fn unsaid(unit: char, language: Language) -> &'static str {
    of(
        language,
        match unit {
            'D' => ["un certain jour", "a certain day"],
            'W' => ["une certaine semaine", "a certain week"],
            'M' => ["un certain mois", "a certain month"],
            _ => ["une certaine année", "a certain year"],
        },
    )
}

/// PAST_REF, PRESENT_REF and FUTURE_REF.
pub(super) fn reference(timex: &Timex, language: Language) -> Option<&'static str> {
    Some(of(
        language,
        match timex {
            Timex::Past => ["dans le passé", "in the past"],
            Timex::Present => ["maintenant", "now"],
            Timex::Future => ["à l’avenir", "in the future"],
            _ => return None,
        },
    ))
}

/// Before what it bounds; `mid-` and `mi-` stand before months and years without a space.
pub(super) fn modifier(modifier: TemporalModifier, language: Language) -> &'static str {
    use TemporalModifier::{After, Approx, Before, End, Mid, Start};
    of(
        language,
        match modifier {
            Start => ["début ", "early "],
            Mid => ["mi-", "mid-"],
            End => ["fin ", "late "],
            Before => ["avant ", "before "],
            After => ["après ", "after "],
            Approx => ["vers ", "around "],
        },
    )
}

/// Every modifier, for reading.
pub(super) const MODIFIERS: [TemporalModifier; 6] = {
    use TemporalModifier::{After, Approx, Before, End, Mid, Start};
    [Start, Mid, End, Before, After, Approx]
};

/// A year's century in French is numbered in Roman numerals: « XIXe siècle ».
pub(super) fn roman(mut number: i16) -> String {
    const NUMERALS: [(i16, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while number >= value {
            out.push_str(numeral);
            number -= value;
        }
    }
    out
}
