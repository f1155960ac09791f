//! Megabytes a second of the tagger on one core: `cargo bench -p surligne-tagger`.
//!
//! The news is the articles of `corpora/news`, repeated up to a megabyte; the adversarial inputs are a megabyte of
//! one thing each, whose rates must be of the same order as the news's (linear time). Medians of several runs;
//! compare the figures of one run with each other, not with those of another day. Processor time, not time on the wall.

#![expect(clippy::print_stdout, reason = "the table is the result")]

use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use surligne_model::{Language, Text};
use surligne_tagger::{Options, Tagger};

const MEGABYTE: usize = 1_000_000;
const RUNS: usize = 7;

/// `cargo bench -p surligne-tagger -- news` measures the news alone.
fn main() {
    let news_alone = std::env::args().any(|argument| argument == "news");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let without_names = Tagger::new();
    let mut with_names = Tagger::new();
    for language in Language::ALL {
        let model =
            std::fs::read(root.join(format!("www/models/{language}.bin"))).expect("the models are in the repository");
        with_names.load_names(language, &model).expect("a model of this version");
    }
    println!("| input (1 MB) | MB/s, median of {RUNS} | suggestions |\n|---|---|---|");
    for language in Language::ALL {
        let news = repeated(&news(&root, language));
        row(&format!("news, {language}, amounts and times"), &without_names, language, &news);
        row(&format!("news, {language}, with names"), &with_names, language, &news);
    }
    if news_alone {
        return;
    }
    for (name, unit) in [
        ("`1 1 1…`", "1 "),
        ("`111…`", "1"),
        ("`aaa…`", "a"),
        ("`««…`", "«"),
        ("spaces", " "),
        ("`deux deux…`", "deux "),
        ("`du 1 au 1…`", "du 1 au 1 "),
        ("`1,1,1…`", "1,"),
        ("`lundi lundi…`", "lundi "),
        ("`entre 1 et entre…`", "entre 1 et "),
        ("`Aa Aa…`", "Aa "),
        ("new lines", "\n"),
    ] {
        row(name, &without_names, Language::Fr, &repeated(unit));
    }
    for unit in ["Jean Dupont de la Banque de France ", "A ", "« ", "SAINT-DENIS ", "Xavier1 ", "de la "] {
        row(&format!("`{}…`, with names", unit.trim()), &with_names, Language::Fr, &repeated(unit));
    }
}

fn row(name: &str, tagger: &Tagger, language: Language, source: &str) {
    let text = Text::new(source);
    let options = Options { language: Some(language), reference_date: "2025-09-12".parse().ok() };
    let mut found = 0;
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let started = spent();
            found = tagger.tag(&text, &options).suggestions.len();
            spent() - started
        })
        .collect();
    times.sort_unstable();
    // The system tells processor time by the millisecond.
    let rate = source.len() as f64 / 1e6 / times[RUNS / 2].as_secs_f64().max(0.001);
    println!("| {name} | {rate:.1} | {found} |");
}

/// The time that this thread has spent on a processor, which other programs disturb little; where the system does not
/// tell (it is Linux that does), the time on the wall.
fn spent() -> Duration {
    static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat");
    match told.ok().and_then(|told| told.split(' ').next()?.parse().ok()) {
        Some(nanoseconds) => Duration::from_nanos(nanoseconds),
        None => STARTED.elapsed(),
    }
}

/// Fills a megabyte.
fn repeated(unit: &str) -> String {
    unit.repeat(MEGABYTE.div_ceil(unit.len().max(1)))
}

/// The articles of a language, their headers and markup taken out.
fn news(root: &Path, language: Language) -> String {
    let folder = root.join("corpora/news").join(language.tag());
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).map(|article| plain(&article)).collect()
}

/// `[[PER|Ada Osei]]` is read as `Ada Osei`, and lines that begin with `# ` are the header.
fn plain(article: &str) -> String {
    let mut text = String::new();
    for line in article.lines().filter(|line| !line.starts_with("# ")) {
        let mut rest = line;
        while let Some((before, marked)) = rest.split_once("[[") {
            let (mention, after) = marked.split_once("]]").unwrap_or((marked, ""));
            text.push_str(before);
            text.push_str(mention.split_once('|').map_or(mention, |(_, surface)| surface));
            rest = after;
        }
        text.push_str(rest);
        text.push('\n');
    }
    text
}
