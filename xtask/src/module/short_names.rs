//! Short names for what module and glue ask of each other.
//!
//! wasm-bindgen names an import such as `__wbg_addEventListener_34f3c8d1b0a2e6f7`: long, with a hash that no encoder makes
//! smaller, and in both files. Only the two of them read these names, so that both may say `$a7`.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use regex::{Captures, Regex};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

/// The module and its glue, with short names in both.
///
/// # Errors
/// When the module is damaged.
pub(crate) fn shorten(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    names.insert(import?.name, String::new());
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    names.insert(export?.name, String::new());
                }
            }
            _ => {}
        }
    }
    // Other names are the page's own, which its scripts call by.
    names.retain(|name, _| name.starts_with("__") || name.starts_with("wasm_bindgen__"));
    for (number, short) in names.values_mut().enumerate() {
        *short = format!("${number:x}");
    }

    let identifier = Regex::new("[$_a-zA-Z][$_a-zA-Z0-9]*")?;
    let glue = identifier.replace_all(glue, |found: &Captures<'_>| match names.get(&found[0]) {
        Some(short) => short.clone(),
        None => found[0].to_owned(),
    });
    let mut renamed = Module::new();
    Rename { names: &names }
        .parse_core_module(&mut renamed, Parser::new(0), module)
        .map_err(|error| anyhow!("{error}"))?;
    Ok((renamed.finish(), glue.into_owned()))
}

struct Rename<'a> {
    names: &'a BTreeMap<&'a str, String>,
}

impl Rename<'_> {
    fn short<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.get(name).map_or(name, String::as_str)
    }
}

type Outcome = std::result::Result<(), reencode::Error<std::convert::Infallible>>;

impl Reencode for Rename<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(&mut self, imports: &mut ImportSection, section: ImportSectionReader<'_>) -> Outcome {
        for import in section.into_imports() {
            let import = import?;
            let ty = self.entity_type(import.ty)?;
            imports.import(import.module, self.short(import.name), ty);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Outcome {
        let (kind, index) = (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
        exports.export(self.short(export.name), kind, index);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, ExportKind, Function, FunctionSection, TypeSection};

    use super::*;

    #[test]
    fn module_and_glue_agree_on_short_names_and_own_names_stay() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("glue", "__wbg_now_0123456789abcdef", wasm_encoder::EntityType::Function(0));
        module.section(&imports);
        module.section(FunctionSection::new().function(0));
        let mut exports = ExportSection::new();
        exports.export("start_page", ExportKind::Func, 1).export("__wbindgen_start", ExportKind::Func, 0);
        module.section(&exports);
        let mut body = Function::new([]);
        body.instructions().call(0).end();
        module.section(CodeSection::new().function(&body));

        let glue = "({ __wbg_now_0123456789abcdef: now, __wbg_now_0123: other }); wasm.__wbindgen_start(); wasm.start_page();";
        let (short, glue) = shorten(&module.finish(), glue).unwrap();
        assert_eq!(glue, "({ $0: now, __wbg_now_0123: other }); wasm.$1(); wasm.start_page();");
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&short) {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    names.extend(imports.into_imports().map(|import| import.unwrap().name));
                }
                Payload::ExportSection(exports) => {
                    names.extend(exports.into_iter().map(|export| export.unwrap().name));
                }
                _ => {}
            }
        }
        assert_eq!(names, ["$0", "start_page", "$1"]);
    }
}
