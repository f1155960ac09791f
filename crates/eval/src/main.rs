//! `cargo xtask eval`: scores the tagger and prints tables.

#![allow(clippy::print_stdout, reason = "the report is printed")]

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::{Args, Parser, Subcommand};
use surligne_eval::amounts;
use surligne_model::Language;

#[derive(Parser)]
#[command(name = "cargo xtask eval", about = "Scores the tagger against annotated corpora")]
struct Arguments {
    #[command(subcommand)]
    corpus: Corpus,
}

#[derive(Subcommand)]
enum Corpus {
    /// Amounts and times, in sentences from several sources: exact and trimmed spans, values.
    Amounts(Amounts),
}

#[derive(Args)]
struct Amounts {
    /// The folder that holds `amounts/*.jsonl`.
    #[arg(long, value_name = "DIR")]
    corpora: Option<PathBuf>,
    /// Write what the tagger marks to this file, one JSON object a line.
    #[arg(long, value_name = "FILE")]
    predictions: Option<PathBuf>,
    /// Score the predictions of this file instead of tagging.
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// List what is missed, extra, or has another value.
    #[arg(long)]
    errors: bool,
    /// Only this language: fr or en.
    #[arg(long)]
    language: Option<String>,
    /// Only this family in the list of errors: money, percent, quantity, number, ordinal, temporal.
    #[arg(long)]
    family: Option<String>,
    /// Only sources that begin so.
    #[arg(long)]
    source: Option<String>,
}

fn main() -> Result<()> {
    match Arguments::parse().corpus {
        Corpus::Amounts(arguments) => score_amounts(&arguments),
    }
}

/// Beside the repository.
fn corpora(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora"), Path::to_owned)
}

fn language(tag: Option<&str>) -> Result<Option<Language>> {
    match tag {
        None => Ok(None),
        Some(tag) => match Language::from_tag(tag) {
            Some(language) => Ok(Some(language)),
            None => bail!("“{tag}” is no language of the tagger: give fr or en"),
        },
    }
}

fn score_amounts(arguments: &Amounts) -> Result<()> {
    let mut items = amounts::read(&corpora(arguments.corpora.as_deref()))?;
    if let Some(language) = language(arguments.language.as_deref())? {
        items.retain(|item| item.lang == language);
    }
    if let Some(source) = &arguments.source {
        items.retain(|item| item.source.starts_with(source.as_str()));
    }
    let predictions = match &arguments.from {
        Some(file) => amounts::read_predictions(&items, file)?,
        None => amounts::predict_all(&items),
    };
    if let Some(file) = &arguments.predictions {
        amounts::write_predictions(&predictions, file)?;
    }
    let scored = amounts::score_all(&items, &predictions);
    if arguments.errors {
        print!(
            "{}",
            amounts::faults(&scored, |family| arguments.family.as_deref().is_none_or(|name| name == family.name()))
        );
    }
    print!("{}", amounts::report(&scored));
    Ok(())
}
