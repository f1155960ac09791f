//! Language and colours of the page.

use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::Icon;
use crate::components::menu::Menu;
use crate::dom::preferences;
use crate::i18n::{Message, Tongue};
use crate::state::{Action, Settings, Theme};

#[derive(Properties, PartialEq)]
pub struct SettingsMenuProps {
    /// As they are.
    pub settings: Settings,
}

/// The menu of settings.
#[component]
pub fn SettingsMenu(props: &SettingsMenuProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let settings = props.settings;
    let set = |chosen: Settings| {
        around.dispatch.on(move |_: MouseEvent| {
            preferences::save(settings, chosen);
            Action::Set(chosen)
        })
    };
    let pressed = |yes: bool| if yes { "true" } else { "false" };
    let tongues = Tongue::ALL.into_iter().map(|tongue| {
        html! {
            <button
                type="button" key={tongue.tag()} lang={tongue.tag()} onclick={set(Settings { tongue, ..settings })}
                aria-pressed={pressed(tongue == settings.tongue)}
            >{ tongue.own_name() }</button>
        }
    });
    let themes = Theme::ALL.into_iter().map(|theme| {
        html! {
            <button
                type="button" key={theme.key()} onclick={set(Settings { theme, ..settings })}
                aria-pressed={pressed(theme == settings.theme)}
            >{ say(Message::Theme(theme)) }</button>
        }
    });
    html! {
        <Menu name={say(Message::Settings)} icon={Icon::Gear} icon_only=true>
            <p class="menu-title" id="settings-language">{ say(Message::PageLanguage) }</p>
            <div class="segments menu-segments" role="group" aria-labelledby="settings-language">{ for tongues }</div>
            <p class="menu-title" id="settings-colours">{ say(Message::Colours) }</p>
            <div class="segments menu-segments" role="group" aria-labelledby="settings-colours">{ for themes }</div>
        </Menu>
    }
}
