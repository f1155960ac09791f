//! Which spans overlap a range, without looking at all of them.

use std::ops::Range;

use surligne_model::Span;

/// Spans under one maximum.
const FANOUT: usize = 16;

/// The spans of the annotations in text order, with the furthest end of every 16, 256, 4096… of them.
///
/// A query skips every block that ends before the range: O(log n + k) for k spans found. A change recomputes
/// the maxima behind it, over eight bytes a span, which at 50,000 spans is some tens of microseconds.
#[derive(Debug, Default)]
pub(crate) struct SpanIndex {
    spans: Vec<Span>,
    /// `furthest[l][b]`: the greatest end among spans `b * 16^(l+1) ..` of that level's block.
    furthest: Vec<Vec<u32>>,
}

impl SpanIndex {
    pub(crate) fn new(spans: Vec<Span>) -> Self {
        let mut index = Self { spans, furthest: Vec::new() };
        index.refresh(0);
        index
    }

    pub(crate) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Inserts a span. [`SpanIndex::refresh`] has to follow, from the first position that changed.
    pub(crate) fn insert(&mut self, at: usize, span: Span) {
        self.spans.insert(at, span);
    }

    /// Removes a span. [`SpanIndex::refresh`] has to follow, from the first position that changed.
    pub(crate) fn remove(&mut self, at: usize) {
        self.spans.remove(at);
    }

    /// Recomputes the maxima of every block that reaches to or past position `from`.
    pub(crate) fn refresh(&mut self, from: usize) {
        let mut block = from / FANOUT;
        let mut level = 0;
        loop {
            if self.furthest.len() == level {
                self.furthest.push(Vec::new());
            }
            let (below, here) = self.furthest.split_at_mut(level);
            let here = &mut here[0];
            here.truncate(block);
            match below.last() {
                None => here.extend(
                    self.spans[block * FANOUT..]
                        .chunks(FANOUT)
                        .map(|spans| spans.iter().map(|span| span.end() as u32).max().unwrap_or(0)),
                ),
                Some(below) => here.extend(
                    below[block * FANOUT..].chunks(FANOUT).map(|ends| ends.iter().copied().max().unwrap_or(0)),
                ),
            }
            if here.len() <= 1 {
                self.furthest.truncate(level + 1);
                return;
            }
            block /= FANOUT;
            level += 1;
        }
    }

    /// Positions, in order, of the spans that share a byte with `range`.
    pub(crate) fn overlapping(&self, range: Range<usize>) -> Vec<usize> {
        let mut found = Vec::new();
        if range.is_empty() {
            return found;
        }
        let until = self.spans.partition_point(|span| span.start() < range.end);
        let mut at = 0;
        'next: while at < until {
            // The largest block that begins here and holds nothing is skipped whole.
            let mut size = FANOUT.pow(self.furthest.len() as u32);
            for level in self.furthest.iter().rev() {
                if at.is_multiple_of(size) && level.get(at / size).is_some_and(|&end| end as usize <= range.start) {
                    at += size;
                    continue 'next;
                }
                size /= FANOUT;
            }
            if self.spans[at].end() > range.start {
                found.push(at);
            }
            at += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use surligne_model::Text;

    proptest! {
        #[test]
        fn finds_what_a_walk_over_all_finds(
            mut ranges in prop::collection::vec((0usize..400, 1usize..60), 0..600),
            long in prop::collection::vec((0usize..50, 300usize..400), 0..3),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..20),
            query in 0usize..420, width in 0usize..40,
        ) {
            let text = Text::new("x".repeat(500));
            ranges.extend(long);
            ranges.sort();
            let spans: Vec<_> = ranges.iter().map(|&(start, len)| text.span(start..start + len).unwrap()).collect();
            let mut index = SpanIndex::new(spans);
            for (at, insert) in changes {
                if index.spans.is_empty() {
                    break;
                }
                let at = at.index(index.spans.len());
                if insert {
                    index.insert(at, index.spans[at]);
                } else {
                    index.remove(at);
                }
                index.refresh(at);
            }
            let range = query..query + width;
            let walked: Vec<_> = (0..index.spans.len())
                .filter(|&at| index.spans[at].start() < range.end && range.start < index.spans[at].end() && width > 0)
                .collect();
            prop_assert_eq!(index.overlapping(range), walked);
        }
    }
}
