//! The project's own lists of names and words (`data/lexicon`).

use std::path::Path;
use std::{fs, io};

use surligne_model::{Label, Language};
use surligne_names::gazetteer::Class;
use surligne_names::scheme;

use super::Lexicon;
use crate::packages::files_under;

/// Every list below `folder`; of the lists of words, the language's own.
pub(super) fn lists(lexicon: &mut Lexicon, folder: &Path, language: Language) -> io::Result<()> {
    for file in files_under(folder, ".tsv")? {
        if file.parent().is_some_and(|folder| folder.ends_with("words")) {
            if file.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with(language.tag())) {
                word_list(lexicon, &file)?;
            }
        } else {
            own_list(lexicon, &file, language == Language::Fr)?;
        }
    }
    Ok(())
}

/// The classes of the project's own lists, by the file's name.
const LISTS: [(&str, Class); 22] = [
    ("politicians", Class::Person),
    ("leaders", Class::Person),
    ("business-people", Class::Person),
    ("athletes", Class::Person),
    ("artists", Class::Person),
    ("people", Class::Person),
    ("companies", Class::Company),
    ("media", Class::Media),
    ("institutions", Class::Institution),
    ("parties", Class::Party),
    ("unions", Class::Party),
    ("ngos", Class::Party),
    ("clubs", Class::Club),
    ("schools", Class::School),
    ("universities", Class::School),
    ("competitions", Class::Event),
    ("works", Class::Work),
    ("products", Class::Work),
    ("places", Class::Place),
    ("given-names", Class::GivenName),
    ("surnames", Class::Surname),
    ("not-names", Class::NotName),
];

/// The class of a list whose name says nothing, by the label in its first line (`# label: ORG`).
const LABELS: [(&str, Class); 7] = [
    ("PER", Class::Person),
    ("ORG", Class::Company),
    ("LOC", Class::Place),
    ("MISC", Class::Work),
    ("GIVEN", Class::GivenName),
    ("SURNAME", Class::Surname),
    ("NOT", Class::NotName),
];

/// `French name<TAB>English name, empty for the same<TAB>other names, `;` between them`. `#` begins a comment.
fn own_list(lexicon: &mut Lexicon, file: &Path, french: bool) -> io::Result<()> {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let text = fs::read_to_string(file)?;
    let label = text.lines().next().and_then(|line| line.strip_prefix("# label:")).map_or("", str::trim);
    let by_label = LABELS.iter().find(|(name, _)| *name == label).map(|&(_, class)| class);
    let by_name = LISTS.iter().find(|(name, _)| stem.starts_with(name)).map(|&(_, class)| class);
    let class = by_name.or(by_label).ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidData, format!("{}: no `# label:` of a known kind", file.display()))
    })?;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t').map(str::trim);
        let (one, two) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let two = if two.is_empty() { one } else { two };
        let (name, other) = if french { (one, two) } else { (two, one) };
        let mut others: Vec<&str> = fields.flat_map(|field| field.split(';')).map(str::trim).collect();
        others.push(other);
        others.retain(|other| !other.is_empty() && *other != name);
        lexicon.add(name, class);
        others.iter().for_each(|other| lexicon.add(other, class));
        if let Some(kind) = kind_of(class)
            && !others.is_empty()
        {
            lexicon.entity(name, &others, "", "", kind);
        }
    }
    Ok(())
}

/// `class<TAB>word<TAB>word…`: words that announce names, titles, inhabitants. `#` begins a comment.
fn word_list(lexicon: &mut Lexicon, file: &Path) -> io::Result<()> {
    for (number, line) in fs::read_to_string(file)?.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut fields = line.split('\t').map(str::trim).filter(|field| !field.is_empty());
        let class = fields.next().and_then(Class::named).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, format!("{}:{}: no class", file.display(), number + 1))
        })?;
        fields.for_each(|word| lexicon.add(word, class));
    }
    Ok(())
}

fn kind_of(class: Class) -> Option<usize> {
    let label = match class {
        Class::Country | Class::City | Class::Town | Class::Region | Class::Nature | Class::Place => Label::Location,
        Class::Person => Label::Person,
        Class::Company
        | Class::Brand
        | Class::Institution
        | Class::Party
        | Class::Media
        | Class::Club
        | Class::International
        | Class::School => Label::Organisation,
        Class::Event | Class::Work => Label::Misc,
        _ => return None,
    };
    scheme::KINDS.iter().position(|kind| *kind == label)
}
