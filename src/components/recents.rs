//! The articles in the store.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::arrivals::list_recents;
use crate::components::context::{Bridge, Surroundings};
use crate::components::controls::{Face, button};
use crate::components::editing::resume_editing;
use crate::components::glyph::Icon;
use crate::dom::dates::say_moment;
use crate::i18n::Message;
use crate::state::{Action, Dialog, DocumentKey, NoticeAct, Opening};
use crate::store::Recent;

/// The list of articles, the latest first, to open or to delete.
pub(super) fn recents(around: &Surroundings, recents: &[Recent]) -> Html {
    let does = |does: fn(Rc<Bridge>, DocumentKey), key: &DocumentKey| {
        let (bridge, key) = (around.bridge.clone(), key.clone());
        Callback::from(move |_: MouseEvent| does(bridge.clone(), key.clone()))
    };
    let rows = recents.iter().map(|recent| {
        let title = match &*recent.title {
            "" => around.say(Message::Untitled),
            title => AttrValue::from(title.to_owned()),
        };
        let meta = Message::RecentMeta.with(vec![
            say_moment(around.tongue.tag(), recent.modified).into(),
            Message::Words.of(recent.words).into(),
            Message::Mentions.of(recent.marks).into(),
        ]);
        let bin = Face::Icon(Icon::Bin, around.say(Message::DeleteRecent.of(title.to_string())));
        html! {
            <li key={&*recent.key.0}>
                <button type="button" class="recent-open" onclick={does(open, &recent.key)}>
                    <span class="recent-title">{ title }</span>
                    <span class="hint">{ around.say(meta) }</span>
                </button>
                { button("button quiet icon small", bin, does(delete, &recent.key)) }
            </li>
        }
    });
    let clear = Face::Words(around.say(Message::ClearAll));
    html! {
        <section class="recents" aria-labelledby="recents-title">
            <div class="recents-head">
                <h2 id="recents-title">{ around.say(Message::Recents) }</h2>
                { button("button quiet small", clear, around.press(Action::Show(Some(Dialog::ClearAll)))) }
            </div>
            <ul class="recents-list">{ for rows }</ul>
        </section>
    }
}

fn open(bridge: Rc<Bridge>, key: DocumentKey) {
    let Some(shelf) = bridge.shelf.borrow().clone() else { return };
    spawn_local(async move {
        bridge.send(match shelf.load(&key).await {
            Ok(Some(document)) => Action::Open(Opening::kept(key.clone(), document)),
            _ => Action::Tell(Message::DocumentGone.into(), NoticeAct::None),
        });
        resume_editing(&bridge, &key);
    });
}

fn delete(bridge: Rc<Bridge>, key: DocumentKey) {
    let Some(shelf) = bridge.shelf.borrow().clone() else { return };
    spawn_local(async move {
        let _ = shelf.delete(&key).await;
        list_recents(&bridge);
    });
}
