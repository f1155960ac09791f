//! The rows of the list of mentions: filtered, in text order, in groups.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use surligne_model::{Annotation, Document, EntityId, Label, Status};

use crate::state::folding::fold;
use crate::state::view::{Grouping, View};

/// What a group has in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupKey {
    /// One label.
    Label(Label),
    /// One entity.
    Entity(EntityId),
    /// Names that were given no entity, and all figures and times.
    NoEntity,
    /// One status.
    Status(Status),
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// The head of a group.
    Group {
        /// What its mentions have in common.
        key: GroupKey,
        /// How many follow.
        count: usize,
    },
    /// A mention.
    Mention(Arc<Annotation>),
}

/// All rows for a view, in linear time but for the sorting of the groups.
#[must_use]
pub fn rows(document: &Document, view: &View) -> Vec<Row> {
    let shown = mentions(document, view);
    let mut groups: Vec<(GroupKey, Vec<Arc<Annotation>>)> = match view.grouping {
        Grouping::Text => return shown.into_iter().map(Row::Mention).collect(),
        Grouping::Label => by(shown, |mention| position(document, &mention.label))
            .into_values()
            .map(|of_label| (GroupKey::Label(of_label[0].label.clone()), of_label))
            .collect(),
        Grouping::Status => by(shown, |mention| mention.status)
            .into_iter()
            .map(|(status, of_status)| (GroupKey::Status(status), of_status))
            .collect(),
        Grouping::Entity => {
            // Entities in the order in which the article first mentions them; what has none comes last.
            let mut groups: Vec<_> = by(shown, |mention| mention.entity.clone())
                .into_iter()
                .map(|(entity, mentions)| (entity.map_or(GroupKey::NoEntity, GroupKey::Entity), mentions))
                .collect();
            groups.sort_by_key(|(key, mentions)| (*key == GroupKey::NoEntity, mentions[0].span.start()));
            groups
        }
    };
    let mut rows = Vec::new();
    for (key, mentions) in groups.drain(..) {
        rows.push(Row::Group { key, count: mentions.len() });
        rows.extend(mentions.into_iter().map(Row::Mention));
    }
    rows
}

/// The mentions a view shows, in text order.
#[must_use]
pub fn mentions(document: &Document, view: &View) -> Vec<Arc<Annotation>> {
    listed(document, view).cloned().collect()
}

/// The same, one after the other.
pub fn listed<'a>(document: &'a Document, view: &'a View) -> impl Iterator<Item = &'a Arc<Annotation>> {
    let needle = fold(view.search.trim());
    let named: BTreeSet<_> = document
        .entities
        .iter()
        .filter(|entity| !needle.is_empty() && fold(&entity.name).contains(&needle))
        .map(|entity| &entity.id)
        .collect();
    document.annotations.iter().filter(move |mention| {
        view.shows(mention)
            && view.status.is_none_or(|status| mention.status == status)
            && (needle.is_empty()
                || fold(document.text.slice(mention.span)).contains(&needle)
                || fold(&mention.note).contains(&needle)
                || mention.entity.as_ref().is_some_and(|id| named.contains(id)))
    })
}

fn by<K: Ord>(mentions: Vec<Arc<Annotation>>, key: impl Fn(&Annotation) -> K) -> BTreeMap<K, Vec<Arc<Annotation>>> {
    let mut groups = BTreeMap::<K, Vec<_>>::new();
    for mention in mentions {
        groups.entry(key(&mention)).or_default().push(mention);
    }
    groups
}

fn position(document: &Document, label: &Label) -> usize {
    document.labels.iter().position(|definition| definition.label == *label).unwrap_or(usize::MAX)
}

/// How many annotations each label of the document has that the score threshold lets through, rejected ones left out.
#[must_use]
pub fn counts(document: &Document, view: &View) -> Vec<(Label, usize)> {
    let mut counts: Vec<_> = document.labels.iter().map(|definition| (definition.label.clone(), 0)).collect();
    for mention in &document.annotations {
        if mention.status != Status::Rejected
            && !view.is_below_threshold(mention)
            && let Some((_, count)) = counts.iter_mut().find(|(label, _)| *label == mention.label)
        {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_model::{AnnotationId, Entity, Source, Text, Timestamp};

    fn document() -> Document {
        let mut document = Document::new(Text::new("Élodie Roux dirige Airbus. Roux vise 3 %."));
        document.entities = vec![Entity {
            id: EntityId::new("e1"),
            label: Label::Person,
            name: "Élodie Roux".to_owned(),
            aliases: vec!["Roux".to_owned()],
            wikidata: None,
            iso: None,
        }];
        for (id, quote, from, label, entity, score) in [
            ("a", "Élodie Roux", 0, Label::Person, Some("e1"), 0.9),
            ("b", "Airbus", 0, Label::Organisation, None, 0.4),
            ("c", "Roux", 20, Label::Person, Some("e1"), 0.7),
            ("d", "3 %", 0, Label::Percent, None, 1.0),
        ] {
            let start = from + document.text.as_str()[from..].find(quote).unwrap();
            document.annotations.push(Arc::new(Annotation {
                id: AnnotationId::new(id),
                span: document.text.span(start..start + quote.len()).unwrap(),
                label,
                value: None,
                entity: entity.map(EntityId::new),
                note: String::new(),
                source: Source { score: Some(score), ..Source::import("test") },
                status: Status::Suggested,
                created: Timestamp::default(),
                modified: Timestamp::default(),
            }));
        }
        document
    }

    /// The rows in short: ids, and for a group its count.
    fn check(view: &View, expected: &str) {
        let document = document();
        let seen: Vec<_> = rows(&document, view)
            .iter()
            .map(|row| match row {
                Row::Group { count, .. } => format!("[{count}]"),
                Row::Mention(mention) => mention.id.to_string(),
            })
            .collect();
        assert_eq!(seen.join(" "), expected);
    }

    #[test]
    fn groups_keep_text_order_inside() {
        check(&View::default(), "a b c d");
        check(&View { grouping: Grouping::Label, ..View::default() }, "[2] a c [1] b [1] d");
        check(&View { grouping: Grouping::Entity, ..View::default() }, "[2] a c [2] b d");
        check(&View { grouping: Grouping::Status, ..View::default() }, "[4] a b c d");
    }

    #[test]
    fn filters_by_words_label_and_score() {
        check(&View { search: "ELODIE".to_owned(), ..View::default() }, "a c");
        check(&View { hidden: [Label::Person].into(), ..View::default() }, "b d");
        check(&View { threshold: 70, ..View::default() }, "a c d");
        check(&View { status: Some(Status::Rejected), ..View::default() }, "");
    }
}
