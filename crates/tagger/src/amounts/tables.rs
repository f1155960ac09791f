//! Currencies and units.

use surligne_model::Language;

use crate::tokens::Classes;

/// Calls `add` with every word of the names of currencies and units.
pub(crate) fn words(add: &mut dyn FnMut(&'static str, Option<Language>, Classes)) {
    let _ = add;
}
