//! Numbers that count things with no unit: which of them are counts, and which are parts of names and codes.

use surligne_model::Language;

use super::measure::Measure;
use super::numbered::{follows_score, is_address, is_label, is_list_mark, names_by_number};
use super::range::counts_a_noun;
use crate::numbers::Form;
use crate::tokens::{Classes, Tokens};

/// Whether a number with no unit is a count.
pub(super) fn is_count(tokens: &Tokens<'_>, measure: &Measure) -> bool {
    let (start, end) = (measure.tokens.start, measure.tokens.end);
    let fraction = measure.form == Form::Fraction;
    if in_larger_code(tokens, start, end) {
        return false;
    }
    if measure.form == Form::Article {
        return is_one(tokens, start, end);
    }
    // « une demi-finale », « un quart-temps »: the unit or noun makes another word of it.
    if fraction && tokens.is_hyphen(end) && tokens.is_glued(end) {
        return false;
    }
    // 6-7 (4/7): a tie-break's points.
    if fraction && follows_score(tokens, start, end) {
        return false;
    }
    // "multimillion" alone names no number, « mille-feuille » none at all.
    let compound = tokens.key_is(start, "mille") && tokens.is_hyphen(end) && tokens.is_glued(end);
    if end == start + 1 && (compound || tokens.key(start).starts_with("multi")) {
        return false;
    }
    if matches!(measure.form, Form::Collective | Form::Fraction) || measure.scale >= 1000.0 {
        return !(fraction
            && ((matches!(tokens.key(end), "de") && tokens.key_is_one_of(end + 1, words!("finale" | "finales")))
                || is_rating(tokens, start)));
    }
    if measure.form == Form::Words {
        return !is_word_trap(tokens, start, end) && !in_a_name(tokens, start, end);
    }
    !(is_label(tokens, measure) || is_address(tokens, start, end) || is_list_mark(tokens, start, end))
}

/// Whether signs or letters that touch the number make it a part of something else: 5G, 24/7, 10:30, #5, 49-3.
fn in_larger_code(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let touches_after = tokens.is_glued(end)
        && (tokens.is_word(end)
            || (matches!(
                tokens.symbol(end),
                Some('/' | ':' | '_' | '@' | '°' | '=' | '&' | '\u{2044}' | '#' | '²' | '³')
            ) && tokens.get(end + 1).is_some()
                && tokens.is_glued(end + 1))
            || (tokens.is_hyphen(end) && tokens.is_glued(end + 1) && tokens.is_digits(end + 1))
            || (matches!(tokens.symbol(end), Some('.' | ','))
                && tokens.is_glued(end + 1)
                && (tokens.is_digits(end + 1) || tokens.is_word(end + 1))
                && tokens.is_digits(end - 1)));
    // 9''80: a time on the track.
    let seconds =
        |at: usize| tokens.is(at, '\'') && tokens.is(at + 1, '\'') && tokens.is_glued(at) && tokens.is_glued(at + 1);
    if (seconds(end) && tokens.is_digits(end + 2)) || (start >= 2 && seconds(start - 2) && tokens.is_glued(start)) {
        return true;
    }
    // 27'34, 9"58: minutes, seconds and hundredths.
    let minutes = |mark: usize, digits: usize| {
        (tokens.is(mark, '\'') || tokens.is(mark, '"')) && tokens.is_glued(mark) && tokens.is_digits(digits)
    };
    if (minutes(end, end + 1) && tokens.is_glued(end + 1))
        || (start >= 2 && minutes(start - 1, start - 2) && tokens.is_glued(start))
    {
        return true;
    }
    let touches_before = start > 0
        && tokens.is_glued(start)
        && (tokens.is_word(start - 1)
            || tokens.is_digits(start - 1)
            || matches!(tokens.symbol(start - 1), Some('/' | ':' | '_' | '@' | '#' | '№' | '&' | '\u{2044}'))
            || (matches!(tokens.symbol(start - 1), Some('+' | '='))
                && start >= 2
                && !tokens.symbol(start - 2).is_some_and(|sign| matches!(sign, '<' | '>' | '=')))
            || (matches!(tokens.symbol(start - 1), Some('.' | ','))
                && start >= 2
                && tokens.is_glued(start - 1)
                && (tokens.is_digits(start - 2) || tokens.is_word(start - 2)))
            || (tokens.is_hyphen(start - 1)
                && start >= 2
                && tokens.is_glued(start - 1)
                && tokens.is_digits(start - 2)));
    touches_after || touches_before
}

/// "one" that counts, and « un », « une » that never do: they are articles.
fn is_one(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    if tokens.language() == Language::Fr {
        // « à quarante contre un ».
        return start >= 2
            && tokens.key_is(start - 1, "contre")
            && (tokens.is_digits(start - 2) || tokens.is_any(start - 2, Classes::NUMBER))
            && !counts_a_noun(tokens, end);
    }
    if tokens.len() == 1 {
        return true;
    }
    if !tokens.key_is(start, "one") {
        return false;
    }
    let before = start.checked_sub(1).map_or("", |before| tokens.key(before));
    // "the one bus" counts, "the one" alone does not.
    let pronoun = match before {
        "no" | "this" | "any" | "some" | "every" | "each" | "another" | "last" | "which" | "such" | "next"
        | "first" | "former" => true,
        "the" => !counts_a_noun(tokens, end),
        // "That one costs a dime", but "the first time that one film".
        "that" => !counts_a_noun(tokens, end) || tokens.starts_sentence(start - 1),
        "by" => start > 1 && tokens.key_is(start - 2, "one"),
        _ => false,
    };
    let generic = tokens.key_is_one_of(
        end,
        words!(
            "another"
                | "day"
                | "time"
                | "such"
                | "thing"
                | "must"
                | "can"
                | "should"
                | "may"
                | "cannot"
                | "would"
                | "might"
                | "could"
                | "by"
                | "on"
                | "evening"
                | "morning"
        ),
    );
    !pronoun && !generic && !tokens.is_hyphen(end) && !tokens.is(end, '\'')
}

/// « Les Trois Pattes », « les Vingt-Sept »: in French, where headlines have no capitals, a number with one before a
/// word with one.
fn in_a_name(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let capital =
        |at: usize| tokens.is_capitalised(at) && tokens.text(at).chars().nth(1).is_some_and(char::is_lowercase);
    let next = match end - start {
        1 => end,
        3 if tokens.is_hyphen(start + 1) => end - 1,
        _ => return false,
    };
    tokens.language() == Language::Fr
        && capital(start)
        && !tokens.starts_sentence(start)
        && tokens.same_line(next)
        && capital(next)
}

/// Number words that are not numbers here: « un bâtiment neuf », « le trois-quarts ».
fn is_word_trap(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let one_word = end == start + 1;
    if !one_word {
        return false;
    }
    let before = start.checked_sub(1).map_or("", |before| tokens.key(before));
    match tokens.key(start) {
        // New, not nine, where nothing that could be counted follows and a noun stands before.
        "neuf" => {
            !counts_a_noun(tokens, end)
                && start > 0
                && tokens.is_word(start - 1)
                && !is_one_of!(
                    before,
                    "les"
                        | "des"
                        | "de"
                        | "aux"
                        | "ces"
                        | "ses"
                        | "leurs"
                        | "nos"
                        | "vos"
                        | "sont"
                        | "sommes"
                        | "étions"
                        | "seront"
                        | "furent"
                        | "étaient"
                        | "et"
                        | "ou"
                        | "par"
                        | "en"
                        | "sur"
                        | "dont"
                )
        }
        // « à deux pas de la gare ».
        "deux" if before == "à" && tokens.key_is(end, "pas") => true,
        "six" if tokens.key_is(end, "nations") => tokens.is_capitalised(start) && tokens.is_capitalised(end),
        "zéro" | "zero" | "nil" => {
            tokens.is_hyphen(end)
                || (tokens.key_is(start, "nil") && !counts_a_noun(tokens, end))
                || is_one_of!(
                    before,
                    "patient"
                        | "taux"
                        | "tolérance"
                        | "risque"
                        | "numéro"
                        | "degré"
                        | "kilomètre"
                        | "année"
                        | "défaut"
                        | "jour"
                )
        }
        _ if start > 0 => {
            // "an area twice the size", "at the gate four men waited".
            let counts = tokens.key_is(start, "twice")
                || counts_a_noun(tokens, end) && tokens.text(end).ends_with('s') && !tokens.is_capitalised(start - 1);
            tokens.is_any(start.wrapping_sub(1), Classes::NUMBERED)
                && !counts
                && tokens.same_line(start)
                && names_by_number(tokens, start - 1)
        }
        _ => false,
    }
}

/// « la note de 4/5 », "scored 7/10": a rating, not a fraction.
fn is_rating(tokens: &Tokens<'_>, start: usize) -> bool {
    (start.saturating_sub(4)..start).any(|at| {
        tokens.key_is_one_of(
            at,
            words!(
                "note" | "noté" | "notée" | "rated" | "rating" | "scored" | "score" | "scores" | "ratings" | "notes"
            ),
        )
    })
}
