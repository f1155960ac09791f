//! The scores as tables, and what to look at.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use surligne_model::Language;

use super::score::{Article, Scheme, score};
use crate::Counts;
use crate::amounts::Mode;

/// A language's articles: by label, all together, without ORDINAL and SET, by genre.
#[must_use]
pub fn report(language: Language, articles: &[Article<'_>]) -> String {
    let all: Vec<&Article<'_>> = articles.iter().collect();
    let mut out = format!("{language}, {} articles\n", all.len());
    let _ = writeln!(out, "  {:<42}{:>6} {:>20} {:>20}", "", "gold", "exact P / R / F1", "trim P / R / F1");
    let both = |articles: &[&Article<'_>], scheme| {
        let [exact, trim] = [Mode::Exact, Mode::Trim].map(|mode| total(articles, scheme, mode));
        figures(exact, trim)
    };
    let [exact, trim] = [Mode::Exact, Mode::Trim].map(|mode| score(&all, Scheme::Labels, mode));
    for (label, exact) in &exact {
        let _ = writeln!(out, "  {label:<42}{}", figures(*exact, trim.get(label).copied().unwrap_or_default()));
    }
    let _ = writeln!(out, "  {:<42}{}", "all", both(&all, Scheme::Labels));
    let _ = writeln!(out, "  {:<42}{}", "all but ORDINAL and SET, times as one", both(&all, Scheme::Families));
    let mut genres: BTreeMap<&str, Vec<&Article<'_>>> = BTreeMap::new();
    for article in articles {
        genres.entry(article.document.genre.as_str()).or_default().push(article);
    }
    for (genre, articles) in genres {
        let name = format!("all, {genre} ({})", articles.len());
        let _ = writeln!(out, "  {name:<42}{}", both(&articles, Scheme::Labels));
    }
    out
}

fn total(articles: &[&Article<'_>], scheme: Scheme, mode: Mode) -> Counts {
    let mut total = Counts::default();
    score(articles, scheme, mode).into_values().for_each(|counts| total += counts);
    total
}

fn figures(exact: Counts, trim: Counts) -> String {
    format!("{:>6} {:>20} {:>20}", trim.gold(), exact.in_hundredths(), trim.in_hundredths())
}

/// What is missed (`-`) and extra (`+`) by trimmed spans, within its sentence.
#[must_use]
pub fn errors(articles: &[Article<'_>], keep: impl Fn(&str) -> bool) -> String {
    const AROUND: usize = 50;
    let mut out = String::new();
    for article in articles {
        let chars: Vec<char> = article.document.text.chars().collect();
        for ((start, end, label), (gold, found)) in article.compare(Scheme::Labels, Mode::Trim) {
            if gold == found || !keep(label) {
                continue;
            }
            let slice = |from: usize, to: usize| -> String {
                chars[from..to.min(chars.len())].iter().map(|c| if *c == '\n' { '¶' } else { *c }).collect()
            };
            let sign = if gold { '-' } else { '+' };
            let (before, after) = (slice(start.saturating_sub(AROUND), start), slice(end, end + AROUND));
            let id = &article.document.id;
            let _ = writeln!(out, "{sign} {label:<8} {id}: {before}[{}]{after}", slice(start, end));
        }
    }
    out
}
