//! Every check, in the order in which they fail soonest.

use anyhow::Result;

use crate::process::{cargo, command};
use crate::{dist, npm, tools};

/// Runs them all, or those alone that need neither Node nor a browser.
pub(crate) fn run(native: bool) -> Result<()> {
    // First, so that what is missing is said before the long builds.
    let chromium = if native { None } else { Some((tools::node_modules()?, tools::chromium()?).1) };
    step("formatting", || crate::process::run(cargo().args(["fmt", "--all", "--check"])))?;
    step("lints", || {
        tools::wasm_target()?;
        let clippy = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
        crate::process::run(cargo().args(clippy))
    })?;
    step("native tests", || crate::process::run(cargo().args(["test", "--quiet", "--workspace"])))?;
    let Some(chromium) = chromium else { return Ok(()) };
    step("release build and its size", || dist::build().map(|_| ()))?;
    step("npm package", || {
        npm::build()?;
        crate::process::run(command("node").args(["--test", "tests/npm/"]))
    })?;
    step("browser tests", || {
        crate::process::run(command("node").args(["--test", "tests/browser/"]).env("CHROMIUM", chromium))
    })
}

#[expect(clippy::print_stdout, reason = "tells how far it has come")]
fn step(name: &str, check: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("== {name}");
    check()
}
