//! The sidebar: the mentions, the figures, and the details of what is selected.

use std::rc::Rc;

use surligne_model::AnnotationId;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::details::Details;
use crate::components::figures_table::FiguresTable;
use crate::components::filters::Filters;
use crate::components::mention_list::MentionList;
use crate::dom::by_id;
use crate::i18n::plural::grouped;
use crate::i18n::{LabelBook, Message};
use crate::state::figures::is_row;
use crate::state::listing::listed;
use crate::state::view::{Tab, View};
use crate::state::{Action, Opened, Origin, TaggingState};

#[derive(Properties, PartialEq)]
pub struct SidebarProps {
    /// The open article.
    pub opened: Opened,
    /// What is listed of it.
    pub view: Rc<View>,
    /// The selected annotation.
    pub selected: Option<(AnnotationId, Origin)>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
    /// Whether the sheet is pulled down (narrow screens).
    pub closed: bool,
    /// Where the tagging stands.
    pub tagging: TaggingState,
}

/// The sidebar.
#[component]
pub fn Sidebar(props: &SidebarProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let counts = use_memo((props.opened.clone(), props.view.clone()), |(opened, view)| {
        let document = opened.document();
        let scored = document.annotations.iter().any(|mention| mention.source.score.is_some_and(|score| score < 1.0));
        let (mut shown, mut figures) = (0, 0);
        for mention in listed(&document, view) {
            shown += 1;
            figures += usize::from(is_row(mention));
        }
        (shown, figures, document.annotations.len(), scored)
    });
    let (shown, numbers, all, scored) = *counts;
    let tab = |tab: Tab, id: &'static str, message: Message, count: usize| {
        let is = props.view.tab == tab;
        html! {
            <button
                type="button" role="tab" {id} aria-selected={if is { "true" } else { "false" }} aria-controls="side-panel"
                tabindex={if is { "0" } else { "-1" }} onclick={around.dispatch.on(move |_: MouseEvent| Action::ShowTab(tab))}
            >{ say(message) }<span class="count">{ grouped(around.tongue, count) }</span></button>
        }
    };
    let onkeydown = {
        let (dispatch, present) = (around.dispatch.clone(), props.view.tab);
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
                let (other, id) = match present {
                    Tab::Mentions => (Tab::Figures, "tab-figures"),
                    Tab::Figures => (Tab::Mentions, "tab-mentions"),
                };
                dispatch.send(Action::ShowTab(other));
                if let Some(button) = by_id(id) {
                    let _ = button.focus();
                }
            }
        })
    };
    let mention = props.selected.as_ref().and_then(|(id, _)| props.opened.annotation(id));
    let class = classes!(
        "pane-side",
        props.closed.then_some("closed"),
        mention.is_some().then_some("detailed"),
        (props.view.tab == Tab::Figures).then_some("wide")
    );
    let tally = if shown == all { Message::Mentions(all) } else { Message::MentionsOf { shown, all } };
    html! {
        <aside {class} aria-label={say(Message::Sidebar)}>
            <button
                type="button" class="side-handle" onclick={around.dispatch.on(|_: MouseEvent| Action::ToggleSheet)}
                aria-label={say(Message::SheetToggle)} aria-expanded={if props.closed { "false" } else { "true" }}
            ><span /></button>
            <div class="tabs" role="tablist" aria-label={say(Message::Sidebar)} {onkeydown}>
                { tab(Tab::Mentions, "tab-mentions", Message::TabMentions, shown) }
                { tab(Tab::Figures, "tab-figures", Message::TabFigures, numbers) }
            </div>
            <div
                class="tabpanel" role="tabpanel" id="side-panel"
                aria-labelledby={if props.view.tab == Tab::Mentions { "tab-mentions" } else { "tab-figures" }}
            >
                <Filters view={props.view.clone()} with_grouping={props.view.tab == Tab::Mentions} with_threshold={scored} />
                if props.view.tab == Tab::Mentions {
                    <p class="tally" role="status">{ say(tally) }</p>
                    <MentionList
                        opened={props.opened.clone()} view={props.view.clone()} selected={props.selected.clone()}
                        names={props.names.clone()} awaits={props.tagging.is_running()}
                    />
                } else {
                    <FiguresTable
                        opened={props.opened.clone()} view={props.view.clone()} selected={props.selected.clone()}
                        names={props.names.clone()}
                    />
                }
                if let Some(mention) = mention {
                    <Details opened={props.opened.clone()} {mention} names={props.names.clone()} />
                }
            </div>
        </aside>
    }
}
