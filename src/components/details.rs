//! The selected mention, to look at and to change.

use std::rc::Rc;

use surligne_model::{Annotation, Label, Status};
use surligne_session::Command;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::draft_field::DraftField;
use crate::components::edges::Edges;
use crate::components::entity_box::EntityBox;
use crate::components::glyph::{Icon, glyph};
use crate::components::origins::Origins;
use crate::components::value_editor::ValueEditor;
use crate::i18n::{LabelBook, Message};
use crate::state::{Action, Opened, Origin};

#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The open article.
    pub opened: Opened,
    /// The selected mention.
    pub mention: Rc<Annotation>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// The panel of details: one, shared by all mentions.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let mention = &props.mention;
    let id = mention.id.clone();
    let session = props.opened.session();
    let document = session.document();
    let quote: String = document.text.slice(mention.span).chars().take(400).collect();
    let neighbour = |next: Option<&std::sync::Arc<Annotation>>| {
        let next = next.map(|annotation| annotation.id.clone());
        around.dispatch.on(move |_: MouseEvent| Action::Select(next.clone(), Origin::Elsewhere))
    };
    let (previous, next) = (session.previous(&id), session.next(&id));
    let decide = |status: Status, icon: Icon, tone: &'static str, message: Message| {
        let is = mention.status == status;
        let id = id.clone();
        let onclick = around.dispatch.on(move |_: MouseEvent| Action::Decide(id.clone(), status));
        html! {
            <button
                type="button" class={classes!("button", "small", tone)} aria-pressed={if is { "true" } else { "false" }}
                {onclick}
            >{ glyph(icon) }{ say(message) }</button>
        }
    };
    let relabel = {
        let id = id.clone();
        around.dispatch.on(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            Action::Do(Command::relabel(id.clone(), Label::new(&field.value())))
        })
    };
    let renote = {
        let (id, dispatch) = (id.clone(), around.dispatch.clone());
        Callback::from(move |note| dispatch.send(Action::Do(Command::SetNote(id.clone(), note))))
    };
    let labels = document.labels.iter().map(|definition| {
        let tag = definition.label.as_str().to_owned();
        html! {
            <option key={tag.clone()} value={tag} selected={definition.label == mention.label}>
                { props.names.name(&definition.label, around.tongue) }
            </option>
        }
    });
    let entity = mention.entity.as_ref().and_then(|entity| session.entity(entity)).cloned().map(Rc::new);
    html! {
        <section class="details" aria-label={say(Message::Details)} data-testid="details">
            <div class="details-head">
                <p class="details-quote">{ quote }</p>
                <button
                    type="button" class="button quiet icon small" onclick={neighbour(previous)} disabled={previous.is_none()}
                    title={say(Message::Previous)} aria-label={say(Message::Previous)}
                >{ glyph(Icon::Up) }</button>
                <button
                    type="button" class="button quiet icon small" onclick={neighbour(next)} disabled={next.is_none()}
                    title={say(Message::Next)} aria-label={say(Message::Next)}
                >{ glyph(Icon::Down) }</button>
                <button
                    type="button" class="button quiet icon small"
                    onclick={around.dispatch.on(|_: MouseEvent| Action::Select(None, Origin::Elsewhere))}
                    title={say(Message::DetailsClose)} aria-label={say(Message::DetailsClose)}
                >{ glyph(Icon::Cross) }</button>
            </div>
            <div class="details-body">
                <div class="decide">
                    { decide(Status::Accepted, Icon::Check, "good", Message::Accept) }
                    { decide(Status::Rejected, Icon::Cross, "bad", Message::Reject) }
                    <button type="button" class="button small" onclick={around.dispatch.on(|_: MouseEvent| Action::DeleteSelected)}>
                        { glyph(Icon::Bin) }{ say(Message::Delete) }
                    </button>
                </div>
                if !mention.label.is_name() {
                    <ValueEditor
                        key={id.to_string()} mention={mention.clone()} reference_date={document.reference_date}
                        names={props.names.clone()}
                    />
                }
                <label>
                    <span class="label">{ say(Message::FieldLabel) }</span>
                    <select class="field" onchange={relabel} data-testid="label">{ for labels }</select>
                </label>
                <div>
                    <span class="label">{ say(Message::Boundaries) }</span>
                    <Edges opened={props.opened.clone()} mention={mention.clone()} />
                </div>
                if mention.label.accepts_entity() {
                    <EntityBox
                        key={format!("entity {id}")} opened={props.opened.clone()} {entity} mention={mention.clone()}
                        names={props.names.clone()}
                    />
                }
                <div>
                    <span class="label">{ say(Message::Note) }</span>
                    <DraftField
                        key={format!("note {id}")} class="field note" saved={mention.note.clone()} commit={renote} lines=true
                        label={say(Message::Note)} placeholder={say(Message::NotePlaceholder)} testid="note"
                    />
                </div>
                <Origins key={format!("origin {id}")} opened={props.opened.clone()} mention={mention.clone()} />
            </div>
        </section>
    }
}
