//! Currencies and units by every name, code and sign: from CLDR, and from what news writes beyond it.

mod currencies;
pub(crate) mod money;
mod phrases;
pub(crate) mod shown;
pub(crate) mod units;

use surligne_model::Language;

use crate::tokens::Classes;

/// Calls `add` with every word of the names of currencies and units.
pub(crate) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    money::words(add);
    units::words(add);
}
