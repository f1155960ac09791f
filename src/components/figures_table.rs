//! Every amount and date as a table to sort and to take away.

use std::rc::Rc;

use surligne_formats::figures::{csv, tsv};
use surligne_model::AnnotationId;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::components::window_of::{show_row, use_window_of};
use crate::dom::clipboard::copy;
use crate::i18n::{LabelBook, Message};
use crate::said::say_value;
use crate::state::figures::{context, figures, unit};
use crate::state::view::{Column, View};
use crate::state::{Action, NoticeAct, Opened, Origin};

/// Height of a row in rem, as the style sheet has it.
const ROW: f64 = 3.0;
/// Characters of context before and after.
const AROUND: usize = 22;

#[derive(Properties, PartialEq)]
pub struct FiguresTableProps {
    /// The open article.
    pub opened: Opened,
    /// What is listed of it, and how it is sorted.
    pub view: Rc<View>,
    /// The selected annotation.
    pub selected: Option<(AnnotationId, Origin)>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
}

/// The table, of which only the rows in view are in the page.
#[component]
pub fn FiguresTable(props: &FiguresTableProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let (list, before, after) = (use_node_ref(), use_node_ref(), use_node_ref());
    let listed =
        use_memo((props.opened.clone(), props.view.clone()), |(opened, view)| figures(&opened.document(), view));
    let tops = use_memo(listed.len(), |&rows| (0..=rows).map(|row| row as f64 * ROW).collect::<Vec<_>>());
    let shown = use_window_of(&list, (&before, &after), &tops);
    let selected = props.selected.as_ref().map(|(id, _)| id);
    let at = selected.and_then(|id| listed.iter().position(|mention| mention.id == *id));
    use_effect_with(at, {
        let (list, tops) = (list.clone(), tops.clone());
        move |at: &Option<usize>| {
            if let Some(at) = *at {
                show_row(&list, &tops, at);
            }
        }
    });
    let take = |write: fn(&surligne_model::Document) -> String| {
        let (opened, dispatch) = (props.opened.clone(), around.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let (content, dispatch) = (write(&opened.document()), dispatch.clone());
            spawn_local(async move {
                let message = if copy(&content).await.is_ok() { Message::Copied } else { Message::CopyRefused };
                dispatch.send(Action::Tell(message, NoticeAct::None));
            });
        })
    };
    let sorting = props.view.sorting;
    let head = |column: Column, class: &'static str| {
        let is = sorting.column == column;
        let name = say(Message::Column(column));
        let order = is.then_some(if sorting.descending { "descending" } else { "ascending" });
        html! {
            <th scope="col" {class} aria-sort={order}>
                <button
                    type="button" aria-label={say(Message::SortBy(name.to_string()))}
                    onclick={around.dispatch.on(move |_: MouseEvent| Action::Sort(sorting.toggled(column)))}
                >
                    { name.clone() }
                    <span aria-hidden="true">{ if !is { "" } else if sorting.descending { " ↓" } else { " ↑" } }</span>
                </button>
            </th>
        }
    };
    let document = props.opened.document();
    let rows = (shown.first..shown.end).map(|number| {
        let mention = &listed[number];
        let id = mention.id.clone();
        let select = around.dispatch.on(move |_: MouseEvent| Action::Select(Some(id.clone()), Origin::List));
        let (words_before, words_after) = context(&document, mention, AROUND);
        let quote: String = document.text.slice(mention.span).chars().take(120).collect();
        let is = Some(&mention.id) == selected;
        html! {
            <tr key={mention.id.to_string()} class={is.then_some("selected")} onclick={select.clone()} aria-rowindex={(number + 2).to_string()}>
                <td>
                    <button type="button" class="figure-open clip" onclick={select} aria-current={is.then_some("true")}>{ quote.clone() }</button>
                </td>
                <td><span class={classes!("tag", props.names.classes(&mention.label))}>{ props.names.name(&mention.label, around.tongue) }</span></td>
                <td class="number">{ for mention.value.as_ref().map(|value| say_value(value, &mention.label, around.tongue)) }</td>
                <td>{ for unit(mention) }</td>
                <td class="context"><span class="clip">{ words_before }<b>{ quote }</b>{ words_after }</span></td>
            </tr>
        }
    });
    html! {
        <>
        <div class="tally">
            <button type="button" class="button small" onclick={take(csv)}>{ glyph(Icon::Copy) }{ say(Message::CopyCsv) }</button>
            <button type="button" class="button small" onclick={take(tsv)}>{ glyph(Icon::Copy) }{ say(Message::CopyTsv) }</button>
        </div>
        if listed.is_empty() {
            <p class="list-empty">{ say(Message::FiguresEmpty) }</p>
        }
        <div ref={list} class="figures" tabindex="0" role="region" aria-label={say(Message::FiguresCaption)}>
            <table aria-rowcount={(listed.len() + 1).to_string()}>
                <caption class="unseen">{ say(Message::FiguresCaption) }</caption>
                <thead>
                    <tr>
                        { head(Column::Mention, "") }
                        { head(Column::Kind, "") }
                        { head(Column::Value, "number") }
                        { head(Column::Unit, "") }
                        <th scope="col"><span class="plain-head">{ say(Message::ColumnContext) }</span></th>
                    </tr>
                </thead>
                <tbody>
                    <tr key="before" class="spacer" aria-hidden="true"><td colspan="5"><div ref={before} /></td></tr>
                    { for rows }
                    <tr key="after" class="spacer" aria-hidden="true"><td colspan="5"><div ref={after} /></td></tr>
                </tbody>
            </table>
        </div>
        </>
    }
}
