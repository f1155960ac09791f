//! Which corpora train a language, which hold its development set, and the habits of each.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use surligne_model::{Label, Language};

use super::{GoldDocument, Joining, read_conll, read_news};

/// A document and the corpus whose habits it follows (0: this project's guide).
#[derive(Debug, Clone)]
pub struct Sample {
    /// Text and mentions of names.
    pub document: GoldDocument,
    /// The corpus.
    pub domain: u32,
    /// How much it counts in training.
    pub weight: f32,
}

/// A language's documents.
#[derive(Debug, Default)]
pub struct Corpora {
    /// To train on.
    pub train: Vec<Sample>,
    /// Kept aside to choose by: news of this project's own.
    pub dev_news: Vec<Sample>,
    /// Kept aside to choose by: other sources.
    pub dev_other: Vec<Sample>,
    /// Articles that nothing was trained on or chosen by.
    pub fresh: Vec<Sample>,
}

impl Corpora {
    /// The training data's names with their labels.
    #[must_use]
    pub fn known(&self) -> BTreeSet<(String, Label)> {
        let documents = self.train.iter().map(|sample| &sample.document);
        documents
            .flat_map(|d| d.mentions.iter().map(|m| (d.text[m.bytes.clone()].to_owned(), m.label.clone())))
            .collect()
    }
}

/// The quarter that an article belongs to, by a hash of its name: the same one as long as it keeps its name, whatever
/// is added.
#[must_use]
pub fn quarter(id: &str) -> u32 {
    surligne_names::file::checksum(id.as_bytes()).wrapping_mul(0x9E37_79B1) >> 30
}

/// The first quarter of the articles is for development.
#[must_use]
pub fn is_development(id: &str) -> bool {
    quarter(id) == 0
}

/// Articles named `…-fresh-…` were written before any tagger saw them, and neither train nor decide anything.
#[must_use]
pub fn is_fresh(id: &str) -> bool {
    id.split('-').nth(1) == Some("fresh")
}

/// Corpora besides the news: file, domain, weight. `uner-ewt-test` and `wnut17-*` add little; they are left out.
const ENGLISH: [(&str, u32, f32); 16] = [
    ("gum-news", 1, 1.0),
    ("gum-bio", 1, 1.0),
    ("gum-interview", 1, 1.0),
    ("gum-speech", 1, 0.5),
    ("gum-voyage", 1, 0.5),
    ("gum-court", 1, 0.5),
    ("gum-academic", 1, 0.3),
    ("gum-textbook", 1, 0.3),
    ("uner-ewt-train", 2, 0.7),
    ("uner-ewt-dev", 3, 0.7),
    ("uner-pud-wiki", 3, 1.0),
    ("crossner-politics", 4, 0.7),
    ("crossner-music", 4, 0.3),
    ("crossner-literature", 4, 0.3),
    ("crossner-science", 4, 0.3),
    ("redocred", 5, 0.5),
];

/// Reads a language's corpora: `shared` holds the token-per-line files, `news` this project's articles.
///
/// # Errors
/// Where a file is missing or malformed.
pub fn read(language: Language, shared: &Path, news: &Path) -> io::Result<Corpora> {
    let mut corpora = Corpora::default();
    let mut files: Vec<_> = fs::read_dir(news.join(language.tag()))?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::path);
    for file in files {
        let path = file.path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let mut document = read_news(&fs::read_to_string(&path)?)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {error}", path.display())))?;
        document.mentions.retain(|mention| mention.label.is_name());
        let part = match &document.id {
            id if is_fresh(id) => &mut corpora.fresh,
            id if is_development(id) => &mut corpora.dev_news,
            _ => &mut corpora.train,
        };
        part.push(Sample { document, domain: 0, weight: 1.0 });
    }
    let conll = |name: &str, joining| -> io::Result<Vec<GoldDocument>> {
        let path = shared.join(language.tag()).join(format!("{name}.conll"));
        let file = fs::read_to_string(&path)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
        Ok(read_conll(&file, name, joining))
    };
    match language {
        Language::Fr => {
            let sample = |document| Sample { document, domain: 1, weight: 1.0 };
            corpora.train.extend(conll("winer-train", Joining::Wikinews)?.into_iter().map(sample));
            corpora.train.extend(conll("winer-extra", Joining::Wikinews)?.into_iter().map(sample));
            corpora.dev_other.extend(conll("winer-dev", Joining::Wikinews)?.into_iter().map(sample));
        }
        Language::En => {
            for (name, domain, weight) in ENGLISH {
                let documents = conll(name, Joining::Every(12))?;
                corpora.train.extend(documents.into_iter().map(|document| Sample { document, domain, weight }));
            }
            let documents = conll("uner-ewt-test", Joining::Every(12))?;
            corpora.dev_other.extend(documents.into_iter().map(|document| Sample {
                document,
                domain: 3,
                weight: 1.0,
            }));
        }
    }
    Ok(corpora)
}
