//! Ranks in Roman numerals: « le XVIe arrondissement », « la XVIIe législature ».

use crate::tokens::Tokens;

/// The rank of a French ordinal in Roman numerals with a noun behind it; a century, a republic and a king are
/// known by their own names.
pub(super) fn ordinal(tokens: &Tokens<'_>, at: usize) -> Option<u64> {
    let text = tokens.text(at);
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (numeral, suffix) = text.split_at(letters);
    if letters == 0 || letters > 8 || !is_one_of!(suffix, "e" | "è" | "ème" | "er" | "re" | "ère") {
        return None;
    }
    let end = at + 1;
    let noun = tokens.same_line(end)
        && tokens.is_word(end)
        && !tokens.is_glued(end)
        && !tokens.is_capitalised(end)
        && !tokens.key_is_one_of(
            end,
            words!("siècle" | "siècles" | "république" | "reich" | "empire" | "et" | "au" | "à" | "ou"),
        );
    // « Ce » and « Le » begin sentences.
    if !noun || is_one_of!(text, "Ce" | "Le") {
        return None;
    }
    value(numeral)
}

/// The value of a numeral that is written by the rules, up to 399.
fn value(numeral: &str) -> Option<u64> {
    let digit = |letter: u8| match letter {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        b'L' => Some(50),
        b'C' => Some(100),
        _ => None,
    };
    let (mut sum, mut run, mut last) = (0, 0, 500);
    for letter in numeral.bytes() {
        let digit = digit(letter)?;
        run = if digit == last { run + 1 } else { 1 };
        let five = digit == 5 || digit == 50;
        if run > 3 || (run > 1 && five) {
            return None;
        }
        if digit > last {
            // IV, IX, XL, XC: one smaller letter, already added, counts down.
            if !(digit == 5 * last || digit == 10 * last) || sum % (10 * last) != last {
                return None;
            }
            sum -= last;
            sum += digit - last;
        } else {
            sum += digit;
        }
        last = digit;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn numerals_by_the_rules() {
        for (numeral, number) in [
            ("I", 1),
            ("IV", 4),
            ("VI", 6),
            ("IX", 9),
            ("XIV", 14),
            ("XVI", 16),
            ("XIX", 19),
            ("XL", 40),
            ("CXVIII", 118),
        ] {
            assert_eq!(value(numeral), Some(number), "{numeral}");
        }
        for wrong in ["IIII", "VV", "IC", "IIX", "ABC", "VX"] {
            assert_eq!(value(wrong), None, "{wrong}");
        }
    }
}
