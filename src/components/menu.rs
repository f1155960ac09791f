//! A button that opens a list of actions under it.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use crate::components::glyph::{Icon, glyph};
use crate::dom::focus_neighbour;

#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// What the button says; to screen readers alone when `icon_only`.
    pub name: AttrValue,
    /// Its icon.
    pub icon: Icon,
    /// Shows no words.
    #[prop_or_default]
    pub icon_only: bool,
    /// Opens to the right of the button's left edge.
    #[prop_or_default]
    pub from_left: bool,
    /// What is in the list.
    pub children: Html,
}

/// A disclosure button with its list. A click on one of the list's buttons closes it; so do Escape and leaving it.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let open = use_state_eq(|| false);
    let root = use_node_ref();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onkeydown = {
        let (open, root) = (open.clone(), root.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if *open => {
                event.stop_propagation();
                open.set(false);
                if let Some(button) = root.cast::<Element>().and_then(|root| root.first_element_child()) {
                    let _ = button.unchecked_into::<HtmlElement>().focus();
                }
            }
            "ArrowDown" | "ArrowUp" if *open => {
                event.prevent_default();
                event.stop_propagation();
                if let Some(root) = root.cast::<Element>() {
                    focus_neighbour(&root, "button, select, input", event.key() == "ArrowDown");
                }
            }
            _ => {}
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
            let chosen = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if chosen.is_some_and(|chosen| chosen.closest("button.menu-item").ok().flatten().is_some()) {
                open.set(false);
            }
        })
    };
    use_outside(&root, open.clone());
    let class = classes!("button", "quiet", props.icon_only.then_some("icon"));
    html! {
        <div class="menu" ref={root} {onkeydown} {onfocusout}>
            <button
                type="button" {class} onclick={toggle} aria-expanded={if *open { "true" } else { "false" }}
                aria-label={props.name.clone()} title={props.name.clone()}
            >
                { glyph(props.icon) }
                if !props.icon_only {
                    <span class="words">{ props.name.clone() }</span>
                }
            </button>
            if *open {
                <div class={classes!("menu-list", props.from_left.then_some("left"))} {onclick}>
                    { props.children.clone() }
                </div>
            }
        </div>
    }
}

/// A click anywhere else closes the list.
#[hook]
fn use_outside(root: &NodeRef, open: UseStateHandle<bool>) {
    let root = root.clone();
    use_effect_with(*open, move |is_open| {
        let listener = is_open.then(|| {
            crate::dom::Listener::new(&crate::dom::document(), "pointerdown", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                let inside = root.cast::<Element>().is_some_and(|root| root.contains(target.as_ref()));
                if !inside {
                    open.set(false);
                }
            })
        });
        move || drop(listener)
    });
}
