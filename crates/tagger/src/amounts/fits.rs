//! Whether a name of money or a symbol of a unit is one where it stands: « un livre » is a book, "T-shirts" no tonnes.

use surligne_model::Language;

use super::context::{sentence, speaks_of};
use super::measure::Measure;
use super::places;
use super::tables::money::{Coin, coin_at};
use crate::numbers::Form;
use crate::tokens::{Classes, Entries, Tokens};

/// Words around « livres » and "pounds" that say what is weighed, and after "in" that say what is measured.
pub(super) const WORDS: &[Entries] = &[Entries {
    language: None,
    classes: Classes::NONE,
    words: "faible stable numérique cher affaibli trop rice grain coal copper fish cheese coffee cotton uranium debris \
            garbage tnt pork produce cargo weigh weighs weighed weighing weight weights lost lose losing heavier \
            lighter pèse pesait pesant poids bébé dumbbell cocaine heroin fentanyl meth marijuana methamphetamine bomb \
            baby thrust pressure trash tall beef meat flour sugar butter potatoes chicken explosives thick wide high \
            deep diameter moteur puissance bloc hybride diesel essence turbo voiture suv berline motorisation beurre \
            farine coin coins notes bet fee fees prize temperatures warming heat cold température températures \
            réchauffement",
}];

impl Measure {
    /// Whether a name of money is one after this number: abbreviations touch it, words that are more than money
    /// count enough of it.
    pub(super) fn coin_fits(&self, tokens: &Tokens<'_>, at: usize, end: usize, coin: Coin) -> bool {
        let text = tokens.text(at);
        let one_word = end == at + 1;
        if self.form == Form::Article && !super::one::counts(tokens, self, at, end, true) {
            return false;
        }
        // "15 $20": a sign that touches the figure after it is that figure's.
        if tokens.symbol(at).is_some() || (tokens.symbol(end - 1) == Some('$') && one_word) {
            let next_number = tokens.is_digits(end) && tokens.is_glued(end);
            return !next_number || tokens.is_glued(at);
        }
        if one_word && tokens.is_word(at) {
            match tokens.key(at) {
                // "R600" and "N1,500" stand before their figure; "50 N" is a force.
                "r" | "n" if text.len() == 1 => return false,
                "c" | "p" => {
                    return tokens.is_glued(at) && text.chars().all(char::is_lowercase);
                }
                "won" if tokens.language() == Language::En => return self.value >= 1000.0,
                "real" | "lei" | "sol" | "mark" | "marks" | "lev" | "rand" | "ether" | "crown" | "crowns"
                | "florin" | "florins" | "sterling" => {
                    return self.value >= 1000.0
                        || self.scale > 1.0
                        || tokens.language() == Language::Fr && self.value >= 2.0;
                }
                "cent" | "cents" if tokens.language() == Language::Fr => {
                    return self.form != Form::Article && self.scale == 1.0;
                }
                _ => {}
            }
            // « un franc succès », « une livre », "a pound": one of them is money only with money around it.
            if self.form == Form::Article && tokens.key_is_one_of(at, words!("franc" | "mark" | "real" | "sol")) {
                return !(tokens.same_line(end) && tokens.is_word(end) && !tokens.is_any(end, Classes::FUNCTION));
            }
            // « un livre » is a book.
            if tokens.key_is(at, "livre") && tokens.key_is(self.number.start, "un") {
                return false;
            }
            if tokens.key_is_one_of(at, words!("livre" | "livres")) {
                return self.scale >= 1000.0
                    || speaks_of_pounds(tokens, at)
                    || self.value >= 100.0 && super::rate::per(tokens, end).is_some();
            }
            // « un dollar fort », « un euro plus faible »: what it is worth, and no sum.
            let worth = end + usize::from(tokens.key_is_one_of(end, words!("plus" | "moins" | "trop")));
            if self.form == Form::Article
                && tokens
                    .key_is_one_of(worth, words!("fort" | "faible" | "stable" | "numérique" | "cher" | "affaibli"))
            {
                return false;
            }
            if tokens.key_is_one_of(at, words!("dollar" | "euro")) && tokens.is_hyphen(end) && tokens.is_glued(end) {
                return true;
            }
        }
        if coin.word && one_word {
            return text.chars().all(char::is_uppercase) && !tokens.is_glued(end);
        }
        true
    }

    /// Whether a symbol of a unit is one here: « l'été » begins with no litre, « T-shirts » with no tonne.
    pub(super) fn unit_fits(&self, tokens: &Tokens<'_>, at: usize, end: usize, unit: &str) -> bool {
        let text = tokens.text(at);
        let letters = text.chars().count();
        if self.form == Form::Article && !super::one::counts(tokens, self, at, end, false) {
            return false;
        }
        if !tokens.is_word(at) {
            return self.form != Form::Article;
        }
        if end == at + 1 && letters <= 3 && text.is_ascii() {
            if tokens.is(end, '\'') && tokens.is_glued(end) {
                return false;
            }
            let joined = tokens.is_glued(end)
                && (tokens.is_word(end)
                    || tokens.is_digits(end)
                    || (tokens.is_hyphen(end) && tokens.is_glued(end + 1)));
            // « 1m78 » is a length.
            let metres = unit == "m" && tokens.is_digits(end) && tokens.text(end).len() == 2;
            if joined && !metres && !(tokens.is_hyphen(end) && letters > 1) {
                return false;
            }
            if matches!(self.form, Form::Article | Form::Words | Form::Collective) && letters == 1 {
                return false;
            }
        }
        match (tokens.language(), text) {
            (_, "C" | "F") => {
                let degrees = self.value > -300.0 && self.value < 3000.0 && self.scale == 1.0;
                let apart = !(tokens.is_glued(at) || tokens.same_line(end) && tokens.is_capitalised(end));
                // A seat is 31F, a degree of frost is no whole F below forty.
                let glued = tokens.is_glued(at)
                    && (self.value.fract() != 0.0
                        || text == "C" && (self.value > 9.0 || warm(tokens, at))
                        || self.value >= 40.0
                        || self.value < 0.0);
                // "Boeing 777F".
                let model = tokens.is_glued(at) && at >= 2 && tokens.is_capitalised(at - 2) && self.value > 60.0;
                degrees && !model && (apart || glued)
            }
            // "5m rupiah".
            (Language::En, "m") if tokens.is_glued(at) && tokens.same_line(end) && coin_at(tokens, end).is_some() => {
                false
            }
            (Language::En, "m") if tokens.is_glued(at) => !counts_millions(tokens, at, self.value),
            // « 4-3 t.a.b. »
            (_, "t") => {
                !(tokens.is(end, '.') && tokens.is_glued(end) && tokens.is_glued(end + 1) && tokens.is_word(end + 1))
            }
            (_, "J") => tokens.is(end, '/') && tokens.is_glued(end),
            (_, "T") => self.value >= 2.0 && !tokens.is_glued(at),
            // Horses or horsepower: an engine stands near.
            (_, "chevaux") => self.value >= 20.0 && near_engine(tokens, at),
            // « un livre » is a book.
            (Language::Fr, "livres") => speaks_of_weight(tokens, at) || tokens.len() < 6,
            (_, "livre") if self.form == Form::Article => {
                tokens.key_is(at.wrapping_sub(1), "une") && speaks_of_weight(tokens, at)
            }
            // « une atmosphère de fête », « une Tesla »: other things first.
            (
                _,
                "atmosphère" | "atmosphere" | "brasse" | "Tesla" | "tesla" | "pixel" | "bit" | "nœud" | "noeud"
                | "bar" | "pascal" | "lux",
            ) if self.form == Form::Article => false,
            (_, "tasse" | "pied" | "pouce" | "once" | "nautique" | "carat") if self.form == Form::Article => false,
            // « un degré de plus », « un litre »: the article counts before any full name but a bare degree.
            (_, "degré" | "degree" | "degrees" | "foot" | "stone" | "cup") if self.form == Form::Article => {
                tokens.key_is(at, "degré") && tokens.same_line(end) && tokens.key_is(end, "celsius")
                    || tokens.key_is(end, "and") && tokens.key_is(end + 2, "half")
            }
            _ => true,
        }
    }
}

/// Whether the "m" that touches a figure is a million.
pub(super) fn counts_millions(tokens: &Tokens<'_>, at: usize, value: f64) -> bool {
    millions_of(tokens, at + 1) || value.fract() != 0.0 && beside_millions(tokens, at)
}

/// "47m voters": a noun after the letter, and none that a length stands before.
pub(super) fn millions_of(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.same_line(at) || tokens.is_glued(at) || !tokens.is_word(at) || tokens.is_capitalised(at) {
        return false;
    }
    // "1.5m cancelled appointments".
    let qualified = tokens.text(at).len() > 4
        && ["ed", "ly"].iter().any(|ending| tokens.text(at).ends_with(ending))
        && tokens.same_line(at + 1);
    let text = tokens.text(at + usize::from(qualified));
    let plural = text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
    let known = is_one_of!(text, "people" | "children" | "women" | "men" | "voters" | "barrels" | "tonnes");
    (plural || known)
        && !is_one_of!(text, "hurdles" | "metres" | "meters" | "across" | "towards" | "upwards" | "downwards")
}

/// "2.5m units beat the 2.2m expected": the sentence has such millions with their noun.
fn beside_millions(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence(tokens, at).any(|other| {
        other != at
            && other > 0
            && tokens.text_is(other, "m")
            && tokens.is_digits(other - 1)
            && tokens.is_glued(other)
            && millions_of(tokens, other + 1)
    })
}

/// "2 1/2 in thick": the « in » of a length.
pub(super) fn inches(tokens: &Tokens<'_>, at: usize) -> bool {
    let measured = tokens
        .key_is_one_of(at + 1, words!("thick" | "wide" | "long" | "tall" | "high" | "deep" | "diameter"))
        && !(tokens.same_line(at + 2) && tokens.is_word(at + 2) && !tokens.is_any(at + 2, Classes::LINK));
    measured || tokens.len() == at + 1
}

/// `5"`, `5''`: inches where the mark touches the figure and closes no quotation; one past the mark.
pub(super) fn inch_mark(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is_glued(at) {
        // `10 " long`.
        return (tokens.is(at, '"') && tokens.same_line(at) && inches(tokens, at)).then_some(at + 1);
    }
    if tokens.is(at, '″') {
        return Some(at + 1);
    }
    if tokens.is(at, '\'') && tokens.is(at + 1, '\'') && tokens.is_glued(at + 1) {
        return Some(at + 2);
    }
    let open = (at.saturating_sub(60)..at).filter(|&before| tokens.is(before, '"')).count() % 2 == 1;
    (tokens.is(at, '"') && !open).then_some(at + 1)
}

/// Whether « livres » or "pounds" are weighed here.
pub(super) fn weighs(tokens: &Tokens<'_>, start: usize, end: usize, scale: f64) -> bool {
    if !tokens.key_is_one_of(end - 1, words!("pound" | "pounds" | "livre" | "livres")) {
        return false;
    }
    let heavy = |at: usize| {
        tokens.key_is_one_of(
            at,
            words!(
                "weigh"
                    | "weighs"
                    | "weighed"
                    | "weighing"
                    | "weight"
                    | "weights"
                    | "lost"
                    | "lose"
                    | "losing"
                    | "gained"
                    | "heavier"
                    | "lighter"
                    | "pèse"
                    | "pesait"
                    | "pesant"
                    | "poids"
                    | "bébé"
                    | "dumbbell"
                    | "cocaine"
                    | "heroin"
                    | "fentanyl"
                    | "meth"
                    | "marijuana"
                    | "methamphetamine"
                    | "bomb"
                    | "baby"
                    | "thrust"
                    | "pressure"
                    | "trash"
                    | "ounce"
                    | "ounces"
                    | "once"
                    | "onces"
                    | "feet"
                    | "tall"
                    | "beef"
                    | "meat"
                    | "flour"
                    | "sugar"
                    | "butter"
                    | "potatoes"
                    | "chicken"
                    | "explosives"
                    | "rice"
                    | "grain"
                    | "coal"
                    | "copper"
                    | "fish"
                    | "cheese"
                    | "coffee"
                    | "cotton"
                    | "uranium"
                    | "debris"
                    | "garbage"
                    | "carbon"
                    | "tnt"
                    | "pork"
                    | "produce"
                    | "cargo"
                    | "lb"
                    | "kg"
                    | "kilos"
                    | "kilograms"
                    | "stone"
                    | "tonnes"
            ),
        )
    };
    // "20 million pounds of beef".
    let of = tokens.key_is(end, "of") && tokens.same_line(end) && (heavy(end + 1) || heavy(end + 2));
    if of || scale >= 1e6 {
        return of;
    }
    // "a 200-pound man".
    let paid = tokens.is_any(end, Classes::MONEY)
        || tokens.key_is_one_of(
            end,
            words!(
                "coin" | "coins" | "note" | "notes" | "bet" | "fee" | "fees" | "prize" | "increase" | "cut" | "bill"
            ),
        );
    let linked =
        !paid && tokens.is_hyphen(end.saturating_sub(2)) && tokens.is_glued(end - 1) && !tokens.is_hyphen(end);
    linked || (start.saturating_sub(10)..(end + 5).min(tokens.len())).any(heavy)
}

/// Whether temperatures are spoken of.
pub(super) fn warm(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence(tokens, at).any(|at| {
        tokens.key_is_one_of(
            at,
            words!(
                "temperature"
                    | "temperatures"
                    | "warming"
                    | "heat"
                    | "cold"
                    | "degrees"
                    | "température"
                    | "températures"
                    | "réchauffement"
            ),
        )
    })
}

/// Whether an engine is spoken of within a sentence's reach.
pub(super) fn near_engine(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence(tokens, at).any(|at| {
        tokens.key_is_one_of(
            at,
            words!(
                "moteur"
                    | "puissance"
                    | "bloc"
                    | "hybride"
                    | "diesel"
                    | "essence"
                    | "turbo"
                    | "voiture"
                    | "suv"
                    | "berline"
                    | "km"
                    | "motorisation"
                    | "couple"
            ),
        )
    })
}

pub(super) fn speaks_of_weight(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence(tokens, at).any(|at| {
        tokens.key_is_one_of(at, words!("pèse" | "pesait" | "poids" | "bébé" | "beurre" | "farine" | "sucre"))
    })
}

/// Whether « livres » are money here: a country that pays in them, or money, in the sentence.
pub(super) fn speaks_of_pounds(tokens: &Tokens<'_>, at: usize) -> bool {
    let sentence = sentence(tokens, at);
    let place = |at: usize| {
        tokens.is_any(at, Classes::PLACE)
            && matches!(places::country_at(tokens, at), Some("GB" | "EG" | "LB" | "SY" | "SD" | "TR"))
    };
    sentence.clone().any(place) || speaks_of(tokens, sentence, Classes::MONEY) || tokens.len() < 8
}
