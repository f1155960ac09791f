//! Speed and size, printed; the dated figures are kept in docs/record/.

use anyhow::Result;

use crate::process::{cargo, command, run};
use crate::{dist, npm, tools};

/// Measures the native tagger and the one in wasm, then builds the release and measures the page.
pub(crate) fn all(repetitions: u32) -> Result<()> {
    run_native()?;
    npm::build()?;
    run_wasm()?;
    dist::build()?;
    let chromium = tools::chromium()?;
    run_page(repetitions, &chromium)
}

fn run_native() -> Result<()> {
    run(cargo().args(["bench", "--quiet", "--package", "surligne-tagger"]))
}

/// The speed and the memory of the tagger in wasm, beside the native one's in the same run.
fn run_wasm() -> Result<()> {
    run(command("node").args(["--no-liftoff", "tests/bench/wasm.mjs"]))
}

fn run_page(repetitions: u32, chromium: &str) -> Result<()> {
    run(command("node").args(["tests/bench/page.mjs", &repetitions.to_string()]).env("CHROMIUM", chromium))
}
