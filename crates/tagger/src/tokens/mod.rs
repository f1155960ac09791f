//! The first phase: the text as words, runs of digits and symbols, each word looked up once.
//!
//! Space makes no token; a token knows what stood before it. All kinds of space are equal to the grammar, a
//! line end excepted, and so are all kinds of apostrophe (rule 7 of the annotation guide). Recognisers never
//! look at the text again: they are woken by digits, by signs and by the [`Classes`] of a word.

mod classes;
mod fold;
mod lexer;
mod mark;
pub(crate) mod vocabulary;

use std::ops::Range;

use surligne_model::Language;

use crate::one_of::Words;

pub(crate) use classes::Classes;
pub(crate) use fold::in_lower_case;
pub(crate) use mark::WordMark;
use vocabulary::Spelt;
pub(crate) use vocabulary::{Entries, WordId};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters with their combining marks.
    Word,
    /// Decimal digits, ASCII or full-width.
    Digits,
    /// A straight, curly or modifier apostrophe, or a prime.
    Apostrophe,
    /// Any other single character.
    Symbol,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing: the two touch.
    None,
    /// Space of any kind and width, within a line.
    Space,
    /// A line end.
    Line,
    /// An empty line, or the beginning of the text.
    Paragraph,
}

/// A word, a run of digits, an apostrophe or a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The first character, full-width forms made ASCII, every apostrophe `'`, every minus and hyphen as it is.
    pub first: char,
    /// The word in the vocabulary; [`WordId::UNKNOWN`] for others and for what is no word.
    pub word: WordId,
    /// What it is made of.
    pub kind: TokenKind,
    /// What stands before it.
    pub gap: Gap,
}

/// A text's tokens, in text order.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    text: &'t str,
    list: Vec<Token>,
    language: Language,
    classes: &'static [Classes],
    keys: &'static [Spelt],
    marks: &'static [WordMark],
}

impl<'t> Tokens<'t> {
    /// Cuts a text into tokens, in one pass; the language is detected when it is not given.
    pub fn new(text: &'t str, language: Option<Language>) -> Self {
        let list = lexer::tokens(text);
        let vocabulary = vocabulary::vocabulary();
        let language = language.unwrap_or_else(|| crate::language::detect(&list));
        Self {
            text,
            list,
            language,
            classes: vocabulary.classes(language),
            keys: vocabulary.texts(),
            marks: vocabulary.marks(),
        }
    }

    /// The language that was given or detected.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The whole text.
    pub fn source(&self) -> &'t str {
        self.text
    }

    /// The token at `at`.
    #[inline]
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// The token's own text; empty past the end.
    pub fn text(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// Whether the token is written so.
    #[inline(never)]
    pub fn text_is(&self, at: usize, text: &str) -> bool {
        same(self.text(at), text)
    }

    /// The byte range that a non-empty range of tokens covers.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        match (self.list.get(range.start), range.end.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(first), Some(last)) if first.start < last.end => first.start as usize..last.end as usize,
            _ => 0..0,
        }
    }

    /// The word in the vocabulary's spelling (lower case, with its accents), or `""` for a word that no table
    /// knows, for what is no word, and past the end.
    #[inline(always)]
    pub fn key(&self, at: usize) -> &'static str {
        self.spelt(at).text()
    }

    /// Whether the word's key is this word.
    #[inline(never)]
    pub fn key_is(&self, at: usize, word: &str) -> bool {
        same(self.keys[self.word(at).index()].text(), word)
    }

    /// Whether the word's key is one of some words.
    #[inline(never)]
    pub fn key_is_one_of(&self, at: usize, words: Words) -> bool {
        words.have(self.key(at))
    }

    /// Whether the token is written as one of some words.
    #[inline(never)]
    pub fn text_is_one_of(&self, at: usize, words: Words) -> bool {
        words.have(self.text(at))
    }

    #[inline(never)]
    fn spelt(&self, at: usize) -> &'static Spelt {
        &self.keys[self.word(at).index()]
    }

    /// The word's number; [`WordId::UNKNOWN`] past the end.
    fn word(&self, at: usize) -> WordId {
        self.list.get(at).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// The mark of the word's key; none for a word that no table knows.
    #[inline]
    pub fn mark(&self, at: usize) -> WordMark {
        self.list.get(at).map_or(WordMark::NONE, |token| self.marks[token.word.index()])
    }

    /// The classes of the word in the text's language; none for a word that no table knows.
    #[inline]
    pub fn classes(&self, at: usize) -> Classes {
        self.list.get(at).map_or(Classes::NONE, |token| self.classes[token.word.index()])
    }

    /// Whether the word has one of these classes.
    #[inline]
    pub fn is_any(&self, at: usize, classes: Classes) -> bool {
        self.classes(at).intersects(classes)
    }

    // What is asked of tokens all over the grammar is called and not copied there: the page's wasm was 3 kB heavier.

    /// What the token is made of.
    #[inline]
    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.list.get(at).map(|token| token.kind)
    }

    /// Whether this is a run of digits.
    #[inline]
    pub fn is_digits(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Digits)
    }

    /// Whether this is a word.
    #[inline]
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    /// Whether this is that symbol; any apostrophe is `'`.
    #[inline]
    pub fn is(&self, at: usize, symbol: char) -> bool {
        self.list.get(at).is_some_and(|token| token.first == symbol && token.kind != TokenKind::Word)
    }

    /// The symbol's character; `None` for words, digits and past the end.
    #[inline]
    pub fn symbol(&self, at: usize) -> Option<char> {
        let token = self.list.get(at)?;
        matches!(token.kind, TokenKind::Symbol | TokenKind::Apostrophe).then_some(token.first)
    }

    /// Whether this is a hyphen that joins the words beside it (hyphen-minus, hyphen, no-break hyphen).
    pub fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.symbol(at), Some('-' | '\u{2010}' | '\u{2011}'))
    }

    /// Whether this is a hyphen or a dash of any length, as stands between the ends of a range.
    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.symbol(at), Some('-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
    }

    /// What stands before the token; [`Gap::Paragraph`] past the end.
    #[inline]
    pub fn gap(&self, at: usize) -> Gap {
        self.list.get(at).map_or(Gap::Paragraph, |token| token.gap)
    }

    /// Whether the token touches the one before it.
    #[inline]
    pub fn is_glued(&self, at: usize) -> bool {
        self.gap(at) == Gap::None
    }

    /// Whether the token stands on the same line as the one before it.
    pub fn same_line(&self, at: usize) -> bool {
        self.gap(at) <= Gap::Space
    }

    /// Whether the word begins with a capital.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.is_word(at) && self.list[at].first.is_uppercase()
    }

    /// Whether a sentence begins at this token: after a full stop, a question or exclamation mark, or a line end.
    pub fn starts_sentence(&self, at: usize) -> bool {
        at == 0
            || self.gap(at) >= Gap::Line
            || (self.gap(at) == Gap::Space && matches!(self.symbol(at - 1), Some('.' | '!' | '?' | '…')))
            || (matches!(self.symbol(at - 1), Some('«' | '“' | '"' | '‘' | '-' | '–' | '—' | '(' | '•'))
                && at >= 2
                && (self.gap(at - 1) >= Gap::Line
                    || matches!(self.symbol(at - 2), Some('.' | '!' | '?' | '…' | ':'))))
            || (at == 1 && self.symbol(0).is_some())
    }
}

/// Whether two words are the same: most differ in length.
#[inline]
fn same(word: &str, other: &str) -> bool {
    word.len() == other.len() && word.bytes().eq(other.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str) -> Vec<(String, TokenKind, Gap)> {
        let tokens = Tokens::new(text, Some(Language::Fr));
        (0..tokens.len()).map(|i| (tokens.text(i).to_owned(), tokens.kind(i).unwrap(), tokens.gap(i))).collect()
    }

    #[test]
    fn words_digits_and_symbols_are_cut_apart() {
        use Gap::{Line, None, Paragraph, Space};
        use TokenKind::{Apostrophe, Digits, Symbol, Word};
        let expected = [
            ("L", Word, Paragraph),
            ("’", Apostrophe, None),
            ("été", Word, None),
            ("1", Digits, Space),
            ("234", Digits, Space),
            ("km", Word, Space),
            ("²", Symbol, None),
            (",", Symbol, None),
            ("A", Word, Line),
            ("7", Digits, None),
        ]
        .map(|(text, kind, gap)| (text.to_owned(), kind, gap));
        assert_eq!(kinds("L’e\u{301}té 1\u{202f}234\u{a0}km²,\nA7".replace("e\u{301}", "é").as_str()), expected);
    }

    #[test]
    fn spelling_without_accents_or_in_combining_marks_is_the_same_word() {
        for text in ["également", "ÉGALEMENT", "Egalement", "e\u{301}galement"] {
            assert_eq!(Tokens::new(text, Some(Language::Fr)).key(0), "également", "{text}");
        }
        assert_eq!(Tokens::new("inconnaissable", Some(Language::Fr)).key(0), "");
    }

    proptest! {
        /// Tokens are in order, non-empty, on `char` boundaries, and nothing but space is left out.
        #[test]
        fn tokens_cover_the_text(text in "(?s)[\\PC \n\u{300}\u{ad}é９]{0,60}") {
            let tokens = Tokens::new(&text, Some(Language::En));
            let mut at = 0;
            for i in 0..tokens.len() {
                let token = tokens.get(i).unwrap();
                let (start, end) = (token.start as usize, token.end as usize);
                prop_assert!(at <= start && start < end && end <= text.len());
                prop_assert!(text[at..start].chars().all(lexer::is_space));
                prop_assert!(!text[start..end].is_empty());
                at = end;
            }
            prop_assert!(text[at..].chars().all(lexer::is_space));
        }
    }
}
