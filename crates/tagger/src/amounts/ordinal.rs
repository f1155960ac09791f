//! Ordinals: « deuxième », « 3e », "first".

use surligne_model::Language;

use super::measure::Measure;
use crate::tokens::{Classes, Gap, Tokens};

/// Whether an ordinal is one, and no part of a title, a time or another word.
pub(super) fn is_ordinal(tokens: &Tokens<'_>, measure: &Measure) -> bool {
    let (start, end) = (measure.tokens.start, measure.tokens.end);
    let one_word = end == start + 1;
    let next = if tokens.same_line(end) { tokens.key(end) } else { "" };
    let before = if start > 0 && tokens.same_line(start) { tokens.key(start - 1) } else { "" };
    // « l'iPhone 16e »: a model.
    if is_one_of!(before, "iphone" | "ipad" | "pixel" | "galaxy") {
        return false;
    }
    // "First Nations".
    if next == "nations" && tokens.is_capitalised(end) {
        return false;
    }
    // « la troisième guerre mondiale », whatever its capitals.
    if next == "guerre" && tokens.text(end + 1).eq_ignore_ascii_case("mondiale") {
        return false;
    }
    let hyphenated = tokens.is_hyphen(end) && tokens.is_glued(end) && tokens.is_glued(end + 1);
    let linked = if hyphenated { tokens.key(end + 1) } else { "" };
    // « avant-première », « matières premières ».
    let compound = start > 1 && tokens.is_glued(start) && tokens.is_hyphen(start - 1) && tokens.is_word(start - 2);
    if compound || before == "matières" || (next == "world" && !tokens.key_is(end + 1, "war")) {
        return next == "world";
    }
    // « Première Guerre mondiale », "Second World War", « Ve République »: names.
    if is_one_of!(
        next,
        "ministre"
            | "ministres"
            | "minister"
            | "dame"
            | "lady"
            | "guerre"
            | "world"
            | "officer"
            | "reich"
            | "empire"
            | "république"
            | "amendment"
    ) && (tokens.is_capitalised(start)
        || tokens.is_capitalised(end)
        || is_one_of!(next, "ministre" | "ministres" | "minister" | "lady"))
        && !(tokens.starts_sentence(start)
            && !tokens.is_capitalised(end)
            && !is_one_of!(next, "ministre" | "ministres" | "minister"))
    {
        return false;
    }
    if !one_word && measure.form == crate::numbers::Form::Ordinal {
        return !(tokens.is_word(start) && matches!(next, "siècle"));
    }
    match (tokens.language(), tokens.key(start)) {
        // A second in time, « un second rôle », « de seconde main ».
        (Language::Fr, "second" | "seconde") => {
            let unit = tokens.key_is(start, "seconde")
                && is_one_of!(before, "par" | "une" | "chaque" | "la")
                && !super::range::counts_a_noun(tokens, end);
            let idiom = is_one_of!(next, "rôle" | "souffle" | "plan" | "degré" | "main" | "zone");
            // « trois dixièmes de seconde ».
            let part = before == "de" && !super::range::counts_a_noun(tokens, end);
            !unit && !idiom && !part && before != "par"
        }
        (Language::Fr, "secondes" | "seconds") => {
            is_one_of!(before, "les" | "des" | "aux" | "ces") && tokens.key_is(start, "seconds")
        }
        (Language::Fr, "premier" | "première" | "premiers" | "premières") => {
            !matches!((before, next), (_, "plan" | "lieu" | "abord")) || next == "plan" && before == "le"
        }
        (Language::En, "second") => {
            let unit = is_one_of!(before, "per" | "every" | "split" | "one" | "a")
                && !super::range::counts_a_noun(tokens, end);
            // "a hundredth of a second behind".
            let part = before == "a"
                && start >= 3
                && tokens.key_is(start - 2, "of")
                && tokens.is_any(start - 3, Classes::ORDINAL);
            !unit
                && !part
                && !is_one_of!(next, "later" | "ago")
                && !is_one_of!(linked, "hand" | "half")
                && !matches!(next, "hand")
                && !tokens.is_digits(start.wrapping_sub(1))
        }
        (Language::En, "first") => {
            !matches!(before, "at")
                && !is_one_of!(linked, "hand" | "name" | "aid")
                && !is_one_of!(next, "name" | "aid" | "person" | "light")
        }
        (Language::En, "third") => !matches!(linked, "party"),
        (Language::En, "firsts") => false,
        _ => !(tokens.is_word(start) && tokens.gap(start) == Gap::None && start > 0 && tokens.is_digits(start - 1)),
    }
}
