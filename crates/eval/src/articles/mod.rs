//! Amounts and times in whole articles, marked after the annotation guide.

mod report;
mod score;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use surligne_model::Language;

use crate::names::{GoldDocument, read_news};

pub use report::{errors, report};
pub use score::{Article, Scheme, score};

/// A language's articles, `<folder>/<language>/*.txt`, in the order of the files' names.
///
/// # Errors
/// When the folder is absent or empty, or an article's markup is not well formed; the message names the file.
pub fn read(folder: &Path, language: Language) -> Result<Vec<GoldDocument>> {
    let folder = folder.join(language.tag());
    let entries = fs::read_dir(&folder).with_context(|| {
        format!("there are no articles at {}: say where they are with --news DIR", folder.display())
    })?;
    let mut files = Vec::new();
    for entry in entries {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    if files.is_empty() {
        bail!("{} holds no .txt file", folder.display());
    }
    let read = |file: &std::path::PathBuf| {
        let text = fs::read_to_string(file)?;
        read_news(&text).with_context(|| file.display().to_string())
    };
    files.iter().map(read).collect()
}
