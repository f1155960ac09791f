//! What a sentence says of all its words: how it is written, its parentheses and quotation marks, its runs of
//! capitalised words, its acronyms.

use std::sync::OnceLock;

use super::connectors;
use crate::hash;
use crate::word::{Case, Word};

/// The sentence is written in capitals.
pub(super) const ALL_CAPS: u8 = 1;
/// The sentence is a headline in title case.
pub(super) const TITLE_CASE: u8 = 2;
/// The word stands in parentheses.
pub(super) const BRACKETED: u8 = 4;
/// The word stands in quotation marks.
pub(super) const QUOTED: u8 = 8;
/// The word stands in a short line without a full stop: a headline, a byline, a list.
const SHORT_LINE: u8 = 16;
/// The sentence gives a score: 2-1, 34-12.
pub(super) const SCORE: u8 = 32;

/// Words in the longest run of capitals that is looked at as one; a bound keeps the features linear in the text.
const LONGEST_RUN: usize = 14;

/// The flags of a sentence's words: those of the whole sentence, and each word's own.
pub(super) fn flags(sentence: &[Word], flags: &mut [u8]) -> u8 {
    let all = flags_of_all(sentence);
    let (mut bracket, mut quote) = (0_usize, false);
    for (word, flag) in sentence.iter().zip(flags) {
        match word.sign {
            '(' | '[' => bracket += 1,
            ')' | ']' => bracket = bracket.saturating_sub(1),
            '«' | '“' => quote = true,
            '»' | '”' => quote = false,
            '"' => quote = !quote,
            _ => {}
        }
        *flag = all | if bracket > 0 { BRACKETED } else { 0 } | if quote { QUOTED } else { 0 };
    }
    all
}

fn flags_of_all(sentence: &[Word]) -> u8 {
    let count = |f: &dyn Fn(&Word) -> bool| sentence.iter().filter(|w| f(w)).count();
    let upper = count(&|w| w.case == Case::Upper);
    let lower = count(&|w| w.case == Case::Lower);
    let title = count(&|w| matches!(w.case, Case::Title | Case::Mixed));
    let long_lower = count(&|w| w.case == Case::Lower && w.letters.count > 3);
    let mut all = 0;
    if upper >= 2 && upper > 2 * (lower + title) {
        all |= ALL_CAPS;
    }
    if title >= 4 && long_lower * 4 <= title {
        all |= TITLE_CASE;
    }
    if sentence.len() <= 16 && !sentence.iter().any(|w| matches!(w.sign, '.' | '!' | '?')) {
        all |= SHORT_LINE;
    }
    let figures = |w: &Word| w.digit && w.case == Case::None;
    let score = |three: &[Word]| {
        figures(&three[0]) && matches!(three[1].sign, '-' | '–') && figures(&three[2]) && three[0].letters.count <= 3
    };
    if sentence.windows(3).any(score) || sentence.iter().any(|w| figures(w) && w.hyphenated) {
        all |= SCORE;
    }
    all
}

/// Runs of capitalised words, connectors between them included: each word's run, its first word and one past its
/// last, in words of the text; the sentence begins at the text's word `start`.
pub(super) fn runs(sentence: &[Word], start: usize, runs: &mut [(u32, u32)]) {
    let run = |first: usize, past: usize| ((start + first) as u32, (start + past) as u32);
    let mut at = 0;
    while at < sentence.len() {
        if !sentence[at].is_capitalised() {
            runs[at] = run(at, at + 1);
            at += 1;
            continue;
        }
        let first = at;
        let mut last = at;
        let mut next = at + 1;
        while next < sentence.len() && next <= last + 3 && next < first + LONGEST_RUN {
            let word = &sentence[next];
            if word.is_capitalised() || (word.case == Case::None && word.digit && next == last + 1) {
                last = next;
            } else if !(connectors().contains(&word.lower) || matches!(word.sign, '&' | '-' | '\'')) {
                break;
            }
            next += 1;
        }
        runs[first..=last].fill(run(first, last + 1));
        at = last + 1;
    }
}

/// Words that join the members of an enumeration, besides the comma.
const JOINTS: [&str; 4] = ["et", "ou", "and", "or"];

/// For each word, the first word of the enumeration of capitalised runs that it stands in.
pub(super) fn enumerations(sentence: &[Word], start: usize, runs: &[(u32, u32)], firsts: &mut [u32]) {
    static HASHES: OnceLock<[u32; 4]> = OnceLock::new();
    let joints = HASHES.get_or_init(|| JOINTS.map(hash::of));
    for at in 0..sentence.len() {
        let first = runs[at].0 as usize - start;
        firsts[at] = runs[at].0;
        if first < at {
            firsts[at] = firsts[first];
            continue;
        }
        // One joint, or a comma and a joint, between the end of a run and this one.
        let joint = |at: usize| sentence[at].sign == ',' || joints.contains(&sentence[at].lower);
        let end = match at {
            2.. if joint(at - 1) && joint(at - 2) => at.checked_sub(3),
            1.. if joint(at - 1) => at.checked_sub(2),
            _ => None,
        };
        if let Some(end) = end
            && sentence[at].is_capitalised()
            && sentence[end].is_capitalised()
        {
            firsts[at] = firsts[end];
        }
    }
}

/// How far each word in lower case stands before the next capital, counting to six, and whether only connectors stand
/// between: a generic noun there may open the name (« tribunal de commerce d’Albi »).
pub(super) fn ahead(sentence: &[Word], ahead: &mut [(u8, bool)]) {
    const FARTHEST: u8 = 6;
    let mut next = (0, false);
    for (word, own) in sentence.iter().zip(ahead).rev() {
        if word.is_capitalised() {
            next = (1, true);
        } else if word.sign != '\0' && word.sign != '\'' {
            next = (0, false);
        } else if next.0 > 0 {
            *own = next;
            let plain = next.1 && connectors().contains(&word.lower);
            next = if next.0 < FARTHEST { (next.0 + 1, plain) } else { (0, false) };
        }
    }
}

/// How far each word in lower case stands after the last capital, counting to eight and not over a sign: a name may go
/// on in lower case (« Cercle nautique », « Agence européenne du médicament »).
pub(super) fn behind(sentence: &[Word], behind: &mut [u8]) {
    const FARTHEST: u8 = 8;
    let mut since = 0;
    for (word, own) in sentence.iter().zip(behind) {
        if word.is_capitalised() {
            since = 1;
        } else if (word.sign != '\0' && word.sign != '\'') || since > FARTHEST {
            since = 0;
        } else if since > 0 {
            *own = since;
            since += 1;
        }
    }
}

/// « Autorité des technologies de l’information (ATI) »: capitals in parentheses that are the initials of what
/// stands before.
pub(super) fn acronyms(sentence: &[Word], acronyms: &mut [bool]) {
    for at in 2..sentence.len() {
        let word = &sentence[at];
        if sentence[at - 1].sign != '(' || word.case != Case::Upper || word.letters.count > 6 {
            continue;
        }
        let wanted = &word.letters.head[..usize::from(word.letters.count)];
        let mut left = wanted.len();
        for before in sentence[..at - 1].iter().rev().take(14) {
            if left > 0 && before.letters.count > 0 && before.letters.head[0] == wanted[left - 1] {
                left -= 1;
            }
        }
        acronyms[at] = left == 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::words_of;
    use surligne_model::Language;

    #[test]
    fn runs_bridge_connectors_and_take_figures_at_once_after_a_capital() {
        let text = "selon Jeanne de La Tour du Pin, Airbus A320 et lui";
        let words = words_of(text, Language::Fr);
        let mut found = vec![(0, 0); words.len()];
        runs(&words, 0, &mut found);
        let said: Vec<&str> = found
            .iter()
            .filter(|(first, past)| past > first)
            .map(|&(first, past)| {
                &text[words[first as usize].bytes.start as usize..words[past as usize - 1].bytes.end as usize]
            })
            .collect();
        assert_eq!(said[1], "Jeanne de La Tour du Pin");
        assert_eq!(said[said.len() - 3], "Airbus A320");
    }

    #[test]
    fn members_of_an_enumeration_know_its_first() {
        let words = words_of("les écoles Ferry, Emile Zola, et Macé de Lyon", Language::Fr);
        let (mut found, mut firsts) = (vec![(0, 0); words.len()], vec![0; words.len()]);
        runs(&words, 0, &mut found);
        enumerations(&words, 0, &found, &mut firsts);
        assert_eq!(firsts, [0, 1, 2, 3, 2, 2, 6, 7, 2, 2, 2]);
    }

    #[test]
    fn the_next_capital_is_counted_to() {
        let words = words_of("le tribunal de commerce d’Albi, puis rien", Language::Fr);
        let mut found = vec![(0, false); words.len()];
        ahead(&words, &mut found);
        assert_eq!(found[..5], [(5, false), (4, false), (3, false), (2, true), (1, true)]);
        assert!(found[5..].iter().all(|own| own.0 == 0));
    }

    #[test]
    fn the_last_capital_is_counted_from() {
        let words = words_of("au Cercle nautique de mer, puis", Language::Fr);
        let mut found = vec![0; words.len()];
        behind(&words, &mut found);
        assert_eq!(found, [0, 0, 1, 2, 3, 0, 0]);
    }

    #[test]
    fn initials_in_parentheses_are_told() {
        let words = words_of("l’Autorité des technologies de l’information (ATI) et (ONU)", Language::Fr);
        let mut found = vec![false; words.len()];
        acronyms(&words, &mut found);
        assert_eq!(found.iter().filter(|&&yes| yes).count(), 1);
    }
}
