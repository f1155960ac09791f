//! How alike two stretches of text are: 1 less the share of it that has to be changed.

/// How many characters of a context are compared at most, from the quote outwards.
const COMPARED: usize = 64;

/// Likeness of a known suffix to the beginning of what follows a candidate.
pub(super) fn head_likeness(known: &str, actual: &str) -> f64 {
    let known: Vec<char> = known.chars().take(COMPARED).collect();
    let actual: Vec<char> = actual.chars().take(known.len()).collect();
    likeness(&known, &actual)
}

/// Likeness of a known prefix to the end of what precedes a candidate.
pub(super) fn tail_likeness(known: &str, actual: &str) -> f64 {
    let known: Vec<char> = known.chars().rev().take(COMPARED).collect();
    let actual: Vec<char> = actual.chars().rev().take(known.len()).collect();
    likeness(&known, &actual)
}

/// Both read from where they meet the quote. The actual text goes on beyond what is compared, so characters that are
/// missing there at its far end cost nothing.
fn likeness(known: &[char], actual: &[char]) -> f64 {
    if known.is_empty() {
        return 1.0;
    }
    // Sellers' rows: distance of known[..i] to actual[..j].
    let mut row: Vec<usize> = (0..=actual.len()).collect();
    for (i, &k) in known.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &a) in actual.iter().enumerate() {
            let substituted = diagonal + usize::from(k != a);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    let errors = row.iter().copied().min().unwrap_or(known.len()).min(known.len());
    1.0 - errors as f64 / known.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_count_by_their_share() {
        assert_eq!(head_likeness("abcd", "abcdxyz"), 1.0);
        assert_eq!(head_likeness("abcd", "abXd"), 0.75);
        assert_eq!(head_likeness("abcd", "bcd"), 0.75);
        assert_eq!(head_likeness("abcd", ""), 0.0);
        assert_eq!(tail_likeness("abcd", "xyzabcd"), 1.0);
        assert_eq!(tail_likeness("été ", "un été "), 1.0);
        assert_eq!(tail_likeness("", "x"), 1.0);
    }
}
