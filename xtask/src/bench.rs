//! Speed and size, printed; the dated figures are kept in docs/record/.

use anyhow::Result;

use crate::process::{cargo, command, run};
use crate::{dist, tools};

/// Measures the native tagger, then builds the release and measures the page.
pub(crate) fn all(repetitions: u32) -> Result<()> {
    run_native()?;
    dist::build()?;
    let chromium = tools::chromium()?;
    run_page(repetitions, &chromium)
}

fn run_native() -> Result<()> {
    run(cargo().args(["bench", "--quiet", "--package", "surligne-tagger"]))
}

fn run_page(repetitions: u32, chromium: &str) -> Result<()> {
    run(command("node").args(["tests/bench/page.mjs", &repetitions.to_string()]).env("CHROMIUM", chromium))
}
