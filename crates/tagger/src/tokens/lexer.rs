//! Cuts the text, in one pass over its bytes.

use super::fold::Folded;
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

/// What a byte begins, where it is ASCII.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Letter,
    Digit,
    Space,
    Line,
    Apostrophe,
    Symbol,
    /// The first byte of a longer character.
    Wide,
}

const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Symbol; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        bytes[at] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b' ' | b'\t' => Byte::Space,
            b'\n' | b'\r' | 0x0b | 0x0c => Byte::Line,
            b'\'' => Byte::Apostrophe,
            0x80.. => Byte::Wide,
            _ => Byte::Symbol,
        };
        at += 1;
    }
    bytes
};

/// The first byte of U+00C0 to U+00FF, which hold the letters of French.
const LATIN: u8 = 0xc3;

/// The bytes of a text, gone through from left to right.
struct Lexer<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl Lexer<'_> {
    /// The character that begins here.
    fn char(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    /// Goes on to the end of a run of digits.
    fn digits(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match BYTES[usize::from(byte)] {
                Byte::Digit => self.at += 1,
                Byte::Wide => match self.char().filter(|c| is_digit(*c)) {
                    Some(c) => self.at += c.len_utf8(),
                    None => break,
                },
                _ => break,
            }
        }
    }

    /// Goes on to the end of a word, and says how it is written.
    fn word(&mut self) -> Script {
        let mut script = Script::Ascii;
        while let Some(&byte) = self.bytes.get(self.at) {
            match BYTES[usize::from(byte)] {
                Byte::Letter => self.at += 1,
                // Letters but the signs × and ÷; ß has no capital of its own length.
                Byte::Wide if byte == LATIN => match self.bytes.get(self.at + 1) {
                    None | Some(0x97 | 0xb7) => break,
                    Some(second) => {
                        script = script.max(if *second == 0x9f { Script::Other } else { Script::Latin });
                        self.at += 2;
                    }
                },
                Byte::Wide => match self.char().filter(|c| c.is_alphabetic() || is_combining(*c)) {
                    Some(c) => {
                        script = Script::Other;
                        self.at += c.len_utf8();
                    }
                    None => break,
                },
                _ => break,
            }
        }
        script
    }
}

/// Which letters a word has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Script {
    Ascii,
    Latin,
    Other,
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let vocabulary = vocabulary::vocabulary();
    let mut list = Vec::with_capacity(text.len() / 4 + 4);
    let mut gap = Gap::Paragraph;
    let mut lexer = Lexer { text, bytes: text.as_bytes(), at: 0 };
    while let Some(&byte) = lexer.bytes.get(lexer.at) {
        let start = lexer.at;
        let mut first = char::from(byte);
        let mut kind = BYTES[usize::from(byte)];
        if kind == Byte::Wide {
            let Some(c) = lexer.char() else { break };
            first = c;
            kind = match c {
                c if is_space(c) => {
                    gap = gap.max(gap_of(c, gap));
                    lexer.at += c.len_utf8();
                    continue;
                }
                c if is_digit(c) => Byte::Digit,
                // The punctuation of news, which need not be looked for among the world's letters.
                '\u{2010}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '«' | '»' | '°' if !is_apostrophe(c) => {
                    Byte::Symbol
                }
                '\u{2018}' | '\u{2019}' => Byte::Apostrophe,
                c if c.is_alphabetic() => Byte::Letter,
                c if is_apostrophe(c) => Byte::Apostrophe,
                _ => Byte::Symbol,
            };
        }
        let mut word = WordId::UNKNOWN;
        let kind = match kind {
            Byte::Space => {
                gap = gap.max(Gap::Space);
                lexer.at += 1;
                continue;
            }
            Byte::Line => {
                gap = gap_of(first, gap);
                lexer.at += 1;
                continue;
            }
            Byte::Letter => {
                let script = lexer.word();
                let range = start..lexer.at;
                let folded = match script {
                    Script::Ascii => Folded::ascii(lexer.bytes, range),
                    Script::Latin => Folded::latin(&lexer.bytes[range]),
                    Script::Other => Folded::new(&text[range]),
                };
                word = folded.map_or(WordId::UNKNOWN, |folded| vocabulary.find(&folded));
                TokenKind::Word
            }
            Byte::Digit => {
                lexer.digits();
                TokenKind::Digits
            }
            Byte::Apostrophe => {
                lexer.at += first.len_utf8();
                first = '\'';
                TokenKind::Apostrophe
            }
            Byte::Symbol | Byte::Wide => {
                lexer.at += first.len_utf8();
                TokenKind::Symbol
            }
        };
        list.push(Token { start: start as u32, end: lexer.at as u32, first: narrow(first), word, kind, gap });
        gap = Gap::None;
    }
    list
}

/// What a space makes of the gap before it.
fn gap_of(space: char, gap: Gap) -> Gap {
    match space {
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
    }
}
