//! The page as one HTML file that opens by double click from disk.
//!
//! From `file://` a page may not fetch, nor load module scripts; inline classic scripts run. So styles and
//! scripts go inline, allowed by their hashes in the content security policy, and binary assets become inert
//! `<script type="text/plain" data-asset="…">` blocks in base64 that the boot script reads.

use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use regex::{Captures, Regex};
use sha2::{Digest, Sha256};

use crate::assets::Assets;
use crate::html;

static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<link [^>]*>\n?").expect("a valid pattern"));
static SCRIPT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"<script( [^>]*)></script>\n?").expect("a valid pattern"));

/// Writes the single file.
pub(crate) fn write(assets: &Assets, path: &Path) -> Result<()> {
    let mut styles = Vec::new();
    let page = LINK.replace_all(&assets.index, |found: &Captures<'_>| inline_link(assets, &found[0], &mut styles));

    let mut scripts = Vec::new();
    let mut inlined = String::new();
    let page = SCRIPT.replace_all(&page, |found: &Captures<'_>| {
        let Some((tag, source)) = inline_script(assets, &found[1]) else { return found[0].to_owned() };
        scripts.push(policy_hash(&source));
        inlined.push_str(&format!("{tag}{source}</script>\n"));
        String::new()
    });

    let blocks = data_blocks(assets);
    // An inline script cannot be deferred: what the shell defers goes to the end of the body.
    let (head, tail) = page.rsplit_once("</body>").context("index.html has no </body>")?;
    let page = format!("{head}{blocks}{inlined}</body>{tail}");
    std::fs::write(path, with_policy(&page, &scripts, &styles)?)?;
    Ok(())
}

/// A stylesheet goes inline, an icon becomes a data URI, and the manifest, which needs a server, goes.
fn inline_link(assets: &Assets, tag: &str, hashes: &mut Vec<String>) -> String {
    let (rel, href) =
        (html::attribute(tag, "rel").unwrap_or_default(), html::attribute(tag, "href").unwrap_or_default());
    let Some(bytes) = assets.files.get(&href) else { return tag.to_owned() };
    match rel.as_str() {
        "stylesheet" => {
            let css = String::from_utf8_lossy(bytes);
            hashes.push(policy_hash(&css));
            format!("<style>{css}</style>\n")
        }
        "icon" => {
            let uri = format!("data:image/svg+xml;base64,{}", BASE64.encode(bytes));
            html::rewrite_attributes(tag, |attribute| (attribute.name == "href").then(|| uri.clone()))
        }
        _ => String::new(),
    }
}

/// A script's opening tag without `src` and `defer`, and its source.
fn inline_script(assets: &Assets, attributes: &str) -> Option<(String, String)> {
    let tag = format!("<script{attributes}>");
    let src = html::attribute(&tag, "src")?;
    let source = String::from_utf8_lossy(assets.files.get(&src)?).replace("</script", "<\\/script");
    let tag = tag.replace(&format!(" src=\"{src}\""), "").replace(" defer", "");
    Some((tag, source))
}

/// Every asset that a `data-` attribute names, under the name that stands there. What is inline as a script
/// already is not embedded once more.
fn data_blocks(assets: &Assets) -> String {
    let mut blocks = String::new();
    let attributes = html::attributes(&assets.index);
    for attribute in &attributes {
        let Some(bytes) = assets.files.get(&attribute.value) else { continue };
        let inline = attributes.iter().any(|other| other.name == "src" && other.value == attribute.value);
        if attribute.name.starts_with("data-") && !inline {
            let (name, base64) = (&attribute.value, BASE64.encode(bytes));
            blocks.push_str(&format!("<script type=\"text/plain\" data-asset=\"{name}\">{base64}</script>\n"));
        }
    }
    blocks
}

/// A source expression of the content security policy that allows exactly this inline content.
fn policy_hash(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content.as_bytes())))
}

/// The policy of the shell, with hashes where it says `'self'`, and no connection at all.
fn with_policy(page: &str, scripts: &[String], styles: &[String]) -> Result<String> {
    let mut page = page.to_owned();
    for (from, to) in [
        ("script-src 'self'", format!("script-src {}", scripts.join(" "))),
        ("style-src 'self'", format!("style-src {}", styles.join(" "))),
        ("connect-src 'self'", "connect-src 'none'".to_owned()),
        ("manifest-src 'self'", "manifest-src 'none'".to_owned()),
        ("worker-src 'self' blob:", "worker-src blob:".to_owned()),
    ] {
        if !page.contains(from) {
            bail!("the content security policy of index.html has no “{from}”");
        }
        page = page.replacen(from, &to, 1);
    }
    Ok(page)
}
