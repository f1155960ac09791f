//! Days that have a name.

use surligne_model::Language;
use surligne_model::civil::Weekday;

use super::phrase::Tellings;
use super::{Grammar, Read};
use crate::times::calendar::Holiday;
use crate::times::expression::{DateExpression, Named, Which};
use crate::tokens::Classes;

const fn fixed(month: i8, day: i8) -> Holiday {
    Holiday::Fixed { month, day }
}

const fn easter(offset: i16) -> Holiday {
    Holiday::Easter { offset, days: 1 }
}

const fn orthodox(offset: i16) -> Holiday {
    Holiday::OrthodoxEaster { offset, days: 1 }
}

const fn nth(month: i8, weekday: Weekday, nth: i8) -> Holiday {
    Holiday::Nth { month, weekday, nth, offset: 0 }
}

const fn hebrew(month: u8, day: u8, days: i8) -> Holiday {
    Holiday::Hebrew { month, day, days }
}

const fn islamic(month: u8, day: u8, days: i8) -> Holiday {
    Holiday::Islamic { month, day, days }
}

/// French names; `'` and `-` as in [`Grammar::phrase`]. A longer name stands before its beginning.
const FRENCH: &Tellings<Holiday> = tellings![
    "noël" => fixed(12, 25),
    "réveillon de noël" => fixed(12, 24),
    "réveillon du nouvel an" => fixed(12, 31),
    "jour de l ' an" => fixed(1, 1),
    "jour de noël" => fixed(12, 25),
    "nouvel an" => fixed(1, 1),
    "saint - sylvestre" => fixed(12, 31),
    "saint - valentin" => fixed(2, 14),
    "saint - jean" => fixed(6, 24),
    "saint - patrick" => fixed(3, 17),
    "saint - nicolas" => fixed(12, 6),
    "saint - andré" => fixed(11, 30),
    "saint - michel" => fixed(9, 29),
    "saint - martin" => fixed(11, 11),
    "vacances de pâques" => Holiday::Uncomputed,
    "vacances de noël" => Holiday::Uncomputed,
    "vacances de la toussaint" => Holiday::Uncomputed,
    "vacances d ' été" => Holiday::Uncomputed,
    "vacances d ' hiver" => Holiday::Uncomputed,
    "vacances de printemps" => Holiday::Uncomputed,
    "pâques orthodoxe" => orthodox(0),
    "lundi de pâques" => easter(1),
    "dimanche de pâques" => easter(0),
    "lundi de pentecôte" => easter(50),
    "dimanche de pentecôte" => easter(49),
    "jeudi de l ' ascension" => easter(39),
    "vendredi saint" => easter(-2),
    "jeudi saint" => easter(-3),
    "mardi gras" => easter(-47),
    "mercredi des cendres" => easter(-46),
    "dimanche des rameaux" => easter(-7),
    "pâques" => easter(0),
    "pentecôte" => easter(49),
    "ascension" => easter(39),
    "toussaint" => fixed(11, 1),
    "assomption" => fixed(8, 15),
    "épiphanie" => fixed(1, 6),
    "chandeleur" => fixed(2, 2),
    "fête du travail" => fixed(5, 1),
    "fête nationale" => fixed(7, 14),
    "fête de la musique" => fixed(6, 21),
    "fête des mères" => Holiday::Nth { month: 5, weekday: Weekday::Sunday, nth: -1, offset: 0 },
    "fête des pères" => nth(6, Weekday::Sunday, 3),
    "fête des morts" => fixed(11, 2),
    "fête des rois" => fixed(1, 6),
    "halloween" => fixed(10, 31),
    "thanksgiving" => nth(11, Weekday::Thursday, 4),
    "black friday" => Holiday::Nth { month: 11, weekday: Weekday::Thursday, nth: 4, offset: 1 },
    "cyber monday" => Holiday::Nth { month: 11, weekday: Weekday::Thursday, nth: 4, offset: 4 },
    "ramadan" => islamic(9, 1, 30),
    "aïd el - fitr" => islamic(10, 1, 1),
    "aïd al - fitr" => islamic(10, 1, 1),
    "aïd el - adha" => islamic(12, 10, 1),
    "aïd el - kébir" => islamic(12, 10, 1),
    "aïd al - kébir" => islamic(12, 10, 1),
    "aïd al - adha" => islamic(12, 10, 1),
    "hanoucca" => hebrew(9, 25, 8),
    "hanoukka" => hebrew(9, 25, 8),
    "kippour" => hebrew(7, 10, 1),
    "souccot" => hebrew(7, 15, 7),
    "pessah" => hebrew(1, 15, 8),
    "chavouot" => hebrew(3, 6, 2),
    "pourim" => hebrew(12, 14, 1),
    "achoura" => islamic(1, 10, 1),
    "tabaski" => islamic(12, 10, 1),
    "aïd" => Holiday::Uncomputed,
    "diwali" => Holiday::Uncomputed,
    "nouvel an lunaire" => Holiday::Uncomputed,
    "nouvel an chinois" => Holiday::Uncomputed,
    "roch hachana" => hebrew(7, 1, 2),
    "roch hachanah" => hebrew(7, 1, 2),
];

/// English names.
const ENGLISH: &Tellings<Holiday> = tellings![
    "christmas eve" => fixed(12, 24),
    "christmas day" => fixed(12, 25),
    "christmas" => fixed(12, 25),
    "xmas" => fixed(12, 25),
    "boxing day" => fixed(12, 26),
    "new year ' s eve" => fixed(12, 31),
    "new years eve" => fixed(12, 31),
    "new year ' s day" => fixed(1, 1),
    "new years day" => fixed(1, 1),
    "new year ' s" => fixed(1, 1),
    "saint patricks day" => fixed(3, 17),
    "civil rights day" => nth(1, Weekday::Monday, 3),
    "workers ' day" => fixed(5, 1),
    "international workers ' day" => fixed(5, 1),
    "thanks giving day" => nth(11, Weekday::Thursday, 4),
    "new year eve" => fixed(12, 31),
    "new year day" => fixed(1, 1),
    "new year" => fixed(1, 1),
    "qingming" => fixed(4, 5),
    "easter sunday" => easter(0),
    "easter monday" => easter(1),
    "easter" => easter(0),
    "orthodox easter monday" => orthodox(1),
    "orthodox easter" => orthodox(0),
    "orthodox good friday" => orthodox(-2),
    "orthodox great friday" => orthodox(-2),
    "good friday" => easter(-2),
    "maundy thursday" => easter(-3),
    "palm sunday" => easter(-7),
    "ash wednesday" => easter(-46),
    "shrove tuesday" => easter(-47),
    "pancake day" => easter(-47),
    "mardi gras" => easter(-47),
    "ascension day" => easter(39),
    "ascension" => easter(39),
    "pentecost" => easter(49),
    "whit monday" => easter(50),
    "thanksgiving day" => nth(11, Weekday::Thursday, 4),
    "thanksgiving" => nth(11, Weekday::Thursday, 4),
    "black friday" => Holiday::Nth { month: 11, weekday: Weekday::Thursday, nth: 4, offset: 1 },
    "cyber monday" => Holiday::Nth { month: 11, weekday: Weekday::Thursday, nth: 4, offset: 4 },
    "halloween" => fixed(10, 31),
    "valentine ' s day" => fixed(2, 14),
    "valentines day" => fixed(2, 14),
    "valentine ' s" => fixed(2, 14),
    "valentine day" => fixed(2, 14),
    "st patrick ' s day" => fixed(3, 17),
    "st . patrick ' s day" => fixed(3, 17),
    "saint patrick ' s day" => fixed(3, 17),
    "st patricks day" => fixed(3, 17),
    "saint patrick" => fixed(3, 17),
    "st andrew ' s day" => fixed(11, 30),
    "st george ' s day" => fixed(4, 23),
    "st . george ' s day" => fixed(4, 23),
    "st david ' s day" => fixed(3, 1),
    "burns night" => fixed(1, 25),
    "hogmanay" => fixed(12, 31),
    "guy fawkes night" => fixed(11, 5),
    "bonfire night" => fixed(11, 5),
    "martin luther king jr . day" => nth(1, Weekday::Monday, 3),
    "martin luther king jr day" => nth(1, Weekday::Monday, 3),
    "martin luther king day" => nth(1, Weekday::Monday, 3),
    "martin luther king ' s day" => nth(1, Weekday::Monday, 3),
    "mlk day" => nth(1, Weekday::Monday, 3),
    "presidents ' day" => nth(2, Weekday::Monday, 3),
    "presidents day" => nth(2, Weekday::Monday, 3),
    "memorial day" => nth(5, Weekday::Monday, -1),
    "labor day" => nth(9, Weekday::Monday, 1),
    "labour day" => fixed(5, 1),
    "may day" => fixed(5, 1),
    "columbus day" => nth(10, Weekday::Monday, 2),
    "indigenous peoples day" => nth(10, Weekday::Monday, 2),
    "veterans day" => fixed(11, 11),
    "veterans ' day" => fixed(11, 11),
    "independence day" => fixed(7, 4),
    "juneteenth" => fixed(6, 19),
    "flag day" => fixed(6, 14),
    "groundhog day" => fixed(2, 2),
    "april fool ' s day" => fixed(4, 1),
    "april fools ' day" => fixed(4, 1),
    "april fools day" => fixed(4, 1),
    "mother ' s day" => nth(5, Weekday::Sunday, 2),
    "mothers ' day" => nth(5, Weekday::Sunday, 2),
    "mothers day" => nth(5, Weekday::Sunday, 2),
    "father ' s day" => nth(6, Weekday::Sunday, 3),
    "fathers ' day" => nth(6, Weekday::Sunday, 3),
    "fathers day" => nth(6, Weekday::Sunday, 3),
    "boss ' s day" => fixed(10, 16),
    "earth day" => fixed(4, 22),
    "bastille day" => fixed(7, 14),
    "remembrance sunday" => nth(11, Weekday::Sunday, 2),
    "remembrance day" => fixed(11, 11),
    "armistice day" => fixed(11, 11),
    "victoria day" => Holiday::WeekdayUpTo { month: 5, day: 24, weekday: Weekday::Monday },
    "canada day" => fixed(7, 1),
    "australia day" => fixed(1, 26),
    "anzac day" => fixed(4, 25),
    "king ' s day" => fixed(4, 27),
    "koningsdag" => fixed(4, 27),
    "international women ' s day" => fixed(3, 8),
    "women ' s day" => fixed(3, 8),
    "super bowl sunday" => nth(2, Weekday::Sunday, 2),
    "super tuesday" => Holiday::Nth { month: 3, weekday: Weekday::Tuesday, nth: 1, offset: 0 },
    "election day" => Holiday::Nth { month: 11, weekday: Weekday::Monday, nth: 1, offset: 1 },
    "inauguration day" => fixed(1, 20),
    "all saints ' day" => fixed(11, 1),
    "all saints day" => fixed(11, 1),
    "all souls ' day" => fixed(11, 2),
    "all souls day" => fixed(11, 2),
    "epiphany" => fixed(1, 6),
    "cinco de mayo" => fixed(5, 5),
    "passover" => hebrew(1, 15, 8),
    "yom kippur" => hebrew(7, 10, 1),
    "yom hashoah" => Holiday::Uncomputed,
    "rosh hashanah" => hebrew(7, 1, 2),
    "rosh hashana" => hebrew(7, 1, 2),
    "hanukkah" => hebrew(9, 25, 8),
    "chanukah" => hebrew(9, 25, 8),
    "purim" => hebrew(12, 14, 1),
    "sukkot" => hebrew(7, 15, 7),
    "succos" => hebrew(7, 15, 7),
    "feast of tabernacles" => hebrew(7, 15, 7),
    "shavuot" => hebrew(3, 6, 2),
    "tisha b ' av" => hebrew(5, 9, 1),
    "tu bishvat" => hebrew(11, 15, 1),
    "eid al - fitr" => islamic(10, 1, 1),
    "eid ul - fitr" => islamic(10, 1, 1),
    "eid al - adha" => islamic(12, 10, 1),
    "id ul - adha" => islamic(12, 10, 1),
    "sacrifice feast" => islamic(12, 10, 1),
    "bakr id" => islamic(12, 10, 1),
    "ramadan" => islamic(9, 1, 30),
    "ashura" => islamic(1, 10, 1),
    "mawlid" => islamic(3, 12, 1),
    "laylat al - qadr" => islamic(9, 27, 1),
    "laylat al - kadr" => islamic(9, 27, 1),
    "nowruz" => fixed(3, 20),
    "lunar new year" => Holiday::Uncomputed,
    "chinese new year" => Holiday::Uncomputed,
    "diwali" => Holiday::Uncomputed,
    "deepavali" => Holiday::Uncomputed,
    "holi" => Holiday::Uncomputed,
    "dhanteras" => Holiday::Uncomputed,
    "dussehra" => Holiday::Uncomputed,
    "navaratri" => Holiday::Uncomputed,
    "navratri" => Holiday::Uncomputed,
    "onam" => Holiday::Uncomputed,
    "pongal" => Holiday::Uncomputed,
    "makar sankranti" => Holiday::Uncomputed,
    "vesak" => Holiday::Uncomputed,
    "buddha purnima" => Holiday::Uncomputed,
    "vaisakhi" => Holiday::Uncomputed,
    "vasakhi" => Holiday::Uncomputed,
    "vaishakhi" => Holiday::Uncomputed,
    "baisakhi" => Holiday::Uncomputed,
    "ganesh chaturthi" => Holiday::Uncomputed,
    "rama navami" => Holiday::Uncomputed,
    "krishna janmashtami" => Holiday::Uncomputed,
    "raksha bandhan" => Holiday::Uncomputed,
    "vasant panchami" => Holiday::Uncomputed,
    "karva chauth" => Holiday::Uncomputed,
    "guru nanak jayanti" => Holiday::Uncomputed,
    "mahavir jayanti" => Holiday::Uncomputed,
    "saraswati jayanti" => Holiday::Uncomputed,
    "valmiki jayanti" => Holiday::Uncomputed,
    "guru gobind singh jayanti" => Holiday::Uncomputed,
    "guru ravidas jayanti" => Holiday::Uncomputed,
    "ratha - yatra" => Holiday::Uncomputed,
    "yugadi" => Holiday::Uncomputed,
    "ugadi" => Holiday::Uncomputed,
    "trinity sunday" => easter(56),
    "clean monday" => orthodox(-48),
    "great fast" => Holiday::OrthodoxEaster { offset: -48, days: 40 },
    "chhoti holi" => Holiday::Uncomputed,
    "thiru onam" => Holiday::Uncomputed,
    "maattu pongal" => Holiday::Uncomputed,
    "kaanum pongal" => Holiday::Uncomputed,
    "kanni pongal" => Holiday::Uncomputed,
    "bogi pandigai" => Holiday::Uncomputed,
    "jamshedi navroz" => Holiday::Uncomputed,
    "parsi new year" => Holiday::Uncomputed,
    "rabindra jayanti" => Holiday::Uncomputed,
    "rabindranath jayanti" => Holiday::Uncomputed,
    "guru govind singh jayanti" => Holiday::Uncomputed,
    "guru ravidas birthday" => Holiday::Uncomputed,
    "dala puja" => Holiday::Uncomputed,
    "lakshmi puja" => Holiday::Uncomputed,
    "durga puja" => Holiday::Uncomputed,
    "pargat diwas" => Holiday::Uncomputed,
    "holocaust day" => Holiday::Uncomputed,
    "phagwah" => Holiday::Uncomputed,
    "world vegan day" => fixed(11, 1),
    "world water day" => fixed(3, 22),
    "world health day" => fixed(4, 7),
    "night of power" => islamic(9, 27, 1),
    "isra and mi ' raj" => islamic(7, 27, 1),
    "maha shivaratri" => Holiday::Uncomputed,
    "thaipusam" => Holiday::Uncomputed,
    "lohri" => Holiday::Uncomputed,
    "muharram" => islamic(1, 1, 29),
    "lag baomer" => Holiday::Uncomputed,
    "simchat torah" => Holiday::Uncomputed,
    "corpus christi" => easter(60),
    "ides of march" => fixed(3, 15),
    "islamic new year" => islamic(1, 1, 1),
    "eid" => Holiday::Uncomputed,
    "vijayadashami" => Holiday::Uncomputed,
    "branch sunday" => easter(-7),
    "whit sunday" => easter(49),
    "holy thursday" => easter(-3),
    "holy saturday" => easter(-1),
    "world environment day" => fixed(6, 5),
    "world aids day" => fixed(12, 1),
    "bank holiday monday" => Holiday::Uncomputed,
];

/// Calls `add` with every word of the names, the first as what wakes them.
pub(in crate::times) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    for (language, names) in [(Language::Fr, FRENCH), (Language::En, ENGLISH)] {
        for (place, word) in names.phrases.words() {
            add(word, Some(language), if place == 0 { Classes::HOLIDAY } else { Classes::NONE });
        }
    }
}

impl Grammar<'_> {
    /// A holiday, its year and « dernier » included. « mardi », « saint », "good" wake it and are more often
    /// something else: the whole name has to stand.
    pub(super) fn holiday(&self, at: usize) -> Read<DateExpression> {
        if !self.tokens.is_any(at, Classes::HOLIDAY) {
            return None;
        }
        let names = match self.language {
            Language::Fr => FRENCH,
            Language::En => ENGLISH,
        };
        let (index, next) = self.each_phrase(at, names.phrases).max_by_key(|(_, next)| *next)?;
        if !self.holiday_stands(at, next) {
            return None;
        }
        let (year, which, end) = self.year_or_which(next);
        // "next Thanksgiving" is read from its first word.
        Some((DateExpression::Named { named: Named::Holiday(names.told[index]), year, which }, end))
    }

    /// Whether the words are the day and no place or family: « Noël » the first name, « l'Ascension » the island.
    fn holiday_stands(&self, at: usize, next: usize) -> bool {
        if self.is_french() && self.key_is(at, "saint") && !self.key_before_is(at, "la") && !self.begins_line(at) {
            return false;
        }
        if self.is_french() && self.tokens.is_hyphen(next) && self.tokens.is_glued(next) {
            return false;
        }
        if self.phrase(at, phrases!["new year"]).is_some_and(|end| end == next) && !self.tokens.is_capitalised(at) {
            return false;
        }
        let name = next == at + 1
            && self.key_is_one_of(at, words!("noël" | "pâques" | "ascension" | "easter" | "toussaint"));
        if !name {
            return true;
        }
        // A capital word on either side that is not the sentence's first: « Noël Dupont », « Jean-Noël ».
        let before = at.checked_sub(1).is_some_and(|before| {
            self.tokens.is_hyphen(before)
                || (self.tokens.is_capitalised(before)
                    && self.tokens.same_line(at)
                    && !self.tokens.starts_sentence(before))
        });
        let after = self.tokens.is_capitalised(next)
            && self.tokens.same_line(next)
            && !self.tokens.is_any(next, Classes::MONTH);
        let capital = self.tokens.is_capitalised(at)
            || !self.is_french()
            || self.begins_line(at)
            || self.key_before_is(at, "de");
        // « père Noël » and "Father Christmas" are someone.
        let father = self.tokens.text_is_one_of(at.wrapping_sub(1), words!("père" | "Père" | "Father"));
        let island = self.key_is(at, "ascension")
            && self.is_french()
            && (!self.tokens.is_capitalised(at)
                || self.tokens.text_is_one_of(at.wrapping_sub(3), words!("île" | "Île")));
        capital && !before && !after && !father && !island
    }

    /// "last Thanksgiving", "this Christmas", "next Easter".
    pub(super) fn holiday_with_which(&self, at: usize, which: Which) -> Read<DateExpression> {
        let (date, end) = self.holiday(at)?;
        match date {
            DateExpression::Named { named, year: None, which: None } => {
                Some((DateExpression::Named { named, year: None, which: Some(which) }, end))
            }
            _ => None,
        }
    }
}
