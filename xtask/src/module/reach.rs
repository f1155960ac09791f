//! What of a module can be reached once panics are traps.

use std::ops::Range;

use super::linked::{Linked, Symbol, within};

/// Functions and symbols that the host can come to by calls and addresses.
pub(super) struct Reached {
    /// By index, imported ones first.
    pub(super) functions: Vec<bool>,
    pub(super) symbols: Vec<bool>,
}

/// Follows calls and addresses from what is exported, but not from the pieces that become traps.
pub(super) fn reached(module: &Linked<'_>, traps: &[Vec<Range<usize>>]) -> Reached {
    let imported = module.imported as usize;
    let mut reached = Reached {
        functions: vec![false; imported + module.bodies.len()],
        symbols: vec![false; module.symbols.len()],
    };
    let mut functions = module.exported.clone();
    let mut symbols = Vec::new();
    loop {
        if let Some(function) = functions.pop() {
            let function = function as usize;
            if std::mem::replace(&mut reached.functions[function], true) || function < imported {
                continue;
            }
            let own = function - imported;
            let is_left = |place: usize| !traps[own].iter().any(|trap| trap.contains(&place));
            let named = within(&module.in_code, module.bodies[own].range());
            symbols.extend(named.iter().filter(|found| is_left(found.place)).map(|found| found.symbol));
        } else if let Some(symbol) = symbols.pop() {
            if std::mem::replace(&mut reached.symbols[symbol], true) {
                continue;
            }
            match &module.symbols[symbol] {
                Symbol::Function(function) => functions.push(*function),
                Symbol::Data { segment, range } => {
                    let named = within(&module.in_data, module.place_of(*segment, range));
                    symbols.extend(named.iter().map(|found| found.symbol));
                }
                Symbol::Other => {}
            }
        } else {
            return reached;
        }
    }
}
