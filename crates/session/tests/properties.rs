//! Whatever the commands and whatever the text: the log leads back and forth exactly, and what must hold of a
//! document holds after every step.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::Index;
use surligne_model::{
    Amount, Annotation, AnnotationId, Document, EntityId, Label, LabelDefinition, Language, Source, SourceKind, Span,
    Status, Temporal, Text, Timestamp, Value,
};
use surligne_session::{Change, Command, NewAnnotation, Session, Target};
use surligne_tagger::{SuggestedEntity, Suggestion, Tagging};

/// Any text, with the characters that break offset arithmetic over-represented.
fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![3 => "[a-zé ]", 1 => "\\PC", 1 => Just("\r\n".to_owned()), 1 => Just("😀".to_owned()), 1 => Just("e\u{301}".to_owned())],
        0..40,
    )
    .prop_map(|parts| parts.concat())
}

/// A command with its choices still open: they are made when the state it meets is known.
#[derive(Debug, Clone)]
enum Intent {
    Add { at: Index, len: Index, label: u8, entity: Option<Index> },
    Delete(Vec<Index>),
    DeleteEntity(Index),
    Relabel(Vec<Index>, u8),
    RelabelEntity(Index, u8),
    SetValue(Index, bool),
    SetSpan(Index, Index, Index),
    SetStatus(Vec<Index>, u8),
    Note(Index, String),
    Link(Index, Option<Index>),
    Rename(Index, String),
    Merge(Index, Vec<Index>),
    Split(Vec<Index>),
    Title(String),
    Language(bool),
    Label(String),
    Retag(Vec<(Index, Index, u8)>),
    Edit { at: Index, len: Index, replacement: String },
    Undo,
    Redo,
}

fn any_intent() -> impl Strategy<Value = Intent> {
    let ids = || prop::collection::vec(any::<Index>(), 0..4);
    prop_oneof![
        4 => (any::<Index>(), any::<Index>(), 0u8..6, any::<Option<Index>>())
            .prop_map(|(at, len, label, entity)| Intent::Add { at, len, label, entity }),
        1 => ids().prop_map(Intent::Delete),
        1 => any::<Index>().prop_map(Intent::DeleteEntity),
        1 => (ids(), 0u8..6).prop_map(|(ids, label)| Intent::Relabel(ids, label)),
        1 => (any::<Index>(), 0u8..6).prop_map(|(id, label)| Intent::RelabelEntity(id, label)),
        1 => (any::<Index>(), any::<bool>()).prop_map(|(id, some)| Intent::SetValue(id, some)),
        1 => any::<(Index, Index, Index)>().prop_map(|(id, at, len)| Intent::SetSpan(id, at, len)),
        1 => (ids(), 0u8..3).prop_map(|(ids, status)| Intent::SetStatus(ids, status)),
        1 => (any::<Index>(), "\\PC{0,3}").prop_map(|(id, note)| Intent::Note(id, note)),
        1 => any::<(Index, Option<Index>)>().prop_map(|(id, entity)| Intent::Link(id, entity)),
        1 => (any::<Index>(), "[ab]{0,2}").prop_map(|(id, name)| Intent::Rename(id, name)),
        1 => (any::<Index>(), ids()).prop_map(|(into, from)| Intent::Merge(into, from)),
        1 => ids().prop_map(Intent::Split),
        1 => "\\PC{0,3}".prop_map(Intent::Title),
        1 => any::<bool>().prop_map(Intent::Language),
        1 => "[A-C]{0,2}".prop_map(Intent::Label),
        3 => prop::collection::vec((any::<Index>(), any::<Index>(), 0u8..4), 0..8).prop_map(Intent::Retag),
        4 => (any::<Index>(), any::<Index>(), any_text()).prop_map(|(at, len, replacement)| Intent::Edit { at, len, replacement }),
        1 => Just(Intent::Undo),
        1 => Just(Intent::Redo),
    ]
}

fn label_of(choice: u8) -> Label {
    ["PER", "ORG", "MONEY", "DATE", "NUMBER", "LAW"].map(Label::new)[usize::from(choice)].clone()
}

/// A byte offset on a `char` boundary.
fn boundary(text: &Text, choice: Index) -> usize {
    let boundaries: Vec<usize> = text.as_str().char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    boundaries[choice.index(boundaries.len())]
}

fn span(text: &Text, a: Index, b: Index) -> Option<Span> {
    let (a, b) = (boundary(text, a), boundary(text, b));
    text.span(a.min(b)..a.max(b)).ok()
}

/// A tagging as the tagger's contract has it: in text order, without overlaps, entities for names.
fn tagging(text: &Text, choices: &[(Index, Index, u8)]) -> Tagging {
    let mut spans: Vec<(Span, Label)> =
        choices.iter().filter_map(|&(a, b, label)| Some((span(text, a, b)?, label_of(label)))).collect();
    spans.sort();
    let mut result = Tagging { language: Language::Fr, ..Tagging::default() };
    let mut end = 0;
    for (span, label) in spans {
        if span.start() < end {
            continue;
        }
        end = span.end();
        let entity = label.is_name().then(|| {
            let name = text.slice(span).chars().take(1).collect::<String>();
            let entities = &mut result.entities;
            entities.iter().position(|e| e.name == name && e.label == label).unwrap_or_else(|| {
                let (wikidata, iso) = (None, None);
                entities.push(SuggestedEntity {
                    label: label.clone(),
                    name,
                    aliases: vec!["x".into()],
                    wikidata,
                    iso,
                });
                entities.len() - 1
            })
        });
        let source = Source { by: SourceKind::Rule, name: "test".into(), score: Some(0.5) };
        let value = value_for(&label);
        result.suggestions.push(Suggestion { span, label, value, entity, source });
    }
    result
}

fn value_for(label: &Label) -> Option<Value> {
    if label.is_amount() {
        Some(Amount { value: Some(1.5), ..Amount::default() }.into())
    } else if label.is_temporal() {
        Some(Temporal { timex: "2025".to_owned(), ..Temporal::default() }.into())
    } else {
        None
    }
}

/// The command that an intent comes to in this state; `None` when there is nothing to choose from.
fn command(session: &Session, intent: Intent) -> Option<Command> {
    let document = session.document();
    let text = &document.text;
    let id = |choice: Index| -> Option<AnnotationId> {
        let count = document.annotations.len();
        (count > 0).then(|| document.annotations[choice.index(count)].id.clone())
    };
    let entity = |choice: Index| -> Option<EntityId> {
        let count = document.entities.len();
        (count > 0).then(|| document.entities[choice.index(count)].id.clone())
    };
    let ids = |choices: Vec<Index>| Target::Ids(choices.into_iter().filter_map(id).collect());
    Some(match intent {
        Intent::Add { at, len, label, entity: of } => {
            let label = label_of(label);
            let mut new = NewAnnotation::by_person(span(text, at, len)?, label.clone());
            new.entity = of.and_then(entity);
            new.value = value_for(&label);
            Command::Add(vec![new])
        }
        Intent::Delete(choices) => Command::Delete(ids(choices)),
        Intent::DeleteEntity(choice) => Command::Delete(Target::Entity(entity(choice)?)),
        Intent::Relabel(choices, label) => Command::Relabel(ids(choices), label_of(label)),
        Intent::RelabelEntity(choice, label) => Command::Relabel(Target::Entity(entity(choice)?), label_of(label)),
        Intent::SetValue(choice, some) => {
            let id = id(choice)?;
            let label = &session.annotation(&id)?.label;
            Command::SetValue(id, value_for(label).filter(|_| some))
        }
        Intent::SetSpan(choice, at, len) => Command::SetSpan(id(choice)?, span(text, at, len)?),
        Intent::SetStatus(choices, status) => Command::SetStatus(
            ids(choices),
            [Status::Suggested, Status::Accepted, Status::Rejected][usize::from(status)],
        ),
        Intent::Note(choice, note) => Command::SetNote(id(choice)?, note),
        Intent::Link(choice, to) => Command::LinkEntity(id(choice)?.into(), to.and_then(entity)),
        Intent::Rename(choice, name) => Command::RenameEntity(entity(choice)?, name),
        Intent::Merge(into, from) => {
            Command::MergeEntities { into: entity(into)?, from: from.into_iter().filter_map(entity).collect() }
        }
        Intent::Split(choices) => Command::SplitMentions { target: ids(choices), name: None },
        Intent::Title(title) => Command::SetTitle(title),
        Intent::Language(french) => {
            Command::SetLanguage(Some(if french { Language::Fr } else { Language::En }), None)
        }
        Intent::Label(tag) => Command::DefineLabel(LabelDefinition::plain(Label::new(&tag))),
        Intent::Retag(choices) => Command::Retag(tagging(text, &choices)),
        Intent::Edit { at, len, replacement } => {
            let (a, b) = (boundary(text, at), boundary(text, len));
            Command::EditText { range: a.min(b)..a.max(b), replacement }
        }
        Intent::Undo | Intent::Redo => return None,
    })
}

/// What must hold of any document, and of the session's answers about it.
fn check(session: &Session) -> Result<(), TestCaseError> {
    let document = session.document();
    prop_assert!(!document.text.as_str().contains('\r'));
    for (rank, annotation) in document.annotations.iter().enumerate() {
        prop_assert_eq!(document.text.span(annotation.span.range()), Ok(annotation.span));
        prop_assert_eq!(session.position(&annotation.id), Some(rank));
        prop_assert!(Arc::ptr_eq(session.annotation(&annotation.id).unwrap(), annotation));
        prop_assert!(document.labels.iter().any(|definition| definition.label == annotation.label));
        if let Some(entity) = &annotation.entity {
            prop_assert!(session.entity(entity).is_some(), "{entity} is missing");
            prop_assert_eq!(session.mentions(entity).count(), session.mention_count(entity));
        }
    }
    prop_assert!(document.annotations.windows(2).all(|pair| pair[0].text_order(&pair[1]).is_lt()));
    for at in 0..document.text.len() {
        let found: Vec<_> = session.overlapping(at..at + 2).map(|a| &a.id).collect();
        let walked: Vec<_> = (document.annotations.iter())
            .filter(|a| a.span.start() < at + 2 && at < a.span.end())
            .map(|a| &a.id)
            .collect();
        prop_assert_eq!(found, walked);
    }
    Ok(())
}

/// A change says exactly what differs between the annotations before and after it.
fn check_change(before: &[Arc<Annotation>], session: &Session, change: &Change) -> Result<(), TestCaseError> {
    let mut expected: Vec<Arc<Annotation>> = before.to_vec();
    let gone = change.removed.iter().chain(change.updated.iter().map(|updated| &updated.before));
    for annotation in gone {
        let at = expected.iter().position(|a| a == annotation);
        prop_assert!(at.is_some(), "{annotation:?} was not there");
        expected.remove(at.unwrap());
    }
    if let Some(edit) = change.text {
        for annotation in &mut expected {
            if annotation.span.start() >= edit.at + edit.removed {
                let range = annotation.span.start() - edit.removed + edit.inserted
                    ..annotation.span.end() - edit.removed + edit.inserted;
                Arc::make_mut(annotation).span = session.document().text.span(range).unwrap();
            }
        }
    }
    expected.extend(change.added.iter().cloned());
    expected.extend(change.updated.iter().map(|updated| updated.after.clone()));
    expected.sort_by(|a, b| a.text_order(b));
    prop_assert_eq!(&expected, &session.document().annotations);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]
    #[test]
    fn undoing_all_leads_back_and_redoing_all_forth_again(
        source in any_text(),
        intents in prop::collection::vec(any_intent(), 1..30),
    ) {
        let original = Document::new(Text::new(source));
        let mut session = Session::new(original.clone());
        for (moment, intent) in intents.into_iter().enumerate() {
            let before = session.document().clone();
            let now = Timestamp::from_millis(moment as i64);
            let change = match intent {
                Intent::Undo => session.undo(),
                Intent::Redo => session.redo(),
                intent => match command(&session, intent).map(|command| session.apply(command, now)) {
                    Some(Ok(change)) => Some(change),
                    Some(Err(_)) => {
                        prop_assert_eq!(&before, session.document(), "a refused command changed something");
                        None
                    }
                    None => None,
                },
            };
            check(&session)?;
            if let Some(change) = change {
                check_change(&before.annotations, &session, &change)?;
                prop_assert_eq!(change.is_empty(), before == *session.document());
                prop_assert_eq!(change.revision, session.revision());
            }
        }
        let last = session.document().clone();
        let mut steps = 0;
        while session.undo().is_some() {
            check(&session)?;
            steps += 1;
        }
        prop_assert_eq!(session.document(), &original);
        for _ in 0..steps {
            prop_assert!(session.redo().is_some());
            check(&session)?;
        }
        prop_assert_eq!(session.document(), &last);
    }

    /// A document with any annotations at all is taken up whole, with unique ids.
    #[test]
    fn taking_up_a_document_loses_nothing(
        source in any_text(),
        given in prop::collection::vec((any::<Index>(), any::<Index>(), "a[0-9]{0,2}"), 0..12),
    ) {
        let mut document = Document::new(Text::new(source));
        for (a, b, id) in given {
            let Some(span) = span(&document.text, a, b) else { continue };
            let now = Timestamp::default();
            document.annotations.push(Arc::new(Annotation {
                id: AnnotationId::new(&id), span, label: Label::Person, value: None, entity: None, note: String::new(),
                source: Source::import("test"), status: Status::Suggested, created: now, modified: now,
            }));
        }
        let session = Session::new(document.clone());
        check(&session)?;
        prop_assert_eq!(session.document().annotations.len(), document.annotations.len());
    }
}
