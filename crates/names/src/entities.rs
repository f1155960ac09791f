//! Entities that are known beforehand, with their identifiers.

use super::file::{ModelError, Reader};
use super::gazetteer::PhraseHasher;
use super::table::Table;

/// An entity of the lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownEntity {
    /// Canonical name in the model's language.
    pub name: Box<str>,
    /// Number of its Wikidata item (`142` for Q142); 0 for none.
    pub wikidata: u32,
    /// ISO 3166-1 alpha-2 code of a country; zeros for none.
    pub iso: [u8; 2],
    /// Index of its kind.
    pub kind: u8,
}

/// The entities that the lexicon knows, found by any of their names.
#[derive(Debug, Clone, Default)]
pub struct KnownEntities {
    list: Vec<KnownEntity>,
    names: Table,
}

impl KnownEntities {
    /// From entities and the hashes of their names, each with the entity's index.
    #[must_use]
    pub fn new(list: Vec<KnownEntity>, names: &[(u32, u16)]) -> Self {
        Self { list, names: Table::new(names) }
    }

    /// The entity of this name and kind.
    #[must_use]
    pub fn find(&self, name: &str, kind: usize) -> Option<&KnownEntity> {
        let entity = self.list.get(usize::from(self.names.get(key(name, kind))?))?;
        (usize::from(entity.kind) == kind).then_some(entity)
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let count = reader.count()?;
        let mut list = Vec::with_capacity(count);
        for _ in 0..count {
            list.push(KnownEntity {
                name: reader.text()?.into(),
                wikidata: reader.varint()?,
                iso: [reader.u8()?, reader.u8()?],
                kind: reader.u8()?,
            });
        }
        let names = reader.count()?;
        let hashes = reader.hashes(names)?;
        let values = reader.planes(names)?;
        if values.iter().any(|&value| usize::from(value) >= count) {
            return Err(ModelError::DAMAGED);
        }
        Ok(Self::new(list, &hashes.into_iter().zip(values).collect::<Vec<_>>()))
    }
}

/// The hash by which a name of a kind is looked up.
#[must_use]
pub fn key(name: &str, kind: usize) -> u32 {
    let mut hasher = PhraseHasher::default();
    let words = name.split_whitespace().fold(0, |_, word| hasher.push(word));
    super::hash::feature(200, words, kind as u32) | 1
}
