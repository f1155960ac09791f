//! The frame of the dialogs.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::{Face, button};
use crate::components::glyph::Icon;
use crate::dom::by_id;
use crate::i18n::Message;
use crate::state::Action;

/// The dialog that is drawn.
fn present() -> Option<HtmlDialogElement> {
    by_id("dialog").map(JsCast::unchecked_into)
}

/// Opens the dialog that was drawn.
pub(super) fn open_dialog() {
    if let Some(dialog) = present().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// A modal dialog of the platform: it keeps the keyboard's focus inside, closes on Escape, and gives the focus back.
pub(super) fn dialog(around: &Surroundings, title: Message, inside: Html) -> Html {
    let bridge = around.bridge.clone();
    let onclose = Callback::from(move |_: Event| bridge.send(Action::Show(None)));
    // Closing the element, not the state alone, gives the focus back to where it was.
    let close = Callback::from(|_: MouseEvent| {
        if let Some(dialog) = present() {
            dialog.close();
        }
    });
    html! {
        <dialog id="dialog" class="dialog" aria-labelledby="dialog-title" {onclose}>
            <div class="dialog-head">
                <h2 id="dialog-title">{ around.say(title) }</h2>
                { button("button quiet icon", Face::Icon(Icon::Cross, around.say(Message::Close)), close) }
            </div>
            <div class="dialog-body">{ inside }</div>
        </dialog>
    }
}

/// The buttons under a question: not after all, and what is asked.
pub(super) fn actions(around: &Surroundings, confirm: Html) -> Html {
    let cancel = Face::Words(around.say(Message::Cancel));
    html! {
        <div class="dialog-actions">
            { button("button", cancel, around.press(Action::Show(None))) }
            { confirm }
        </div>
    }
}

/// A question, what follows from it, and what is done when it is answered.
pub(super) fn question(
    around: &Surroundings,
    [title, warning, confirm]: [Message; 3],
    confirmed: Callback<MouseEvent>,
) -> Html {
    let confirm = button("button primary", Face::Words(around.say(confirm)), confirmed);
    dialog(around, title, html! { <><p>{ around.say(warning) }</p>{ actions(around, confirm) }</> })
}
