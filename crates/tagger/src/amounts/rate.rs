//! What a rate is counted by, outside its span: « 71 dollars *le baril* », « 1,5 % *par an* », "$80 *an hour*".

use surligne_model::Language;

use super::tables::units::unit_at;
use crate::tokens::{Classes, Entries, Tokens};

/// Words that rates are counted by beyond the units of measure.
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::NONE,
        words: "net nets brut bruts nuitée personne habitant enfant tête pièce action foyer salarié véhicule élève \
                famille ticket entrée",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::NONE,
        words: "head capita piece child household family employee passenger vehicle user seat annum student",
    },
];

/// What the figure that ends before `at` is counted by: a UCUM code where there is one, else the noun.
pub(super) fn per(tokens: &Tokens<'_>, at: usize) -> Option<String> {
    if !tokens.same_line(at) {
        return None;
    }
    // « 2 183 euros net par mois ».
    let at = at
        + usize::from(
            tokens.key_is_one_of(at, words!("net" | "nets" | "brut" | "bruts")) && tokens.key_is(at + 1, "par"),
        );
    let key = tokens.key(at);
    let (noun, sure) = match tokens.language() {
        _ if tokens.is(at, '/') => (at + 1, true),
        Language::En if hyphenated(tokens, at).is_some() => (at + 3, true),
        Language::Fr if key == "par" => (at + 1, true),
        // « 12 euros de l'heure ».
        Language::Fr if key == "de" && tokens.key_is(at + 1, "l") && time_unit(tokens.key(at + 3)).is_some() => {
            (at + 3, false)
        }
        Language::Fr if is_one_of!(key, "le" | "la" | "les") => (at + 1, false),
        Language::Fr if key == "l" && tokens.is(at + 1, '\'') => (at + 2, false),
        Language::En if is_one_of!(key, "per" | "each" | "every") => (at + 1, true),
        Language::En if is_one_of!(key, "a" | "an") => (at + 1, false),
        _ => return None,
    };
    if !tokens.same_line(noun) || !tokens.is_word(noun) || tokens.is_any(noun, Classes::NUMBER) {
        return None;
    }
    if let Some(code) = time_unit(tokens.key(noun)) {
        // "$850 million a year ago".
        let point = !sure && tokens.key_is_one_of(noun + 1, words!("ago" | "earlier" | "later" | "before"));
        return (!point).then(|| code.to_owned());
    }
    if sure
        && key.is_empty()
        && let Some(code) = time_symbol(tokens.text(noun))
    {
        return Some(code.to_owned());
    }
    if let Some((unit, _)) = unit_at(tokens, noun).filter(|_| tokens.text(noun).chars().count() > 1 || sure) {
        return Some(unit.to_owned());
    }
    let counted = tokens.key_is_one_of(
        noun,
        words!(
            "personne"
                | "habitant"
                | "enfant"
                | "tête"
                | "pièce"
                | "unité"
                | "action"
                | "titre"
                | "place"
                | "billet"
                | "foyer"
                | "salarié"
                | "passager"
                | "véhicule"
                | "élève"
                | "famille"
                | "ménage"
                | "page"
                | "ticket"
                | "entrée"
                | "part"
                | "nuitée"
                | "nuit"
                | "person"
                | "head"
                | "capita"
                | "piece"
                | "share"
                | "child"
                | "household"
                | "family"
                | "employee"
                | "passenger"
                | "vehicle"
                | "user"
                | "seat"
                | "unit"
                | "student"
                | "night"
        ),
    );
    let word = tokens.is_word(noun) && tokens.get(noun).is_some_and(|token| token.first.is_lowercase());
    (counted || (sure && key == "per" && word)).then(|| crate::tokens::in_lower_case(tokens.text(noun)))
}

/// One past "-a-year", "-an-hour" at a token.
pub(super) fn hyphenated(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let hyphens = tokens.is_hyphen(at) && tokens.is_glued(at) && tokens.is_hyphen(at + 2) && tokens.is_glued(at + 2);
    let article = tokens.key_is_one_of(at + 1, words!("a" | "an"));
    let noun = time_unit(tokens.key(at + 3)).is_some()
        || tokens.key_is_one_of(at + 3, words!("share" | "head" | "night" | "ticket" | "person" | "seat"));
    (hyphens && article && noun).then_some(at + 4)
}

/// The same by its symbol, behind a slash: « 12 €/h ».
pub(super) fn time_symbol(text: &str) -> Option<&'static str> {
    by_word!(text, {
        "h" | "hr" => "h",
        "min" | "mn" => "min",
        "s" | "sec" => "s",
        "j" => "d",
        "sem" => "wk",
        "yr" => "a",
    })
}

/// UCUM's code of a unit of time.
fn time_unit(key: &str) -> Option<&'static str> {
    by_word!(key, {
        "an" | "ans" | "année" | "year" | "annum" => "a",
        "mois" | "month" => "mo",
        "semaine" | "week" => "wk",
        "jour" | "jours" | "day" => "d",
        "heure" | "heures" | "hour" => "h",
        "minute" => "min",
        "seconde" | "second" => "s",
        "trimestre" | "quarter" => "quarter",
    })
}
