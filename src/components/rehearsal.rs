//! The page's parts drawn once, unseen, while nothing is open.
//!
//! A browser compiles a wasm function when it is first called: the first article would pay for all of them at once,
//! some 80 ms before anything is seen. An idle page pays it instead. What is drawn here is in no document, has its
//! own state, and is taken down at once.

use std::rc::Rc;

use surligne_model::{
    Amount, Annotation, AnnotationId, Document, Entity, EntityId, Label, Source, Status, Temporal, Text, Timestamp,
    Value,
};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::app::open;
use crate::components::context::Bridge;
use crate::components::header::header;
use crate::components::part::{Part, draw_into};
use crate::dom::later;
use crate::state::view::Tab;
use crate::state::{Action, Desk, Opening, Origin};

/// Milliseconds between the steps: each is a task of its own.
const PAUSE: i32 = 10;

/// A few words with one annotation of each kind.
fn document() -> Document {
    let mut document = Document::new(Text::new("Ada 5 € lundi\n\nAda 5 € lundi"));
    let entity = EntityId::new("e1");
    document.entities = vec![Entity {
        id: entity.clone(),
        label: Label::Person,
        name: "Ada".to_owned(),
        aliases: Vec::new(),
        wikidata: None,
        iso: None,
    }];
    let sum = Value::from(Amount { value: Some(5.0), ..Amount::default() });
    let day = Value::from(Temporal { timex: "2025-09-08".to_owned(), ..Temporal::default() });
    for (at, (range, label, value)) in
        [(0..3, Label::Person, None), (4..9, Label::Money, Some(sum)), (10..15, Label::Date, Some(day))]
            .into_iter()
            .enumerate()
    {
        let Ok(span) = document.text.span(range) else { continue };
        document.annotations.push(
            Annotation {
                id: AnnotationId::new(&format!("a{at}")),
                span,
                entity: (label == Label::Person).then(|| entity.clone()),
                label,
                value,
                note: String::new(),
                source: Source { score: Some(0.5), ..Source::import("rehearsal") },
                status: Status::Suggested,
                created: Timestamp::default(),
                modified: Timestamp::default(),
            }
            .into(),
        );
    }
    document
}

/// What is done, one step after the other.
fn steps() -> Vec<Action> {
    let id = AnnotationId::new("a0");
    let document = document();
    let span = document.annotations.first().map(|annotation| annotation.span);
    let mut steps = vec![Action::Open(Opening::fresh(document, false)), Action::Select(Some(id), Origin::Elsewhere)];
    steps.extend(span.map(|span| Action::Mark(span, Label::Organisation)));
    steps.extend([Action::Undo, Action::ShowTab(Tab::Figures)]);
    steps
}

/// The parts of the page that an article needs, with a state of their own.
#[derive(PartialEq)]
struct Rehearsal(Rc<Bridge>);

impl Part for Rehearsal {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_rehearsal(&self.0).run(hooks)
    }
}

#[hook]
fn use_rehearsal(bridge: &Rc<Bridge>) -> Html {
    bridge.draws(use_force_update());
    let (around, desk) = (bridge.surroundings(), bridge.desk());
    html! { <>{ header(&around, &desk) }{ desk.opened.as_ref().map(|opened| open(&around, &desk, opened)).unwrap_or_default() }</> }
}

/// Draws the parts into an element that is in no document, and takes them down again.
pub fn rehearse() {
    let Ok(stage) = crate::dom::document().create_element("div") else { return };
    let bridge = Bridge::new(Desk::default());
    let handle = draw_into(stage, Rehearsal(bridge.clone()));
    next(bridge, steps().into_iter(), Box::new(move || handle.destroy()));
}

/// One step and, a pause later, those after it; at last the parts are taken down.
fn next(bridge: Rc<Bridge>, mut steps: std::vec::IntoIter<Action>, take_down: Box<dyn FnOnce()>) {
    later(PAUSE, move || {
        let Some(action) = steps.next() else { return take_down() };
        bridge.send(action);
        next(bridge, steps, take_down);
    });
}
