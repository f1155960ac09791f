//! What is done to a module between the compiler and the page, so that it weighs less and says the same.
//!
//! - [`without_panics`], before wasm-bindgen: panics become traps (`traps`), what only they reached goes (`reach`), and
//!   constants are sorted (`data`), for which the linker's relocations are read (`linked`).
//! - [`short_names`], after wasm-bindgen: what module and glue call each other.
//! - [`locals`] and [`order`], after wasm-opt: numbers of locals and places of functions that an encoder guesses.
//! - [`names`]: which function is which, for those who read a trap's report.

mod data;
mod linked;
pub(crate) mod locals;
pub(crate) mod names;
pub(crate) mod order;
mod reach;
pub(crate) mod short_names;
#[cfg(test)]
mod tests;
mod traps;

use anyhow::Result;
use wasm_encoder::Encode;

use linked::{CODE, CUSTOM, Linked};

/// A body of no locals whose only instruction is `unreachable`.
const TRAP: [u8; 3] = [0, 0, 0x0b];

/// The module with bare traps for panics, without what nothing reaches then, its constants sorted.
///
/// # Errors
/// When the module is damaged, or was linked without `--emit-relocs`.
pub(crate) fn without_panics(module: &[u8]) -> Result<Vec<u8>> {
    let module = Linked::read(module)?;
    anyhow::ensure!(!module.in_code.is_empty(), "the module was linked without its relocations (--emit-relocs)");
    let traps = traps::pieces(&module)?;
    let reached = reach::reached(&module, &traps);
    let sorted = data::sort(&module, &reached)?;

    let mut written = module.bytes[..MAGIC].to_vec();
    for (id, place) in &module.sections {
        match *id {
            CODE => {
                let mut code = Vec::new();
                module.bodies.len().encode(&mut code);
                for (own, body) in module.bodies.iter().enumerate() {
                    let mut new = Vec::new();
                    if reached.functions[module.imported as usize + own] {
                        let mut start = body.range().start;
                        for trap in &traps[own] {
                            new.extend(&sorted[start..trap.start]);
                            new.push(UNREACHABLE);
                            start = trap.end;
                        }
                        new.extend(&sorted[start..body.range().end]);
                    } else {
                        new.extend(TRAP);
                    }
                    new.encode(&mut code);
                }
                written.push(CODE);
                code.encode(&mut written);
            }
            // Places in the code, which have changed.
            CUSTOM if is_of_the_linker(&module.bytes[place.clone()]) => {}
            id => {
                written.push(id);
                sorted[place.clone()].encode(&mut written);
            }
        }
    }
    Ok(written)
}

/// The length of what every module begins with: its magic number and version.
const MAGIC: usize = 8;

const UNREACHABLE: u8 = 0;

/// Whether a custom section, which begins with its name and the length of that, is one of the linker's or of the debugger's.
fn is_of_the_linker(section: &[u8]) -> bool {
    section
        .get(1..)
        .is_some_and(|name| ["linking", "reloc.", ".debug"].iter().any(|own| name.starts_with(own.as_bytes())))
}
