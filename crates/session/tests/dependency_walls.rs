//! The arrows of ARCHITECTURE.md: what each crate of the core must not depend on, by any way.

use std::collections::BTreeSet;
use std::process::Command;

/// Every crate that `package` is built with for the browser, itself included.
fn dependencies(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--package", package, "--edges", "normal", "--target", "wasm32-unknown-unknown"])
        .args(["--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    tree.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

#[test]
fn the_core_knows_no_browser_and_no_arrow_points_up() {
    const BROWSER: [&str; 4] = ["yew", "web-sys", "js-sys", "wasm-bindgen"];
    for (package, above) in [
        ("surligne-model", &["surligne-names", "surligne-tagger", "surligne-session", "surligne-formats"][..]),
        ("surligne-names", &["surligne-tagger", "surligne-session", "surligne-formats"]),
        ("surligne-tagger", &["surligne-session", "surligne-formats"]),
        ("surligne-session", &["surligne-formats"]),
        ("surligne-formats", &["surligne-session", "surligne-tagger"]),
    ] {
        let dependencies = dependencies(package);
        assert!(dependencies.contains(package), "cargo tree speaks of {package}: {dependencies:?}");
        for forbidden in BROWSER.iter().chain(above) {
            assert!(!dependencies.contains(*forbidden), "{package} depends on {forbidden}");
        }
    }
}
