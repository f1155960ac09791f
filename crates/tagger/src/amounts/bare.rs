//! Numbers that count things with no unit: which of them are counts, and which are parts of names and codes.

use surligne_model::Language;

use super::measure::Measure;
use super::range::counts_a_noun;
use crate::numbers::Form;
use crate::tokens::{Classes, Gap, Tokens};

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
    // "multimillion" alone names no number.
    if tokens.key(start).starts_with("multi") && end == start + 1 {
        return false;
    }
    if matches!(measure.form, Form::Collective | Form::Fraction) || measure.scale >= 1000.0 {
        return !(fraction
            && ((matches!(tokens.key(end), "de") && matches!(tokens.key(end + 1), "finale" | "finales"))
                || is_rating(tokens, start)));
    }
    if measure.form == Form::Words {
        return !is_word_trap(tokens, start, end);
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
    // 27'34: minutes and seconds.
    let minutes =
        |mark: usize, digits: usize| tokens.is(mark, '\'') && tokens.is_glued(mark) && tokens.is_digits(digits);
    if (minutes(end, end + 1) && tokens.is_glued(end + 1))
        || (start >= 2 && minutes(start - 1, start - 2) && tokens.is_glued(start))
    {
        return true;
    }
    let touches_before = start > 0
        && tokens.is_glued(start)
        && (tokens.is_word(start - 1)
            || tokens.is_digits(start - 1)
            || matches!(tokens.symbol(start - 1), Some('/' | ':' | '_' | '@' | '#' | '№' | '=' | '&' | '\u{2044}'))
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
        return false;
    }
    if tokens.len() == 1 {
        return true;
    }
    let before = start.checked_sub(1).map_or("", |before| tokens.key(before));
    // "the one bus" counts, "the one" alone does not.
    let pronoun = match before {
        "no" | "this" | "any" | "some" | "every" | "each" | "another" | "last" | "which" | "such" | "next"
        | "first" | "former" => true,
        "the" | "that" => !counts_a_noun(tokens, end),
        "by" => start > 1 && tokens.key(start - 2) == "one",
        _ => false,
    };
    let generic = matches!(
        tokens.key(end),
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
    );
    !pronoun && !generic && !tokens.is_hyphen(end) && !tokens.is(end, '\'')
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
                && !matches!(
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
        "zéro" | "zero" | "nil" => {
            tokens.is_hyphen(end)
                || (tokens.key(start) == "nil" && !counts_a_noun(tokens, end))
                || before == "patient"
        }
        _ => {
            tokens.is_any(start.wrapping_sub(1), Classes::NUMBERED)
                && start > 0
                && tokens.same_line(start)
                && names_by_number(tokens, start - 1)
        }
    }
}

/// Words that are numbered only with their number right behind and nothing counted after: « page deux ».
fn names_by_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    text.chars().count() > 2
        && !matches!(
            tokens.key(at),
            "note"
                | "noté"
                | "notée"
                | "rated"
                | "rating"
                | "scored"
                | "day"
                | "world"
                | "part"
                | "count"
                | "counts"
                | "call"
                | "text"
        )
}

/// Whether the plain number names something: « article 49 », "Boeing 737", « un 4 pièces » not.
pub(super) fn is_label(tokens: &Tokens<'_>, measure: &Measure) -> bool {
    let (start, end) = (measure.tokens.start, measure.tokens.end);
    if start == 0 || !tokens.same_line(start) {
        return false;
    }
    let before = start - 1;
    if matches!(tokens.symbol(before), Some('#' | '№' | '°' | 'º' | '§')) {
        return true;
    }
    // « no. 5 », « art. 5 ».
    let word = if tokens.is(before, '.') && tokens.is_glued(before) { start.saturating_sub(2) } else { before };
    if !tokens.is_word(word) || (tokens.gap(start) == Gap::None && word == before) {
        return false;
    }
    let key = tokens.key(word);
    let capital = tokens.is_capitalised(word);
    let counted = counts_a_noun(tokens, end);
    if word != before {
        let text = tokens.text(word);
        return ["art", "no", "n", "nos", "chap", "p", "pp", "vol", "sec", "fig"]
            .iter()
            .any(|short| short.eq_ignore_ascii_case(text));
    }
    if tokens.is_any(word, Classes::NUMBERED)
        && (measure.plain || tokens.is_digits(end - 1) && measure.value < 1000.0)
    {
        // One letter is a label's only in capitals: « la D 906 », and no « à 3 ».
        if tokens.text(word).chars().count() == 1 {
            return capital && measure.plain;
        }
        // Nouns that may end a clause: "the world 300 years", « en classe 25 élèves ».
        let loose = matches!(
            key,
            "world"
                | "day"
                | "part"
                | "count"
                | "counts"
                | "call"
                | "text"
                | "scored"
                | "classe"
                | "groupe"
                | "unité"
                | "note"
                | "ligne"
                | "lignes"
                | "measure"
                | "table"
                | "figure"
                | "unit"
                | "size"
                | "sizes"
                | "radio"
                | "ligue"
                | "tour"
                | "loi"
                | "bus"
                | "salle"
                | "a"
                | "e"
                | "d"
        );
        return !(loose && counted);
    }
    // « La marque : Doumbia 21, Kerboul 14 »: who made how many.
    let listed = word > 0
        && matches!(tokens.symbol(word - 1), Some(',' | ':' | ';'))
        && (matches!(tokens.symbol(end), Some(',' | ';')) || !tokens.same_line(end));
    if capital && measure.plain && listed && tokens.text(start).len() <= 3 {
        return false;
    }
    // A name and a number: « Windows 11 », "Studio 54"; with something to count after it it is a count.
    if capital && measure.plain && !tokens.starts_sentence(word) && !counted {
        let plain_words =
            tokens.is_any(word, Classes::FUNCTION | Classes::MODIFIER | Classes::MONTH | Classes::WEEKDAY);
        let digits = tokens.text(start).chars().count();
        return !plain_words && digits <= 4;
    }
    // « le 49.3 »: a section written with a point, in French.
    if tokens.language() == Language::Fr
        && matches!(key, "le" | "du" | "au" | "l" | "un" | "article")
        && tokens.is(start + 1, '.')
        && end == start + 3
        && !counted
    {
        return true;
    }
    false
}

/// « 12, rue des Lilas », « 8 bis, avenue Foch », "10 Downing Street".
fn is_address(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let mut at = end;
    match tokens.language() {
        Language::Fr => {
            if matches!(tokens.key(at), "bis" | "ter") {
                at += 1;
            }
            if tokens.is(at, ',') {
                at += 1;
            }
            matches!(
                tokens.key(at),
                "rue"
                    | "avenue"
                    | "boulevard"
                    | "bd"
                    | "place"
                    | "quai"
                    | "chemin"
                    | "impasse"
                    | "allée"
                    | "cours"
                    | "square"
                    | "passage"
                    | "faubourg"
                    | "route"
            ) && tokens.same_line(at)
        }
        Language::En => {
            for _ in 0..4 {
                if !tokens.same_line(at) || !(tokens.is_capitalised(at) || tokens.is_any(at, Classes::NONE)) {
                    return false;
                }
                if at > end
                    && matches!(
                        tokens.key(at),
                        "street"
                            | "road"
                            | "avenue"
                            | "lane"
                            | "drive"
                            | "square"
                            | "st"
                            | "ave"
                            | "rd"
                            | "blvd"
                            | "boulevard"
                            | "way"
                            | "terrace"
                            | "court"
                            | "place"
                    )
                {
                    return start + 1 == end;
                }
                at += 1;
            }
            false
        }
    }
}

/// « 1. », « 2) » at the head of a line, « (42) », a postcode before its town.
fn is_list_mark(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    if end != start + 1 {
        return false;
    }
    let heads_line = tokens.gap(start) >= Gap::Line && tokens.len() > 2;
    if heads_line
        && matches!(tokens.symbol(end), Some(')' | '.'))
        && tokens.is_glued(end)
        && tokens.gap(end + 1) == Gap::Space
    {
        return true;
    }
    // « 1. Juliette Ducordeau ; 2. Flora Dolci »: a ranking.
    let ranked = tokens.is(end, '.')
        && tokens.is_glued(end)
        && tokens.gap(end + 1) == Gap::Space
        && tokens.is_capitalised(end + 1)
        && tokens.text(start).len() <= 3
        && (heads_line || (start > 0 && matches!(tokens.symbol(start - 1), Some(':' | ';'))));
    if ranked {
        return true;
    }
    let bracketed =
        start > 0 && matches!(tokens.symbol(start - 1), Some('[')) && matches!(tokens.symbol(end), Some(')' | ']'));
    let postcode = tokens.text(start).len() == 5
        && tokens.language() == Language::Fr
        && tokens.gap(end) == Gap::Space
        && tokens.is_capitalised(end);
    bracketed || postcode
}

/// « la note de 4/5 », "scored 7/10": a rating, not a fraction.
fn is_rating(tokens: &Tokens<'_>, start: usize) -> bool {
    (start.saturating_sub(4)..start).any(|at| {
        matches!(
            tokens.key(at),
            "note" | "noté" | "notée" | "rated" | "rating" | "scored" | "score" | "scores" | "ratings" | "notes"
        )
    })
}
