//! The model file: a header, then numbered sections. Integers are little-endian.
//!
//! ```text
//! "SURLNAME"  version u16  language u8 ('f' or 'e')  0 u8  FNV-1a 32 of the rest u32
//! section*:   tag u8  length u32  bytes
//! ```
//! Sorted hashes are stored as differences in LEB128, columns of small numbers one after another, so that the
//! host's compression (brotli) does the rest. [`FORMAT`] grows whenever the format, a hash or a feature changes.

use std::fmt;

use surligne_model::Language;

/// The format's version that this program reads and writes.
pub const FORMAT: u16 = 3;

/// First bytes of every model file.
pub const MAGIC: &[u8; 8] = b"SURLNAME";

/// What a section holds. The discriminants are part of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Section {
    /// The model's name and version.
    Name = 1,
    /// Feature weights.
    Weights = 2,
    /// Scores of one label after another.
    Transitions = 3,
    /// Word clusters.
    Clusters = 4,
    /// The lexicon.
    Gazetteer = 5,
    /// Known entities.
    Entities = 6,
    /// How scores become probabilities.
    Calibration = 7,
}

/// Why a model file was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelError(Reason);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    NoModel,
    Version(u16),
    Language { wanted: Language },
    Damaged,
}

impl ModelError {
    pub(crate) const DAMAGED: Self = Self(Reason::Damaged);
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Reason::NoModel => f.write_str("this file is not a name model of Surligne"),
            Reason::Version(found) => write!(
                f,
                "the name model has format version {found}, this program reads version {FORMAT}: get the model that \
                 was published with the program"
            ),
            Reason::Language { wanted } => write!(f, "the name model is for another language than {wanted:?}"),
            Reason::Damaged => f.write_str("the name model is damaged: fetch it again"),
        }
    }
}

impl std::error::Error for ModelError {}

/// A checksum against damage in transit (FNV-1a, 32 bits).
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The header's letter for a language.
#[must_use]
pub fn letter(language: Language) -> u8 {
    match language {
        Language::Fr => b'f',
        Language::En => b'e',
    }
}

/// Checks the header and cuts the file into its sections.
///
/// # Errors
/// [`ModelError`] where the file is no model, of another version or language, or damaged.
pub fn sections(file: &[u8], language: Language) -> Result<Vec<(u8, &[u8])>, ModelError> {
    let rest = file.strip_prefix(MAGIC).ok_or(ModelError(Reason::NoModel))?;
    let mut reader = Reader(rest);
    let version = reader.u16()?;
    if version != FORMAT {
        return Err(ModelError(Reason::Version(version)));
    }
    if reader.u8()? != letter(language) {
        return Err(ModelError(Reason::Language { wanted: language }));
    }
    reader.u8()?;
    let sum = reader.u32()?;
    if checksum(reader.0) != sum {
        return Err(ModelError::DAMAGED);
    }
    let mut list = Vec::new();
    while !reader.0.is_empty() {
        let tag = reader.u8()?;
        let length = reader.u32()? as usize;
        list.push((tag, reader.bytes(length)?));
    }
    Ok(list)
}

/// Reads numbers from the front of a slice.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next `count` bytes.
    ///
    /// # Errors
    /// [`ModelError`] where there are fewer.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(ModelError::DAMAGED)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        self.bytes(N)?.try_into().map_err(|_| ModelError::DAMAGED)
    }

    /// One byte.
    ///
    /// # Errors
    /// At the end.
    pub fn u8(&mut self) -> Result<u8, ModelError> {
        Ok(self.array::<1>()?[0])
    }

    /// Two bytes.
    ///
    /// # Errors
    /// At the end.
    pub fn u16(&mut self) -> Result<u16, ModelError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    /// Four bytes.
    ///
    /// # Errors
    /// At the end.
    pub fn u32(&mut self) -> Result<u32, ModelError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    /// A number of four bytes.
    ///
    /// # Errors
    /// At the end, or where it is not finite.
    pub fn f32(&mut self) -> Result<f32, ModelError> {
        let number = f32::from_le_bytes(self.array()?);
        if number.is_finite() { Ok(number) } else { Err(ModelError::DAMAGED) }
    }

    /// A LEB128 number.
    ///
    /// # Errors
    /// At the end, or over 32 bits.
    pub fn varint(&mut self) -> Result<u32, ModelError> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.u8()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).map_err(|_| ModelError::DAMAGED);
            }
        }
        Err(ModelError::DAMAGED)
    }

    /// A count of things that take at least a byte each in what is left.
    ///
    /// # Errors
    /// Where there cannot be so many.
    pub fn count(&mut self) -> Result<usize, ModelError> {
        let count = self.u32()? as usize;
        if count <= self.0.len() { Ok(count) } else { Err(ModelError::DAMAGED) }
    }

    /// `count` strictly rising hashes.
    ///
    /// # Errors
    /// Where they do not rise.
    pub fn hashes(&mut self, count: usize) -> Result<Vec<u32>, ModelError> {
        let mut list = Vec::with_capacity(count);
        let mut last = 0_u32;
        for at in 0..count {
            let step = self.varint()?;
            if step == 0 && at > 0 {
                return Err(ModelError::DAMAGED);
            }
            last = last.checked_add(step).ok_or(ModelError::DAMAGED)?;
            list.push(last);
        }
        Ok(list)
    }

    /// `count` numbers of two bytes, all low bytes before all high ones.
    ///
    /// # Errors
    /// Where there are fewer.
    pub fn planes(&mut self, count: usize) -> Result<Vec<u16>, ModelError> {
        let (low, high) = (self.bytes(count)?, self.bytes(count)?);
        Ok(low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high])).collect())
    }

    /// UTF-8 text with its length before it.
    ///
    /// # Errors
    /// Where it is none.
    pub fn text(&mut self) -> Result<&'a str, ModelError> {
        let length = self.varint()? as usize;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| ModelError::DAMAGED)
    }
}

/// Writes what [`Reader`] reads.
#[derive(Debug, Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    /// A LEB128 number.
    pub fn varint(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// Four bytes.
    pub fn u32(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    /// Four bytes.
    pub fn f32(&mut self, number: f32) {
        self.0.extend(number.to_le_bytes());
    }

    /// Strictly rising hashes.
    pub fn hashes(&mut self, hashes: impl IntoIterator<Item = u32>) {
        let mut last = 0;
        for hash in hashes {
            self.varint(hash - last);
            last = hash;
        }
    }

    /// Numbers of two bytes, all low bytes before all high ones.
    pub fn planes(&mut self, numbers: &[u16]) {
        self.0.extend(numbers.iter().map(|n| n.to_le_bytes()[0]));
        self.0.extend(numbers.iter().map(|n| n.to_le_bytes()[1]));
    }

    /// Text with its length before it.
    pub fn text(&mut self, text: &str) {
        self.varint(text.len() as u32);
        self.0.extend(text.as_bytes());
    }
}

/// A whole file from its sections.
#[must_use]
pub fn assemble(language: Language, sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let mut body = Writer::default();
    for (tag, bytes) in sections {
        body.0.push(*tag as u8);
        body.u32(bytes.len() as u32);
        body.0.extend(bytes);
    }
    let mut file = Writer(MAGIC.to_vec());
    file.0.extend(FORMAT.to_le_bytes());
    file.0.extend([letter(language), 0]);
    file.u32(checksum(&body.0));
    file.0.extend(body.0);
    file.0
}
