//! What the command line says.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use surligne_formats::Format;
use surligne_model::{Language, ReferenceDate};
use surligne_tagger::Options;

/// Marks people, organisations, places, sums, percentages, quantities, dates and times in French and English
/// news, with their normalised values. Nothing leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "surligne", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tag articles: text files, or one JSON object a line
    #[command(after_long_help = EXAMPLES)]
    Tag(TagArguments),
}

const EXAMPLES: &str = "\
Examples:
  surligne tag article.txt --reference-date 2025-09-12 > article.json
  pbpaste | surligne tag --format text
  surligne tag --jsonl < articles.jsonl > tagged.jsonl

With --jsonl, each line is an object {\"id\", \"text\", \"language\"?, \"reference_date\"?}, and gives one line
{\"id\", \"language\", \"annotations\": [{\"start\", \"end\", \"label\", \"quote\", \"value\", \"source\", \"score\",
\"entity\"}], \"entities\"} in the same order, offsets counted in code points. A line that cannot be read gives
{\"id\"?, \"error\"}; the rest is done all the same, and the exit status is 1.

Exit status: 0 when all went well, 1 when some input could not be tagged, 2 when the command line is wrong.";

#[derive(Debug, Args)]
pub struct TagArguments {
    /// Files to tag, `-` for the standard input [default: -]
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Language of the text
    #[arg(long, value_name = "LANGUAGE", default_value = "auto")]
    pub language: LanguageArgument,

    /// What relative dates are counted from: 2025-09-12, or 2025-09-12T10:00:00
    #[arg(long, value_name = "DATE")]
    pub reference_date: Option<ReferenceDate>,

    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = "json", conflicts_with = "jsonl")]
    pub format: FormatArgument,

    /// Read one JSON object a line and write one a line
    #[arg(long)]
    pub jsonl: bool,

    /// How many threads tag, with --jsonl [default: one a core]
    #[arg(long, value_name = "NUMBER", requires = "jsonl")]
    pub threads: Option<NonZeroUsize>,
}

impl TagArguments {
    /// What the command line says of every article.
    pub fn options(&self) -> Options {
        Options { language: self.language.language(), reference_date: self.reference_date }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LanguageArgument {
    /// Found out for each text
    Auto,
    /// French
    Fr,
    /// English
    En,
}

impl LanguageArgument {
    fn language(self) -> Option<Language> {
        match self {
            Self::Auto => None,
            Self::Fr => Some(Language::Fr),
            Self::En => Some(Language::En),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArgument {
    /// Surligne's own JSON, which the page opens
    Json,
    /// W3C Web Annotation
    Jsonld,
    /// A list to read
    Text,
}

impl From<FormatArgument> for Format {
    fn from(argument: FormatArgument) -> Self {
        match argument {
            FormatArgument::Json => Self::Json,
            FormatArgument::Jsonld => Self::JsonLd,
            FormatArgument::Text => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        use clap::CommandFactory as _;
        Arguments::command().debug_assert();
    }
}
