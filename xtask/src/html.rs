//! The few things that building needs to see of `index.html`: its tags' attributes.
//!
//! The page's shell is ours and plain: every attribute is double-quoted, and no `>` stands in a value.

use std::sync::LazyLock;

use regex::{Captures, Regex};

static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"([ \n])([a-z][a-z-]*)="([^"]*)""#).expect("a valid pattern"));

/// One attribute of a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// All attributes of a page or a tag, in order.
pub(crate) fn attributes(html: &str) -> Vec<Attribute> {
    ATTRIBUTE
        .captures_iter(html)
        .map(|found| Attribute { name: found[2].to_owned(), value: found[3].to_owned() })
        .collect()
}

/// The page with each attribute's value replaced where `replace` gives another.
pub(crate) fn rewrite_attributes(html: &str, replace: impl Fn(&Attribute) -> Option<String>) -> String {
    ATTRIBUTE
        .replace_all(html, |found: &Captures<'_>| {
            let attribute = Attribute { name: found[2].to_owned(), value: found[3].to_owned() };
            match replace(&attribute) {
                Some(value) => format!("{}{}=\"{value}\"", &found[1], &found[2]),
                None => found[0].to_owned(),
            }
        })
        .into_owned()
}

/// The value of one attribute of a tag.
pub(crate) fn attribute(tag: &str, name: &str) -> Option<String> {
    attributes(tag).into_iter().find(|attribute| attribute.name == name).map(|attribute| attribute.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rewrites_the_values_it_is_asked_to() {
        let page = r#"<script src="a.js" data-wasm="b.wasm" defer></script>"#;
        let rewritten = rewrite_attributes(page, |a| (a.value == "b.wasm").then(|| "c.wasm".to_owned()));
        assert_eq!(rewritten, r#"<script src="a.js" data-wasm="c.wasm" defer></script>"#);
        assert_eq!(attribute(&rewritten, "src").as_deref(), Some("a.js"));
    }
}
