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
    let mut before = true;
    let mut words = 0;
    for byte in text.bytes() {
        let is_space = matches!(byte, b' ' | b'\n' | b'\t');
        words += usize::from(before && !is_space);
        before = is_space;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_between_spaces() {
        assert_eq!(words(" L’été a\n\n3\u{a0}% "), 3);
        assert_eq!(words(""), 0);
    }

    #[test]
    fn accents_case_and_spaces_do_not_count() {
        assert_eq!(fold("L’ÉCOLE cœur"), "l'ecole coeur");
        assert_eq!(fold("e\u{301}te\u{301}"), fold("ÉTÉ"));
        assert_eq!(fold("3\u{202f}%"), "3 %");
    }
}
