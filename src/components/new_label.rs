//! A label of the person's own.

use surligne_model::{Label, LabelDefinition, Span};
use surligne_session::Command;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::dialog::DialogFrame;
use crate::i18n::Message;
use crate::state::Action;
use crate::state::folding::fold;

#[derive(Properties, PartialEq)]
pub struct NewLabelProps {
    /// The words that get it.
    pub span: Option<Span>,
}

/// The tag of a label from its name: capitals, digits and underscores, as exports write them.
fn tag(name: &str) -> String {
    let folded = fold(name.trim()).to_uppercase();
    let mut tag = String::new();
    for c in folded.chars() {
        if c.is_alphanumeric() {
            tag.push(c);
        } else if !tag.ends_with('_') {
            tag.push('_');
        }
    }
    tag.trim_matches('_').to_owned()
}

/// Name and colour of a new label.
#[component]
pub fn NewLabel(props: &NewLabelProps) -> Html {
    let around = use_surroundings();
    let (name, colour) = (use_node_ref(), use_node_ref());
    let create = {
        let (dispatch, name, colour, span) = (around.dispatch.clone(), name.clone(), colour.clone(), props.span);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value =
                |field: &NodeRef| field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let said = value(&name).trim().to_owned();
            let label = Label::new(&tag(&said));
            if label.as_str().is_empty() {
                return;
            }
            dispatch.send(Action::Show(None));
            if matches!(label, Label::Custom(_)) {
                let definition =
                    LabelDefinition { label: label.clone(), name: Some(said), colour: Some(value(&colour)) };
                dispatch.send(Action::Do(Command::DefineLabel(definition)));
            }
            if let Some(span) = span {
                dispatch.send(Action::Mark(span, label));
            }
        })
    };
    html! {
        <DialogFrame title={around.say(&Message::NewLabel)}>
            <form onsubmit={create} class="dialog-body">
                <label>
                    <span class="label">{ around.say(&Message::NewLabelName) }</span>
                    <input ref={name} class="field" required=true maxlength="40" autofocus=true autocomplete="off" />
                </label>
                <p class="hint">{ around.say(&Message::NewLabelHelp) }</p>
                <label>
                    <span class="label">{ around.say(&Message::NewLabelColour) }</span>
                    <input ref={colour} type="color" class="field colour" value="#5b7f2a" />
                </label>
                <div class="dialog-actions">
                    <button type="button" class="button" onclick={around.dispatch.on(|_: MouseEvent| Action::Show(None))}>
                        { around.say(&Message::Cancel) }
                    </button>
                    <button type="submit" class="button primary">{ around.say(&Message::NewLabelAdd) }</button>
                </div>
            </form>
        </DialogFrame>
    }
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn tags_are_plain() {
        assert_eq!(tag(" Témoin à charge "), "TEMOIN_A_CHARGE");
        assert_eq!(tag("?!"), "");
    }
}
