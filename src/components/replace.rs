//! What is open would be lost, since the browser stores nothing: really?

use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::dialog::DialogFrame;
use crate::i18n::Message;
use crate::state::{Action, Opening};

#[derive(Properties, PartialEq)]
pub struct ReplaceProps {
    /// What is to take its place; nothing for the empty page.
    pub opening: Option<Opening>,
}

/// Asks once.
#[component]
pub fn Replace(props: &ReplaceProps) -> Html {
    let around = use_surroundings();
    let replace = {
        let (dispatch, opening) = (around.dispatch.clone(), props.opening.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.send(Action::Show(None));
            dispatch.send(Action::Replace(opening.clone()));
        })
    };
    html! {
        <DialogFrame title={around.say(&Message::ReplaceQuestion)}>
            <p>{ around.say(&Message::ReplaceWarning) }</p>
            <div class="dialog-actions">
                <button type="button" class="button" onclick={around.dispatch.on(|_: MouseEvent| Action::Show(None))}>
                    { around.say(&Message::Cancel) }
                </button>
                <button type="button" class="button primary" onclick={replace}>{ around.say(&Message::ReplaceConfirm) }</button>
            </div>
        </DialogFrame>
    }
}
