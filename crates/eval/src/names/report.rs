//! The score as text.

use std::fmt::Write as _;

use super::{Counts, Score};

fn line(out: &mut String, name: &str, counts: &Counts) {
    let _ = writeln!(
        out,
        "  {name:<22} P {:5.1}  R {:5.1}  F1 {:5.1}  ({})",
        100.0 * counts.precision(),
        100.0 * counts.recall(),
        100.0 * counts.f1(),
        counts.right + counts.missed,
    );
}

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
        score.seen.right + score.seen.missed,
        100.0 * score.unseen.recall(),
        score.unseen.right + score.unseen.missed,
    );
    out
}
