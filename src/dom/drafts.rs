//! What is being typed and was not taken yet, kept for as long as the tab: a reload, or another article opened meanwhile,
//! must not lose it.

use web_sys::Storage;

use crate::dom::window;

/// The names of drafts begin so.
const DRAFT: &str = "surligne.draft.";

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

/// What was typed under a name.
#[must_use]
pub fn draft(name: &str) -> Option<String> {
    storage()?.get_item(&[DRAFT, name].concat()).ok()?
}

/// Keeps what is typed under a name; forgets it when nothing is.
pub fn keep_draft(name: &str, words: &str) {
    if let Some(storage) = storage() {
        let name = [DRAFT, name].concat();
        let _ = if words.is_empty() { storage.remove_item(&name) } else { storage.set_item(&name, words) };
    }
}
