//! What comes to the page: pastes, drops, files, and the list of articles in the store.

use std::rc::Rc;

use surligne_model::{Document, Text};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DataTransfer, File, MouseEvent};
use yew::Callback;

use crate::components::context::Bridge;
use crate::dom::by_id;
use crate::i18n::Message;
use crate::intake::paste::text_of_transfer;
use crate::intake::{Taken, file};
use crate::state::{Action, Dialog, NoticeAct, Opening};

/// Reads the list of articles in the store.
pub(super) fn list_recents(bridge: &Rc<Bridge>) {
    let (bridge, shelf) = (bridge.clone(), bridge.shelf.borrow().clone());
    spawn_local(async move {
        if let Some(Ok(recents)) = async { Some(shelf?.recents().await) }.await {
            bridge.send(Action::Recents(Rc::new(recents)));
        }
    });
}

/// Takes a paste or a drop in.
pub(super) fn take_transfer(bridge: &Rc<Bridge>, data: &DataTransfer) {
    if let Some(given) = data.files().and_then(|files| files.get(0)) {
        take_file(bridge, given);
        return;
    }
    take(bridge, Taken::text(text_of_transfer(data)));
}

/// What a button does that lets a file be chosen.
pub(super) fn choose_file() -> Callback<MouseEvent> {
    Callback::from(|_| {
        if let Some(input) = by_id("file-input") {
            input.click();
        }
    })
}

/// Takes a file in.
pub(super) fn take_file(bridge: &Rc<Bridge>, given: File) {
    let bridge = bridge.clone();
    spawn_local(async move {
        let taken = file::read(given).await;
        take(&bridge, taken);
    });
}

/// Opens what came in; the article that was open stays in the store.
pub(super) fn take(bridge: &Rc<Bridge>, taken: Taken) {
    let open = |document, tag| bridge.send(Action::Open(Opening::fresh(document, tag)));
    match taken {
        Taken::Text { text, title } => match Text::try_new(text) {
            Ok(text) => open(Document { title, ..Document::new(text) }, true),
            Err(_) => bridge.send(Action::Tell(Message::FileEmpty.into(), NoticeAct::None)),
        },
        Taken::Document(document) => open(*document, false),
        Taken::Offered(offered) => bridge.send(Action::Show(Some(Dialog::Losses(Rc::new(*offered))))),
        Taken::Refused(why) => bridge.send(Action::Tell(why, NoticeAct::None)),
    }
}
