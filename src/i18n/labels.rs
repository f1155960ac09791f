//! What labels are called, and the classes that colour them.

use surligne_model::{Document, Label, LabelDefinition};

use crate::i18n::{Message, Tongue};

/// The labels of a document as the page shows them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LabelBook {
    own: Vec<LabelDefinition>,
}

impl LabelBook {
    /// The labels of a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let own = document.labels.iter().filter(|definition| matches!(definition.label, Label::Custom(_)));
        Self { own: own.cloned().collect() }
    }

    /// Whether the person has labels of their own.
    #[must_use]
    pub fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// A label's name: for one of the person's own, the name they gave it, else its tag.
    #[must_use]
    pub fn name(&self, label: &Label, tongue: Tongue) -> String {
        if let Ok(message) = Message::try_from(label) {
            return tongue.say(&message.into()).into_owned();
        }
        let own = self.own.iter().find(|definition| definition.label == *label);
        own.and_then(|definition| definition.name.clone()).unwrap_or_else(|| label.to_string())
    }

    /// The classes of a small field in a label's colours.
    #[must_use]
    pub fn swatch(&self, label: &Label) -> String {
        format!("swatch {}", self.classes(label))
    }

    /// The classes of a label: its colours, and the underline of its family.
    #[must_use]
    pub fn classes(&self, label: &Label) -> String {
        match label {
            Label::Custom(_) => {
                let number = self.own.iter().position(|definition| definition.label == *label);
                number.map_or_else(|| "l-custom".to_owned(), |number| format!("l-custom own-{number}"))
            }
            amount if amount.is_amount() => format!("l-{amount} f-amount"),
            time if time.is_temporal() => format!("l-{time} f-time"),
            name => format!("l-{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_model::Text;

    #[test]
    fn own_labels_go_by_their_name_or_tag() {
        let mut document = Document::new(Text::new("x"));
        document.labels.push(LabelDefinition::plain(Label::new("LAW")));
        document
            .labels
            .push(LabelDefinition { name: Some("Club".to_owned()), ..LabelDefinition::plain(Label::new("CLUB")) });
        let book = LabelBook::of(&document);
        assert_eq!(book.name(&Label::new("LAW"), Tongue::Fr), "LAW");
        assert_eq!(book.name(&Label::new("CLUB"), Tongue::Fr), "Club");
        assert_eq!(book.name(&Label::Person, Tongue::Fr), "Personne");
        assert_eq!(book.classes(&Label::new("CLUB")), "l-custom own-1");
        assert_eq!(book.classes(&Label::Money), "l-MONEY f-amount");
    }
}
