//! The numbers of a function's local variables.
//!
//! A fifth of the module, as an encoder sees it, says which local an instruction means. Which of them has which number is
//! free within a type, so those are chosen that other functions use in the same place: 1.5 % of the whole.

use std::collections::HashMap;
use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::{Result, anyhow};
use pathfinding::kuhn_munkres::kuhn_munkres_min;
use pathfinding::matrix::Matrix;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, Instruction, Module};
use wasmparser::{CompositeInnerType, FunctionBody, Operator, Parser, Payload, ValType};

/// How often all functions are gone through: what one has chosen bears upon the others.
const ROUNDS: usize = 4;

/// Surroundings of an instruction in which its local is looked for elsewhere, as numbers of instructions before and after
/// it, from the one that says most to the one that says least.
const SURROUNDINGS: [(usize, usize); 6] = [(6, 0), (0, 6), (4, 2), (3, 1), (2, 1), (1, 0)];

/// How much a surrounding counts that was met seldom: met as often as this, as much as the next shorter one.
const DOUBT: f64 = 0.7;

/// No number counts as less likely than this.
const LEAST: f64 = 1e-4;

/// The module with its locals numbered as other functions lead one to expect.
///
/// # Errors
/// When the module is damaged.
pub(crate) fn by_expectation(module: &[u8]) -> Result<Vec<u8>> {
    let mut functions = functions(module)?;
    let mut met = Met::default();
    for function in &functions {
        met.count(function, 1);
    }
    for _ in 0..ROUNDS {
        for function in &mut functions {
            met.count(function, -1);
            function.numbers = expected(function, &met);
            met.count(function, 1);
        }
    }
    let mut numbered = Module::new();
    Renumber { functions: &functions, next: 0 }
        .parse_core_module(&mut numbered, Parser::new(0), module)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(numbered.finish())
}

/// Into how many parts a bit is divided, to be counted in whole numbers.
const PRECISION: f64 = 1024.0;

struct Function {
    /// How many of the locals are parameters: their numbers stay.
    parameters: usize,
    types: Vec<ValType>,
    /// Where locals are used: which, and the surroundings there, from the one that says most.
    uses: Vec<(usize, [u64; SURROUNDINGS.len()])>,
    /// The new number of each local.
    numbers: Vec<u32>,
}

/// How often a surrounding was met, and with which number.
#[derive(Default)]
struct Met {
    surroundings: HashMap<u64, i32>,
    numbers: HashMap<(u64, u32), i32>,
}

impl Met {
    fn count(&mut self, function: &Function, times: i32) {
        for (local, surroundings) in &function.uses {
            for &surrounding in surroundings {
                *self.surroundings.entry(surrounding).or_default() += times;
                *self.numbers.entry((surrounding, function.numbers[*local])).or_default() += times;
            }
        }
    }

    /// How likely the number is in these surroundings: what the longest say, as far as they were met, then the shorter ones.
    fn likelihood(&self, surroundings: &[u64], number: u32, locals: usize) -> f64 {
        let mut likelihood = 1.0 / locals as f64;
        for &surrounding in surroundings.iter().rev() {
            let all = f64::from(self.surroundings.get(&surrounding).copied().unwrap_or(0));
            if all > 0.0 {
                let with = f64::from(self.numbers.get(&(surrounding, number)).copied().unwrap_or(0));
                likelihood = (with + DOUBT * likelihood) / (all + DOUBT);
            }
        }
        likelihood.max(LEAST)
    }
}

/// The numbers that cost the fewest bits, as far as what was met elsewhere tells.
fn expected(function: &Function, met: &Met) -> Vec<u32> {
    let locals = function.types.len();
    let mut numbers = function.numbers.clone();
    for ty in [ValType::I32, ValType::I64, ValType::F32, ValType::F64, ValType::V128] {
        let alike: Vec<usize> = (function.parameters..locals).filter(|&local| function.types[local] == ty).collect();
        if alike.len() < 2 {
            continue;
        }
        let mut bits = Matrix::new(alike.len(), alike.len(), 0);
        for (local, surroundings) in &function.uses {
            if let Ok(row) = alike.binary_search(local) {
                for (column, &number) in alike.iter().enumerate() {
                    let likelihood = met.likelihood(surroundings, number as u32, locals);
                    bits[(row, column)] += (-likelihood.log2() * PRECISION) as i64;
                }
            }
        }
        for (row, column) in kuhn_munkres_min(&bits).1.into_iter().enumerate() {
            numbers[alike[row]] = alike[column] as u32;
        }
    }
    numbers
}

fn functions(module: &[u8]) -> Result<Vec<Function>> {
    let (mut types, mut types_of, mut functions) = (Vec::new(), Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::TypeSection(groups) => {
                for ty in groups
                    .into_iter()
                    .collect::<Result<Vec<_>, _>>()?
                    .into_iter()
                    .flat_map(wasmparser::RecGroup::into_types)
                {
                    types.push(match ty.composite_type.inner {
                        CompositeInnerType::Func(function) => function.params().to_vec(),
                        _ => Vec::new(),
                    });
                }
            }
            Payload::FunctionSection(section) => types_of = section.into_iter().collect::<Result<Vec<u32>, _>>()?,
            Payload::CodeSectionEntry(body) => {
                let parameters = &types[types_of[functions.len()] as usize];
                functions.push(Function::read(module, parameters, &body)?);
            }
            _ => {}
        }
    }
    Ok(functions)
}

impl Function {
    fn read(module: &[u8], parameters: &[ValType], body: &FunctionBody<'_>) -> Result<Self> {
        let mut types = parameters.to_vec();
        for group in body.get_locals_reader()? {
            let (count, ty) = group?;
            types.extend((0..count).map(|_| ty));
        }
        let mut instructions = Vec::new();
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let start = operators.original_position();
            let operator = operators.read()?;
            let local = match operator {
                Operator::LocalGet { local_index }
                | Operator::LocalSet { local_index }
                | Operator::LocalTee { local_index } => Some(local_index as usize),
                _ => None,
            };
            let end = if local.is_some() { start + 1 } else { operators.original_position() };
            let parameter = local.filter(|&local| local < parameters.len());
            instructions.push(Told { code: hash(&module[start..end]), local, parameter });
        }
        let mut uses = Vec::new();
        for (place, told) in instructions.iter().enumerate() {
            if let Some(local) = told.local {
                uses.push((local, SURROUNDINGS.map(|reach| surrounding(&instructions, place, reach))));
            }
        }
        let numbers = (0..types.len() as u32).collect();
        Ok(Self { parameters: parameters.len(), types, uses, numbers })
    }
}

/// What an instruction tells of another's surroundings.
struct Told {
    /// Stands for the instruction with what it says, but not which local it means.
    code: u64,
    local: Option<usize>,
    /// The local, where that is a parameter: those keep their numbers.
    parameter: Option<usize>,
}

/// Stands for what surrounds the instruction at a place: where its own local comes again, and all but the numbers of others.
fn surrounding(instructions: &[Told], place: usize, (before, after): (usize, usize)) -> u64 {
    let own = &instructions[place];
    let mut surrounding = DefaultHasher::new();
    (before, after, own.code).hash(&mut surrounding);
    for step in (0..=before + after).filter(|&step| step != before) {
        let told = (place + step).checked_sub(before).and_then(|place| instructions.get(place));
        told.map(|told| (told.code, told.local == own.local, told.parameter.filter(|_| told.local != own.local)))
            .hash(&mut surrounding);
    }
    surrounding.finish()
}

fn hash(told: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    told.hash(&mut hasher);
    hasher.finish()
}

struct Renumber<'a> {
    functions: &'a [Function],
    /// One more than the function that is being written.
    next: usize,
}

impl Reencode for Renumber<'_> {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        self.next += 1;
        utils::parse_function_body(self, code, body)
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, reencode::Error<Infallible>> {
        let instruction = utils::instruction(self, operator)?;
        let number = |local: u32| self.functions[self.next - 1].numbers[local as usize];
        Ok(match instruction {
            Instruction::LocalGet(local) => Instruction::LocalGet(number(local)),
            Instruction::LocalSet(local) => Instruction::LocalSet(number(local)),
            Instruction::LocalTee(local) => Instruction::LocalTee(number(local)),
            other => other,
        })
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{FunctionSection, TypeSection};

    use super::*;

    /// A function of one parameter, two locals of 32 bits and one of 64, that says which of the first two it uses how.
    fn body(sum: u32, step: u32) -> Vec<u8> {
        let mut body =
            wasm_encoder::Function::new([(2, wasm_encoder::ValType::I32), (1, wasm_encoder::ValType::I64)]);
        let mut code = body.instructions();
        code.local_get(0).i32_const(7).i32_mul().local_set(sum);
        code.local_get(sum).i32_const(1).i32_add().local_tee(step).i32_eqz().drop();
        code.i64_const(3).local_set(3).local_get(step).i32_clz().drop().end();
        body.into_raw_body()
    }

    fn module(bodies: &[Vec<u8>]) -> Vec<u8> {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([wasm_encoder::ValType::I32], []);
        for body in bodies {
            functions.function(0);
            code.raw(body);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        module.finish()
    }

    #[test]
    fn a_local_gets_the_number_that_others_use_in_its_place() {
        let (usual, other) = (body(1, 2), body(2, 1));
        let given = module(&[usual.clone(), usual.clone(), other, usual.clone()]);
        assert_eq!(by_expectation(&given).unwrap(), module(&[usual.clone(), usual.clone(), usual.clone(), usual]));
    }

    #[test]
    fn no_two_locals_come_to_share_a_number() {
        let given = module(&[body(1, 2), body(2, 1), body(2, 1), body(1, 2)]);
        for function in functions(&by_expectation(&given).unwrap()).unwrap() {
            let mut used: Vec<usize> = function.uses.iter().map(|&(local, _)| local).collect();
            used.sort_unstable();
            used.dedup();
            assert_eq!(used, [0, 1, 2, 3]);
        }
    }
}
