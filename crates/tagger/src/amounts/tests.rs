//! The grammar of amounts on sentences: what is marked, as what, and what it comes to.

use proptest::prelude::*;
use surligne_model::{Amount, Currency, Label, Language, Text, Value};

use crate::{Options, Tagger};

/// A sentence with its amounts in brackets: `[surface|LABEL value]`.
fn marked(language: Language, sentence: &str) -> String {
    let text = Text::new(sentence);
    let tagging = Tagger::new().tag(&text, &Options { language: Some(language), ..Options::default() });
    let mut out = String::new();
    let mut at = 0;
    for suggestion in tagging.suggestions.iter().filter(|suggestion| suggestion.label.is_amount()) {
        let Some(Value::Amount(amount)) = &suggestion.value else { panic!("an amount has its value") };
        out.push_str(&sentence[at..suggestion.span.start()]);
        out.push_str(&format!("[{}|{}]", text.slice(suggestion.span), shown(&suggestion.label, amount)));
        at = suggestion.span.end();
    }
    out + &sentence[at..]
}

fn shown(label: &Label, amount: &Amount) -> String {
    let mut shown = label.to_string();
    match (amount.min, amount.max, amount.value, amount.magnitude) {
        (Some(min), Some(max), ..) => shown += &format!(" {min}-{max}"),
        (_, _, Some(value), _) => shown += &format!(" {value}"),
        (.., Some(magnitude)) => shown += &format!(" ~{magnitude}"),
        _ => {}
    }
    match amount.currency {
        Some(Currency::Code(code)) => shown += &format!(" {code}"),
        Some(Currency::Unstated) => shown += " ?",
        None => {}
    }
    for part in [amount.unit.as_deref(), amount.points.then_some("points")].into_iter().flatten() {
        shown += &format!(" {part}");
    }
    if let Some(per) = &amount.per {
        shown += &format!(" per {per}");
    }
    if let Some(modifier) = amount.modifier {
        shown += &format!(" {modifier:?}");
    }
    shown
}

/// Each sentence is given as it should come out; its brackets are taken off to make the input.
fn check(language: Language, expected: &[&str]) {
    for expected in expected {
        let mut plain = String::new();
        for (index, piece) in expected.split('[').enumerate() {
            match piece.split_once('|').filter(|_| index > 0) {
                Some((surface, rest)) => {
                    plain.push_str(surface);
                    plain.push_str(rest.split_once(']').map_or("", |(_, after)| after));
                }
                None => plain.push_str(piece),
            }
        }
        assert_eq!(marked(language, &plain), **expected);
    }
}

#[test]
fn sums() {
    check(
        Language::Fr,
        &[
            "Le groupe vise [entre 1,1 Md€ et 1,3 Md€|MONEY 1100000000-1300000000 EUR] d'Ebitda, contre [980 M€|MONEY 980000000 EUR].",
            "Le sac vaut [12 000 francs CFA|MONEY 12000 XOF].",
            "Une hausse [de 3 à 4 euros|MONEY 3-4 EUR per MW.h] par mégawattheure est attendue.",
            "Luxembourg met [57 millions|MONEY 57000000 ?] sur les rails lorrains.",
            "La maison a versé [62 millions|MONEY 62000000 ?] de dividendes en Suisse.",
            "Il coûte [29 900 euros|MONEY 29900 EUR], [24 900|MONEY 24900 ?] avec le bonus.",
            "Le timbre vaut [de 20 à 25 centimes|MONEY 0.2-0.25 EUR].",
            "Le kilowattheure passera de [25|MONEY 0.25 EUR] à [20 centimes|MONEY 0.2 EUR].",
            "Le ticket coûtera [2,55 euros|MONEY 2.55 EUR], contre [2,50|MONEY 2.5 ?] actuellement.",
            "Il compte [1,2 M|NUMBER 1200000] de visiteurs.",
            "Le prix baisse de [300|MONEY 300 DZD] à [100 dinars|MONEY 100 DZD].",
        ],
    );
    check(
        Language::En,
        &[
            "A dinner at [$1,000|MONEY 1000 USD] for [300|NUMBER 300].",
            "Sales of [$2 million-$3 million|MONEY 2000000-3000000 USD] and [5-7%|PERCENT 5-7] growth.",
            "It fell [4p|MONEY 0.04 GBP] to [90p|MONEY 0.9 GBP].",
            "It was meant to raise [Sh346 billion|MONEY 346000000000 KES] in Kenya.",
            "It briefly fell to [minus €500|MONEY -500 EUR].",
        ],
    );
}

#[test]
fn percentages_and_quantities() {
    check(
        Language::Fr,
        &[
            "Le Livret A perd [0,6 point|PERCENT 0.6 points].",
            "Ils sont vaccinés à [53,7 %|PERCENT 53.7], [deux points|PERCENT 2 points] de plus.",
            "La vitesse passera de [50|QUANTITY 50 km/h] à [30 km/h|QUANTITY 30 km/h].",
            "Elle a replanté [un hectare et demi|QUANTITY 1.5 har].",
            "Il mesure [1 m 78|QUANTITY 1.78 m].",
        ],
    );
    check(
        Language::En,
        &[
            "She weighs [200 kg|QUANTITY 200 kg] on paper.",
            "Warming of [1.5C|QUANTITY 1.5 Cel] and [600C|QUANTITY 600 Cel] in the oven.",
            "The bank moves by [a quarter point|PERCENT 0.25 points].",
            "It dropped to [2 degrees below zero|QUANTITY -2 deg].",
        ],
    );
}

#[test]
fn counts_and_what_is_no_count() {
    check(
        Language::Fr,
        &[
            "Le vol MH370 transportait [239|NUMBER 239] personnes, dont [12|NUMBER 12] membres d'équipage.",
            "L'article 49.3 ou le 49-3, le G7, la RN7, l'A13 et la D906.",
            "La Tesla Model 3 à [36 990 €|MONEY 36990 EUR].",
            "La Ligue 1, la Formule 1, la saison 2 et le top 10.",
            "Le bâtiment neuf a brûlé, nous sommes [neuf|NUMBER 9].",
            "[Un cinquième|NUMBER 0.2] des élus, un [cinquième|ORDINAL 5] homme.",
            "[Un sur cinq|NUMBER 0.2] et la [moitié|NUMBER 0.5] des maires.",
            "Ils sont payés [deux fois et demie|NUMBER 2.5] le minimum.",
            "https://exemple.fr/page?n=12%20et%2045 ne dit rien.",
            "Lens a gagné 28 à 17, puis 2-1.",
        ],
    );
    check(
        Language::En,
        &[
            "[One in four|NUMBER 0.25] adults and [six out of 10|NUMBER 0.6] voters said so.",
            "The House voted 218-214; No. 1 seed Alcaraz won the [first|ORDINAL 1] set 6-4.",
            "Chapter 11, Article 5, Route 66, Apollo 11, Studio 54 and Level 3.",
            "More than [half|NUMBER 0.5 Min] of the [435|NUMBER 435] seats are safe.",
            "Call 1-800-273-8255 or +44 20 7946 0958 for help.",
            "He flew a Boeing 777F.",
            "Some [400 to 500|NUMBER 400-500 Approx] workers, up to [60|NUMBER 60 Max] of them part-time.",
        ],
    );
}

proptest! {
    /// Nothing panics, whatever the text, and every value is finite.
    #[test]
    fn any_text_is_read(
        words in prop::collection::vec(
            prop_oneof![
                "(?s)\\PC{0,4}",
                "[0-9]{1,4}",
                prop::sample::select(vec![
                    "de", "à", "et", "entre", "deux", "cent", "mille", "millions", "demi", "un", "tiers", "€", "$", "%", "-",
                    "–", ",", ".", "/", "'", "^", "km", "m", "and", "half", "a", "hundred", "point", "of", "to", "one", "in",
                    "e", "\n", "minus", "moins", "plusieurs", "dizaines", "d'", "fois", "quart", "¾", "°C", "\"", "R", "×10⁹",
                ]).prop_map(str::to_owned),
            ],
            0..14,
        ),
        glue in prop::sample::select(vec![" ", "", "\u{a0}"]),
        french: bool,
    ) {
        let text = Text::new(words.join(glue));
        let language = Some(if french { Language::Fr } else { Language::En });
        let tagging = Tagger::new().tag(&text, &Options { language, ..Options::default() });
        for suggestion in &tagging.suggestions {
            if let Some(Value::Amount(amount)) = &suggestion.value {
                let finite = |number: Option<f64>| number.is_none_or(f64::is_finite);
                prop_assert!(finite(amount.value) && finite(amount.min) && finite(amount.max), "{amount:?}");
            }
        }
    }
}
