//! Any commands on any text: refused or carried out without a panic, every change as it says, and undoing all of
//! them leads back to the document as it was, redoing them forth again.
#![no_main]

use libfuzzer_sys::arbitrary::{Arbitrary, Error, Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use surligne_model::{
    Amount, AnnotationId, Document, EntityId, Label, LabelDefinition, Source, SourceKind, Span, Status, Text, Timestamp,
    Value,
};
use surligne_session::{Command, NewAnnotation, Session, Target};
use surligne_tagger::{SuggestedEntity, Suggestion, Tagging};

const LABELS: [&str; 6] = ["PER", "ORG", "MONEY", "DATE", "NUMBER", "LAW"];

fuzz_target!(|bytes: &[u8]| {
    // The input running out ends the commands.
    let _ = run(&mut Unstructured::new(bytes));
});

fn run(input: &mut Unstructured<'_>) -> Result<()> {
    let original = Document::new(Text::new(<&str>::arbitrary(input)?));
    let mut session = Session::new(original.clone());
    let outcome = carry_out(input, &mut session);
    let last = session.document().clone();
    let mut steps = 0;
    while session.undo().is_some() {
        steps += 1;
    }
    assert_eq!(session.document(), &original);
    for _ in 0..steps {
        session.redo().expect("what was undone can be redone");
    }
    assert_eq!(session.document(), &last);
    outcome
}

fn carry_out(input: &mut Unstructured<'_>, session: &mut Session) -> Result<()> {
    while !input.is_empty() {
        match input.int_in_range(0..=15)? {
            14 => drop(session.undo()),
            15 => drop(session.redo()),
            kind => {
                let command = command(input, session.document(), kind)?;
                let before = session.document().clone();
                match session.apply(command, Timestamp::default()) {
                    Ok(change) => assert_eq!(change.is_empty(), before == *session.document()),
                    Err(_) => assert_eq!(&before, session.document()),
                }
            }
        }
        check(session);
    }
    Ok(())
}

fn check(session: &Session) {
    let document = session.document();
    for (rank, annotation) in document.annotations.iter().enumerate() {
        assert_eq!(document.text.span(annotation.span.range()), Ok(annotation.span));
        assert_eq!(session.position(&annotation.id), Some(rank));
        assert!(session.overlapping(annotation.span.range()).any(|found| found.id == annotation.id));
    }
    assert!(document.annotations.windows(2).all(|pair| pair[0].text_order(&pair[1]).is_lt()));
}

fn command(input: &mut Unstructured<'_>, document: &Document, kind: u8) -> Result<Command> {
    Ok(match kind {
        0 => {
            let label = label(input)?;
            let mut new = NewAnnotation::by_person(span(input, &document.text)?, label);
            if bool::arbitrary(input)? {
                new.id = Some(AnnotationId::new(<&str>::arbitrary(input)?));
                new.entity = Some(entity(input, document)?);
                new.value = value(input)?;
            }
            Command::Add(vec![new])
        }
        1 => Command::Delete(target(input, document)?),
        2 => Command::Relabel(target(input, document)?, label(input)?),
        3 => Command::SetValue(id(input, document)?, value(input)?),
        4 => Command::SetSpan(id(input, document)?, span(input, &document.text)?),
        5 => {
            let status = *input.choose(&[Status::Suggested, Status::Accepted, Status::Rejected])?;
            Command::SetStatus(target(input, document)?, status)
        }
        6 => Command::SetNote(id(input, document)?, String::arbitrary(input)?),
        7 => Command::LinkEntity(target(input, document)?, Some(entity(input, document)?)),
        8 => Command::RenameEntity(entity(input, document)?, String::arbitrary(input)?),
        9 => Command::MergeEntities { into: entity(input, document)?, from: vec![entity(input, document)?] },
        10 => Command::SplitMentions { target: target(input, document)?, name: Option::arbitrary(input)? },
        11 => Command::DefineLabel(LabelDefinition::plain(Label::new(<&str>::arbitrary(input)?))),
        12 => Command::Retag(tagging(input, &document.text)?),
        _ => {
            let (a, b) = (boundary(input, &document.text)?, boundary(input, &document.text)?);
            Command::EditText { range: a.min(b)..a.max(b), replacement: String::arbitrary(input)? }
        }
    })
}

fn boundary(input: &mut Unstructured<'_>, text: &Text) -> Result<usize> {
    Ok(text.as_str().floor_char_boundary(input.int_in_range(0..=text.len())?))
}

fn span(input: &mut Unstructured<'_>, text: &Text) -> Result<Span> {
    let (a, b) = (boundary(input, text)?, boundary(input, text)?);
    text.span(a.min(b)..a.max(b)).map_err(|_| Error::IncorrectFormat)
}

fn label(input: &mut Unstructured<'_>) -> Result<Label> {
    Ok(Label::new(input.choose(&LABELS)?))
}

fn value(input: &mut Unstructured<'_>) -> Result<Option<Value>> {
    Ok(Some(Amount { value: Option::arbitrary(input)?, ..Amount::default() }.into()))
}

fn id(input: &mut Unstructured<'_>, document: &Document) -> Result<AnnotationId> {
    input.choose(&document.annotations).map(|annotation| annotation.id.clone())
}

fn entity(input: &mut Unstructured<'_>, document: &Document) -> Result<EntityId> {
    input.choose(&document.entities).map(|entity| entity.id.clone())
}

fn target(input: &mut Unstructured<'_>, document: &Document) -> Result<Target> {
    if bool::arbitrary(input)? {
        return Ok(Target::Entity(entity(input, document)?));
    }
    Ok(Target::Ids(vec![id(input, document)?, id(input, document)?]))
}

/// As the tagger promises: in text order, without overlaps.
fn tagging(input: &mut Unstructured<'_>, text: &Text) -> Result<Tagging> {
    let mut tagging = Tagging::default();
    let mut end = 0;
    for _ in 0..input.int_in_range(0..=6)? {
        let span = span(input, text)?;
        if span.start() < end {
            continue;
        }
        end = span.end();
        let label = label(input)?;
        let entity = label.is_name().then_some(tagging.entities.len());
        if entity.is_some() {
            let name = text.slice(span).to_owned();
            tagging.entities.push(SuggestedEntity { label: label.clone(), name, aliases: Vec::new(), wikidata: None, iso: None });
        }
        let source = Source { by: SourceKind::Rule, name: "fuzz".into(), score: None };
        tagging.suggestions.push(Suggestion { span, label, value: None, entity, source });
    }
    Ok(tagging)
}
