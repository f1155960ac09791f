//! A plain text file whose encoding nobody wrote down.

use std::fmt;

use surligne_model::{Text, TextTooLong};

/// What a file was taken to be encoded in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first, by its byte order mark.
    Utf16Le,
    /// UTF-16, big end first, by its byte order mark.
    Utf16Be,
    /// Windows-1252, because it is not UTF-8: old files of Western Europe. A guess; tell the person.
    Windows1252,
}

/// Why a file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlainError {
    /// It holds a NUL, or UTF-16 that breaks off or has half a surrogate pair: a picture, an archive, a document of a
    /// word processor.
    NotText,
    /// It is longer than 4 GiB.
    TooLong,
}

impl fmt::Display for PlainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotText => "this is no plain text: save it as .txt, or copy its text and paste it",
            Self::TooLong => "the text is longer than 4 GiB",
        })
    }
}

impl std::error::Error for PlainError {}

impl From<TextTooLong> for PlainError {
    fn from(_: TextTooLong) -> Self {
        Self::TooLong
    }
}

/// Reads a text file.
///
/// # Errors
/// [`PlainError`] when it is no text.
pub fn read(bytes: &[u8]) -> Result<(Text, Encoding), PlainError> {
    let (source, encoding) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(source) => (source.to_owned(), Encoding::Utf8),
                Err(_) => (bytes.iter().copied().map(windows_1252).collect(), Encoding::Windows1252),
            }
        }
    };
    if source.contains('\0') {
        return Err(PlainError::NotText);
    }
    Ok((Text::try_new(source)?, encoding))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, PlainError> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(PlainError::NotText);
    }
    char::decode_utf16(units.iter().copied().map(unit)).collect::<Result<_, _>>().map_err(|_| PlainError::NotText)
}

/// A byte of Windows-1252, as the WHATWG Encoding Standard maps it (its five holes are C1 controls).
fn windows_1252(byte: u8) -> char {
    const C1: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => C1[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_encoding() {
        let read = |bytes: &[u8]| read(bytes).map(|(text, encoding)| (text.as_str().to_owned(), encoding));
        assert_eq!(read("\u{feff}été".as_bytes()), Ok(("été".to_owned(), Encoding::Utf8)));
        assert_eq!(read(b"\xE9t\xE9, 5 \x80, l\x92an"), Ok(("été, 5 €, l’an".to_owned(), Encoding::Windows1252)));
        assert_eq!(read(b"\xFF\xFE\xE9\x00=\xD8\x00\xDE"), Ok(("é😀".to_owned(), Encoding::Utf16Le)));
        assert_eq!(read(b"\xFE\xFF\x00\xE9"), Ok(("é".to_owned(), Encoding::Utf16Be)));
        assert_eq!(read(b""), Ok((String::new(), Encoding::Utf8)));
    }

    #[test]
    fn refuses_what_is_no_text() {
        for bytes in [&b"PK\x03\x04\x00"[..], b"\xFF\xFE\x00", b"\xFF\xFE\x00\xDC", b"\x89PNG\r\n\x1A\n\0"] {
            assert_eq!(read(bytes).err(), Some(PlainError::NotText), "{bytes:?}");
        }
    }
}
