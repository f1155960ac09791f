//! The normalised value of a mention, said in the page's language, and to be written anew in it.

use surligne_model::{ReferenceDate, Value};
use surligne_session::Command;
use surligne_tagger::display::{self, ReadError};
use yew::prelude::*;

use crate::components::controls::{Face, Standing, button, button_so, submit};
use crate::components::details::{Details, Unfolded};
use crate::components::own::Own;
use crate::dom::value_of;
use crate::i18n::{About, Message};
use crate::said::{language, say_value};
use crate::state::Action;

/// A value that is being written.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Draft {
    /// What stands in the field; the words of the present value at first.
    words: String,
    /// Why it could not be read.
    error: Option<ReadError>,
}

/// The value in words; on demand a field to write another, in words too (« 3,2 Md€ », « mardi dernier »).
pub(super) fn value_editor(details: &Details, reference: Option<ReferenceDate>, unfolded: &Own<Unfolded>) -> Html {
    let Details { scene, mention } = details;
    let around = &scene.around;
    let say = |message: Message| around.say(message);
    let said = mention.value.as_ref().map(|value| say_value(value, &mention.label, around.tongue));
    let draft = unfolded.get().value.clone();
    let toggle = {
        let (unfolded, said) = (unfolded.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let words = said.clone().unwrap_or_default();
            unfolded.change(|now| now.value = now.value.is_none().then_some(Draft { words, error: None }));
        })
    };
    let so = Standing { expanded: Some(draft.is_some()), ..Standing::default() };
    let edit = Face::Words(say(if draft.is_some() { Message::Cancel } else { Message::ValueEdit }));
    let below = match draft {
        Some(draft) => form(details, reference, unfolded, draft),
        None => {
            let notation = mention.value.as_ref().and_then(notation);
            notation.map(|written| html! { <p class="hint notation">{ written }</p> }).unwrap_or_default()
        }
    };
    html! {
        <div class="value-box">
            <span class="label" id="value-label">{ say(Message::Value) }</span>
            <div class="value-line">
                <span class="value-said" data-testid="value">
                    { said.map_or_else(|| say(Message::ValueNone), AttrValue::from) }
                </span>
                { button_so("button small", edit, so, toggle) }
            </div>
            { below }
        </div>
    }
}

/// The field, what may be written in it, and what could not be read.
fn form(details: &Details, reference: Option<ReferenceDate>, unfolded: &Own<Unfolded>, draft: Draft) -> Html {
    let Details { scene, mention } = details;
    let around = &scene.around;
    let (say, language) = (|message: Message| around.say(message), language(around.tongue));
    let set = {
        let (bridge, id, unfolded) = (around.bridge.clone(), mention.id.clone(), unfolded.clone());
        move |value: Option<Value>| {
            bridge.send(Action::Do(Command::SetValue(id.clone(), value)));
            unfolded.change(|now| now.value = None);
        }
    };
    let remove = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set(None))
    };
    let onsubmit = {
        let (mention, unfolded, written) = (mention.clone(), unfolded.clone(), draft.words.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let read = match &mention.value {
                Some(before) => display::edit(&written, before, &mention.label, language, reference),
                None => display::read(&written, &mention.label, language, reference),
            };
            match read {
                Ok(value) => set(Some(value)),
                Err(why) => {
                    unfolded.change(|now| now.value = Some(Draft { words: written.clone(), error: Some(why) }));
                }
            }
        })
    };
    let oninput = {
        let (unfolded, error) = (unfolded.clone(), draft.error.clone());
        Callback::from(move |event: InputEvent| {
            unfolded.change(|now| now.value = Some(Draft { words: value_of(&event), error: error.clone() }));
        })
    };
    let explained = draft.error.map(|why| match why {
        ReadError::OtherLabel(label) => Message::ValueOfOther.of(scene.names.name(&label, around.tongue)),
        other => Message::from(&other).into(),
    });
    let examples = About::List(display::examples(&mention.label, language).into_iter().map(About::Words).collect());
    html! {
        <form {onsubmit}>
            <input
                class="field small" value={draft.words} {oninput} autocomplete="off" spellcheck="false"
                aria-labelledby="value-label" aria-describedby="value-hint" aria-invalid={explained.is_some().then_some("true")}
                data-testid="value-field"
            />
            { explained.map(|why| html! { <p class="error" role="alert">{ around.say(why) }</p> }).unwrap_or_default() }
            <p class="hint" id="value-hint">{ around.say(Message::ValueExamples.of(examples)) }</p>
            <div class="decide">
                { submit("button small primary", say(Message::ValueSave)) }
                { button("button small", Face::Words(say(Message::ValueRemove)), remove) }
            </div>
        </form>
    }
}

/// What an export writes of a time, small under the words.
fn notation(value: &Value) -> Option<String> {
    let Value::Temporal(time) = value else { return None };
    let ends = time.start.as_ref().zip(time.end.as_ref()).map(|(start, end)| format!(" · {start} → {end}"));
    Some(format!("{}{}", time.timex, ends.unwrap_or_default()))
}
