//! The text itself, to edit.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::Message;
use crate::state::{Action, Opened};

#[derive(Properties, PartialEq)]
pub struct EditingProps {
    /// The open article.
    pub opened: Opened,
}

/// A plain field with the whole text; its annotations follow what is changed.
#[component]
pub fn Editing(props: &EditingProps) -> Html {
    let around = use_surroundings();
    let field = use_node_ref();
    // The field is filled once: a large text must not be compared at every key.
    use_effect_with((), {
        let (field, opened) = (field.clone(), props.opened.clone());
        move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.set_value(opened.document().text.as_str());
                let _ = field.set_selection_range(0, 0);
                let _ = field.focus();
            }
        }
    });
    let take = {
        let (field, dispatch) = (field.clone(), around.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                dispatch.send(Action::TakeText(Rc::from(field.value())));
            }
        })
    };
    html! {
        <div class="editing">
            <textarea ref={field} class="field" aria-label={around.say(&Message::EditLabel)} spellcheck="false" />
            <div class="editing-actions">
                <p class="hint">{ around.say(&Message::EditHelp) }</p>
                <button type="button" class="button" onclick={around.dispatch.on(|_: MouseEvent| Action::EditText(false))}>
                    { around.say(&Message::Cancel) }
                </button>
                <button type="button" class="button primary" onclick={take}>{ around.say(&Message::EditTake) }</button>
            </div>
        </div>
    }
}
