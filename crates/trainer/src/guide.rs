//! Brings another corpus's spans to the guide's: a generic noun is inside the name of a thing that is not named without
//! it (rule 13: [lac du Bourget], [tribunal de commerce d'Albi]).

use surligne_eval::names::{GoldDocument, GoldMention};
use surligne_model::Label;

/// Nouns that belong to the place they stand before.
pub const PLACES: [&str; 56] = [
    "lac",
    "aéroport",
    "gare",
    "pont",
    "rue",
    "place",
    "avenue",
    "boulevard",
    "stade",
    "château",
    "église",
    "col",
    "plage",
    "salle",
    "palais",
    "glacier",
    "golfe",
    "île",
    "îles",
    "mont",
    "monts",
    "cap",
    "baie",
    "port",
    "abbaye",
    "cathédrale",
    "basilique",
    "quai",
    "route",
    "parc",
    "forêt",
    "tour",
    "porte",
    "vallée",
    "détroit",
    "mer",
    "océan",
    "canal",
    "barrage",
    "tunnel",
    "autodrome",
    "circuit",
    "hippodrome",
    "vélodrome",
    "gymnase",
    "aérodrome",
    "faubourg",
    "étang",
    "gorges",
    "pointe",
    "square",
    "allée",
    "chapelle",
    "cimetière",
    "dune",
    "maison",
];
/// Nouns that belong to the institution that they and a place name together.
pub const INSTITUTIONS: [&str; 16] = [
    "tribunal",
    "lycée",
    "université",
    "hôpital",
    "collège",
    "musée",
    "école",
    "cour",
    "conservatoire",
    "faculté",
    "parquet",
    "chu",
    "ministère",
    "observatoire",
    "opéra",
    "barreau",
];
/// What may stand between noun and name.
const BETWEEN: [&str; 26] = [
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "grande",
    "instance",
    "commerce",
    "correctionnel",
    "administratif",
    "judiciaire",
    "d'appel",
    "international",
    "internationale",
    "centrale",
    "central",
    "universitaire",
    "olympique",
    "national",
    "nationale",
    "municipal",
    "appel",
    "assises",
    "d'assises",
    "saint",
];

/// The document with such nouns inside the mentions they stand before.
pub fn with_generic_nouns(document: &GoldDocument) -> GoldDocument {
    let mut copy = document.clone();
    let mut last_end = 0;
    for mention in &mut copy.mentions {
        if matches!(mention.label, Label::Location | Label::Person | Label::Organisation)
            && let Some((start, label)) = noun_before(&document.text, mention, last_end)
        {
            mention.bytes.start = start;
            mention.label = label;
        }
        last_end = mention.bytes.end;
    }
    copy
}

fn noun_before(text: &str, mention: &GoldMention, from: usize) -> Option<(usize, Label)> {
    let before = &text[from..mention.bytes.start];
    let line = before.rfind('\n').map_or(from, |at| from + at + 1);
    let mut at = mention.bytes.start;
    for _ in 0..6 {
        let rest = text[line..at].trim_end_matches([' ', '\u{a0}']);
        let rest = rest.strip_suffix(['\'', '’']).unwrap_or(rest);
        let start = rest
            .rfind([' ', '\'', '’', '('])
            .map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
        let word = rest[start..].to_lowercase();
        if PLACES.contains(&word.as_str()) && mention.label != Label::Organisation {
            return Some((line + start, Label::Location));
        }
        if INSTITUTIONS.contains(&word.as_str()) && mention.label == Label::Location {
            return Some((line + start, Label::Organisation));
        }
        if !(BETWEEN.contains(&word.as_str()) || word == "d" || word == "l") || word.is_empty() {
            return None;
        }
        at = line + start;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generic_nouns_join_their_names() {
        for (before, name, after, label) in [
            ("Au lac du ", "Bourget", "lac du Bourget", Label::Location),
            ("le tribunal de commerce d’", "Albi", "tribunal de commerce d’Albi", Label::Organisation),
            ("la ville de ", "Lyon", "Lyon", Label::Location),
            ("dans le lac, à ", "Annecy", "Annecy", Label::Location),
        ] {
            let text = format!("{before}{name}.");
            let mention = GoldMention { bytes: before.len()..before.len() + name.len(), label: Label::Location };
            let document = GoldDocument { text, mentions: vec![mention], ..GoldDocument::default() };
            let changed = with_generic_nouns(&document);
            assert_eq!(&changed.text[changed.mentions[0].bytes.clone()], after);
            assert_eq!(changed.mentions[0].label, label);
        }
    }
}
