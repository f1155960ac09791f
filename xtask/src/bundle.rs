//! The page as a folder of files with hashed names, for any static host under any path.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use crate::assets::{Assets, SERVICE_WORKER, hashed_name};
use crate::html;
use crate::minified::minify;
use crate::process::root;

/// The token in www/sw.js that becomes the list of files to keep for offline use.
const ASSET_LIST: &str = "/*ASSETS*/[]";

/// Writes `index.html`, the assets and the service worker into an emptied folder.
pub(crate) fn write(assets: &Assets, folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;

    let published: BTreeMap<&str, String> =
        assets.files.iter().map(|(name, bytes)| (name.as_str(), hashed_name(name, bytes))).collect();
    for (name, bytes) in &assets.files {
        std::fs::write(folder.join(&published[name.as_str()]), bytes)?;
    }
    let index = html::rewrite_attributes(&assets.index, |attribute| match attribute.value.as_str() {
        SERVICE_WORKER => Some("sw.js".to_owned()),
        name => published.get(name).cloned(),
    });
    write_service_worker(folder, &hashed_name("index.html", index.as_bytes()), published.values())?;
    std::fs::write(folder.join("index.html"), index)?;
    Ok(())
}

/// Fills the asset list in. The shell's own hash stands in a comment: the browser takes a service worker for new
/// only when its bytes differ.
fn write_service_worker<'a>(folder: &Path, shell: &str, files: impl Iterator<Item = &'a String>) -> Result<()> {
    let path = root().join(SERVICE_WORKER);
    if !path.exists() {
        return Ok(());
    }
    let source = std::fs::read_to_string(&path).context("www/sw.js cannot be read")?;
    let list: Vec<&str> = std::iter::once("index.html").chain(files.map(String::as_str)).collect();
    let mut source = source.replace(ASSET_LIST, &serde_json::to_string(&list)?).into_bytes();
    minify(std::iter::once((SERVICE_WORKER, &mut source)))?;
    std::fs::write(folder.join("sw.js"), [format!("// {shell}\n").as_bytes(), &source].concat())?;
    Ok(())
}
