//! How a text is cut into the paragraphs and sections that are drawn.

use std::ops::Range;

/// Blocks in a section. Measured: sections of 16 are painted fastest, one `content-visibility` a paragraph
/// doubles the time, and hit tests become ten times slower.
const BLOCKS_IN_SECTION: usize = 16;

/// Bytes after which a section ends whatever its number of blocks: what is drawn at once stays small.
const BYTES_IN_SECTION: usize = 24 * 1024;

/// Bytes after which a paragraph is drawn in pieces: the browser lays out a paragraph whole, and one of a
/// megabyte would block it for seconds.
const BYTES_IN_BLOCK: usize = 8 * 1024;

/// A paragraph of the article, or a piece of a very long one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// In bytes, without the line end.
    pub range: Range<usize>,
    /// The paragraph goes on in the next block.
    pub continues: bool,
}

/// A run of blocks that the browser draws, or skips, together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Indices of its blocks.
    pub blocks: Range<usize>,
    /// Bytes of text in it.
    pub bytes: usize,
}

/// The whole cut. Empty lines are in no block; every other byte but the line ends is in exactly one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blocks {
    /// In text order.
    pub blocks: Vec<Block>,
    /// In text order.
    pub sections: Vec<Section>,
}

impl Blocks {
    /// Cuts a text, in linear time.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut cut = Self::default();
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            if !line.chars().all(char::is_whitespace) {
                cut.push_line(text, start..end);
            }
            start = end + 1;
        }
        cut.gather();
        cut
    }

    fn push_line(&mut self, text: &str, mut line: Range<usize>) {
        while line.len() > BYTES_IN_BLOCK {
            let at = break_before(text, line.start, line.start + BYTES_IN_BLOCK);
            self.blocks.push(Block { range: line.start..at, continues: true });
            line.start = at;
        }
        self.blocks.push(Block { range: line, continues: false });
    }

    fn gather(&mut self) {
        let (mut first, mut bytes) = (0, 0);
        for (index, block) in self.blocks.iter().enumerate() {
            bytes += block.range.len();
            if index + 1 - first == BLOCKS_IN_SECTION || bytes >= BYTES_IN_SECTION {
                self.sections.push(Section { blocks: first..index + 1, bytes });
                (first, bytes) = (index + 1, 0);
            }
        }
        if first < self.blocks.len() {
            self.sections.push(Section { blocks: first..self.blocks.len(), bytes });
        }
    }

    /// The block that holds a byte offset, or the nearest one before it (the first, when there is none).
    #[must_use]
    pub fn block_at(&self, byte: usize) -> usize {
        self.blocks.partition_point(|block| block.range.start <= byte).saturating_sub(1)
    }

    /// The section of a block.
    #[must_use]
    pub fn section_of(&self, block: usize) -> usize {
        self.sections.partition_point(|section| section.blocks.end <= block)
    }

    /// The blocks that share a byte with a range.
    #[must_use]
    pub fn overlapping(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.blocks.partition_point(|block| block.range.end <= range.start);
        let end = self.blocks.partition_point(|block| block.range.start < range.end);
        first..end.max(first)
    }
}

/// Where a long line is cut: after the last space before `at`, else at the last `char` boundary.
fn break_before(text: &str, start: usize, at: usize) -> usize {
    let mut at = at;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    // A space is looked for in the last part alone, so that a text without any stays linear.
    let mut from = at.saturating_sub(512).max(start);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text[from..at].rfind(' ').map_or(at, |space| from + space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_blocks_and_empty_lines_are_none() {
        let cut = Blocks::new("un\n\n\ndeux\ntrois\n");
        let seen: Vec<_> = cut.blocks.iter().map(|block| block.range.clone()).collect();
        assert_eq!(seen, [0..2, 5..9, 10..15]);
    }

    #[test]
    fn a_megabyte_on_one_line_is_cut_into_small_sections() {
        for text in ["9".repeat(1 << 20), "é".repeat(1 << 19), "mot ".repeat(1 << 18)] {
            let cut = Blocks::new(&text);
            assert!(cut.blocks.iter().all(|block| block.range.len() <= BYTES_IN_BLOCK));
            assert!(cut.sections.iter().all(|section| section.bytes <= BYTES_IN_SECTION + BYTES_IN_BLOCK));
        }
    }

    proptest! {
        #[test]
        fn every_byte_but_line_ends_and_blank_lines_is_in_one_block(
            lines in prop::collection::vec("[ \\PCé😀]{0,30}", 0..60), repeat in 1usize..700
        ) {
            let text = lines.iter().enumerate()
                .map(|(at, line)| if at == 7 { line.repeat(repeat) } else { line.clone() })
                .collect::<Vec<_>>().join("\n");
            let cut = Blocks::new(&text);
            let drawn: String = cut.blocks.iter().map(|block| &text[block.range.clone()]).collect();
            let expected: String = text.split('\n').filter(|line| !line.trim().is_empty()).collect();
            prop_assert_eq!(drawn, expected);
            for (index, block) in cut.blocks.iter().enumerate() {
                prop_assert_eq!(cut.block_at(block.range.start), index);
                prop_assert_eq!(cut.block_at(block.range.end - 1), index);
                prop_assert!(cut.sections[cut.section_of(index)].blocks.contains(&index));
                prop_assert_eq!(cut.overlapping(&block.range), index..index + 1);
            }
        }
    }
}
