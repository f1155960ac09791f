//! Found, extra and missed mentions of one article.

use std::collections::BTreeMap;

use surligne_model::{Label, Language, Text};
use surligne_tagger::{Options, Tagger};

use crate::Counts;
use crate::amounts::{Mode, Trimmer};
use crate::names::GoldDocument;

/// What must be the same for two mentions to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// The label itself.
    Labels,
    /// DATE, TIME and DURATION are one (`TEMPORAL`); ORDINAL and SET are left out. Other tools are measured so.
    Families,
}

impl Scheme {
    /// What the label is called; `None` if it is not scored.
    #[must_use]
    pub fn name(self, label: &Label) -> Option<&str> {
        match (self, label) {
            (Self::Labels, label) if label.is_amount() || label.is_temporal() => Some(label.as_str()),
            (Self::Families, Label::Date | Label::Time | Label::Duration) => Some("TEMPORAL"),
            (Self::Families, Label::Money | Label::Percent | Label::Quantity | Label::Number) => Some(label.as_str()),
            _ => None,
        }
    }
}

/// A mention in code points.
type Mention = (usize, usize, Label);

/// An article with what is marked in it and what was found.
pub struct Article<'a> {
    /// The article.
    pub document: &'a GoldDocument,
    trimmer: Trimmer,
    gold: Vec<Mention>,
    found: Vec<Mention>,
}

impl<'a> Article<'a> {
    /// Tags the article.
    #[must_use]
    pub fn tag(document: &'a GoldDocument, language: Language, tagger: &Tagger) -> Self {
        let text = Text::new(document.text.as_str());
        let options = Options { language: Some(language), reference_date: document.reference_date };
        let found = tagger.tag(&text, &options).suggestions.into_iter();
        Self {
            document,
            trimmer: Trimmer::new(&document.text, language),
            gold: document
                .mentions
                .iter()
                .map(|m| (text.char_of(m.bytes.start), text.char_of(m.bytes.end), m.label.clone()))
                .collect(),
            found: found
                .map(|suggestion| {
                    let chars = text.char_range(suggestion.span);
                    (chars.start, chars.end, suggestion.label)
                })
                .collect(),
        }
    }

    /// Each mention's place, name, and whether the article (left) and the tagger (right) have it.
    #[must_use]
    pub fn compare(&self, scheme: Scheme, mode: Mode) -> BTreeMap<(usize, usize, &str), (bool, bool)> {
        let mut places: BTreeMap<(usize, usize, &str), (bool, bool)> = BTreeMap::new();
        for (mentions, is_gold) in [(&self.gold, true), (&self.found, false)] {
            for (start, end, label) in mentions {
                let (start, end) = match mode {
                    Mode::Exact => (*start, *end),
                    Mode::Trim => self.trimmer.trim(*start, *end),
                };
                if let Some(name) = scheme.name(label) {
                    let both = places.entry((start, end, name)).or_default();
                    *(if is_gold { &mut both.0 } else { &mut both.1 }) = true;
                }
            }
        }
        places
    }
}

/// Counts by label.
#[must_use]
pub fn score<'a>(articles: &[&'a Article<'_>], scheme: Scheme, mode: Mode) -> BTreeMap<&'a str, Counts> {
    let mut labels: BTreeMap<&str, Counts> = BTreeMap::new();
    for article in articles {
        for ((_, _, name), verdict) in article.compare(scheme, mode) {
            let counts = labels.entry(name).or_default();
            match verdict {
                (true, true) => counts.right += 1,
                (false, _) => counts.wrong += 1,
                (true, false) => counts.missed += 1,
            }
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(gold: &[(usize, usize, Label)], found: &[(usize, usize, Label)]) -> BTreeMap<String, Counts> {
        let document = GoldDocument { text: "environ 4 euros dès mardi à midi".into(), ..GoldDocument::default() };
        let article = Article {
            document: &document,
            trimmer: Trimmer::new(&document.text, Language::Fr),
            gold: gold.to_vec(),
            found: found.to_vec(),
        };
        score(&[&article], Scheme::Labels, Mode::Trim).into_iter().map(|(name, c)| (name.to_owned(), c)).collect()
    }

    #[test]
    fn label_and_trimmed_span_must_be_right() {
        let gold = [(0, 15, Label::Money), (20, 25, Label::Date)];
        let found = [(8, 15, Label::Money), (20, 25, Label::Time)];
        let counts = article(&gold, &found);
        assert_eq!(counts["MONEY"], Counts { right: 1, wrong: 0, missed: 0 });
        assert_eq!(counts["DATE"], Counts { right: 0, wrong: 0, missed: 1 });
        assert_eq!(counts["TIME"], Counts { right: 0, wrong: 1, missed: 0 });
    }

    #[test]
    fn families_join_times_and_leave_out_ranks_and_recurrences() {
        assert_eq!(Scheme::Families.name(&Label::Time), Some("TEMPORAL"));
        assert_eq!(Scheme::Families.name(&Label::Set), None);
        assert_eq!(Scheme::Families.name(&Label::Ordinal), None);
        assert_eq!(Scheme::Labels.name(&Label::Person), None);
    }
}
