//! First and family names.

use std::path::Path;
use std::{fs, io};

use surligne_names::gazetteer::Class;

use super::Lexicon;
use crate::packages::files_under;

/// First and family names: quoted strings after a `first_names…` or `last_names…` of Faker's providers.
pub(super) fn people(lexicon: &mut Lexicon, folder: &Path) -> io::Result<()> {
    for file in files_under(folder, "__init__.py")? {
        if !file.to_string_lossy().contains("/person/") {
            continue;
        }
        let mut class = None;
        for line in fs::read_to_string(&file)?.lines() {
            let head = line.trim_start().split(['=', ':', '(']).next().unwrap_or_default().trim();
            if line.contains('=') && !line.trim_start().starts_with(['"', '\'', '(']) {
                class = if head.contains("first_name") || head.contains("given_name") {
                    Some(Class::GivenName)
                } else if head.contains("last_name") || head.contains("surname") {
                    Some(Class::Surname)
                } else {
                    None
                };
            }
            let Some(class) = class else { continue };
            for name in quoted(line) {
                let capital = name.chars().next().is_some_and(char::is_uppercase);
                if capital && name.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | ' ')) {
                    lexicon.add(&name, class);
                }
            }
        }
    }
    Ok(())
}

fn quoted(line: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find('"') {
        let Some((inside, after)) = rest[at + 1..].split_once('"') else { break };
        list.push(inside.to_owned());
        rest = after;
    }
    list
}
