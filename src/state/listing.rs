//! The rows of the list of mentions: filtered, in text order, in groups.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use surligne_model::sorting::sort_by_key;
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
pub fn rows<'d>(document: &'d Document, view: &'d View) -> Vec<Row> {
    // Entities in the order in which the article first mentions them; what has none comes last.
    let mut entities: HashMap<&EntityId, usize> = HashMap::new();
    let group = |mention: &'d Arc<Annotation>| {
        let place = match view.grouping {
            Grouping::Text => 0,
            Grouping::Label => position(document, &mention.label),
            Grouping::Status => mention.status as usize,
            Grouping::Entity => mention.entity.as_ref().map_or(usize::MAX, |entity| {
                let next = entities.len();
                *entities.entry(entity).or_insert(next)
            }),
        };
        (place, mention)
    };
    let mut placed: Vec<(usize, &Arc<Annotation>)> = listed(document, view).map(group).collect();
    sort_by_key(&mut placed, |&(place, _)| place);
    let mut rows = Vec::with_capacity(placed.len());
    for group in placed.chunk_by(|(a, _), (b, _)| a == b) {
        let (_, first) = group[0];
        let key = match view.grouping {
            Grouping::Text => None,
            Grouping::Label => Some(GroupKey::Label(first.label.clone())),
            Grouping::Status => Some(GroupKey::Status(first.status)),
            Grouping::Entity => Some(first.entity.clone().map_or(GroupKey::NoEntity, GroupKey::Entity)),
        };
        rows.extend(key.map(|key| Row::Group { key, count: group.len() }));
        rows.extend(group.iter().map(|&(_, mention)| Row::Mention(mention.clone())));
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
    let named: HashSet<_> = document
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
