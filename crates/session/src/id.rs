//! Ids: `a1`, `a2`… for annotations, `e1`, `e2`… for entities.

/// Hands out the numbers of ids. A number is never given twice, not even after an undo.
#[derive(Debug)]
pub(crate) struct IdCounter {
    prefix: char,
    last: u64,
}

impl IdCounter {
    /// A counter that goes on after the highest number among `taken`.
    pub(crate) fn after(prefix: char, taken: &mut dyn Iterator<Item = &str>) -> Self {
        let mut counter = Self { prefix, last: 0 };
        taken.for_each(|id| counter.skip(id));
        counter
    }

    /// Takes note of an id that came from elsewhere.
    pub(crate) fn skip(&mut self, id: &str) {
        // Fifteen digits always fit. An id with more is out of the counter's reach, so it needs no note.
        let number = id.strip_prefix(self.prefix).filter(|digits| digits.len() <= 15);
        if let Some(number) = number.and_then(|digits| digits.parse().ok()) {
            self.last = self.last.max(number);
        }
    }

    /// The next id.
    pub(crate) fn next(&mut self) -> String {
        self.last += 1;
        format!("{}{}", self.prefix, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_on_after_the_highest_number_whatever_else_there_is() {
        let taken = ["a2", "a10", "b99", "a", "a-1", "a99999999999999999999", "axyz", "é"];
        let mut counter = IdCounter::after('a', &mut taken.into_iter());
        assert_eq!([counter.next(), counter.next()], ["a11", "a12"]);
    }
}
