//! Styles through the CSS object model, which a strict content security policy lets through (it does not let
//! `style` attributes or injected sheets through).

use surligne_model::{Label, LabelDefinition, number};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, HtmlElement};

use crate::dom::document;

/// Sets one property of an element's own style.
pub fn set_style(element: &Element, property: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(property, value);
    }
}

/// Sets a length in a CSS unit.
pub fn set_length(element: &Element, property: &str, length: f64, unit: &str) {
    set_style(element, property, &(number::plain(length) + unit));
}

/// Writes the colours of the person's own labels into the page's last style sheet.
///
/// A colour is `#rrggbb`, which the session has checked; a label's tag never reaches the sheet.
pub fn colour_rules(labels: &[LabelDefinition]) {
    let sheets = document().style_sheets();
    let Some(sheet) = sheets.length().checked_sub(1).and_then(|last| sheets.item(last)) else { return };
    let sheet: CssStyleSheet = sheet.unchecked_into();
    let Ok(rules) = sheet.css_rules() else { return };
    for index in (0..rules.length()).rev() {
        let ours = rules.item(index).is_some_and(|rule| rule.css_text().starts_with(".own-"));
        if ours {
            let _ = sheet.delete_rule(index);
        }
    }
    for (number, definition) in labels.iter().filter(|d| matches!(d.label, Label::Custom(_))).enumerate() {
        if let Some(colour) = &definition.colour {
            let rule = format!(
                ".own-{number} {{ --edge: {colour}; --tint: color-mix(in srgb, {colour} 28%, var(--sheet)); }}"
            );
            let _ = sheet.insert_rule_with_index(&rule, rules.length());
        }
    }
}
