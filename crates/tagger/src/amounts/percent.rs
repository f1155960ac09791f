//! What makes a number a percentage, or a number of points.

use surligne_model::Language;

use super::context::{sentence, speaks_of};
use crate::numbers::{Form, NumberMatch};
use crate::tokens::{Classes, Entries, Gap, Tokens};

/// Words that percentages are written with, and words of what is counted in points of percentage.
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::PERCENT,
        words: "pour p pct point points pourcent pourcents pourcentage pts pt",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::PERCENT,
        words: "percent per pct pc point points percentage pp ppt ppts pts percents",
    },
    Entries {
        language: Some(Language::Fr),
        classes: Classes::RATE,
        words: "taux tva inflation chômage croissance pib marge marges sondage sondages popularité intentions participation \
                abstention électorale cote part parts suffrages bce fed directeur directeurs rendement rendements \
                cotisation cotisations csg taxation fiscalité imposition proportion approbation désapprobation confiance livret vaccinés vaccination",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::RATE,
        words: "rate rates inflation unemployment growth gdp margin margins poll polls approval turnout share yield yields \
                fed ecb vat tax favorability mortgage lending borrowing vote votes voters polled election electorate senate governor \
                democrat democrats republican republicans labour tories conservatives ballots",
    },
    Entries {
        language: None,
        classes: Classes::NONE,
        words: "mieux classement rebonds rebounds assists match championnat league standings game standard permis ftse \
                bourse scrutin liberals presidential candidat survey respondents support",
    },
];

/// A percentage's unit after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Percent {
    /// Points of percentage.
    pub points: bool,
    /// One past its last token.
    pub end: usize,
}

/// The percentage sign or words at a token, after this number.
pub(super) fn percent_at(tokens: &Tokens<'_>, at: usize, number: &NumberMatch) -> Option<Percent> {
    let percent = |points, end| Some(Percent { points, end });
    match tokens.symbol(at) {
        Some('%' | '٪') => {
            // « 2 % point », "5 %-points" are rare; the sign ends it.
            return percent(false, at + 1);
        }
        Some('‰') => return percent(false, at + 1),
        Some(_) => return None,
        None => {}
    }
    if !tokens.is_any(at, Classes::PERCENT) {
        return None;
    }
    let key = |at: usize| tokens.key(at);
    match tokens.language() {
        Language::Fr => match key(at) {
            "pour" if key(at + 1) == "cent" && tokens.gap(at + 1) != Gap::None => percent(false, at + 2),
            "pour" if tokens.is_hyphen(at + 1) && key(at + 2) == "cent" => percent(false, at + 3),
            "pourcent" | "pourcents" | "pct" | "pourcentage" => percent(false, at + 1),
            "p" if tokens.is(at + 1, '.') && (key(at + 2) == "cent" || tokens.text_is(at + 2, "100")) => {
                percent(false, at + 3)
            }
            "point" | "points" | "pt" | "pts" => {
                match (key(at + 1), key(at + 2)) {
                    ("de", "pourcentage") => return percent(true, at + 3),
                    ("de", "base") => return None,
                    ("de", _) if tokens.is(at + 2, '%') => return percent(true, at + 3),
                    ("de", "plus" | "moins" | "mieux") if !scored(tokens, at) => return percent(true, at + 1),
                    // « une trentaine de points de service ».
                    ("de", _) if number.form == Form::Collective && !tokens.is_any(at + 2, Classes::RATE) => {
                        return None;
                    }
                    _ => {}
                }
                in_points(tokens, at, number).then_some(Percent { points: true, end: at + 1 })
            }
            _ => None,
        },
        Language::En => match key(at) {
            "percent" | "percents" | "pct" => percent(false, at + 1),
            "pc" if number.form == Form::Figures => percent(false, at + 1),
            "per" if key(at + 1) == "cent" => percent(false, at + 2),
            "percentage" if !tokens.is_word(at + 1) && !tokens.is_hyphen(at + 1) => percent(false, at + 1),
            "percentage" if is_one_of!(key(at + 1), "point" | "points" | "pts") => percent(true, at + 2),
            "percentage" if tokens.is_hyphen(at + 1) && is_one_of!(key(at + 2), "point" | "points") => {
                percent(true, at + 3)
            }
            "pp" | "ppt" | "ppts" => percent(true, at + 1),
            "point" | "points" | "pts" => {
                in_points(tokens, at, number).then_some(Percent { points: true, end: at + 1 })
            }
            _ => None,
        },
    }
}

/// Whether « points » after this number are points of percentage: fractions of a point always, whole points where
/// the sentence is about a rate and not about an index, a score or a match.
fn in_points(tokens: &Tokens<'_>, at: usize, number: &NumberMatch) -> bool {
    if number.form == Form::Fraction {
        return true;
    }
    let small = number.value.fract() != 0.0 && number.value < 20.0;
    let sentence = sentence(tokens, at);
    if scored(tokens, at) || number.value > 60.0 {
        return false;
    }
    let per_cent = sentence.clone().any(|at| tokens.is(at, '%'));
    small || per_cent || speaks_of(tokens, sentence, Classes::RATE) || polled(tokens, at)
}

/// Whether voters and parties are spoken of around a token, twice, and no match: "He won by 15 points." in a report of an
/// election.
fn polled(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut votes = 0;
    for at in at.saturating_sub(120)..(at + 60).min(tokens.len()) {
        votes += usize::from(tokens.is(at, '%'));
        if tokens.key_is_one_of(at, words!("match" | "game" | "league" | "championnat" | "rebounds" | "rebonds")) {
            return false;
        }
        votes += usize::from(tokens.key_is_one_of(
            at,
            words!(
                "vote"
                    | "votes"
                    | "voters"
                    | "poll"
                    | "polls"
                    | "election"
                    | "electorate"
                    | "ballots"
                    | "democrat"
                    | "democrats"
                    | "republican"
                    | "republicans"
                    | "sondage"
                    | "sondages"
                    | "suffrages"
                    | "voix"
                    | "électeurs"
                    | "scrutin"
                    | "senate"
                    | "party"
                    | "liberals"
                    | "conservatives"
                    | "labour"
                    | "presidential"
                    | "governor"
                    | "candidat"
                    | "polled"
                    | "survey"
                    | "respondents"
                    | "support"
                    | "cent"
                    | "percent"
            ),
        ));
    }
    votes >= 2
}

/// Whether the sentence is about an index, a ranking or a match, whose points are no percentage.
fn scored(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence(tokens, at).any(|at| {
        let key = tokens.key(at);
        is_one_of!(
            key,
            "indice"
                | "cac"
                | "bourse"
                | "stoxx"
                | "dax"
                | "indices"
                | "index"
                | "dow"
                | "nasdaq"
                | "classement"
                | "rebonds"
                | "rebounds"
                | "assists"
                | "match"
                | "nikkei"
                | "championnat"
                | "ligue"
                | "league"
                | "standings"
                | "game"
                | "standard"
                | "permis"
                | "ftse"
        )
    })
}
