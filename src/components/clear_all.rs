//! Everything in the store is to be deleted: really?

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::dialog::question;
use crate::i18n::Message;
use crate::state::Action;

/// Asks once.
pub(super) fn clear_all(around: &Surroundings) -> Html {
    let bridge = around.bridge.clone();
    let clear = Callback::from(move |_| {
        let bridge = bridge.clone();
        bridge.send(Action::Show(None));
        let Some(shelf) = bridge.shelf.borrow().clone() else { return };
        spawn_local(async move {
            if shelf.clear().await.is_ok() {
                bridge.send(Action::Recents(Rc::default()));
            }
        });
    });
    question(around, [Message::ClearAllQuestion, Message::ClearAllWarning, Message::ClearAll], clear)
}
