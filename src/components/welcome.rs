//! The empty page.

use std::rc::Rc;

use surligne_model::{Document, Text};
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::arrivals::{take, take_transfer};
use crate::components::context::use_surroundings;
use crate::components::glyph::{Icon, glyph};
use crate::components::recents::Recents;
use crate::dom::by_id;
use crate::i18n::{Message, SampleKind};
use crate::intake::Taken;
use crate::intake::samples::sample;
use crate::state::{Action, Opening};
use crate::store::Recent;

#[derive(Properties, PartialEq)]
pub struct WelcomeProps {
    /// The articles in the store.
    pub recents: Rc<Vec<Recent>>,
}

/// The empty page: it says what one gets, and takes a text in any way.
#[component]
pub fn Welcome(props: &WelcomeProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let field = use_node_ref();
    // The field is ready to be typed in, but for a touch screen, where the keyboard would cover the page.
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            let fine = crate::dom::window()
                .match_media("(pointer: fine)")
                .ok()
                .flatten()
                .is_some_and(|query| query.matches());
            if let Some(field) = field.cast::<HtmlTextAreaElement>().filter(|_| fine) {
                let _ = field.focus();
            }
        }
    });
    let onpaste = {
        let bridge = around.bridge.clone();
        Callback::from(move |event: Event| {
            use wasm_bindgen::JsCast;
            let event: ClipboardEvent = event.unchecked_into();
            let field: Option<HtmlTextAreaElement> = event.target().and_then(|target| target.dyn_into().ok());
            // Into an empty field, a paste is an article; between words that were typed, it is words.
            if field.is_some_and(|field| field.value().trim().is_empty())
                && let Some(data) = event.clipboard_data()
            {
                event.prevent_default();
                take_transfer(&bridge, &data);
            }
        })
    };
    let mark = {
        let (bridge, field) = (around.bridge.clone(), field.clone());
        Callback::from(move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                take(&bridge, Taken::text(field.value()));
            }
        })
    };
    let onkeydown = {
        let mark = mark.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                mark.emit(());
            }
        })
    };
    let choose = Callback::from(|_: MouseEvent| {
        if let Some(input) = by_id("file-input") {
            input.click();
        }
    });
    let open_sample = |kind: SampleKind| {
        let bridge = around.bridge.clone();
        Callback::from(move |_: MouseEvent| {
            let sample = sample(kind);
            let document = Document {
                title: sample.title.to_owned(),
                reference_date: sample.reference_date.parse().ok(),
                ..Document::new(Text::new(sample.text.trim_end()))
            };
            bridge.send(Action::Open(Opening::fresh(document, true)));
        })
    };
    html! {
        <main class="welcome">
            <div class="welcome-inner">
                <h1>{ say(Message::WelcomeTitle) }</h1>
                <p class="welcome-lead">{ say(Message::WelcomeLead) }</p>
                <div class="drop">
                    <textarea
                        ref={field} id="paste" aria-label={say(Message::PasteLabel)} placeholder={say(Message::PasteHere)}
                        {onpaste} {onkeydown} spellcheck="false" autocomplete="off"
                    />
                    <div class="welcome-actions">
                        <button type="button" class="button primary" onclick={mark.reform(|_: MouseEvent| ())}>{ say(Message::MarkIt) }</button>
                        <button type="button" class="button" onclick={choose}>
                            { glyph(Icon::File) }{ say(Message::ChooseFile) }
                        </button>
                        <span class="hint push"><kbd>{ say(Message::Key("Ctrl")) }</kbd>{ " + " }<kbd>{ "V" }</kbd></span>
                    </div>
                </div>
                <div class="samples">
                    <span class="hint">{ say(Message::OrSample) }</span>
                    <button type="button" class="button small" onclick={open_sample(SampleKind::Fr)} data-testid="sample-fr">
                        { say(Message::Sample(SampleKind::Fr)) }
                    </button>
                    <button type="button" class="button small" onclick={open_sample(SampleKind::En)} data-testid="sample-en">
                        { say(Message::Sample(SampleKind::En)) }
                    </button>
                </div>
                <p class="promise">{ glyph(Icon::Shield) }<span>{ say(Message::Promise) }</span></p>
                if !props.recents.is_empty() {
                    <Recents recents={props.recents.clone()} />
                }
            </div>
        </main>
    }
}
