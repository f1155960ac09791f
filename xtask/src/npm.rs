//! The npm package of the tagger: `crates/wasm` with its glue, types and name models.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;
use wasm_bindgen_cli_support::Bindgen;

use crate::process::root;
use crate::wasm::{self, Mode};

/// Files of the repository that go into the package as they are, and where to.
const FILES: [(&str, &str); 5] = [
    ("crates/wasm/README.md", "README.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("NOTICE", "NOTICE"),
    ("schema/surligne-1.schema.json", "surligne-1.schema.json"),
];

/// Writes the package into `target/npm` and returns that folder.
#[expect(clippy::print_stdout, reason = "tells where the result is")]
pub(crate) fn build() -> Result<PathBuf> {
    let compiled = wasm::compile("surligne-wasm", "surligne_wasm.wasm", Mode::Release, &[])?;
    let package = root().join("target/npm");
    if package.exists() {
        fs::remove_dir_all(&package).context("target/npm cannot be emptied")?;
    }
    // An ES module that loads the wasm when asked to: it serves browsers, bundlers and Node alike.
    Bindgen::new()
        .input_path(&compiled)
        .out_name("surligne")
        .web(true)?
        .typescript(true)
        .remove_producers_section(true)
        .generate(&package)
        .context("wasm-bindgen could not write the package's glue")?;
    wasm::optimise(&package.join("surligne_bg.wasm"))?;
    for (from, to) in FILES {
        fs::copy(root().join(from), package.join(to)).with_context(|| format!("{from} cannot be copied"))?;
    }
    fs::create_dir_all(package.join("models"))?;
    for model in ["models/fr.bin", "models/en.bin"] {
        let from = root().join("www").join(model);
        fs::copy(&from, package.join(model)).with_context(|| format!("{} cannot be copied", from.display()))?;
    }
    fs::write(package.join("package.json"), manifest())?;
    println!("target/npm is ready: `npm publish target/npm`, or `npm install ./target/npm` elsewhere");
    Ok(package)
}

fn manifest() -> String {
    let manifest = json!({
        "name": "surligne",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Marks people, organisations, places, sums, dates and times in French and English news, with their normalised values",
        "license": "MIT OR Apache-2.0",
        "keywords": ["nlp", "ner", "named-entity-recognition", "dates", "money", "french", "wasm"],
        "type": "module",
        "main": "surligne.js",
        "types": "surligne.d.ts",
        "sideEffects": false,
        "exports": {
            ".": { "types": "./surligne.d.ts", "default": "./surligne.js" },
            "./surligne_bg.wasm": "./surligne_bg.wasm",
            "./models/*": "./models/*",
            "./surligne-1.schema.json": "./surligne-1.schema.json",
        },
        "files": ["surligne.js", "surligne.d.ts", "surligne_bg.wasm", "surligne_bg.wasm.d.ts", "models", "surligne-1.schema.json", "NOTICE", "LICENSE-*"],
    });
    format!("{manifest:#}\n")
}
