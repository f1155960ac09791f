//! Later.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use crate::dom::window;

/// Lets the browser answer to the person: resolves in a new task. A message, not a timer, because timers are
/// slowed down to 4 ms when they follow one another and to a second in the background.
pub async fn breath() {
    let Ok(channel) = MessageChannel::new() else { return };
    let (ours, theirs) = (channel.port1(), channel.port2());
    let promise = Promise::new(&mut |resolve, _| ours.set_onmessage(Some(&resolve)));
    let _ = theirs.post_message(&JsValue::NULL);
    let _ = JsFuture::from(promise).await;
    ours.set_onmessage(None);
    ours.close();
}

/// A call that is still to come; it comes no more once this is dropped.
struct Waiting {
    handle: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.handle);
    }
}

/// A call after some time, which a later one puts off, and which cancelling, or dropping every clone, calls off.
#[derive(Default, Clone)]
pub struct Timer(Rc<RefCell<Option<Waiting>>>);

impl Timer {
    /// Calls `callback` after `millis`, and no longer what was set before.
    pub fn set(&self, millis: i32, callback: impl FnOnce() + 'static) {
        self.set_boxed(millis, Box::new(callback));
    }

    fn set_boxed(&self, millis: i32, callback: Box<dyn FnOnce()>) {
        self.cancel();
        let slot = Rc::downgrade(&self.0);
        let closure = Closure::once(move || {
            // The closure is kept until it has run: it is taken out here and dropped at the end.
            let kept = slot.upgrade().and_then(|slot| slot.borrow_mut().take());
            callback();
            drop(kept);
        });
        let called = closure.as_ref().unchecked_ref();
        if let Ok(handle) = window().set_timeout_with_callback_and_timeout_and_arguments_0(called, millis) {
            *self.0.borrow_mut() = Some(Waiting { handle, _callback: closure });
        }
    }

    /// Calls nothing any more.
    pub fn cancel(&self) {
        self.0.borrow_mut().take();
    }
}

/// Calls `callback` after `millis`, come what may.
pub fn later(millis: i32, callback: impl FnOnce() + 'static) {
    let timer = Timer::default();
    let kept = timer.clone();
    timer.set(millis, move || {
        callback();
        drop(kept);
    });
}
