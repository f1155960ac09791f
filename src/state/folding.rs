//! Words compared as a person searches: without case and without the accents of French.

/// The text in lower case, its Latin letters without their diacritics, typographic apostrophes and spaces plain.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' | 'í' | 'ì' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ô' | 'ö' | 'ó' | 'ò' | 'õ' | 'ø' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => folded.push('u'),
            'ÿ' => folded.push('y'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => folded.push(' '),
            // A combining mark, as in text from a Mac.
            '\u{300}'..='\u{36f}' => {}
            c => folded.push(c),
        }
    }
    folded
}

/// How many words a text has: runs between plain white space, which is how a newsroom counts (« 3 % » with a
/// no-break space is one). Bytes are enough for it, and an article is counted with every edit of it.
#[must_use]
pub fn words(text: &str) -> usize {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // Eight bytes at a time; the highest bit of each byte says whether it is the one that is looked for.
    let is = |bits: u64, byte: u8| {
        let other = bits ^ u64::from_ne_bytes([byte; 8]);
        !(((other & !HIGH) + !HIGH) | other) & HIGH
    };
    let (mut before, mut words) = (0x80, 0);
    let mut count = |bits: u64| {
        let spaces = is(bits, b' ') | is(bits, b'\n') | is(bits, b'\t');
        words += (!spaces & (spaces << 8 | before) & HIGH).count_ones() as usize;
        before = spaces >> 56;
    };
    let (lanes, rest) = text.as_bytes().as_chunks();
    lanes.iter().for_each(|lane| count(u64::from_le_bytes(*lane)));
    let mut last = [b' '; 8];
    last[..rest.len()].copy_from_slice(rest);
    count(u64::from_le_bytes(last));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_runs_between_spaces() {
        assert_eq!(words(" L’été a\n\n3\u{a0}% "), 3);
        assert_eq!(words(""), 0);
    }

    proptest! {
        #[test]
        fn words_are_counted_as_one_by_one(text in "[ \n\ta\u{20}-\u{22}é\u{a0}\u{8a}😀]{0,40}") {
            prop_assert_eq!(words(&text), text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).count());
        }
    }

    #[test]
    fn accents_case_and_spaces_do_not_count() {
        assert_eq!(fold("L’ÉCOLE cœur"), "l'ecole coeur");
        assert_eq!(fold("e\u{301}te\u{301}"), fold("ÉTÉ"));
        assert_eq!(fold("3\u{202f}%"), "3 %");
    }
}
