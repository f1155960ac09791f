//! Copies of documents that teach what the originals alone do not: names swapped for others of their kind, so that
//! the context decides; capitals throughout; accents lost.

use std::collections::{BTreeMap, BTreeSet};

use surligne_eval::names::{GoldDocument, GoldMention};
use surligne_model::{Label, Language};
use surligne_names::fold::fold_char;

use crate::random::Random;
use crate::{guide, invent};

/// Names to swap in, by kind; an organisation's by how it begins.
#[derive(Debug, Default)]
pub struct Pool {
    given: Vec<String>,
    family: Vec<String>,
    /// Single words that are names of another kind: towns and companies for people, family names for the rest.
    towns: Vec<String>,
    /// Towns alone: a club bears its town's name.
    seats: Vec<String>,
    seat_names: BTreeSet<String>,
    others: BTreeMap<(String, bool, usize), Vec<String>>,
}

fn vowel(name: &str) -> bool {
    let mut first = None;
    name.chars().take(1).for_each(|c| fold_char(c, |f| first = first.or(Some(f))));
    first.is_some_and(|c| "aeiouyh".contains(c))
}

impl Pool {
    /// From first and family names, towns and companies of the lexicon, and the documents' own mentions of the other
    /// kinds.
    pub fn new(
        given: Vec<String>,
        family: Vec<String>,
        seats: Vec<String>,
        companies: Vec<String>,
        documents: &[&GoldDocument],
    ) -> Self {
        let mut others: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for document in documents {
            for mention in &document.mentions {
                let surface = &document.text[mention.bytes.clone()];
                let key =
                    (mention.label.as_str().to_owned(), vowel(surface), surface.split_whitespace().count().min(3));
                if !surface.contains('\n') {
                    others.entry(key).or_default().push(surface.to_owned());
                }
            }
        }
        others.values_mut().for_each(|list| {
            list.sort();
            list.dedup();
        });
        let towns = seats.iter().cloned().chain(companies).collect();
        let seat_names = seats.iter().cloned().collect();
        Self { given, family, towns, seats, seat_names, others }
    }

    fn other(
        &self,
        label: &Label,
        surface: &str,
        of_sport: bool,
        random: &mut Random,
        language: Language,
    ) -> Option<String> {
        if of_sport && *label == Label::Organisation && self.seat_names.contains(surface) && random.chance(0.8) {
            // A club named like its town stays one.
            let name = random.pick(&self.seats);
            return Some(name.clone()).filter(|name| vowel(name) == vowel(surface));
        }
        if random.chance(0.15) && *label != Label::Location && !self.family.is_empty() && !surface.contains(' ') {
            let name = random.pick(&self.family);
            return Some(name.clone()).filter(|name| vowel(name) == vowel(surface));
        }
        if random.chance(0.4)
            && let Some(name) =
                invent::name(label, surface.split_whitespace().count(), &self.family, random, language)
            && vowel(&name) == vowel(surface)
        {
            return Some(name);
        }
        let key = (label.as_str().to_owned(), vowel(surface), surface.split_whitespace().count().min(3));
        let list = self.others.get(&key)?;
        (list.len() > 3).then(|| random.pick(list).clone())
    }

    /// A name that begins with a generic noun, with another noun and another proper part: lac du Bourget → glacier de Corvin.
    fn with_other_noun(&self, surface: &str, random: &mut Random) -> Option<String> {
        let (noun, rest) = surface.split_once(' ')?;
        let nouns = [&guide::PLACES[..], &guide::INSTITUTIONS[..]].into_iter().find(|list| list.contains(&noun))?;
        let noun = if random.chance(0.6) { random.pick(nouns) } else { noun };
        let last =
            rest.rfind([' ', '\'', '’']).map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
        let (between, name) = rest.split_at(last);
        let name =
            if random.chance(0.7) && name.chars().next().is_some_and(char::is_uppercase) && !self.towns.is_empty() {
                (0..6)
                    .map(|_| random.pick(&self.towns))
                    .find(|other| vowel(other) == vowel(name))
                    .map_or(name, String::as_str)
            } else {
                name
            };
        Some(format!("{noun} {between}{name}"))
    }

    /// The document with most of its names swapped, each name for the same other one throughout.
    pub fn swap(&self, document: &GoldDocument, random: &mut Random, language: Language) -> GoldDocument {
        let mut people: BTreeMap<String, String> = BTreeMap::new();
        let mut swapped: BTreeMap<(String, Label), Option<String>> = BTreeMap::new();
        // Full names first, so that a surname alone becomes the surname of the full name's other.
        let mut names: Vec<&str> = document
            .mentions
            .iter()
            .filter(|m| m.label == Label::Person)
            .map(|m| &document.text[m.bytes.clone()])
            .collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.split_whitespace().count()));
        for name in names {
            let parts: Vec<&str> = name.split_whitespace().collect();
            let plain = parts.iter().all(|p| p.chars().next().is_some_and(char::is_uppercase));
            if !plain || parts.len() > 3 || self.given.is_empty() || self.family.is_empty() {
                continue;
            }
            for (at, part) in parts.iter().enumerate() {
                let pool = if parts.len() > 1 && at == 0 {
                    &self.given
                } else if random.chance(0.15) && !self.towns.is_empty() {
                    // M. Paris, Mme Carrefour: the context decides.
                    &self.towns
                } else {
                    &self.family
                };
                if !people.contains_key(*part) {
                    let same: Vec<&String> =
                        (0..8).map(|_| random.pick(pool)).filter(|other| vowel(other) == vowel(part)).collect();
                    let mut other = same.first().map_or_else(|| (*part).to_owned(), |other| (*other).clone());
                    if parts.len() > 1 && at > 0 && random.chance(0.12) && !other.contains('-') {
                        other = format!("{other}-{}", random.pick(&self.family));
                    }
                    let other =
                        if part.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && part.len() > 2 {
                            other.to_uppercase()
                        } else {
                            other
                        };
                    people.insert((*part).to_owned(), other);
                }
            }
        }
        let of_sport = document.genre.split(' ').any(|word| word.starts_with("sport"));
        let mut nouns = random.fork();
        let before = |text: &str| other_noun_before(text, &mut nouns);
        rebuild(document, before, |surface, label| {
            if surface.contains('\n') {
                return None;
            }
            if *label == Label::Person {
                let parts: Vec<&str> =
                    surface.split_whitespace().map(|part| people.get(part).map_or(part, String::as_str)).collect();
                return Some(parts.join(" "));
            }
            swapped
                .entry((surface.to_owned(), label.clone()))
                .or_insert_with(|| {
                    let french = language == Language::Fr;
                    let with_noun = if french { self.with_other_noun(surface, random) } else { None };
                    if with_noun.is_some() || random.chance(0.25) {
                        return with_noun;
                    }
                    self.other(label, surface, of_sport, random, language)
                })
                .clone()
        })
    }
}

/// The document with each mention's surface replaced where `other` says by what.
fn rebuild(
    document: &GoldDocument,
    mut before: impl FnMut(&str) -> String,
    mut other: impl FnMut(&str, &Label) -> Option<String>,
) -> GoldDocument {
    let mut copy = GoldDocument { text: String::new(), mentions: Vec::new(), ..document.clone() };
    let mut at = 0;
    for mention in &document.mentions {
        copy.text.push_str(&before(&document.text[at..mention.bytes.start]));
        let surface = &document.text[mention.bytes.clone()];
        let start = copy.text.len();
        copy.text.push_str(&other(surface, &mention.label).unwrap_or_else(|| surface.to_owned()));
        copy.mentions.push(GoldMention { bytes: start..copy.text.len(), label: mention.label.clone() });
        at = mention.bytes.end;
    }
    copy.text.push_str(&document.text[at..]);
    copy
}

/// Nouns that stand before a name and outside it, by what they announce.
const OUTSIDE: [&[&str]; 4] = [
    &[
        "ville",
        "commune",
        "village",
        "hameau",
        "bourg",
        "canton",
        "département",
        "région",
        "province",
        "préfecture",
        "massif",
    ],
    &[
        "association",
        "société",
        "groupe",
        "entreprise",
        "start-up",
        "SARL",
        "collectif",
        "trio",
        "troupe",
        "institut",
        "cabinet",
        "fabricant",
        "constructeur",
        "syndicat",
        "fondation",
        "coopérative",
        "agence",
        "enseigne",
        "fonderie",
        "marque",
        "éditeur",
        "ONG",
        "laboratoire",
        "chantier",
        "pharmacie",
        "boulangerie",
        "hypermarché",
        "pépiniériste",
        "filiale",
        "fonds",
    ],
    &[
        "remorqueur",
        "chalutier",
        "vedette",
        "voilier",
        "navire",
        "avion",
        "moteur",
        "fusée",
        "satellite",
        "film",
        "roman",
        "album",
        "spectacle",
        "exposition",
        "émission",
        "série",
        "modèle",
        "logiciel",
        "jeu",
        "pièce",
        "technologie",
        "berline",
    ],
    &["M.", "Mme", "Me", "Mgr", "Dr", "monsieur", "madame", "maître", "docteur", "père", "sœur", "professeur"],
];

/// The text before a name, with the noun that announces the name made another of its group now and then.
fn other_noun_before(text: &str, random: &mut Random) -> String {
    let bare = text.trim_end_matches([' ', '\u{a0}']);
    let stem = ["de", "du", "des", "de la"]
        .iter()
        .find_map(|word| bare.strip_suffix(word)?.strip_suffix(' '))
        .unwrap_or(bare);
    let start = stem
        .rfind([' ', '\'', '’', '\n', '('])
        .map_or(0, |at| at + stem[at..].chars().next().map_or(1, char::len_utf8));
    let noun = &stem[start..];
    match OUTSIDE.iter().find(|group| group.contains(&noun)) {
        Some(group) if random.chance(0.5) => {
            format!("{}{}{}", &text[..start], random.pick(group), &text[start + noun.len()..])
        }
        _ => text.to_owned(),
    }
}

/// The document without accents on its capitals, as many keyboards write it.
pub fn without_accents_on_capitals(document: &GoldDocument) -> GoldDocument {
    document.map_chars(|c| {
        let mut plain = Vec::new();
        if c.is_uppercase() && !c.is_ascii() {
            fold_char(c, |f| plain.push(f.to_ascii_uppercase()));
        } else {
            plain.push(c);
        }
        plain
    })
}

/// The document in capitals, with or without accents.
pub fn capitals(document: &GoldDocument, accents: bool) -> GoldDocument {
    let upper = document.in_capitals();
    if accents { upper } else { without_accents_on_capitals(&upper) }
}
