//! The shipped name models on sentences of our own: what every version of them must get right.

use std::fs;
use std::path::PathBuf;

use surligne_model::{Label, Language, Text};
use surligne_tagger::{Diagnostic, Options, Tagger, Tagging};

fn model(language: Language) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../www/models/{language}.bin"));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn tagger() -> Tagger {
    let mut tagger = Tagger::new();
    for language in Language::ALL {
        tagger.load_names(language, &model(language)).unwrap();
    }
    tagger
}

fn tag(tagger: &Tagger, source: &str, language: Language) -> (Text, Tagging) {
    let text = Text::new(source);
    let tagging = tagger.tag(&text, &Options { language: Some(language), reference_date: None });
    (text, tagging)
}

fn names(text: &Text, tagging: &Tagging) -> Vec<String> {
    let names = tagging.suggestions.iter().filter(|suggestion| suggestion.label.is_name());
    names.map(|suggestion| format!("{} {}", suggestion.label, text.slice(suggestion.span))).collect()
}

#[test]
fn plain_sentences() {
    let tagger = tagger();
    for (language, source, expected) in [
        (Language::Fr, "Le président Emmanuel Macron s'est rendu à Berlin jeudi.", "PER Emmanuel Macron|LOC Berlin"),
        (Language::Fr, "La Banque de France et l'Insee ont revu leurs prévisions.", "ORG Banque de France|ORG Insee"),
        (Language::Fr, "L’IA pèse sur le PIB de la Chine, selon l’OCDE.", "LOC Chine|ORG OCDE"),
        (
            Language::Fr,
            "Mme Colombe Raffarel, maire de Saint-Aubin-le-Cloud, a porté plainte.",
            "PER Colombe Raffarel|LOC Saint-Aubin-le-Cloud",
        ),
        (
            Language::En,
            "President Joe Biden met Volodymyr Zelensky in Warsaw.",
            "PER Joe Biden|PER Volodymyr Zelensky|LOC Warsaw",
        ),
        (Language::En, "Apple and Microsoft opened offices in New York.", "ORG Apple|ORG Microsoft|LOC New York"),
        (
            Language::En,
            "AI could lift GDP, said Margaret Oduya of Oxford University.",
            "PER Margaret Oduya|ORG Oxford University",
        ),
    ] {
        let (text, tagging) = tag(&tagger, source, language);
        assert_eq!(names(&text, &tagging).join("|"), expected, "{source}");
    }
}

#[test]
fn mentions_of_one_thing_are_one_entity() {
    let source =
        "Le PDG de Nvidia, Jensen Huang, est arrivé au Royaume-Uni. Huang doit rencontrer le gouvernement du UK.";
    let (_, tagging) = tag(&tagger(), source, Language::Fr);
    let people: Vec<_> = tagging.entities.iter().filter(|entity| entity.label == Label::Person).collect();
    assert_eq!(people.len(), 1);
    assert_eq!((people[0].name.as_str(), &people[0].aliases[..]), ("Jensen Huang", &["Huang".to_owned()][..]));
    let country = tagging.entities.iter().find(|entity| entity.name == "Royaume-Uni").unwrap();
    assert_eq!((country.iso.as_deref(), country.wikidata.as_deref()), (Some("GB"), Some("Q145")));
}

#[test]
fn apostrophes_and_spaces_of_any_kind_mean_the_same() {
    let tagger = tagger();
    let source = "L'Union européenne et l'Allemagne s'opposent à la Côte d'Ivoire, dit Marie d'Ornano à l'AFP.";
    let plain = tag(&tagger, source, Language::Fr);
    for other in [source.replace('\'', "’"), source.replace(' ', "\u{a0}")] {
        let changed = tag(&tagger, &other, Language::Fr);
        let back = |list: Vec<String>| list.into_iter().map(|name| name.replace('’', "'").replace('\u{a0}', " "));
        assert!(back(names(&changed.0, &changed.1)).eq(back(names(&plain.0, &plain.1))), "{other}");
    }
}

#[test]
fn without_a_model_the_tagger_says_so() {
    let (_, tagging) = tag(&Tagger::new(), "Emmanuel Macron a dépensé 3 millions d'euros.", Language::Fr);
    assert_eq!(tagging.diagnostics, [Diagnostic::NoNameModel(Language::Fr)]);
    assert!(tagging.entities.is_empty() && tagging.suggestions.iter().all(|suggestion| !suggestion.label.is_name()));
}

#[test]
fn a_wrong_or_damaged_model_is_refused() {
    let mut tagger = Tagger::new();
    let good = model(Language::Fr);
    assert!(tagger.load_names(Language::En, &good).unwrap_err().to_string().contains("another language"));
    assert!(
        tagger.load_names(Language::Fr, b"<!doctype html>").unwrap_err().to_string().contains("not a name model")
    );
    let mut newer = good.clone();
    newer[8] = 0xFF;
    assert!(tagger.load_names(Language::Fr, &newer).unwrap_err().to_string().contains("version"));
    for at in [good.len() / 3, good.len() - 1] {
        let mut damaged = good.clone();
        damaged[at] ^= 1;
        assert!(tagger.load_names(Language::Fr, &damaged).unwrap_err().to_string().contains("damaged"));
    }
    assert!(tagger.load_names(Language::Fr, &good[..good.len() / 2]).is_err());
    assert!(!tagger.has_names(Language::Fr));
}

#[test]
fn an_explanation_names_the_lexicon_and_the_evidence() {
    let tagger = tagger();
    let (text, tagging) = tag(&tagger, "Le ministre Marc Lenoir est à Paris.", Language::Fr);
    let paris = tagging.suggestions.iter().find(|s| text.slice(s.span) == "Paris").unwrap();
    let options = Options { language: Some(Language::Fr), reference_date: None };
    let why = tagger.explain(&text, &options, paris.span, &paris.label).unwrap();
    assert!(why.lexicon.iter().any(|entry| entry.words == "Paris"));
    assert!(!why.evidence.is_empty() && why.evidence.windows(2).all(|pair| pair[0].share >= pair[1].share));
    assert!(tagger.explain(&text, &options, paris.span, &Label::Money).is_none());
}
