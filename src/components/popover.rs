//! Labels for the words that are selected.

use std::rc::Rc;

use surligne_model::{Annotation, Span};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::components::keys::label_key;
use crate::dom::{set_length, window};
use crate::i18n::{LabelBook, Message};
use crate::state::{Action, Dialog, Opened};

/// Space in pixels between the words and the chooser, and between it and the window's edge.
const GAP: f64 = 8.0;

#[derive(Properties, PartialEq)]
pub struct PopoverProps {
    /// The open article.
    pub opened: Opened,
    /// The selected words.
    pub span: Span,
    /// The annotation that they may become the edges of.
    pub under: Option<Rc<Annotation>>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// The chooser: it comes beside the selection and leaves the keyboard where it is, so that a number is enough.
#[component]
pub fn Popover(props: &PopoverProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let root = use_node_ref();
    use_effect_with(props.span, {
        let root = root.clone();
        move |_| {
            if let Some(element) = root.cast::<HtmlElement>() {
                place(&element);
            }
        }
    });
    let span = props.span;
    let document = props.opened.document();
    let words: String = document.text.slice(span).chars().take(80).collect();
    let choices = document.labels.iter().enumerate().map(|(at, definition)| {
        let label = definition.label.clone();
        let name = props.names.name(&label, around.tongue);
        let swatch = classes!("swatch", props.names.classes(&label));
        let key = label_key(at);
        let mark = around.dispatch.on(move |_: MouseEvent| Action::Mark(span, label.clone()));
        html! {
            <button type="button" key={definition.label.as_str().to_owned()} class="choice" onclick={mark} aria-keyshortcuts={key.clone()}>
                <span class={swatch} />{ name }
                if let Some(key) = key {
                    <kbd aria-hidden="true">{ key }</kbd>
                }
            </button>
        }
    });
    let moving = props.under.as_ref().map(|mention| {
        let (id, quote) = (mention.id.clone(), document.text.slice(mention.span).chars().take(40).collect());
        html! {
            <button
                type="button" class="choice" onclick={around.dispatch.on(move |_: MouseEvent| Action::Rebound(id.clone(), span))}
                aria-keyshortcuts="B" data-testid="move-here"
            >
                <span class={classes!("swatch", props.names.classes(&mention.label))} />{ say(Message::MoveHere(quote)) }
                <kbd aria-hidden="true">{ "B" }</kbd>
            </button>
        }
    });
    // A press on the chooser must not take the selection away before the click comes.
    let keep = Callback::from(|event: PointerEvent| event.prevent_default());
    let keep_mouse = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div
            ref={root} class="popover" role="dialog" aria-label={say(Message::ChooseLabelFor(words.clone()))}
            onpointerdown={keep} onmousedown={keep_mouse} data-testid="label-chooser"
        >
            <p class="popover-quote">{ words }</p>
            { for moving }
            <div class="popover-grid">{ for choices }</div>
            <button
                type="button" class="choice"
                onclick={around.dispatch.on(move |_: MouseEvent| Action::Show(Some(Dialog::NewLabel(Some(span)))))}
            >{ glyph(Icon::Plus) }{ say(Message::NewLabel) }</button>
        </div>
    }
}

/// Below the selection where there is room, else above it; within the window.
fn place(element: &HtmlElement) {
    let selection = window().get_selection().ok().flatten();
    let Some(range) = selection.and_then(|selection| selection.get_range_at(0).ok()) else { return };
    let (words, own) = (range.get_bounding_client_rect(), element.get_bounding_client_rect());
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64()).unwrap_or(0.0);
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let below = words.bottom() + GAP;
    let top = if below + own.height() <= height - GAP { below } else { words.top() - own.height() - GAP };
    let top = top.min(height - own.height() - GAP).max(GAP);
    let left = words.left().min(width - own.width() - GAP).max(GAP);
    set_length(element, "top", top, "px");
    set_length(element, "left", left, "px");
}
