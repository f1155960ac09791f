//! Found, extra and missed mentions, and the shares that are made of them.

use std::ops::AddAssign;

/// What a comparison of the tagger's mentions with the annotated ones comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Marked by both.
    pub right: usize,
    /// Marked by the tagger, but not so in the corpus.
    pub wrong: usize,
    /// Marked in the corpus, but not so by the tagger.
    pub missed: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

impl Counts {
    /// One mention of the corpus, which the tagger has or has not.
    #[must_use]
    pub fn of_gold(found: bool) -> Self {
        Self { right: usize::from(found), wrong: 0, missed: usize::from(!found) }
    }

    /// The mentions of the corpus.
    #[must_use]
    pub fn gold(&self) -> usize {
        self.right + self.missed
    }

    /// Share of the tagger's mentions that the corpus has.
    #[must_use]
    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Share of the corpus's mentions that the tagger has.
    #[must_use]
    pub fn recall(&self) -> f64 {
        share(self.right, self.gold())
    }

    /// Their harmonic mean.
    #[must_use]
    pub fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    /// Precision, recall and F1 as the tables show them: in hundredths, with one decimal.
    #[must_use]
    pub fn in_hundredths(&self) -> String {
        let [precision, recall, f1] = [self.precision(), self.recall(), self.f1()].map(|share| 100.0 * share);
        format!("{precision:.1} / {recall:.1} / {f1:.1}")
    }
}

/// A part of a whole; 0 where there is nothing to count, so that an empty corpus is never a perfect score.
#[must_use]
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_what_was_marked_and_of_what_is_there() {
        let counts = Counts { right: 3, wrong: 1, missed: 3 };
        assert_eq!((counts.precision(), counts.recall(), counts.f1()), (0.75, 0.5, 0.6));
        assert_eq!(counts.in_hundredths(), "75.0 / 50.0 / 60.0");
    }

    #[test]
    fn nothing_to_count_is_no_success() {
        assert_eq!(Counts::default().f1(), 0.0);
    }
}
