//! Scripts and styles without what only their readers need, as a release ships them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process::{command, root, run};
use crate::tools;

/// The same files, minified where they are scripts or styles, by esbuild: it keeps the names a script declares at its
/// top, by which the scripts of the page call each other.
///
/// # Errors
/// When a script or style is not one.
pub(crate) fn minify<'a>(files: impl Iterator<Item = (&'a str, &'a mut Vec<u8>)>) -> Result<()> {
    tools::node_modules()?;
    let folder = root().join("target/minified");
    let (from, to) = (folder.join("from"), folder.join("to"));
    for folder in [&from, &to] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    let mut files: Vec<(String, &mut Vec<u8>)> = files
        .enumerate()
        .filter_map(|(number, (name, bytes))| {
            let extension = Path::new(name).extension()?.to_str()?;
            matches!(extension, "js" | "css").then(|| (format!("{number}.{extension}"), bytes))
        })
        .collect();
    for (name, bytes) in &files {
        fs::write(from.join(name), bytes)?;
    }
    let esbuild = root().join("node_modules/esbuild/bin/esbuild");
    run(command("node")
        .arg(esbuild)
        .args(files.iter().map(|(name, _)| from.join(name)))
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .arg(format!("--outdir={}", to.display())))?;
    for (name, bytes) in &mut files {
        **bytes = fs::read(to.join(&*name)).with_context(|| format!("esbuild wrote no {name}"))?;
    }
    Ok(())
}
