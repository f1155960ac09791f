//! Moving the edges of a mention.

use surligne_model::{Annotation, Span, Text};
use surligne_session::Command;
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::controls::{Face, Standing, button_so, label};
use crate::i18n::Message;
use crate::state::Action;

/// One of a span's edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The first byte.
    Start,
    /// One past the last byte.
    End,
}

/// How far an edge moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One character.
    Character,
    /// To the next edge of a word.
    Word,
}

/// The span with one edge moved; `None` where it cannot move (the text's ends, or nothing would be left).
pub(super) fn moved(text: &Text, span: Span, edge: Edge, by: Step, forward: bool) -> Option<Span> {
    let at = match edge {
        Edge::Start => span.start(),
        Edge::End => span.end(),
    };
    let to = match (by, forward) {
        (Step::Character, true) => at + text.as_str()[at..].chars().next()?.len_utf8(),
        (Step::Character, false) => at - text.as_str()[..at].chars().next_back()?.len_utf8(),
        (Step::Word, true) => next_edge(text.as_str(), at, edge)?,
        (Step::Word, false) => previous_edge(text.as_str(), at, edge)?,
    };
    match edge {
        Edge::Start => text.span(to..span.end()),
        Edge::End => text.span(span.start()..to),
    }
    .ok()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// The next place after `at` where a word begins (for a start) or ends (for an end).
fn next_edge(text: &str, at: usize, edge: Edge) -> Option<usize> {
    let mut before = text[..at].chars().next_back().is_some_and(is_word);
    for (offset, c) in text[at..].char_indices() {
        let is_edge = match edge {
            Edge::Start => is_word(c) && !before,
            Edge::End => !is_word(c) && before,
        };
        if is_edge && offset > 0 {
            return Some(at + offset);
        }
        before = is_word(c);
    }
    (edge == Edge::End && before && at < text.len()).then_some(text.len())
}

/// The last place before `at` where a word begins or ends.
fn previous_edge(text: &str, at: usize, edge: Edge) -> Option<usize> {
    let mut after = text[at..].chars().next().is_some_and(is_word);
    let mut place = at;
    for c in text[..at].chars().rev() {
        let is_edge = match edge {
            Edge::Start => after && !is_word(c),
            Edge::End => !after && is_word(c),
        };
        if is_edge && place < at {
            return Some(place);
        }
        after = is_word(c);
        place -= c.len_utf8();
    }
    (edge == Edge::Start && after && at > 0).then_some(0)
}

/// Eight buttons: each edge, by a word or by a character, either way.
pub(super) fn edges(around: &Surroundings, text: &Text, mention: &Annotation) -> Html {
    let step = |(edge, by, forward, sign, message): (Edge, Step, bool, &'static str, Message)| {
        let target = moved(text, mention.span, edge, by, forward);
        let so = Standing { disabled: target.is_none(), ..Standing::default() };
        let onclick = target.map(|span| around.press(Action::Do(Command::SetSpan(mention.id.clone(), span))));
        button_so("button small", Face::Sign(sign, around.say(message)), so, onclick.unwrap_or_default())
    };
    use Edge::{End, Start};
    use Step::{Character, Word};
    let start = [
        (Start, Word, false, "⇤", Message::StartWordBack),
        (Start, Character, false, "←", Message::StartCharBack),
        (Start, Character, true, "→", Message::StartCharOn),
        (Start, Word, true, "⇥", Message::StartWordOn),
    ];
    let end = [
        (End, Word, false, "⇤", Message::EndWordBack),
        (End, Character, false, "←", Message::EndCharBack),
        (End, Character, true, "→", Message::EndCharOn),
        (End, Word, true, "⇥", Message::EndWordOn),
    ];
    html! {
        <div class="edges" role="group" aria-label={around.say(Message::Boundaries)}>
            { label(around.say(Message::BoundaryStart)) }
            <span class="set">{ for start.into_iter().map(step) }</span>
            { label(around.say(Message::BoundaryEnd)) }
            <span class="set">{ for end.into_iter().map(step) }</span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(edge: Edge, by: Step, forward: bool, expected: Option<&str>) {
        let text = Text::new("le groupe Nordhavn Energi, à Élan");
        let start = text.as_str().find("Nordhavn").unwrap();
        let span = text.span(start..start + "Nordhavn".len()).unwrap();
        assert_eq!(
            moved(&text, span, edge, by, forward).map(|span| text.slice(span).to_owned()).as_deref(),
            expected
        );
    }

    #[test]
    fn edges_go_from_word_to_word() {
        check(Edge::End, Step::Word, true, Some("Nordhavn Energi"));
        check(Edge::End, Step::Word, false, None);
        check(Edge::Start, Step::Word, false, Some("groupe Nordhavn"));
        check(Edge::Start, Step::Word, true, None);
        check(Edge::End, Step::Character, false, Some("Nordhav"));
        check(Edge::Start, Step::Character, true, Some("ordhavn"));
    }

    #[test]
    fn the_texts_ends_hold() {
        let text = Text::new("un été");
        let all = text.span(0..text.len()).unwrap();
        assert_eq!(moved(&text, all, Edge::End, Step::Word, true), None);
        assert_eq!(moved(&text, all, Edge::Start, Step::Character, false), None);
        let first = text.span(0..2).unwrap();
        assert_eq!(moved(&text, first, Edge::End, Step::Word, true), Some(all));
    }
}
