//! Plain text from what a browser or a word processor puts on the clipboard.

/// Runs of white space within a line of HTML become one space, unless one of them is a no-break space, which
/// French typography needs; paragraphs are parted by one empty line.
#[derive(Debug, Default)]
pub struct Paragraphs {
    text: String,
    /// A space is due before the next word.
    space: bool,
    /// Line ends due before the next word.
    breaks: usize,
}

impl Paragraphs {
    /// Adds text as it stands in HTML.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.space = true,
                // Marks that are not to be seen, and soft hyphens that would part words.
                '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}' => {}
                c => self.push_char(c),
            }
        }
    }

    /// Adds text whose white space counts (`<pre>`).
    pub fn push_verbatim(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.line();
            }
            line.trim_end_matches('\r').chars().for_each(|c| self.push_char(c));
        }
    }

    fn push_char(&mut self, c: char) {
        if self.text.is_empty() {
            // Nothing is due before the first word.
        } else if self.breaks > 0 {
            (0..self.breaks).for_each(|_| self.text.push('\n'));
        } else if self.space
            && !self.text.ends_with([' ', '\u{a0}', '\u{202f}'])
            && !matches!(c, '\u{a0}' | '\u{202f}')
        {
            self.text.push(' ');
        }
        (self.space, self.breaks) = (false, 0);
        self.text.push(c);
    }

    /// A line ends.
    pub fn line(&mut self) {
        self.breaks = self.breaks.max(1);
    }

    /// A paragraph ends.
    pub fn paragraph(&mut self) {
        self.breaks = 2;
    }

    /// The text.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }
}

/// Plain text as it was pasted, without what is not to be seen: a byte order mark and NUL.
#[must_use]
pub fn plain(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_parted_by_one_empty_line() {
        let mut text = Paragraphs::default();
        text.paragraph();
        text.push("  Un \n mot,\u{a0}");
        text.push(" 3\u{202f}%.");
        text.paragraph();
        text.line();
        text.push("Deux co\u{ad}upés");
        text.line();
        text.push("trois ");
        assert_eq!(text.finish(), "Un mot,\u{a0}3\u{202f}%.\n\nDeux coupés\ntrois");
    }

    #[test]
    fn what_is_not_to_be_seen_goes() {
        assert_eq!(plain("\u{feff}a\0b"), "ab");
    }
}
