//! Names that are nobody's: companies, associations, villages, works made of syllables and of the pieces that such names
//! are usually made of, so that a model learns to read the context and the form, not a list.

use surligne_model::{Label, Language};

use crate::random::Random;

/// Beginnings of invented syllables.
const ONSETS: [&str; 22] = [
    "b", "br", "c", "cl", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "tr", "v", "z", "ch", "k", "qu", "h",
    "st",
];
/// Their ends.
const RHYMES: [&str; 15] = ["a", "e", "i", "o", "u", "an", "en", "on", "or", "el", "ia", "eau", "y", "ar", "in"];

/// First pieces of companies' names.
const STEMS: [&str; 36] = [
    "Agro", "Bio", "Médi", "Éco", "Techno", "Sol", "Nav", "Aqua", "Opti", "Euro", "Cyber", "Data", "Néo", "Poly",
    "Inno", "Trans", "Vita", "Pharma", "Carbo", "Hydro", "Log", "Syn", "Alti", "Cap", "Nova", "Véri", "Form", "Ther",
    "Lum", "Arc", "Mar", "Dent", "Vol", "Cor", "Sen", "Ax",
];
/// Their last pieces.
const ENDINGS: [&str; 38] = [
    "is", "eo", "tech", "ia", "ys", "tis", "lys", "xis", "alis", "era", "io", "ix", "vance", "ex", "ane", "ance",
    "cité", "tel", "med", "gen", "soft", "net", "pay", "lab", "data", "gaz", "bank", "dis", "ora", "éa", "um", "on",
    "us", "ly", "ify", "zen", "up", "way",
];
/// Words that companies add to a name.
const TAILS: [&str; 26] = [
    "Group",
    "Technologies",
    "Systems",
    "Energy",
    "Capital",
    "Pharma",
    "Industries",
    "Santé",
    "Bio",
    "AI",
    "SA",
    "Partners",
    "Conseil",
    "Logistique",
    "Immobilier",
    "Environnement",
    "Services",
    "Robotics",
    "Foods",
    "Motors",
    "Mobilité",
    "France",
    "International",
    "Gestion",
    "Labs",
    "Holding",
];
/// Words that open the name of a firm or a body, inside it.
const HEADS_FR: [&str; 18] = [
    "Banque",
    "Assurances",
    "Éditions",
    "Transports",
    "Maison",
    "Fondation",
    "Laboratoires",
    "Brasserie",
    "Groupe",
    "Ateliers",
    "Chantiers",
    "Domaine",
    "Compagnie",
    "Garage",
    "Cabinet",
    "Fromagerie",
    "Union",
    "Institut",
];
const TAILS_EN: [&str; 16] = [
    "Bank",
    "Foundation",
    "Institute",
    "Holdings",
    "Airlines",
    "Press",
    "Council",
    "Trust",
    "Partners",
    "Research",
    "Ventures",
    "Labs",
    "Brothers",
    "Union",
    "Group",
    "Analytics",
];
/// Clubs, in and before their towns' names.
const CLUBS: [&str; 14] =
    ["AS", "US", "FC", "ES", "RC", "Stade", "Olympique", "Étoile", "Entente", "Racing", "Union", "SC", "AC", "CS"];

/// A word of invented syllables with a capital.
pub fn word(random: &mut Random) -> String {
    let mut stem = String::new();
    for _ in 0..2 + random.below(2) {
        stem.push_str(random.pick::<&str>(&ONSETS));
        stem.push_str(random.pick::<&str>(&RHYMES));
    }
    let end = random.pick(&["", "s", "x", "l", "r", "n", "t"]);
    let stem = stem + end;
    stem[..1].to_uppercase() + &stem[1..]
}

/// A name of a kind, to stand in for one of `words` words; `None` for kinds of which none is made up here.
pub fn name(
    label: &Label,
    words: usize,
    family: &[String],
    random: &mut Random,
    language: Language,
) -> Option<String> {
    match (label, language) {
        // Only for such another: else lower-case words after any name would look like its end.
        (Label::Organisation, Language::Fr) if words > 2 && random.chance(0.5) => Some(described(random)),
        (Label::Organisation, _) => Some(organisation(family, random, language)),
        (Label::Location, Language::Fr) => Some(french_place(random)),
        (Label::Location, Language::En) => Some(english_place(random)),
        _ => None,
    }
}

/// Nouns that open the name of a body, by gender, and what describes such bodies.
const BODIES: [&[&str]; 2] = [
    &[
        "Cercle",
        "Comité",
        "Conseil",
        "Institut",
        "Observatoire",
        "Syndicat",
        "Mouvement",
        "Office",
        "Centre",
        "Collectif",
        "Groupement",
        "Fonds",
        "Bureau",
        "Club",
        "Haut Conseil",
        "Réseau",
        "Parti",
        "Cabinet",
        "Musée",
        "Laboratoire",
    ],
    &[
        "Agence",
        "Autorité",
        "Association",
        "Fédération",
        "Fondation",
        "Ligue",
        "Union",
        "Haute Autorité",
        "Société",
        "Confédération",
        "Chambre",
        "Commission",
        "Caisse",
        "Coopérative",
        "Direction",
        "Mission",
        "Compagnie",
        "École",
        "Maison",
        "Amicale",
    ],
];
const ADJECTIVES: [[&str; 2]; 24] = [
    ["national", "nationale"],
    ["européen", "européenne"],
    ["français", "française"],
    ["départemental", "départementale"],
    ["régional", "régionale"],
    ["international", "internationale"],
    ["nautique", "nautique"],
    ["sportif", "sportive"],
    ["central", "centrale"],
    ["interprofessionnel", "interprofessionnelle"],
    ["municipal", "municipale"],
    ["africain", "africaine"],
    ["agricole", "agricole"],
    ["québécois", "québécoise"],
    ["suisse", "suisse"],
    ["wallon", "wallonne"],
    ["breton", "bretonne"],
    ["laïque", "laïque"],
    ["mutualiste", "mutualiste"],
    ["populaire", "populaire"],
    ["technique", "technique"],
    ["indépendant", "indépendante"],
    ["citoyen", "citoyenne"],
    ["supérieur", "supérieure"],
];
const CONCERNS: [&str; 34] = [
    "du médicament",
    "de l'environnement",
    "des parents d'élèves",
    "pour le logement",
    "des riverains",
    "de la montagne",
    "des pêches",
    "du commerce équitable",
    "de la biodiversité",
    "des éleveurs bovins",
    "pour la paix",
    "des médias",
    "de sûreté nucléaire",
    "des transports",
    "des boulangers",
    "de défense des usagers",
    "pour l'emploi",
    "de la forêt",
    "des sciences de la mer",
    "des retraités",
    "de recherche agronomique",
    "des droits humains",
    "du patrimoine",
    "des locataires",
    "pour l'enfance",
    "des eaux",
    "du cinéma",
    "de la presse",
    "des infirmiers",
    "du climat",
    "de lutte contre le bruit",
    "des étudiants",
    "des arts du cirque",
    "de prévention des noyades",
];

/// « Agence européenne du médicament », « Cercle nautique »: a body that is described, not named.
fn described(random: &mut Random) -> String {
    let gender = random.below(2);
    let body = random.pick(BODIES[gender]);
    let adjective = random.pick(&ADJECTIVES)[gender];
    match random.below(5) {
        0 => format!("{body} {adjective}"),
        1 | 2 => format!("{body} {adjective} {}", random.pick(&CONCERNS)),
        3 => format!("{body} {}", random.pick(&CONCERNS)),
        _ => format!("{body} {} {}", random.pick(&CONCERNS), random.pick(&CONCERNS)),
    }
}

fn organisation(family: &[String], random: &mut Random, language: Language) -> String {
    let own =
        if random.chance(0.5) { format!("{}{}", random.pick(&STEMS), random.pick(&ENDINGS)) } else { word(random) };
    let surname = |random: &mut Random| if family.is_empty() { word(random) } else { random.pick(family).clone() };
    match random.below(12) {
        0 => format!("{own} {}", word(random)),
        1 | 2 => format!("{own} {}", random.pick(&TAILS)),
        3 => (0..3 + random.below(2)).map(|_| char::from(b'A' + random.below(26) as u8)).collect(),
        4 if language == Language::Fr => format!("{} {}", random.pick(&HEADS_FR), surname(random)),
        4 => format!("{} {}", surname(random), random.pick(&TAILS_EN)),
        5 => {
            let tail = if language == Language::Fr { ["Fils", "Frères", "Cie"] } else { ["Sons", "Co", "Finch"] };
            let other = if random.chance(0.5) { surname(random) } else { (*random.pick(&tail)).to_owned() };
            format!("{} & {other}", surname(random))
        }
        6 if random.chance(0.5) => format!("{} {}", random.pick(&CLUBS), surname(random)),
        7 => word(random),
        _ => own,
    }
}

fn french_place(random: &mut Random) -> String {
    let own = word(random);
    match random.below(10) {
        0 => format!("{}-{own}", random.pick(&["Saint", "Sainte", "Mont", "Bourg", "Ville", "Port", "Pont"])),
        1 => format!("{own}-{}-{}", random.pick(&["sur", "lès", "en", "sous"]), word(random)),
        2 => format!("{own}-{}", random.pick(&["le-Château", "les-Bains", "la-Forêt", "l'Abbaye", "le-Vieux"])),
        3 => format!("{own}{}", random.pick(&["ville", "court", "ières", "ac", "y", "igny", "anges", "euil"])),
        4 => format!("{} {own}", random.pick(&["La", "Le"])),
        _ => own,
    }
}

fn english_place(random: &mut Random) -> String {
    let own = word(random);
    match random.below(8) {
        0 => format!("{own} {}", random.pick(&["Springs", "Falls", "Heights", "Bay", "Hill", "Park", "County"])),
        1 => format!("{own}{}", random.pick(&["ton", "ville", "ford", "field", "shire", "wick", "burgh", "ham"])),
        2 => format!("{} {own}", random.pick(&["Port", "Fort", "Mount", "Lake", "San", "New"])),
        3 => format!("{own}{}", random.pick(&["ville", "court", "ac", "y", "an", "ova", "grad", "abad"])),
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invented_names_begin_with_a_capital_and_repeat_with_the_seed() {
        for language in Language::ALL {
            for label in [Label::Organisation, Label::Location] {
                let made = |seed: u64| {
                    let mut random = Random::new(seed);
                    (0..200).filter_map(|_| name(&label, 3, &[], &mut random, language)).collect::<Vec<_>>()
                };
                assert!(made(1).iter().all(|name| name.chars().next().is_some_and(char::is_uppercase)));
                assert_eq!(made(1), made(1));
                assert_ne!(made(1), made(2));
            }
        }
    }
}
