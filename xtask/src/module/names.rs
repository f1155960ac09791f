//! Which function of the released module is which.
//!
//! A trap is reported as `wasm-function[1234]`. The release carries no names; beside it, the build leaves a list of them.

use std::fmt::Write;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// A line for each function that has a name: its index, a tab, the name.
///
/// # Errors
/// When the module is damaged.
pub(crate) fn listed(module: &[u8]) -> Result<String> {
    let mut list = String::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(custom) = payload? else { continue };
        let KnownCustom::Name(names) = custom.as_known() else { continue };
        for names in names {
            let Name::Function(names) = names? else { continue };
            for naming in names {
                let naming = naming?;
                writeln!(list, "{}\t{:#}", naming.index, rustc_demangle::demangle(naming.name))?;
            }
        }
    }
    Ok(list)
}

/// The module without its names, and without what else is only for people.
///
/// # Errors
/// When the module is damaged.
pub(crate) fn left_out(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = module[..8].to_vec();
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
