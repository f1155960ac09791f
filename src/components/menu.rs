//! A button that opens a list of actions under it.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, Node};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::controls::said;
use crate::components::glyph::{Icon, glyph};
use crate::components::own::{use_lifetime, use_own};
use crate::components::part::Part;
use crate::dom::{Listener, document, focus_neighbour, target_of};

/// A disclosure button with its list. A click on one of the list's buttons closes it; so do Escape and leaving it.
pub struct Menu {
    /// What the button says; to screen readers alone when `icon_only`.
    pub name: AttrValue,
    /// Its icon.
    pub icon: Icon,
    /// Shows no words.
    pub icon_only: bool,
    /// What is in the list.
    pub children: Html,
}

/// Never the same: it is drawn with the bar that it is in, which is cheaper than comparing what is in the list.
impl PartialEq for Menu {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl Part for Menu {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_menu(self).run(hooks)
    }
}

#[hook]
fn use_menu(menu: &Menu) -> Html {
    let open = use_own(|| false);
    let root = (*use_ref(NodeRef::default)).clone();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| {
            let is_open = *open.get();
            open.set(!is_open);
        })
    };
    let onkeydown = {
        let (open, root) = (open.clone(), root.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(root) = root.cast::<Element>().filter(|_| *open.get()) else { return };
            match event.key().as_str() {
                "Escape" => {
                    open.set(false);
                    if let Some(button) = root.first_element_child() {
                        let _ = button.unchecked_into::<HtmlElement>().focus();
                    }
                }
                key @ ("ArrowDown" | "ArrowUp") => {
                    event.prevent_default();
                    focus_neighbour(&root, "button, select, input", key == "ArrowDown");
                }
                _ => return,
            }
            event.stop_propagation();
        })
    };
    let onfocusout = {
        let (open, root) = (open.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            let Some(root) = root.cast::<Element>() else { return };
            // A click on what cannot be focused leaves no target: the list stays open for it.
            if to.is_some_and(|to| !root.contains(Some(&to))) {
                open.set(false);
            }
        })
    };
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            let item = target_of(&event).and_then(|chosen| chosen.closest("button.menu-item").ok()?);
            if item.is_some() {
                open.set(false);
            }
        })
    };
    // A click anywhere else closes the list.
    use_lifetime({
        let (open, root) = (open.clone(), root.clone());
        Box::new(move || {
            let listener = Listener::new(&document(), "pointerdown", move |event| {
                let inside = root.cast::<Element>().is_some_and(|root| root.contains(target_of(&event).as_deref()));
                if !inside {
                    open.set(false);
                }
            });
            Box::new(move || drop(listener))
        })
    });
    let is_open = *open.get();
    let class = if menu.icon_only { "button quiet icon" } else { "button quiet" };
    html! {
        <div class="menu" ref={root} {onkeydown} {onfocusout}>
            <button
                type="button" {class} onclick={toggle} aria-expanded={said(is_open)} aria-label={&menu.name} title={&menu.name}
            >
                { glyph(menu.icon) }
                if !menu.icon_only {
                    <span class="words">{ &menu.name }</span>
                }
            </button>
            if is_open {
                <div class="menu-list" {onclick}>{ menu.children.clone() }</div>
            }
        </div>
    }
}
