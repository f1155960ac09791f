//! The entity that a mention speaks of, and what is done to all its mentions at once.

use std::rc::Rc;

use surligne_model::{Annotation, Entity, Label, Status};
use surligne_session::{Command, Target};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::{LabelBook, Message};
use crate::state::{Action, Opened};

#[derive(Properties, PartialEq)]
pub struct EntityBoxProps {
    /// The open article.
    pub opened: Opened,
    /// The entity.
    pub entity: Rc<Entity>,
    /// The selected mention of it.
    pub mention: Rc<Annotation>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// Name, other names and codes of an entity; label and decision for all its mentions, each in one step of undo.
#[component]
pub fn EntityBox(props: &EntityBoxProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let entity = &props.entity;
    let id = entity.id.clone();
    let count = props.opened.session().mention_count(&id);
    let rename = {
        let id = id.clone();
        around.dispatch.on(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            Action::Do(Command::RenameEntity(id.clone(), field.value()))
        })
    };
    let relabel = {
        let id = id.clone();
        around.dispatch.on(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            Action::Do(Command::Relabel(Target::Entity(id.clone()), Label::new(&field.value())))
        })
    };
    let decide = |status: Status, tone: &'static str, message: Message| {
        let id = id.clone();
        let onclick = around
            .dispatch
            .on(move |_: MouseEvent| Action::Do(Command::SetStatus(Target::Entity(id.clone()), status)));
        html! { <button type="button" class={classes!("button", "small", tone)} {onclick}>{ say(message) }</button> }
    };
    let split = {
        let mention = props.mention.id.clone();
        around.dispatch.on(move |_: MouseEvent| {
            Action::Do(Command::SplitMentions { target: mention.clone().into(), name: None })
        })
    };
    let document = props.opened.document();
    let labels = document.labels.iter().filter(|definition| definition.label.is_name()).map(|definition| {
        let tag = definition.label.as_str().to_owned();
        html! {
            <option key={tag.clone()} value={tag} selected={definition.label == entity.label}>
                { props.names.name(&definition.label, around.tongue) }
            </option>
        }
    });
    html! {
        <div class="entity-box" role="group" aria-label={say(Message::Entity)}>
            <label>
                <span class="label">{ say(Message::Entity) }{ " · " }{ say(Message::EntityMentions(count)) }</span>
                <input class="field small" value={entity.name.clone()} aria-label={say(Message::EntityRename)} onchange={rename} />
            </label>
            if !entity.aliases.is_empty() {
                <p class="hint">{ say(Message::EntityAliases(entity.aliases.join(", "))) }</p>
            }
            if let Some(wikidata) = &entity.wikidata {
                <p class="hint">{ say(Message::EntityWikidata(wikidata.clone())) }{ for entity.iso.as_ref().map(|iso| format!(" · {iso}")) }</p>
            }
            if count > 1 {
                <label>
                    <span class="label">{ say(Message::RelabelAll(count)) }</span>
                    <select class="field small" onchange={relabel} data-testid="entity-label">{ for labels }</select>
                </label>
                <div class="decide">
                    { decide(Status::Accepted, "good", Message::AcceptAll(count)) }
                    { decide(Status::Rejected, "bad", Message::RejectAll(count)) }
                </div>
                <button type="button" class="button quiet small" onclick={split}>{ say(Message::EntitySplit) }</button>
            }
        </div>
    }
}
