//! Keys and what they do.

use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::hint;
use crate::components::dialog::dialog;
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
pub(super) fn help(around: &Surroundings) -> Html {
    let groups = GROUPS.iter().map(|(title, lines)| {
        let lines = lines.iter().map(|(keys, does)| {
            html! { <><dt>{ for combinations(around, keys) }</dt><dd>{ around.say(Message::HelpKey(*does)) }</dd></> }
        });
        html! {
            <section>
                <h3>{ around.say_kept(title) }</h3>
                <dl class="keys">{ for lines }</dl>
            </section>
        }
    });
    let inside = html! { <>{ for groups }{ hint(around.say(Message::LegendHelp)) }</> };
    dialog(around, Message::HelpTitle, inside)
}

/// « Ctrl+Z » as one key beside the other, and one combination after the other.
fn combinations(around: &Surroundings, combinations: &[&'static str]) -> Vec<Html> {
    let mut drawn = Vec::new();
    for (at, combination) in combinations.iter().enumerate() {
        drawn.extend((at > 0).then(|| html! { { " " } }));
        for (at, key) in combination.split('+').enumerate() {
            drawn.extend((at > 0).then(|| html! { { "+" } }));
            drawn.push(html! { <kbd>{ around.say(Message::Key(key)) }</kbd> });
        }
    }
    drawn
}
