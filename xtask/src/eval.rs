//! Scoring the tagger. The scorer is a program of its own: nothing else here needs to be compiled with the tagger.

use anyhow::Result;

use crate::process::{cargo, run};

/// Builds the scorer optimised and hands the arguments on.
pub(crate) fn run_scorer(arguments: &[String]) -> Result<()> {
    run(cargo().args(["run", "--release", "--quiet", "--package", "surligne-eval", "--"]).args(arguments))
}
