//! The grammar of numbers, on numbers alone.

use surligne_model::Language;

use super::{Form, Numbers};
use crate::tokens::Tokens;

/// The numbers of a text: their text, value and whether they are vague.
fn numbers(text: &str, language: Language) -> Vec<(String, f64, bool)> {
    let tokens = Tokens::new(text, Some(language));
    Numbers::new(&tokens)
        .iter()
        .map(|number| (text[tokens.bytes(number.tokens.clone())].to_owned(), number.value, number.vague))
        .collect()
}

/// Each text is one number as a whole, of that value.
fn whole(language: Language, cases: &[(&str, f64)]) {
    for &(text, value) in cases {
        assert_eq!(numbers(text, language), [(text.to_owned(), value, false)], "{text}");
    }
}

#[test]
fn figures_in_french() {
    whole(
        Language::Fr,
        &[
            ("1 234", 1234.0),
            ("1\u{202f}234\u{a0}567,89", 1_234_567.89),
            ("81.338", 81338.0),
            ("1.450,00", 1450.0),
            ("1.200.000", 1.2e6),
            ("0,5", 0.5),
            ("7,0625", 7.0625),
            ("1'000'000", 1e6),
            ("12.5", 12.5),
            ("-12", -12.0),
            ("−0,4", -0.4),
            ("+3,5", 3.5),
            ("2½", 2.5),
            ("3/4", 0.75),
            ("1,3 milliard", 1.3e9),
            ("3 000 milliards", 3e12),
            ("2 millions et demi", 2.5e6),
            ("2 millions 300 000", 2.3e6),
            ("7,5 Md", 7.5e9),
            ("18 Mds", 1.8e10),
            ("10k", 10000.0),
            ("1,2M", 1.2e6),
            ("150 milliers", 150_000.0),
            ("１２", 12.0),
            ("1e10", 1e10),
            ("3 × 10⁹", 3e9),
            ("4 billions", 4e12),
        ],
    );
}

#[test]
fn figures_in_english() {
    whole(
        Language::En,
        &[
            ("1,234", 1234.0),
            ("1,234,567.89", 1_234_567.89),
            ("12,34,567.89", 1_234_567.89),
            ("1 414 021 100", 1_414_021_100.0),
            ("5.00", 5.0),
            ("5,00", 5.0),
            (".08", 0.08),
            ("3.2 billion", 3.2e9),
            ("10 1/2", 10.5),
            ("- 1 4/5", -1.8),
            ("4 thousand 3 hundred", 4300.0),
            ("3 hundred and one", 301.0),
            ("200 dozens", 2400.0),
            ("1.2 bn", 1.2e9),
            ("4e14", 4e14),
        ],
    );
}

#[test]
fn words_in_french() {
    whole(
        Language::Fr,
        &[
            ("soixante et onze", 71.0),
            ("soixante-dix-sept", 77.0),
            ("septante huit", 78.0),
            ("huitante", 80.0),
            ("nonante-deux", 92.0),
            ("quatre-vingts", 80.0),
            ("quatre-vingt-un", 81.0),
            ("quatre vingt douze", 92.0),
            ("quatre-vingt-dix-neuf", 99.0),
            ("vingt et un", 21.0),
            ("vingt-et-un", 21.0),
            ("dix sept", 17.0),
            ("cent", 100.0),
            ("deux cent mille", 200_000.0),
            ("mille deux cents", 1200.0),
            ("cinquante et un million cinq cent soixante-dix-huit mille trois cent deux", 51_578_302.0),
            ("un milliard vingt-cinq millions", 1.025e9),
            ("un million et demi", 1.5e6),
            ("un demi-million", 5e5),
            ("un tiers", 1.0 / 3.0),
            ("trois quarts", 0.75),
            ("deux cinquièmes", 0.4),
            ("un centième", 0.01),
            ("une vingtaine", 20.0),
            ("une centaine de milliers", 1e5),
            ("deux douzaines", 24.0),
            ("une demi-douzaine", 6.0),
            ("un millier", 1000.0),
            ("deux cent virgule zéro trois", 200.03),
            ("trois virgule cinq millions", 3.5e6),
            ("mille milliards", 1e12),
            ("moins cinq", -5.0),
            ("six millions et deux tiers", 20e6 / 3.0),
        ],
    );
}

#[test]
fn words_in_english() {
    whole(
        Language::En,
        &[
            ("one hundred and twenty-five", 125.0),
            ("twenty-one trillion", 2.1e13),
            ("fifty - two", 52.0),
            ("two hundred thousand", 2e5),
            ("seven hundred twenty-one thousand and twelve", 721_012.0),
            ("one and a half million", 1.5e6),
            ("two million and one half", 2.5e6),
            ("half a million", 5e5),
            ("a dozen", 12.0),
            ("half a dozen", 6.0),
            ("a hundred and twenty", 120.0),
            ("a couple of hundred", 200.0),
            ("forty five hundred thirty eight", 4538.0),
            ("naught point five", 0.5),
            ("two-thirds", 2.0 / 3.0),
            ("one-fifth", 0.2),
            ("minus five", -5.0),
            ("five and a quarter", 5.25),
        ],
    );
}

#[test]
fn vague_numbers_name_their_scale() {
    for (language, text, value) in [
        (Language::Fr, "plusieurs dizaines de millions", 1e7),
        (Language::Fr, "quelques milliers", 1e3),
        (Language::Fr, "plusieurs milliards", 1e9),
        (Language::Fr, "plusieurs centaines de milliers", 1e5),
        (Language::En, "several hundred", 100.0),
        (Language::En, "tens of thousands", 1e4),
        (Language::En, "hundreds of millions", 1e8),
        (Language::En, "a few thousand", 1000.0),
        (Language::En, "thousands", 1000.0),
    ] {
        assert_eq!(numbers(text, language), [(text.to_owned(), value, true)], "{text}");
    }
}

#[test]
fn numbers_stay_apart() {
    for (language, text, expected) in [
        (Language::Fr, "entre cent et deux cents", &[100.0, 200.0][..]),
        (Language::Fr, "de trois mille à quatre mille", &[3000.0, 4000.0]),
        (Language::Fr, "12 h 30", &[12.0, 30.0]),
        (Language::Fr, "le 3 juin 2025", &[3.0, 2025.0]),
        (Language::Fr, "01 42 68 53 00", &[1.0, 42.0, 68.0, 53.0, 0.0]),
        (Language::Fr, "2025 300", &[2025.0, 300.0]),
        (Language::Fr, "la version 2.0.1", &[]),
        (Language::Fr, "A7, Covid-19", &[]),
        (Language::Fr, "deux trois", &[2.0, 3.0]),
        (Language::Fr, "12\n000", &[12.0, 0.0]),
        (Language::En, "between one hundred and two hundred", &[100.0, 200.0]),
        (Language::En, "twenty twenty-five", &[20.0, 25.0]),
        (Language::En, "192.168.1.2", &[]),
    ] {
        let values: Vec<f64> = numbers(text, language).into_iter().map(|(_, value, _)| value).collect();
        assert_eq!(values, expected, "{text}");
    }
}

#[test]
fn ordinals() {
    for (language, text, value) in [
        (Language::Fr, "premier", 1.0),
        (Language::Fr, "1er", 1.0),
        (Language::Fr, "2e", 2.0),
        (Language::Fr, "11ème", 11.0),
        (Language::Fr, "vingt et unième", 21.0),
        (Language::Fr, "vingt-cinquième", 25.0),
        (Language::Fr, "cent vingt-cinquième", 125.0),
        (Language::Fr, "quatre-vingtième", 80.0),
        (Language::Fr, "soixante et onzième", 71.0),
        (Language::Fr, "quatre-vingt-dixième", 90.0),
        (Language::Fr, "deux centième", 200.0),
        (Language::En, "third", 3.0),
        (Language::En, "21st", 21.0),
        (Language::En, "twenty-first", 21.0),
        (Language::En, "seventythird", 73.0),
        (Language::En, "two hundredth", 200.0),
        (Language::En, "one hundred and first", 101.0),
    ] {
        let tokens = Tokens::new(text, Some(language));
        let numbers = Numbers::new(&tokens);
        let found: Vec<_> = numbers.iter().map(|number| (number.tokens.clone(), number.form, number.value)).collect();
        assert_eq!(found, [(0..tokens.len(), Form::Ordinal, value)], "{text}");
    }
}
