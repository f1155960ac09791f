//! Taking the work away.

use std::rc::Rc;

use surligne_formats::{Format, Loss};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::context::{Bridge, Surroundings};
use crate::components::controls::{Face, button};
use crate::components::glyph::{Icon, glyph};
use crate::components::menu::Menu;
use crate::components::part::part;
use crate::dom::clipboard::copy;
use crate::dom::download::download;
use crate::i18n::{About, Message, Phrase};
use crate::state::{Action, NoticeAct};

/// The menu of exports: each format to download or to copy.
pub(super) fn export_menu(around: &Surroundings) -> Html {
    let formats = [
        (Format::Json, Message::ExportNative),
        (Format::JsonLd, Message::ExportJsonLd),
        (Format::Csv, Message::ExportFigures),
        (Format::Text, Message::ExportText),
    ];
    let items = formats.into_iter().map(|(format, name)| {
        let onclick = {
            let bridge = around.bridge.clone();
            Callback::from(move |_: MouseEvent| save(&bridge, format))
        };
        let take = {
            let bridge = around.bridge.clone();
            Callback::from(move |_: MouseEvent| take(&bridge, format))
        };
        let name = around.say(name);
        let copy = Face::Icon(Icon::Copy, around.say(Message::CopyAs.of(name.to_string())));
        html! {
            <div class="export-row" role="group" aria-label={&name}>
                <button type="button" class="menu-item" {onclick} data-testid={format!("export-{}", format.extension())}>
                    { glyph(Icon::Download) }<span class="unseen">{ around.say(Message::Download) }{ " " }</span>{ name }
                </button>
                { button("button quiet icon small menu-copy", copy, take) }
            </div>
        }
    });
    let children = html! { <div class="export-list">{ for items }</div> };
    part("export", Menu { name: around.say(Message::Export), icon: Icon::Download, icon_only: false, children })
}

/// The open article as a file, its content, and what that leaves out.
fn written(bridge: &Bridge, format: Format) -> Option<(String, String, Vec<Loss>)> {
    let desk = bridge.desk();
    let document = desk.opened.as_ref()?.document();
    let name = file_name(&document.title, format.extension());
    Some((name, format.write(&document), format.losses(&document)))
}

fn save(bridge: &Bridge, format: Format) {
    let Some((name, content, losses)) = written(bridge, format) else { return };
    let said = match download(&name, format.media_type(), &content) {
        Err(_) => Message::DownloadRefused.into(),
        Ok(()) if losses.is_empty() => return,
        Ok(()) => without(losses),
    };
    bridge.send(Action::Tell(said, NoticeAct::None));
}

fn take(bridge: &Rc<Bridge>, format: Format) {
    let Some((_, content, losses)) = written(bridge, format) else { return };
    copy_out(bridge, content, if losses.is_empty() { Message::Copied.into() } else { without(losses) });
}

/// What is said of an export that leaves something out.
fn without(losses: Vec<Loss>) -> Phrase {
    let losses = losses.into_iter().map(|loss| Phrase::from(loss).into());
    Message::ExportedWithout.of(About::List(losses.collect()))
}

/// Puts a text on the clipboard, and says so.
pub(super) fn copy_out(bridge: &Rc<Bridge>, content: String, copied: Phrase) {
    let bridge = bridge.clone();
    spawn_local(async move {
        let said = if copy(&content).await.is_ok() { copied } else { Message::CopyRefused.into() };
        bridge.send(Action::Tell(said, NoticeAct::None));
    });
}

/// A file name from a title: what no file system refuses, at most 60 characters.
fn file_name(title: &str, extension: &str) -> String {
    let mut stem = String::new();
    for c in title.chars().take(60) {
        if c.is_alphanumeric() {
            stem.push(c);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    format!("{}.{extension}", if stem.is_empty() { "surligne" } else { stem })
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_a_name_that_any_disk_takes() {
        assert_eq!(file_name("L’été : 5 % / an ?", "json"), "L-été-5-an.json");
        assert_eq!(file_name(" ../", "csv"), "surligne.csv");
    }
}
