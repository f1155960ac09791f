//! Which function of the released module is which.
//!
//! A trap is reported as `wasm-function[1234]`. The release carries no names; beside it, the build leaves a list of them.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload};

use super::MAGIC;

/// A line for each function that has a name: its index, a tab, the name.
///
/// # Errors
/// When the module is damaged.
pub(crate) fn listed(module: &[u8]) -> Result<String> {
    let mut list = String::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(custom) = payload? else { continue };
        let KnownCustom::Name(names) = custom.as_known() else { continue };
        for (function, name) in of_functions(names)? {
            writeln!(list, "{function}\t{name}")?;
        }
    }
    Ok(list)
}

/// The functions' names by their indices, demangled, without the compiler's hash.
pub(super) fn of_functions(section: NameSectionReader<'_>) -> Result<BTreeMap<u32, String>> {
    let mut of_functions = BTreeMap::new();
    for names in section {
        let Name::Function(names) = names? else { continue };
        for naming in names {
            let naming = naming?;
            of_functions.insert(naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)));
        }
    }
    Ok(of_functions)
}

/// The module without its names, and without what else is only for people.
///
/// # Errors
/// When the module is damaged.
pub(crate) fn left_out(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = module[..MAGIC].to_vec();
    for payload in Parser::new(0).parse_all(module) {
        if let Some((id, place)) = payload?.as_section()
            && id != 0
        {
            kept.push(id);
            wasm_encoder::Encode::encode(&module[place], &mut kept);
        }
    }
    Ok(kept)
}
