//! What each command does to an article, in words.

use surligne_model::{
    Amount, Annotation, AnnotationId, Document, EntityId, Label, Language, Source, SourceKind, Status, Temporal,
    Text, Timestamp, Value,
};
use surligne_session::{Change, Command, CommandError, CommandName, NewAnnotation, Session, Target};
use surligne_tagger::{SuggestedEntity, Suggestion, Tagging};

const ARTICLE: &str = "Mardi, Nvidia et OpenAI ont annoncé 5 % de plus. Nvidia monte.";

fn number(value: f64) -> Option<Value> {
    Some(Amount { value: Some(value), ..Amount::default() }.into())
}

fn day(timex: &str) -> Option<Value> {
    Some(Temporal { timex: timex.to_owned(), ..Temporal::default() }.into())
}

/// A tagging of the words given, each its nth occurrence, entities by the word.
fn tagging(text: &Text, words: &[(&str, usize, Label, Option<Value>)]) -> Tagging {
    let mut result = Tagging { language: Language::Fr, ..Tagging::default() };
    for (word, nth, label, value) in words {
        let (at, _) = text.as_str().match_indices(word).nth(*nth).expect("the word is there");
        let entity = label.is_name().then(|| {
            let present = result.entities.iter().position(|entity| entity.name == *word);
            present.unwrap_or_else(|| {
                let (name, aliases) = ((*word).to_owned(), Vec::new());
                result.entities.push(SuggestedEntity {
                    label: label.clone(),
                    name,
                    aliases,
                    wikidata: None,
                    iso: None,
                });
                result.entities.len() - 1
            })
        });
        result.suggestions.push(Suggestion {
            span: text.span(at..at + word.len()).unwrap(),
            label: label.clone(),
            value: value.clone(),
            entity,
            source: Source { by: SourceKind::Rule, name: "test.rule".into(), score: Some(0.9) },
        });
    }
    result.suggestions.sort_by_key(|suggestion| suggestion.span);
    result
}

fn words(tuesday: &str) -> [(&'static str, usize, Label, Option<Value>); 5] {
    [
        ("Mardi", 0, Label::Date, day(tuesday)),
        ("Nvidia", 0, Label::Organisation, None),
        ("OpenAI", 0, Label::Organisation, None),
        ("5 %", 0, Label::Percent, number(5.0)),
        ("Nvidia", 1, Label::Organisation, None),
    ]
}

/// The article as it is once it was tagged: a1 Mardi, a2 Nvidia, a3 OpenAI, a4 5 %, a5 Nvidia; e1 Nvidia, e2 OpenAI.
fn tagged() -> Session {
    let mut session = Session::new(Document::new(Text::new(ARTICLE)));
    apply(&mut session, Command::Retag(tagging(&Text::new(ARTICLE), &words("2025-09-09"))));
    session
}

fn apply(session: &mut Session, command: Command) -> Change {
    session.apply(command, Timestamp::default()).expect("the command is carried out")
}

fn id(id: &str) -> AnnotationId {
    AnnotationId::new(id)
}

fn annotation<'a>(session: &'a Session, id: &str) -> &'a Annotation {
    session.annotation(&AnnotationId::new(id)).expect("the annotation is there")
}

fn quotes(session: &Session) -> Vec<&str> {
    let document = session.document();
    document.annotations.iter().map(|annotation| document.text.slice(annotation.span)).collect()
}

#[test]
fn tagging_fills_a_document_and_sets_its_language() {
    let session = tagged();
    assert_eq!(quotes(&session), ["Mardi", "Nvidia", "OpenAI", "5 %", "Nvidia"]);
    assert_eq!(session.document().language, Some(Language::Fr));
    let names: Vec<&str> = session.document().entities.iter().map(|entity| entity.name.as_str()).collect();
    assert_eq!(names, ["Nvidia", "OpenAI"]);
    assert_eq!(session.mentions(&EntityId::new("e1")).count(), 2);
}

#[test]
fn tagging_alike_again_changes_nothing() {
    let mut session = tagged();
    let again = tagging(&session.document().text, &words("2025-09-09"));
    assert!(apply(&mut session, Command::Retag(again)).is_empty());
    assert_eq!(session.revision(), 1);
}

#[test]
fn another_reference_date_resolves_every_relative_value_in_one_step() {
    let mut session = tagged();
    apply(&mut session, Command::accept(id("a1")));
    let date = Some("2025-10-10".parse().unwrap());
    let counted_anew = tagging(&session.document().text, &words("2025-10-07"));
    let change = apply(&mut session, Command::SetReferenceDate(date, Some(counted_anew)));
    assert!(change.reference_date && change.added.is_empty() && change.removed.is_empty());
    let [updated] = &change.updated[..] else { panic!("{change:?}") };
    assert_eq!((&updated.after.value, updated.after.status), (&day("2025-10-07"), Status::Accepted));
    session.undo();
    assert_eq!(annotation(&session, "a1").value, day("2025-09-09"));
    assert_eq!(session.document().reference_date, None);
}

#[test]
fn a_value_that_a_person_set_is_theirs() {
    let mut session = tagged();
    apply(&mut session, Command::SetValue(id("a1"), day("2020-01-01")));
    let corrected = annotation(&session, "a1");
    assert_eq!(
        (corrected.status, corrected.source.by, &*corrected.source.name),
        (Status::Accepted, SourceKind::Person, "test.rule")
    );
    let again = tagging(&session.document().text, &words("2025-10-07"));
    assert!(apply(&mut session, Command::Retag(again)).is_empty());
}

#[test]
fn what_was_rejected_is_not_suggested_again_and_what_was_made_stays() {
    let mut session = tagged();
    apply(&mut session, Command::reject(id("a4")));
    let text = session.document().text.clone();
    let plus = text.span(40..47).unwrap();
    apply(&mut session, Command::Add(vec![NewAnnotation::by_person(plus, Label::new("MORE"))]));
    let moved = tagging(&text, &words("2025-09-09")[..4]);
    let change = apply(&mut session, Command::Retag(moved));
    let gone: Vec<_> = change.removed.iter().map(|annotation| &*annotation.id.0).collect();
    assert_eq!((gone, change.added.len()), (vec!["a5"], 0));
    assert_eq!(annotation(&session, "a4").status, Status::Rejected);
    assert_eq!(annotation(&session, "a6").label, Label::new("MORE"));
}

#[test]
fn a_suggestion_does_not_cover_what_a_person_marked() {
    let mut session = Session::new(Document::new(Text::new(ARTICLE)));
    let text = session.document().text.clone();
    let both = text.span(7..23).unwrap();
    assert_eq!(text.slice(both), "Nvidia et OpenAI");
    apply(&mut session, Command::Add(vec![NewAnnotation::by_person(both, Label::Misc)]));
    apply(&mut session, Command::Retag(tagging(&text, &words("2025-09-09"))));
    assert_eq!(quotes(&session), ["Mardi", "Nvidia et OpenAI", "5 %", "Nvidia"]);
}

#[test]
fn an_entity_is_relabelled_accepted_and_deleted_in_one_step() {
    let mut session = tagged();
    let nvidia = EntityId::new("e1");
    apply(&mut session, Command::relabel(nvidia.clone(), Label::Misc));
    assert_eq!(session.entity(&nvidia).unwrap().label, Label::Misc);
    assert!(session.mentions(&nvidia).all(|mention| mention.label == Label::Misc));
    assert_eq!(session.undo().unwrap().updated.len(), 2);
    assert_eq!(apply(&mut session, Command::accept(nvidia.clone())).updated.len(), 2);
    let change = apply(&mut session, Command::delete(nvidia.clone()));
    assert_eq!((change.removed.len(), &change.entities), (2, &vec![nvidia.clone()]));
    assert_eq!(session.entity(&nvidia), None, "an entity goes with its last mention");
    session.undo();
    assert_eq!(session.document().entities[0].id, nvidia, "and comes back in its place");
}

#[test]
fn one_mention_relabelled_leaves_its_entity() {
    let mut session = tagged();
    apply(&mut session, Command::relabel(id("a5"), Label::Location));
    let entity = annotation(&session, "a5").entity.clone().unwrap();
    assert_ne!(entity, EntityId::new("e1"));
    assert_eq!(session.entity(&entity).unwrap().label, Label::Location);
    assert_eq!(session.entity(&EntityId::new("e1")).unwrap().label, Label::Organisation);
}

#[test]
fn relabelling_drops_what_does_not_fit() {
    let mut session = tagged();
    apply(&mut session, Command::relabel(id("a4"), Label::Number));
    assert_eq!(annotation(&session, "a4").value, number(5.0));
    apply(&mut session, Command::relabel(id("a4"), Label::Date));
    assert_eq!(annotation(&session, "a4").value, None);
    apply(&mut session, Command::relabel(id("a3"), Label::Money));
    assert_eq!((&annotation(&session, "a3").entity, session.entity(&EntityId::new("e2"))), (&None, None));
}

#[test]
fn renamed_and_merged_entities_are_found_by_the_next_tagging() {
    let mut session = tagged();
    let (nvidia, openai) = (EntityId::new("e1"), EntityId::new("e2"));
    apply(&mut session, Command::RenameEntity(nvidia.clone(), " Nvidia Corporation ".to_owned()));
    apply(&mut session, Command::MergeEntities { into: nvidia.clone(), from: vec![openai] });
    let merged = session.entity(&nvidia).unwrap().clone();
    assert_eq!(
        (merged.name.as_str(), &merged.aliases[..]),
        ("Nvidia Corporation", &["Nvidia".to_owned(), "OpenAI".to_owned()][..])
    );
    let again = tagging(&session.document().text, &words("2025-09-09"));
    assert!(apply(&mut session, Command::Retag(again)).is_empty());
    assert_eq!(session.mentions(&nvidia).count(), 3);
}

#[test]
fn a_mention_split_off_stays_so() {
    let mut session = tagged();
    apply(&mut session, Command::SplitMentions { target: id("a5").into(), name: None });
    let entity = annotation(&session, "a5").entity.clone().unwrap();
    assert_eq!(session.entity(&entity).unwrap().name, "Nvidia");
    let again = tagging(&session.document().text, &words("2025-09-09"));
    apply(&mut session, Command::Retag(again));
    assert_eq!(annotation(&session, "a5").entity, Some(entity));
}

#[test]
fn an_edit_moves_the_spans_along_and_says_what_it_took() {
    let mut session = tagged();
    let change = apply(&mut session, Command::EditText { range: 0..7, replacement: "Hier soir, \r\n".to_owned() });
    assert_eq!(quotes(&session), ["Nvidia", "OpenAI", "5 %", "Nvidia"]);
    assert_eq!(change.dropped.len(), 1);
    assert!(session.document().text.as_str().starts_with("Hier soir, \nNvidia"));
    session.undo();
    assert_eq!(session.document(), tagged().document());
}

#[test]
fn an_article_pasted_over_itself_keeps_its_annotations() {
    let mut session = tagged();
    apply(&mut session, Command::accept(id("a5")));
    // A correction at either end, so that the whole between them counts as replaced.
    let corrected = format!("Ce {}", ARTICLE.replace("Mardi", "mardi").replace("monte.", "grimpe."));
    let whole = 0..session.document().text.len();
    let change = apply(&mut session, Command::EditText { range: whole, replacement: corrected });
    assert_eq!(quotes(&session), ["Nvidia", "OpenAI", "5 %", "Nvidia"]);
    assert_eq!(change.dropped.iter().map(|gone| &*gone.id.0).collect::<Vec<_>>(), ["a1"]);
    assert_eq!(annotation(&session, "a5").status, Status::Accepted);
}

#[test]
fn a_refused_command_says_why() {
    let mut session = tagged();
    let other = Text::new("x".repeat(500));
    let outside = other.span(400..401).unwrap();
    let taken = NewAnnotation {
        id: Some(id("a1")),
        ..NewAnnotation::by_person(session.document().annotations[0].span, Label::Date)
    };
    let infinite = Some(Amount { value: Some(f64::INFINITY), ..Amount::default() }.into());
    let stale = Tagging {
        suggestions: vec![Suggestion {
            span: outside,
            label: Label::Date,
            value: None,
            entity: None,
            source: Source { by: SourceKind::Rule, name: "x".into(), score: None },
        }],
        ..Tagging::default()
    };
    for (command, expected) in [
        (Command::accept(id("a99")), CommandError::UnknownAnnotation(id("a99"))),
        (Command::Delete(Target::Entity(EntityId::new("e9"))), CommandError::UnknownEntity(EntityId::new("e9"))),
        (Command::Add(vec![taken]), CommandError::DuplicateId(id("a1"))),
        (Command::SetValue(id("a2"), number(1.0)), CommandError::ValueDoesNotFitLabel(Label::Organisation)),
        (Command::SetValue(id("a4"), infinite), CommandError::NotFinite),
        (Command::RenameEntity(EntityId::new("e1"), "  ".to_owned()), CommandError::EmptyName),
        (Command::RemoveLabel(Label::Person), CommandError::LabelInUse(Label::Person)),
        (Command::Retag(stale), CommandError::StaleTagging),
    ] {
        assert_eq!(session.apply(command, Timestamp::default()), Err(expected));
    }
    assert!(matches!(
        session.apply(Command::SetSpan(id("a1"), outside), Timestamp::default()),
        Err(CommandError::SpanDoesNotFit(_))
    ));
    assert_eq!(session.undo_name(), Some(CommandName::Retag));
}

#[test]
fn ids_are_never_given_twice() {
    let mut session = tagged();
    let span = session.document().annotations[0].span;
    let add = || Command::Add(vec![NewAnnotation::by_person(span, Label::Misc)]);
    let first = apply(&mut session, add()).added[0].id.clone();
    session.undo();
    let second = apply(&mut session, add()).added[0].id.clone();
    assert_eq!((first, second), (id("a6"), id("a7")));
}
