//! A field whose words are safe while they are being typed.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DraftFieldProps {
    /// What is saved.
    pub saved: AttrValue,
    /// Takes what was typed, once the field is left, or goes away with words in it.
    pub commit: Callback<String>,
    /// Its classes.
    pub class: &'static str,
    /// What it is called.
    pub label: AttrValue,
    /// What stands in it when it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Names it for tests.
    #[prop_or_default]
    pub testid: Option<&'static str>,
    /// Takes several lines; otherwise Enter leaves it.
    #[prop_or_default]
    pub lines: bool,
    /// Grows with its words.
    #[prop_or_default]
    pub grows: bool,
}

/// The field. It is keyed by what it belongs to, so that another selection takes it away: what stands in it then is
/// committed to what it was typed for. Drawing the page anew, in the middle of a word, leaves it as it is.
#[component]
pub fn DraftField(props: &DraftFieldProps) -> Html {
    let typed = use_state_eq(|| None::<String>);
    // The same, for when the field goes away: what a drawing saw may be old by then.
    let kept = use_mut_ref(|| None::<String>);
    let commit = {
        let (kept, commit) = (kept.clone(), props.commit.clone());
        move || {
            let words = kept.borrow_mut().take();
            if let Some(words) = words {
                commit.emit(words);
            }
        }
    };
    use_effect_with((), {
        let commit = commit.clone();
        move |()| commit
    });
    let keep = {
        let (typed, kept) = (typed.clone(), kept.clone());
        move |words: String| {
            kept.replace(Some(words.clone()));
            typed.set(Some(words));
        }
    };
    let onchange = {
        let typed = typed.clone();
        Callback::from(move |_: Event| {
            commit();
            typed.set(None);
        })
    };
    let onkeydown = {
        let lines = props.lines;
        Callback::from(move |event: KeyboardEvent| {
            let leaves = event.key() == "Enter" && !lines && !event.is_composing();
            if leaves || event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                let _ = event.target_unchecked_into::<web_sys::HtmlElement>().blur();
            }
        })
    };
    let value = typed.as_ref().map_or_else(|| props.saved.clone(), |words| AttrValue::from(words.clone()));
    let (label, placeholder) = (props.label.clone(), props.placeholder.clone());
    if props.lines || props.grows {
        let oninput = Callback::from(move |event: InputEvent| {
            keep(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        });
        html! {
            <textarea
                class={props.class} rows="1" {value} {oninput} {onchange} {onkeydown} {placeholder} aria-label={label}
                data-testid={props.testid} spellcheck={if props.lines { "true" } else { "false" }}
            />
        }
    } else {
        let oninput = Callback::from(move |event: InputEvent| {
            keep(event.target_unchecked_into::<HtmlInputElement>().value());
        });
        html! {
            <input
                class={props.class} {value} {oninput} {onchange} {onkeydown} {placeholder} aria-label={label}
                data-testid={props.testid} autocomplete="off" spellcheck="false"
            />
        }
    }
}
