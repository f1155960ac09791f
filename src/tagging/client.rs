//! The page's half.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use surligne_model::{Annotation, Document, Language, json};
use surligne_tagger::Suggestion;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MessageEvent, Worker};

use crate::dom::Listener;
use crate::i18n::Tongue;
use crate::state::{Action, TagRequest};
use crate::tagging::host;
use crate::tagging::protocol::{Answer, Request};

type Dispatch = Rc<dyn Fn(Action)>;

/// A little of all that is marked.
const REHEARSED: &str = "Ada Lee, 5,5 % (2 km), 3 M€ lundi 4 mai 2020 à 9 h 30";

/// A worker that is up.
struct Up {
    worker: Worker,
    _listeners: [Listener; 2],
}

#[derive(Default)]
struct Inner {
    worker: Option<Up>,
    /// A worker is being started.
    starting: bool,
    /// The number of the last request that was taken.
    taken: u32,
    /// The latest request, as long as it is not answered, and the suggestions that have come for it.
    latest: Option<Rc<TagRequest>>,
    arrived: Vec<Suggestion>,
    /// Languages whose model was sent to this worker, or is on its way.
    models: Vec<Language>,
    /// How many questions were asked, and who waits for the answer to the last.
    questions: u32,
    asked: Option<Rc<dyn Fn(Vec<String>)>>,
}

/// The tagger as the page sees it: it takes requests, and dispatches what comes of them.
///
/// After a breakdown the next request gets a fresh worker.
#[derive(Clone)]
pub struct Client {
    inner: Rc<RefCell<Inner>>,
    dispatch: Dispatch,
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Client {
    /// A client; its worker is started at once, so that it is warm when the first text comes.
    #[must_use]
    pub fn new(dispatch: Dispatch) -> Self {
        let client = Self { inner: Rc::default(), dispatch };
        client.start();
        client
    }

    /// Tags a text, unless this request or a later one was taken already. Answers to earlier requests are dropped
    /// from now on.
    pub fn request(&self, request: &Rc<TagRequest>) {
        {
            let mut inner = self.inner.borrow_mut();
            if request.id <= inner.taken {
                return;
            }
            inner.taken = request.id;
            inner.latest = Some(request.clone());
            inner.arrived.clear();
        }
        if self.inner.borrow().worker.is_some() { self.post() } else { self.start() }
    }

    fn start(&self) {
        if std::mem::replace(&mut self.inner.borrow_mut().starting, true) {
            return;
        }
        let client = self.clone();
        spawn_local(async move {
            let spawned = host::spawn().await;
            client.inner.borrow_mut().starting = false;
            match spawned {
                Ok(worker) => {
                    let up = client.listen(worker);
                    client.inner.borrow_mut().worker = Some(up);
                    client.post();
                }
                Err(_) => client.fail(),
            }
        });
    }

    fn listen(&self, worker: Worker) -> Up {
        let client = self.clone();
        let message = Listener::new(&worker, "message", move |event: Event| {
            let data = event.unchecked_ref::<MessageEvent>().data().as_string();
            if let Some(answer) = data.and_then(|json| json::read(&json).ok()) {
                client.take(answer);
            }
        });
        let client = self.clone();
        let error = Listener::new(&worker, "error", move |event: Event| {
            event.prevent_default();
            client.fail();
        });
        Up { worker, _listeners: [message, error] }
    }

    /// Posts the latest request. Where there is none the worker rehearses, for nobody, as no request has the number 0: a
    /// browser compiles a function, and the tagger makes its tables, at their first use, which would be the first article's.
    fn post(&self) {
        let inner = self.inner.borrow();
        let Some(up) = &inner.worker else { return };
        let (request, text) = match &inner.latest {
            Some(latest) => (Request::Tag(latest.id, latest.language, latest.reference_date), latest.text.as_str()),
            None => (Request::Tag(0, inner.models.last().copied(), None), REHEARSED),
        };
        let message = Array::of2(&json::write(&request).into(), &text.into());
        let _ = up.worker.post_message(&message);
    }

    fn take(&self, answer: Answer) {
        let latest = self.inner.borrow().latest.clone();
        let is_latest = |id: u32| latest.as_ref().is_some_and(|latest| latest.id == id);
        match answer {
            Answer::Crashed(_) => self.fail(),
            Answer::Lacks(request, language) if is_latest(request) => self.send_model(language),
            Answer::Batch(request, share, suggestions) if is_latest(request) => {
                if let Some(latest) = &latest {
                    let suggestions = suggestions.into_iter().filter_map(|suggestion| suggestion.on(&latest.text));
                    self.inner.borrow_mut().arrived.extend(suggestions);
                }
                if share < 1.0 {
                    (self.dispatch)(Action::TaggingArrives(request, share));
                }
            }
            Answer::Done(rest) if is_latest(rest.0) => {
                let Some(latest) = latest else { return };
                let arrived = std::mem::take(&mut self.inner.borrow_mut().arrived);
                self.inner.borrow_mut().latest = None;
                (self.dispatch)(Action::Tagged(latest.id, Rc::new(rest.join(arrived, &latest.text))));
            }
            Answer::Explained(question, lines) => {
                let is_last = self.inner.borrow().questions == question;
                let asked = if is_last { self.inner.borrow_mut().asked.take() } else { None };
                if let Some(then) = asked {
                    then(lines);
                }
            }
            Answer::Lacks(..) | Answer::Batch(..) | Answer::Done(_) => {}
        }
    }

    /// Asks why a name was marked; `then` gets the answer, a sentence a line. A later question takes its place.
    pub fn explain(
        &self,
        document: &Document,
        mention: &Annotation,
        tongue: Tongue,
        then: impl Fn(Vec<String>) + 'static,
    ) {
        let mut inner = self.inner.borrow_mut();
        inner.questions += 1;
        let (tongue, span) = (tongue.tag().to_owned(), mention.span);
        let label = mention.label.clone();
        let question = Request::Explain(inner.questions, document.language, tongue, span.start(), span.end(), label);
        inner.asked = Some(Rc::new(then));
        if let Some(up) = &inner.worker {
            let message = Array::of2(&json::write(&question).into(), &document.text.as_str().into());
            let _ = up.worker.post_message(&message);
        }
    }

    /// Sends the name model of the language that is likely to come first, before it is asked for.
    pub fn warm(&self, language: Language) {
        if self.inner.borrow().worker.is_some() && self.inner.borrow().latest.is_none() {
            self.send_model(language);
        }
    }

    /// Sends a language's name model (or word that there is none), and the latest request once more.
    fn send_model(&self, language: Language) {
        let client = self.clone();
        {
            let models = &mut client.inner.borrow_mut().models;
            if models.contains(&language) {
                // It is on its way; the request goes after it.
                return;
            }
            models.push(language);
        }
        spawn_local(async move {
            let bytes = host::model(language).await.ok().flatten();
            if let Some(up) = &client.inner.borrow().worker {
                let message = Object::new();
                let _ = Reflect::set(&message, &"model".into(), &language.tag().into());
                let _ = Reflect::set(&message, &"bytes".into(), &bytes.map_or(JsValue::NULL, JsValue::from));
                let _ = up.worker.post_message(&message);
            }
            client.post();
        });
    }

    fn fail(&self) {
        let latest = {
            let mut inner = self.inner.borrow_mut();
            if let Some(up) = inner.worker.take() {
                up.worker.terminate();
            }
            inner.arrived.clear();
            inner.models.clear();
            inner.latest.take()
        };
        if let Some(latest) = latest {
            (self.dispatch)(Action::TaggingFailed(latest.id));
        }
    }
}
