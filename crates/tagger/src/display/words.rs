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
            DayPart::Midday => ["mi-journée", "midday"],
            DayPart::Afternoon => ["après-midi", "afternoon"],
            DayPart::Evening => ["soir", "evening"],
            DayPart::Night => ["nuit", "night"],
            DayPart::Daytime => ["journée", "daytime"],
        },
    )
}

/// « début de soirée », "early evening"; `None` where the language does not say it so.
pub(super) fn part_of(part: DayPart, modifier: TemporalModifier, language: Language) -> Option<String> {
    use TemporalModifier::{End, Mid, Start};
    let whole = match (part, language) {
        (DayPart::Morning, Language::Fr) => "de matinée",
        (DayPart::Afternoon, Language::Fr) => "d’après-midi",
        (DayPart::Evening, Language::Fr) => "de soirée",
        (DayPart::Daytime, Language::Fr) => "de journée",
        (DayPart::Morning | DayPart::Afternoon | DayPart::Evening, Language::En) => self::part(part, language),
        _ => return None,
    };
    let modifier = of(
        language,
        match modifier {
            Start => ["début", "early"],
            Mid => ["milieu", "mid"],
            End => ["fin", "late"],
            _ => return None,
        },
    );
    Some(format!("{modifier} {whole}"))
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
