//! Words as the vocabulary spells them: lower case, accents composed.

/// A word longer than this in bytes is in no table and is not folded.
pub(super) const LONGEST: usize = 32;

/// A folded word, on the stack: the lexer makes one a word and must not allocate for it.
pub(super) struct Folded {
    bytes: [u8; LONGEST + 4],
    length: usize,
}

impl Folded {
    /// Folds a word; `None` where it is too long to be in a table.
    pub fn new(word: &str) -> Option<Self> {
        if word.len() > LONGEST {
            return None;
        }
        let mut folded = Self { bytes: [0; LONGEST + 4], length: word.len() };
        if word.is_ascii() {
            for (to, from) in folded.bytes.iter_mut().zip(word.bytes()) {
                *to = from.to_ascii_lowercase();
            }
            return Some(folded);
        }
        folded.length = 0;
        let mut chars = word.chars().flat_map(char::to_lowercase).peekable();
        while let Some(mut c) = chars.next() {
            while let Some(composed) = chars.peek().and_then(|&mark| compose(c, mark)) {
                c = composed;
                chars.next();
            }
            if folded.length + c.len_utf8() > LONGEST {
                return None;
            }
            folded.length += c.encode_utf8(&mut folded.bytes[folded.length..]).len();
        }
        Some(folded)
    }

    /// The folded word's bytes, which are UTF-8.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// The letter with its combining mark, for the letters that French and the names of currencies need.
fn compose(letter: char, mark: char) -> Option<char> {
    let row = match mark {
        '\u{301}' => "aáeéiíoóuúyýcćnńsśzź",
        '\u{300}' => "aàeèiìoòuù",
        '\u{302}' => "aâeêiîoôuû",
        '\u{308}' => "aäeëiïoöuüyÿ",
        '\u{303}' => "aãnñoõ",
        '\u{327}' => "cçsş",
        '\u{30c}' => "cčsšzž",
        '\u{30a}' => "aå",
        _ => return None,
    };
    let mut chars = row.chars();
    while let Some(plain) = chars.next() {
        let composed = chars.next();
        if plain == letter {
            return composed;
        }
    }
    None
}

/// The word without its accents.
pub(super) fn without_accents(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => 'a',
            'ç' | 'č' | 'ć' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ñ' | 'ń' => 'n',
            'ô' | 'ö' | 'ó' | 'õ' | 'ø' => 'o',
            'š' | 'ş' => 's',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            'ÿ' | 'ý' => 'y',
            'ž' | 'ź' | 'ż' => 'z',
            'ł' => 'l',
            other => other,
        })
        .collect()
}
