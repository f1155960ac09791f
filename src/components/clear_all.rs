//! Everything in the store is to be deleted: really?

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::dialog::DialogFrame;
use crate::i18n::Message;
use crate::state::Action;

/// Asks once.
#[component]
pub fn ClearAll() -> Html {
    let around = use_surroundings();
    let clear = {
        let bridge = around.bridge.clone();
        Callback::from(move |_: MouseEvent| {
            let bridge = bridge.clone();
            bridge.send(Action::Show(None));
            let Some(shelf) = bridge.shelf.borrow().clone() else { return };
            spawn_local(async move {
                if shelf.clear().await.is_ok() {
                    bridge.send(Action::Recents(Rc::default()));
                }
            });
        })
    };
    html! {
        <DialogFrame title={around.say(&Message::ClearAllQuestion)}>
            <p>{ around.say(&Message::ClearAllWarning) }</p>
            <div class="dialog-actions">
                <button type="button" class="button" onclick={around.dispatch.on(|_: MouseEvent| Action::Show(None))}>
                    { around.say(&Message::Cancel) }
                </button>
                <button type="button" class="button primary" onclick={clear}>{ around.say(&Message::ClearAllConfirm) }</button>
            </div>
        </DialogFrame>
    }
}
