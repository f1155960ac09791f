//! What the list shows: words, order, status, score.

use std::rc::Rc;

use surligne_model::Status;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::Message;
use crate::said::say_share;
use crate::state::Action;
use crate::state::view::{Grouping, View};

const STATUSES: [(&str, Option<Status>); 4] = [
    ("", None),
    ("suggested", Some(Status::Suggested)),
    ("accepted", Some(Status::Accepted)),
    ("rejected", Some(Status::Rejected)),
];

#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// As it is.
    pub view: Rc<View>,
    /// Whether there is an order to choose (the table is sorted by its heads).
    pub with_grouping: bool,
    /// Whether there are scores to filter by.
    pub with_threshold: bool,
}

/// The fields above the list.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let search = around.dispatch.on(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        Action::Search(field.value())
    });
    let group = around.dispatch.on(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        Action::Group(Grouping::from_key(&field.value()))
    });
    let status = around.dispatch.on(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        let value = field.value();
        Action::FilterStatus(STATUSES.iter().find(|(key, _)| *key == value).and_then(|(_, status)| *status))
    });
    let threshold = around.dispatch.on(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        Action::Threshold(field.value().parse().unwrap_or(0))
    });
    let groupings = Grouping::ALL.into_iter().map(|grouping| {
        html! {
            <option key={grouping.key()} value={grouping.key()} selected={grouping == props.view.grouping}>
                { say(Message::Grouping(grouping)) }
            </option>
        }
    });
    let statuses = STATUSES.into_iter().map(|(key, status)| {
        let name = status.map_or(Message::StatusAll, Message::Status);
        html! { <option {key} value={key} selected={status == props.view.status}>{ say(name) }</option> }
    });
    let share = say_share(f64::from(props.view.threshold) / 100.0, around.tongue);
    html! {
        <div class="filters">
            <input
                id="search" type="search" class="field small search" value={props.view.search.clone()} oninput={search}
                placeholder={say(Message::SearchPlaceholder)} aria-label={say(Message::Search)} aria-keyshortcuts="/"
            />
            if props.with_grouping {
                <select class="field small" onchange={group} aria-label={say(Message::GroupBy)} data-testid="grouping">{ for groupings }</select>
            }
            <select class="field small" onchange={status} aria-label={say(Message::StatusFilter)} data-testid="status">{ for statuses }</select>
            if props.with_threshold {
                <label class="threshold">
                    { say(Message::Threshold) }
                    <input type="range" min="0" max="99" step="1" value={props.view.threshold.to_string()} oninput={threshold} aria-valuetext={share.clone()} />
                    <output>{ share }</output>
                </label>
            }
        </div>
    }
}
