//! Every amount and date as a table to sort and to take away.

use std::rc::Rc;

use surligne_formats::figures::{csv, tsv};
use surligne_model::{Annotation, Document};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::controls::{Face, button};
use crate::components::export_menu::copy_out;
use crate::components::glyph::Icon;
use crate::components::own::use_derived;
use crate::components::part::Part;
use crate::components::scene::Scene;
use crate::components::window_of::use_window_of;
use crate::i18n::{Message, uncapitalised};
use crate::said::say_value;
use crate::state::figures::{context, figures, unit};
use crate::state::view::Column;
use crate::state::{Action, Origin};

/// Height of a row in rem, as the style sheet has it.
const ROW: f64 = 3.0;
/// Characters of context before and after.
const AROUND: usize = 22;

/// The table, of which only the rows in view are in the page.
#[derive(PartialEq)]
pub struct FiguresTable(pub Rc<Scene>);

impl Part for FiguresTable {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_figures_table(&self.0).run(hooks)
    }
}

#[hook]
fn use_figures_table(scene: &Rc<Scene>) -> Html {
    let around = &scene.around;
    let say = |message: Message| around.say(message);
    let listed =
        use_derived((scene.opened.clone(), scene.view.clone()), |(opened, view)| figures(&opened.document(), view));
    let tops = use_derived(listed.len(), |&rows| (0..=rows).map(|row| row as f64 * ROW).collect());
    let selected = scene.selected.as_ref().map(|(id, _)| id);
    let at = selected.and_then(|id| listed.iter().position(|mention| mention.id == *id));
    let (elements, shown) = use_window_of(&tops, &scene.selected, at);
    let copy = |message: Message, write: fn(&Document) -> String| {
        let (bridge, opened) = (around.bridge.clone(), scene.opened.clone());
        let copy =
            Callback::from(move |_: MouseEvent| copy_out(&bridge, write(&opened.document()), Message::Copied.into()));
        button("button small", Face::Labelled(Icon::Copy, say(message)), copy)
    };
    let document = scene.opened.document();
    let rows = (shown.first..shown.end).map(|number| row(scene, &document, &listed[number], number));
    html! {
        <>
        <div class="tally">
            { copy(Message::CopyCsv, csv) }
            { copy(Message::CopyTsv, tsv) }
        </div>
        if listed.is_empty() {
            <p class="list-empty">{ say(Message::FiguresEmpty) }</p>
        }
        <div ref={elements.list} class="figures" tabindex="0" role="region" aria-label={say(Message::FiguresCaption)}>
            <table aria-rowcount={(listed.len() + 1).to_string()}>
                <caption class="unseen">{ say(Message::FiguresCaption) }</caption>
                <thead>
                    <tr>
                        { head(scene, Column::Mention, "") }
                        { head(scene, Column::Kind, "") }
                        { head(scene, Column::Value, "number") }
                        { head(scene, Column::Unit, "") }
                        <th scope="col"><span class="plain-head">{ say(Message::ColumnContext) }</span></th>
                    </tr>
                </thead>
                <tbody>
                    <tr key="before" class="spacer" aria-hidden="true"><td colspan="5"><div ref={elements.before} /></td></tr>
                    { for rows }
                    <tr key="after" class="spacer" aria-hidden="true"><td colspan="5"><div ref={elements.after} /></td></tr>
                </tbody>
            </table>
        </div>
        </>
    }
}

/// The head of a column, which sorts by it.
fn head(scene: &Scene, column: Column, class: &'static str) -> Html {
    let (around, sorting) = (&scene.around, scene.view.sorting);
    let name = around.say(Message::from(column));
    let (order, sign) = match (sorting.column == column, sorting.descending) {
        (false, _) => (None, ""),
        (true, true) => (Some("descending"), " ↓"),
        (true, false) => (Some("ascending"), " ↑"),
    };
    html! {
        <th scope="col" {class} aria-sort={order}>
            <button
                type="button" aria-label={around.say(Message::SortBy.of(uncapitalised(&name)))}
                onclick={around.press(Action::Sort(sorting.toggled(column)))}
            >
                { name }<span aria-hidden="true">{ sign }</span>
            </button>
        </th>
    }
}

/// A row; `number` counts from 0.
fn row(scene: &Scene, document: &Document, mention: &Annotation, number: usize) -> Html {
    let (around, names) = (&scene.around, &scene.names);
    let select = around.press(Action::Select(Some(mention.id.clone()), Origin::List));
    let (words_before, words_after) = context(document, mention, AROUND);
    let quote: String = document.text.slice(mention.span).chars().take(120).collect();
    let is = scene.selected.as_ref().is_some_and(|(id, _)| *id == mention.id);
    html! {
        <tr key={mention.id.to_string()} class={is.then_some("selected")} onclick={select.clone()} aria-rowindex={(number + 2).to_string()}>
            <td>
                <button type="button" class="figure-open clip" onclick={select} aria-current={is.then_some("true")}>{ quote.clone() }</button>
            </td>
            <td><span class={format!("tag {}", names.classes(&mention.label))}>{ names.name(&mention.label, around.tongue) }</span></td>
            <td class="number">{ for mention.value.as_ref().map(|value| say_value(value, &mention.label, around.tongue)) }</td>
            <td>{ for unit(mention) }</td>
            <td class="context"><span class="clip">{ words_before }<b>{ quote }</b>{ words_after }</span></td>
        </tr>
    }
}
