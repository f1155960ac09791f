//! Spans without what sources disagree about: leading articles, prepositions and approximators, and the
//! punctuation around them.

use surligne_model::Language;

/// In the order in which they are tried. An apostrophe is straight or curly. « un » and "a" stay: they carry
/// the value one ("a million").
const FRENCH: &[&str] = &[
    "l'",
    "d'",
    "le ",
    "la ",
    "les ",
    "un peu ",
    "du ",
    "des ",
    "de la ",
    "de ",
    "en ",
    "à la ",
    "à ",
    "au ",
    "aux ",
    "dans la ",
    "dans le ",
    "pour ",
    "sur ",
    "vers ",
    "dès ",
    "depuis ",
    "pendant ",
    "durant ",
    "jusqu'au ",
    "jusqu'à la ",
    "jusqu'à ",
    "jusqu'en ",
    "avant ",
    "après ",
    "environ ",
    "près de ",
    "près d'",
    "quelque ",
    QUELQUES,
    "plus de ",
    "moins de ",
    "plus d'",
    "moins d'",
    "à peu près ",
    "au moins ",
    "au plus ",
    "autour de ",
    "exactement ",
    "presque ",
    "quasi ",
    "d'ici ",
    "à partir de ",
    "à partir du ",
    "courant ",
];

/// Cut only before a figure: « quelques 300 personnes ».
const QUELQUES: &str = "quelques";

const ENGLISH: &[&str] = &[
    "the ",
    "in ",
    "on ",
    "at ",
    "by ",
    "of ",
    "for ",
    "from ",
    "to ",
    "since ",
    "before ",
    "after ",
    "until ",
    "till ",
    "around ",
    "about ",
    "approximately ",
    "nearly ",
    "almost ",
    "some ",
    "over ",
    "more than ",
    "less than ",
    "at least ",
    "at most ",
    "under ",
    "during ",
    "within ",
    "up to ",
    "roughly ",
    "exactly ",
    "as of ",
    "early ",
    "late ",
];

/// A text ready to trim spans of.
pub struct Trimmer {
    folded: Vec<char>,
    leads: &'static [&'static str],
}

impl Trimmer {
    /// Of a text and its language.
    #[must_use]
    pub fn new(text: &str, language: Language) -> Self {
        let leads = match language {
            Language::Fr => FRENCH,
            Language::En => ENGLISH,
        };
        Self { folded: text.chars().map(fold).collect(), leads }
    }

    /// The code points `start..end` without leading words and outer punctuation.
    #[must_use]
    pub fn trim(&self, start: usize, end: usize) -> (usize, usize) {
        let text = &self.folded;
        let mut end = end.min(text.len());
        let mut start = start.min(end);
        while end > start && " .,;:!?)»\"”".contains(text[end - 1]) {
            end -= 1;
        }
        while start < end && " (\"«“".contains(text[start]) {
            start += 1;
        }
        while let Some(length) = self.lead(start, end).filter(|length| *length < end - start) {
            start += length;
            while start < end && text[start] == ' ' {
                start += 1;
            }
        }
        (start, end)
    }

    /// Length of the first leading word that stands at `start`.
    fn lead(&self, start: usize, end: usize) -> Option<usize> {
        let text = &self.folded[start..end];
        let lead = self.leads.iter().find(|lead| {
            let length = lead.chars().count();
            text.len() >= length
                && lead.chars().zip(text).all(|(wanted, found)| wanted == *found)
                && (**lead != QUELQUES || matches!(text[length..], [' ', figure, ..] if figure.is_numeric()))
        })?;
        Some(lead.chars().count())
    }
}

fn fold(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' => ' ',
        '’' => '\'',
        _ => {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(lower), None) => lower,
                _ => c,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trimmed(text: &str, language: Language) -> String {
        let (start, end) = Trimmer::new(text, language).trim(0, text.chars().count());
        text.chars().skip(start).take(end - start).collect()
    }

    #[test]
    fn leading_words_go_as_long_as_something_is_left() {
        assert_eq!(trimmed("« jusqu’à la fin mai »", Language::Fr), "fin mai");
        assert_eq!(trimmed("plus d'un million", Language::Fr), "un million");
        assert_eq!(trimmed("quelques 300", Language::Fr), "300");
        assert_eq!(trimmed("quelques jours", Language::Fr), "quelques jours");
        assert_eq!(trimmed("le ", Language::Fr), "le");
        assert_eq!(trimmed("In the early 1990s.", Language::En), "1990s");
        assert_eq!(trimmed("a million", Language::En), "a million");
    }
}
