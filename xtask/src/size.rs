//! What the page weighs on the wire.

use std::path::Path;

use anyhow::{Context, Result, bail};

/// What the page should weigh without language models, in bytes of brotli (the project's promise to a slow
/// connection). It does not yet: see docs/record/size.md.
const GOAL: usize = 450_000;

/// What it may weigh until then; it is only ever lowered.
const BUDGET: usize = 660_000;

/// A language's name model, likewise.
const MODEL_BUDGET: usize = 1_500_000;

/// Size of the file after brotli at its best, as a static host serves it.
fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed.len())
}

/// Prints what each asset of `dist/` weighs.
///
/// # Errors
/// When the page or a model is over its budget.
#[expect(clippy::print_stdout, reason = "the report is the point")]
pub(crate) fn report(dist: &Path) -> Result<()> {
    let mut entries = std::fs::read_dir(dist)
        .context("dist/ cannot be read: run `cargo xtask build` first")?
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    println!("{:>10} {:>10}  asset", "bytes", "brotli");
    let mut page = 0;
    let mut heavy_model = None;
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let bytes = std::fs::read(entry.path())?;
        if name == "surligne.html" {
            println!("{:>10} {:>10}  {name} (all of it in one file)", bytes.len(), "");
            continue;
        }
        let compressed = brotli_size(&bytes)?;
        println!("{:>10} {compressed:>10}  {name}", bytes.len());
        if Path::new(&name).extension().is_some_and(|extension| extension == "bin") {
            heavy_model = heavy_model.or((compressed > MODEL_BUDGET).then_some(name));
        } else {
            page += compressed;
        }
    }
    println!("{:>10} {page:>10}  the page without models (budget {BUDGET}, goal {GOAL})", "");
    if page > BUDGET {
        bail!("the page weighs {page} bytes in brotli, over its budget of {BUDGET}");
    }
    if let Some(name) = heavy_model {
        bail!("{name} is over the budget of a model, {MODEL_BUDGET} bytes in brotli");
    }
    Ok(())
}
