//! Lines of a stream, none of which can fill the memory.

use std::io::{self, BufRead};

/// Longest line that is read, in bytes.
pub const LONGEST: usize = 64 << 20;

/// A line without its line end.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It has more bytes than allowed. They were passed over.
    TooLong,
}

/// The next line, `None` at the end of the input.
pub fn next_line(input: &mut impl BufRead, longest: usize) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut too_long = false;
    loop {
        let available = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if available.is_empty() {
            let nothing = line.is_empty() && !too_long;
            return Ok((!nothing).then(|| finish(line, too_long)));
        }
        let end = available.iter().position(|&byte| byte == b'\n');
        let part = &available[..end.unwrap_or(available.len())];
        too_long |= line.len() + part.len() > longest;
        if too_long {
            line = Vec::new();
        } else {
            line.extend_from_slice(part);
        }
        let consumed = part.len() + usize::from(end.is_some());
        input.consume(consumed);
        if end.is_some() {
            return Ok(Some(finish(line, too_long)));
        }
    }
}

fn finish(line: Vec<u8>, too_long: bool) -> Line {
    if too_long { Line::TooLong } else { Line::Bytes(line) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    #[test]
    fn lines_come_whole_whatever_the_buffer() {
        for capacity in 1..9 {
            let mut input = BufReader::with_capacity(capacity, &b"ab\n\nabcdef\nabc"[..]);
            let bytes = |text: &str| Some(Line::Bytes(text.as_bytes().to_vec()));
            assert_eq!(next_line(&mut input, 4).unwrap(), bytes("ab"));
            assert_eq!(next_line(&mut input, 4).unwrap(), bytes(""));
            assert_eq!(next_line(&mut input, 4).unwrap(), Some(Line::TooLong));
            assert_eq!(next_line(&mut input, 4).unwrap(), bytes("abc"));
            assert_eq!(next_line(&mut input, 4).unwrap(), None);
        }
    }
}
