//! What is drawn by itself.
//!
//! Yew compiles a component's whole life anew for each type of component. Here is the only one: it draws the part that it
//! was handed, whichever that is.

use std::any::Any;
use std::rc::Rc;

use web_sys::Element;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// A part of the page that is drawn by itself: anew when it differs from what was drawn, or its own state changes.
pub trait Part: PartialEq + 'static {
    /// Draws it, by the hooks that keep its state.
    fn draw(&self, hooks: &mut HookContext) -> Html;
}

/// A part of any kind.
trait AnyPart: Any {
    fn draw_any(&self, hooks: &mut HookContext) -> Html;
    fn is_like(&self, other: &dyn AnyPart) -> bool;
}

impl<P: Part> AnyPart for P {
    fn draw_any(&self, hooks: &mut HookContext) -> Html {
        self.draw(hooks)
    }

    fn is_like(&self, other: &dyn AnyPart) -> bool {
        (other as &dyn Any).downcast_ref() == Some(self)
    }
}

/// What the component is handed.
#[derive(Clone, Properties)]
struct Handed {
    part: Rc<dyn AnyPart>,
}

impl PartialEq for Handed {
    fn eq(&self, other: &Self) -> bool {
        self.part.is_like(&*other.part)
    }
}

impl Hook for Handed {
    type Output = Html;

    fn run(self, hooks: &mut HookContext) -> Html {
        self.part.draw_any(hooks)
    }
}

fn use_part(handed: &Handed) -> Handed {
    handed.clone()
}

/// The component.
#[component]
fn Drawn(handed: &Handed) -> Html {
    use_part(handed)
}

/// A part at its place among others. Two that may stand at the same place have different keys: their states are
/// different.
pub(super) fn part(key: impl Into<AttrValue>, part: impl Part) -> Html {
    keyed(key.into(), Handed { part: Rc::new(part) })
}

fn keyed(key: AttrValue, handed: Handed) -> Html {
    html! { <Drawn key={&*key} ..handed /> }
}

/// Draws a part into an element, as the root of a tree.
pub(crate) fn draw_into(root: Element, part: impl Part) -> AppHandle<impl BaseComponent> {
    yew::Renderer::<Drawn>::with_root_and_props(root, Handed { part: Rc::new(part) }).render()
}
