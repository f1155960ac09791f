//! Replacing a stretch of the text.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use surligne_model::{Annotation, Label, Span, SpanError, Text};

use crate::delta::TextSplice;
use crate::draft::Draft;
use crate::error::CommandError;
use crate::reanchor::{Quote, Reanchorer};
use crate::store::spliced;

pub(super) fn edit(draft: &mut Draft<'_>, range: Range<usize>, replacement: &str) -> Result<(), CommandError> {
    let text = &draft.store.document().text;
    check_range(text, &range)?;
    let replacement = Text::try_new(replacement).map_err(|_| CommandError::TextTooLong)?;
    let Some(splice) = narrowed(text.as_str(), range, replacement.as_str()) else { return Ok(()) };
    if u32::try_from(text.len() - splice.removed.len() + splice.inserted.len()).is_err() {
        return Err(CommandError::TextTooLong);
    }
    let edited = spliced(text, &splice);
    let mut search = Search::new(text, &edited, &splice);
    for annotation in touched(draft, &splice) {
        let span = match moved(annotation.span.range(), &splice) {
            Some(range) => Some(edited.span(range)?),
            None => search.find(&annotation),
        };
        match span {
            Some(span) => draft.update(&annotation.id, &mut |annotation| annotation.span = span)?,
            None => draft.remove(&annotation.id),
        }
    }
    draft.text = Some(splice);
    Ok(())
}

/// How much of what stood around an annotation is looked for with it, in code points.
const CONTEXT_CHARS: usize = 32;

/// Looks in the replacement for annotations all of whose text was replaced: where a whole article is pasted over an
/// earlier version of itself, most of it is there again.
struct Search<'a> {
    old: &'a Text,
    reanchorer: Reanchorer<'a>,
    is_empty: bool,
    /// No two annotations come to stand at one place with one label that did not before.
    taken: HashSet<(Span, Label)>,
}

impl<'a> Search<'a> {
    fn new(old: &'a Text, edited: &'a Text, splice: &TextSplice) -> Self {
        let within = splice.at..splice.at + splice.inserted.len();
        let is_empty = within.is_empty();
        Self { old, reanchorer: Reanchorer::new(edited, within), is_empty, taken: HashSet::new() }
    }

    fn find(&mut self, annotation: &Annotation) -> Option<Span> {
        if self.is_empty {
            return None;
        }
        let (before, rest) = self.old.as_str().split_at(annotation.span.start());
        let (exact, after) = rest.split_at(annotation.span.len());
        let prefix = before.char_indices().rev().nth(CONTEXT_CHARS - 1).map_or(before, |(at, _)| &before[at..]);
        let suffix = after.char_indices().nth(CONTEXT_CHARS).map_or(after, |(at, _)| &after[..at]);
        let found = self.reanchorer.find(&Quote { exact, prefix, suffix, position: annotation.span.start() })?;
        // A figure that is spelt otherwise has another value: it is not the same annotation.
        let is_same = found.is_exact || annotation.value.is_none();
        (is_same && self.taken.insert((found.span, annotation.label.clone()))).then_some(found.span)
    }
}

fn check_range(text: &Text, range: &Range<usize>) -> Result<(), SpanError> {
    if range.start == range.end {
        return if range.start > text.len() {
            Err(SpanError::OutOfBounds)
        } else if text.as_str().is_char_boundary(range.start) {
            Ok(())
        } else {
            Err(SpanError::InsideCharacter)
        };
    }
    text.span(range.clone()).map(|_| ())
}

/// The edit without what both sides begin and end with, so that an annotation on what did not change is not
/// touched; `None` when nothing changes.
fn narrowed(source: &str, range: Range<usize>, replacement: &str) -> Option<TextSplice> {
    let removed = &source[range.clone()];
    let mut head = removed.bytes().zip(replacement.bytes()).take_while(|(r, i)| r == i).count();
    while !removed.is_char_boundary(head) {
        head -= 1;
    }
    let (removed, inserted) = (&removed[head..], &replacement[head..]);
    let mut tail = removed.bytes().rev().zip(inserted.bytes().rev()).take_while(|(r, i)| r == i).count();
    while !removed.is_char_boundary(removed.len() - tail) {
        tail -= 1;
    }
    let (removed, inserted) = (&removed[..removed.len() - tail], &inserted[..inserted.len() - tail]);
    (!removed.is_empty() || !inserted.is_empty()).then(|| TextSplice {
        at: range.start + head,
        removed: removed.to_owned(),
        inserted: inserted.to_owned(),
    })
}

/// The annotations that neither stay as they are nor merely move along: those that share a character with what
/// went, or that an insertion falls inside of. An insertion at an edge stays outside.
fn touched(draft: &Draft<'_>, splice: &TextSplice) -> Vec<Arc<Annotation>> {
    let end = splice.at + splice.removed.len();
    let around = splice.at..end.max(splice.at + 1);
    let strictly_inside = |a: &&Arc<Annotation>| !splice.removed.is_empty() || a.span.start() < splice.at;
    draft.store.overlapping(around).filter(strictly_inside).cloned().collect()
}

/// Where a touched range lies after the edit; `None` when all of it went. What replaces a part of it belongs to it
/// unless it reached over its edge.
fn moved(range: Range<usize>, splice: &TextSplice) -> Option<Range<usize>> {
    let (at, removed_end) = (splice.at, splice.at + splice.removed.len());
    let inserted_end = at + splice.inserted.len();
    if at <= range.start && range.end <= removed_end {
        return None;
    }
    let start = if range.start <= at { range.start } else { inserted_end };
    let end = if range.end >= removed_end { range.end - splice.removed.len() + splice.inserted.len() } else { at };
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn splice(at: usize, removed: &str, inserted: &str) -> TextSplice {
        TextSplice { at, removed: removed.to_owned(), inserted: inserted.to_owned() }
    }

    #[test]
    fn an_edit_is_cut_down_to_what_differs() {
        let source = "un géant du café";
        assert_eq!(narrowed(source, 0..18, "un géant du thé"), Some(splice(13, "caf", "th")));
        assert_eq!(narrowed(source, 0..18, source), None);
        assert_eq!(narrowed("aaa", 0..3, "aa"), Some(splice(2, "a", "")));
        assert_eq!(narrowed("aa", 0..2, "aaa"), Some(splice(2, "", "a")));
        // « é » and « è » share their first byte, not a character.
        assert_eq!(narrowed("é", 0..2, "è"), Some(splice(0, "é", "è")));
    }

    #[test]
    fn a_range_follows_an_edit_of_its_text() {
        // 0123456789, the annotation on 3..7.
        for (at, removed, inserted, expected) in [
            (4, "45", "", Some(3..5)),
            (4, "", "xy", Some(3..9)),
            (3, "34", "x", Some(3..6)),
            (5, "56", "xyz", Some(3..8)),
            (1, "1234", "x", Some(2..4)),
            (6, "6789", "x", Some(3..6)),
            (3, "3456", "xyz", None),
            (2, "234567", "", None),
        ] {
            assert_eq!(moved(3..7, &splice(at, removed, inserted)), expected, "{at} {removed} {inserted}");
        }
    }
}
