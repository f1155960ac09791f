//! The tables of currencies, units and patterns that the tagger reads, written from Unicode CLDR.
//!
//! The tables are committed: building needs neither npm nor CLDR. Run this when CLDR has a new version.

mod currencies;
mod display;
mod units;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value as Json;

use crate::process::{command, root, run};

/// The version of CLDR that the tables are made from.
const VERSION: &str = "48.2.0";

/// The languages, in the order of the tables' columns.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// Fetches CLDR's packages from npm and writes the tables.
pub(crate) fn write() -> Result<()> {
    let data = root().join("crates/tagger/data");
    std::fs::create_dir_all(&data)?;
    let header =
        format!("# From Unicode CLDR {VERSION} (Unicode License v3) by `cargo xtask tables`: do not edit.\n");
    let numbers = fetch("cldr-numbers-full")?;
    std::fs::write(data.join("currencies.tsv"), header.clone() + &currencies::table(&numbers)?)?;
    let units = fetch("cldr-units-full")?;
    std::fs::write(data.join("units.tsv"), header.clone() + &units::table(&units)?)?;
    let dates = fetch("cldr-dates-full")?;
    std::fs::write(data.join("display.tsv"), header + &display::table(&numbers, &units, &dates)?)?;
    Ok(())
}

/// Unpacks a package below target/ and returns its folder.
fn fetch(package: &str) -> Result<PathBuf> {
    let folder = root().join("target/cldr");
    std::fs::create_dir_all(&folder)?;
    run(command("npm").args(["pack", "--silent", &format!("{package}@{VERSION}")]).current_dir(&folder))?;
    let unpacked = folder.join(package);
    std::fs::create_dir_all(&unpacked)?;
    let archive = folder.join(format!("{package}-{VERSION}.tgz"));
    run(command("tar").arg("xzf").arg(archive).arg("-C").arg(&unpacked).arg("--strip-components=1"))?;
    Ok(unpacked)
}

/// One of a package's files for a language, from `main.<language>` down.
fn read(package: &Path, language: &str, file: &str) -> Result<Json> {
    let path = package.join("main").join(language).join(file);
    let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let json: Json = serde_json::from_str(&text)?;
    Ok(json["main"][language].clone())
}

/// Adds what is neither empty nor there yet.
fn add(forms: &mut Vec<String>, form: &str) {
    let form = form.trim().replace(['\u{a0}', '\u{202f}'], " ");
    if !form.is_empty() && !forms.contains(&form) {
        forms.push(form);
    }
}

/// The forms in one cell, as the tagger reads them: a form and its plural in -s, of every word in French, of the last in
/// English, are `form+`.
fn cell(forms: &[String], language: &str) -> String {
    let mut cell: Vec<String> = Vec::new();
    for form in forms {
        match cell.last_mut() {
            Some(one) if *form == if language == "fr" { one.replace(' ', "s ") } else { one.clone() } + "s" => {
                one.push('+');
            }
            _ => cell.push(form.clone()),
        }
    }
    cell.join(";")
}
