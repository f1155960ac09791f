//! Token-per-line files (`token<TAB>IOB2 tag`, a blank line between sentences), put back together as text.

use surligne_model::Label;

use super::{GoldDocument, GoldMention};

/// How sentences are joined to documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// Wikinews: an article begins with the line before its date line (« 1 er mai 2017 . »).
    Wikinews,
    /// So many sentences a document.
    Every(usize),
}

struct Sentence {
    tokens: Vec<(String, String)>,
}

/// Reads a file's sentences and joins them to documents named `{name}-{number}`.
#[must_use]
pub fn read_conll(file: &str, name: &str, joining: Joining) -> Vec<GoldDocument> {
    let mut sentences = Vec::new();
    let mut tokens = Vec::new();
    for line in file.lines().chain([""]) {
        match line.split_once('\t') {
            Some((token, tag)) => tokens.push((token.to_owned(), tag.trim().to_owned())),
            None if !tokens.is_empty() => sentences.push(Sentence { tokens: std::mem::take(&mut tokens) }),
            None => {}
        }
    }
    let starts: Vec<bool> = match joining {
        Joining::Every(count) => (0..sentences.len()).map(|at| at % count == 0).collect(),
        Joining::Wikinews => {
            let mut starts: Vec<bool> =
                (0..sentences.len()).map(|at| sentences.get(at + 1).is_some_and(is_date_line)).collect();
            if let Some(first) = starts.first_mut() {
                *first = true;
            }
            starts
        }
    };
    let mut documents: Vec<GoldDocument> = Vec::new();
    for (sentence, starts) in sentences.iter().zip(starts) {
        if starts {
            documents.push(GoldDocument {
                id: format!("{name}-{:04}", documents.len()),
                genre: name.to_owned(),
                ..GoldDocument::default()
            });
        }
        if let Some(document) = documents.last_mut() {
            append(document, sentence);
        }
    }
    documents
}

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

fn is_date_line(sentence: &Sentence) -> bool {
    let words: Vec<&str> = sentence.tokens.iter().map(|(token, _)| token.as_str()).filter(|t| *t != "er").collect();
    words.len() <= 8
        && words.len() >= 3
        && words[0].parse::<u8>().is_ok()
        && MONTHS.contains(&words[1])
        && words[2].parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year))
}

fn append(document: &mut GoldDocument, sentence: &Sentence) {
    let text = &mut document.text;
    if !text.is_empty() {
        text.push(if text.ends_with(['.', '!', '?', '»', '"']) { ' ' } else { '\n' });
    }
    let mut glued = true;
    let mut open: Option<(usize, Label)> = None;
    let mut end = text.len();
    for (token, tag) in &sentence.tokens {
        let token = match token.as_str() {
            "-LRB-" => "(",
            "-RRB-" => ")",
            "``" | "''" => "\"",
            other => other,
        };
        let leans_back = matches!(token, "," | "." | ")" | "]" | "…" | "'" | "’")
            || (token.len() > 1 && token.starts_with(['\'', '’']) && token.len() <= 5)
            || token == "n't"
            || token == "n’t";
        if !glued && !leans_back {
            text.push(' ');
        }
        let (mark, label) = tag.split_once('-').unwrap_or((tag, ""));
        if mark != "I"
            && let Some((start, label)) = open.take()
        {
            document.mentions.push(GoldMention { bytes: start..end, label });
        }
        if mark != "O" && open.is_none() {
            open = Some((text.len(), Label::new(label)));
        }
        text.push_str(token);
        end = text.len();
        glued = matches!(token, "(" | "[") || token.ends_with(['\'', '’']);
    }
    if let Some((start, label)) = open {
        document.mentions.push(GoldMention { bytes: start..end, label });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_become_text_and_tags_spans() {
        let file = "La\tO\nTurquie\tB-LOC\n\n3\tO\nmai\tO\n2017\tO\n.\tO\n\nL'\tO\nAFP\tB-ORG\n(\tO\nParis\tB-LOC\n)\tO\n.\tO\n\nFin\tO\n";
        let documents = read_conll(file, "w", Joining::Wikinews);
        assert_eq!(documents.len(), 1);
        assert_eq!(documents[0].text, "La Turquie\n3 mai 2017. L'AFP (Paris). Fin");
        let marked: Vec<_> =
            documents[0].mentions.iter().map(|m| (&documents[0].text[m.bytes.clone()], m.label.as_str())).collect();
        assert_eq!(marked, [("Turquie", "LOC"), ("AFP", "ORG"), ("Paris", "LOC")]);
    }
}
