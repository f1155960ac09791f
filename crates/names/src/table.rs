//! A map from 32-bit hashes to small numbers: open addressing, made once, never changed.

/// The map.
#[derive(Debug, Clone, Default)]
pub struct Table {
    slots: Vec<(u32, u16)>,
    shift: u32,
    count: usize,
}

/// No entry has this value.
const EMPTY: u16 = u16::MAX;

impl Table {
    /// From hashes that differ, with values below 65,535.
    #[must_use]
    pub fn new(entries: &[(u32, u16)]) -> Self {
        let size = (entries.len() * 2).next_power_of_two().max(16);
        let mut table =
            Self { slots: vec![(0, EMPTY); size], shift: 32 - size.trailing_zeros(), count: entries.len() };
        for &(hash, value) in entries {
            let mut slot = table.first_slot(hash);
            while table.slots[slot].1 != EMPTY {
                slot = (slot + 1) & (size - 1);
            }
            table.slots[slot] = (hash, value);
        }
        table
    }

    fn first_slot(&self, hash: u32) -> usize {
        (hash.wrapping_mul(0x9E37_79B1) >> self.shift) as usize
    }

    /// The value of a hash.
    #[must_use]
    pub fn get(&self, hash: u32) -> Option<u16> {
        if self.slots.is_empty() {
            return None;
        }
        let mut slot = self.first_slot(hash);
        loop {
            let (found, value) = self.slots[slot];
            if value == EMPTY {
                return None;
            }
            if found == hash {
                return Some(value);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}
