//! The page: the only part of Surligne that knows Yew or the DOM.
//!
//! - [`state`]: one [`Session`](surligne_session::Session) behind a reducer, and what the person sees of it.
//! - `components`: what is drawn by Yew; they get ids and `Rc`s, and dispatch actions.
//! - [`painter`]: draws the article with its highlights, outside Yew's tree.
//! - `tagging`: the tagger in its worker, and the page's side of the talk.
//! - `store`: the person's articles in the browser, other tabs.
//! - [`intake`]: how articles come in. `embedding`: `window.surligne`. [`i18n`]: every word the page says.
//!
//! The same wasm module runs in the page and in the worker: [`start_page`] is called in the one, `tagging::worker`
//! answers in the other.

mod components;
mod dom;
mod embedding;
pub mod i18n;
pub mod intake;
pub mod painter;
mod said;
pub mod state;
mod store;
mod tagging;

use wasm_bindgen::prelude::*;

/// Draws the page into its element.
///
/// # Errors
/// When the page's shell has no such element.
#[wasm_bindgen]
pub fn start_page() -> Result<(), JsValue> {
    let root = dom::by_id("surligne").ok_or("the page has no element #surligne")?;
    components::draw_into(root.into(), components::App);
    Ok(())
}
