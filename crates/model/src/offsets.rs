//! Conversion between the three units in which offsets are counted.

/// Bytes between two checkpoints: a conversion walks at most this far, whatever the text's length.
const STRIDE: usize = 64;

/// How many code points and UTF-16 code units start before a checkpoint.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    utf16: u32,
    chars: u32,
}

impl Counts {
    /// Adds what starts within `bytes`, eight of them at a time.
    fn add_all(&mut self, bytes: &[u8]) {
        let (lanes, rest) = bytes.as_chunks();
        lanes.iter().for_each(|lane| self.add_lane(*lane));
        rest.iter().for_each(|&byte| self.add(byte));
    }

    fn add_lane(&mut self, lane: [u8; 8]) {
        const LOW: u64 = 0x0101_0101_0101_0101;
        let bits = u64::from_le_bytes(lane);
        // In the lowest bit of each byte: whether it begins with 10, and whether with 1111.
        let continuations = (bits >> 7) & !(bits >> 6) & LOW;
        let pairs = (bits >> 7) & (bits >> 6) & (bits >> 5) & (bits >> 4) & LOW;
        let chars = 8 - continuations.count_ones();
        self.chars += chars;
        self.utf16 += chars + pairs.count_ones();
    }

    fn add(&mut self, byte: u8) {
        // A continuation byte starts nothing; a four-byte sequence is a surrogate pair in UTF-16.
        if byte & 0xC0 != 0x80 {
            self.chars += 1;
            self.utf16 += if byte >= 0xF0 { 2 } else { 1 };
        }
    }
}

/// Checkpoints every [`STRIDE`] bytes, so that a conversion is a division or a binary search and a short walk.
///
/// A text of ASCII alone keeps none: its three units are one.
#[derive(Debug, Clone, Default)]
pub(crate) struct OffsetIndex {
    checkpoints: Vec<Counts>,
    total: Counts,
}

/// The two units a byte offset is converted to and from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unit {
    Utf16,
    Chars,
}

impl Unit {
    fn of(self, counts: Counts) -> usize {
        (match self {
            Unit::Utf16 => counts.utf16,
            Unit::Chars => counts.chars,
        }) as usize
    }
}

impl OffsetIndex {
    pub(crate) fn new(text: &str) -> Self {
        if text.is_ascii() {
            let length = text.len() as u32;
            return Self { checkpoints: Vec::new(), total: Counts { utf16: length, chars: length } };
        }
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut counts = Counts::default();
        for chunk in text.as_bytes().chunks(STRIDE) {
            checkpoints.push(counts);
            counts.add_all(chunk);
        }
        Self { checkpoints, total: counts }
    }

    /// The length of the whole text in `unit`.
    pub(crate) fn total(&self, unit: Unit) -> usize {
        unit.of(self.total)
    }

    /// The offset in `unit` of the byte offset `byte` (at most `text.len()`).
    pub(crate) fn at_byte(&self, text: &str, byte: usize, unit: Unit) -> usize {
        if self.checkpoints.is_empty() {
            return byte;
        }
        let block = byte / STRIDE;
        let Some(&(mut counts)) = self.checkpoints.get(block) else {
            return unit.of(self.total);
        };
        counts.add_all(&text.as_bytes()[block * STRIDE..byte]);
        unit.of(counts)
    }

    /// The byte offset of `offset` in `unit`: `Ok` on a `char` boundary, `Err` with the start of the
    /// `char` it falls inside of (the middle of a surrogate pair), `None` past the end.
    pub(crate) fn to_byte(&self, text: &str, offset: usize, unit: Unit) -> Option<Result<usize, usize>> {
        let total = self.total(unit);
        if offset >= total {
            return (offset == total).then_some(Ok(text.len()));
        }
        if self.checkpoints.is_empty() {
            return Some(Ok(offset));
        }
        let block = self.checkpoints.partition_point(|&c| unit.of(c) <= offset) - 1;
        let mut counts = self.checkpoints[block];
        let mut from = block * STRIDE;
        for &lane in text.as_bytes()[from..].as_chunks().0 {
            let mut after = counts;
            after.add_lane(lane);
            // Past it, or on a boundary within it: the walk goes on byte by byte.
            if unit.of(after) > offset {
                break;
            }
            (counts, from) = (after, from + lane.len());
        }
        let mut char_start = from;
        for (byte, &b) in text.as_bytes().iter().enumerate().skip(from) {
            if b & 0xC0 == 0x80 {
                continue;
            }
            if unit.of(counts) == offset {
                return Some(Ok(byte));
            }
            if unit.of(counts) > offset {
                return Some(Err(char_start));
            }
            char_start = byte;
            counts.add(b);
        }
        // `offset < total`, so only the second half of a last surrogate pair comes here.
        Some(Err(char_start))
    }
}
