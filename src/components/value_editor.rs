//! The normalised value of a mention, said in the page's language, and its fields to change.

use std::rc::Rc;

use surligne_model::{Annotation, Value};
use surligne_session::Command;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::Message;
use crate::said::say_value;
use crate::state::Action;
use crate::state::value_fields::{Field, FieldKind, Fields};

#[derive(Properties, PartialEq)]
pub struct ValueEditorProps {
    /// The mention.
    pub mention: Rc<Annotation>,
}

/// The value in words, and on demand the fields it is made of.
#[component]
pub fn ValueEditor(props: &ValueEditorProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let mention = &props.mention;
    let draft = use_state(|| None::<Fields>);
    let error = use_state_eq(|| None::<String>);
    let id = mention.id.clone();
    let edit = {
        let (draft, error, mention) = (draft.clone(), error.clone(), mention.clone());
        Callback::from(move |_: MouseEvent| {
            error.set(None);
            draft.set(if draft.is_some() { None } else { Some(Fields::of(&mention.label, mention.value.as_ref())) });
        })
    };
    let set = {
        let draft = draft.clone();
        Callback::from(move |(field, value): (&'static str, String)| {
            if let Some(mut fields) = (*draft).clone() {
                fields.set(field, value);
                draft.set(Some(fields));
            }
        })
    };
    let save = {
        let (draft, error, dispatch, id) = (draft.clone(), error.clone(), around.dispatch.clone(), id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(fields) = &*draft else { return };
            match fields.read() {
                Ok(value) => {
                    dispatch.send(Action::Do(Command::SetValue(id.clone(), value)));
                    error.set(None);
                    draft.set(None);
                }
                Err(why) => error.set(Some(why)),
            }
        })
    };
    let said = mention.value.as_ref().map(|value| say_value(value, &mention.label, around.tongue));
    html! {
        <div class="value-box">
            <span class="label" id="value-label">{ say(Message::Value) }</span>
            <div class="value-line">
                <span class="value-said" data-testid="value">{ said.map_or_else(|| say(Message::ValueNone), AttrValue::from) }</span>
                <button type="button" class="button small" onclick={edit} aria-expanded={if draft.is_some() { "true" } else { "false" }}>
                    { say(if draft.is_some() { Message::Cancel } else { Message::ValueEdit }) }
                </button>
            </div>
            if draft.is_none() {
                { for mention.value.as_ref().map(notation) }
            }
            if let Some(fields) = &*draft {
                <form onsubmit={save} aria-labelledby="value-label">
                    <div class="value-fields">
                        { for fields.list().map(|field| one(&around, field, &set)) }
                    </div>
                    if let Some(why) = &*error {
                        <p class="error" role="alert">{ say(Message::ValueBad(why.clone())) }</p>
                    } else {
                        <p class="hint">{ say(Message::ValueHelp) }</p>
                    }
                    <div class="decide">
                        <button type="submit" class="button small primary">{ say(Message::ValueSave) }</button>
                        <button
                            type="button" class="button small"
                            onclick={{
                                let (dispatch, draft) = (around.dispatch.clone(), draft.clone());
                                Callback::from(move |_: MouseEvent| {
                                    dispatch.send(Action::Do(Command::SetValue(id.clone(), None)));
                                    draft.set(None);
                                })
                            }}
                        >{ say(Message::ValueRemove) }</button>
                    </div>
                </form>
            }
        </div>
    }
}

/// What an export writes, small under the words.
fn notation(value: &Value) -> Html {
    let written = match value {
        Value::Temporal(time) => {
            let ends = time
                .start
                .as_ref()
                .zip(time.end.as_ref())
                .map(|(start, end)| format!(" [{start} → {end}["))
                .unwrap_or_default();
            format!("{}{ends}", time.timex)
        }
        Value::Amount(_) => return Html::default(),
    };
    html! { <p class="hint notation">{ written }</p> }
}

/// One field of a value.
fn one(
    around: &crate::components::context::Surroundings,
    field: &Field,
    set: &Callback<(&'static str, String)>,
) -> Html {
    let (key, set) = (field.key, set.clone());
    let name = around.say(&Message::ValueField(key));
    let control = match field.kind {
        FieldKind::Text | FieldKind::Number => {
            let oninput =
                set.reform(move |event: InputEvent| (key, event.target_unchecked_into::<HtmlInputElement>().value()));
            html! {
                <input
                    class="field small" value={field.value.clone()} {oninput} autocomplete="off" spellcheck="false"
                    inputmode={if field.kind == FieldKind::Number { "decimal" } else { "text" }}
                />
            }
        }
        FieldKind::Flag => {
            let onchange = set.reform(move |event: Event| {
                (
                    key,
                    if event.target_unchecked_into::<HtmlInputElement>().checked() {
                        "1".to_owned()
                    } else {
                        String::new()
                    },
                )
            });
            html! { <input type="checkbox" checked={!field.value.is_empty()} {onchange} /> }
        }
        FieldKind::Choice(choices) => {
            let onchange =
                set.reform(move |event: Event| (key, event.target_unchecked_into::<HtmlSelectElement>().value()));
            html! {
                <select class="field small" {onchange}>
                    { for choices.iter().map(|(value, said)| html! {
                        <option key={*value} value={*value} selected={*value == field.value}>
                            { around.say(&Message::ValueField(said)) }
                        </option>
                    }) }
                </select>
            }
        }
    };
    html! { <label key={key}><span class="label">{ name }</span>{ control }</label> }
}
