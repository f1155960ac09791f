//! Keys that work anywhere on the page.

use std::rc::Rc;

use surligne_model::Status;
use surligne_session::Command;
use web_sys::KeyboardEvent;

use crate::components::context::Bridge;
use crate::components::edges::{Edge, Step, moved};
use crate::dom::{by_id, focus, focus_is_in, is_typing};
use crate::state::{Action, Desk, Dialog, Origin};

/// The keys that give the labels of a document, in their order: the digits as they lie on the keyboard (a French
/// one gives them with Shift alone, so that the key's place counts, not its sign), then letters.
const LABEL_KEYS: [&str; 20] =
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "q", "w", "e", "t", "y", "u", "i", "o", "f", "g"];

/// The key of the label at this place of a document's labels.
pub(super) fn label_key(at: usize) -> Option<String> {
    LABEL_KEYS.get(at).map(|key| key.to_ascii_uppercase())
}

/// The place of the label that a key gives.
fn label_at(code: &str, key: &str) -> Option<usize> {
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"));
    let key = digit.map_or_else(|| key.to_ascii_lowercase(), str::to_owned);
    LABEL_KEYS.iter().position(|candidate| *candidate == key)
}

/// The place of the label that a key gives to what is marked already: letters that move its edges don't.
fn relabel_at(code: &str, key: &str) -> Option<usize> {
    label_at(code, key).filter(|&at| !["f", "g"].contains(&LABEL_KEYS[at]))
}

/// A key was pressed.
pub(super) fn press(bridge: &Rc<Bridge>, event: &KeyboardEvent) {
    let desk = bridge.desk();
    if event.default_prevented() || event.is_composing() || desk.dialog.is_some() || desk.editing {
        return;
    }
    let key = event.key();
    let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if with_control {
        let action = match (key.to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("z", true) | ("y", false) => Action::Redo,
            _ => return,
        };
        // In a field, the field's own undo is meant.
        if !is_typing(event.target()) && desk.opened.is_some() {
            event.prevent_default();
            bridge.send(action);
        }
        return;
    }
    if key == "Escape" {
        escape(bridge, &desk);
        return;
    }
    if event.alt_key() || event.ctrl_key() || event.meta_key() || is_typing(event.target()) {
        return;
    }
    if let Some(action) = plain(&desk, event) {
        event.prevent_default();
        bridge.send(action);
    }
}

fn escape(bridge: &Rc<Bridge>, desk: &Desk) {
    if desk.pending.is_some() {
        if let Some(selection) = crate::dom::window().get_selection().ok().flatten() {
            let _ = selection.collapse_to_end();
        }
        // The chooser goes away: the keyboard goes back to the words it was about.
        if focus_is_in(".popover") {
            focus("#article");
        }
        bridge.send(Action::Pend(None));
    } else if desk.selected.is_some() {
        bridge.send(Action::Select(None, Origin::Elsewhere));
    }
}

/// What a key without modifiers (but Shift) does.
fn plain(desk: &Desk, event: &KeyboardEvent) -> Option<Action> {
    let key = event.key();
    if key == "?" {
        return Some(Action::Show(Some(Dialog::Help)));
    }
    let opened = desk.opened.as_ref()?;
    if let Some(span) = desk.pending {
        if key == "Enter" {
            focus(".popover .choice");
            event.prevent_default();
            return None;
        }
        if let Some(at) = label_at(&event.code(), &key) {
            let label = opened.document().labels.get(at)?.label.clone();
            return Some(Action::Mark(span, label));
        }
        if key.eq_ignore_ascii_case("b") {
            return desk.under_pending().map(|id| Action::Rebound(id, span));
        }
    }
    match key.as_str() {
        "/" => {
            focus("#search");
            event.prevent_default();
            return None;
        }
        "m" => {
            focus("#article");
            return None;
        }
        "l" => {
            focus(".list .row-main[tabindex='0'], .figures [tabindex='0']");
            return None;
        }
        "j" => {
            if let Some(button) = by_id("entity-change") {
                button.click();
            }
            event.prevent_default();
            return None;
        }
        "n" => return step(desk, true),
        "p" => return step(desk, false),
        _ => {}
    }
    let (id, _) = desk.selected.as_ref()?;
    if let Some(at) = relabel_at(&event.code(), &key) {
        let label = opened.document().labels.get(at)?.label.clone();
        return Some(Action::Do(Command::relabel(id.clone(), label)));
    }
    let by = if event.shift_key() { Step::Character } else { Step::Word };
    let edge = |edge, forward| {
        let session = opened.session();
        let annotation = session.annotation(id)?;
        let span = moved(&session.document().text, annotation.span, edge, by, forward)?;
        Some(Action::Do(Command::SetSpan(id.clone(), span)))
    };
    // S D F G lie side by side on every Latin keyboard: start earlier, later, end earlier, later.
    match key.to_ascii_lowercase().as_str() {
        "a" => Some(Action::Decide(id.clone(), Status::Accepted)),
        "r" => Some(Action::Decide(id.clone(), Status::Rejected)),
        "delete" | "backspace" => Some(Action::DeleteSelected),
        "s" => edge(Edge::Start, false),
        "d" => edge(Edge::Start, true),
        "f" => edge(Edge::End, false),
        "g" => edge(Edge::End, true),
        _ => None,
    }
}

/// Selects the annotation after the selected one (the first, when none is), or before it, among those shown.
fn step(desk: &Desk, forward: bool) -> Option<Action> {
    let opened = desk.opened.as_ref()?;
    let session = opened.session();
    let present = desk.selected.as_ref().and_then(|(id, _)| session.position(id));
    let mut at = match (present, forward) {
        (None, true) => 0,
        (None, false) => session.document().annotations.len().checked_sub(1)?,
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
    };
    loop {
        let annotation = session.nth(at)?;
        if desk.view.shows(annotation) {
            return Some(Action::Select(Some(annotation.id.clone()), Origin::Elsewhere));
        }
        at = if forward { at + 1 } else { at.checked_sub(1)? };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_go_by_their_place_on_the_keyboard() {
        assert_eq!(label_at("Digit1", "&"), Some(0));
        assert_eq!(label_at("Numpad0", "0"), Some(9));
        assert_eq!(label_at("KeyA", "q"), Some(10));
        assert_eq!(label_at("KeyB", "b"), None);
        assert_eq!(label_key(10).as_deref(), Some("Q"));
        assert_eq!(relabel_at("Digit3", "\""), Some(2));
        assert_eq!(relabel_at("KeyF", "f"), None);
    }
}
