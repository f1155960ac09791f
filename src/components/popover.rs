//! Labels for the words that are selected.

use surligne_model::{Document, Label, Span};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::article::Article;
use crate::components::controls::{Face, button};
use crate::components::glyph::Icon;
use crate::components::keys::label_key;
use crate::dom::{set_length, window};
use crate::i18n::Message;
use crate::state::{Action, Dialog};

/// Space in pixels between the words and the chooser, and between it and the window's edge.
const GAP: f64 = 8.0;

/// The chooser: it comes beside the selection and leaves the keyboard where it is, so that a key is enough.
pub(super) fn popover(article: &Article, document: &Document, span: Span, root: &NodeRef) -> Html {
    let scene = &article.scene;
    let around = &scene.around;
    let words: String = document.text.slice(span).chars().take(80).collect();
    let offer = |label: &Label,
                 words: AttrValue,
                 key: Option<String>,
                 testid: Option<&'static str>,
                 action: Action| {
        html! {
            <button
                type="button" class="choice" onclick={around.press(action)} aria-keyshortcuts={key.clone()} data-testid={testid}
            >
                <span class={scene.names.swatch(label)} />{ words }
                { key.map(|key| html! { <kbd aria-hidden="true">{ key }</kbd> }) }
            </button>
        }
    };
    let choices = document.labels.iter().enumerate().map(|(at, definition)| {
        let name = scene.names.name(&definition.label, around.tongue);
        let mark = Action::Mark(span, definition.label.clone());
        offer(&definition.label, name.into(), label_key(at), None, mark)
    });
    let under = article.under.as_ref().and_then(|id| scene.opened.annotation(id));
    let moving = under.map(|mention| {
        let quote: String = document.text.slice(mention.span).chars().take(40).collect();
        let rebound = Action::Rebound(mention.id.clone(), span);
        offer(
            &mention.label,
            around.say(Message::MoveHere.of(quote)),
            Some("B".to_owned()),
            Some("move-here"),
            rebound,
        )
    });
    let fresh = Face::Labelled(Icon::Plus, around.say(Message::NewLabel));
    // A press on the chooser must not take the selection away before the click comes.
    let keep = Callback::from(|event: PointerEvent| event.prevent_default());
    let keep_mouse = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div
            ref={root} class="popover" role="dialog" aria-label={around.say(Message::ChooseLabelFor.of(words.clone()))}
            onpointerdown={keep} onmousedown={keep_mouse} data-testid="label-chooser"
        >
            <p class="popover-quote">{ words }</p>
            { moving.unwrap_or_default() }
            <div class="popover-grid">{ for choices }</div>
            { button("choice", fresh, around.press(Action::Show(Some(Dialog::NewLabel(Some(span)))))) }
        </div>
    }
}

/// Below the selection where there is room, else above it; within the window.
pub(super) fn place(element: &HtmlElement) {
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
