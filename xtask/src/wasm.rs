//! From the root crate to `surligne.js` and `surligne_bg.wasm`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::module::{self, locals, names, order, short_names};
use crate::process::{cargo, command, root, run};
use crate::tools;

/// What a build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Quick to make, for `serve`.
    Development,
    /// Small and fast to run, for `dist/`.
    Release,
}

impl Mode {
    fn profile(self) -> &'static str {
        match self {
            Self::Development => "dev",
            Self::Release => "wasm-release",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Development => "debug",
            Self::Release => "wasm-release",
        }
    }
}

/// Rust's features that wasm-opt must be told of, as of Rust 1.87, and vectors (`.cargo/config.toml`).
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// What `-Oz` does to fewer bytes and brotli can't make up for: code that a function shares with others is best left as
/// the compiler wrote it. Whole, 40 kB (docs/record/size-and-speed.md); inlining alone is 20 of them.
const SKIPPED: [&str; 7] = [
    "--skip-pass=inlining",
    "--skip-pass=inlining-optimizing",
    "--skip-pass=ssa-nomerge",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=memory-packing",
    "--skip-pass=reorder-locals",
];

/// Compiles a package's library to wasm, with what is handed on to the compiler; returns the file.
pub(crate) fn compile(package: &str, file: &str, mode: Mode, arguments: &[&str]) -> Result<PathBuf> {
    tools::wasm_target()?;
    let target = root().join("target");
    // As a cdylib alone: cargo leaves out link-time optimisation, without a word, where a library is an rlib too.
    run(cargo()
        .args([
            "rustc",
            "--package",
            package,
            "--lib",
            "--crate-type",
            "cdylib",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args(["--profile", mode.profile(), "--"])
        .args(arguments)
        .env("CARGO_TARGET_DIR", &target))?;
    Ok(target.join("wasm32-unknown-unknown").join(mode.folder()).join(file))
}

/// Compiles the page and writes its two files; returns their folder.
pub(crate) fn build(mode: Mode) -> Result<PathBuf> {
    let is_release = mode == Mode::Release;
    let relocations: &[&str] = if is_release { &["-Clink-arg=--emit-relocs"] } else { &[] };
    let mut compiled = compile("surligne", "surligne_page.wasm", mode, relocations)?;
    if is_release {
        let lighter = module::without_panics(&fs::read(&compiled)?)?;
        compiled.set_file_name("surligne_page.light.wasm");
        fs::write(&compiled, lighter)?;
    }
    let out = root().join("target/page").join(mode.folder());
    // A classic script: the same glue serves the page and the worker, and a page opened from disk.
    Bindgen::new()
        .input_path(&compiled)
        .out_name("surligne")
        .no_modules(true)?
        .typescript(false)
        .remove_producers_section(true)
        .generate(&out)
        .context("wasm-bindgen could not write the page's glue")?;

    if is_release {
        let (module, glue) = (out.join("surligne_bg.wasm"), out.join("surligne.js"));
        let short = short_names::shorten(&fs::read(&module)?, &fs::read_to_string(&glue)?)?;
        fs::write(&module, short.0)?;
        fs::write(&glue, short.1)?;
        optimise(&module)?;
    }
    Ok(out)
}

/// Runs wasm-opt over the file, then numbers its locals and orders its functions for the encoder, in place. The names of its
/// functions go into a list beside it.
pub(crate) fn optimise(wasm: &Path) -> Result<()> {
    tools::node_modules()?;
    let wasm_opt = root().join("node_modules/binaryen/bin/wasm-opt");
    // Twice: what a first round leaves is worth another kilobyte. No address is below 1024: the stack ends there.
    run(command("node")
        .arg(wasm_opt)
        .args(["-Oz", "-Oz", "-g", "--low-memory-unused"])
        .args(SKIPPED)
        .args(WASM_FEATURES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm))?;
    let named = order::by_likeness(&locals::by_expectation(&fs::read(wasm)?)?)?;
    fs::write(wasm.with_extension("functions.tsv"), names::listed(&named)?)?;
    Ok(fs::write(wasm, names::left_out(&named)?)?)
}
