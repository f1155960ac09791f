//! What a file cannot bring along, before it is opened.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::dialog::DialogFrame;
use crate::i18n::Message;
use crate::intake::Offered;
use crate::state::{Action, Opening};

#[derive(Properties, PartialEq)]
pub struct LossesProps {
    /// The file.
    pub offered: Rc<Offered>,
}

/// Lists the losses; the person decides.
#[component]
pub fn Losses(props: &LossesProps) -> Html {
    let around = use_surroundings();
    let open = {
        let (dispatch, offered) = (around.dispatch.clone(), props.offered.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.send(Action::Show(None));
            dispatch.send(Action::Open(Opening::fresh(offered.document.clone(), false)));
        })
    };
    let losses =
        props.offered.losses.iter().enumerate().map(|(at, loss)| html! { <li key={at}>{ around.say(loss) }</li> });
    html! {
        <DialogFrame title={around.say(&Message::LossesTitle)}>
            <p>{ around.say(&Message::LossesLead(props.offered.losses.len())) }</p>
            <ul class="losses" tabindex="0">{ for losses }</ul>
            <div class="dialog-actions">
                <button type="button" class="button" onclick={around.dispatch.on(|_: MouseEvent| Action::Show(None))}>
                    { around.say(&Message::Cancel) }
                </button>
                <button type="button" class="button primary" onclick={open}>{ around.say(&Message::LossesOpen) }</button>
            </div>
        </DialogFrame>
    }
}
