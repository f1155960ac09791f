//! Names: the tokens joined into words, which the name model reads (`surligne_names`).

pub(crate) mod coreference;
pub(crate) mod explain;
mod words;

use std::ops::Range;

use coreference::{Named, SuggestedEntity, group};
use explain::Explanation;
use surligne_model::{Label, Language, Text};
use surligne_names::model::NameModel;
use surligne_names::scheme::KINDS;
use surligne_names::word::Word;

use crate::Suggestion;
use crate::candidate::{Candidate, priority};
use crate::tokens::Tokens;

/// The rule's name of candidates that the name model made.
pub(crate) const RULE: &str = "names";

/// The words of a text, as the name model sees them (for training).
#[must_use]
pub fn words_of(text: &str, language: Language) -> Vec<Word> {
    words::words(&Tokens::new(text, Some(language)))
}

/// Finds the names of a text. A sure name wins over a time or an amount of the same words (« 20 Minutes »,
/// « Vendredi »), an unsure one loses.
pub(crate) fn find(model: &NameModel, tokens: &Tokens<'_>) -> Vec<Candidate> {
    const SURE: f32 = 0.6;
    let words = words::words(tokens);
    let found = surligne_names::find(model, tokens.source(), &words).into_iter().map(|mention| Candidate {
        tokens: words[mention.words.start].tokens.start as usize..words[mention.words.end - 1].tokens.end as usize,
        label: Some(KINDS[mention.kind].clone()),
        value: None,
        rule: RULE,
        score: mention.score,
        priority: if mention.score >= SURE { priority::NEVER + 1 } else { 0 },
    });
    found.collect()
}

/// What speaks for a name; its range is in bytes.
pub(crate) fn explain(
    model: &NameModel,
    tokens: &Tokens<'_>,
    range: Range<usize>,
    label: &Label,
) -> Option<Explanation> {
    explain::explain(model, tokens.source(), &words::words(tokens), range, label)
}

/// Groups the names among the suggestions into entities.
pub(crate) fn link(text: &Text, suggestions: &mut [Suggestion], model: &NameModel) -> Vec<SuggestedEntity> {
    let kind = |suggestion: &Suggestion| KINDS.iter().position(|kind| *kind == suggestion.label);
    let (mentions, places): (Vec<Named<'_>>, Vec<usize>) = suggestions
        .iter()
        .enumerate()
        .filter_map(|(at, s)| Some((Named { surface: text.slice(s.span), kind: kind(s)? }, at)))
        .unzip();
    let (entities, entity_of) = group(&mentions, &model.entities);
    for (at, entity) in places.into_iter().zip(entity_of) {
        suggestions[at].entity = Some(entity);
    }
    entities
}
