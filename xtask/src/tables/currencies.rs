//! `code <TAB> signs <TAB> French names <TAB> English names`, several in a cell separated by `;`.

use std::path::Path;

use anyhow::{Context, Result};

use super::{LANGUAGES, add, cell, read};

/// Not money: metals, test codes and units of account that no article counts in.
const LEFT_OUT: [&str; 14] =
    ["XXX", "XTS", "XAG", "XAU", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XSU", "XUA", "XRE", "XFU"];

/// The table of every currency that CLDR names in both languages.
pub(super) fn table(package: &Path) -> Result<String> {
    let per_language = LANGUAGES
        .map(|language| read(package, language, "currencies.json").map(|json| json["numbers"]["currencies"].clone()));
    let [french, english] = per_language;
    let (french, english) = (french?, english?);

    let mut table = String::new();
    for (code, names) in french.as_object().context("currencies of CLDR are an object")? {
        if LEFT_OUT.contains(&code.as_str()) {
            continue;
        }
        let other = &english[code];
        let mut signs = Vec::new();
        let mut columns = [Vec::new(), Vec::new()];
        for (column, names) in columns.iter_mut().zip([names, other]) {
            for (key, value) in names.as_object().into_iter().flatten() {
                let text = value.as_str().unwrap_or_default();
                let is_sign = key.starts_with("symbol");
                if is_sign && text != code && !text.chars().all(char::is_alphanumeric) {
                    add(&mut signs, text);
                } else if key.starts_with("displayName") {
                    add(column, &without_years(text));
                }
            }
        }
        // "Andorran Peseta" is found as "Andorran peseta".
        let [french, english] = &mut columns;
        if let [title, names @ ..] = &english[..]
            && names.iter().any(|name| name.to_lowercase() == title.to_lowercase())
        {
            english.remove(0);
        }
        table.push_str(&format!("{code}\t{}\t{}\t{}\n", signs.join(";"), cell(french, "fr"), cell(english, "en")));
    }
    Ok(table)
}

/// CLDR tells old currencies of one name apart by their years: « zloty (1950–1995) ».
fn without_years(name: &str) -> String {
    name.split(" (").next().unwrap_or(name).to_owned()
}
