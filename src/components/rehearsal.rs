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
use yew::prelude::*;

use crate::components::article::Article;
use crate::components::context::{Bridge, Dispatch, Surroundings};
use crate::components::header::Header;
use crate::components::sidebar::Sidebar;
use crate::dom::Timer;
use crate::i18n::LabelBook;
use crate::state::view::Tab;
use crate::state::{Action, Desk, Opened, Opening, Origin};

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

/// What is done to it, one step after the other.
fn steps(opened: &Opened) -> Vec<Action> {
    let id = AnnotationId::new("a0");
    let span = opened.session().annotation(&id).map(|annotation| annotation.span);
    let mut steps = vec![Action::Select(Some(id), Origin::Elsewhere)];
    steps.extend(span.map(|span| Action::Mark(span, Label::Organisation)));
    steps.extend([Action::Undo, Action::ShowTab(Tab::Figures)]);
    steps
}

/// The parts of the page that an article needs, with a state of their own.
#[component]
pub fn Rehearsal() -> Html {
    let desk = use_reducer(Desk::default);
    let step = use_mut_ref(|| 0_usize);
    let timer = use_memo((), |()| Timer::default());
    let bridge = use_memo((), |()| Rc::new(Bridge::default()));
    bridge.renew(desk.clone());
    use_effect({
        let (desk, step, timer, bridge) = (desk.clone(), step.clone(), (*timer).clone(), bridge.clone());
        move || {
            let at = *step.borrow();
            let action = match &desk.opened {
                None => Some(Action::Open(Opening::fresh(document(), false))),
                Some(opened) => steps(opened).into_iter().nth(at - 1),
            };
            if let Some(action) = action {
                *step.borrow_mut() += 1;
                let bridge = (*bridge).clone();
                timer.set(PAUSE, move || bridge.send(action));
            }
        }
    });
    let around = Surroundings {
        dispatch: Dispatch((*bridge).clone()),
        tongue: desk.settings.tongue,
        bridge: (*bridge).clone(),
    };
    let Some(opened) = &desk.opened else { return Html::default() };
    let names = Rc::new(LabelBook::of(&opened.document()));
    let (undo, redo) = desk.steps();
    html! {
        <ContextProvider<Surroundings> context={around}>
            <Header open={desk.opened.is_some()} {undo} {redo} saving={desk.saving} settings={desk.settings} editing=false />
            <Article
                opened={opened.clone()} view={desk.view.clone()} selected={desk.selected.clone()} pending={desk.pending} under={None}
                names={names.clone()} tagging={desk.tagging} dateline={desk.dateline} diagnostics={desk.diagnostics.clone()}
                elsewhere=false
            />
            <Sidebar
                opened={opened.clone()} view={desk.view.clone()} selected={desk.selected.clone()} {names} closed=false
                tagging={desk.tagging}
            />
        </ContextProvider<Surroundings>>
    }
}

/// Draws the parts into an element that is in no document, and takes them down again.
pub fn rehearse() {
    /// Long enough for all steps.
    const TAKEN_DOWN: i32 = 400;
    let Ok(stage) = crate::dom::document().create_element("div") else { return };
    let handle = yew::Renderer::<Rehearsal>::with_root(stage).render();
    let timer = Timer::default();
    let kept = timer.clone();
    timer.set(TAKEN_DOWN, move || {
        handle.destroy();
        drop(kept);
    });
}
