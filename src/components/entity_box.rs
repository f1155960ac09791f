//! The entity that a mention speaks of, and what is done to all its mentions at once.

use surligne_model::{Entity, Label, Status};
use surligne_session::{Command, Session, Target};
use yew::prelude::*;

use crate::components::controls::{Face, button, choice, hint, label, said, select};
use crate::components::details::{Details, Unfolded};
use crate::components::draft_field::DraftField;
use crate::components::entity_choice::{Choosing, entity_choice};
use crate::components::own::Own;
use crate::components::part::part;
use crate::i18n::Message;
use crate::state::Action;

/// The entity, what is done to all its mentions, and the way to another one; each in one step of undo.
pub(super) fn entity_box(details: &Details, session: &Session, unfolded: &Own<Unfolded>) -> Html {
    let around = &details.scene.around;
    let entity = details.mention.entity.as_ref().and_then(|entity| session.entity(entity));
    let choosing = unfolded.get().choosing.clone();
    let choose = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.change(|now| now.choosing = Some(Choosing::default())))
    };
    html! {
        <div class="entity-box" role="group" aria-label={around.say(Message::Entity)}>
            { entity.map_or_else(|| label(around.say(Message::NoEntity)), |entity| about(details, session, entity)) }
            <button
                type="button" id="entity-change" class="button small" onclick={choose} aria-keyshortcuts="J"
                aria-expanded={said(choosing.is_some())} hidden={choosing.is_some()} data-testid="entity-change"
            >{ around.say(Message::EntityChange) }<kbd aria-hidden="true">{ "J" }</kbd></button>
            { choosing.map(|choosing| entity_choice(details, session, entity, &choosing, unfolded)).unwrap_or_default() }
        </div>
    }
}

/// Name, other names and codes of an entity; label and decision for all its mentions.
fn about(details: &Details, session: &Session, entity: &Entity) -> Html {
    let around = &details.scene.around;
    let say = |message: Message| around.say(message);
    let id = &entity.id;
    let count = session.mention_count(id);
    let rename = {
        let (id, bridge) = (id.clone(), around.bridge.clone());
        Callback::from(move |name| bridge.send(Action::Do(Command::RenameEntity(id.clone(), name))))
    };
    let name = DraftField {
        saved: entity.name.clone().into(),
        commit: rename,
        class: "field small",
        label: say(Message::EntityRename),
        placeholder: AttrValue::default(),
        testid: "entity-name",
        lines: false,
        grows: false,
    };
    let wikidata = entity.wikidata.as_ref().map(|wikidata| {
        let iso = entity.iso.as_ref().map(|iso| format!(" · {iso}"));
        html! { <p class="hint">{ around.say(Message::EntityWikidata.of(wikidata.clone())) }{ for iso }</p> }
    });
    html! {
        <>
            <span class="label">{ say(Message::Entity) }{ " · " }{ around.say(Message::EntityMentions.of(count)) }</span>
            { part(format!("name {id}"), name) }
            if !entity.aliases.is_empty() {
                { hint(around.say(Message::EntityAliases.of(entity.aliases.join(", ")))) }
            }
            { wikidata.unwrap_or_default() }
            if count > 1 {
                { for_all(details, session, entity, count) }
            }
        </>
    }
}

/// A label, and a decision, for all the mentions of an entity.
fn for_all(details: &Details, session: &Session, entity: &Entity, count: usize) -> Html {
    let (scene, id) = (&details.scene, &entity.id);
    let around = &scene.around;
    let relabel = {
        let id = id.clone();
        around.changed(move |tag| Action::Do(Command::Relabel(Target::Entity(id.clone()), Label::new(&tag))))
    };
    let decide = |status: Status, class: &'static str, message: Message| {
        let action = Action::Do(Command::SetStatus(Target::Entity(id.clone()), status));
        button(class, Face::Words(around.say(message.of(count))), around.press(action))
    };
    let labels = session.document().labels.iter().filter(|definition| definition.label.is_name());
    let labels = labels.map(|definition| {
        let name = scene.names.name(&definition.label, around.tongue);
        choice(definition.label.as_str().to_owned(), name.into(), definition.label == entity.label)
    });
    html! {
        <>
            <label>
                { label(around.say(Message::RelabelAll.of(count))) }
                { select("field small", None, "entity-label", relabel, labels.collect()) }
            </label>
            <div class="decide">
                { decide(Status::Accepted, "button small good", Message::AcceptAll) }
                { decide(Status::Rejected, "button small bad", Message::RejectAll) }
            </div>
        </>
    }
}
