//! A field whose words are safe while they are being typed.

use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::controls::said;
use crate::components::own::{use_lifetime, use_own};
use crate::components::part::Part;
use crate::dom::{leave_field, value_of};

/// The field. It is keyed by what it belongs to, so that another selection takes it away: what stands in it then is
/// committed to what it was typed for. Drawing the page anew, in the middle of a word, leaves it as it is.
#[derive(PartialEq)]
pub struct DraftField {
    /// What is saved.
    pub saved: AttrValue,
    /// Takes what was typed, once the field is left, or goes away with words in it.
    pub commit: Callback<String>,
    /// Its classes.
    pub class: &'static str,
    /// What it is called.
    pub label: AttrValue,
    /// What stands in it when it is empty.
    pub placeholder: AttrValue,
    /// Names it for tests.
    pub testid: &'static str,
    /// Takes several lines; otherwise Enter leaves it.
    pub lines: bool,
    /// Grows with its words.
    pub grows: bool,
}

impl Part for DraftField {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_draft_field(self).run(hooks)
    }
}

#[hook]
fn use_draft_field(field: &DraftField) -> Html {
    let typed = use_own(|| None::<String>);
    let commit: Rc<dyn Fn()> = {
        let (typed, commit) = (typed.clone(), field.commit.clone());
        Rc::new(move || {
            if let Some(words) = typed.take() {
                commit.emit(words);
            }
        })
    };
    use_lifetime({
        let commit = commit.clone();
        Box::new(move || Box::new(move || commit()))
    });
    let onchange = Callback::from(move |_: Event| commit());
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(Some(value_of(&event))))
    };
    let onkeydown = {
        let lines = field.lines;
        Callback::from(move |event: KeyboardEvent| {
            let leaves = event.key() == "Enter" && !lines && !event.is_composing();
            if leaves || event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                leave_field();
            }
        })
    };
    let value = typed.get().clone().map_or_else(|| field.saved.clone(), AttrValue::from);
    let (label, placeholder) = (field.label.clone(), field.placeholder.clone());
    if field.lines || field.grows {
        html! {
            <textarea
                class={field.class} rows="1" {value} {oninput} {onchange} {onkeydown} {placeholder} aria-label={label}
                data-testid={field.testid} spellcheck={said(field.lines)}
            />
        }
    } else {
        html! {
            <input
                class={field.class} {value} {oninput} {onchange} {onkeydown} {placeholder} aria-label={label}
                data-testid={field.testid} autocomplete="off" spellcheck="false"
            />
        }
    }
}
