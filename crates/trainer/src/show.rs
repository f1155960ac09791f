//! Marks files with a model and prints the names with their entities: to see what a model does.

use std::path::Path;
use std::{fs, io};

use surligne_model::{Language, Text};
use surligne_tagger::{Options, Tagger};

/// Prints a line a name: where (code points), kind, score, surface, entity.
pub fn show(model: &Path, files: &[String]) -> io::Result<()> {
    let stem = model.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let language = Language::from_tag(&stem).unwrap_or_default();
    let mut tagger = Tagger::new();
    tagger.load_names(language, &fs::read(model)?).map_err(io::Error::other)?;
    for file in files {
        let text = Text::new(fs::read_to_string(file)?);
        let tagging = tagger.tag(&text, &Options { language: Some(language), reference_date: None });
        for suggestion in &tagging.suggestions {
            let Some(entity) = suggestion.entity.and_then(|at| tagging.entities.get(at)) else { continue };
            println!(
                "{:>6} {:<4} {:.2} {}  = {} {} {} {:?}",
                text.char_of(suggestion.span.start()),
                suggestion.label,
                suggestion.source.score.unwrap_or_default(),
                text.slice(suggestion.span),
                entity.name,
                entity.wikidata.as_deref().unwrap_or("-"),
                entity.iso.as_deref().unwrap_or("-"),
                entity.aliases,
            );
        }
    }
    Ok(())
}
