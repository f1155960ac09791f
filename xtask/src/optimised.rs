//! Scoring and training are programs of their own: nothing else here needs to be compiled with the tagger.

use anyhow::Result;

use crate::process::{cargo, run};

/// Builds a package's program optimised and hands the arguments on.
pub(crate) fn run_package(package: &str, arguments: &[String]) -> Result<()> {
    run(cargo().args(["run", "--release", "--quiet", "--package", package, "--"]).args(arguments))
}
