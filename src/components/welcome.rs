//! The empty page.

use std::rc::Rc;

use surligne_model::{Document, Text};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::arrivals::{choose_file, take, take_transfer};
use crate::components::context::{Bridge, Surroundings};
use crate::components::controls::{Face, Standing, button, button_so};
use crate::components::glyph::{Icon, glyph};
use crate::components::recents::recents;
use crate::dom::{by_id, draft, keep_draft, value_of, window};
use crate::i18n::{Message, Tongue};
use crate::intake::Taken;
use crate::intake::samples::sample;
use crate::state::{Action, Opening};
use crate::store::Recent;

/// The field's id, and the name of its draft.
const PASTE: &str = "paste";

fn field() -> Option<HtmlTextAreaElement> {
    by_id(PASTE).map(JsCast::unchecked_into)
}

/// The field has what was typed in it before, and is ready to be typed in, but for a touch screen, where the keyboard would
/// cover the page.
pub(super) fn ready() {
    let Some(field) = field() else { return };
    if let Some(words) = draft(PASTE) {
        field.set_value(&words);
    }
    if window().match_media("(pointer: fine)").ok().flatten().is_some_and(|query| query.matches()) {
        let _ = field.focus();
    }
}

/// What is in the field is an article.
fn mark(bridge: &Rc<Bridge>) {
    if let Some(field) = field() {
        keep_draft(PASTE, "");
        take(bridge, Taken::text(field.value()));
    }
}

/// The empty page: it says what one gets, and takes a text in any way.
pub(super) fn welcome(around: &Surroundings, kept: &[Recent]) -> Html {
    let say = |message: Message| around.say(message);
    let onpaste = {
        let bridge = around.bridge.clone();
        Callback::from(move |event: Event| {
            // Into an empty field, a paste is an article; between words that were typed, it is words.
            if value_of(&event).trim().is_empty()
                && let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data()
            {
                event.prevent_default();
                take_transfer(&bridge, &data);
            }
        })
    };
    let oninput = Callback::from(|event: InputEvent| keep_draft(PASTE, &value_of(&event)));
    let onkeydown = {
        let bridge = around.bridge.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                mark(&bridge);
            }
        })
    };
    let press = {
        let bridge = around.bridge.clone();
        Callback::from(move |_: MouseEvent| mark(&bridge))
    };
    let try_out = |tongue: Tongue, message: Message, testid: &'static str| {
        let bridge = around.bridge.clone();
        let open = Callback::from(move |_: MouseEvent| {
            let sample = sample(tongue);
            let document = Document {
                title: sample.title.to_owned(),
                reference_date: sample.reference_date.parse().ok(),
                ..Document::new(Text::new(sample.text.trim_end()))
            };
            bridge.send(Action::Open(Opening::fresh(document, true)));
        });
        let so = Standing { testid: Some(testid), ..Standing::default() };
        button_so("button small", Face::Words(say(message)), so, open)
    };
    html! {
        <main class="welcome">
            <div class="welcome-inner">
                <h1>{ say(Message::WelcomeTitle) }</h1>
                <p class="welcome-lead">{ say(Message::WelcomeLead) }</p>
                <div class="drop">
                    <textarea
                        id={PASTE} aria-label={say(Message::PasteLabel)} placeholder={say(Message::PasteHere)}
                        {onpaste} {oninput} {onkeydown} spellcheck="false" autocomplete="off"
                    />
                    <div class="welcome-actions">
                        { button("button primary", Face::Words(say(Message::MarkIt)), press) }
                        { button("button", Face::Labelled(Icon::File, say(Message::ChooseFile)), choose_file()) }
                        <span class="hint push"><kbd>{ "Ctrl" }</kbd>{ " + " }<kbd>{ "V" }</kbd></span>
                    </div>
                </div>
                <div class="samples">
                    <span class="hint">{ say(Message::OrSample) }</span>
                    { try_out(Tongue::Fr, Message::SampleFr, "sample-fr") }
                    { try_out(Tongue::En, Message::SampleEn, "sample-en") }
                </div>
                <p class="promise">{ glyph(Icon::Shield) }<span>{ say(Message::Promise) }</span></p>
                if !kept.is_empty() {
                    { recents(around, kept) }
                }
            </div>
        </main>
    }
}
