//! What the page weighs on the wire.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{command, output};

/// What the page may weigh without language models, in bytes of brotli: the project's promise to a slow connection.
const BUDGET: usize = 450_000;

/// A language's name model, likewise.
const MODEL_BUDGET: usize = 1_500_000;

/// Sizes of the files after brotli at its best, as a static host serves them. By Node's encoder, the reference one:
/// what there is in Rust compresses half a per cent less.
fn brotli_sizes(files: &[PathBuf]) -> Result<Vec<usize>> {
    let sizes =
        output(command("node").arg("xtask/brotli-sizes.mjs").args(files)).context("Node could not compress")?;
    Ok(sizes.lines().map(str::parse).collect::<Result<_, _>>()?)
}

/// Prints what each asset of `dist/` weighs.
///
/// # Errors
/// When the page or a model is over its budget.
#[expect(clippy::print_stdout, reason = "the report is the point")]
pub(crate) fn report(dist: &Path) -> Result<()> {
    let mut files = std::fs::read_dir(dist)
        .context("dist/ cannot be read: run `cargo xtask build` first")?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    println!("{:>10} {:>10}  asset", "bytes", "brotli");
    let mut page = 0;
    let mut heavy_model = None;
    for (file, compressed) in files.iter().zip(brotli_sizes(&files)?) {
        let bytes = file.metadata()?.len();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name == "surligne.html" {
            println!("{bytes:>10} {:>10}  {name} (all of it in one file)", "");
            continue;
        }
        println!("{bytes:>10} {compressed:>10}  {name}");
        if file.extension().is_some_and(|extension| extension == "bin") {
            heavy_model = heavy_model.or((compressed > MODEL_BUDGET).then_some(name));
        } else {
            page += compressed;
        }
    }
    println!("{:>10} {page:>10}  the page without models (budget {BUDGET})", "");
    if page > BUDGET {
        bail!("the page weighs {page} bytes in brotli, over its budget of {BUDGET}");
    }
    if let Some(name) = heavy_model {
        bail!("{name} is over the budget of a model, {MODEL_BUDGET} bytes in brotli");
    }
    Ok(())
}
