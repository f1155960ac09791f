//! The worker's half.

use std::cell::RefCell;

use js_sys::{Array, Reflect, Uint8Array};
use surligne_model::{Language, Text, json};
use surligne_tagger::{Diagnostic, Explanation, Options, Tagger};
use wasm_bindgen::prelude::*;
use web_sys::DedicatedWorkerGlobalScope;

use crate::i18n::{Message, Tongue};
use crate::tagging::protocol::{Answer, BATCH, Request, WireSuggestion, WireTagging};

thread_local! {
    static TAGGER: RefCell<Tagger> = RefCell::default();
    /// Languages whose model was sent, or of which the page has none: they are not asked for again.
    static SETTLED: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

/// Answers one message of the page: `[request as JSON, text]`, or `{model: language, bytes}`.
#[wasm_bindgen]
pub fn answer(message: JsValue) {
    if let Some(message) = message.dyn_ref::<Array>() {
        let request = message.get(0).as_string().and_then(|json| json::read(&json).ok());
        // A text too long to address cannot be open in the page either.
        let text = message.get(1).as_string().and_then(|text| Text::try_new(text).ok());
        match (request, text) {
            (Some(Request::Tag(number, language, reference_date)), Some(text)) => {
                tag(number, &text, &Options { language, reference_date });
            }
            (Some(Request::Explain(number, language, tongue, start, end, label)), Some(text)) => {
                let options = Options { language, reference_date: None };
                let explanation = text
                    .span(start..end)
                    .ok()
                    .and_then(|span| TAGGER.with_borrow(|tagger| tagger.explain(&text, &options, span, &label)));
                send(&Answer::Explained(number, explanation.map_or_else(Vec::new, |why| say(why, &tongue))));
            }
            (None, _) | (_, None) => {}
        }
        return;
    }
    let field = |name: &str| Reflect::get(&message, &name.into()).unwrap_or_default();
    if let Some(language) = field("model").as_string().and_then(|tag| Language::from_tag(&tag)) {
        SETTLED.with_borrow_mut(|settled| settled.push(language));
        if let Ok(bytes) = field("bytes").dyn_into::<Uint8Array>() {
            // A model that does not load leaves the tagger without one, which its diagnostic says.
            let _ = TAGGER.with_borrow_mut(|tagger| tagger.load_names(language, &bytes.to_vec()));
        }
    }
}

/// What spoke for a name, a sentence a line.
fn say(explanation: Explanation, tongue: &str) -> Vec<String> {
    let tongue = Tongue::from_tag(tongue).unwrap_or_default();
    let known = explanation.lexicon.into_iter();
    let mut lines: Vec<_> =
        known.map(|entry| Message::LexiconKnows.with(vec![entry.words.into(), entry.class.into()])).collect();
    lines.extend(explanation.evidence.into_iter().map(|evidence| {
        let hundredths = (evidence.share * 100.0).round() as u32;
        Message::Evidence.with(vec![hundredths.to_string().into(), evidence.kind.into(), evidence.words.into()])
    }));
    lines.extend(explanation.second_pass.then(|| Message::SecondPass.into()));
    lines.iter().map(|line| tongue.say(line).into_owned()).collect()
}

fn tag(request: u32, text: &Text, options: &Options) {
    let tagging = TAGGER.with_borrow(|tagger| tagger.tag(text, options));
    if let Some(Diagnostic::NoNameModel(language)) = tagging.diagnostics.first()
        && !SETTLED.with_borrow(|settled| settled.contains(language))
    {
        send(&Answer::Lacks(request, *language));
        return;
    }
    let (suggestions, rest) = WireTagging::split(request, tagging);
    let all = suggestions.len();
    let mut sent = 0;
    let mut suggestions = suggestions.into_iter().map(WireSuggestion::from);
    loop {
        let batch: Vec<_> = suggestions.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        sent += batch.len();
        send(&Answer::Batch(request, sent as f64 / all as f64, batch));
    }
    send(&Answer::Done(Box::new(rest)));
}

fn send(answer: &Answer) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let _ = scope.post_message(&json::write(answer).into());
}
