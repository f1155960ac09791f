//! `cargo xtask eval`: scores the tagger and prints tables.

#![allow(clippy::print_stdout, reason = "the report is printed")]

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, Parser, Subcommand};
use surligne_eval::names::{GoldDocument, corpora as splits};
use surligne_eval::{amounts, articles, names};
use surligne_model::{Label, Language, Text};
use surligne_tagger::{Options, Tagger};

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
    /// Amounts and times in this project's articles: exact and trimmed spans by label and genre.
    Articles(Articles),
    /// Names, in this project's articles and in the corpora: exact spans and labels.
    Names(Names),
}

/// What every score is asked with.
#[derive(Args)]
struct Scope {
    /// Only this language: fr or en.
    #[arg(long)]
    language: Option<String>,
    /// List what is missed (-), extra (+), or has another value (≠).
    #[arg(long)]
    errors: bool,
}

#[derive(Args)]
struct Amounts {
    #[command(flatten)]
    scope: Scope,
    /// The folder that holds `amounts/*.jsonl`.
    #[arg(long, value_name = "DIR")]
    corpora: Option<PathBuf>,
    /// Write what the tagger marks to this file, one JSON object a line.
    #[arg(long, value_name = "FILE")]
    predictions: Option<PathBuf>,
    /// Score the predictions of this file instead of tagging.
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Count where the sources' books differ from the annotation guide; with --errors, list what that leaves.
    #[arg(long)]
    contradictions: bool,
    /// Only this family in the list of errors: money, percent, quantity, number, ordinal, temporal.
    #[arg(long)]
    family: Option<String>,
    /// Only sources that begin so.
    #[arg(long)]
    source: Option<String>,
    /// Tag without the name models.
    #[arg(long)]
    without_names: bool,
}

#[derive(Args)]
struct Articles {
    #[command(flatten)]
    scope: Scope,
    /// The folder that holds `fr/*.txt` and `en/*.txt`.
    #[arg(long, value_name = "DIR")]
    news: Option<PathBuf>,
    /// Only this label in the list of errors: MONEY, DATE…
    #[arg(long)]
    label: Option<String>,
    /// Tag without the name models.
    #[arg(long)]
    without_names: bool,
}

#[derive(Args)]
struct Names {
    #[command(flatten)]
    scope: Scope,
    /// The folder that holds `names/<language>/*.conll`.
    #[arg(long, value_name = "DIR")]
    corpora: Option<PathBuf>,
    /// The folder that holds `fr/*.txt` and `en/*.txt`.
    #[arg(long, value_name = "DIR")]
    news: Option<PathBuf>,
}

fn main() -> Result<()> {
    match Arguments::parse().corpus {
        Corpus::Amounts(arguments) => score_amounts(&arguments),
        Corpus::Articles(arguments) => score_articles(&arguments),
        Corpus::Names(arguments) => score_names(&arguments),
    }
}

/// The repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Beside the repository.
fn corpora(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| root().join("../shared/corpora"), Path::to_owned)
}

/// This project's own.
fn news(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| root().join("corpora/news"), Path::to_owned)
}

/// The tagger as the page has it: with the name models that are there.
fn tagger(with_names: bool) -> Result<Tagger> {
    let mut tagger = Tagger::new();
    for language in Language::ALL.into_iter().filter(|_| with_names) {
        let file = root().join(format!("www/models/{language}.bin"));
        let model = std::fs::read(&file).with_context(|| {
            format!("{} cannot be read: `cargo xtask train {language}` writes it", file.display())
        })?;
        tagger.load_names(language, &model).with_context(|| file.display().to_string())?;
    }
    Ok(tagger)
}

/// The language asked for, or each.
fn languages(tag: Option<&str>) -> Result<Vec<Language>> {
    Ok(language(tag)?.map_or_else(|| Language::ALL.to_vec(), |language| vec![language]))
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
    if let Some(language) = language(arguments.scope.language.as_deref())? {
        items.retain(|item| item.lang == language);
    }
    if let Some(source) = &arguments.source {
        items.retain(|item| item.source.starts_with(source.as_str()));
    }
    let predictions = match &arguments.from {
        Some(file) => amounts::read_predictions(&items, file)?,
        None => amounts::predict_all(&items, &tagger(!arguments.without_names)?),
    };
    if let Some(file) = &arguments.predictions {
        amounts::write_predictions(&predictions, file)?;
    }
    let scored = amounts::score_all(&items, &predictions);
    if arguments.scope.errors && !arguments.contradictions {
        print!(
            "{}",
            amounts::faults(&scored, |family| arguments.family.as_deref().is_none_or(|name| name == family.name()))
        );
    }
    if arguments.contradictions {
        print!(
            "{}\n{}",
            amounts::contradictions(&items, &predictions),
            amounts::allowed(&items, &predictions, arguments.scope.errors)
        );
        return Ok(());
    }
    print!("{}", amounts::report(&scored));
    Ok(())
}

fn score_articles(arguments: &Articles) -> Result<()> {
    let tagger = tagger(!arguments.without_names)?;
    for language in languages(arguments.scope.language.as_deref())? {
        let documents = articles::read(&news(arguments.news.as_deref()), language)?;
        let tagged: Vec<articles::Article<'_>> =
            documents.iter().map(|document| articles::Article::tag(document, language, &tagger)).collect();
        if arguments.scope.errors {
            let keep = |label: &str| arguments.label.as_deref().is_none_or(|wanted| wanted == label);
            print!("{}", articles::errors(&tagged, keep));
        }
        print!("{}", articles::report(language, &tagged));
    }
    Ok(())
}

/// What both sides of a comparison hold: bytes and label.
type Marks = Vec<(std::ops::Range<usize>, Label)>;

fn score_names(arguments: &Names) -> Result<()> {
    let tagger = tagger(true)?;
    let corpora = corpora(arguments.corpora.as_deref()).join("names");
    for language in languages(arguments.scope.language.as_deref())? {
        let sets = splits::read(language, &corpora, &news(arguments.news.as_deref())).with_context(|| {
            format!(
                "the corpora of names are not all at {}: say where they are with --corpora DIR",
                corpora.display()
            )
        })?;
        let known = sets.known();
        let mark = |document: &GoldDocument| -> Marks {
            let text = Text::new(document.text.as_str());
            let options = Options { language: Some(language), reference_date: document.reference_date };
            let suggestions = tagger.tag(&text, &options).suggestions.into_iter();
            suggestions.map(|suggestion| (suggestion.span.start()..suggestion.span.end(), suggestion.label)).collect()
        };
        for (title, samples, seen) in [
            ("articles kept aside", &sets.dev_news, true),
            ("other sources, kept aside", &sets.dev_other, true),
            // Whoever reads their faults tunes on them: only the score is shown.
            ("articles never tuned on", &sets.fresh, false),
        ] {
            let documents: Vec<GoldDocument> = samples.iter().map(|sample| sample.document.clone()).collect();
            if arguments.scope.errors && seen {
                print!("{}", names::errors(&documents, mark));
            }
            let score = |documents: &[GoldDocument]| names::score(documents, &known, mark);
            let title = format!("{language}, {title} ({} documents)", documents.len());
            print!("{}", names::report(&title, &score(&documents)));
            let curly: Vec<GoldDocument> = documents.iter().map(GoldDocument::with_curly_apostrophes).collect();
            let capitals: Vec<GoldDocument> = documents.iter().map(GoldDocument::in_capitals).collect();
            for (variant, documents) in [("curly apostrophes", curly), ("ALL CAPS", capitals)] {
                println!("  {variant:<22} F1 {:5.1}", 100.0 * score(&documents).three().f1());
            }
        }
    }
    Ok(())
}
