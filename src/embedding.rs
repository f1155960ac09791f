//! `window.surligne`, as docs/embedding.md describes it. The start-up script puts it in place and packs what crosses:
//! annotations come as one array of numbers and one JSON text.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Function;
use serde::Serialize;
use surligne_formats::native;
use surligne_model::json::Row;
use surligne_model::{
    Annotation, AnnotationId, Document, Label, LabelDefinition, Language, ReferenceDate, Source, Status, Text, json,
};
use surligne_session::{Change, Command, NewAnnotation};
use wasm_bindgen::prelude::*;

use crate::components::Bridge;
use crate::dom::breath;
use crate::dom::clock::now;
use crate::painter::Painter;
use crate::state::{Action, Opened, Opening, TaggingState};

/// The name under which annotations of a host page are kept.
const HOST: &str = "host";

type Result<T> = std::result::Result<T, JsError>;

fn page() -> Result<Rc<Bridge>> {
    Bridge::of_page().ok_or_else(|| JsError::new("the page has not started yet"))
}

fn opened() -> Result<Opened> {
    let opened = page()?.desk().opened.clone();
    opened.ok_or_else(|| JsError::new("nothing is open: call open() first"))
}

/// Resolves once the page shows what the state says: Yew's part is drawn at the end of the task, a long text comes in
/// slices. With `tagged`, the tagging that runs comes first.
///
/// # Errors
/// When the tagger broke down.
#[wasm_bindgen]
pub async fn embed_shown(tagged: bool) -> Result<()> {
    let bridge = page()?;
    while tagged && bridge.desk().tagging.is_running() {
        bridge.next_drawing().await;
    }
    bridge.settled().await;
    loop {
        let desk = bridge.desk();
        let is_open = desk.opened.is_some() && !desk.editing;
        let complete = bridge.painter.borrow().as_ref().is_some_and(|painter| painter.borrow().is_complete());
        if complete || !is_open {
            return match desk.tagging {
                TaggingState::Failed if tagged => Err(JsError::new("the tagger broke down on this text")),
                _ => Ok(()),
            };
        }
        breath().await;
    }
}

/// Takes a text up; with annotations given, it is not tagged.
#[wasm_bindgen]
pub fn embed_open(
    text: String,
    language: Option<String>,
    reference_date: Option<String>,
    title: Option<String>,
    numbers: Option<Vec<u32>>,
    strings: Option<Vec<u8>>,
) -> Result<()> {
    let bridge = page()?;
    let text = Text::try_new(text)?;
    let mut document = Document::new(text);
    document.title = title.unwrap_or_default();
    document.language = match language.as_deref() {
        None | Some("" | "auto") => None,
        Some(tag) => {
            Some(Language::from_tag(tag).ok_or_else(|| JsError::new("language must be 'fr', 'en' or 'auto'"))?)
        }
    };
    document.reference_date = reference_date.map(|iso| iso.parse::<ReferenceDate>()).transpose()?;
    let given = numbers.zip(strings);
    let tag = given.is_none();
    if let Some((numbers, strings)) = given {
        let (annotations, _) = unpack(&document.text, &numbers, &strings)?;
        document.annotations = annotations;
        for annotation in &document.annotations {
            if matches!(annotation.label, Label::Custom(_))
                && !document.labels.iter().any(|definition| definition.label == annotation.label)
            {
                document.labels.push(LabelDefinition::plain(annotation.label.clone()));
            }
        }
    }
    bridge.send(Action::Replace(Some(Opening::fresh(document, tag))));
    Ok(())
}

/// Annotations of a host page: start and end in UTF-16 code units and the number of the label, one after the other;
/// their ids are honoured. As JSON in UTF-8 (strings of ASCII cross letter by letter): labels, each once, and the
/// annotations' own ids, where one has any. Says, too, whether any had one.
fn unpack(text: &Text, numbers: &[u32], strings: &[u8]) -> Result<(Vec<Arc<Annotation>>, bool)> {
    let mut names: Row<'_> = json::read(str::from_utf8(strings)?)?;
    let (labels, ids): (Vec<Label>, Option<Vec<Option<AnnotationId>>>) = (names.take(), names.take());
    names.finish(())?;
    let (source, now) = (Source::import(HOST), now());
    let mut annotations = Vec::with_capacity(numbers.len() / 3);
    for (at, row) in numbers.chunks_exact(3).enumerate() {
        let span = text
            .span_from_utf16(row[0] as usize..row[1] as usize)
            .map_err(|error| JsError::new(&format!("annotation {at}: {error}")))?;
        let label = labels.get(row[2] as usize).ok_or_else(|| JsError::new("an annotation has no label"))?;
        let own = ids.as_ref().and_then(|ids| ids.get(at)?.as_ref());
        annotations.push(Arc::new(Annotation {
            id: own.map_or_else(|| AnnotationId::new(&format!("h{at}")), AnnotationId::clone),
            span,
            label: label.clone(),
            value: None,
            entity: None,
            note: String::new(),
            source: source.clone(),
            status: Status::Suggested,
            created: now,
            modified: now,
        }));
    }
    Ok((annotations, ids.is_some()))
}

/// The open document as native JSON.
#[wasm_bindgen]
pub fn embed_document() -> Result<String> {
    Ok(native::write(&opened()?.document()))
}

/// Adds an annotation (packed as for [`embed_open`], one alone) and gives its id.
#[wasm_bindgen]
pub fn embed_add(numbers: Vec<u32>, strings: Vec<u8>) -> Result<String> {
    let text = opened()?.document().text.clone();
    let nothing = || JsError::new("add: nothing was added");
    let (mut given, is_named) = unpack(&text, &numbers, &strings)?;
    let given = Arc::unwrap_or_clone(given.pop().ok_or_else(nothing)?);
    let new = NewAnnotation {
        // One that was given no id gets the next free one.
        id: is_named.then_some(given.id),
        span: given.span,
        label: given.label,
        value: None,
        entity: None,
        note: String::new(),
        source: given.source,
        status: Status::Suggested,
    };
    let change = perform(Command::Add(vec![new]))?.ok_or_else(nothing)?;
    change.added.first().map(|annotation| annotation.id.to_string()).ok_or_else(nothing)
}

/// Deletes an annotation.
///
/// # Errors
/// When there is none of this id.
#[wasm_bindgen]
pub fn embed_remove(id: String) -> Result<()> {
    perform(Command::delete(AnnotationId::new(&id)))?;
    Ok(())
}

/// Carries a command out, and gives back what it changed. A command that the session refuses is an error.
fn perform(command: Command) -> Result<Option<Rc<Change>>> {
    let bridge = page()?;
    let before = opened()?.revision;
    let told = bridge.desk().refused;
    bridge.send(Action::Do(command));
    let desk = bridge.desk();
    if desk.refused > told {
        let last = desk.notices.last().map(|notice| desk.settings.tongue.say(&notice.phrase).into_owned());
        if let Some(notice) = desk.notices.last() {
            bridge.send(Action::Dismiss(notice.id));
        }
        return Err(JsError::new(&last.unwrap_or_default()));
    }
    let opened = desk.opened.as_ref().filter(|opened| opened.revision > before);
    Ok(opened.and_then(|opened| opened.journal().last()))
}

/// Takes the last change back, or does again what was taken back; whether there was something.
#[wasm_bindgen]
pub fn embed_step(forward: bool) -> Result<bool> {
    let before = opened()?.revision;
    page()?.send(if forward { Action::Redo } else { Action::Undo });
    Ok(opened()?.revision != before)
}

thread_local! {
    static LISTENERS: RefCell<Vec<(u32, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Calls a function with every change, as JSON; gives a function that ends it.
#[wasm_bindgen]
pub fn embed_subscribe(listener: Function) -> Function {
    let number = LISTENERS.with_borrow_mut(|listeners| {
        let number = listeners.last().map_or(0, |(last, _)| last + 1);
        listeners.push((number, listener));
        number
    });
    let stop = Closure::once_into_js(move || {
        LISTENERS.with_borrow_mut(|listeners| listeners.retain(|&(other, _)| other != number));
    });
    stop.unchecked_into()
}

/// What a listener is told of a change.
#[derive(Serialize)]
struct Told {
    command: String,
    direction: String,
    revision: u64,
    added: Vec<String>,
    removed: Vec<String>,
    updated: Vec<String>,
    text: bool,
    title: bool,
    language: bool,
    reference_date: bool,
}

/// Tells the host page what has changed since it was last told.
pub(crate) fn tell(opened: Option<&Opened>) {
    let Some(opened) = opened else { return };
    let changes = opened.journal().telling.take();
    let listeners: Vec<_> =
        LISTENERS.with_borrow(|listeners| listeners.iter().map(|(_, listener)| listener.clone()).collect());
    if listeners.is_empty() {
        return;
    }
    for change in changes {
        let ids = |annotations: &[Arc<Annotation>]| -> Vec<String> {
            annotations.iter().map(|annotation| annotation.id.to_string()).collect()
        };
        let told = Told {
            command: kebab(&format!("{:?}", change.command)),
            direction: kebab(&format!("{:?}", change.direction)),
            revision: change.revision,
            added: ids(&change.added),
            removed: ids(&change.removed),
            updated: change.updated.iter().map(|updated| updated.after.id.to_string()).collect(),
            text: change.text.is_some(),
            title: change.title,
            language: change.language,
            reference_date: change.reference_date,
        };
        let told = JsValue::from(json::write(&told));
        for listener in &listeners {
            let _ = listener.call1(&JsValue::NULL, &told);
        }
    }
}

/// `SetTitle` as `set-title`.
fn kebab(name: &str) -> String {
    let mut said = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !said.is_empty() {
            said.push('-');
        }
        said.extend(c.to_lowercase());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::kebab;

    #[test]
    fn names_are_written_as_in_the_documentation() {
        assert_eq!(kebab("SetReferenceDate"), "set-reference-date");
    }
}
