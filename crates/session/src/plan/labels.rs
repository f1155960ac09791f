//! The document's label set.

use surligne_model::{Label, LabelDefinition};

use crate::draft::Draft;
use crate::error::CommandError;

pub(super) fn define(draft: &mut Draft<'_>, definition: LabelDefinition) -> Result<(), CommandError> {
    if let Some(colour) = definition.colour.as_ref().filter(|colour| !is_colour(colour)) {
        return Err(CommandError::BadColour(colour.clone()));
    }
    draft.declare(&definition.label)?;
    let labels = draft.labels_mut();
    if let Some(present) = labels.iter_mut().find(|present| present.label == definition.label) {
        *present = definition;
    }
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, label: &Label) -> Result<(), CommandError> {
    if !matches!(label, Label::Custom(_)) || draft.is_used(label) {
        return Err(CommandError::LabelInUse(label.clone()));
    }
    draft.labels_mut().retain(|definition| definition.label != *label);
    Ok(())
}

/// `#rrggbb`.
fn is_colour(colour: &str) -> bool {
    colour.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
