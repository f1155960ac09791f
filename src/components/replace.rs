//! What is open would be lost, since the browser stores nothing: really?

use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::dialog::question;
use crate::i18n::Message;
use crate::state::{Action, Opening};

/// Asks once. What is to take its place: an opening, or nothing for the empty page.
pub(super) fn replace(around: &Surroundings, opening: &Option<Opening>) -> Html {
    let (bridge, opening) = (around.bridge.clone(), opening.clone());
    let replace = Callback::from(move |_| {
        bridge.send(Action::Show(None));
        bridge.send(Action::Replace(opening.clone()));
    });
    question(around, [Message::ReplaceQuestion, Message::ReplaceWarning, Message::ReplaceConfirm], replace)
}
