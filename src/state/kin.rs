//! The entities that a mention may belong to.

use surligne_model::sorting::sort_by_key;
use surligne_model::{Annotation, Document, Entity, Label};

use crate::state::folding::fold;

/// The entities to choose from for a mention, its own left out, the likeliest first: those that share a word with the
/// mention, then those of its label, each in the order in which the document has them.
///
/// `words` narrow the choice to entities of which a name holds them; `label` to those of one label.
#[must_use]
pub fn kin<'a>(
    document: &'a Document,
    mention: &Annotation,
    label: Option<&Label>,
    words: &str,
    most: usize,
) -> Vec<&'a Entity> {
    let (needle, quote) = (fold(words.trim()), fold(document.text.slice(mention.span)));
    let own: Vec<&str> = words_of(&quote).collect();
    let mut kin: Vec<_> = (document.entities.iter())
        .filter(|entity| mention.entity.as_ref() != Some(&entity.id))
        .filter(|entity| label.is_none_or(|label| entity.label == *label))
        .filter_map(|entity| {
            let names: Vec<_> = std::iter::once(&entity.name).chain(&entity.aliases).map(|name| fold(name)).collect();
            let fits = names.iter().any(|name| name.contains(&needle));
            let shares = names.iter().any(|name| words_of(name).any(|word| own.contains(&word)));
            fits.then_some(((!shares, entity.label != mention.label), entity))
        })
        .collect();
    sort_by_key(&mut kin, |(rank, _)| *rank);
    kin.into_iter().take(most).map(|(_, entity)| entity).collect()
}

/// Words long enough to tell one name from another.
fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_model::{AnnotationId, EntityId, Source, Status, Text, Timestamp};

    #[test]
    fn who_shares_a_word_comes_first() {
        let mut document = Document::new(Text::new("Le groupe Roux"));
        for (id, label, name) in [
            ("e1", Label::Location, "Lyon"),
            ("e2", Label::Organisation, "Airbus"),
            ("e3", Label::Person, "Élodie Roux"),
            ("e4", Label::Organisation, "Groupe Roux"),
        ] {
            let (id, name) = (EntityId::new(id), name.to_owned());
            document.entities.push(Entity { id, label, name, aliases: Vec::new(), wikidata: None, iso: None });
        }
        let mention = Annotation {
            id: AnnotationId::new("a1"),
            span: document.text.span(10..14).unwrap(),
            label: Label::Organisation,
            value: None,
            entity: Some(EntityId::new("e4")),
            note: String::new(),
            source: Source::person(),
            status: Status::Accepted,
            created: Timestamp::default(),
            modified: Timestamp::default(),
        };
        let names = |label: Option<&Label>, words: &str, most| -> Vec<String> {
            kin(&document, &mention, label, words, most).into_iter().map(|entity| entity.name.clone()).collect()
        };
        assert_eq!(names(None, "", 9), ["Élodie Roux", "Airbus", "Lyon"]);
        assert_eq!(names(None, "", 1), ["Élodie Roux"]);
        assert_eq!(names(Some(&Label::Organisation), "", 9), ["Airbus"]);
        assert_eq!(names(None, " ELODIE", 9), ["Élodie Roux"]);
        assert_eq!(names(None, "zz", 9), [""; 0]);
    }
}
