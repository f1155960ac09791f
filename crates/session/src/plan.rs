//! From a command to the difference that it makes, one module a family of commands.

mod annotate;
mod edit_text;
mod entities;
mod labels;
mod retag;

use surligne_model::{Label, Value};

use crate::command::Command;
use crate::draft::Draft;
use crate::error::CommandError;

/// Works a command out. Nothing of the document changes here.
pub(crate) fn plan(draft: &mut Draft<'_>, command: Command) -> Result<(), CommandError> {
    match command {
        Command::Add(new) => annotate::add(draft, new),
        Command::Delete(target) => annotate::delete(draft, target),
        Command::Relabel(target, label) => annotate::relabel(draft, target, &label),
        Command::SetValue(id, value) => annotate::set_value(draft, &id, value),
        Command::SetSpan(id, span) => annotate::set_span(draft, &id, span),
        Command::SetStatus(target, status) => annotate::set_status(draft, target, status),
        Command::SetNote(id, note) => draft.update(&id, &mut |annotation| annotation.note.clone_from(&note)),
        Command::LinkEntity(target, entity) => entities::link(draft, target, entity.as_ref()),
        Command::RenameEntity(id, name) => entities::rename(draft, &id, &name),
        Command::MergeEntities { into, from } => entities::merge(draft, &into, &from),
        Command::SplitMentions { target, name } => entities::split(draft, target, name),
        Command::SetTitle(title) => {
            draft.title = Some(title);
            Ok(())
        }
        Command::SetLanguage(language, tagging) => {
            draft.language = Some(language);
            tagging.map_or(Ok(()), |tagging| retag::retag(draft, tagging))
        }
        Command::SetReferenceDate(date, tagging) => {
            draft.reference_date = Some(date);
            tagging.map_or(Ok(()), |tagging| retag::retag(draft, tagging))
        }
        Command::DefineLabel(definition) => labels::define(draft, definition),
        Command::RemoveLabel(label) => labels::remove(draft, &label),
        Command::Retag(tagging) => retag::retag(draft, tagging),
        Command::EditText { range, replacement } => edit_text::edit(draft, range, &replacement),
    }
}

/// Refuses a value that the label does not carry, or whose numbers JSON could not write.
fn check_value(label: &Label, value: &Value) -> Result<(), CommandError> {
    if !label.accepts(value) {
        return Err(CommandError::ValueDoesNotFitLabel(label.clone()));
    }
    let finite = |number: Option<f64>| number.is_none_or(f64::is_finite);
    let all_finite = match value {
        Value::Amount(amount) => [amount.value, amount.min, amount.max, amount.magnitude].into_iter().all(finite),
        Value::Temporal(temporal) => {
            finite(temporal.seconds) && temporal.alts.iter().all(|reading| finite(reading.seconds))
        }
    };
    if all_finite { Ok(()) } else { Err(CommandError::NotFinite) }
}
