//! Numbers for the distinct things of a text, in the order in which they first appear.

/// Open addressing over hashes; whether two things of one hash are the same, the caller says.
#[derive(Debug, Clone)]
pub(super) struct Numbering {
    /// Hash and number; [`FREE`] numbers are of no thing.
    slots: Vec<(u32, u32)>,
    count: u32,
}

const FREE: u32 = u32::MAX;

impl Default for Numbering {
    fn default() -> Self {
        Self { slots: vec![(0, FREE); 64], count: 0 }
    }
}

impl Numbering {
    /// The number of a thing, told by its hash and by whether it is the one of a number. A new one gets the count of
    /// those before it.
    pub fn number(&mut self, hash: u32, is: impl Fn(u32) -> bool) -> u32 {
        if self.count as usize * 2 >= self.slots.len() {
            self.grow();
        }
        let mut at = self.first_slot(hash);
        loop {
            match self.slots[at] {
                (_, FREE) => {
                    self.slots[at] = (hash, self.count);
                    self.count += 1;
                    return self.count - 1;
                }
                (found, number) if found == hash && is(number) => return number,
                _ => at = (at + 1) & (self.slots.len() - 1),
            }
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count as usize
    }

    fn first_slot(&self, hash: u32) -> usize {
        (hash.wrapping_mul(0x9E37_79B1) >> (32 - self.slots.len().trailing_zeros())) as usize
    }

    fn grow(&mut self) {
        let larger = vec![(0, FREE); self.slots.len() * 2];
        for (hash, number) in std::mem::replace(&mut self.slots, larger).into_iter().filter(|slot| slot.1 != FREE) {
            let mut at = self.first_slot(hash);
            while self.slots[at].1 != FREE {
                at = (at + 1) & (self.slots.len() - 1);
            }
            self.slots[at] = (hash, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Things that collide keep numbers of their own, in order of appearance.
        #[test]
        fn each_thing_has_one_number(things in proptest::collection::vec(0_u32..300, 0..600)) {
            let (mut numbering, mut seen) = (Numbering::default(), Vec::new());
            for thing in things {
                let number = numbering.number(thing % 7, |number| seen[number as usize] == thing) as usize;
                if number == seen.len() {
                    prop_assert!(!seen.contains(&thing));
                    seen.push(thing);
                }
                prop_assert_eq!(seen[number], thing);
            }
            prop_assert_eq!(numbering.count(), seen.len());
        }
    }
}
