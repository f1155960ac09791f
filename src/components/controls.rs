//! Buttons and fields as the page has them. Functions of plain data: each is compiled once.

use yew::prelude::*;

use crate::components::glyph::{Icon, glyph};

/// What a button shows.
pub(super) enum Face {
    /// Words.
    Words(AttrValue),
    /// Words after an icon.
    Labelled(Icon, AttrValue),
    /// An icon alone, and what it is called.
    Icon(Icon, AttrValue),
    /// A sign, and what it is called.
    Sign(&'static str, AttrValue),
}

/// How a button stands; mostly as any other.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    /// It does nothing now.
    pub disabled: bool,
    /// Whether it is pressed, for one that stays so.
    pub pressed: Option<bool>,
    /// Whether what it opens is open.
    pub expanded: Option<bool>,
    /// Names it for tests.
    pub testid: Option<&'static str>,
}

/// What an attribute of two states says.
pub(super) fn said(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// A button.
pub(super) fn button(class: &'static str, face: Face, onclick: Callback<MouseEvent>) -> Html {
    button_so(class, face, Standing::default(), onclick)
}

/// A button that stands otherwise than most.
pub(super) fn button_so(class: &'static str, face: Face, so: Standing, onclick: Callback<MouseEvent>) -> Html {
    let (icon, words, name) = match face {
        Face::Words(words) => (None, words, None),
        Face::Labelled(icon, words) => (Some(icon), words, None),
        Face::Icon(icon, name) => (Some(icon), AttrValue::default(), Some(name)),
        Face::Sign(sign, name) => (None, AttrValue::Static(sign), Some(name)),
    };
    html! {
        <button
            type="button" {class} {onclick} title={name.clone()} aria-label={name} disabled={so.disabled}
            aria-pressed={so.pressed.map(said)} aria-expanded={so.expanded.map(said)} data-testid={so.testid}
        >
            { icon.map(glyph) }{ words }
        </button>
    }
}

/// The button that sends a form.
pub(super) fn submit(class: &'static str, words: AttrValue) -> Html {
    html! { <button type="submit" {class}>{ words }</button> }
}

/// One of the choices of a list.
pub(super) fn choice(key: impl Into<AttrValue>, name: AttrValue, selected: bool) -> Html {
    let key = key.into();
    html! { <option key={&*key} value={key.clone()} {selected}>{ name }</option> }
}

/// A list of choices, one of which is chosen; `name` where no label beside it says what it is for.
pub(super) fn select(
    class: &'static str,
    name: Option<AttrValue>,
    testid: &'static str,
    onchange: Callback<Event>,
    choices: Vec<Html>,
) -> Html {
    html! { <select {class} {onchange} aria-label={name} data-testid={testid}>{ for choices }</select> }
}

/// Small words beside or under something.
pub(super) fn hint(words: AttrValue) -> Html {
    html! { <p class="hint">{ words }</p> }
}

/// What a field or a group is called.
pub(super) fn label(words: AttrValue) -> Html {
    html! { <span class="label">{ words }</span> }
}
