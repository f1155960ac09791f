//! One row of the list.

use std::sync::Arc;

use surligne_model::{Annotation, Status};
use surligne_session::Command;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::{Glyph, Icon};
use crate::i18n::Message;
use crate::state::{Action, Origin};

#[derive(Properties, PartialEq)]
pub struct MentionRowProps {
    /// The mention.
    pub mention: SharedMention,
    /// Its words.
    pub quote: AttrValue,
    /// Its value in the page's language.
    pub value: Option<AttrValue>,
    /// Name of its label.
    pub label: AttrValue,
    /// Classes of its label.
    pub classes: String,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether the Tab key comes here.
    pub reachable: bool,
    /// Its place in the list, from 1, and the list's length.
    pub place: (usize, usize),
}

/// A shared mention, equal to another when it is the same.
#[derive(Debug, Clone)]
pub struct SharedMention(pub Arc<Annotation>);

impl PartialEq for SharedMention {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A row: label, words, value, and the two decisions.
#[component]
pub fn MentionRow(props: &MentionRowProps) -> Html {
    let around = use_surroundings();
    let mention = &props.mention.0;
    let id = mention.id.clone();
    let select = {
        let id = id.clone();
        around.dispatch.on(move |_: MouseEvent| Action::Select(Some(id.clone()), Origin::List))
    };
    let decide = |status: Status, icon: Icon, tone: &'static str, message: Message| {
        let (id, is) = (id.clone(), mention.status == status);
        let said = around.say(&message);
        let wanted = if is { Status::Suggested } else { status };
        let onclick =
            around.dispatch.on(move |_: MouseEvent| Action::Do(Command::SetStatus(id.clone().into(), wanted)));
        html! {
            <button
                type="button" class={classes!("button", "quiet", "icon", "small", tone)} {onclick}
                aria-pressed={if is { "true" } else { "false" }} title={said.clone()} aria-label={said}
                tabindex={if props.reachable { "0" } else { "-1" }}
            ><Glyph {icon} /></button>
        }
    };
    let class = classes!(
        "row",
        props.selected.then_some("selected"),
        (mention.status == Status::Rejected).then_some("rejected"),
        (mention.status == Status::Accepted).then_some("accepted"),
    );
    html! {
        <div
            {class} role="listitem" aria-setsize={props.place.1.to_string()} aria-posinset={props.place.0.to_string()}
            data-id={mention.id.to_string()}
        >
            <button
                type="button" class="row-main" onclick={select} aria-current={props.selected.then_some("true")}
                tabindex={if props.reachable { "0" } else { "-1" }}
            >
                <span class={classes!("swatch", props.classes.clone())} title={props.label.clone()} />
                <span class="row-quote"><span class="unseen">{ props.label.clone() }{ ", " }</span>{ props.quote.clone() }</span>
                if let Some(value) = &props.value {
                    <span class="row-value">{ value.clone() }</span>
                }
            </button>
            <div class="row-acts">
                { decide(Status::Accepted, Icon::Check, "good", Message::AcceptMention(props.quote.to_string())) }
                { decide(Status::Rejected, Icon::Cross, "bad", Message::RejectMention(props.quote.to_string())) }
            </div>
        </div>
    }
}
