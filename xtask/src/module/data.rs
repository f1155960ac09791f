//! The order of a module's constants.
//!
//! The linker lays them out as it meets them, words between tables. Sorted by what they are, and without those that
//! nothing reaches any more, they and the addresses of them in the code take 1 % less of the whole.

use std::ops::Range;

use anyhow::{Result, ensure};
use wasmparser::RelocationType;

use super::linked::{Linked, Relocation, Symbol, within};
use super::reach::Reached;

/// A stretch of a segment that stays whole: one symbol, or several that overlap.
struct Chunk {
    segment: usize,
    /// In bytes from the segment's start.
    range: Range<usize>,
    /// Its new start there.
    start: usize,
}

/// No constant asks for more: the alignment of a vector.
const ALIGNMENT: usize = 16;

/// The constants of the module's first segment, which is never written to, sorted; the others stay where they are.
const CONSTANT: usize = 0;

/// Drops and sorts the constants in a copy of the module's bytes, and puts every address right.
///
/// # Errors
/// When constants take more room than before.
pub(super) fn sort(module: &Linked<'_>, reached: &Reached) -> Result<Vec<u8>> {
    let mut bytes = module.bytes.to_vec();
    let Some(constants) = module.segments.get(CONSTANT) else { return Ok(bytes) };
    let mut chunks = chunks(module, reached);

    let mut sorted: Vec<usize> = (0..chunks.len()).filter(|&chunk| chunks[chunk].segment == CONSTANT).collect();
    sorted.sort_by_key(|&chunk| kind(module, &chunks[chunk]));
    let mut end = 0_usize;
    for &chunk in &sorted {
        let chunk = &mut chunks[chunk];
        let alignment = 1 << chunk.range.start.trailing_zeros().min(ALIGNMENT.trailing_zeros());
        chunk.start = end.next_multiple_of(alignment);
        end = chunk.start + chunk.range.len();
    }
    ensure!(end <= constants.place.len(), "sorted constants take more room than the linker gave them");

    bytes[constants.place.clone()].fill(0);
    for &chunk in &sorted {
        let chunk = &chunks[chunk];
        let start = constants.place.start + chunk.start;
        let old = module.place_of(CONSTANT, &chunk.range);
        bytes[start..start + chunk.range.len()].copy_from_slice(&module.bytes[old]);
    }
    for found in &module.in_code {
        if let Some(address) = address(module, &chunks, found) {
            write(&mut bytes, found, found.place, address);
        }
    }
    for chunk in &chunks {
        let old = module.place_of(chunk.segment, &chunk.range);
        let new = module.segments[chunk.segment].place.start + chunk.start;
        for found in within(&module.in_data, old.clone()) {
            if let Some(address) = address(module, &chunks, found) {
                write(&mut bytes, found, found.place - old.start + new, address);
            }
        }
    }
    Ok(bytes)
}

/// What can be reached, in the order of its addresses.
fn chunks(module: &Linked<'_>, reached: &Reached) -> Vec<Chunk> {
    let mut ranges = Vec::new();
    for (symbol, _) in module.symbols.iter().zip(&reached.symbols).filter(|(_, is_reached)| **is_reached) {
        if let Symbol::Data { segment, range } = symbol
            && !range.is_empty()
        {
            ranges.push((*segment, range.start, range.end));
        }
    }
    ranges.sort_unstable();
    let mut chunks: Vec<Chunk> = Vec::new();
    for (segment, start, end) in ranges {
        match chunks.last_mut().filter(|last| last.segment == segment && start < last.range.end) {
            Some(last) => last.range.end = last.range.end.max(end),
            None => chunks.push(Chunk { segment, range: start..end, start }),
        }
    }
    chunks
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Words,
    Numbers,
    Addresses,
}

fn kind(module: &Linked<'_>, chunk: &Chunk) -> Kind {
    let place = module.place_of(chunk.segment, &chunk.range);
    let said = module.bytes[place.clone()].iter().filter(|&&byte| byte >= b' ' || byte == b'\n').count();
    if !within(&module.in_data, place).is_empty() {
        Kind::Addresses
    } else if said * 5 >= chunk.range.len() * 4 {
        Kind::Words
    } else {
        Kind::Numbers
    }
}

/// The new address of what a relocation stands for, if that is a constant that can be reached.
fn address(module: &Linked<'_>, chunks: &[Chunk], of: &Relocation) -> Option<u32> {
    let Symbol::Data { segment: CONSTANT, range } = module.symbols.get(of.symbol)? else { return None };
    let after = chunks.partition_point(|chunk| (chunk.segment, chunk.range.start) <= (CONSTANT, range.start));
    let chunk = chunks.get(after.checked_sub(1)?)?;
    let is_in_it = chunk.segment == CONSTANT && range.end <= chunk.range.end;
    let offset = is_in_it.then(|| chunk.start + range.start - chunk.range.start)?;
    Some(module.segments[CONSTANT].address.wrapping_add(offset as u32).wrapping_add(of.addend as u32))
}

/// The linker leaves five bytes for every address that is written in groups of seven bits.
fn write(bytes: &mut [u8], of: &Relocation, place: usize, address: u32) {
    match of.ty {
        RelocationType::MemoryAddrI32 => bytes[place..place + 4].copy_from_slice(&address.to_le_bytes()),
        RelocationType::MemoryAddrLeb => write_leb(&mut bytes[place..place + 5], u64::from(address)),
        RelocationType::MemoryAddrSleb => {
            write_leb(&mut bytes[place..place + 5], i64::from(address.cast_signed()).cast_unsigned());
        }
        other => unreachable!("{other:?} is no way to write an address in a module of 32 bits"),
    }
}

fn write_leb(bytes: &mut [u8], mut value: u64) {
    let last = bytes.len() - 1;
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = (value & 0x7f) as u8 | if place < last { 0x80 } else { 0 };
        value >>= 7;
    }
}
