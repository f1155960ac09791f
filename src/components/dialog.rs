//! The frame of the dialogs.

use web_sys::{Event, HtmlDialogElement};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::i18n::Message;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct DialogFrameProps {
    /// Its title.
    pub title: AttrValue,
    /// What is in it.
    pub children: Html,
}

/// A modal dialog of the platform: it keeps the keyboard's focus inside, closes on Escape, and gives the focus back.
#[component]
pub fn DialogFrame(props: &DialogFrameProps) -> Html {
    let around = use_surroundings();
    let root = use_node_ref();
    use_effect_with((), {
        let root = root.clone();
        move |()| {
            if let Some(dialog) = root.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        }
    });
    let dispatch = around.dispatch.clone();
    let onclose = Callback::from(move |_: Event| dispatch.send(Action::Show(None)));
    // Closing the element, not the state alone, gives the focus back to where it was.
    let close = {
        let root = root.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = root.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    html! {
        <dialog ref={root} class="dialog" aria-labelledby="dialog-title" {onclose}>
            <div class="dialog-head">
                <h2 id="dialog-title">{ props.title.clone() }</h2>
                <button type="button" class="button quiet icon" onclick={close} title={around.say(&Message::Close)} aria-label={around.say(&Message::Close)}>
                    { glyph(Icon::Cross) }
                </button>
            </div>
            <div class="dialog-body">{ props.children.clone() }</div>
        </dialog>
    }
}
