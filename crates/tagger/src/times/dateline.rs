//! The date that an article gives of its own writing: « PARIS, 12 sept. 2025 (AFP) - », « Publié le 12/09/2025 à
//! 18 h », a line that is a date and nothing else.
//!
//! Only a full date at the head of the text is taken: a dateline without its year cannot be placed.

use std::ops::Range;

use surligne_model::ReferenceDate;
use surligne_model::civil::Date;

use super::expression::{DateExpression, Expression, Fields};
use super::grammar::{Found, Grammar};
use crate::tokens::{Gap, Tokens};

/// How many tokens of the text are its head.
const HEAD: usize = 160;

/// How many words may stand on the line before the date: a town or two, a byline.
const BEFORE: usize = 5;

/// The tokens of the article's own date, and the date.
pub(super) fn find(tokens: &Tokens<'_>, grammar: &Grammar<'_>) -> Option<(Range<usize>, ReferenceDate)> {
    let mut first = None;
    let mut at = 0;
    while at < tokens.len().min(HEAD) {
        let Some(found) = grammar.wakes(at).then(|| grammar.read(at)).flatten() else {
            at += 1;
            continue;
        };
        at = found.end.max(at + 1);
        let Some(date) = full_date(&found) else { continue };
        let dateline = (found.start..found.end, ReferenceDate::from_date(date));
        if is_published(tokens, found.start) {
            return Some(dateline);
        }
        if first.is_none() && heads_line(tokens, &found) {
            first = Some(dateline);
        }
    }
    first
}

fn full_date(found: &Found) -> Option<Date> {
    let date = match &found.timed.expression {
        Expression::Date(date) | Expression::Time { date: Some(date), .. } => date,
        _ => return None,
    };
    match date {
        DateExpression::Fields(Fields { year: Some(year), month: Some(month), day: Some(day), .. }) => {
            Date::new(*year, *month, *day).ok()
        }
        _ => None,
    }
}

/// « Publié le », « Mis à jour le », "Published on", "Updated".
fn is_published(tokens: &Tokens<'_>, start: usize) -> bool {
    (start.saturating_sub(3)..start).any(|at| {
        let text = tokens.text(at);
        tokens.is_word(at)
            && ["publié", "publication", "mis à", "paru", "posté", "published", "posted", "updated", "jour"]
                .iter()
                .any(|word| text.eq_ignore_ascii_case(word) || text.to_lowercase() == *word)
    })
}

/// Whether the date stands near the head of its line, after nothing but names, and the line ends there or an agency,
/// a dash or a colon follows.
fn heads_line(tokens: &Tokens<'_>, found: &Found) -> bool {
    let mut words = 0;
    let mut at = found.start;
    while at > 0 && tokens.gap(at) < Gap::Line {
        at -= 1;
        if tokens.is_word(at) {
            words += 1;
            let plain =
                !tokens.is_capitalised(at) && !matches!(tokens.text(at), "le" | "de" | "la" | "on" | "the" | "du");
            if plain || words > BEFORE {
                return false;
            }
        } else if !matches!(tokens.symbol(at), Some(',' | '(' | '-' | '–' | '—' | '|' | '/' | '·' | '•' | '\'' | '.'))
        {
            return false;
        }
    }
    let next = found.end;
    tokens.gap(next) >= Gap::Line
        || matches!(tokens.symbol(next), Some('(' | '-' | '–' | '—' | ':' | '|' | '·' | '/' | ')' | '•'))
        || (tokens.is(next, ',') || tokens.is(next, '.')) && tokens.gap(next + 1) >= Gap::Line
}

/// "LONDON, March 3 (Wire) -", « PARIS, 3 mars – »: after a place at the head of its line, before an agency or a dash.
pub(super) fn follows_a_town(tokens: &Tokens<'_>, found: &Found) -> bool {
    matches!(tokens.symbol(found.end), Some('(' | '–' | '—' | '-'))
        && found.start > 0
        && tokens.gap(found.start) < Gap::Line
        && heads_line(tokens, found)
}

#[cfg(test)]
mod tests {
    use surligne_model::Text;

    use crate::{Options, Tagger};

    fn dateline(text: &str) -> Option<(String, String)> {
        let text = Text::new(text);
        let found = Tagger::new().tag(&text, &Options::default()).dateline?;
        Some((text.as_str()[found.span.range()].to_owned(), found.date.to_string()))
    }

    #[test]
    fn the_articles_own_date_is_offered() {
        for (text, quote, date) in [
            ("PARIS, 12 sept. 2025 (AFP) - Le ministre a démissionné lundi.", "12 sept. 2025", "2025-09-12"),
            (
                "Un séisme frappe la côte\nPublié le 3 mars 2024 à 18 h 20\nLe séisme a fait deux morts.",
                "3 mars 2024",
                "2024-03-03",
            ),
            (
                "LONDON, Sept. 12, 2025 (Reuters) - Shares of the bank fell on Friday, and that was all.",
                "Sept. 12, 2025",
                "2025-09-12",
            ),
            ("The river rises\n14 February 2023\nThe river rose on Monday.", "14 February 2023", "2023-02-14"),
        ] {
            let found = dateline(text);
            assert!(
                found.as_ref().is_some_and(|(span, found)| span.starts_with(quote) && found == date),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn a_date_in_a_sentence_is_none() {
        for text in [
            "Le traité a été signé le 4 juin 2024 à Vienne.",
            "Lundi, le ministre a démissionné.",
            "The ship sank on 14 April 1912 off Newfoundland.",
            "PARIS (AFP) - Le ministre a démissionné lundi.",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
