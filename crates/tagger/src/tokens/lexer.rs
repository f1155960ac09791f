//! Cuts the text, in one pass over its bytes.

use super::fold::{Folded, LONGEST};
use super::vocabulary::{self, WordId};
use super::{Gap, Token, TokenKind};

/// Whether the character separates tokens and belongs to none. Zero-width spaces and soft hyphens do.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2b9}' | '\u{ff07}' | '\u{2032}')
}

/// Full-width ASCII and signs as their plain counterparts.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{ffe1}' => '£',
        '\u{ffe5}' => '¥',
        '\u{ffe6}' => '₩',
        '\u{ffe0}' => '¢',
        other => other,
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let vocabulary = vocabulary::vocabulary();
    let mut list = Vec::with_capacity(text.len() / 5 + 4);
    let mut gap = Gap::Paragraph;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if is_space(c) {
            let seen = match c {
                '\u{2029}' => Gap::Paragraph,
                '\n' | '\r' | '\u{2028}' | '\u{b}' | '\u{c}' | '\u{85}' => {
                    if gap >= Gap::Line {
                        Gap::Paragraph
                    } else {
                        Gap::Line
                    }
                }
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Gap::None,
                _ => Gap::Space,
            };
            gap = gap.max(seen);
            continue;
        }
        let mut end = start + c.len_utf8();
        let mut ascii = false;
        let kind = if is_digit(c) {
            while let Some((_, next)) = chars.next_if(|&(_, next)| is_digit(next)) {
                end += next.len_utf8();
            }
            TokenKind::Digits
        } else if c.is_alphabetic() {
            ascii = c.is_ascii();
            while let Some((_, next)) = chars.next_if(|&(_, next)| next.is_alphabetic() || is_combining(next)) {
                ascii &= next.is_ascii();
                end += next.len_utf8();
            }
            TokenKind::Word
        } else if is_apostrophe(c) {
            TokenKind::Apostrophe
        } else {
            TokenKind::Symbol
        };
        let word = match kind {
            TokenKind::Word if ascii && end - start <= LONGEST => vocabulary.find_ascii(text.as_bytes(), start..end),
            TokenKind::Word => {
                Folded::new(&text[start..end]).map_or(WordId::UNKNOWN, |folded| vocabulary.find(folded.as_bytes()))
            }
            _ => WordId::UNKNOWN,
        };
        let first = if kind == TokenKind::Apostrophe { '\'' } else { narrow(c) };
        list.push(Token { start: start as u32, end: end as u32, first, word, kind, gap });
        gap = Gap::None;
    }
    list
}
