//! Who made a mention, how sure they were, and on demand why.

use surligne_model::SourceKind;
use web_sys::Event;
use yew::prelude::*;

use crate::components::controls::hint;
use crate::components::details::{Details, Unfolded};
use crate::components::own::Own;
use crate::dom::target_of;
use crate::i18n::Message;
use crate::said::say_share;

/// The origin in a line; unfolded, the rule or model and, for a name, what spoke for it.
pub(super) fn origins(details: &Details, unfolded: &Own<Unfolded>) -> Html {
    let Details { scene, mention } = details;
    let around = &scene.around;
    let source = &mention.source;
    let score = source.score.filter(|_| source.by != SourceKind::Person).map(|score| {
        let share = say_share(f64::from(score), around.tongue);
        html! { <span class="hint">{ " · " }{ around.say(Message::SourceScore.of(share)) }</span> }
    });
    let unfold = {
        let (scene, mention, unfolded) = (scene.clone(), mention.clone(), unfolded.clone());
        Callback::from(move |event: Event| {
            let is_open = target_of(&event).is_some_and(|details| details.has_attribute("open"));
            let client = scene.around.bridge.client.borrow().clone();
            let asks = is_open && mention.label.is_name() && unfolded.get().reasons.is_none();
            if let Some(client) = client.filter(|_| asks) {
                let (unfolded, id) = (unfolded.clone(), mention.id.clone());
                client.explain(&scene.opened.document(), &mention, scene.around.tongue, move |lines| {
                    unfolded.change(|now| {
                        if now.is_of(&id) {
                            now.reasons = Some(lines);
                        }
                    });
                });
            }
        })
    };
    let reasons = unfolded.get().reasons.as_ref().map(|lines| match &lines[..] {
        [] => hint(around.say(Message::NoExplanation)),
        lines => html! { <ul class="reasons">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> },
    });
    html! {
        <details key={format!("origin {}", mention.id)} class="source-box" ontoggle={unfold} data-testid="why">
            <summary>
                { around.say(Message::from(source.by)) }
                { score.unwrap_or_default() }
                <span class="hint why">{ around.say(Message::Explain) }</span>
            </summary>
            if !source.name.is_empty() {
                { hint(around.say(Message::SourceRule.of(source.name.to_string()))) }
            }
            { reasons.unwrap_or_default() }
        </details>
    }
}
