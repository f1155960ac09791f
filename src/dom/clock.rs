//! The clock.

use surligne_model::Timestamp;

/// Now. (Outside a browser, where the page's pure parts are tested, time stands still.)
#[must_use]
pub fn now() -> Timestamp {
    #[cfg(target_arch = "wasm32")]
    {
        Timestamp::from_millis(js_sys::Date::now() as i64)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        Timestamp::default()
    }
}
