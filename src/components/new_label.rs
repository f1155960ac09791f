//! A label of the person's own.

use surligne_model::{Label, LabelDefinition, Span};
use surligne_session::Command;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::{hint, label, submit};
use crate::components::dialog::{actions, dialog};
use crate::dom::{by_id, capitals};
use crate::i18n::Message;
use crate::state::Action;
use crate::state::folding::fold;

/// The tag of a label from its name: capitals, digits and underscores, as exports write them.
fn tag(name: &str) -> String {
    let folded = capitals(&fold(name.trim()));
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

/// Name and colour of a new label, for the words of this span.
pub(super) fn new_label(around: &Surroundings, span: Option<Span>) -> Html {
    let bridge = around.bridge.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let value =
            |id| by_id(id).map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default();
        let said = value("label-name").trim().to_owned();
        let label = Label::new(&tag(&said));
        if label.as_str().is_empty() {
            return;
        }
        bridge.send(Action::Show(None));
        if matches!(label, Label::Custom(_)) {
            let colour = Some(value("label-colour"));
            let definition = LabelDefinition { label: label.clone(), name: Some(said), colour };
            bridge.send(Action::Do(Command::DefineLabel(definition)));
        }
        if let Some(span) = span {
            bridge.send(Action::Mark(span, label));
        }
    });
    let form = html! {
        <form {onsubmit} class="dialog-body">
            <label>
                { label(around.say(Message::NewLabelName)) }
                <input id="label-name" class="field" required=true maxlength="40" autofocus=true autocomplete="off" />
            </label>
            { hint(around.say(Message::NewLabelHelp)) }
            <label>
                { label(around.say(Message::NewLabelColour)) }
                <input id="label-colour" type="color" class="field colour" value="#5b7f2a" />
            </label>
            { actions(around, submit("button primary", around.say(Message::NewLabelAdd))) }
        </form>
    };
    dialog(around, Message::NewLabel, form)
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
