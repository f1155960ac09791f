//! The sidebar: the mentions, the figures, and the details of what is selected.

use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::controls::said;
use crate::components::details::Details;
use crate::components::figures_table::FiguresTable;
use crate::components::filters::filters;
use crate::components::mention_list::MentionList;
use crate::components::own::use_derived;
use crate::components::part::{Part, part};
use crate::components::scene::Scene;
use crate::dom::by_id;
use crate::i18n::Message;
use crate::i18n::plural::grouped;
use crate::state::figures::is_row;
use crate::state::listing::listed;
use crate::state::view::{Tab, View};
use crate::state::{Action, Opened};

/// The sidebar.
#[derive(PartialEq)]
pub struct Sidebar {
    /// The open article.
    pub scene: Rc<Scene>,
    /// Whether the sheet is pulled down (narrow screens).
    pub closed: bool,
    /// Suggestions are still to come.
    pub awaits: bool,
}

impl Part for Sidebar {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_sidebar(self).run(hooks)
    }
}

/// How much there is of an article.
struct Tally {
    shown: usize,
    figures: usize,
    all: usize,
    /// Some suggestions come with a score.
    scored: bool,
}

fn tally((opened, view): &(Opened, Rc<View>)) -> Tally {
    let document = opened.document();
    let scored = document.annotations.iter().any(|mention| mention.source.score.is_some_and(|score| score < 1.0));
    let mut tally = Tally { shown: 0, figures: 0, all: document.annotations.len(), scored };
    for mention in listed(&document, view) {
        tally.shown += 1;
        tally.figures += usize::from(is_row(mention));
    }
    tally
}

#[hook]
fn use_sidebar(sidebar: &Sidebar) -> Html {
    let scene = &sidebar.scene;
    let around = &scene.around;
    let say = |message: Message| around.say(message);
    let tally = use_derived((scene.opened.clone(), scene.view.clone()), tally);
    let present = scene.view.tab;
    let tab = |tab: Tab, id: &'static str, message: Message, count: usize| {
        let tabindex = if tab == present { "0" } else { "-1" };
        html! {
            <button
                type="button" role="tab" {id} aria-selected={said(tab == present)} aria-controls="side-panel" {tabindex}
                onclick={around.press(Action::ShowTab(tab))}
            >{ say(message) }<span class="count">{ grouped(around.tongue, count) }</span></button>
        }
    };
    let onkeydown = {
        let bridge = around.bridge.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
                let (other, id) = match present {
                    Tab::Mentions => (Tab::Figures, "tab-figures"),
                    Tab::Figures => (Tab::Mentions, "tab-mentions"),
                };
                bridge.send(Action::ShowTab(other));
                if let Some(button) = by_id(id) {
                    let _ = button.focus();
                }
            }
        })
    };
    let mention = scene.selected.as_ref().and_then(|(id, _)| scene.opened.annotation(id));
    let mut class = String::from("pane-side");
    for (is, name) in
        [(sidebar.closed, " closed"), (mention.is_some(), " detailed"), (present == Tab::Figures, " wide")]
    {
        class += if is { name } else { "" };
    }
    let counted = match *tally {
        Tally { shown, all, .. } if shown == all => Message::Mentions.of(all),
        Tally { shown, all, .. } => Message::MentionsOf.with(vec![shown.into(), all.into()]),
    };
    html! {
        <aside {class} aria-label={say(Message::Sidebar)}>
            <button
                type="button" class="side-handle" onclick={around.press(Action::ToggleSheet)}
                aria-label={say(Message::SheetToggle)} aria-expanded={said(!sidebar.closed)}
            ><span /></button>
            <div class="tabs" role="tablist" aria-label={say(Message::Sidebar)} {onkeydown}>
                { tab(Tab::Mentions, "tab-mentions", Message::TabMentions, tally.shown) }
                { tab(Tab::Figures, "tab-figures", Message::TabFigures, tally.figures) }
            </div>
            <div
                class="tabpanel" role="tabpanel" id="side-panel"
                aria-labelledby={if present == Tab::Mentions { "tab-mentions" } else { "tab-figures" }}
            >
                { filters(around, &scene.view, tally.scored) }
                if present == Tab::Mentions {
                    <p class="tally" role="status">{ around.say(counted) }</p>
                    { part("mentions", MentionList { scene: scene.clone(), awaits: sidebar.awaits }) }
                } else {
                    { part("figures", FiguresTable(scene.clone())) }
                }
                if let Some(mention) = mention {
                    { part("details", Details { scene: scene.clone(), mention }) }
                }
            </div>
        </aside>
    }
}
