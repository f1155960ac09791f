//! The articles in the store.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::arrivals::list_recents;
use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::dom::dates::say_moment;
use crate::i18n::Message;
use crate::state::{Action, Dialog, DocumentKey, NoticeAct, Opening};
use crate::store::Recent;

#[derive(Properties, PartialEq)]
pub struct RecentsProps {
    /// The latest first.
    pub recents: Rc<Vec<Recent>>,
}

/// The list of articles, to open or to delete.
#[component]
pub fn Recents(props: &RecentsProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let open = |key: &DocumentKey| {
        let (bridge, key) = (around.bridge.clone(), key.clone());
        Callback::from(move |_: MouseEvent| {
            let (bridge, key) = (bridge.clone(), key.clone());
            let Some(shelf) = bridge.shelf.borrow().clone() else { return };
            spawn_local(async move {
                match shelf.load(&key).await {
                    Ok(Some(document)) => {
                        bridge.send(Action::Open(Opening::kept(key, document)));
                    }
                    _ => bridge.send(Action::Tell(Message::DocumentGone, NoticeAct::None)),
                }
            });
        })
    };
    let delete = |key: &DocumentKey| {
        let (bridge, key) = (around.bridge.clone(), key.clone());
        Callback::from(move |_: MouseEvent| {
            let (bridge, key) = (bridge.clone(), key.clone());
            let Some(shelf) = bridge.shelf.borrow().clone() else { return };
            spawn_local(async move {
                let _ = shelf.delete(&key).await;
                list_recents(&bridge);
            });
        })
    };
    let rows = props.recents.iter().map(|recent| {
        let title =
            if recent.title.is_empty() { say(Message::Untitled) } else { AttrValue::from(recent.title.clone()) };
        let meta = Message::RecentMeta {
            when: say_moment(around.tongue.tag(), recent.modified),
            words: recent.words,
            marks: recent.marks,
        };
        html! {
            <li key={recent.key.0.to_string()}>
                <button type="button" class="recent-open" onclick={open(&recent.key)}>
                    <span class="recent-title">{ title.clone() }</span>
                    <span class="hint">{ say(meta) }</span>
                </button>
                <button
                    type="button" class="button quiet icon small" onclick={delete(&recent.key)}
                    title={say(Message::Delete)} aria-label={say(Message::DeleteRecent(title.to_string()))}
                >
                    { glyph(Icon::Bin) }
                </button>
            </li>
        }
    });
    html! {
        <section class="recents" aria-labelledby="recents-title">
            <div class="recents-head">
                <h2 id="recents-title">{ say(Message::Recents) }</h2>
                <button
                    type="button" class="button quiet small"
                    onclick={around.dispatch.on(|_: MouseEvent| Action::Show(Some(Dialog::ClearAll)))}
                >{ say(Message::ClearAll) }</button>
            </div>
            <ul class="recents-list">{ for rows }</ul>
        </section>
    }
}
