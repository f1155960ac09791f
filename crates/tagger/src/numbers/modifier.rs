//! Bounds and approximators around a figure: outside the span, kept as the value's `mod` (rule 3).

use surligne_model::{AmountModifier, Language};

use crate::tokens::{Classes, Entries, Tokens};

use AmountModifier::{Approx, Max, Min};

/// The words before a figure that say how near it is, the last of them first; the longer phrase is before the
/// shorter one that it ends with.
const FRENCH: &[(&[&str], AmountModifier)] = &[
    (&["moins", "ou", "plus"], Approx),
    (&["de", "moins", "pas"], Min),
    (&["d", "moins", "pas"], Min),
    (&["de", "plus", "pas"], Max),
    (&["d", "plus", "pas"], Max),
    (&["de", "plus", "non"], Max),
    (&["de", "loin", "pas"], Approx),
    (&["des", "barre", "la", "sous"], Max),
    (&["de", "barre", "la", "sous"], Max),
    (&["des", "seuil", "le", "sous"], Max),
    (&["de", "seuil", "le", "sous"], Max),
    (&["de", "dessus"], Min),
    (&["des", "dessus"], Min),
    (&["de", "dessous"], Max),
    (&["des", "dessous"], Max),
    (&["de", "peu", "un"], Approx),
    (&["de", "plus"], Min),
    (&["d", "plus"], Min),
    (&["que", "plus"], Min),
    (&["des", "plus"], Min),
    (&["du", "plus"], Min),
    (&["du", "moins"], Max),
    (&["des", "moins"], Max),
    (&["de", "moins"], Max),
    (&["d", "moins"], Max),
    (&["que", "moins"], Max),
    (&["moins", "au"], Min),
    (&["moins", "du"], Min),
    (&["minimum", "au"], Min),
    (&["de", "minimum"], Min),
    (&["partir", "à"], Min),
    (&["de", "partir", "à"], Min),
    (&["delà", "au"], Min),
    (&["de", "delà", "au"], Min),
    (&["à", "supérieur"], Min),
    (&["à", "supérieure"], Min),
    (&["à", "supérieurs"], Min),
    (&["à", "supérieures"], Min),
    (&["plus", "au"], Max),
    (&["maximum", "au"], Max),
    (&["de", "maximum"], Max),
    (&["à", "inférieur"], Max),
    (&["à", "inférieure"], Max),
    (&["à", "inférieurs"], Max),
    (&["à", "inférieures"], Max),
    (&["à", "jusqu"], Max),
    (&["au", "jusqu"], Max),
    (&["aux", "jusqu"], Max),
    (&["de", "près"], Approx),
    (&["d", "près"], Approx),
    (&["des", "près"], Approx),
    (&["de", "autour"], Approx),
    (&["d", "autour"], Approx),
    (&["des", "autour"], Approx),
    (&["de", "alentours"], Approx),
    (&["des", "alentours"], Approx),
    (&["d", "alentours"], Approx),
    (&["de", "environs"], Approx),
    (&["des", "environs"], Approx),
    (&["de", "ordre"], Approx),
    (&["d", "ordre"], Approx),
    (&["près", "peu", "à"], Approx),
    (&["environ"], Approx),
    (&["quelque"], Approx),
    (&["quelques"], Approx),
    (&["approximativement"], Approx),
    (&["presque"], Approx),
    (&["quasi"], Approx),
    (&["quasiment"], Approx),
    (&["pratiquement"], Approx),
    (&["minimum"], Min),
    (&["maximum"], Max),
];

const ENGLISH: &[(&[&str], AmountModifier)] = &[
    (&["than", "more", "not"], Max),
    (&["than", "more", "no"], Max),
    (&["than", "higher", "no"], Max),
    (&["than", "less", "not"], Min),
    (&["than", "less", "no"], Min),
    (&["than", "fewer", "no"], Min),
    (&["than", "fewer", "not"], Min),
    (&["than", "lower", "no"], Min),
    (&["than", "more"], Min),
    (&["than", "greater"], Min),
    (&["than", "higher"], Min),
    (&["than", "bigger"], Min),
    (&["than", "less"], Max),
    (&["than", "fewer"], Max),
    (&["than", "lower"], Max),
    (&["than", "smaller"], Max),
    (&["least", "at"], Min),
    (&["minimum", "a"], Min),
    (&["of", "minimum"], Min),
    (&["of", "excess", "in"], Min),
    (&["of", "upwards"], Min),
    (&["of", "upward"], Min),
    (&["of", "north"], Min),
    (&["of", "maximum"], Max),
    (&["of", "south"], Max),
    (&["of", "short"], Max),
    (&["most", "at"], Max),
    (&["to", "up"], Max),
    (&["as", "many", "as"], Max),
    (&["as", "much", "as"], Max),
    (&["as", "high", "as"], Max),
    (&["as", "low", "as"], Min),
    (&["as", "few", "as"], Min),
    (&["as", "little", "as"], Min),
    (&["to", "close"], Approx),
    (&["of", "order"], Approx),
    (&["of", "neighborhood"], Approx),
    (&["over"], Min),
    (&["above"], Min),
    (&["exceeding"], Min),
    (&["beyond"], Min),
    (&["topping"], Min),
    (&["under"], Max),
    (&["below"], Max),
    (&["about"], Approx),
    (&["around"], Approx),
    (&["approximately"], Approx),
    (&["approx"], Approx),
    (&["roughly"], Approx),
    (&["nearly"], Approx),
    (&["almost"], Approx),
    (&["some"], Approx),
    (&["circa"], Approx),
    (&["estimated"], Approx),
    (&["approaching"], Approx),
];

/// The words that modifiers are made of.
pub(crate) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::MODIFIER,
        words: "moins plus de d du que des à partir delà au aux loin peu près autour alentours environs ordre environ quelque \
                quelques approximativement presque quasi quasiment pratiquement minimum maximum jusqu supérieur \
                supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::MODIFIER,
        words: "than least minimum of maximum most to as close over above exceeding beyond topping under below about \
                around approximately approx roughly nearly almost some circa estimated approaching",
    },
    Entries {
        language: None,
        classes: Classes::NONE,
        words: "barre seuil sous dessus dessous ou pas non un les l la le du more greater higher bigger less fewer lower smaller at a no not excess in \
                upwards upward north south short up many much high low few little order neighborhood or so plus moins",
    },
];

/// The modifier that stands right before the token `at`, articles between skipped.
pub(crate) fn before(tokens: &Tokens<'_>, at: usize) -> Option<AmountModifier> {
    let mut last = at.checked_sub(1)?;
    if !tokens.same_line(at) {
        return None;
    }
    match tokens.symbol(last) {
        Some('~' | '≈' | '∼' | '±') => return Some(Approx),
        Some('≥' | '>') => return Some(Min),
        Some('≤' | '<') => return Some(Max),
        Some('\'') => last = last.checked_sub(1)?,
        _ => {}
    }
    let french = tokens.language() == Language::Fr;
    // « environ les 300 », "about the 300", « les quelque 300 ».
    // A figure that is known is no bound: "above the 4% target".
    let known = !french && tokens.key(last) == "the";
    if matches!((french, tokens.key(last)), (true, "les" | "l" | "le" | "la") | (false, "the" | "a" | "an")) {
        last = last.checked_sub(1)?;
    }
    if !tokens.is_any(last, Classes::MODIFIER) {
        return None;
    }
    let phrases = if french { FRENCH } else { ENGLISH };
    let key = tokens.key(last);
    phrases
        .iter()
        .find(|(words, _)| words[0] == key && phrase_ends_at(tokens, words, last))
        .map(|&(_, modifier)| modifier)
        .filter(|&modifier| !known || modifier == Approx)
}

/// Whether the words, the last of them first, end at this token; an apostrophe or a comma-less gap is skipped.
fn phrase_ends_at(tokens: &Tokens<'_>, words: &[&str], last: usize) -> bool {
    let mut at = Some(last);
    for (index, &word) in words.iter().enumerate() {
        let Some(mut here) = at else { return false };
        if index > 0 && tokens.is(here, '\'') {
            let Some(before) = here.checked_sub(1) else { return false };
            here = before;
        }
        if tokens.key(here) != word {
            return false;
        }
        at = here.checked_sub(1);
    }
    true
}

/// The modifier that stands right after the token before `at`: « 3 000 euros environ », "300 or more".
pub(crate) fn after(tokens: &Tokens<'_>, at: usize) -> Option<AmountModifier> {
    if !tokens.same_line(at) {
        return None;
    }
    match (tokens.language(), tokens.key(at), tokens.key(at + 1)) {
        (Language::Fr, "ou", "plus") | (Language::Fr, "au", "moins" | "minimum") | (Language::Fr, "minimum", _) => {
            Some(Min)
        }
        (Language::Fr, "ou", "moins") | (Language::Fr, "au", "maximum") | (Language::Fr, "maximum", _) => Some(Max),
        (Language::Fr, "environ" | "approximativement", _) if !number_follows(tokens, at + 1) => Some(Approx),
        (Language::En, "or", "more" | "higher" | "above") | (Language::En, "at", "least") => Some(Min),
        (Language::En, "or", "less" | "fewer" | "lower" | "below") | (Language::En, "at", "most") => Some(Max),
        (Language::En, "or", "so") => Some(Approx),
        _ => None,
    }
}

fn number_follows(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_digits(at) || tokens.is_any(at, Classes::NUMBER)
}
