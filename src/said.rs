//! Values as a person of the page's language reads them.

use surligne_model::{Amount, Label, Language, Value};
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

/// A share (0 to 1) in whole hundredths: « 75 % ».
#[must_use]
pub fn say_share(share: f64, tongue: Tongue) -> String {
    let hundredths = Amount { value: Some((share * 100.0).round()), ..Amount::default() };
    say_value(&hundredths.into(), &Label::Percent, tongue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_said_as_each_language_does() {
        assert_eq!(say_share(0.754, Tongue::En), "75%");
        assert_eq!(say_share(0.0, Tongue::Fr), "0\u{a0}%");
    }
}
