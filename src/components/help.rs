//! Keys and what they do.

use yew::prelude::*;

use crate::components::context::{Surroundings, use_surroundings};
use crate::components::dialog::DialogFrame;
use crate::i18n::{HelpKey, Message};

/// A group of keys: its title, and for each line the keys and what they do.
type Group = (Message, &'static [(&'static [&'static str], HelpKey)]);

const GROUPS: [Group; 4] = [
    (
        Message::HelpAnywhere,
        &[
            (&["Ctrl+V"], HelpKey::Paste),
            (&["Ctrl+Z"], HelpKey::Undo),
            (&["Ctrl+Y", "Ctrl+Shift+Z"], HelpKey::Redo),
            (&["N", "P"], HelpKey::NextPrevious),
            (&["M"], HelpKey::GoText),
            (&["L"], HelpKey::GoList),
            (&["/"], HelpKey::Search),
            (&["Esc"], HelpKey::Escape),
            (&["?"], HelpKey::Help),
        ],
    ),
    (
        Message::HelpList,
        &[
            (&["A"], HelpKey::Accept),
            (&["R"], HelpKey::Reject),
            (&["Del"], HelpKey::Delete),
            (&["1", "…", "0"], HelpKey::Relabel),
            (&["S", "D"], HelpKey::EdgeStart),
            (&["F", "G"], HelpKey::EdgeEnd),
            (&["J"], HelpKey::JoinEntity),
        ],
    ),
    (Message::HelpText, &[(&["←", "→", "↑", "↓"], HelpKey::Caret), (&["Shift+→"], HelpKey::CaretExtend)]),
    (
        Message::HelpSelection,
        &[(&["1", "…", "0"], HelpKey::Label), (&["B"], HelpKey::MoveHere), (&["Enter"], HelpKey::LabelFocus)],
    ),
];

/// The help.
#[component]
pub fn Help() -> Html {
    let around = use_surroundings();
    let groups = GROUPS.iter().map(|(title, lines)| {
        let lines = lines.iter().map(|(keys, does)| {
            let keys = keys.iter().enumerate().map(|(at, combination)| {
                html! { <>{ if at > 0 { " " } else { "" } }{ combined(&around, combination) }</> }
            });
            html! {
                <><dt>{ for keys }</dt><dd>{ around.say(&Message::HelpKey(*does)) }</dd></>
            }
        });
        html! {
            <section>
                <h3>{ around.say(title) }</h3>
                <dl class="keys">{ for lines }</dl>
            </section>
        }
    });
    html! {
        <DialogFrame title={around.say(&Message::HelpTitle)}>
            { for groups }
            <p class="hint">{ around.say(&Message::LegendHelp) }</p>
        </DialogFrame>
    }
}

/// « Ctrl+Z » as one key beside the other.
fn combined(around: &Surroundings, combination: &'static str) -> Html {
    let keys = combination.split('+').enumerate().map(|(at, key)| {
        html! { <>{ if at > 0 { "+" } else { "" } }<kbd>{ around.say(&Message::Key(key)) }</kbd></> }
    });
    html! { <>{ for keys }</> }
}
