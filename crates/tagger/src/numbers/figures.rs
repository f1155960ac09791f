//! Numbers in digits: grouping, decimals, exponents, fractions.

use surligne_model::Language;

use super::decimal::{Decimal, digit};
use super::value::NumberValue;
use crate::tokens::{Classes, Gap, TokenKind, Tokens};

/// A number in digits, without sign or scale.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figures {
    pub value: NumberValue,
    /// One past its last token.
    pub end: usize,
    /// Nothing but one run of ASCII digits.
    pub plain: bool,
    /// It is or ends in a fraction: ½, 3/4, 2 1/2.
    pub fraction: bool,
}

/// The fraction that one character is.
pub(super) fn vulgar_fraction(c: char) -> Option<(u64, u64)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

/// The number in digits that begins at `at`, as long as it goes.
pub(super) fn figures(tokens: &Tokens<'_>, at: usize) -> Option<Figures> {
    if let Some((over, under)) = tokens.symbol(at).and_then(vulgar_fraction) {
        let value = NumberValue::fraction(over, under)?;
        return Some(Figures { value, end: at + 1, plain: false, fraction: true });
    }
    let (value, end, plain) = decimal(tokens, at)?;
    if let Some((value, end)) = power(tokens, value, end) {
        return Some(Figures { value: value.into(), end, plain: false, fraction: false });
    }
    if plain {
        if let Some((value, end)) = fraction(tokens, at) {
            return Some(Figures { value, end, plain: false, fraction: true });
        }
        // « 2 1/2 », « 2½ ».
        if tokens.same_line(end) {
            let part = match tokens.symbol(end).and_then(vulgar_fraction) {
                Some((over, under)) => NumberValue::fraction(over, under).map(|part| (part, end + 1)),
                None if tokens.gap(end) == Gap::Space => fraction(tokens, end),
                // "4-1/2 cents".
                None if tokens.is_hyphen(end) && tokens.is_glued(end) && tokens.is_glued(end + 1) => {
                    fraction(tokens, end + 1)
                }
                None => None,
            };
            if let Some((part, end)) = part
                && let Some(value) = NumberValue::from(value).plus(part)
            {
                return Some(Figures { value, end, plain: false, fraction: true });
            }
        }
    }
    Some(Figures { value: value.into(), end, plain, fraction: false })
}

/// How the groups of a number's digits are kept apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Space,
    Mark(char),
    /// The « 10 , 000 » of tokenised text.
    SpacedComma,
}

/// Digits with their grouping and decimals: the value, one past the last token, and whether it is digits alone.
fn decimal(tokens: &Tokens<'_>, at: usize) -> Option<(Decimal, usize, bool)> {
    // « ,5 » and ".08": a point that touches no number before it.
    if matches!(tokens.symbol(at), Some('.' | ',')) {
        let free = !tokens.is_glued(at) || (at > 0 && matches!(tokens.symbol(at - 1), Some('$' | '£' | '€')));
        let bare = tokens.is_digits(at + 1) && tokens.is_glued(at + 1) && free;
        return bare.then(|| read(tokens, at..at + 2, tokens.text(at + 1).chars().count())).flatten();
    }
    if !tokens.is_digits(at) {
        return None;
    }
    let count = |at: usize| tokens.text(at).chars().count();
    let mut end = at + 1;
    let mut grouping = None;
    if count(at) <= 3 && !tokens.text(at).starts_with('0') {
        while let Some((separator, next)) = group(tokens, end, grouping) {
            grouping = Some(separator);
            end = next;
        }
    }
    let mark = match tokens.symbol(end) {
        Some(mark @ ('.' | ',')) if tokens.is_glued(end) && tokens.is_digits(end + 1) && tokens.is_glued(end + 1) => {
            mark
        }
        _ => return read(tokens, at..end, 0).map(|(value, end, _)| (value, end, end == at + 1)),
    };
    // A second mark of the grouping's kind: « 1.234.5 » is no number but a version or a section.
    if grouping == Some(Separator::Mark(mark)) {
        return None;
    }
    // "4,5" in English is a decimal comma where it has one or two digits behind it.
    let decimals = count(end + 1);
    if tokens.language() == Language::En && mark == ',' && grouping.is_none() && decimals > 2 {
        return read(tokens, at..end, 0).map(|(value, end, _)| (value, end, true));
    }
    if dotted_further(tokens, end + 2) {
        return None;
    }
    read(tokens, at..end + 2, decimals).map(|(value, end, _)| (value, end, false))
}

/// Whether a mark and digits go on without a space: 2.0.1, 192.168.1.1.
fn dotted_further(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.symbol(at), Some('.' | ','))
        && tokens.is_glued(at)
        && tokens.is_digits(at + 1)
        && tokens.is_glued(at + 1)
}

/// The group of three digits that continues a number: how it is set apart and where it ends.
fn group(tokens: &Tokens<'_>, at: usize, grouping: Option<Separator>) -> Option<(Separator, usize)> {
    let three = |at: usize| tokens.is_digits(at) && tokens.text(at).chars().count() == 3;
    let (separator, digits) = if tokens.gap(at) == Gap::Space && three(at) {
        (Separator::Space, at)
    } else {
        let mark = tokens.symbol(at)?;
        match (tokens.gap(at), tokens.gap(at + 1)) {
            (Gap::None, Gap::None) => (Separator::Mark(mark), at + 1),
            (Gap::Space, Gap::Space) if mark == ',' && tokens.language() == Language::En => {
                (Separator::SpacedComma, at + 1)
            }
            _ => return None,
        }
    };
    // Indian grouping: 12,34,567.
    let indian = separator == Separator::Mark(',')
        && tokens.language() == Language::En
        && tokens.is_digits(digits)
        && tokens.text(digits).len() == 2
        && tokens.is(digits + 1, ',')
        && tokens.is_glued(digits + 1)
        && tokens.is_digits(digits + 2);
    if !(three(digits) || indian) || grouping.is_some_and(|grouping| grouping != separator) {
        return None;
    }
    if let Separator::Mark(mark) = separator {
        let first = grouping.is_none();
        let before = tokens.text(at - 1);
        let again = tokens.is(digits + 1, mark) && dotted_further(tokens, digits + 1);
        match (mark, tokens.language()) {
            ('\'', _) => {}
            // In the language where the mark is the decimal one, two of them make it a grouping mark.
            ('.', Language::Fr) | (',', Language::En) => {}
            (',', Language::Fr) | ('.', Language::En) if !first || again => {}
            // "1.234,56" in English, « 1,234.56 » in French.
            ('.', Language::En) if tokens.is(digits + 1, ',') && dotted_further(tokens, digits + 1) => {}
            (',', Language::Fr) if tokens.is(digits + 1, '.') && dotted_further(tokens, digits + 1) => {}
            _ => return None,
        }
        if first && before == "0" {
            return None;
        }
    }
    Some((separator, digits + 1))
}

fn read(tokens: &Tokens<'_>, range: std::ops::Range<usize>, decimals: usize) -> Option<(Decimal, usize, bool)> {
    let end = range.end;
    let digits = range.filter(|&at| tokens.is_digits(at)).flat_map(|at| tokens.text(at).chars());
    Decimal::from_digits(digits, decimals).map(|value| (value, end, false))
}

/// A small whole number.
fn whole(tokens: &Tokens<'_>, at: usize) -> Option<u64> {
    let text = tokens.text(at);
    if !tokens.is_digits(at) || text.chars().count() > 6 {
        return None;
    }
    Some(text.chars().filter_map(digit).fold(0, |number, digit| number * 10 + u64::from(digit)))
}

/// « 3/4 »: a denominator that fractions have, the numerator below it, and no second slash (a date).
fn fraction(tokens: &Tokens<'_>, at: usize) -> Option<(NumberValue, usize)> {
    let slash = at + 1;
    if !matches!(tokens.symbol(slash), Some('/' | '\u{2044}'))
        || !tokens.is_glued(slash)
        || !tokens.is_glued(slash + 1)
    {
        return None;
    }
    let (over, under) = (whole(tokens, at)?, whole(tokens, slash + 1)?);
    let end = slash + 2;
    let more = tokens.is_glued(end) && (tokens.is(end, '/') || tokens.is_word(end));
    let usual = matches!(under, 2..=10 | 12 | 16 | 32 | 64 | 100 | 1000);
    // The 2 of « 12/2 » after a slash, or of a date « 3/4/2025 », is not looked at from its middle.
    let inside = at > 0 && tokens.is(at - 1, '/') && tokens.is_glued(at);
    (usual && over < under && over > 0 && !more && !inside)
        .then(|| Some((NumberValue::fraction(over, under)?, end)))
        .flatten()
}

/// The power after a number: « ^23 », « ^-1 »; with one past its last token.
pub(super) fn exponent(tokens: &Tokens<'_>, at: usize) -> Option<(i32, usize)> {
    if !tokens.is(at, '^') || !tokens.is_glued(at) || !tokens.is_glued(at + 1) {
        return None;
    }
    let negative = tokens.is(at + 1, '-') || tokens.is(at + 1, '\u{2212}');
    let digits = at + 1 + usize::from(negative || tokens.is(at + 1, '+'));
    let number = whole(tokens, digits).filter(|&number| number <= 300 && tokens.is_glued(digits))? as i32;
    Some((if negative { -number } else { number }, digits + 1))
}

/// « 1e10 », « 4e-14 », « 1,1^23 », « 3 × 10^9 », « 3 × 10⁹ ».
fn power(tokens: &Tokens<'_>, value: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let signed = |at: usize| -> Option<(i32, usize)> {
        let negative = tokens.is(at, '-') || tokens.is(at, '\u{2212}');
        let sign = negative || tokens.is(at, '+');
        let digits = at + usize::from(sign);
        let number = whole(tokens, digits).filter(|&number| number <= 300 && tokens.is_glued(digits))?;
        Some((if negative { -(number as i32) } else { number as i32 }, digits + 1))
    };
    if tokens.is_glued(at) && tokens.kind(at) == Some(TokenKind::Word) && tokens.text_is_one_of(at, words!("e" | "E"))
    {
        let (exponent, end) = signed(at + 1).filter(|_| tokens.is_glued(at + 1))?;
        return Some((value.times(Decimal::power(exponent))?, end));
    }
    if tokens.same_line(at) && (tokens.is(at, '×') || tokens.text_is(at, "x")) && tokens.text_is(at + 1, "10") {
        // « 5.5x10-3 », with the power on the line.
        let low = tokens.is_glued(at) && tokens.is(at + 2, '-') && tokens.is_glued(at + 2) && tokens.is_glued(at + 3);
        if low && let Some((exponent, end)) = signed(at + 2) {
            return Some((value.times(Decimal::power(exponent))?, end));
        }
        if tokens.is(at + 2, '^') && tokens.is_glued(at + 2) {
            let (exponent, end) = signed(at + 3)?;
            return Some((value.times(Decimal::power(exponent))?, end));
        }
        let mut end = at + 2;
        let negative = tokens.is(end, '⁻') && tokens.is_glued(end);
        end += usize::from(negative);
        let (mut exponent, mut read) = (0, false);
        while let Some(digit) = tokens.symbol(end).and_then(superscript).filter(|_| tokens.is_glued(end)) {
            exponent = (exponent * 10 + digit).min(400);
            read = true;
            end += 1;
        }
        let exponent = if negative { -exponent } else { exponent };
        return read.then(|| value.times(Decimal::power(exponent))).flatten().map(|value| (value, end));
    }
    None
}

fn superscript(c: char) -> Option<i32> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|digit| digit == c).map(|digit| digit as i32)
}

/// The suffix of an ordinal in figures: « 1er », « 2e », "3rd"; with one past its last token.
pub(super) fn ordinal_suffix(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is_word(at) || !tokens.is_glued(at) || tokens.is_any(at, Classes::NONE) {
        return None;
    }
    let text = tokens.text(at);
    let suffixes: &[&str] = match tokens.language() {
        Language::Fr => &[
            "er", "re", "ère", "e", "ème", "eme", "è", "nd", "nde", "nds", "ndes", "ers", "res", "ères", "es",
            "èmes", "ᵉ",
        ],
        Language::En => &["st", "nd", "rd", "th"],
    };
    if tokens.language() == Language::En && !english_suffix_fits(tokens.text(at - 1), text) {
        return None;
    }
    suffixes.iter().any(|suffix| suffix.eq_ignore_ascii_case(text)).then_some(at + 1)
}

/// Whether the suffix is the one of the number's last digits: 21st, 12th; "9st" is a weight.
fn english_suffix_fits(digits: &str, suffix: &str) -> bool {
    let mut last = digits.chars().rev().filter_map(digit);
    let (units, tens) = (last.next().unwrap_or(0), last.next().unwrap_or(0));
    let expected = match (tens, units) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    expected.eq_ignore_ascii_case(suffix)
}
