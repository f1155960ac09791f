//! The bar on top.

use surligne_session::CommandName;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::arrivals::{choose_file, take_file};
use crate::components::context::Surroundings;
use crate::components::controls::{Face, Standing, button, button_so};
use crate::components::export_menu::export_menu;
use crate::components::glyph::{Icon, glyph};
use crate::components::menu::Menu;
use crate::components::part::part;
use crate::components::settings_menu::settings_menu;
use crate::dom::window;
use crate::i18n::Message;
use crate::state::{Action, Desk, Dialog, Purpose, Saving};

/// The bar on top: what concerns the article as a whole.
pub(super) fn header(around: &Surroundings, desk: &Desk) -> Html {
    let say = |message: Message| around.say(message);
    let is_open = desk.opened.is_some();
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
    let (undo, redo) = desk.steps();
    let step =
        |icon: Icon, [to, of]: [Message; 2], what: Option<CommandName>, testid: &'static str, action: Action| {
            let so =
                Standing { disabled: what.is_none() || desk.editing, testid: Some(testid), ..Standing::default() };
            let name = what.map_or_else(|| say(to), |what| around.say(of.of(what)));
            button_so("button quiet icon", Face::Icon(icon, name), so, around.press(action))
        };
    let fresh = say(Message::NewArticle);
    html! {
        <>
        if is_open {
            <a class="skip" href="#article">{ say(Message::SkipToArticle) }</a>
        }
        <header class="bar" aria-label={say(Message::Header)}>
            <span class="wordmark">{ "Surligne" }</span>
            <input
                id="file-input" type="file" class="unseen" accept=".txt,.json,.md,.html,.htm,text/plain,application/json"
                tabindex="-1" aria-hidden="true" aria-label={say(Message::ChooseFile)} onchange={chosen}
            />
            if is_open {
                <button type="button" class="button quiet" onclick={around.press(Action::Close)} title={&fresh} aria-label={&fresh}>
                    { glyph(Icon::Plus) }<span class="words">{ fresh }</span>
                </button>
                <span class="bar-rule" />
                { step(Icon::Undo, [Message::Undo, Message::UndoStep], undo, "undo", Action::Undo) }
                { step(Icon::Redo, [Message::Redo, Message::RedoStep], redo, "redo", Action::Redo) }
            }
            <span class="bar-space" />
            { saved(around, desk.saving, is_open).unwrap_or_default() }
            if is_open {
                { export_menu(around) }
                { more_menu(around, desk.editing) }
            }
            { settings_menu(around, desk.settings) }
            { button("button quiet icon", Face::Icon(Icon::Help, say(Message::Help)), around.press(Action::Show(Some(Dialog::Help)))) }
        </header>
        </>
    }
}

/// The menu of what is done less often.
fn more_menu(around: &Surroundings, editing: bool) -> Html {
    let print = Callback::from(|_: MouseEvent| {
        let _ = window().print();
    });
    let item = |icon: Icon, message: Message, disabled: bool, onclick: Callback<MouseEvent>| {
        let so = Standing { disabled, ..Standing::default() };
        button_so("menu-item", Face::Labelled(icon, around.say(message)), so, onclick)
    };
    let children = html! {
        <>
            { item(Icon::Pen, Message::EditText, editing, around.press(Action::EditText(true))) }
            { item(Icon::Redo, Message::TagAgain, editing, around.press(Action::Tag(Purpose::Again))) }
            { item(Icon::File, Message::OpenFile, false, choose_file()) }
            { item(Icon::Copy, Message::Print, false, print) }
        </>
    };
    part("more", Menu { name: around.say(Message::More), icon: Icon::More, icon_only: true, children })
}

/// How saving stands.
fn saved(around: &Surroundings, saving: Saving, is_open: bool) -> Option<Html> {
    let (message, why) = match saving {
        Saving::Refused => (Message::NotSaved, Some(Message::NotSavedWhy)),
        Saving::Waiting if is_open => (Message::SavingNow, None),
        Saving::Done if is_open => (Message::Saved, None),
        _ => return None,
    };
    let class = if why.is_some() { "saved failed" } else { "saved" };
    Some(html! {
        <span {class} title={why.map(|why| around.say(why))} data-testid="saved">{ around.say(message) }</span>
    })
}
