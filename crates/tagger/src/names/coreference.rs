//! Mentions of one thing become one entity.
//!
//! Two mentions are of one entity where they have the same kind and the same folded name, or are two names of one
//! entity of the lexicon (« UE », « Union européenne »), or the one is a short form of the other: a surname after its
//! full name, initials of an organisation's words, a company's name without its legal form.

use std::collections::HashMap;

use surligne_model::Label;
use surligne_model::sorting::{sort_by, sort_by_key};

use surligne_names::entities::{KnownEntities, KnownEntity};
use surligne_names::fold::{fold, is_apostrophe};
use surligne_names::scheme::KINDS;

/// A thing that several mentions speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedEntity {
    /// What it is.
    pub label: Label,
    /// Canonical name.
    pub name: String,
    /// The document's other names for it, each once, in text order.
    pub aliases: Vec<String>,
    /// Wikidata item, where the lexicon knows it.
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code of a country.
    pub iso: Option<String>,
}

/// A mention to be grouped.
#[derive(Debug, Clone, Copy)]
pub struct Named<'t> {
    /// As written.
    pub surface: &'t str,
    /// Index of its kind.
    pub kind: usize,
}

/// Words that a company's name may have or leave out.
const FORMS: [&str; 24] = [
    "group",
    "groupe",
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "plc",
    "sa",
    "sas",
    "se",
    "ag",
    "gmbh",
    "nv",
    "spa",
    "co",
    "company",
    "holding",
    "holdings",
    "technologies",
    "international",
    "llc",
    "sarl",
    "cie",
];
/// Words that initials pass over.
const SMALL: [&str; 20] = [
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "pour", "of", "the", "and", "for", "a", "au", "aux",
    "sur", "in",
];

struct Group<'m> {
    kind: usize,
    /// Folded words of its fullest name.
    words: Vec<String>,
    known: Option<&'m KnownEntity>,
    mentions: Vec<usize>,
}

fn words_of(surface: &str) -> Vec<String> {
    let mut words: Vec<String> = surface
        .split(|c: char| c.is_whitespace() || is_apostrophe(c) || c == '-' || c == '\u{2011}' || c == '\u{2010}')
        .map(|word| fold(word).replace('.', ""))
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() > 1 && matches!(words[0].as_str(), "the" | "le" | "la" | "les" | "l") {
        words.remove(0);
    }
    if words.len() > 1 && words.last().is_some_and(|last| last == "s") && surface.ends_with('s') {
        words.pop();
    }
    words
}

fn initials(words: &[String]) -> String {
    words.iter().filter(|word| !SMALL.contains(&word.as_str())).filter_map(|word| word.chars().next()).collect()
}

/// Whether a person's shorter name is short for the longer: its last words, its first, or an initial and the last.
fn is_short_person(short: &[String], long: &[String]) -> bool {
    if short.len() >= long.len() {
        return short.len() == long.len()
            && short.len() >= 2
            && short[1..] == long[1..]
            && (short[0].chars().count() == 1 || long[0].chars().count() == 1)
            && short[0].chars().next() == long[0].chars().next();
    }
    long.ends_with(short) || (short.len() == 1 && long[0] == short[0])
}

fn is_short_organisation(surface: &str, short: &[String], long: &[String]) -> bool {
    if long.len() <= short.len() {
        return false;
    }
    let acronym = short.len() == 1
        && (2..=8).contains(&short[0].chars().count())
        && surface.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && initials(long) == short[0];
    acronym || (long.starts_with(short) && long[short.len()..].iter().all(|word| FORMS.contains(&word.as_str())))
}

impl Group<'_> {
    fn takes(&self, named: Named<'_>, words: &[String]) -> bool {
        if self.kind != named.kind {
            return false;
        }
        if self.words == words {
            return true;
        }
        match KINDS[self.kind] {
            Label::Person => is_short_person(words, &self.words),
            Label::Organisation => is_short_organisation(named.surface, words, &self.words),
            _ => false,
        }
    }
}

/// Groups mentions, which come in text order. Gives the entities, in order of their first mention, and each
/// mention's entity.
#[must_use]
pub fn group(mentions: &[Named<'_>], known: &KnownEntities) -> (Vec<SuggestedEntity>, Vec<usize>) {
    // Fuller names first make the groups that short ones join; among equals the text's order stands.
    let words: Vec<Vec<String>> = mentions.iter().map(|mention| words_of(mention.surface)).collect();
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    sort_by_key(&mut order, |&at| std::cmp::Reverse(words[at].len().min(12)));
    let mut groups: Vec<Group<'_>> = Vec::new();
    // Where a word, a set of initials or a known entity's name leads to groups: no mention looks at every group.
    let mut by_word: HashMap<(usize, String), Vec<usize>> = HashMap::new();
    let mut by_known: HashMap<*const KnownEntity, usize> = HashMap::new();
    for at in order {
        let (mention, words) = (mentions[at], &words[at]);
        let entity = known.find(mention.surface, mention.kind);
        let keys = lookups(words);
        let nearest = |list: &[usize]| {
            let fits = list.iter().copied().filter(|&g| groups[g].takes(mention, words));
            fits.min_by_key(|&g| {
                let first = groups[g].mentions[0];
                // The last one named before, else the first one named after.
                if first < at { (0, at - first) } else { (1, first - at) }
            })
        };
        let found = entity.and_then(|entity| by_known.get(&std::ptr::from_ref(entity)).copied()).or_else(|| {
            keys.iter()
                .take(1)
                .find_map(|key| nearest(by_word.get(&(mention.kind, key.clone())).map_or(&[], Vec::as_slice)))
        });
        let number = found.unwrap_or_else(|| {
            groups.push(Group { kind: mention.kind, words: words.clone(), known: None, mentions: Vec::new() });
            for key in index_keys(words) {
                let list = by_word.entry((mention.kind, key)).or_default();
                // A bound keeps the search linear; nobody has sixteen namesakes in an article.
                if list.len() < 16 {
                    list.push(groups.len() - 1);
                }
            }
            groups.len() - 1
        });
        groups[number].mentions.push(at);
        if let Some(entity) = entity {
            groups[number].known.get_or_insert(entity);
            by_known.entry(std::ptr::from_ref(entity)).or_insert(number);
        }
    }
    groups.iter_mut().for_each(|group| sort_by_key(&mut group.mentions, |&at| at));
    sort_by_key(&mut groups, |group| group.mentions[0]);
    let mut entity_of = vec![0; mentions.len()];
    let entities = groups
        .iter()
        .enumerate()
        .map(|(number, group)| {
            group.mentions.iter().for_each(|&at| entity_of[at] = number);
            suggested(group, mentions, &words)
        })
        .collect();
    (entities, entity_of)
}

/// The key that a mention is looked up by.
fn lookups(words: &[String]) -> Vec<String> {
    words.last().cloned().into_iter().collect()
}

/// The keys that a group is found by: each word that a short form may end with, and its initials.
fn index_keys(words: &[String]) -> Vec<String> {
    let mut keys: Vec<String> = words.iter().take(12).cloned().collect();
    if words.len() > 1 {
        keys.push(initials(words));
    }
    sort_by(&mut keys, String::cmp);
    keys.dedup();
    keys
}

fn suggested(group: &Group<'_>, mentions: &[Named<'_>], words: &[Vec<String>]) -> SuggestedEntity {
    let shouting = |surface: &str| usize::from(surface.chars().filter(|c| c.is_uppercase()).count() > 8);
    let fullest = group
        .mentions
        .iter()
        .copied()
        .min_by_key(|&at| (shouting(mentions[at].surface), std::cmp::Reverse(words[at].len())))
        .unwrap_or_default();
    let name = group.known.map_or_else(|| mentions[fullest].surface.to_owned(), |known| known.name.to_string());
    let mut aliases: Vec<String> = Vec::new();
    for &at in &group.mentions {
        let surface = mentions[at].surface;
        if surface != name && !aliases.iter().take(64).any(|alias| alias == surface) {
            aliases.push(surface.to_owned());
        }
    }
    SuggestedEntity {
        label: KINDS[group.kind].clone(),
        name,
        aliases,
        wikidata: group.known.filter(|known| known.wikidata != 0).map(|known| format!("Q{}", known.wikidata)),
        iso: group
            .known
            .filter(|known| known.iso != [0, 0])
            .and_then(|known| String::from_utf8(known.iso.to_vec()).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_names::entities::key;

    fn known() -> KnownEntities {
        let list = vec![
            KnownEntity { name: "Union européenne".into(), wikidata: 458, iso: [0; 2], kind: 1 },
            KnownEntity { name: "Royaume-Uni".into(), wikidata: 145, iso: *b"GB", kind: 2 },
        ];
        let names = [("Union européenne", 1, 0), ("UE", 1, 0), ("Royaume-Uni", 2, 1), ("UK", 2, 1)];
        KnownEntities::new(list, &names.map(|(name, kind, entity)| (key(name, kind), entity)))
    }

    fn grouped(list: &[(&str, usize)]) -> Vec<usize> {
        let mentions: Vec<Named<'_>> = list.iter().map(|&(surface, kind)| Named { surface, kind }).collect();
        group(&mentions, &known()).1
    }

    #[test]
    fn a_surname_joins_its_full_name() {
        assert_eq!(grouped(&[("Jensen Huang", 0), ("Nvidia", 1), ("Huang", 0), ("J. Huang", 0)]), [0, 1, 0, 0]);
        assert_eq!(grouped(&[("Trump", 0), ("Melania Trump", 0), ("Donald Trump", 0), ("Trump", 0)]), [0, 0, 1, 1]);
        assert_eq!(grouped(&[("Pierre de Villiers", 0), ("De Villiers", 0), ("Villiers", 2)]), [0, 0, 1]);
    }

    #[test]
    fn an_acronym_joins_what_it_is_short_for() {
        assert_eq!(grouped(&[("Autorité des marchés financiers", 1), ("AMF", 1), ("AMP", 1)]), [0, 0, 1]);
        assert_eq!(grouped(&[("Airbus", 1), ("Airbus Group", 1), ("Airbus Helicopters", 1)]), [0, 0, 1]);
    }

    #[test]
    fn known_entities_bring_their_name_and_identifiers() {
        let mentions = [("UE", 1), ("UK", 2), ("Union Européenne", 1), ("ROYAUME‑UNI", 2)]
            .map(|(surface, kind)| Named { surface, kind });
        let (entities, of) = group(&mentions, &known());
        assert_eq!(of, [0, 1, 0, 1]);
        assert_eq!(entities[1].iso.as_deref(), Some("GB"));
        assert_eq!(entities[0].wikidata.as_deref(), Some("Q458"));
        assert_eq!(
            (entities[1].name.as_str(), &entities[1].aliases[..]),
            ("Royaume-Uni", &["UK".into(), "ROYAUME‑UNI".into()][..])
        );
    }
}
