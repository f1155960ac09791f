//! The normalised value of a mention, said in the page's language, and to be written anew in it.

use std::rc::Rc;

use surligne_model::{Annotation, ReferenceDate, Value};
use surligne_session::Command;
use surligne_tagger::display::{self, ReadError};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::{LabelBook, Message};
use crate::said::{language, say_value};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct ValueEditorProps {
    /// The mention.
    pub mention: Rc<Annotation>,
    /// What relative dates are counted from.
    pub reference_date: Option<ReferenceDate>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// The value in words; on demand a field to write another, in words too (« 3,2 Md€ », « mardi dernier »).
#[component]
pub fn ValueEditor(props: &ValueEditorProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let mention = &props.mention;
    let (editing, error, field) = (use_state_eq(|| false), use_state_eq(|| None::<ReadError>), use_node_ref());
    let said = mention.value.as_ref().map(|value| say_value(value, &mention.label, around.tongue));
    // What is being written; the words of the value at first.
    let draft = use_state_eq(String::new);
    let toggle = {
        let (editing, error, draft, said) = (editing.clone(), error.clone(), draft.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            error.set(None);
            draft.set(said.clone().unwrap_or_default());
            editing.set(!*editing);
        })
    };
    use_effect_with(*editing, {
        let field = field.clone();
        move |editing| {
            if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| *editing) {
                let _ = field.focus();
                field.select();
            }
        }
    });
    let set = {
        let (dispatch, id, editing) = (around.dispatch.clone(), mention.id.clone(), editing.clone());
        Callback::from(move |value: Option<Value>| {
            dispatch.send(Action::Do(Command::SetValue(id.clone(), value)));
            editing.set(false);
        })
    };
    let save = {
        let (mention, reference, field) = (mention.clone(), props.reference_date, field.clone());
        let (error, set, language) = (error.clone(), set.clone(), language(around.tongue));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let (written, label) = (field.value(), &mention.label);
            let read = match &mention.value {
                Some(before) => display::edit(&written, before, label, language, reference),
                None => display::read(&written, label, language, reference),
            };
            match read {
                Ok(value) => {
                    error.set(None);
                    set.emit(Some(value));
                }
                Err(why) => error.set(Some(why)),
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let examples = display::examples(&mention.label, language(around.tongue));
    let explained = error.as_ref().map(|why| match why {
        ReadError::OtherLabel(label) => Message::ValueOfOther(props.names.name(label, around.tongue)),
        other => Message::ValueBad(other.clone()),
    });
    html! {
        <div class="value-box">
            <span class="label" id="value-label">{ say(Message::Value) }</span>
            <div class="value-line">
                <span class="value-said" data-testid="value">
                    { said.map_or_else(|| say(Message::ValueNone), AttrValue::from) }
                </span>
                <button type="button" class="button small" onclick={toggle} aria-expanded={if *editing { "true" } else { "false" }}>
                    { say(if *editing { Message::Cancel } else { Message::ValueEdit }) }
                </button>
            </div>
            if *editing {
                <form onsubmit={save}>
                    <input
                        ref={field} class="field small" value={(*draft).clone()} {oninput} autocomplete="off" spellcheck="false"
                        aria-labelledby="value-label" aria-describedby="value-hint" aria-invalid={explained.is_some().then_some("true")}
                        data-testid="value-field"
                    />
                    if let Some(why) = explained {
                        <p class="error" role="alert">{ say(why) }</p>
                    }
                    <p class="hint" id="value-hint">{ say(Message::ValueExamples(examples)) }</p>
                    <div class="decide">
                        <button type="submit" class="button small primary">{ say(Message::ValueSave) }</button>
                        <button type="button" class="button small" onclick={set.reform(|_: MouseEvent| None)}>{ say(Message::ValueRemove) }</button>
                    </div>
                </form>
            } else {
                { for mention.value.as_ref().and_then(notation).map(|written| html! { <p class="hint notation">{ written }</p> }) }
            }
        </div>
    }
}

/// What an export writes of a time, small under the words.
fn notation(value: &Value) -> Option<String> {
    let Value::Temporal(time) = value else { return None };
    let ends = time.start.as_ref().zip(time.end.as_ref()).map(|(start, end)| format!(" · {start} → {end}"));
    Some(format!("{}{}", time.timex, ends.unwrap_or_default()))
}
