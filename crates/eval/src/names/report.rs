//! The score as text.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use surligne_model::Label;

use super::{GoldDocument, Score};
use crate::Counts;

fn line(out: &mut String, name: &str, counts: &Counts) {
    let _ = writeln!(
        out,
        "  {name:<22} P {:5.1}  R {:5.1}  F1 {:5.1}  ({})",
        100.0 * counts.precision(),
        100.0 * counts.recall(),
        100.0 * counts.f1(),
        counts.gold(),
    );
}

/// What is missed (`-`) and extra (`+`), within its sentence.
pub fn errors(
    documents: &[GoldDocument],
    mut tag: impl FnMut(&GoldDocument) -> Vec<(Range<usize>, Label)>,
) -> String {
    let mut out = String::new();
    for document in documents {
        let gold: BTreeSet<_> = document.mentions.iter().map(|m| (m.bytes.start, m.bytes.end, &m.label)).collect();
        let marks = tag(document);
        let found: BTreeSet<_> = marks.iter().map(|(bytes, label)| (bytes.start, bytes.end, label)).collect();
        for mention in gold.symmetric_difference(&found).filter(|(_, _, label)| label.is_name()) {
            let (start, end, label) = *mention;
            let sign = if gold.contains(mention) { '-' } else { '+' };
            let text = &document.text;
            let from = (0..=start.saturating_sub(AROUND)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let to = (end + AROUND..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            let [before, after] = [from..start, end..to].map(|around| text[around].replace('\n', "¶"));
            let _ = writeln!(out, "{sign} {label:<4} {}: {before}[{}]{after}", document.id, &text[start..end]);
        }
    }
    out
}

/// Bytes of context on each side of an error.
const AROUND: usize = 50;

/// A corpus's score, a line a label and a genre.
#[must_use]
pub fn report(title: &str, score: &Score) -> String {
    let mut out = format!("{title}\n");
    line(&mut out, "PER ORG LOC", &score.three());
    line(&mut out, "PER ORG LOC MISC", &score.four());
    for (label, counts) in &score.labels {
        line(&mut out, label, counts);
    }
    if score.genres.len() > 1 {
        for (genre, counts) in &score.genres {
            line(&mut out, genre, counts);
        }
    }
    let _ = writeln!(
        out,
        "  recall on names seen in training {:.1} ({}), unseen {:.1} ({})",
        100.0 * score.seen.recall(),
        score.seen.gold(),
        100.0 * score.unseen.recall(),
        score.unseen.gold(),
    );
    out
}
