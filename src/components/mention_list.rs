//! The list of mentions.

use std::rc::Rc;

use surligne_model::{Document, Status};
use surligne_session::{Command, Target};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::{Face, button};
use crate::components::glyph::Icon;
use crate::components::mention_row::{Place, clicked, mention_row};
use crate::components::own::use_derived;
use crate::components::part::Part;
use crate::components::scene::Scene;
use crate::components::window_of::{focused_in, use_window_of};
use crate::dom::{focus, later, target_of};
use crate::i18n::plural::grouped;
use crate::i18n::{LabelBook, Message};
use crate::state::listing::{GroupKey, Row, rows};
use crate::state::view::View;
use crate::state::{Action, Opened, Origin};

/// Heights of rows in rem, as the style sheet has them.
const MENTION: f64 = 3.25;
const GROUP: f64 = 2.75;

/// The list: windowed, its rows keyed by id, so that a change draws the rows it touches.
#[derive(PartialEq)]
pub struct MentionList {
    /// The open article.
    pub scene: Rc<Scene>,
    /// Suggestions are still to come.
    pub awaits: bool,
}

impl Part for MentionList {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_mention_list(self).run(hooks)
    }
}

/// The rows of a view, and where each begins.
struct Listed {
    rows: Vec<Row>,
    tops: Rc<Vec<f64>>,
    mentions: usize,
}

fn list_of((opened, view): &(Opened, Rc<View>)) -> Listed {
    let rows = rows(&opened.document(), view);
    let mut tops = Vec::with_capacity(rows.len() + 1);
    let (mut top, mut mentions) = (0.0, 0);
    for row in &rows {
        tops.push(top);
        top += if matches!(row, Row::Group { .. }) { GROUP } else { MENTION };
        mentions += usize::from(matches!(row, Row::Mention(_)));
    }
    tops.push(top);
    Listed { rows, tops: Rc::new(tops), mentions }
}

#[hook]
fn use_mention_list(list: &MentionList) -> Html {
    let scene = &list.scene;
    let around = &scene.around;
    let listed = use_derived((scene.opened.clone(), scene.view.clone()), list_of);
    let selected = scene.selected.as_ref().map(|(id, _)| id);
    let at = selected.and_then(|id| listed.rows.iter().position(|row| matches!(row, Row::Mention(m) if m.id == *id)));
    let (elements, shown) = use_window_of(&listed.tops, &scene.selected, at);
    let document = scene.opened.document();
    let nothing = (listed.mentions == 0).then(|| {
        let message = match document.annotations.is_empty() {
            true if list.awaits => Message::ListAwaits,
            true => Message::ListEmpty,
            false => Message::ListNothingFound,
        };
        html! { <p key="nothing" class="list-empty">{ around.say(message) }</p> }
    });
    // The Tab key comes to the selected row, else to the first one drawn.
    let in_window = at.filter(|at| (shown.first..shown.end).contains(at));
    let first_mention =
        (shown.first..shown.end).find(|&row| matches!(listed.rows[row], Row::Mention(_))).unwrap_or(shown.first);
    let reachable = in_window.unwrap_or(first_mention);
    let onkeydown = {
        let (listed, list, bridge) = (listed.clone(), elements.list.clone(), around.bridge.clone());
        let from = in_window.or(at);
        Callback::from(move |event: KeyboardEvent| {
            let Some(to) = next_row(&listed.rows, from.unwrap_or(reachable), from.is_some(), &event.key()) else {
                return;
            };
            let Row::Mention(mention) = &listed.rows[to] else { return };
            event.prevent_default();
            event.stop_propagation();
            bridge.send(Action::Select(Some(mention.id.clone()), Origin::List));
            if focused_in(&list).is_some() {
                // The row is drawn with the next picture of the list; then the keyboard goes there.
                later(0, || focus(".list .row.selected .row-main"));
            }
        })
    };
    let drawn = (shown.first..shown.end).map(|number| match &listed.rows[number] {
        Row::Group { key, count } => group(around, &scene.names, &document, key, *count),
        Row::Mention(mention) => {
            let (selected, reachable) = (Some(&mention.id) == selected, number == reachable);
            let place = Place { selected, reachable, number: number + 1, of: listed.rows.len() };
            mention_row(around, &scene.names, document.text.slice(mention.span), mention, &place)
        }
    });
    let onclick = {
        let bridge = around.bridge.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(action) = target_of(&event).and_then(|target| clicked(&target)) {
                bridge.send(action);
            }
        })
    };
    let role = if listed.mentions == 0 { "region" } else { "list" };
    html! {
        <div ref={elements.list} class="list" {role} aria-label={around.say(Message::TabMentions)} {onclick} {onkeydown}>
            { for nothing }
            <div ref={elements.before} key="before" aria-hidden="true" />
            { for drawn }
            <div ref={elements.after} key="after" aria-hidden="true" />
        </div>
    }
}

/// The row that a key goes to; the first press with nothing selected goes to the row it is on.
fn next_row(rows: &[Row], from: usize, leave: bool, key: &str) -> Option<usize> {
    let is_mention = |&at: &usize| matches!(rows.get(at), Some(Row::Mention(_)));
    match key {
        "ArrowDown" if leave => (from + 1..rows.len()).find(is_mention),
        "ArrowDown" => (from..rows.len()).find(is_mention),
        "ArrowUp" => (0..from).rev().find(is_mention),
        "PageDown" => (from + 10..rows.len()).find(is_mention).or_else(|| (0..rows.len()).rev().find(is_mention)),
        "PageUp" => (0..=from.saturating_sub(10)).rev().find(is_mention).or_else(|| (0..rows.len()).find(is_mention)),
        "Home" => (0..rows.len()).find(is_mention),
        "End" => (0..rows.len()).rev().find(is_mention),
        _ => None,
    }
}

/// The head of a group; of an entity, with decisions for all its mentions at once.
fn group(around: &Surroundings, names: &LabelBook, document: &Document, key: &GroupKey, count: usize) -> Html {
    let (name, label, entity) = match key {
        GroupKey::Label(label) => (names.name(label, around.tongue), Some(label), None),
        GroupKey::Status(status) => (around.say(Message::from(*status)).to_string(), None, None),
        GroupKey::NoEntity => (around.say(Message::NoEntity).to_string(), None, None),
        GroupKey::Entity(id) => match document.entities.iter().find(|entity| entity.id == *id) {
            Some(entity) => (entity.name.clone(), Some(&entity.label), Some(id)),
            None => (id.to_string(), None, None),
        },
    };
    // Names are not unique.
    let one = match key {
        GroupKey::Label(label) => label.to_string(),
        GroupKey::Entity(id) => id.to_string(),
        GroupKey::Status(_) | GroupKey::NoEntity => name.clone(),
    };
    let decide = |status: Status, icon: Icon, class: &'static str, message: Message| {
        entity.map(|entity| {
            let action = Action::Do(Command::SetStatus(Target::Entity(entity.clone()), status));
            button(class, Face::Icon(icon, around.say(message.of(name.clone()))), around.press(action))
        })
    };
    let swatch = label.map(|label| {
        html! { <span class={names.swatch(label)} title={names.name(label, around.tongue)} /> }
    });
    html! {
        <div class="group" role="listitem" key={format!("group {one}")}>
            { swatch }
            <span class="group-name">{ &name }</span>
            <span class="count">{ grouped(around.tongue, count) }</span>
            { decide(Status::Accepted, Icon::Check, "button quiet icon small good", Message::AcceptAllOf) }
            { decide(Status::Rejected, Icon::Cross, "button quiet icon small bad", Message::RejectAllOf) }
        </div>
    }
}
