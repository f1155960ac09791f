//! The page on a local address, rebuilt when a file changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use notify::{RecursiveMode, Watcher as _};
use tiny_http::{Header, Response, Server};

use crate::assets::Assets;
use crate::bundle;
use crate::process::root;
use crate::wasm::{self, Mode};

/// What a change in rebuilds the page.
const WATCHED: [&str; 5] = ["src", "crates", "www", "index.html", "Cargo.toml"];

/// Changes within this time of each other are one: an editor saves in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// Builds, serves and watches until it is interrupted.
#[expect(clippy::print_stdout, reason = "tells the address")]
pub(crate) fn run(port: u16) -> Result<()> {
    let folder = root().join("target/serve");
    build(&folder)?;

    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("port {port} cannot be listened on ({error}): name another with --port"))?;
    let address = server.server_addr().to_ip().context("the server has an IP address")?;
    println!("Surligne is at http://{address}/ (Ctrl+C stops it)");
    let served = folder.clone();
    std::thread::spawn(move || server.incoming_requests().for_each(|request| answer(request, &served)));
    watch(&folder)
}

fn build(folder: &Path) -> Result<()> {
    let generated = wasm::build(Mode::Development)?;
    bundle::write(&Assets::read(&generated)?, folder)
}

#[expect(clippy::print_stdout, reason = "tells what was rebuilt")]
fn watch(folder: &Path) -> Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    })?;
    for path in WATCHED {
        watcher.watch(&root().join(path), RecursiveMode::Recursive)?;
    }
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        match build(folder) {
            Ok(()) => println!("rebuilt: reload the page"),
            // The last good build stays up while a mistake is being mended.
            Err(error) => println!("not rebuilt: {error:#}"),
        }
    }
    Ok(())
}

fn answer(request: tiny_http::Request, folder: &Path) {
    let result = match file_for(request.url(), folder).and_then(|path| Some((std::fs::read(&path).ok()?, path))) {
        Some((bytes, path)) => {
            let headers = [("Content-Type", media_type(&path)), ("Cache-Control", "no-store")];
            let headers = headers.into_iter().filter_map(|(name, value)| Header::from_bytes(name, value).ok());
            request.respond(headers.fold(Response::from_data(bytes), Response::with_header))
        }
        None => request.respond(Response::from_string("not found").with_status_code(404)),
    };
    // A browser that went away is no concern of the server's.
    drop(result);
}

/// The file of a request, never one outside the folder.
fn file_for(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let name = if path.is_empty() { "index.html" } else { path };
    (!name.contains(['/', '\\']) && name != "..").then(|| folder.join(name))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
