//! What the page says in passing, seen and unseen.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::context::{Bridge, Surroundings};
use crate::components::controls::{Face, button};
use crate::components::glyph::Icon;
use crate::dom::later;
use crate::i18n::Message;
use crate::state::{Action, Desk, Notice, NoticeAct, Purpose};

/// How long a notice without an offer stays, in milliseconds.
const SHORT: i32 = 6_000;
/// How long one with an offer stays.
const LONG: i32 = 20_000;

/// The notices at the page's foot, and the live region for screen readers alone.
pub(super) fn notices(around: &Surroundings, desk: &Desk) -> Html {
    let announced =
        desk.announced.as_ref().map(|(id, phrase)| html! { <p key={*id}>{ around.say_kept(phrase) }</p> });
    html! {
        <>
            <div class="unseen" role="status" aria-live="polite" data-testid="live">{ announced }</div>
            <div class="notices" role="log" aria-live="assertive">
                { for desk.notices.iter().map(|notice| one(around, notice)) }
            </div>
        </>
    }
}

/// One notice.
fn one(around: &Surroundings, notice: &Notice) -> Html {
    let id = notice.id;
    let offer = match notice.act {
        NoticeAct::None => None,
        NoticeAct::Undo => Some((Message::Undo, Action::Undo)),
        NoticeAct::Retry => Some((Message::Retry, Action::Tag(Purpose::Again))),
    };
    let offer = offer.map(|(message, action)| {
        let bridge = around.bridge.clone();
        let take = Callback::from(move |_| {
            bridge.send(Action::Dismiss(id));
            bridge.send(action.clone());
        });
        button("button small", Face::Words(around.say(message)), take)
    });
    let dismiss = Face::Icon(Icon::Cross, around.say(Message::Dismiss));
    html! {
        <div class="notice" key={id}>
            <p>{ around.say_kept(&notice.phrase) }</p>
            { offer.unwrap_or_default() }
            { button("button small icon", dismiss, around.press(Action::Dismiss(id))) }
        </div>
    }
}

/// Notices that are new go away by themselves.
pub(super) fn pass(bridge: &Rc<Bridge>, before: &[Notice], now: &[Notice]) {
    for notice in now.iter().filter(|notice| before.iter().all(|old| old.id != notice.id)) {
        let (bridge, id) = (bridge.clone(), notice.id);
        let stays = if notice.act == NoticeAct::None { SHORT } else { LONG };
        later(stays, move || bridge.send(Action::Dismiss(id)));
    }
}
