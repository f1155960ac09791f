//! Words for tests, cut simply: the tagger's tokens know more.

use std::ops::Range;

use surligne_model::Language;

use crate::fold::{is_apostrophe, is_hyphen};
use crate::word::{Spellings, Word};

/// Letters and figures with their hyphens, a French elision with its apostrophe, « M. » and « MM. » with their full stops, or one
/// sign; a sentence begins at the text's beginning and after a full stop that stands alone.
pub(crate) fn words_of(text: &str, language: Language) -> Vec<Word> {
    let mut spellings = Spellings::default();
    let mut words: Vec<Word> = Vec::new();
    let mut ended = true;
    for (token, bytes) in cut(text, language).into_iter().enumerate() {
        let word = &text[bytes.clone()];
        let sign = word.chars().next().filter(|first| !first.is_alphanumeric()).unwrap_or('\0');
        words.push(Word {
            spelling: spellings.of(word, sign),
            tokens: token as u32..token as u32 + 1,
            bytes: bytes.start as u32..bytes.end as u32,
            starts_sentence: ended,
        });
        ended = matches!(sign, '.' | '!' | '?');
    }
    words
}

fn cut(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut list: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let end = start + c.len_utf8();
        let letter_follows = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        match list.last_mut().filter(|_| open) {
            Some(last) if c.is_alphanumeric() || is_hyphen(c) && letter_follows => last.end = end,
            Some(last) if is_apostrophe(c) && language == Language::Fr && last.len() <= 2 => {
                last.end = end;
                open = false;
            }
            Some(last) if c == '.' && last.len() <= 2 => {
                last.end = end;
                open = false;
            }
            _ if c.is_whitespace() => open = false,
            _ => {
                list.push(start..end);
                open = c.is_alphanumeric();
            }
        }
    }
    list
}
