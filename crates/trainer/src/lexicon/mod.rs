//! Puts the lexicon together: the project's own lists (`data/lexicon`), the shared lists and the registry packages.

mod organisations;
mod own;
mod people;
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use surligne_model::Language;
use surligne_names::entities::{KnownEntity, key};
use surligne_names::gazetteer::{Class, LONGEST, PhraseHasher};
use surligne_tagger::words_of;

use crate::packages::{self, fetch};

/// Phrases with their classes, and known entities.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Each phrase's set of classes.
    pub phrases: BTreeMap<String, u32>,
    /// Entities in order of trust: of two with one name and kind the first is kept.
    entities: Vec<Entity>,
}

#[derive(Debug)]
struct Entity {
    name: String,
    others: Vec<String>,
    wikidata: u32,
    iso: [u8; 2],
    kind: usize,
}

impl Lexicon {
    fn add(&mut self, phrase: &str, class: Class) {
        let phrase = phrase.trim();
        let letters = phrase.chars().filter(|c| c.is_alphanumeric()).count();
        let latin = phrase.chars().all(|c| (c as u32) < 0x250 || (0x1E00..0x2040).contains(&(c as u32)));
        if letters >= 2 && latin && phrase.len() < 70 {
            *self.phrases.entry(phrase.to_owned()).or_default() |= class.bit();
        }
    }

    fn entity(&mut self, name: &str, others: &[&str], wikidata: &str, iso: &str, kind: usize) {
        let wikidata = wikidata.trim_start_matches('Q').parse().unwrap_or(0);
        let iso = <[u8; 2]>::try_from(iso.as_bytes()).unwrap_or_default();
        let others = others.iter().map(|&name| name.to_owned()).filter(|name| !name.is_empty()).collect();
        self.entities.push(Entity { name: name.to_owned(), others, wikidata, iso, kind });
    }

    /// All names of the entities so far.
    fn names_of_entities(&self) -> BTreeSet<String> {
        self.entities.iter().flat_map(|entity| entity.others.iter().chain([&entity.name])).cloned().collect()
    }

    /// Each phrase's and phrase beginning's hash, with its set's index, and the sets.
    pub fn hashed(&self, language: Language) -> (Vec<u32>, Vec<(u32, u16)>) {
        let mut by_hash: BTreeMap<u32, u32> = BTreeMap::new();
        for (phrase, &classes) in &self.phrases {
            let words = words_of(phrase, language);
            if words.len() > LONGEST {
                continue;
            }
            let mut hasher = PhraseHasher::default();
            for (at, word) in words.iter().enumerate() {
                let hash = hasher.push(&phrase[word.bytes.start as usize..word.bytes.end as usize]);
                *by_hash.entry(hash).or_default() |= if at + 1 == words.len() { classes } else { 0 };
            }
        }
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        by_hash.values().for_each(|&set| *counts.entry(set).or_default() += 1);
        let mut sets: Vec<(usize, u32)> = counts.into_iter().map(|(set, count)| (count, set)).collect();
        sets.sort_by(|a, b| b.cmp(a));
        let index: BTreeMap<u32, u16> = sets.iter().enumerate().map(|(at, &(_, set))| (set, at as u16)).collect();
        (
            sets.into_iter().map(|(_, set)| set).collect(),
            by_hash.into_iter().map(|(h, set)| (h, index[&set])).collect(),
        )
    }

    /// The known entities and the hashes of their names.
    pub fn known(&self) -> (Vec<KnownEntity>, Vec<(u32, u16)>) {
        let (mut list, mut names): (Vec<KnownEntity>, BTreeMap<u32, u16>) = (Vec::new(), BTreeMap::new());
        // Those with identifiers first; another of the same name then only brings its other names.
        let identified = |entity: &&Entity| entity.wikidata != 0 || entity.iso != [0, 0];
        let ordered = self.entities.iter().filter(identified).chain(self.entities.iter().filter(|e| !identified(e)));
        for entity in ordered {
            let own = names.get(&key(&entity.name, entity.kind)).copied();
            let at = own.unwrap_or(list.len() as u16);
            if own.is_none() {
                if list.len() >= usize::from(u16::MAX) - 1 {
                    break;
                }
                list.push(KnownEntity {
                    name: entity.name.as_str().into(),
                    wikidata: entity.wikidata,
                    iso: entity.iso,
                    kind: entity.kind as u8,
                });
            } else if entity.wikidata != 0 && list[usize::from(at)].wikidata != entity.wikidata {
                // Another thing of that name: its other names are not the first one's.
                continue;
            }
            for name in std::iter::once(&entity.name).chain(&entity.others) {
                names.entry(key(name, entity.kind)).or_insert(at);
            }
        }
        (list, names.into_iter().collect())
    }
}

/// Reads everything. `own` is `data/lexicon`, `shared` the corpora's folder of lists, `cache` where packages go.
pub fn build(language: Language, own: &Path, shared: &Path, cache: &Path) -> io::Result<Lexicon> {
    let mut lexicon = Lexicon::default();
    let french = language == Language::Fr;
    places::countries(&mut lexicon, language, shared, cache)?;
    own::lists(&mut lexicon, own, language)?;
    places::earth(&mut lexicon, &shared.join("natural_earth.tsv"), french)?;
    organisations::international(&mut lexicon, &shared.join("supraverden_orgs.tsv"), french)?;
    organisations::clubs(&mut lexicon, &shared.join("football_clubs.tsv"), french)?;
    places::cities(&mut lexicon, &fetch(packages::CITIES, cache)?)?;
    places::communes(&mut lexicon, &fetch(packages::COMMUNES, cache)?, if french { 0 } else { 20_000 })?;
    people::people(&mut lexicon, &fetch(packages::NAMES, cache)?)?;
    organisations::brands(&mut lexicon, &fetch(packages::BRANDS, cache)?, french)?;
    let (words, tickers) = (fetch(packages::COMPANIES, cache)?, fetch(packages::TICKERS, cache)?);
    organisations::companies(&mut lexicon, &words, &tickers)?;
    Ok(lexicon)
}
