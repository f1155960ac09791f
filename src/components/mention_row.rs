//! One row of the list.

use surligne_model::{Annotation, AnnotationId, Status};
use web_sys::Element;
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::said;
use crate::i18n::{LabelBook, Message};
use crate::said::say_value;
use crate::state::folding::fold;
use crate::state::{Action, Origin};

/// Where a row stands, and how.
pub(super) struct Place {
    /// Whether it is selected.
    pub selected: bool,
    /// Whether the Tab key comes here.
    pub reachable: bool,
    /// Its number in the list, from 1.
    pub number: usize,
    /// The list's length.
    pub of: usize,
}

/// A row: label, words, value, and the two decisions. It is drawn with every change of the list and for every row in
/// view, so that it has no more elements and attributes than it needs, and no listeners: see [`clicked`].
pub(super) fn mention_row(
    around: &Surroundings,
    names: &LabelBook,
    text: &str,
    mention: &Annotation,
    place: &Place,
) -> Html {
    let quote: String = text.chars().take(120).collect();
    // A value that says what the words say is not said twice.
    let value = mention.value.as_ref().map(|value| say_value(value, &mention.label, around.tongue));
    let value = value.filter(|value| fold(value) != fold(&quote));
    let label = names.name(&mention.label, around.tongue);
    let tabindex = if place.reachable { "0" } else { "-1" };
    let decide = |status: Status, class: &'static str, message: Message| {
        html! { <button {class} aria-pressed={said(mention.status == status)} title={around.say(message.of(quote.clone()))} {tabindex} /> }
    };
    let mut class = String::from("row");
    for (is, name) in [
        (place.selected, " selected"),
        (mention.status == Status::Rejected, " rejected"),
        (mention.status == Status::Accepted, " accepted"),
    ] {
        class += if is { name } else { "" };
    }
    html! {
        <div
            key={mention.id.to_string()} {class} role="listitem" aria-setsize={place.of.to_string()}
            aria-posinset={place.number.to_string()} data-id={mention.id.to_string()}
        >
            <button class="row-main" aria-current={place.selected.then_some("true")} {tabindex}>
                <span class={names.swatch(&mention.label)} title={label.clone()} />
                <span class="row-quote"><span class="unseen">{ label }{ ", " }</span>{ quote.clone() }</span>
                if let Some(value) = value {
                    <span class="row-value">{ value }</span>
                }
            </button>
            { decide(Status::Accepted, "row-act good", Message::AcceptMention) }
            { decide(Status::Rejected, "row-act bad", Message::RejectMention) }
        </div>
    }
}

/// What a click on a row means.
pub(super) fn clicked(target: &Element) -> Option<Action> {
    let button = target.closest("button").ok()??;
    let id = AnnotationId::new(&button.closest(".row").ok()??.get_attribute("data-id")?);
    let classes = button.class_list();
    if classes.contains("row-main") {
        return Some(Action::Select(Some(id), Origin::List));
    }
    let status = if classes.contains("good") { Status::Accepted } else { Status::Rejected };
    classes.contains("row-act").then_some(Action::Decide(id, status))
}
