//! Keys and what they do.

use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::hint;
use crate::components::dialog::dialog;
use crate::i18n::Message;

/// A group of keys: its title, and for each line the keys and what they do.
type Group = (Message, &'static [(&'static [&'static str], Message)]);

const GROUPS: [Group; 4] = [
    (
        Message::HelpAnywhere,
        &[
            (&["Ctrl+V"], Message::KeyPaste),
            (&["Ctrl+Z"], Message::Undo),
            (&["Ctrl+Y", "Ctrl+Shift+Z"], Message::Redo),
            (&["N", "P"], Message::KeyNextPrevious),
            (&["M"], Message::KeyGoText),
            (&["L"], Message::KeyGoList),
            (&["/"], Message::Search),
            (&["Esc"], Message::KeyEscape),
            (&["?"], Message::KeyHelp),
        ],
    ),
    (
        Message::HelpList,
        &[
            (&["A"], Message::Accept),
            (&["R"], Message::Reject),
            (&["Del"], Message::Delete),
            (&["1", "…", "0"], Message::KeyRelabel),
            (&["S", "D"], Message::KeyEdgeStart),
            (&["F", "G"], Message::KeyEdgeEnd),
            (&["J"], Message::KeyJoinEntity),
        ],
    ),
    (Message::HelpText, &[(&["←", "→", "↑", "↓"], Message::KeyCaret), (&["Shift+→"], Message::KeyCaretExtend)]),
    (
        Message::HelpSelection,
        &[
            (&["1", "…", "0"], Message::KeyLabel),
            (&["B"], Message::KeyMoveHere),
            (&["Enter"], Message::KeyLabelFocus),
        ],
    ),
];

/// The help.
pub(super) fn help(around: &Surroundings) -> Html {
    let groups = GROUPS.iter().map(|(title, lines)| {
        let lines = lines.iter().map(|(keys, does)| {
            html! { <><dt>{ for combinations(around, keys) }</dt><dd>{ around.say(*does) }</dd></> }
        });
        html! {
            <section>
                <h3>{ around.say(*title) }</h3>
                <dl class="keys">{ for lines }</dl>
            </section>
        }
    });
    let inside = html! { <>{ for groups }{ hint(around.say(Message::LegendHelp)) }</> };
    dialog(around, Message::Help, inside)
}

/// What stands on a key.
fn cap(around: &Surroundings, key: &'static str) -> AttrValue {
    around.say(match key {
        "Shift" => Message::CapShift,
        "Del" => Message::CapDelete,
        "Esc" => Message::CapEscape,
        "Enter" => Message::CapEnter,
        other => return AttrValue::Static(other),
    })
}

/// « Ctrl+Z » as one key beside the other, and one combination after the other.
fn combinations(around: &Surroundings, combinations: &[&'static str]) -> Vec<Html> {
    let mut drawn = Vec::new();
    for (at, combination) in combinations.iter().enumerate() {
        drawn.extend((at > 0).then(|| html! { { " " } }));
        for (at, key) in combination.split('+').enumerate() {
            drawn.extend((at > 0).then(|| html! { { "+" } }));
            drawn.push(html! { <kbd>{ cap(around, key) }</kbd> });
        }
    }
    drawn
}
