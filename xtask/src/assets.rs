//! The page's files, found through `index.html`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::html;
use crate::process::root;

/// The service worker, which alone keeps its name: the browser looks for a new one under the old address.
pub(crate) const SERVICE_WORKER: &str = "www/sw.js";

/// The page's shell and every file that an attribute of it names, by that name.
pub(crate) struct Assets {
    pub(crate) index: String,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Assets {
    /// Reads `index.html` and what it names, from the repository or from the folder of generated files.
    pub(crate) fn read(generated: &Path) -> Result<Self> {
        let index = std::fs::read_to_string(root().join("index.html")).context("index.html cannot be read")?;
        let mut files = BTreeMap::new();
        for attribute in html::attributes(&index) {
            if let Some(path) = locate(&attribute.value, generated) {
                let bytes = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
                files.insert(attribute.value, bytes);
            }
        }
        Ok(Self { index, files })
    }
}

/// The file that an attribute's value names, if it names one.
fn locate(value: &str, generated: &Path) -> Option<PathBuf> {
    let is_path =
        value != SERVICE_WORKER && value.contains('.') && !value.contains([' ', ':']) && !value.contains("..");
    if !is_path {
        return None;
    }
    [root().join(value), generated.join(value)].into_iter().find(|path| path.is_file())
}

/// The name under which a file is published: its content's hash is part of it, so that it can be cached for ever.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let file = Path::new(name);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    format!("{stem}-{}.{extension}", &hex(&Sha256::digest(bytes))[..12])
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_name_follows_the_content() {
        let (a, b) = (hashed_name("www/styles/base.css", b"a"), hashed_name("www/styles/base.css", b"b"));
        assert!(a.starts_with("base-") && a.ends_with(".css") && a != b, "{a} {b}");
    }
}
