//! The release: `dist/` and `dist/surligne.html`.

use std::path::PathBuf;

use anyhow::Result;

use crate::assets::Assets;
use crate::minified::minify;
use crate::process::root;
use crate::wasm::{self, Mode};
use crate::{bundle, single_file, size, stylesheets};

/// Builds the release, reports its weight and returns its folder.
///
/// # Errors
/// When something fails to build or the page is over its size budget.
#[expect(clippy::print_stdout, reason = "tells where the result is")]
pub(crate) fn build() -> Result<PathBuf> {
    let generated = wasm::build(Mode::Release)?;
    let mut assets = Assets::read(&generated)?;
    stylesheets::join(&mut assets);
    minify(assets.files.iter_mut().map(|(name, bytes)| (name.as_str(), bytes)))?;
    let dist = root().join("dist");
    bundle::write(&assets, &dist)?;
    single_file::write(&assets, &dist.join("surligne.html"))?;
    size::report(&dist)?;
    println!("dist/ is ready for any static host; dist/surligne.html opens from disk");
    Ok(dist)
}
