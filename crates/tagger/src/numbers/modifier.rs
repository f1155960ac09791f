//! Bounds and approximators around a figure: outside the span, kept as the value's `mod` (rule 3).

use surligne_model::{AmountModifier, Language};

use crate::one_of::Listed;
use crate::tokens::{Classes, Entries, Tokens};

use AmountModifier::{Approx, Max, Min};

/// The words before a figure that say how near it is; the longer phrase is before the shorter one that it ends with.
const FRENCH: Listed<AmountModifier> = listed![
    "plus ou moins" => Approx,
    "pas moins de" => Min,
    "pas moins d" => Min,
    "pas plus de" => Max,
    "pas plus d" => Max,
    "non plus de" => Max,
    "pas loin de" => Approx,
    "sous la barre des" => Max,
    "sous la barre de" => Max,
    "sous le seuil des" => Max,
    "sous le seuil de" => Max,
    "dessus de" => Min,
    "dessus des" => Min,
    "dessous de" => Max,
    "dessous des" => Max,
    "un peu de" => Approx,
    "plus de" => Min,
    "plus d" => Min,
    "plus que" => Min,
    "plus des" => Min,
    "plus du" => Min,
    "moins du" => Max,
    "moins des" => Max,
    "moins de" => Max,
    "moins d" => Max,
    "moins que" => Max,
    "au moins" => Min,
    "du moins" => Min,
    "au minimum" => Min,
    "minimum de" => Min,
    "à partir" => Min,
    "à partir de" => Min,
    "au delà" => Min,
    "au delà de" => Min,
    "supérieur à" => Min,
    "supérieure à" => Min,
    "supérieurs à" => Min,
    "supérieures à" => Min,
    "au plus" => Max,
    "au maximum" => Max,
    "maximum de" => Max,
    "inférieur à" => Max,
    "inférieure à" => Max,
    "inférieurs à" => Max,
    "inférieures à" => Max,
    "jusqu à" => Max,
    "jusqu au" => Max,
    "jusqu aux" => Max,
    "près de" => Approx,
    "près d" => Approx,
    "près des" => Approx,
    "autour de" => Approx,
    "autour d" => Approx,
    "autour des" => Approx,
    "alentours de" => Approx,
    "alentours des" => Approx,
    "alentours d" => Approx,
    "environs de" => Approx,
    "environs des" => Approx,
    "ordre de" => Approx,
    "ordre d" => Approx,
    "à peu près" => Approx,
    "environ" => Approx,
    "quelque" => Approx,
    "quelques" => Approx,
    "approximativement" => Approx,
    "presque" => Approx,
    "quasi" => Approx,
    "quasiment" => Approx,
    "pratiquement" => Approx,
    "minimum" => Min,
    "maximum" => Max,
];

const ENGLISH: Listed<AmountModifier> = listed![
    "not more than" => Max,
    "no more than" => Max,
    "no higher than" => Max,
    "not less than" => Min,
    "no less than" => Min,
    "no fewer than" => Min,
    "not fewer than" => Min,
    "no lower than" => Min,
    "more than" => Min,
    "greater than" => Min,
    "higher than" => Min,
    "bigger than" => Min,
    "less than" => Max,
    "fewer than" => Max,
    "lower than" => Max,
    "smaller than" => Max,
    "at least" => Min,
    "a minimum" => Min,
    "minimum of" => Min,
    "in excess of" => Min,
    "upwards of" => Min,
    "upward of" => Min,
    "north of" => Min,
    "maximum of" => Max,
    "south of" => Max,
    "short of" => Max,
    "at most" => Max,
    "up to" => Max,
    "as many as" => Max,
    "as much as" => Max,
    "as high as" => Max,
    "as low as" => Min,
    "as few as" => Min,
    "as little as" => Min,
    "close to" => Approx,
    "order of" => Approx,
    "neighborhood of" => Approx,
    "over" => Min,
    "above" => Min,
    "exceeding" => Min,
    "beyond" => Min,
    "topping" => Min,
    "under" => Max,
    "below" => Max,
    "about" => Approx,
    "around" => Approx,
    "approximately" => Approx,
    "approx" => Approx,
    "roughly" => Approx,
    "nearly" => Approx,
    "almost" => Approx,
    "some" => Approx,
    "circa" => Approx,
    "estimated" => Approx,
    "approaching" => Approx,
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
        words: "barre seuil dessus dessous non greater bigger excess upwards upward much low little order neighborhood",
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
    let known = !french && tokens.key_is(last, "the");
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
        .find(|(phrase, _)| phrase.ends_with(key.as_bytes()) && phrase_ends_at(tokens, phrase, last))
        .map(|(_, modifier)| modifier)
        .filter(|&modifier| !known || modifier == Approx)
}

/// Whether the phrase ends at this token; an apostrophe or a comma-less gap is skipped.
fn phrase_ends_at(tokens: &Tokens<'_>, phrase: &[u8], last: usize) -> bool {
    let mut at = Some(last);
    for (index, word) in phrase.rsplit(|&byte| byte == b' ').enumerate() {
        let Some(mut here) = at else { return false };
        if index > 0 && tokens.is(here, '\'') {
            let Some(before) = here.checked_sub(1) else { return false };
            here = before;
        }
        if tokens.key(here).as_bytes() != word {
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
