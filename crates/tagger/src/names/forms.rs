//! The distinct words of a text, numbered, so that what is known of a word all over the text is one look-up in a list.

use super::words::Word;

/// Each word's number among the text's distinct folded words.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    numbers: Vec<u32>,
    count: usize,
}

impl Forms {
    /// Numbers the words in the order in which they first appear.
    #[must_use]
    pub fn new(words: &[Word]) -> Self {
        const FREE: u32 = u32::MAX;
        let size = (words.len() * 2).next_power_of_two().max(16);
        let shift = 32 - size.trailing_zeros();
        let mut slots = vec![(0_u32, FREE); size];
        let mut count = 0;
        let numbers = words
            .iter()
            .map(|word| {
                let mut at = (word.folded.wrapping_mul(0x9E37_79B1) >> shift) as usize;
                while slots[at].1 != FREE && slots[at].0 != word.folded {
                    at = (at + 1) & (size - 1);
                }
                if slots[at].1 == FREE {
                    slots[at] = (word.folded, count);
                    count += 1;
                }
                slots[at].1
            })
            .collect();
        Self { numbers, count: count as usize }
    }

    /// The number of the word at `at`.
    #[must_use]
    pub fn of(&self, at: usize) -> usize {
        self.numbers[at] as usize
    }

    /// How many distinct words there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::words_of;
    use surligne_model::Language;

    #[test]
    fn words_that_fold_alike_have_one_number() {
        let forms = Forms::new(&words_of("ÉVRY et Evry, et", Language::Fr));
        let numbers: Vec<usize> = (0..5).map(|at| forms.of(at)).collect();
        assert_eq!(numbers, [0, 1, 0, 2, 1]);
        assert_eq!(forms.count(), 3);
    }
}
