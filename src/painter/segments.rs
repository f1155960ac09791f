//! Overlapping and nested spans as a run of segments that don't overlap, each drawn as one element.

use std::ops::Range;

use surligne_model::sorting::{sort_by, sort_by_key};

/// A stretch that the same spans cover throughout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// In bytes.
    pub range: Range<usize>,
    /// Indices of the spans that cover it, the shortest last: that one is drawn, and a click goes to it first.
    pub covering: Vec<usize>,
}

/// Cuts the spans at each other's edges and at those of `within`, in text order. What no span covers is left out.
///
/// `spans` are byte ranges in any order. O(n log n + pieces).
#[must_use]
pub fn segments(spans: &[Range<usize>], within: &Range<usize>) -> Vec<Segment> {
    let mut edges = Vec::with_capacity(spans.len() * 2);
    for (index, span) in spans.iter().enumerate() {
        let (start, end) = (span.start.max(within.start), span.end.min(within.end));
        if start < end {
            edges.push((start, true, index));
            edges.push((end, false, index));
        }
    }
    sort_by(&mut edges, Ord::cmp);
    let mut cut = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut from = within.start;
    for (at, opens, index) in edges {
        if at > from && !open.is_empty() {
            let mut covering = open.clone();
            sort_by_key(&mut covering, |&span| (std::cmp::Reverse(spans[span].len()), span));
            cut.push(Segment { range: from..at, covering });
        }
        from = at;
        if opens {
            open.push(index);
        } else {
            open.retain(|&span| span != index);
        }
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nested_and_crossing_spans_are_cut_at_each_edge() {
        // « [Banque de [France]] et [[Bercy] hier] »: the inner span is the last of its segment.
        let cut = segments(&[0..16, 10..16, 12..20], &(0..18));
        let seen: Vec<_> = cut.into_iter().map(|segment| (segment.range, segment.covering)).collect();
        assert_eq!(seen, [(0..10, vec![0]), (10..12, vec![0, 1]), (12..16, vec![0, 2, 1]), (16..18, vec![2])]);
    }

    #[test]
    fn the_same_span_twice_is_one_segment() {
        let cut = segments(&[2..5, 2..5], &(0..9));
        assert_eq!(cut, [Segment { range: 2..5, covering: vec![0, 1] }]);
    }

    proptest! {
        #[test]
        fn each_byte_is_covered_by_exactly_its_spans(
            spans in prop::collection::vec((0usize..40, 1usize..20), 0..12), from in 0usize..20, width in 0usize..40
        ) {
            let spans: Vec<_> = spans.into_iter().map(|(start, len)| start..start + len).collect();
            let within = from..from + width;
            let cut = segments(&spans, &within);
            prop_assert!(cut.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
            for byte in 0..70 {
                let mut expected: Vec<_> = (0..spans.len())
                    .filter(|&span| within.contains(&byte) && spans[span].contains(&byte)).collect();
                let mut found = cut.iter().find(|segment| segment.range.contains(&byte))
                    .map(|segment| segment.covering.clone()).unwrap_or_default();
                found.sort_unstable();
                expected.sort_unstable();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
