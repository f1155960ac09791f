//! Values as a person of the page's language reads them.

use surligne_model::{Label, Language, Value};
use surligne_tagger::display;

use crate::i18n::Tongue;

/// The language in which values are said and read on a page of this language.
#[must_use]
pub fn language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::Fr => Language::Fr,
        Tongue::En => Language::En,
    }
}

/// A value in words and figures: « 3,2 Md € », "Fri 12 Sep 2025".
#[must_use]
pub fn say_value(value: &Value, label: &Label, tongue: Tongue) -> String {
    display::format(value, label, language(tongue))
}
