//! How the page's glue loads its module.

use anyhow::{Result, bail};

/// What wasm-bindgen writes at the end: ways to load a module from an address, an answer, bytes.
const BEGINS: &str = "    async function __wbg_load(";

/// The one way that the page's scripts take: they hand over the compiled module, once.
const LOAD: &str = "    function __wbg_init({ module_or_path: module }) {
        return WebAssembly.instantiate(module, __wbg_get_imports()).then(__wbg_finalize_init);
    }

    return Object.assign(__wbg_init, exports);
})({ __proto__: null });
";

/// The glue with that way alone.
///
/// # Errors
/// When wasm-bindgen writes it otherwise.
pub(crate) fn with_compiled_module(glue: &str) -> Result<String> {
    match glue.split_once(BEGINS) {
        Some((before, after)) if after.contains("return Object.assign(__wbg_init, { initSync }, exports);") => {
            Ok(before.to_owned() + LOAD)
        }
        _ => bail!("wasm-bindgen's glue no longer ends as it did"),
    }
}
