//! Taking the work away.

use surligne_formats::Format;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::components::menu::Menu;
use crate::dom::clipboard::copy;
use crate::dom::download::download;
use crate::i18n::Message;
use crate::state::{Action, NoticeAct};

/// The menu of exports: each format to download or to copy.
#[component]
pub fn ExportMenu() -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let formats = [
        (Format::Json, Message::ExportNative),
        (Format::JsonLd, Message::ExportJsonLd),
        (Format::Csv, Message::ExportFigures),
        (Format::Text, Message::ExportText),
    ];
    let items = formats.into_iter().map(|(format, name)| {
        let save = {
            let (bridge, dispatch) = (around.bridge.clone(), around.dispatch.clone());
            Callback::from(move |_: MouseEvent| {
                let Some(opened) = bridge.desk().and_then(|desk| desk.opened) else { return };
                let document = opened.document();
                let file = file_name(&document.title, format.extension());
                let written = download(&file, format.media_type(), &format.write(&document));
                let losses = format.losses(&document);
                drop(document);
                let message = match written {
                    Err(_) => Message::DownloadRefused,
                    Ok(()) if losses.is_empty() => return,
                    Ok(()) => Message::ExportedWithout(losses),
                };
                dispatch.send(Action::Tell(message, NoticeAct::None));
            })
        };
        let take = {
            let (bridge, dispatch) = (around.bridge.clone(), around.dispatch.clone());
            Callback::from(move |_: MouseEvent| {
                let Some(opened) = bridge.desk().and_then(|desk| desk.opened) else { return };
                let (content, dispatch) = (format.write(&opened.document()), dispatch.clone());
                let losses = format.losses(&opened.document());
                spawn_local(async move {
                    let message = match copy(&content).await {
                        Err(_) => Message::CopyRefused,
                        Ok(()) if losses.is_empty() => Message::Copied,
                        Ok(()) => Message::ExportedWithout(losses),
                    };
                    dispatch.send(Action::Tell(message, NoticeAct::None));
                });
            })
        };
        let said = say(name);
        html! {
            <div class="export-row" key={format.extension()} role="group" aria-label={said.clone()}>
                <button type="button" class="menu-item" onclick={save} data-testid={format!("export-{}", format.extension())}>
                    { glyph(Icon::Download) }<span class="unseen">{ say(Message::Download) }{ " " }</span>{ said.clone() }
                </button>
                <button
                    type="button" class="button quiet icon small menu-copy" onclick={take}
                    title={say(Message::Copy)} aria-label={say(Message::CopyAs(said.to_string()))}
                >
                    { glyph(Icon::Copy) }
                </button>
            </div>
        }
    });
    html! {
        <Menu name={say(Message::Export)} icon={Icon::Download}>
            <div class="export-list">{ for items }</div>
        </Menu>
    }
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
