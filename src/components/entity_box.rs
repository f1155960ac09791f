//! The entity that a mention speaks of, and what is done to all its mentions at once.

use std::rc::Rc;

use surligne_model::{Annotation, Entity, Label, Status};
use surligne_session::{Command, Target};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::context::{Surroundings, use_surroundings};
use crate::components::draft_field::DraftField;
use crate::components::entity_choice::EntityChoice;
use crate::dom::focus;
use crate::i18n::{LabelBook, Message};
use crate::state::{Action, Opened};

#[derive(Properties, PartialEq)]
pub struct EntityBoxProps {
    /// The open article.
    pub opened: Opened,
    /// The entity, if the mention has one.
    pub entity: Option<Rc<Entity>>,
    /// The selected mention.
    pub mention: Rc<Annotation>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// The entity, what is done to all its mentions, and the way to another one; each in one step of undo.
#[component]
pub fn EntityBox(props: &EntityBoxProps) -> Html {
    let around = use_surroundings();
    let choosing = use_state_eq(|| false);
    let choose = {
        let choosing = choosing.clone();
        Callback::from(move |_: MouseEvent| choosing.set(true))
    };
    let done = {
        let choosing = choosing.clone();
        Callback::from(move |()| {
            choosing.set(false);
            focus("#entity-change");
        })
    };
    html! {
        <div class="entity-box" role="group" aria-label={around.say(&Message::Entity)}>
            if let Some(entity) = &props.entity {
                { about(&around, props, entity) }
            } else {
                <span class="label">{ around.say(&Message::NoEntity) }</span>
            }
            <button
                type="button" id="entity-change" class="button small" onclick={choose} aria-keyshortcuts="J"
                aria-expanded={if *choosing { "true" } else { "false" }} hidden={*choosing} data-testid="entity-change"
            >{ around.say(&Message::EntityChange) }<kbd aria-hidden="true">{ "J" }</kbd></button>
            if *choosing {
                <EntityChoice
                    opened={props.opened.clone()} mention={props.mention.clone()} entity={props.entity.clone()}
                    names={props.names.clone()} {done}
                />
            }
        </div>
    }
}

/// Name, other names and codes of an entity; label and decision for all its mentions.
fn about(around: &Surroundings, props: &EntityBoxProps, entity: &Rc<Entity>) -> Html {
    let say = |message: Message| around.say(&message);
    let id = entity.id.clone();
    let count = props.opened.session().mention_count(&id);
    let rename = {
        let (id, dispatch) = (id.clone(), around.dispatch.clone());
        Callback::from(move |name| dispatch.send(Action::Do(Command::RenameEntity(id.clone(), name))))
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
        <>
            <span class="label">{ say(Message::Entity) }{ " · " }{ say(Message::EntityMentions(count)) }</span>
            <DraftField
                key={format!("name {id}")} class="field small" saved={entity.name.clone()} commit={rename}
                label={say(Message::EntityRename)} testid="entity-name"
            />
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
            }
        </>
    }
}
