//! The legend: every label with its count, to switch on and off.

use surligne_model::Label;
use yew::prelude::*;

use crate::components::controls::{Face, button, said};
use crate::components::scene::Scene;
use crate::i18n::Message;
use crate::i18n::plural::grouped;
use crate::state::Action;

/// The legend. Labels that mark nothing are left out, unless they are switched off; nothing is drawn where none marks
/// anything.
pub(super) fn legend(scene: &Scene, counted: &[(Label, usize)]) -> Html {
    let (around, hidden) = (&scene.around, &scene.view.hidden);
    if counted.iter().all(|(_, count)| *count == 0) {
        return Html::default();
    }
    let listed = counted.iter().filter(|(label, count)| *count > 0 || hidden.contains(label));
    let chips = listed.map(|(label, count)| {
        let toggle = {
            let (label, bridge) = (label.clone(), around.bridge.clone());
            Callback::from(move |event: MouseEvent| {
                let only = event.shift_key() || event.detail() == 2;
                let does = if only { Action::OnlyLabel } else { Action::ToggleLabel };
                bridge.send(does(label.clone()));
            })
        };
        html! {
            <button
                type="button" key={label.as_str()} class="chip" onclick={toggle}
                aria-pressed={said(!hidden.contains(label))} title={around.say(Message::LegendHelp)}
            >
                <span class={scene.names.swatch(label)} />
                // The button is called by what it shows.
                { scene.names.name(label, around.tongue) }{ " " }
                <span class="count">{ grouped(around.tongue, *count) }</span>
            </button>
        }
    });
    let all =
        || button("button quiet small", Face::Words(around.say(Message::LabelsAll)), around.press(Action::AllLabels));
    html! {
        <div class="legend" role="group" aria-label={around.say(Message::Legend)}>
            { for chips }
            { (!hidden.is_empty()).then(all) }
        </div>
    }
}
