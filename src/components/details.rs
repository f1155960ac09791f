//! The selected mention, to look at and to change.

use std::rc::Rc;
use std::sync::Arc;

use surligne_model::{Annotation, AnnotationId, Label, Status};
use surligne_session::Command;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::controls::{Face, Standing, button, button_so, choice, label, select};
use crate::components::draft_field::DraftField;
use crate::components::edges::edges;
use crate::components::entity_box::entity_box;
use crate::components::entity_choice::Choosing;
use crate::components::glyph::Icon;
use crate::components::origins::origins;
use crate::components::own::{use_drawn, use_own};
use crate::components::part::{Part, part};
use crate::components::scene::Scene;
use crate::components::value_editor::{Draft, value_editor};
use crate::dom::{focus, select_words};
use crate::i18n::Message;
use crate::state::{Action, Origin};

/// The panel of details: one, shared by all mentions.
pub struct Details {
    /// The open article.
    pub scene: Rc<Scene>,
    /// Its selected mention.
    pub mention: Arc<Annotation>,
}

impl PartialEq for Details {
    fn eq(&self, other: &Self) -> bool {
        self.scene == other.scene
    }
}

impl Part for Details {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_details(self).run(hooks)
    }
}

/// What is unfolded in the panel; of another mention, nothing.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Unfolded {
    /// The mention that it was unfolded for.
    of: Option<AnnotationId>,
    /// The value that is being written.
    pub value: Option<Draft>,
    /// The choice of another entity.
    pub choosing: Option<Choosing>,
    /// What spoke for the name.
    pub reasons: Option<Vec<String>>,
}

impl Unfolded {
    fn of(id: &AnnotationId) -> Self {
        Self { of: Some(id.clone()), ..Self::default() }
    }

    /// The keyboard goes to what was just unfolded, and back from the choice of an entity to the button that led there.
    fn take_keyboard(&self, before: &Self) {
        if before.value.is_none() && self.value.is_some() {
            select_words(".value-box input");
        }
        match (&before.choosing, &self.choosing) {
            (None, Some(_)) => focus(".entity-choice input"),
            (Some(_), None) if before.of == self.of => focus("#entity-change"),
            _ => {}
        }
    }

    /// Whether it is for this mention.
    pub fn is_of(&self, id: &AnnotationId) -> bool {
        self.of.as_ref() == Some(id)
    }
}

#[hook]
fn use_details(details: &Details) -> Html {
    let Details { scene, mention } = details;
    let around = &scene.around;
    let unfolded = use_own(Unfolded::default);
    if !unfolded.get().is_of(&mention.id) {
        unfolded.begin_anew(Unfolded::of(&mention.id));
    }
    let drawn = use_mut_ref(Unfolded::default);
    use_drawn({
        let unfolded = unfolded.clone();
        Box::new(move || {
            let now = unfolded.get().clone();
            now.take_keyboard(&drawn.replace(now.clone()));
        })
    });
    let say = |message: Message| around.say(message);
    let id = &mention.id;
    let session = scene.opened.session();
    let document = session.document();
    let quote: String = document.text.slice(mention.span).chars().take(400).collect();
    let go = |icon: Icon, message: Message, next: Option<&Arc<Annotation>>| {
        let so = Standing { disabled: next.is_none(), ..Standing::default() };
        let select = Action::Select(next.map(|next| next.id.clone()), Origin::Elsewhere);
        button_so("button quiet icon small", Face::Icon(icon, say(message)), so, around.press(select))
    };
    let decide = |status: Status, icon: Icon, class: &'static str, message: Message| {
        let so = Standing { pressed: Some(mention.status == status), ..Standing::default() };
        button_so(class, Face::Labelled(icon, say(message)), so, around.press(Action::Decide(id.clone(), status)))
    };
    let relabel = {
        let id = id.clone();
        around.changed(move |tag| Action::Do(Command::relabel(id.clone(), Label::new(&tag))))
    };
    let renote = {
        let (id, bridge) = (id.clone(), around.bridge.clone());
        Callback::from(move |note| bridge.send(Action::Do(Command::SetNote(id.clone(), note))))
    };
    let note = DraftField {
        saved: mention.note.clone().into(),
        commit: renote,
        class: "field note",
        label: say(Message::Note),
        placeholder: say(Message::NotePlaceholder),
        testid: "note",
        lines: true,
        grows: false,
    };
    let labels = document.labels.iter().map(|definition| {
        let name = scene.names.name(&definition.label, around.tongue);
        choice(definition.label.as_str().to_owned(), name.into(), definition.label == mention.label)
    });
    let close = Face::Icon(Icon::Cross, say(Message::DetailsClose));
    let delete = Face::Labelled(Icon::Bin, say(Message::Delete));
    html! {
        <section class="details" aria-label={say(Message::Details)} data-testid="details">
            <div class="details-head">
                <p class="details-quote">{ quote }</p>
                { go(Icon::Up, Message::Previous, session.previous(id)) }
                { go(Icon::Down, Message::Next, session.next(id)) }
                { button("button quiet icon small", close, around.press(Action::Select(None, Origin::Elsewhere))) }
            </div>
            <div class="details-body">
                <div class="decide">
                    { decide(Status::Accepted, Icon::Check, "button small good", Message::Accept) }
                    { decide(Status::Rejected, Icon::Cross, "button small bad", Message::Reject) }
                    { button("button small", delete, around.press(Action::DeleteSelected)) }
                </div>
                if !mention.label.is_name() {
                    { value_editor(details, document.reference_date, &unfolded) }
                }
                <label>
                    { label(say(Message::FieldLabel)) }
                    { select("field", None, "label", relabel, labels.collect()) }
                </label>
                <div>
                    { label(say(Message::Boundaries)) }
                    { edges(around, &document.text, mention) }
                </div>
                if mention.label.accepts_entity() {
                    { entity_box(details, &session, &unfolded) }
                }
                <div>
                    { label(say(Message::Note)) }
                    { part(format!("note {id}"), note) }
                </div>
                { origins(details, &unfolded) }
            </div>
        </section>
    }
}
