//! The scores as tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use surligne_model::Language;

use super::corpus::{Family, Item};
use super::score::{Fault, Mode, Outcome, Tally};
use crate::Counts;

/// One text with its score in both modes.
pub struct Scored<'a> {
    /// The text.
    pub item: &'a Item,
    /// By exact spans.
    pub exact: BTreeMap<Family, Outcome>,
    /// By trimmed spans.
    pub trim: BTreeMap<Family, Outcome>,
}

impl Scored<'_> {
    fn outcomes(&self, mode: Mode) -> &BTreeMap<Family, Outcome> {
        match mode {
            Mode::Exact => &self.exact,
            Mode::Trim => &self.trim,
        }
    }
}

/// What texts are grouped by.
type Key<'a> = &'a dyn Fn(&Item) -> String;

/// By language and family; then by source, and apart for what nobody has verified. Times are judged by trimmed
/// spans, the rest by exact ones: the table shows both.
#[must_use]
pub fn report(scored: &[Scored<'_>]) -> String {
    let mut out = String::new();
    for language in Language::ALL {
        let scored: Vec<&Scored<'_>> = scored.iter().filter(|one| one.item.lang == language).collect();
        let mut table = |title: &str, key: Key<'_>| {
            let mut rows = Vec::new();
            for family in Family::ALL {
                let [exact, trim] = [Mode::Exact, Mode::Trim].map(|mode| groups(&scored, family, mode, key));
                for (group, exact) in exact {
                    let name = format!("{} {group}", family.name()).trim_end().to_owned();
                    rows.push((name, exact, trim[&group]));
                }
            }
            let width = rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default();
            let _ = writeln!(out, "{language}, {title}");
            let _ = writeln!(
                out,
                "  {:<width$}  {:>6} {:>23} {:>23} {:>18} {:>16}",
                "", "gold", "exact P / R / F1", "trim P / R / F1", "value (trim)", "partial recall"
            );
            for (name, exact, trim) in &rows {
                let _ = writeln!(out, "  {name:<width$}  {}", figures(exact, trim));
            }
        };
        table("all texts", &|_| String::new());
        table("verified: by an implementation, or by the language's own author", &|item| {
            (if item.is_verified() { "verified" } else { "never run" }).to_owned()
        });
        table("by source", &|item| item.source.clone());
        table("by project", &|item| item.project().to_owned());
    }
    out
}

fn groups(scored: &[&Scored<'_>], family: Family, mode: Mode, key: Key<'_>) -> BTreeMap<String, Tally> {
    let mut groups: BTreeMap<String, Tally> = BTreeMap::new();
    for one in scored {
        // Both modes have the same groups.
        if one.exact.contains_key(&family) || one.trim.contains_key(&family) {
            let tally = one.outcomes(mode).get(&family).map(|outcome| outcome.tally).unwrap_or_default();
            *groups.entry(key(one.item)).or_default() += tally;
        }
    }
    groups
}

fn figures(exact: &Tally, trim: &Tally) -> String {
    let scores = |counts: &Counts| {
        if counts.gold() + counts.wrong == 0 {
            return String::new();
        }
        format!("{:.3} / {:.3} / {:.3}", counts.precision(), counts.recall(), counts.f1())
    };
    let values = if trim.values == 0 {
        String::new()
    } else {
        format!("{}/{} = {:.3}", trim.values_right, trim.values, trim.value_accuracy())
    };
    let partial = trim.partial.gold();
    let partial = if partial == 0 { String::new() } else { format!("{}/{partial}", trim.partial.right) };
    format!(
        "{:>6} {:>23} {:>23} {values:>18} {partial:>16}",
        trim.whole.gold(),
        scores(&exact.whole),
        scores(&trim.whole)
    )
}

/// What is not right, one line each: exact spans, but for times.
#[must_use]
pub fn faults(scored: &[Scored<'_>], keep: impl Fn(Family) -> bool) -> String {
    let mut out = String::new();
    for one in scored {
        for family in Family::ALL.into_iter().filter(|family| keep(*family)) {
            let mode = if family == Family::Temporal { Mode::Trim } else { Mode::Exact };
            let Some(outcome) = one.outcomes(mode).get(&family).filter(|outcome| !outcome.faults.is_empty()) else {
                continue;
            };
            let item = one.item;
            let reference = item.reference.map(|date| format!(" (on {date})")).unwrap_or_default();
            let verified = if item.is_verified() { "" } else { ", never run" };
            let _ = writeln!(out, "{} [{}{verified}]{reference}\n    {}", item.id, item.source, item.text);
            for fault in &outcome.faults {
                let _ = match fault {
                    Fault::Missed(kind, surface) => writeln!(out, "    - {kind:?} «{surface}»"),
                    Fault::Extra(kind, surface) => writeln!(out, "    + {kind:?} «{surface}»"),
                    Fault::Value(kind, surface, gold, ours) => {
                        writeln!(out, "    ≠ {kind:?} «{surface}» {gold} but found {ours}")
                    }
                };
            }
        }
    }
    out
}
