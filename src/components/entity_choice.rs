//! Another entity for a mention, or for all the mentions of its entity.

use std::rc::Rc;

use surligne_model::{Annotation, Entity, EntityId};
use surligne_session::{Command, Target};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::dom::{focus, focus_neighbour};
use crate::i18n::{LabelBook, Message};
use crate::state::kin::kin;
use crate::state::{Action, Opened};

/// Entities offered at once; words narrow them.
const MOST: usize = 6;

#[derive(Properties, PartialEq)]
pub struct EntityChoiceProps {
    /// The open article.
    pub opened: Opened,
    /// The mention.
    pub mention: Rc<Annotation>,
    /// Its entity, if it has one.
    pub entity: Option<Rc<Entity>>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
    /// A choice was made, or none.
    pub done: Callback<()>,
}

/// A field to search in, the likeliest entities, a new one, and none. Each choice is one step of undo.
#[component]
pub fn EntityChoice(props: &EntityChoiceProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let (words, whole) = (use_state_eq(String::new), use_state_eq(|| false));
    let root = use_node_ref();
    use_effect_with((), |()| focus(".entity-choice input"));
    let (mention, entity) = (&props.mention, props.entity.as_ref());
    let session = props.opened.session();
    let count = entity.map_or(0, |entity| session.mention_count(&entity.id));
    // The only mention of an entity takes it along: its names become the other's.
    let merges = entity.filter(|_| *whole || count == 1);
    let command = {
        let (own, from) = (mention.id.clone(), merges.map(|entity| entity.id.clone()));
        move |into: EntityId| match from.clone() {
            Some(from) => Command::MergeEntities { into, from: vec![from] },
            None => Command::LinkEntity(own.clone().into(), Some(into)),
        }
    };
    let choose = {
        let (dispatch, done) = (around.dispatch.clone(), props.done.clone());
        move |command: Command| {
            let (dispatch, done) = (dispatch.clone(), done.clone());
            Callback::from(move |()| {
                done.emit(());
                dispatch.send(Action::Do(command.clone()));
            })
        }
    };
    // A mention keeps its label, so that it may only join its like; merged, all get one label.
    let label = if merges.is_some() { None } else { Some(&mention.label) };
    let found = kin(session.document(), mention, label, &words, MOST);
    let first = found.first().map(|entity| choose(command(entity.id.clone())));
    let rows = found.iter().map(|entity| {
        let onclick = choose(command(entity.id.clone())).reform(|_: MouseEvent| ());
        html! {
            <button type="button" key={entity.id.to_string()} class="choice" {onclick}>
                <span class={classes!("swatch", props.names.classes(&entity.label))} title={props.names.name(&entity.label, around.tongue)} />
                <span class="choice-name">{ entity.name.clone() }</span>
                <span class="count">{ session.mention_count(&entity.id) }</span>
            </button>
        }
    });
    let target =
        entity.filter(|_| *whole).map_or_else(|| Target::from(mention.id.clone()), |e| Target::from(e.id.clone()));
    let other = |command: Command, message: Message| {
        let onclick = choose(command).reform(|_: MouseEvent| ());
        html! { <button type="button" class="choice" {onclick}>{ say(message) }</button> }
    };
    let scope = |all: bool, message: Message| {
        let whole = whole.clone();
        let pressed = if *whole == all { "true" } else { "false" };
        let onclick = Callback::from(move |_: MouseEvent| whole.set(all));
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ say(message) }</button> }
    };
    let oninput = {
        let words = words.clone();
        Callback::from(move |event: InputEvent| words.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let onkeydown = {
        let (done, root) = (props.done.clone(), root.clone());
        let step = move |forward| {
            if let Some(root) = root.cast::<Element>() {
                focus_neighbour(&root, "input, .choice", forward);
            }
        };
        Callback::from(move |event: KeyboardEvent| {
            let on_field = event.target_dyn_into::<HtmlInputElement>().is_some();
            match (event.key().as_str(), &first) {
                ("Escape", _) => done.emit(()),
                ("Enter", Some(first)) if on_field => first.emit(()),
                ("ArrowDown", _) => step(true),
                ("ArrowUp", _) => step(false),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <div ref={root} class="entity-choice" role="group" aria-label={say(Message::EntityChange)} {onkeydown} data-testid="entity-choice">
            if count > 1 {
                <div class="segments" role="group" aria-label={say(Message::EntityScope)}>
                    { scope(false, Message::EntityThis) }
                    { scope(true, Message::EntityAll(count)) }
                </div>
            }
            <input
                type="search" class="field small" value={(*words).clone()} {oninput} placeholder={say(Message::EntityFind)}
                aria-label={say(Message::EntityFind)} autocomplete="off" spellcheck="false"
            />
            { for rows }
            if found.is_empty() {
                <p class="hint">{ say(Message::EntityNotFound) }</p>
            }
            if !*whole && count != 1 {
                { other(Command::SplitMentions { target: target.clone(), name: None }, Message::EntityNew) }
            }
            if entity.is_some() {
                { other(Command::LinkEntity(target, None), Message::EntityNone) }
            }
        </div>
    }
}
