//! What the commands need beyond cargo: installed where that is a matter of one command, asked for where not.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{command, output, root, run};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile to WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let Some(installed) = output(command("rustup").args(["target", "list", "--installed"])) else {
        // Without rustup (a distribution's Rust) the target may be there all the same; rustc will say if not.
        return Ok(());
    };
    if installed.lines().any(|target| target == WASM_TARGET) {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", WASM_TARGET]))
}

/// Makes sure that the npm packages of package-lock.json are there: wasm-opt and what the browser tests use.
pub(crate) fn node_modules() -> Result<()> {
    if output(command("node").arg("--version")).is_none() {
        bail!("Node is missing: install Node 20 or later (https://nodejs.org), then run this again");
    }
    let lock = std::fs::read(root().join("package-lock.json"))?;
    let stamp = root().join("node_modules/.surligne-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(command("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    std::fs::write(stamp, lock)?;
    Ok(())
}

/// The path of a Chromium for the browser tests.
pub(crate) fn chromium() -> Result<String> {
    if let Some(path) = find_chromium() {
        return Ok(path);
    }
    // A continuous-integration machine is made for this run: install there what a person would be asked for.
    let on_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
    if on_ci && output(Command::new("apt-get").arg("--version")).is_some() {
        run(command("apt-get").args(["update", "-qq"]))?;
        run(command("apt-get").args(["install", "-y", "-qq", "chromium"]))?;
    }
    match find_chromium() {
        Some(path) => Ok(path),
        None => bail!("Chromium is missing: install it (`apt-get install chromium`) or name one in CHROMIUM"),
    }
}

fn find_chromium() -> Option<String> {
    if let Ok(named) = std::env::var("CHROMIUM") {
        return Some(named);
    }
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .into_iter()
        .find_map(|name| output(command("which").arg(name)))
        .map(|path| path.trim().to_owned())
}
