//! What a file cannot bring along, before it is opened.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::{Face, button};
use crate::components::dialog::{actions, dialog};
use crate::i18n::Message;
use crate::intake::Offered;
use crate::state::{Action, Opening};

/// Lists the losses; the person decides.
pub(super) fn losses(around: &Surroundings, offered: &Rc<Offered>) -> Html {
    let open = {
        let (bridge, offered) = (around.bridge.clone(), offered.clone());
        Callback::from(move |_| {
            bridge.send(Action::Show(None));
            bridge.send(Action::Open(Opening::fresh(offered.document.clone(), false)));
        })
    };
    let losses = offered.losses.iter().map(|loss| html! { <li>{ around.say_kept(loss) }</li> });
    let inside = html! {
        <>
            <p>{ around.say(Message::LossesLead.of(offered.losses.len())) }</p>
            <ul class="losses" tabindex="0">{ for losses }</ul>
            { actions(around, button("button primary", Face::Words(around.say(Message::LossesOpen)), open)) }
        </>
    };
    dialog(around, Message::LossesTitle, inside)
}
