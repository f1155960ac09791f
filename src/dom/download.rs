//! Handing a file to the person.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::dom::{document, later};

/// How long the file's address stays valid, in milliseconds: the browser has begun to read it by then.
const KEPT: i32 = 30_000;

/// Downloads a file.
///
/// # Errors
/// What the browser says when it refuses.
pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    later(KEPT, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}
