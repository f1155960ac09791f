//! Brands and companies, international bodies, clubs.

use std::path::Path;
use std::{fs, io};

use serde_json::Value;
use surligne_names::gazetteer::Class;

use super::Lexicon;
use crate::packages::files_under;

/// Bodies of the European Union, the United Nations and others. An acronym that the project's own lists give to a body
/// is that body's alone: ESA is the space agency, not Euratom's.
pub(super) fn international(lexicon: &mut Lexicon, file: &Path, french: bool) -> io::Result<()> {
    let own = lexicon.names_of_entities();
    for line in fs::read_to_string(file)?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, fr, en, _, acronym] = fields[..] else { continue };
        // The list writes what it does not know as « null ».
        let known = |name: &&str| !name.is_empty() && *name != "null";
        let (name, other) = if french { (fr, en) } else { (en, fr) };
        let Some(name) = Some(name).filter(known).or_else(|| Some(other).filter(known)) else { continue };
        let capitals = |acronym: &&str| acronym.chars().filter(|c| c.is_uppercase()).count() > 1;
        let acronym = Some(acronym).filter(known).filter(capitals).filter(|acronym| !own.contains(*acronym));
        let others: Vec<&str> = Some(other).filter(known).into_iter().chain(acronym).collect();
        lexicon.add(name, Class::International);
        others.iter().for_each(|other| lexicon.add(other, Class::International));
        lexicon.entity(name, &others, id, "", 1);
    }
    Ok(())
}

/// Football clubs.
pub(super) fn clubs(lexicon: &mut Lexicon, file: &Path, french: bool) -> io::Result<()> {
    for line in fs::read_to_string(file)?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, fr, en, ..] = fields[..] else { continue };
        let (name, other) = if french { (fr, en) } else { (en, fr) };
        lexicon.add(name, Class::Club);
        lexicon.add(other, Class::Club);
        lexicon.entity(name, &[other], id, "", 1);
    }
    Ok(())
}

/// Brands and chains that are met in the language's countries.
pub(super) fn brands(lexicon: &mut Lexicon, folder: &Path, french: bool) -> io::Result<()> {
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

/// Companies: a list of words, and those of the stock exchanges' indices.
pub(super) fn companies(lexicon: &mut Lexicon, words: &Path, tickers: &Path) -> io::Result<()> {
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
