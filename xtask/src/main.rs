//! The project's own commands, so that no one has to remember a pipeline. `cargo xtask --help` lists them.

mod assets;
mod bench;
mod bundle;
mod check;
mod dist;
mod html;
mod minified;
mod module;
mod npm;
mod optimised;
mod process;
mod serve;
mod single_file;
mod size;
mod stylesheets;
mod tables;
mod tools;
mod wasm;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Surligne's own commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page for development, serve it, and rebuild it when a file changes. Needs Rust alone.
    Serve {
        /// Port to listen on; 0 takes a free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the release into dist/: hashed assets, and dist/surligne.html that opens from disk. Needs Node.
    Build,
    /// Build the npm package of the tagger into target/npm. Needs Node.
    Npm,
    /// Run every check: formatting, lints, native tests, the release build, its size, the browser tests.
    Test {
        /// Only the checks that need neither Node nor a browser.
        #[arg(long)]
        native: bool,
    },
    /// Measure: the tagger's throughput, the page against a bare one, and what the page weighs.
    Bench {
        /// How often the page is measured; medians are printed.
        #[arg(long, default_value_t = 5)]
        repetitions: u32,
    },
    /// Score the tagger against annotated corpora: amounts, articles or names; `eval amounts --help` says more.
    #[command(disable_help_flag = true)]
    Eval {
        /// Handed on to the scorer.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Train the name model of a language, fr or en, into www/models/. Needs npm, pip and the training corpora.
    #[command(disable_help_flag = true)]
    Train {
        /// Handed on to the trainer.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Write the tables of currencies and units anew from Unicode CLDR. Needs npm and the network.
    Tables,
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Serve { port } => serve::run(port),
        Command::Build => dist::build().map(|_| ()),
        Command::Npm => npm::build().map(|_| ()),
        Command::Test { native } => check::run(native),
        Command::Eval { arguments } => optimised::run_package("surligne-eval", &arguments),
        Command::Train { arguments } => {
            let arguments: Vec<_> = std::iter::once("train".to_owned()).chain(arguments).collect();
            optimised::run_package("surligne-trainer", &arguments)
        }
        Command::Tables => tables::write(),
        Command::Bench { repetitions } => bench::all(repetitions),
    }
}
