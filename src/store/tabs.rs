//! Other tabs of the same browser.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use surligne_model::number;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, Event, MessageEvent};

use crate::dom::{Listener, Timer};
use crate::state::{Action, DocumentKey};

type Dispatch = Rc<dyn Fn(Action)>;

/// Tells other tabs which article is open here, and hears from them. Cloning shares it.
#[derive(Clone)]
pub struct Tabs {
    inner: Rc<Inner>,
}

impl PartialEq for Tabs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

struct Inner {
    /// `None` where the browser has no such thing, as in some on files from disk.
    channel: Option<BroadcastChannel>,
    /// This tab's name.
    own: String,
    open: RefCell<Option<DocumentKey>>,
    /// Tabs that have the same article open.
    others: RefCell<Vec<String>>,
    listener: RefCell<Option<Listener>>,
    /// Says what is open once the page has drawn it.
    later: Timer,
    dispatch: Dispatch,
}

/// How long after an article was opened the other tabs are told, in milliseconds: once it can be read.
const PAUSE: i32 = 60;

impl Tabs {
    /// Listens.
    #[must_use]
    pub fn new(dispatch: Dispatch) -> Self {
        let inner = Rc::new(Inner {
            channel: BroadcastChannel::new("surligne").ok(),
            own: number::plain(js_sys::Math::random()),
            open: RefCell::default(),
            others: RefCell::default(),
            listener: RefCell::default(),
            later: Timer::default(),
            dispatch,
        });
        let weak = Rc::downgrade(&inner);
        if let Some(channel) = &inner.channel {
            let listener = Listener::new(channel, "message", move |event: Event| {
                let Some(inner) = weak.upgrade() else { return };
                let message: Array = event.unchecked_ref::<MessageEvent>().data().unchecked_into();
                let part = |at| message.get(at).as_string().unwrap_or_default();
                inner.hear(&part(0), &part(1), part(2));
            });
            *inner.listener.borrow_mut() = Some(listener);
        }
        Self { inner }
    }

    /// This tab has another article open, or none.
    pub fn open(&self, key: Option<&DocumentKey>) {
        let (inner, key) = (self.inner.clone(), key.cloned());
        self.inner.later.set(PAUSE, move || inner.open(key.as_ref()));
    }

    /// This tab is going away.
    pub fn leave(&self) {
        self.inner.later.cancel();
        self.inner.open(None);
    }
}

impl Inner {
    fn open(&self, key: Option<&DocumentKey>) {
        if self.open.borrow().as_ref() == key {
            return;
        }
        if let Some(before) = self.open.replace(key.cloned()) {
            self.say("closed", &before.0);
        }
        self.others.borrow_mut().clear();
        if let Some(key) = key {
            self.say("opened", &key.0);
        }
    }

    fn say(&self, what: &str, key: &str) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&Array::of3(&what.into(), &key.into(), &self.own.as_str().into()));
        }
    }

    fn hear(&self, what: &str, key: &str, tab: String) {
        if self.open.borrow().as_ref().is_none_or(|open| *open.0 != *key) {
            return;
        }
        let elsewhere = {
            let mut others = self.others.borrow_mut();
            others.retain(|other| *other != tab);
            if what != "closed" {
                others.push(tab);
            }
            !others.is_empty()
        };
        if what == "opened" {
            self.say("also", key);
        }
        (self.dispatch)(Action::OpenElsewhere(elsewhere));
    }
}
