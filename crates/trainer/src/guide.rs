//! Brings another corpus's spans to the guide's: a generic noun is inside the name of a thing that is not named without
//! it (rule 13: [lac du Bourget], [tribunal de commerce d'Albi]), and a minister's portfolio is part of a title, not the
//! name of a ministry (« la ministre de la Culture »).

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

/// The document with such nouns inside the mentions they stand before, and without portfolios.
pub fn to_guide(document: &GoldDocument) -> GoldDocument {
    let mut copy = document.clone();
    copy.mentions.retain(|mention| {
        mention.label != Label::Organisation || !is_portfolio(&document.text[..mention.bytes.start])
    });
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

/// Whether the text before a name ends with a minister and « de », with an adjective or two between them at most.
fn is_portfolio(before: &str) -> bool {
    const LINKS: [&str; 11] =
        ["de la", "de l'", "de l’", "du", "des", "à la", "à l'", "à l’", "aux", "chargé de", "chargée de"];
    let before = before.trim_end_matches([' ', '\u{a0}']);
    let Some(before) = LINKS.iter().find_map(|link| before.strip_suffix(link)) else { return false };
    if !before.ends_with([' ', '\u{a0}']) {
        return false;
    }
    let mut words = before.split_whitespace().rev().take(3);
    words
        .find(|word| !word.chars().all(char::is_lowercase) || word.starts_with("ministre"))
        .is_some_and(|word| matches!(word, "ministre" | "ministres" | "Ministre"))
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
            let changed = to_guide(&document);
            assert_eq!(&changed.text[changed.mentions[0].bytes.clone()], after);
            assert_eq!(changed.mentions[0].label, label);
        }
    }

    #[test]
    fn a_portfolio_is_no_ministry() {
        for (before, expected) in [
            ("la ministre de la ", true),
            ("le ministre congolais des ", true),
            ("le ministre délégué à l’", true),
            ("le ministère de l’", false),
            ("le ministre a quitté la salle des ", false),
            ("Le Premier ministre et le patron de la ", false),
        ] {
            assert_eq!(is_portfolio(before), expected, "{before}");
        }
    }
}
