//! What the list shows: words, order, status, score.

use surligne_model::Status;
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::{choice, select};
use crate::i18n::Message;
use crate::said::say_share;
use crate::state::Action;
use crate::state::view::{Grouping, Tab, View};

const STATUSES: [(&str, Option<Status>); 4] = [
    ("", None),
    ("suggested", Some(Status::Suggested)),
    ("accepted", Some(Status::Accepted)),
    ("rejected", Some(Status::Rejected)),
];

/// The fields above the list: the order where there is one to choose (the table is sorted by its heads), and the score
/// where some are scored.
pub(super) fn filters(around: &Surroundings, view: &View, scored: bool) -> Html {
    let say = |message: Message| around.say(message);
    let search = around.typed(Action::Search);
    let status = around.changed(|value| {
        Action::FilterStatus(STATUSES.iter().find(|(key, _)| *key == value).and_then(|(_, status)| *status))
    });
    let statuses = STATUSES.into_iter().map(|(key, status)| {
        choice(key, say(status.map_or(Message::StatusAll, Message::from)), status == view.status)
    });
    let order = (view.tab == Tab::Mentions).then(|| {
        let group = around.changed(|key| Action::Group(Grouping::from_key(&key)));
        let groupings = Grouping::ALL
            .into_iter()
            .map(|grouping| choice(grouping.key(), say(Message::from(grouping)), grouping == view.grouping));
        select("field small", Some(say(Message::GroupBy)), "grouping", group, groupings.collect())
    });
    let threshold = scored.then(|| {
        let threshold = around.typed(|hundredths| Action::Threshold(hundredths.parse().unwrap_or(0)));
        let share = say_share(f64::from(view.threshold) / 100.0, around.tongue);
        html! {
            <label class="threshold">
                { say(Message::Threshold) }
                <input type="range" min="0" max="99" step="1" value={view.threshold.to_string()} oninput={threshold} aria-valuetext={share.clone()} />
                <output>{ share }</output>
            </label>
        }
    });
    html! {
        <div class="filters">
            <input
                id="search" type="search" class="field small search" value={view.search.clone()} oninput={search}
                placeholder={say(Message::SearchPlaceholder)} aria-label={say(Message::Search)} aria-keyshortcuts="/"
            />
            { order.unwrap_or_default() }
            { select("field small", Some(say(Message::StatusFilter)), "status", status, statuses.collect()) }
            { threshold.unwrap_or_default() }
        </div>
    }
}
