//! What every component can reach without its being handed down.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use crate::i18n::{Message, Tongue};
use crate::painter::{Look, MarkPainter, Painter};
use crate::state::{Action, Desk};
use crate::store::Shelf;
use crate::tagging::Client;

/// Sends actions to the reducer. The same for the life of the page, so that it never redraws what holds it.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub Rc<Bridge>);

impl Dispatch {
    /// Something happened.
    pub fn send(&self, action: Action) {
        self.0.send(action);
    }

    /// Sends an action made from an event.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |event| dispatch.send(action(event)))
    }
}

/// The reducer, and the words.
#[derive(Clone, PartialEq)]
pub struct Surroundings {
    /// Where actions go.
    pub dispatch: Dispatch,
    /// The language of the page.
    pub tongue: Tongue,
    /// The painter of the open article and the store, for those who need them.
    pub bridge: Rc<Bridge>,
}

impl Surroundings {
    /// Says a message in the page's language.
    #[must_use]
    pub fn say(&self, message: &Message) -> AttrValue {
        AttrValue::from(self.tongue.say(message).into_owned())
    }
}

/// The surroundings of a component.
#[hook]
pub fn use_surroundings() -> Surroundings {
    use_context::<Surroundings>().expect("every component is inside the page")
}

/// From what is outside Yew's tree to the state inside, and back. The handle is renewed with every drawing of the
/// page; it always shows the latest state.
///
/// Every action goes through here, so that what is outside the tree follows the state at once: a text goes to the
/// tagger before the page is drawn around it, and highlights are in the page before the sidebar is compared.
#[derive(Default)]
pub struct Bridge {
    handle: RefCell<Option<UseReducerHandle<Desk>>>,
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
    /// The page's one bridge.
    #[must_use]
    pub fn of_page() -> Option<Rc<Self>> {
        BRIDGE.with_borrow(Clone::clone)
    }

    /// Makes this the page's bridge.
    pub fn install(self: &Rc<Self>) {
        BRIDGE.set(Some(self.clone()));
    }

    /// Takes the handle of a new drawing.
    pub fn renew(&self, handle: UseReducerHandle<Desk>) {
        self.handle.replace(Some(handle));
    }

    /// The state as it stands now.
    #[must_use]
    pub fn desk(&self) -> Option<Desk> {
        self.handle.borrow().as_ref().map(|handle| (**handle).clone())
    }

    /// Something happened.
    pub fn send(&self, action: Action) {
        let Some(handle) = self.handle.borrow().clone() else { return };
        self.undrawn.set(true);
        handle.dispatch(action);
        if let (Some(client), Some(request)) = (self.client.borrow().as_ref(), &handle.request) {
            client.request(request);
        }
        // An action that the painter itself gave rise to finds it busy: the next drawing catches up.
        let painter = self.painter.borrow().clone();
        if let Some(mut painter) = painter.as_ref().and_then(|painter| painter.try_borrow_mut().ok()) {
            show(&mut *painter, &handle);
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
