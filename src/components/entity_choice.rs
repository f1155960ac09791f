//! Another entity for a mention, or for all the mentions of its entity.

use surligne_model::{Entity, EntityId};
use surligne_session::{Command, Session, Target};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::controls::{Face, Standing, button, button_so, hint};
use crate::components::details::{Details, Unfolded};
use crate::components::own::Own;
use crate::dom::{focus_neighbour, target_of, value_of};
use crate::i18n::Message;
use crate::state::Action;
use crate::state::kin::kin;

/// Entities offered at once; words narrow them.
const MOST: usize = 6;

/// How the choice stands.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Choosing {
    /// What is looked for.
    words: String,
    /// It is for all the mentions of the entity.
    whole: bool,
}

/// A field to search in, the likeliest entities, a new one, and none. Each choice is one step of undo.
pub(super) fn entity_choice(
    details: &Details,
    session: &Session,
    entity: Option<&Entity>,
    choosing: &Choosing,
    unfolded: &Own<Unfolded>,
) -> Html {
    let Details { scene, mention } = details;
    let around = &scene.around;
    let say = |message: Message| around.say(message);
    let count = entity.map_or(0, |entity| session.mention_count(&entity.id));
    let whole = entity.filter(|_| choosing.whole);
    // The only mention of an entity takes it along: its names become the other's.
    let merges = entity.filter(|_| choosing.whole || count == 1);
    let command = |into: EntityId| match merges {
        Some(entity) => Command::MergeEntities { into, from: vec![entity.id.clone()] },
        None => Command::LinkEntity(mention.id.clone().into(), Some(into)),
    };
    let choose = |command: Command| {
        let (bridge, unfolded, action) = (around.bridge.clone(), unfolded.clone(), Action::Do(command));
        Callback::from(move |_: MouseEvent| {
            close(&unfolded);
            bridge.send(action.clone());
        })
    };
    // A mention keeps its label, so that it may only join its like; merged, all get one label.
    let label = if merges.is_some() { None } else { Some(&mention.label) };
    let found = kin(session.document(), mention, label, &choosing.words, MOST);
    let rows = found.iter().map(|entity| {
        let name = scene.names.name(&entity.label, around.tongue);
        html! {
            <button type="button" key={entity.id.to_string()} class="choice" onclick={choose(command(entity.id.clone()))}>
                <span class={scene.names.swatch(&entity.label)} title={name} />
                <span class="choice-name">{ entity.name.clone() }</span>
                <span class="count">{ session.mention_count(&entity.id) }</span>
            </button>
        }
    });
    let target = whole.map_or_else(|| Target::from(mention.id.clone()), |entity| Target::from(entity.id.clone()));
    let other = |command: Command, message: Message| button("choice", Face::Words(say(message)), choose(command));
    let scope = |all: bool, words: AttrValue| {
        let unfolded = unfolded.clone();
        let so = Standing { pressed: Some(choosing.whole == all), ..Standing::default() };
        let onclick = Callback::from(move |_: MouseEvent| change(&unfolded, |choosing| choosing.whole = all));
        button_so("", Face::Words(words), so, onclick)
    };
    let oninput = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: InputEvent| change(&unfolded, |choosing| choosing.words = value_of(&event)))
    };
    let onkeydown = {
        let first = found.first().map(|entity| Action::Do(command(entity.id.clone())));
        let (bridge, unfolded) = (around.bridge.clone(), unfolded.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(target) = target_of(&event) else { return };
            match (event.key().as_str(), &first) {
                ("Escape", _) => close(&unfolded),
                ("Enter", Some(first)) if target.is_instance_of::<HtmlInputElement>() => {
                    close(&unfolded);
                    bridge.send(first.clone());
                }
                (key @ ("ArrowDown" | "ArrowUp"), _) => {
                    if let Ok(Some(root)) = target.closest(".entity-choice") {
                        focus_neighbour(&root, "input, .choice", key == "ArrowDown");
                    }
                }
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <div class="entity-choice" role="group" aria-label={say(Message::EntityChange)} {onkeydown} data-testid="entity-choice">
            if count > 1 {
                <div class="segments" role="group" aria-label={say(Message::EntityScope)}>
                    { scope(false, say(Message::EntityThis)) }
                    { scope(true, around.say(Message::EntityAll.of(count))) }
                </div>
            }
            <input
                type="search" class="field small" value={choosing.words.clone()} {oninput} placeholder={say(Message::EntityFind)}
                aria-label={say(Message::EntityFind)} autocomplete="off" spellcheck="false"
            />
            { for rows }
            if found.is_empty() {
                { hint(say(Message::EntityNotFound)) }
            }
            if whole.is_none() && count != 1 {
                { other(Command::SplitMentions { target: target.clone(), name: None }, Message::EntityNew) }
            }
            if entity.is_some() {
                { other(Command::LinkEntity(target, None), Message::NoEntity) }
            }
        </div>
    }
}

fn change(unfolded: &Own<Unfolded>, with: impl FnOnce(&mut Choosing)) {
    unfolded.change(|now| {
        if let Some(choosing) = &mut now.choosing {
            with(choosing);
        }
    });
}

/// A choice was made, or none.
fn close(unfolded: &Own<Unfolded>) {
    unfolded.change(|now| now.choosing = None);
}
