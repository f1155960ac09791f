//! What every part of the page is handed: the state, where actions go, the words.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use crate::dom::value_of;
use crate::i18n::{Phrase, Tongue};
use crate::painter::{Look, MarkPainter, Painter};
use crate::state::{Action, Desk};
use crate::store::Shelf;
use crate::tagging::Client;

/// Where actions go, and the words: what every part of the page is handed.
#[derive(Clone, PartialEq)]
pub struct Surroundings {
    /// The state, the painter of the open article, and the store.
    pub bridge: Rc<Bridge>,
    /// The language of the page.
    pub tongue: Tongue,
}

impl Surroundings {
    /// Says something in the page's language.
    #[must_use]
    pub fn say(&self, phrase: impl Into<Phrase>) -> AttrValue {
        self.say_kept(&phrase.into())
    }

    /// Says something that is kept.
    #[must_use]
    pub fn say_kept(&self, phrase: &Phrase) -> AttrValue {
        AttrValue::from(self.tongue.say(phrase))
    }

    /// Something happened.
    pub fn send(&self, action: Action) {
        self.bridge.send(action);
    }

    /// What a button does that stands for one action.
    #[must_use]
    pub fn press(&self, action: Action) -> Callback<MouseEvent> {
        let bridge = self.bridge.clone();
        Callback::from(move |_| bridge.send(action.clone()))
    }

    /// What a field does, told its value with every change that is complete.
    #[must_use]
    pub fn changed(&self, action: impl Fn(String) -> Action + 'static) -> Callback<Event> {
        let (bridge, action): (_, Box<dyn Fn(String) -> Action>) = (self.bridge.clone(), Box::new(action));
        Callback::from(move |event: Event| bridge.send(action(value_of(&event))))
    }

    /// What a field does, told its value while it is being filled.
    #[must_use]
    pub fn typed(&self, action: impl Fn(String) -> Action + 'static) -> Callback<InputEvent> {
        let changed = self.changed(action);
        Callback::from(move |event: InputEvent| changed.emit(event.into()))
    }
}

/// From what is outside Yew's tree to the state inside, and back.
///
/// Every action goes through here, so that what is outside the tree follows the state at once: a text goes to the
/// tagger before the page is drawn around it, and highlights are in the page before the sidebar is compared.
#[derive(Default)]
pub struct Bridge {
    desk: RefCell<Rc<Desk>>,
    /// Draws the page anew.
    redraw: RefCell<Option<UseForceUpdateHandle>>,
    /// Actions have come since the page was last drawn.
    undrawn: Cell<bool>,
    /// Those who wait for the drawing.
    waiting: RefCell<Vec<js_sys::Function>>,
    /// The painter of the open article.
    pub painter: RefCell<Option<Rc<RefCell<MarkPainter>>>>,
    /// The tagger.
    pub client: RefCell<Option<Client>>,
    /// The store, once it is open.
    pub shelf: RefCell<Option<Shelf>>,
}

impl PartialEq for Bridge {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

thread_local! {
    static BRIDGE: RefCell<Option<Rc<Bridge>>> = const { RefCell::new(None) };
}

impl Bridge {
    /// A bridge to a state.
    #[must_use]
    pub fn new(desk: Desk) -> Rc<Self> {
        Rc::new(Self { desk: RefCell::new(Rc::new(desk)), ..Self::default() })
    }

    /// The page's one bridge.
    #[must_use]
    pub fn of_page() -> Option<Rc<Self>> {
        BRIDGE.with_borrow(Clone::clone)
    }

    /// Makes this the page's bridge.
    pub fn install(self: &Rc<Self>) {
        BRIDGE.set(Some(self.clone()));
    }

    /// Takes the way to draw what shows the state.
    pub fn draws(&self, redraw: UseForceUpdateHandle) {
        self.redraw.replace(Some(redraw));
    }

    /// The state as it stands now.
    #[must_use]
    pub fn desk(&self) -> Rc<Desk> {
        self.desk.borrow().clone()
    }

    /// What a part of the page is handed.
    #[must_use]
    pub fn surroundings(self: &Rc<Self>) -> Surroundings {
        Surroundings { bridge: self.clone(), tongue: self.desk().settings.tongue }
    }

    /// Something happened.
    pub fn send(&self, action: Action) {
        self.undrawn.set(true);
        let desk = self.desk().reduce(action);
        self.desk.replace(desk.clone());
        if let Some(redraw) = &*self.redraw.borrow() {
            redraw.force_update();
        }
        if let (Some(client), Some(request)) = (self.client.borrow().as_ref(), &desk.request) {
            client.request(request);
        }
        // An action that the painter itself gave rise to finds it busy: the next drawing catches up.
        let painter = self.painter.borrow().clone();
        if let Some(mut painter) = painter.as_ref().and_then(|painter| painter.try_borrow_mut().ok()) {
            show(&mut *painter, &desk);
        }
    }

    /// The page shows the state: those who waited for it go on.
    pub fn drawn(&self) {
        self.undrawn.set(false);
        for resolve in self.waiting.take() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    }

    /// Waits until the page shows the state as it stands now; not at all when it does.
    pub async fn settled(&self) {
        if self.undrawn.get() {
            self.next_drawing().await;
        }
    }

    /// Waits until the page is next drawn.
    pub async fn next_drawing(&self) {
        let drawn = Promise::new(&mut |resolve, _| self.waiting.borrow_mut().push(resolve));
        let _ = JsFuture::from(drawn).await;
    }
}

/// Brings the drawing of the article up to date; nothing to do where it is.
fn show(painter: &mut impl Painter, desk: &Desk) {
    if let Some(opened) = desk.opened.as_ref().filter(|_| !desk.editing) {
        let selected = desk.selected.as_ref().map(|(id, _)| id.clone());
        painter.follow(opened, Look { view: desk.view.clone(), tongue: desk.settings.tongue, selected });
    }
}
