//! The text itself, to edit.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::components::context::{Bridge, Surroundings};
use crate::components::controls::{Face, button};
use crate::dom::{by_id, draft, keep_draft, value_of};
use crate::i18n::Message;
use crate::state::{Action, DocumentKey};

fn field() -> Option<HtmlTextAreaElement> {
    by_id("whole-text").map(JsCast::unchecked_into)
}

/// Fills the field that was drawn. Once: a large text must not be compared at every key.
pub(super) fn fill(text: &str) {
    if let Some(field) = field() {
        field.set_value(text);
        let _ = field.set_selection_range(0, 0);
        let _ = field.focus();
    }
}

/// An article whose text was being edited when it was left is edited again. Not asked of a fresh article: the browser takes
/// its time to look.
pub(super) fn resume_editing(bridge: &Bridge, key: &DocumentKey) {
    if bridge.desk().opened.as_ref().is_some_and(|opened| opened.key == *key) && draft(&key.0).is_some() {
        bridge.send(Action::EditText(true));
    }
}

/// A plain field for the whole text of an article; its annotations follow what is changed.
pub(super) fn editing(around: &Surroundings, key: &DocumentKey) -> Html {
    let key = key.clone();
    let oninput = Callback::from(move |event: InputEvent| keep_draft(&key.0, &value_of(&event)));
    let bridge = around.bridge.clone();
    let take = Callback::from(move |_| {
        if let Some(field) = field() {
            bridge.send(Action::TakeText(Rc::from(field.value())));
        }
    });
    html! {
        <div class="editing">
            <textarea
                id="whole-text" class="field" aria-label={around.say(Message::EditLabel)} {oninput} spellcheck="false"
            />
            <div class="editing-actions">
                <p class="hint">{ around.say(Message::EditHelp) }</p>
                { button("button", Face::Words(around.say(Message::Cancel)), around.press(Action::EditText(false))) }
                { button("button primary", Face::Words(around.say(Message::EditTake)), take) }
            </div>
        </div>
    }
}
