//! Names of one or more words, found at a token: the longest that the table knows.

use surligne_model::Language;
use surligne_model::sorting::sort_by_key;

use crate::tokens::vocabulary::vocabulary;
use crate::tokens::{Classes, TokenKind, Tokens, WordId, in_lower_case};

/// One step of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Word(WordId),
    Symbol(char),
    Digits(Box<str>),
}

#[derive(Debug)]
struct Phrase {
    language: Option<Language>,
    steps: Vec<Step>,
    /// The name as it must be spelt, where capitals tell units apart: mW is no MW.
    exact: Option<Box<str>>,
    meaning: u16,
}

/// The forms in a cell of a table file: `form+` is one and its plural in -s, of every word in French, of the last in
/// English.
pub(super) fn forms(cell: &str, language: Option<Language>) -> impl Iterator<Item = String> {
    cell.split(';')
        .filter(|form| !form.is_empty())
        .flat_map(move |form| match form.strip_suffix('+') {
            None => [Some(form.to_owned()), None],
            Some(one) => {
                let words = if language == Some(Language::Fr) { one.replace(' ', "s ") } else { one.to_owned() };
                [Some(one.to_owned()), Some(words + "s")]
            }
        })
        .flatten()
}

/// A name in a table file.
pub(super) struct Name {
    pub text: String,
    /// `None`: in both languages.
    pub language: Option<Language>,
    /// What it stands for, an index into the table's own list.
    pub meaning: u16,
}

/// A table of names. Where two names are the same, the one that was given first holds.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    by_word: Vec<Vec<u16>>,
    by_symbol: Vec<(char, Vec<u16>)>,
}

/// A piece of a name: a run of letters, a run of digits, or one other character; spaces are left out.
fn pieces(name: &str) -> impl Iterator<Item = (TokenKind, &str)> {
    let kind = |c: char| match c {
        _ if c.is_alphabetic() => TokenKind::Word,
        _ if c.is_ascii_digit() => TokenKind::Digits,
        '\'' | '’' => TokenKind::Apostrophe,
        _ => TokenKind::Symbol,
    };
    let mut rest = name;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = kind(rest.chars().next()?);
        let runs = matches!(first, TokenKind::Word | TokenKind::Digits);
        let end = rest
            .char_indices()
            .skip(1)
            .find(|&(_, c)| !runs || c.is_whitespace() || kind(c) != first)
            .map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((first, piece))
    })
}

/// Calls `add` with every word of the names, the first with `class`.
pub(super) fn words_of(
    names: impl Iterator<Item = Name>,
    class: Classes,
    add: &mut dyn FnMut(&str, Option<Language>, Classes),
) {
    for name in names {
        for (index, (kind, piece)) in pieces(&name.text).enumerate() {
            if kind == TokenKind::Word {
                add(&in_lower_case(piece), name.language, if index == 0 { class } else { Classes::NONE });
            }
        }
    }
}

impl Phrases {
    pub fn new(names: impl Iterator<Item = Name>) -> Self {
        let vocabulary = vocabulary();
        let mut table = Self { by_word: vec![Vec::new(); vocabulary.len()], ..Self::default() };
        for name in names {
            let steps: Vec<Step> = pieces(&name.text)
                .map(|(kind, piece)| match kind {
                    TokenKind::Word => Step::Word(vocabulary.id(&in_lower_case(piece))),
                    TokenKind::Digits => Step::Digits(piece.into()),
                    TokenKind::Apostrophe => Step::Symbol('\''),
                    TokenKind::Symbol => Step::Symbol(piece.chars().next().unwrap_or(' ')),
                })
                .collect();
            let letters = name.text.chars().filter(|c| c.is_alphabetic()).count();
            let signs = name.text.chars().any(|c| !c.is_alphabetic() && c != ' ' && c != '-' && c != '\'');
            let capitals = name.text.chars().skip(1).any(char::is_uppercase) && !name.text.contains(' ');
            let exact = (letters > 0 && (letters <= 3 || signs || capitals)).then(|| name.text.as_str().into());
            let index = table.phrases.len() as u16;
            let list = match steps.first() {
                Some(Step::Word(word)) => &mut table.by_word[word.index()],
                Some(&Step::Symbol(symbol)) => match table.by_symbol.iter().position(|(first, _)| *first == symbol) {
                    Some(at) => &mut table.by_symbol[at].1,
                    None => {
                        table.by_symbol.push((symbol, Vec::new()));
                        let last = table.by_symbol.len() - 1;
                        &mut table.by_symbol[last].1
                    }
                },
                _ => continue,
            };
            list.push(index);
            table.phrases.push(Phrase { language: name.language, steps, exact, meaning: name.meaning });
        }
        // Longest first; the sort is stable, so that of two equal names the first given stays first.
        let phrases = &table.phrases;
        let longest = |&index: &u16| std::cmp::Reverse(phrases[usize::from(index)].steps.len());
        table.by_word.iter_mut().for_each(|list| sort_by_key(list, longest));
        table.by_symbol.iter_mut().for_each(|(_, list)| sort_by_key(list, longest));
        table
    }

    /// The longest name that begins at a token: what it stands for and one past its last token.
    pub fn at(&self, tokens: &Tokens<'_>, at: usize) -> Option<(u16, usize)> {
        let token = tokens.get(at)?;
        let of_word = |word: WordId| self.by_word.get(word.index()).map_or(&[][..], Vec::as_slice);
        let (list, accented): (&[u16], &[u16]) = match token.kind {
            TokenKind::Word if token.word == WordId::UNKNOWN => return None,
            TokenKind::Word => {
                let accented = vocabulary().accented(token.word);
                (of_word(token.word), if accented == token.word { &[] } else { of_word(accented) })
            }
            TokenKind::Digits => return None,
            _ => (&self.by_symbol.iter().find(|(symbol, _)| *symbol == token.first)?.1, &[]),
        };
        list.iter().chain(accented).map(|&index| &self.phrases[usize::from(index)]).find_map(|phrase| {
            let spoken = phrase.language.is_none_or(|language| language == tokens.language());
            let end = if spoken { phrase.end(tokens, at)? } else { return None };
            Some((phrase.meaning, end))
        })
    }

    /// The longest name that ends right before a token.
    pub fn ending_at(&self, tokens: &Tokens<'_>, end: usize) -> Option<(u16, usize)> {
        // The signs and codes before a figure have three tokens at most: « $ US », "C $".
        (1..=3).rev().filter_map(|length| end.checked_sub(length)).find_map(|start| {
            let (meaning, phrase_end) = self.at(tokens, start)?;
            (phrase_end == end).then_some((meaning, start))
        })
    }
}

impl Phrase {
    /// One past the name's last token, where it begins at a token. Hyphens may join the words of an English name: "a
    /// 25-basis-point cut".
    fn end(&self, tokens: &Tokens<'_>, at: usize) -> Option<usize> {
        let mut next = at;
        for (offset, step) in self.steps.iter().enumerate() {
            let hyphen = offset > 0
                && self.exact.is_none()
                && matches!(step, Step::Word(_))
                && tokens.language() == Language::En
                && tokens.is_hyphen(next)
                && tokens.is_glued(next)
                && tokens.is_glued(next + 1);
            next += usize::from(hyphen);
            let token = tokens.get(next)?;
            let there = (offset == 0 || tokens.same_line(next))
                && match step {
                    Step::Word(word) => {
                        token.kind == TokenKind::Word
                            && (token.word == *word
                                || (token.word != WordId::UNKNOWN && vocabulary().accented(token.word) == *word))
                    }
                    Step::Symbol(symbol) => token.kind != TokenKind::Word && token.first == *symbol,
                    Step::Digits(digits) => {
                        token.kind == TokenKind::Digits
                            && tokens.text(next) == &**digits
                            && (tokens.is_glued(next) || &**digits == "100")
                    }
                };
            if !there {
                return None;
            }
            next += 1;
        }
        let written = |exact: &str| {
            let written = (at..next).flat_map(|at| tokens.text(at).chars());
            written.map(straight).eq(exact.chars().filter(|&c| c != ' ').map(straight))
        };
        self.exact.as_deref().is_none_or(written).then_some(next)
    }
}

/// One character for those that are written for one another.
fn straight(c: char) -> char {
    match c {
        '’' => '\'',
        'μ' => 'µ',
        '＄' => '$',
        '￡' => '£',
        '￥' => '¥',
        other => other,
    }
}
