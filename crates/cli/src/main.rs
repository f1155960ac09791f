//! `surligne`: marks the names, figures and times of French and English news, in files and pipes.

mod arguments;
mod article;
mod bounded_lines;
mod files;
mod pipeline;
mod record;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let Command::Tag(arguments) = Arguments::parse().command;
    let outcome = if arguments.jsonl { pipeline::run(&arguments) } else { files::run(&arguments) };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever read the output has had enough of it (`| head`): that is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report(&format!("cannot write the output: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Tells the person something, apart from the output. Nothing can be done where even that fails.
fn report(message: &str) {
    let _ = writeln!(io::stderr().lock(), "surligne: {message}");
}
