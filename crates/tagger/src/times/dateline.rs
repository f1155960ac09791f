//! The date that an article gives of its own writing: « PARIS, 12 sept. 2025 (AFP) - », « Publié le 12/09/2025 à
//! 18 h », a line that is a date and nothing else.
//!
//! Only what stands at the head of the text is taken, a full date before one without its year (« Paris, le
//! 12 septembre », "LONDON, March 3 (Reuters) -"), whose year is left to the caller, who knows what day it is.

use std::ops::Range;

use surligne_model::civil::Date;

use super::expression::{DateExpression, Expression, Fields};
use super::grammar::{Found, Grammar};
use crate::suggestion::DatelineDay;
use crate::tokens::{Gap, Tokens};

/// How many tokens of the text are its head.
const HEAD: usize = 160;

/// How many words may stand on the line before the date: a town or two, a byline.
const BEFORE: usize = 5;

/// The tokens of the article's own date, and what it says.
pub(super) fn find(tokens: &Tokens<'_>, grammar: &Grammar<'_>) -> Option<(Range<usize>, DatelineDay)> {
    let (mut first, mut yearless) = (None, None);
    let mut at = 0;
    while at < tokens.len().min(HEAD) {
        let Some(found) = grammar.find(at) else {
            at += 1;
            continue;
        };
        at = found.end.max(at + 1);
        let Some(day) = day_of(&found) else { continue };
        let dateline = (found.start..found.end, day);
        let published = is_published(tokens, found.start);
        if published && day.year.is_some() {
            return Some(dateline);
        }
        let Some(names) = heads_line(tokens, &found).or(published.then_some(1)) else { continue };
        if day.year.is_some() {
            first = first.or(Some(dateline));
        } else if names > 0 || day.weekday.is_some() {
            // « 12 septembre : » alone begins an entry of a chronology, too.
            yearless = yearless.or(Some(dateline));
        }
    }
    first.or(yearless)
}

fn day_of(found: &Found) -> Option<DatelineDay> {
    let date = match &found.timed.expression {
        Expression::Date(date) | Expression::Time { date: Some(date), .. } => date,
        _ => return None,
    };
    match date {
        DateExpression::Fields(Fields { year, month: Some(month), day: Some(day), weekday, which: None }) => {
            let day = DatelineDay { year: *year, month: *month, day: *day, weekday: *weekday };
            // 29 February exists in some years.
            Date::new(year.unwrap_or(2024), *month, day.day).ok().map(|_| day)
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
                .any(|word| text.eq_ignore_ascii_case(word) || crate::tokens::in_lower_case(text) == *word)
    })
}

/// Where the date stands near the head of its line, after nothing but names, and the line ends there or an agency, a
/// dash or a colon follows: how many words of names.
fn heads_line(tokens: &Tokens<'_>, found: &Found) -> Option<usize> {
    let (mut words, mut names) = (0, 0);
    let mut at = found.start;
    while at > 0 && tokens.gap(at) < Gap::Line {
        at -= 1;
        if tokens.is_word(at) {
            words += 1;
            let plain = !tokens.is_capitalised(at)
                && !tokens.text_is_one_of(at, words!("le" | "de" | "la" | "on" | "the" | "du"));
            if plain || words > BEFORE {
                return None;
            }
            names += usize::from(tokens.is_capitalised(at));
        } else if !matches!(tokens.symbol(at), Some(',' | '(' | '-' | '–' | '—' | '|' | '/' | '·' | '•' | '\'' | '.'))
        {
            return None;
        }
    }
    let next = found.end;
    let after = tokens.gap(next + 1);
    let ends = tokens.gap(next) >= Gap::Line
        || matches!(tokens.symbol(next), Some('(' | '-' | '–' | '—' | ':' | '|' | '·' | '/' | ')' | '•'))
        || tokens.is(next, ',') && after >= Gap::Line
        // « Paris, 18 novembre 2026. La ministre… »: the paragraph runs on. A month's own point ends no sentence.
        || tokens.is(next, '.') && (after >= Gap::Line || names > 0 && tokens.is_capitalised(next + 1));
    ends.then_some(names)
}

/// "LONDON, March 3 (Wire) -", « PARIS, 3 mars – »: after a place at the head of its line, before an agency or a dash.
pub(super) fn follows_a_town(tokens: &Tokens<'_>, found: &Found) -> bool {
    matches!(tokens.symbol(found.end), Some('(' | '–' | '—' | '-'))
        && found.start > 0
        && tokens.gap(found.start) < Gap::Line
        && heads_line(tokens, found).is_some()
}

#[cfg(test)]
mod tests {
    use surligne_model::Text;
    use surligne_model::civil::Date;

    use crate::{Options, Tagger};

    /// The dateline's words, and its day as it would be taken on 20 November 2025.
    fn dateline(text: &str) -> Option<(String, String)> {
        let text = Text::new(text);
        let found = Tagger::new().tag(&text, &Options::default()).dateline?;
        let year = found.day.likely_year(Date::new(2025, 11, 20).unwrap());
        Some((text.as_str()[found.span.range()].to_owned(), found.day.in_year(year)?.to_string()))
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
            ("Paris, 18 novembre 2026. La ministre a présenté son plan mardi.", "18 novembre 2026", "2026-11-18"),
            ("Lyon, le 3 mars 2025 – Le tribunal a tranché lundi.", "3 mars 2025", "2025-03-03"),
            ("NEW YORK, June 5, 2024. The bank said on Tuesday it would cut jobs.", "June 5, 2024", "2024-06-05"),
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
    fn a_year_that_is_not_said_is_the_latest_that_fits() {
        for (text, date) in [
            ("Paris, le 12 septembre\nLe ministre a démissionné.", "2025-09-12"),
            ("LONDON, March 3 (Wire) - The regulator will raise the cap.", "2025-03-03"),
            ("Grève à la SNCF\nvendredi 12 décembre\nLes trains sont rares.", "2014-12-12"),
            ("Publié le 24 décembre à 18 h\nLe marché a brûlé.", "2024-12-24"),
            ("LYON, 29 février (AFP) - Il neige.", "2024-02-29"),
            ("PARIS, Nov 18 (Agency) - The minister resigned on Monday.", "2025-11-18"),
            ("Le port ferme\nMarseille, le 18 novembre. Les grues sont à l’arrêt depuis lundi.", "2025-11-18"),
            ("LONDON, Nov. 18 – The minister resigned on Monday.", "2025-11-18"),
            // A full date anywhere in the head comes first.
            ("Paris, le 12 septembre\nMis à jour le 13 septembre 2023\nLe ministre a démissionné.", "2023-09-13"),
        ] {
            assert_eq!(dateline(text).map(|(_, date)| date).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn a_date_in_a_sentence_is_none() {
        for text in [
            "Le traité a été signé le 4 juin 2024 à Vienne.",
            "Paris, 18 novembre 2026, restera dans les mémoires.",
            "Paris, le 18 novembre 2026 au soir, était déserte. Lyon aussi.",
            "Le procès s’ouvrira à Paris, le 18 novembre 2026. La ministre témoignera.",
            "Dallas, November 22, 1963, was a sunny day.",
            "He was born in Paris, 18 November 1970. His father was a baker.",
            "Lundi, le ministre a démissionné.",
            "The ship sank on 14 April 1912 off Newfoundland.",
            "PARIS (AFP) - Le ministre a démissionné lundi.",
            "Le 12 septembre, le ministre a démissionné.",
            "La chronologie\n12 septembre : le ministre démissionne.\n13 septembre : il revient.",
            "Rendez-vous à Lyon le 6 octobre prochain\nLe salon ouvre.",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
