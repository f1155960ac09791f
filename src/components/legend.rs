//! The legend: every label with its count, to switch on and off.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::plural::grouped;
use crate::i18n::{LabelBook, Message};
use crate::state::listing::counts;
use crate::state::view::View;
use crate::state::{Action, Opened};

#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// The open article.
    pub opened: Opened,
    /// What is shown of it.
    pub view: Rc<View>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// The legend. Labels that mark nothing are left out, unless they are switched off.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let around = use_surroundings();
    let counted = counts(&props.opened.document(), &props.view);
    if counted.iter().all(|(_, count)| *count == 0) {
        return Html::default();
    }
    let chips = counted.iter().filter(|(label, count)| *count > 0 || props.view.hidden.contains(label)).map(
        |(label, count)| {
            let toggle = {
                let (label, dispatch) = (label.clone(), around.dispatch.clone());
                Callback::from(move |event: MouseEvent| {
                    let only = event.shift_key() || event.detail() == 2;
                    dispatch.send(if only {
                        Action::OnlyLabel(label.clone())
                    } else {
                        Action::ToggleLabel(label.clone())
                    });
                })
            };
            let name = props.names.name(label, around.tongue);
            let shown = !props.view.hidden.contains(label);
            html! {
                <button
                    type="button" key={label.as_str().to_owned()} class="chip" onclick={toggle}
                    aria-pressed={if shown { "true" } else { "false" }} title={around.say(&Message::LegendHelp)}
                >
                    <span class={classes!("swatch", props.names.classes(label))} />
                    // The button is called by what it shows.
                    { name }{ " " }
                    <span class="count">{ grouped(around.tongue, *count) }</span>
                </button>
            }
        },
    );
    html! {
        <div class="legend" role="group" aria-label={around.say(&Message::Legend)}>
            { for chips }
            if !props.view.hidden.is_empty() {
                <button type="button" class="button quiet small" onclick={around.dispatch.on(|_: MouseEvent| Action::AllLabels)}>
                    { around.say(&Message::LabelsAll) }
                </button>
            }
        </div>
    }
}
