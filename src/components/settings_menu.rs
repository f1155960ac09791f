//! Language and colours of the page.

use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::said;
use crate::components::glyph::Icon;
use crate::components::menu::Menu;
use crate::components::part::part;
use crate::dom::preferences;
use crate::i18n::{Message, Tongue};
use crate::state::{Action, Settings, Theme};

/// The menu of settings.
pub(super) fn settings_menu(around: &Surroundings, settings: Settings) -> Html {
    let choice = |chosen: Settings, lang: Option<&'static str>, name: AttrValue| {
        let bridge = around.bridge.clone();
        let onclick = Callback::from(move |_| {
            preferences::save(settings, chosen);
            bridge.send(Action::Set(chosen));
        });
        html! { <button type="button" {lang} {onclick} aria-pressed={said(chosen == settings)}>{ name }</button> }
    };
    let tongues = Tongue::ALL.into_iter().map(|tongue| {
        choice(Settings { tongue, ..settings }, Some(tongue.tag()), AttrValue::Static(tongue.own_name()))
    });
    let themes = Theme::ALL
        .into_iter()
        .map(|theme| choice(Settings { theme, ..settings }, None, around.say(Message::from(theme))));
    let children = html! {
        <>
            <p class="menu-title" id="settings-language">{ around.say(Message::PageLanguage) }</p>
            <div class="segments menu-segments" role="group" aria-labelledby="settings-language">{ for tongues }</div>
            <p class="menu-title" id="settings-colours">{ around.say(Message::Colours) }</p>
            <div class="segments menu-segments" role="group" aria-labelledby="settings-colours">{ for themes }</div>
        </>
    };
    part("settings", Menu { name: around.say(Message::Settings), icon: Icon::Gear, icon_only: true, children })
}
