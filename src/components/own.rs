//! What a component keeps between its drawings: hooks that are compiled once, whatever is kept and done.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use yew::prelude::*;

/// A state of a component's own. Reading shows it as it stands now, in a callback that was made earlier too.
pub struct Own<T> {
    cell: Rc<RefCell<T>>,
    redraw: UseForceUpdateHandle,
}

impl<T> Clone for Own<T> {
    fn clone(&self) -> Self {
        Self { cell: self.cell.clone(), redraw: self.redraw.clone() }
    }
}

impl<T: PartialEq> Own<T> {
    /// As it stands.
    pub fn get(&self) -> Ref<'_, T> {
        self.cell.borrow()
    }

    /// Becomes another while the component is being drawn.
    pub fn begin_anew(&self, value: T) {
        self.cell.replace(value);
    }

    /// Becomes another, which draws the component again; nothing happens when it is the same.
    pub fn set(&self, value: T) {
        if *self.cell.borrow() != value {
            self.cell.replace(value);
            self.redraw.force_update();
        }
    }
}

impl<T: Clone + PartialEq> Own<T> {
    /// Changes in part.
    pub fn change(&self, with: impl FnOnce(&mut T)) {
        let mut changed = self.get().clone();
        with(&mut changed);
        self.set(changed);
    }
}

impl<T> Own<Option<T>> {
    /// Becomes nothing and gives what it was.
    pub fn take(&self) -> Option<T> {
        let taken = self.cell.take();
        if taken.is_some() {
            self.redraw.force_update();
        }
        taken
    }
}

/// A state that begins as `first` says.
#[hook]
pub fn use_own<T: 'static>(first: fn() -> T) -> Own<T> {
    let cell = use_mut_ref(first);
    Own { cell, redraw: use_force_update() }
}

/// What was worked out from the values that it depends on; worked out again when they differ.
#[hook]
pub fn use_derived<D: PartialEq + 'static, T: 'static>(from: D, derive: fn(&D) -> T) -> Rc<T> {
    let kept = use_mut_ref(|| None::<(D, Rc<T>)>);
    let mut kept = kept.borrow_mut();
    match &*kept {
        Some((before, derived)) if *before == from => derived.clone(),
        _ => {
            let derived = Rc::new(derive(&from));
            *kept = Some((from, derived.clone()));
            derived
        }
    }
}

/// Does something after each drawing.
#[hook]
pub fn use_drawn(then: Box<dyn FnOnce()>) {
    use_effect(then);
}

/// Begins something after the first drawing; what that gives ends it, once the component goes away.
#[hook]
pub fn use_lifetime(begin: Box<dyn FnOnce() -> Box<dyn FnOnce()>>) {
    use_effect_with((), |()| begin());
}
