//! Trains the name models: `surligne-trainer train fr|en` reads the corpora, the lexicon and the registry packages,
//! trains, scores, quantises and writes `www/models/{fr,en}.bin`. The same input gives the same file.

#![allow(clippy::print_stdout, reason = "a program that reports on its standard output")]

mod augment;
mod calibrate;
mod crf;
mod ensemble;
mod guide;
mod invent;
mod lexicon;
mod pack;
mod packages;
mod prepare;
mod random;
mod show;
mod train;
mod vectors;

use std::path::PathBuf;
use std::process::ExitCode;

use surligne_model::Language;

const USAGE: &str = "usage: surligne-trainer tag MODEL FILE...
       surligne-trainer train fr|en [--shared DIR] [--news DIR] [--out FILE]
  --shared DIR   names/ and lexicons/ of the training data (default ../shared/corpora)
  --news DIR     this project's articles (default corpora/news)
  --out FILE     the model to write (default www/models/LANGUAGE.bin)";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    if let [_, command, model, files @ ..] = &std::env::args().collect::<Vec<_>>()[..]
        && command == "tag"
    {
        return match show::show(std::path::Path::new(model), files) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        };
    }
    let (Some("train"), Some(language)) =
        (arguments.next().as_deref(), arguments.next().and_then(|tag| Language::from_tag(&tag)))
    else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut options = train::Options {
        language,
        shared: PathBuf::from("../shared/corpora"),
        out: PathBuf::from(format!("www/models/{language}.bin")),
        cache: PathBuf::from("target/packages"),
        news: PathBuf::from("corpora/news"),
    };
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.next()) {
            ("--shared", Some(value)) => options.shared = value.into(),
            ("--news", Some(value)) => options.news = value.into(),
            ("--out", Some(value)) => options.out = value.into(),
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    for (folder, option) in [(options.shared.join("names"), "--shared"), (options.news.clone(), "--news")] {
        if !folder.is_dir() {
            eprintln!("{} is not there: say with {option} DIR where its texts are\n{USAGE}", folder.display());
            return ExitCode::from(2);
        }
    }
    match train::train(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("training failed: {error}");
            ExitCode::FAILURE
        }
    }
}
