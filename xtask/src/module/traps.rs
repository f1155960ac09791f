//! Panics as bare traps.
//!
//! What a panic says, where it happened and how that is written out weighs more than the page's whole list of
//! annotations, and nobody reads it: the page tells the person in its own words. So the calls that begin a panic become
//! `unreachable`. The browser reports a trap with the functions it went through; `names` says which those are.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::Result;
use wasmparser::{FunctionBody, Operator};

use super::linked::Linked;

/// Functions of the standard library, by the beginning of their names, that never return: what begins a panic, or ends
/// one. Those that do nothing but call one of them (`unwrap_failed`) are found by that.
const NEVER_RETURN: [&str; 13] = [
    "core::panicking::",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "core::cell::panic_already",
    "alloc::raw_vec::handle_error",
    "alloc::alloc::handle_alloc_error",
    "std::alloc::rust_oom",
    "std::panicking::panic_with_hook",
    "std::panicking::panic_handler",
    "std::panicking::begin_panic",
    "__rustc::rust_panic",
    "__rustc::rust_begin_unwind",
    "console_error_panic_hook::hook",
];

/// The pieces of each function's code for which a trap may stand: the call that begins a panic, and what only prepares it.
///
/// A piece begins after the last jump, label or call before it. What it changes in locals and memory nobody sees: a
/// module is not asked anything more after a trap, but to say that it has stopped.
pub(super) fn pieces(module: &Linked<'_>) -> Result<Vec<Vec<Range<usize>>>> {
    let mut traps: BTreeSet<u32> = BTreeSet::new();
    for (&function, name) in module.names.range(module.imported..) {
        if NEVER_RETURN.iter().any(|beginning| name.starts_with(beginning)) {
            traps.insert(function);
        }
    }
    loop {
        let mut pieces = Vec::with_capacity(module.bodies.len());
        let known = traps.len();
        for (body, function) in module.bodies.iter().zip(module.imported..) {
            let code = body.get_operators_reader()?.original_position()..body.range().end - END;
            if traps.contains(&function) {
                pieces.push(vec![code]);
                continue;
            }
            let found = pieces_of(body, &traps)?;
            if found.first().is_some_and(|first| first.start == code.start) {
                traps.insert(function);
            }
            pieces.push(found);
        }
        if traps.len() == known {
            return Ok(pieces);
        }
    }
}

/// The length of the `end` that every function's code ends with.
const END: usize = 1;

fn pieces_of(body: &FunctionBody<'_>, traps: &BTreeSet<u32>) -> Result<Vec<Range<usize>>> {
    let mut operators = body.get_operators_reader()?;
    let mut pieces = Vec::new();
    let mut start = operators.original_position();
    while !operators.eof() {
        let operator = operators.read()?;
        let end = operators.original_position();
        match operator {
            Operator::Call { function_index } if traps.contains(&function_index) => {
                pieces.push(start..end);
                start = end;
            }
            Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Else
            | Operator::End
            | Operator::Br { .. }
            | Operator::BrIf { .. }
            | Operator::BrTable { .. }
            | Operator::Return
            | Operator::Unreachable
            | Operator::Call { .. }
            | Operator::CallIndirect { .. } => start = end,
            _ => {}
        }
    }
    Ok(pieces)
}
