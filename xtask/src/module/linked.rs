//! A module as the linker leaves it, with its relocations.
//!
//! Asked to (`--emit-relocs`), the linker says of every address in code and data which symbol it stands for: only so can
//! data be dropped and moved. Format: <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Result, bail};
use wasmparser::{
    DataKind, ElementItems, ExternalKind, FunctionBody, KnownCustom, Linking, Operator, Parser, Payload,
    RelocationType, SymbolInfo, TypeRef,
};

use super::names;

/// Every place is an offset in bytes from the start of the file.
pub(super) struct Linked<'a> {
    pub(super) bytes: &'a [u8],
    /// Identifier and contents of each section, in their order.
    pub(super) sections: Vec<(u8, Range<usize>)>,
    /// How many functions are imported: their indices come first.
    pub(super) imported: u32,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// Of functions, by index.
    pub(super) names: BTreeMap<u32, String>,
    /// Functions that the module's host may call.
    pub(super) exported: Vec<u32>,
    pub(super) symbols: Vec<Symbol>,
    pub(super) segments: Vec<Segment>,
    pub(super) in_code: Vec<Relocation>,
    pub(super) in_data: Vec<Relocation>,
}

pub(super) enum Symbol {
    Function(u32),
    /// A piece of a segment, in bytes from the segment's start.
    Data {
        segment: usize,
        range: Range<usize>,
    },
    /// Globals, tables, and what is not defined.
    Other,
}

pub(super) struct Segment {
    pub(super) place: Range<usize>,
    /// Where it lies in memory.
    pub(super) address: u32,
}

/// A place that holds an address or an index, and of what.
#[derive(Clone, Copy)]
pub(super) struct Relocation {
    pub(super) place: usize,
    pub(super) ty: RelocationType,
    pub(super) symbol: usize,
    pub(super) addend: i64,
}

impl<'a> Linked<'a> {
    /// # Errors
    /// When the module is damaged, or has data at addresses that only its host knows.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self {
            bytes,
            sections: Vec::new(),
            imported: 0,
            bodies: Vec::new(),
            names: BTreeMap::new(),
            exported: Vec::new(),
            symbols: Vec::new(),
            segments: Vec::new(),
            in_code: Vec::new(),
            in_data: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            module.sections.extend(payload.as_section());
            module.take(payload)?;
        }
        module.in_code.sort_unstable_by_key(|relocation| relocation.place);
        module.in_data.sort_unstable_by_key(|relocation| relocation.place);
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    self.exported.extend((export.kind == ExternalKind::Func).then_some(export.index));
                }
            }
            Payload::StartSection { func, .. } => self.exported.push(func),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::ElementSection(elements) => {
                for element in elements {
                    if !matches!(element?.items, ElementItems::Functions(_)) {
                        bail!("the module's table is filled by expressions, which nobody has asked for");
                    }
                }
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    let address = match segment.kind {
                        DataKind::Active { offset_expr, .. } => match offset_expr.get_operators_reader().read()? {
                            Operator::I32Const { value } => value.cast_unsigned(),
                            _ => bail!("a data segment has no address of its own"),
                        },
                        DataKind::Passive => bail!("a data segment has no address"),
                    };
                    let end = segment.range.end;
                    self.segments.push(Segment { place: end - segment.data.len()..end, address });
                }
            }
            Payload::CustomSection(custom) => self.take_custom(&custom.as_known())?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(&mut self, custom: &KnownCustom<'a>) -> Result<()> {
        match custom {
            KnownCustom::Name(section) => self.names = names::of_functions(section.clone())?,
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        for symbol in symbols {
                            self.symbols.push(Symbol::from(symbol?));
                        }
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                let Some((id, section)) = self.sections.get(relocations.section_index() as usize).cloned() else {
                    bail!("relocations of a section that is not there");
                };
                let into = match id {
                    CODE => &mut self.in_code,
                    DATA => &mut self.in_data,
                    _ => return Ok(()),
                };
                for entry in relocations.entries() {
                    let entry = entry?;
                    if entry.ty != RelocationType::TypeIndexLeb {
                        let (place, symbol) = (section.start + entry.offset as usize, entry.index as usize);
                        into.push(Relocation { place, ty: entry.ty, symbol, addend: entry.addend });
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Where a symbol of a segment lies in the file.
    pub(super) fn place_of(&self, segment: usize, range: &Range<usize>) -> Range<usize> {
        let start = self.segments[segment].place.start;
        start + range.start..start + range.end
    }
}

/// Those of the relocations whose places lie in the range.
pub(super) fn within(relocations: &[Relocation], range: Range<usize>) -> &[Relocation] {
    let before = |place: usize| relocations.partition_point(|relocation| relocation.place < place);
    &relocations[before(range.start)..before(range.end)]
}

pub(super) const CUSTOM: u8 = 0;
pub(super) const CODE: u8 = 10;
pub(super) const DATA: u8 = 11;

impl From<SymbolInfo<'_>> for Symbol {
    fn from(symbol: SymbolInfo<'_>) -> Self {
        match symbol {
            SymbolInfo::Func { index, .. } => Self::Function(index),
            SymbolInfo::Data { symbol: Some(data), .. } => {
                let start = data.offset as usize;
                Self::Data { segment: data.index as usize, range: start..start + data.size as usize }
            }
            _ => Self::Other,
        }
    }
}
