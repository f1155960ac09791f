//! The bar on top.

use surligne_session::CommandName;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::arrivals::take_file;
use crate::components::context::use_surroundings;
use crate::components::export_menu::ExportMenu;
use crate::components::glyph::{Icon, glyph};
use crate::components::menu::Menu;
use crate::components::settings_menu::SettingsMenu;
use crate::dom::{by_id, window};
use crate::i18n::Message;
use crate::state::{Action, Dialog, Purpose, Saving, Settings};

#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Whether an article is open.
    pub open: bool,
    /// What would be undone.
    pub undo: Option<CommandName>,
    /// What would be done again.
    pub redo: Option<CommandName>,
    /// How saving stands.
    pub saving: Saving,
    /// Language and colours.
    pub settings: Settings,
    /// Whether the text is being edited.
    pub editing: bool,
}

/// The bar on top: what concerns the article as a whole.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let send = |action: Action| around.dispatch.on(move |_: MouseEvent| action.clone());
    let choose = Callback::from(|_: MouseEvent| {
        if let Some(input) = by_id("file-input") {
            input.click();
        }
    });
    let chosen = {
        let bridge = around.bridge.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take_file(&bridge, file);
            }
            input.set_value("");
        })
    };
    let print = Callback::from(|_: MouseEvent| {
        let _ = window().print();
    });
    let (undo, redo) = (props.undo, props.redo);
    html! {
        <>
        if props.open {
            <a class="skip" href="#article">{ say(Message::SkipToArticle) }</a>
        }
        <header class="bar" aria-label={say(Message::Header)}>
            <span class="wordmark">{ "Surligne" }</span>
            <input
                id="file-input" type="file" class="unseen" accept=".txt,.json,.md,text/plain,application/json"
                tabindex="-1" aria-hidden="true" aria-label={say(Message::ChooseFile)} onchange={chosen}
            />
            if props.open {
                <button type="button" class="button quiet" onclick={send(Action::Close)} title={say(Message::NewArticle)} aria-label={say(Message::NewArticle)}>
                    { glyph(Icon::Plus) }<span class="words">{ say(Message::NewArticle) }</span>
                </button>
                <span class="bar-rule" />
                <button
                    type="button" class="button quiet icon" onclick={send(Action::Undo)} disabled={undo.is_none() || props.editing}
                    title={say(Message::Undo(undo))} aria-label={say(Message::Undo(undo))} data-testid="undo"
                >
                    { glyph(Icon::Undo) }
                </button>
                <button
                    type="button" class="button quiet icon" onclick={send(Action::Redo)} disabled={redo.is_none() || props.editing}
                    title={say(Message::Redo(redo))} aria-label={say(Message::Redo(redo))} data-testid="redo"
                >
                    { glyph(Icon::Redo) }
                </button>
            }
            <span class="bar-space" />
            <Saved saving={props.saving} open={props.open} />
            if props.open {
                <ExportMenu />
                <Menu name={say(Message::More)} icon={Icon::More} icon_only=true>
                    <button type="button" class="menu-item" onclick={send(Action::EditText(true))} disabled={props.editing}>
                        { glyph(Icon::Pen) }{ say(Message::EditText) }
                    </button>
                    <button type="button" class="menu-item" onclick={send(Action::Tag(Purpose::Again))} disabled={props.editing}>
                        { glyph(Icon::Redo) }{ say(Message::TagAgain) }
                    </button>
                    <button type="button" class="menu-item" onclick={choose}>
                        { glyph(Icon::File) }{ say(Message::OpenFile) }
                    </button>
                    <button type="button" class="menu-item" onclick={print}>
                        { glyph(Icon::Copy) }{ say(Message::Print) }
                    </button>
                </Menu>
            }
            <SettingsMenu settings={props.settings} />
            <button
                type="button" class="button quiet icon" onclick={send(Action::Show(Some(Dialog::Help)))}
                title={say(Message::Help)} aria-label={say(Message::Help)}
            >
                { glyph(Icon::Help) }
            </button>
        </header>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SavedProps {
    saving: Saving,
    open: bool,
}

/// How saving stands.
#[component]
fn Saved(props: &SavedProps) -> Html {
    let around = use_surroundings();
    let (message, why) = match props.saving {
        Saving::Refused => (Message::NotSaved, Some(Message::NotSavedWhy)),
        _ if !props.open => return Html::default(),
        Saving::Untouched => return Html::default(),
        Saving::Waiting => (Message::SavingNow, None),
        Saving::Done => (Message::Saved, None),
    };
    let class = classes!("saved", why.is_some().then_some("failed"));
    html! {
        <span {class} title={why.map(|why| around.say(&why))} data-testid="saved">{ around.say(&message) }</span>
    }
}
