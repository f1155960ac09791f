use super::*;

fn value(json: &str) -> Value {
    surligne_model::json::read(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// What a value looks like in French and in English, spaces made plain.
fn shows(label: &Label, json: &str, french: &str, english: &str) {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ");
    assert_eq!(plain(format(&value(json), label, Language::Fr)), french, "{json}");
    assert_eq!(plain(format(&value(json), label, Language::En)), english, "{json}");
}

#[test]
fn amounts_follow_cldr() {
    shows(&Label::Money, r#"{"value":3.2e9,"currency":"EUR"}"#, "3,2 Md €", "€3.2 billion");
    shows(&Label::Money, r#"{"value":12.5,"currency":"GBP"}"#, "12,50 £GB", "£12.50");
    shows(&Label::Money, r#"{"value":94000,"currency":"CHF"}"#, "94 000 CHF", "CHF 94,000");
    shows(&Label::Money, r#"{"value":1.3e9,"currency":null}"#, "1,3 milliard", "1.3 billion");
    shows(&Label::Money, r#"{"value":-5e6,"currency":"USD"}"#, "-5 M $US", "-$5 million");
    shows(&Label::Money, r#"{"value":null,"min":4e6,"max":5e6,"currency":"EUR"}"#, "4–5 M €", "€4–5 million");
    shows(
        &Label::Money,
        r#"{"value":null,"vague":true,"magnitude":1e9,"currency":"EUR"}"#,
        "plusieurs milliards d’euros",
        "billions of euros",
    );
    shows(&Label::Money, r#"{"value":71,"currency":"EUR","per":"[bbl_us]"}"#, "71 € / bbl", "€71 / bbl");
    shows(&Label::Percent, r#"{"value":40,"mod":"approx"}"#, "≈ 40 %", "≈ 40%");
    shows(&Label::Percent, r#"{"value":0.25,"points":true}"#, "+0,25 pt", "+0.25 percentage points");
    shows(&Label::Quantity, r#"{"value":12500,"unit":"har"}"#, "12 500 ha", "12,500 ha");
    shows(&Label::Number, r#"{"value":3000,"mod":"min"}"#, "≥ 3 000", "≥ 3,000");
    shows(
        &Label::Number,
        r#"{"value":null,"vague":true,"magnitude":1e4}"#,
        "plusieurs dizaines de milliers",
        "tens of thousands",
    );
    shows(&Label::Ordinal, r#"{"value":1}"#, "1er", "1st");
    shows(&Label::Ordinal, r#"{"value":22}"#, "22e", "22nd");
    shows(&Label::Ordinal, r#"{"value":113}"#, "113e", "113th");
}

#[test]
fn times_follow_cldr() {
    shows(&Label::Date, r#"{"timex":"2025-09-12"}"#, "ven. 12 sept. 2025", "Fri 12 Sep 2025");
    shows(&Label::Date, r#"{"timex":"2025-06-03/2025-06-09"}"#, "3–9 juin 2025", "3–9 Jun 2025");
    shows(&Label::Date, r#"{"timex":"2025-05-30/2025-06-09"}"#, "30 mai – 9 juin 2025", "30 May – 9 Jun 2025");
    shows(&Label::Date, r#"{"timex":"2025-09"}"#, "sept. 2025", "Sep 2025");
    shows(&Label::Date, r#"{"timex":"2025-Q3"}"#, "T3 2025", "Q3 2025");
    shows(&Label::Date, r#"{"timex":"18"}"#, "XIXe siècle", "19th century");
    shows(&Label::Date, r#"{"timex":"199"}"#, "années 1990", "1990s");
    shows(&Label::Date, r#"{"timex":"2025-06","mod":"MID"}"#, "mi-juin 2025", "mid-June 2025");
    shows(&Label::Date, r#"{"timex":"199","mod":"END"}"#, "fin des années 1990", "late 1990s");
    shows(&Label::Date, r#"{"timex":"2030","mod":"BEFORE"}"#, "avant 2030", "before 2030");
    shows(&Label::Time, r#"{"timex":"T16:30"}"#, "16 h 30", "4:30 pm");
    shows(&Label::Time, r#"{"timex":"2025-09-12T16:00"}"#, "ven. 12 sept. 2025, 16 h", "Fri 12 Sep 2025, 4 pm");
    shows(&Label::Time, r#"{"timex":"XXXX-WXX-4T09:30"}"#, "jeudi, 9 h 30", "Thursday, 9:30 am");
    shows(&Label::Time, r#"{"timex":"XXXX-XX-31T18:00"}"#, "le 31, 18 h", "the 31st, 6 pm");
    shows(&Label::Date, r#"{"timex":"2024-W07"}"#, "semaine du 12 févr. 2024", "week of 12 Feb 2024");
    shows(&Label::Duration, r#"{"timex":"P3M"}"#, "3 mois", "3 months");
    shows(&Label::Duration, r#"{"timex":"P34Y","age":true}"#, "34 ans", "34 years old");
    shows(&Label::Duration, r#"{"timex":"P2Y/P3Y"}"#, "2–3 ans", "2–3 years");
    shows(&Label::Set, r#"{"timex":"XXXX-WXX-1","quant":"EVERY"}"#, "chaque lundi", "every Monday");
    shows(&Label::Set, r#"{"timex":"P2W","quant":"EVERY"}"#, "toutes les 2 semaines", "every 2 weeks");
}

/// What is not placed on the calendar is said in words, and read again as itself.
#[test]
fn open_times_are_in_words() {
    let dates = "XXXX-WXX-4 XXXX-05 XXXX-05-01 XXXX-XX-31 XXXX-Q3 XXXX-H2 XXXX-W07 XXXX-SU XXXX-XX-XX XXXX-WXX XXXX-XX XXXX \
                 2040-XX-XX XXXX-WXX-WE XXXX-WXX-1/XXXX-WXX-5 XXXX-05-01/XXXX-05-03 XXXX-XX-03/XXXX-XX-09 XXXX-05/XXXX-07 \
                 BC0044 BC04 2 PAST_REF";
    let times = "XXXX-WXX-4T09:30 XXXX-05-01T16:00 XXXX-XX-31T18:00 XXXX-WXX-4TEV XXXX-05-01TNI XXXX-WXX-2TMI \
                 XXXX-WXX-2T09:30/XXXX-WXX-2T11:00 XXXX-XX-31T18:00/XXXX-XX-31T20:00 XXXX-WXX-1T18:00/XXXX-WXX-2T06:00 \
                 T24:00 XXXX-WXX-1T24:00 T02:19:51 2025-03-12T10:15:07 TMI TDT";
    let sets = "XXXX-WXX-4 XXXX-WXX-4T09 XXXX-WXX-4T09:30 T09:30 XXXX-WXX-WE XXXX-WXX-WD XXXX-05 \
                XXXX-11-11 P1W P2W PT3M XXXX-SU XXXX-WXX-1/XXXX-WXX-4 XXXX-Q1";
    for (label, codes) in [(Label::Date, dates), (Label::Time, times), (Label::Set, sets)] {
        for code in codes.split_whitespace() {
            for language in Language::ALL {
                let quant = (label == Label::Set).then_some("EVERY".to_owned());
                let value = Value::from(Temporal { timex: code.to_owned(), quant, ..Temporal::default() });
                let shown = format(&value, &label, language);
                assert!(!shown.contains(code) && !shown.contains("XX"), "{code}: {shown}");
                let again = read(&shown, &label, language, None);
                let Ok(Value::Temporal(again)) = again else { panic!("{code}: {shown}: {again:?}") };
                assert_eq!(again.timex, code, "{shown}");
            }
        }
    }
}

#[test]
fn iso_and_timex_are_read() {
    let read = |text: &str, label: &Label| read(text, label, Language::Fr, None);
    assert_eq!(
        read("2025-09-12", &Label::Date),
        Ok(value(r#"{"timex":"2025-09-12","start":"2025-09-12","end":"2025-09-13"}"#))
    );
    assert_eq!(read("P3M", &Label::Duration), Ok(value(r#"{"timex":"P3M"}"#)));
    assert_eq!(read("1.3e9 EUR", &Label::Money), Ok(value(r#"{"value":1.3e9,"currency":"EUR"}"#)));
    assert_eq!(read("XXXX-WXX-3T02:00", &Label::Set), Ok(value(r#"{"timex":"XXXX-WXX-3T02:00","quant":"EVERY"}"#)));
}

#[test]
fn errors_say_what_is_wrong() {
    let read = |text: &str, label: &Label| read(text, label, Language::Fr, None);
    assert_eq!(read("  ", &Label::Date), Err(ReadError::Empty));
    assert_eq!(read(&"1 – ".repeat(100), &Label::Date), Err(ReadError::TooLong));
    assert_eq!(read("bientôt peut-être", &Label::Date), Err(ReadError::NothingFound));
    assert_eq!(read("40 %", &Label::Money), Err(ReadError::OtherLabel(Label::Percent)));
    assert_eq!(read("40 % ou le 3 mai 2024", &Label::Percent), Err(ReadError::Several));
    assert_eq!(read("le prix de 4 euros", &Label::Money), Err(ReadError::OtherWords(11..18)));
}

#[test]
fn an_edit_keeps_what_text_does_not_tell() {
    let age = value(r#"{"timex":"P34Y","age":true}"#);
    let edit = |text: &str| edit(text, &age, &Label::Duration, Language::Fr, None);
    assert_eq!(edit(&format(&age, &Label::Duration, Language::Fr)), Ok(age.clone()));
    assert_eq!(edit("35 ans"), Ok(value(r#"{"timex":"P35Y","age":true}"#)));
}

#[test]
fn every_example_can_be_read() {
    for language in Language::ALL {
        for label in Label::BUILT_IN.iter().filter(|label| !label.is_name()) {
            let examples = examples(label, language);
            assert!(!examples.is_empty(), "{label}");
            for example in examples {
                assert!(read(&example, label, language, None).is_ok(), "{label} {language} {example}");
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}", signs in "[-0-9/TPXW:. –€%h]{0,24}") {
        for language in Language::ALL {
            for label in Label::BUILT_IN {
                for text in [&text, &signs] {
                    if let Ok(value) = read(text, &label, language, None) {
                        proptest::prop_assert!(label.accepts(&value));
                        proptest::prop_assert!(!format(&value, &label, language).is_empty());
                    }
                }
            }
        }
    }
}

#[test]
fn every_unit_and_currency_is_read_as_itself() {
    let mut lost = Vec::new();
    for language in Language::ALL {
        // A carat of gold and one of weight have one name in French, a stone and a French stere one sign in English.
        for unit in crate::amounts::unit_codes().filter(|unit| !is_one_of!(*unit, "karat" | "st")) {
            let quantity = Amount { value: Some(12.5), unit: Some(unit.to_owned()), ..Amount::default() };
            let shown = format(&Value::Amount(quantity.clone()), &Label::Quantity, language);
            if read(&shown, &Label::Quantity, language, None) != Ok(Value::Amount(quantity)) {
                lost.push(std::format!("{language} {unit}: {shown}"));
            }
        }
        for code in crate::amounts::currency_codes() {
            let sum =
                Amount { value: Some(12.5), currency: code.parse().ok().map(Currency::Code), ..Amount::default() };
            let shown = format(&Value::Amount(sum.clone()), &Label::Money, language);
            if read(&shown, &Label::Money, language, None) != Ok(Value::Amount(sum)) {
                lost.push(std::format!("{language} {code}: {shown}"));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
