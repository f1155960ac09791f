//! Who made a mention, how sure they were, and on demand why.

use std::rc::Rc;

use surligne_model::{Annotation, SourceKind};
use web_sys::{Element, Event};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::i18n::Message;
use crate::said::say_share;
use crate::state::Opened;

#[derive(Properties, PartialEq)]
pub struct OriginsProps {
    /// The open article.
    pub opened: Opened,
    /// The mention.
    pub mention: Rc<Annotation>,
}

/// The origin in a line; unfolded, the rule or model and, for a name, what spoke for it.
#[component]
pub fn Origins(props: &OriginsProps) -> Html {
    let around = use_surroundings();
    let reasons = use_state_eq(|| None::<Vec<String>>);
    let source = &props.mention.source;
    let is_name = props.mention.label.is_name();
    let score = source.score.filter(|_| source.by != SourceKind::Person).map(|score| {
        let share = say_share(f64::from(score), around.tongue);
        around.say(&Message::SourceScore(share))
    });
    let unfold = {
        let (bridge, opened, mention) = (around.bridge.clone(), props.opened.clone(), props.mention.clone());
        let (reasons, tongue) = (reasons.clone(), around.tongue);
        Callback::from(move |event: Event| {
            let is_open = event.target_dyn_into::<Element>().is_some_and(|details| details.has_attribute("open"));
            let client = bridge.client.borrow().clone();
            if let Some(client) = client.filter(|_| is_open && is_name && reasons.is_none()) {
                let setter = reasons.setter();
                client.explain(&opened.document(), &mention, tongue, move |lines| setter.set(Some(lines)));
            }
        })
    };
    html! {
        <details class="source-box" ontoggle={unfold} data-testid="why">
            <summary>
                { around.say(&Message::SourceBy(source.by)) }
                { for score.map(|score| html! { <span class="hint">{ " · " }{ score }</span> }) }
                <span class="hint why">{ around.say(&Message::Explain) }</span>
            </summary>
            if !source.name.is_empty() {
                <p class="hint">{ around.say(&Message::SourceRule(source.name.to_string())) }</p>
            }
            if let Some(lines) = &*reasons {
                if lines.is_empty() {
                    <p class="hint">{ around.say(&Message::NoExplanation) }</p>
                } else {
                    <ul class="reasons">
                        { for lines.iter().map(|line| html! { <li key={line.clone()}>{ line.clone() }</li> }) }
                    </ul>
                }
            }
        </details>
    }
}
