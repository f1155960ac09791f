//! A linked module, written by hand, on its way through [`without_panics`].

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, ExportKind, ExportSection, Function,
    FunctionSection, LinkingSection, Module, NameMap, NameSection, SymbolTable, TypeSection,
};
use wasmparser::{DataKind, Operator, Parser, Payload};

use super::without_panics;

const ADDRESS: i32 = 1 << 20;

/// What lies in memory: a message that only a panic says, an address (of `words`), and words.
const TABLE: [u8; 4] = (ADDRESS as u32 + 12).to_le_bytes();
const MESSAGE: &[u8; 8] = b"no room!";
const WORDS: &[u8; 4] = b"said";

/// The code of a function, and where in it lie relocations.
struct Code {
    body: Vec<u8>,
    relocations: Vec<(u8, usize, u32)>,
}

impl Code {
    fn new() -> Self {
        Self { body: vec![0], relocations: Vec::new() }
    }

    fn raw(mut self, bytes: &[u8]) -> Self {
        self.body.extend(bytes);
        self
    }

    /// An instruction with a number in five bytes, which stands for a symbol.
    fn number(mut self, instruction: u8, ty: u8, symbol: u32, value: u32) -> Self {
        self.body.push(instruction);
        self.relocations.push((ty, self.body.len(), symbol));
        for place in 0..5 {
            self.body.push((value >> (7 * place)) as u8 & 0x7f | if place < 4 { 0x80 } else { 0 });
        }
        self
    }

    fn address(self, symbol: u32, offset: u32) -> Self {
        self.number(0x41, MEMORY_ADDR_SLEB, symbol, ADDRESS as u32 + offset)
    }

    fn call(self, function: u32) -> Self {
        self.number(0x10, FUNCTION_INDEX_LEB, function, function)
    }
}

const FUNCTION_INDEX_LEB: u8 = 0;
const MEMORY_ADDR_SLEB: u8 = 4;
const MEMORY_ADDR_I32: u8 = 5;
const IF: [u8; 2] = [0x04, 0x40];
const DROP: u8 = 0x1a;
const END: u8 = 0x0b;

// Symbols: three functions, which begin with the same numbers, then three pieces of data.
const USED: u32 = 0;
const PANIC: u32 = 1;
const WRAPPED: u32 = 2;
const TABLE_SYMBOL: u32 = 3;
const MESSAGE_SYMBOL: u32 = 4;
const WORDS_SYMBOL: u32 = 5;

/// `used` reads the table, and panics of its parameter by way of a function that does nothing else.
fn linked() -> Vec<u8> {
    let used = Code::new().address(TABLE_SYMBOL, 8).raw(&[DROP, 0x20, 0]).raw(&IF).address(MESSAGE_SYMBOL, 0);
    let used = used.call(WRAPPED).raw(&[0, END, END]);
    let panic = Code::new().address(MESSAGE_SYMBOL, 0).raw(&[DROP, 0x20, 0, DROP, END]);
    let wrapped = Code::new().raw(&[0x20, 0]).call(PANIC).raw(&[0, END]);

    let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
    types.ty().function([wasm_encoder::ValType::I32], []);
    let mut in_code = Vec::new();
    // The section's contents begin with the number of its functions, each body with its length.
    let mut start = 1;
    for function in [used, panic, wrapped] {
        functions.function(0);
        start += 1;
        assert!(function.body.len() < 128, "a length of one byte");
        in_code.extend(function.relocations.iter().map(|&(ty, place, symbol)| (ty, start + place, symbol)));
        start += function.body.len();
        code.raw(&function.body);
    }
    let mut exports = ExportSection::new();
    exports.export("used", ExportKind::Func, USED);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(ADDRESS), [&MESSAGE[..], &TABLE, WORDS].concat());

    let mut symbols = SymbolTable::new();
    for (function, name) in [(USED, "used"), (PANIC, "panic"), (WRAPPED, "wrapped")] {
        symbols.function(0, function, Some(name));
    }
    for (name, offset, size) in [("table", 8, 4), ("message", 0, 8), ("words", 12, 4)] {
        symbols.data(0, name, Some(DataSymbolDefinition { index: 0, offset, size }));
    }
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut names = NameMap::new();
    for (function, name) in
        [(USED, "page::used"), (PANIC, "core::panicking::panic"), (WRAPPED, "core::option::unwrap_failed")]
    {
        names.append(function, name);
    }
    let mut naming = NameSection::new();
    naming.functions(&names);

    let mut module = Module::new();
    module.section(&types).section(&functions).section(&exports).section(&code).section(&data).section(&linking);
    // The address in the table lies behind the head of its segment.
    module.section(&relocations("reloc.CODE", 3, &in_code));
    module.section(&relocations("reloc.DATA", 4, &[(MEMORY_ADDR_I32, SEGMENT_HEAD + MESSAGE.len(), WORDS_SYMBOL)]));
    module.section(&naming);
    module.finish()
}

/// Number of segments, flags, `i32.const` of an address of four bytes, `end`, length.
const SEGMENT_HEAD: usize = 1 + 1 + 1 + 4 + 1 + 1;

fn relocations(name: &str, section: u8, of: &[(u8, usize, u32)]) -> CustomSection<'static> {
    let mut entries = vec![section, of.len() as u8];
    for &(ty, place, symbol) in of {
        entries.extend([ty, place as u8, symbol as u8]);
        if ty != FUNCTION_INDEX_LEB {
            entries.push(0);
        }
    }
    CustomSection { name: name.to_owned().into(), data: entries.into() }
}

/// The instructions of each function, and what lies in memory from where on.
fn read(module: &[u8]) -> (Vec<Vec<Operator<'_>>>, &[u8]) {
    let (mut code, mut memory) = (Vec::new(), &[][..]);
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::CodeSectionEntry(body) => {
                code.push(body.get_operators_reader().unwrap().into_iter().map(Result::unwrap).collect());
            }
            Payload::DataSection(segments) => {
                let segment = segments.into_iter().next().unwrap().unwrap();
                assert!(matches!(segment.kind, DataKind::Active { .. }));
                memory = segment.data;
            }
            _ => {}
        }
    }
    (code, memory)
}

#[test]
fn a_panic_becomes_a_trap_and_what_only_it_needs_goes() {
    let light = without_panics(&linked()).unwrap();
    let (code, memory) = read(&light);
    // Words first, then what holds addresses; the message is gone.
    assert_eq!(memory[..4], *WORDS);
    assert_eq!(memory[8..12], (ADDRESS as u32).to_le_bytes());
    assert!(memory[4..8].iter().chain(&memory[12..]).all(|&byte| byte == 0));
    let table = ADDRESS + 8;
    assert!(
        matches!(code[0][..], [
            Operator::I32Const { value },
            Operator::Drop,
            Operator::LocalGet { local_index: 0 },
            Operator::If { .. },
            Operator::Unreachable,
            Operator::Unreachable,
            Operator::End,
            Operator::End,
        ] if value == table),
        "{:?}",
        code[0]
    );
    for never in &code[1..] {
        assert!(matches!(never[..], [Operator::Unreachable, Operator::End]), "{never:?}");
    }
}

#[test]
fn a_module_without_relocations_is_refused() {
    let mut bare = Module::new();
    let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
    types.ty().function([], []);
    functions.function(0);
    let mut body = Function::new([]);
    body.instructions().end();
    code.function(&body);
    bare.section(&types).section(&functions).section(&code);
    assert!(without_panics(&bare.finish()).unwrap_err().to_string().contains("--emit-relocs"));
}
