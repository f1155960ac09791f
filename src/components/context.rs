//! What every component can reach without its being handed down.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Message, Tongue};
use crate::painter::MarkPainter;
use crate::state::{Action, Desk};
use crate::store::Shelf;
use crate::tagging::Client;

/// Sends actions to the reducer. The same for the life of the page, so that it never redraws what holds it.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub UseReducerDispatcher<Desk>);

impl Dispatch {
    /// Something happened.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
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
#[derive(Default)]
pub struct Bridge {
    handle: RefCell<Option<UseReducerHandle<Desk>>>,
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
        let handle = self.handle.borrow().clone();
        if let Some(handle) = handle {
            handle.dispatch(action);
        }
    }
}
