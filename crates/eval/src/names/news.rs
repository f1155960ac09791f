//! News articles with inline markup: `# key: value` lines, then text with `[[LABEL|surface]]`.

use std::fmt;

use surligne_model::Label;

use super::{GoldDocument, GoldMention};

/// Markup that does not close or names no label, or a reference that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkupError {
    /// Line in the file, from 1.
    pub line: usize,
}

impl fmt::Display for MarkupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: a `[[` without its `|` or `]]`, or a `# ref` that is no ISO date", self.line)
    }
}

impl std::error::Error for MarkupError {}

/// Reads one article; mentions of every label are kept.
///
/// # Errors
/// [`MarkupError`] for markup that does not close within its line, or a reference that is no date.
pub fn read_news(file: &str) -> Result<GoldDocument, MarkupError> {
    let mut document = GoldDocument::default();
    let mut header = true;
    for (number, line) in file.lines().enumerate() {
        if header && let Some((key, value)) = line.strip_prefix('#').and_then(|line| line.split_once(':')) {
            match key.trim() {
                "id" => document.id = value.trim().to_owned(),
                "ref" => {
                    let date = value.parse().map_err(|_| MarkupError { line: number + 1 })?;
                    document.reference_date = Some(date);
                }
                "genre" => document.genre = value.trim().to_owned(),
                _ => {}
            }
            continue;
        }
        if header && line.trim().is_empty() {
            continue;
        }
        if !header {
            document.text.push('\n');
        }
        header = false;
        let mut rest = line;
        while let Some(at) = rest.find("[[") {
            document.text.push_str(&rest[..at]);
            let error = MarkupError { line: number + 1 };
            let (inner, after) = rest[at + 2..].split_once("]]").ok_or_else(|| error.clone())?;
            let (label, surface) = inner.split_once('|').ok_or(error)?;
            let start = document.text.len();
            document.text.push_str(surface);
            document.mentions.push(GoldMention { bytes: start..document.text.len(), label: Label::new(label) });
            rest = after;
        }
        document.text.push_str(rest);
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_spans() {
        let file = "# id: a-1\n# genre: sport\n# ref: 2024-04-02\n[[ORG|Lens]] gagne\n\nÀ [[LOC|Paris]].";
        let document = read_news(file).unwrap();
        assert_eq!((document.id.as_str(), document.genre.as_str()), ("a-1", "sport"));
        assert_eq!(document.reference_date, "2024-04-02".parse().ok());
        assert_eq!(document.text, "Lens gagne\n\nÀ Paris.");
        assert_eq!(document.mentions[1].label, Label::Location);
        assert_eq!(&document.text[document.mentions[1].bytes.clone()], "Paris");
        assert_eq!(read_news("# id: b\n[[ORG|Lens").unwrap_err().line, 2);
    }
}
