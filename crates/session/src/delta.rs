//! The difference that a command makes. It holds both sides, so that swapping them is its inverse.

use std::sync::Arc;

use surligne_model::sorting::sort_by;
use surligne_model::{Annotation, Entity, LabelDefinition, Language, ReferenceDate};

/// A replaced stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextSplice {
    /// In bytes.
    pub at: usize,
    pub removed: String,
    pub inserted: String,
}

/// A replaced stretch of a list: all that lies between what its two versions begin and end with alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListPatch<T> {
    at: usize,
    removed: Vec<T>,
    inserted: Vec<T>,
}

impl<T> Default for ListPatch<T> {
    fn default() -> Self {
        Self { at: 0, removed: Vec::new(), inserted: Vec::new() }
    }
}

impl<T: Clone + PartialEq> ListPatch<T> {
    pub(crate) fn between(before: &[T], after: &[T]) -> Self {
        let at = before.iter().zip(after).take_while(|(b, a)| b == a).count();
        let (before, after) = (&before[at..], &after[at..]);
        let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(b, a)| b == a).count();
        Self { at, removed: before[..before.len() - tail].to_vec(), inserted: after[..after.len() - tail].to_vec() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.removed.is_empty() && self.inserted.is_empty()
    }

    pub(crate) fn apply(&self, list: &mut Vec<T>) {
        if !self.is_empty() {
            let tail = list.split_off(self.at);
            list.extend_from_slice(&self.inserted);
            list.extend(tail.into_iter().skip(self.removed.len()));
        }
    }

    fn invert(&mut self) {
        std::mem::swap(&mut self.removed, &mut self.inserted);
    }

    /// The keys of the items that came, went or changed, each once, sorted.
    pub(crate) fn changed<K: Ord + Clone>(&self, key: impl Fn(&T) -> K) -> Vec<K> {
        let sides = self.removed.iter().chain(&self.inserted);
        let mut sides: Vec<(K, &T)> = sides.map(|item| (key(item), item)).collect();
        sort_by(&mut sides, |(a, _), (b, _)| a.cmp(b));
        let changed = |of_one: &&[(K, &T)]| !matches!(of_one, [(_, before), (_, after)] if before == after);
        sides.chunk_by(|(a, _), (b, _)| a == b).filter(changed).map(|of_one| of_one[0].0.clone()).collect()
    }
}

/// Everything a command changes.
///
/// Both lists of annotations are in text order. An annotation that changes is in both under its one id. Spans of `removed` are in bytes of the text
/// before, spans of `added` in bytes of the text after. With a splice, every annotation that is in neither list
/// lies wholly before the replaced stretch or wholly after it, so that moving it along is exactly reversible.
#[derive(Debug, Clone, Default)]
pub(crate) struct Delta {
    pub removed: Vec<Arc<Annotation>>,
    pub added: Vec<Arc<Annotation>>,
    pub text: Option<TextSplice>,
    pub entities: ListPatch<Entity>,
    pub labels: ListPatch<LabelDefinition>,
    pub title: Option<[String; 2]>,
    pub language: Option<[Option<Language>; 2]>,
    pub reference_date: Option<[Option<ReferenceDate>; 2]>,
}

impl Delta {
    pub(crate) fn is_empty(&self) -> bool {
        self.removed.is_empty()
            && self.added.is_empty()
            && self.text.is_none()
            && self.entities.is_empty()
            && self.labels.is_empty()
            && self.title.is_none()
            && self.language.is_none()
            && self.reference_date.is_none()
    }

    /// Turns it into its own inverse.
    pub(crate) fn invert(&mut self) {
        std::mem::swap(&mut self.removed, &mut self.added);
        if let Some(splice) = &mut self.text {
            std::mem::swap(&mut splice.removed, &mut splice.inserted);
        }
        self.entities.invert();
        self.labels.invert();
        self.title.iter_mut().for_each(|both| both.swap(0, 1));
        self.language.iter_mut().for_each(|both| both.swap(0, 1));
        self.reference_date.iter_mut().for_each(|both| both.swap(0, 1));
    }
}
