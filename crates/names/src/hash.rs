//! The hash that names words, phrases and features in a model file. Part of the file format: a change makes every
//! model unreadable, so the format's version must change with it.

/// Hashes a stream of characters.
#[derive(Debug, Clone, Copy)]
pub struct Hasher(u64);

impl Hasher {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    /// Takes a character in.
    pub fn push(&mut self, c: char) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(c)).wrapping_mul(0x517C_C1B7_2722_0A95);
    }

    /// The hash of what was taken in; never 0, so that 0 can stand for nothing.
    #[must_use]
    pub fn finish(self) -> u32 {
        (mix(self.0) >> 32) as u32 | 1
    }
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

/// The hash of a string as it is.
#[must_use]
pub fn of(text: &str) -> u32 {
    let mut hasher = Hasher::new();
    text.chars().for_each(|c| hasher.push(c));
    hasher.finish()
}

/// The hash of two values under a feature template.
#[must_use]
pub fn feature(template: u32, a: u32, b: u32) -> u32 {
    let pair = u64::from(a) << 32 | u64::from(b);
    (mix(pair ^ u64::from(template).wrapping_mul(0x9E37_79B9_7F4A_7C15)) >> 32) as u32
}

/// The finaliser of MurmurHash3 (64 bits).
fn mix(mut x: u64) -> u64 {
    x ^= x >> 33;
    x = x.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    x ^= x >> 33;
    x = x.wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    x ^ (x >> 33)
}
