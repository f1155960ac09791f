//! `window.surligne`, as docs/embedding.md describes it. The start-up script puts it in place and packs what crosses:
//! annotations come as one array of offsets and one JSON text.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Function;
use serde::Serialize;
use surligne_formats::native;
use surligne_model::{
    Annotation, AnnotationId, Document, Label, LabelDefinition, Language, ReferenceDate, Source, Status, Text,
};
use surligne_session::{Change, Command, NewAnnotation};
use wasm_bindgen::prelude::*;

use crate::components::Bridge;
use crate::dom::breath;
use crate::dom::clock::now;
use crate::painter::Painter;
use crate::state::{Action, Opened, Opening};

/// The name under which annotations of a host page are kept.
const HOST: &str = "host";

type Result<T> = std::result::Result<T, JsError>;

fn page() -> Result<Rc<Bridge>> {
    Bridge::of_page().ok_or_else(|| JsError::new("the page has not started yet"))
}

fn opened() -> Result<Opened> {
    let desk = page()?.desk();
    desk.and_then(|desk| desk.opened).ok_or_else(|| JsError::new("nothing is open: call open() first"))
}

/// Waits until the page shows what the state says: the reducer's drawing is done in the next task, a long text comes
/// in slices.
async fn shown() {
    breath().await;
    loop {
        let Some(bridge) = Bridge::of_page() else { return };
        let is_open = bridge.desk().is_some_and(|desk| desk.opened.is_some() && !desk.editing);
        let complete = bridge.painter.borrow().as_ref().is_some_and(|painter| painter.borrow().is_complete());
        if complete || !is_open {
            return;
        }
        breath().await;
    }
}

/// Takes a text up; with annotations given, it is not tagged.
#[wasm_bindgen]
pub async fn embed_open(
    text: String,
    language: Option<String>,
    reference_date: Option<String>,
    title: Option<String>,
    offsets: Option<Vec<u32>>,
    strings: Option<String>,
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
    let given = offsets.zip(strings);
    let tag = given.is_none();
    if let Some((offsets, strings)) = given {
        document.annotations = unpack(&document.text, &offsets, &strings)?;
        for annotation in &document.annotations {
            if matches!(annotation.label, Label::Custom(_))
                && !document.labels.iter().any(|definition| definition.label == annotation.label)
            {
                document.labels.push(LabelDefinition::plain(annotation.label.clone()));
            }
        }
    }
    bridge.send(Action::Replace(Some(Opening::fresh(document, tag))));
    shown().await;
    Ok(())
}

/// Annotations of a host page, in UTF-16 code units; their ids are honoured.
fn unpack(text: &Text, offsets: &[u32], strings: &str) -> Result<Vec<Arc<Annotation>>> {
    let (labels, ids): (Vec<&str>, Vec<Option<&str>>) = read(strings)?;
    let (source, now) = (Source::import(HOST), now());
    // A label is one of few: each is made once.
    let mut known = BTreeMap::new();
    let rows = offsets.chunks_exact(2).zip(labels).zip(ids).enumerate();
    rows.map(|(at, ((range, label), id))| {
        let span = text
            .span_from_utf16(range[0] as usize..range[1] as usize)
            .map_err(|error| JsError::new(&format!("annotation {at}: {error}")))?;
        let id = id.map_or_else(|| AnnotationId::new(&format!("h{at}")), AnnotationId::new);
        Ok(Arc::new(Annotation {
            id,
            span,
            label: known.entry(label).or_insert_with(|| Label::new(label)).clone(),
            value: None,
            entity: None,
            note: String::new(),
            source: source.clone(),
            status: Status::Suggested,
            created: now,
            modified: now,
        }))
    })
    .collect()
}

fn read<'a, T: serde::Deserialize<'a>>(json: &'a str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| JsError::new(&error.to_string()))
}

/// Resolves once the tagging that runs is painted (at once when none runs).
///
/// # Errors
/// When the tagger broke down.
#[wasm_bindgen]
pub async fn embed_tagged() -> Result<()> {
    let bridge = page()?;
    loop {
        let Some(desk) = bridge.desk() else { break };
        if !desk.tagging.is_running() {
            if desk.tagging == crate::state::TaggingState::Failed {
                return Err(JsError::new("the tagger broke down on this text"));
            }
            break;
        }
        breath().await;
    }
    shown().await;
    Ok(())
}

/// The open document as native JSON.
#[wasm_bindgen]
pub fn embed_document() -> Result<String> {
    Ok(native::write(&opened()?.document()))
}

/// Adds an annotation (packed as for [`embed_open`], one alone) and resolves to its id.
#[wasm_bindgen]
pub async fn embed_add(offsets: Vec<u32>, strings: String) -> Result<String> {
    let text = opened()?.document().text.clone();
    let Some(given) = unpack(&text, &offsets, &strings)?.pop() else {
        return Err(JsError::new("add: no annotation was given"));
    };
    let (_, ids): (Vec<&str>, Vec<Option<&str>>) = read(&strings)?;
    let new = NewAnnotation {
        id: ids.first().copied().flatten().map(AnnotationId::new),
        span: given.span,
        label: given.label.clone(),
        value: None,
        entity: None,
        note: String::new(),
        source: Source::import(HOST),
        status: Status::Suggested,
    };
    let added = perform(Command::Add(vec![new])).await?;
    let change = added.ok_or_else(|| JsError::new("add: nothing was added"))?;
    change
        .added
        .first()
        .map(|annotation| annotation.id.to_string())
        .ok_or_else(|| JsError::new("add: nothing was added"))
}

/// Deletes an annotation.
///
/// # Errors
/// When there is none of this id.
#[wasm_bindgen]
pub async fn embed_remove(id: String) -> Result<()> {
    perform(Command::delete(AnnotationId::new(&id))).await?;
    Ok(())
}

/// Carries a command out, and gives back what it changed. A command that the session refuses is an error.
async fn perform(command: Command) -> Result<Option<Rc<Change>>> {
    let bridge = page()?;
    let before = opened()?.revision;
    let told = bridge.desk().map_or(0, |desk| desk.refused);
    bridge.send(Action::Do(command));
    let Some(desk) = bridge.desk() else { return Ok(None) };
    if desk.refused > told {
        let last = desk.notices.last().map(|notice| desk.settings.tongue.say(&notice.message).into_owned());
        if let Some(notice) = desk.notices.last() {
            bridge.send(Action::Dismiss(notice.id));
        }
        return Err(JsError::new(&last.unwrap_or_default()));
    }
    let change = desk.opened.filter(|opened| opened.revision > before).and_then(|opened| opened.journal().last());
    shown().await;
    Ok(change)
}

/// Takes the last change back; resolves to whether there was one.
#[wasm_bindgen]
pub async fn embed_undo() -> Result<bool> {
    step(Action::Undo).await
}

/// Does again what was taken back; resolves to whether there was something.
#[wasm_bindgen]
pub async fn embed_redo() -> Result<bool> {
    step(Action::Redo).await
}

async fn step(action: Action) -> Result<bool> {
    let before = opened()?.revision;
    page()?.send(action);
    shown().await;
    Ok(opened()?.revision != before)
}

thread_local! {
    static LISTENERS: RefCell<BTreeMap<u32, Function>> = const { RefCell::new(BTreeMap::new()) };
}

/// Calls a function with every change, as JSON; gives a function that ends it.
#[wasm_bindgen]
pub fn embed_subscribe(listener: Function) -> Function {
    let number = LISTENERS.with_borrow_mut(|listeners| {
        let number = listeners.keys().next_back().map_or(0, |last| last + 1);
        listeners.insert(number, listener);
        number
    });
    let stop = Closure::once_into_js(move || {
        LISTENERS.with_borrow_mut(|listeners| listeners.remove(&number));
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
    let listeners: Vec<_> = LISTENERS.with_borrow(|listeners| listeners.values().cloned().collect());
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
        if let Ok(json) = serde_json::to_string(&told) {
            for listener in &listeners {
                let _ = listener.call1(&JsValue::NULL, &json.as_str().into());
            }
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
