//! The distinct words of a text, numbered, so that what is known of a word all over the text is one look-up in a list.

use super::numbering::Numbering;
use super::word::{Spelling, Word};

/// The number of each spelling's folded word.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    numbers: Vec<u32>,
    count: usize,
}

impl Forms {
    /// Numbers the words in the order in which they first appear.
    #[must_use]
    pub fn new(words: &[Word]) -> Self {
        let mut numbering = Numbering::default();
        let numbers = spellings(words).map(|spelling| numbering.number(spelling.folded, |_| true)).collect();
        Self { numbers, count: numbering.count() }
    }

    /// The number of a word.
    #[must_use]
    pub fn of(&self, word: &Word) -> usize {
        self.numbers[word.number as usize] as usize
    }

    /// How many distinct words there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }
}

/// The spellings of a text's words by number.
pub(super) fn spellings(words: &[Word]) -> impl Iterator<Item = &Spelling> {
    let mut next = 0;
    words.iter().filter_map(move |word| {
        let is_new = word.number == next;
        next += u32::from(is_new);
        is_new.then_some(&*word.spelling)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::words_of;
    use surligne_model::Language;

    #[test]
    fn words_that_fold_alike_have_one_number() {
        let words = words_of("ÉVRY et Evry, et", Language::Fr);
        let forms = Forms::new(&words);
        let numbers: Vec<usize> = words.iter().map(|word| forms.of(word)).collect();
        assert_eq!(numbers, [0, 1, 0, 2, 1]);
        assert_eq!(forms.count(), 3);
    }
}
