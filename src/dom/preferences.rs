//! Settings kept in `localStorage`, where the browser allows it.

use crate::dom::{document, window};
use crate::i18n::Tongue;
use crate::state::{Settings, Theme};

const TONGUE: &str = "surligne.language";
const THEME: &str = "surligne.theme";

fn kept(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

fn keep(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}

/// The settings as they were kept; the language is the browser's first that the page speaks.
#[must_use]
pub fn load() -> Settings {
    let preferred = || {
        let languages = window().navigator().languages();
        languages.iter().filter_map(|tag| Tongue::from_tag(&tag.as_string()?)).next()
    };
    let tongue = kept(TONGUE).and_then(|tag| Tongue::from_tag(&tag)).or_else(preferred).unwrap_or_default();
    Settings { tongue, theme: kept(THEME).map(|key| Theme::from_key(&key)).unwrap_or_default() }
}

/// Applies settings to the page, and keeps those that were chosen.
pub fn apply(settings: Settings) {
    let Some(root) = document().document_element() else { return };
    let _ = root.set_attribute("lang", settings.tongue.tag());
    let _ = match settings.theme {
        Theme::System => root.remove_attribute("data-theme"),
        chosen => root.set_attribute("data-theme", chosen.key()),
    };
}

/// Keeps what the person chose.
pub fn save(before: Settings, settings: Settings) {
    if before.tongue != settings.tongue {
        keep(TONGUE, settings.tongue.tag());
    }
    if before.theme != settings.theme {
        keep(THEME, settings.theme.key());
    }
}
