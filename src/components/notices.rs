//! What the page says in passing, seen and unseen.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::dom::Timer;
use crate::i18n::Message;
use crate::state::{Action, Notice, NoticeAct, Purpose};

/// How long a notice without an offer stays, in milliseconds.
const SHORT: i32 = 6_000;
/// How long one with an offer stays.
const LONG: i32 = 20_000;

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// What is on show.
    pub notices: Rc<Vec<Notice>>,
    /// What is said to screen readers alone.
    pub announced: Option<(u32, Message)>,
}

/// The notices at the page's foot, and the live region.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let around = use_surroundings();
    html! {
        <>
            <div class="unseen" role="status" aria-live="polite" data-testid="live">
                { for props.announced.as_ref().map(|(id, message)| html! { <p key={*id}>{ around.say(message) }</p> }) }
            </div>
            <div class="notices" role="log" aria-live="assertive">
                { for props.notices.iter().map(|notice| html! { <One key={notice.id} notice={notice.clone()} /> }) }
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    notice: Notice,
}

/// One notice: it goes away by itself.
#[component]
fn One(props: &OneProps) -> Html {
    let around = use_surroundings();
    let Notice { id, act, .. } = props.notice;
    use_effect_with(id, {
        let dispatch = around.dispatch.clone();
        move |&id| {
            let timer = Timer::default();
            timer.set(if act == NoticeAct::None { SHORT } else { LONG }, move || dispatch.send(Action::Dismiss(id)));
            move || timer.cancel()
        }
    });
    let offer = |message: Message, action: Action| {
        let dispatch = around.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.send(Action::Dismiss(id));
            dispatch.send(action.clone());
        });
        html! { <button type="button" class="button small" {onclick}>{ around.say(&message) }</button> }
    };
    html! {
        <div class="notice">
            <p>{ around.say(&props.notice.message) }</p>
            { match act {
                NoticeAct::None => Html::default(),
                NoticeAct::Undo => offer(Message::UndoThis, Action::Undo),
                NoticeAct::Retry => offer(Message::Retry, Action::Tag(Purpose::Again)),
            } }
            <button
                type="button" class="button small icon" onclick={around.dispatch.on(move |_: MouseEvent| Action::Dismiss(id))}
                title={around.say(&Message::Dismiss)} aria-label={around.say(&Message::Dismiss)}
            >{ glyph(Icon::Cross) }</button>
        </div>
    }
}
