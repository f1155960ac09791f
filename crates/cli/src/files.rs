//! `surligne tag FILE…`: an article a file.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use surligne_formats::Format;
use surligne_formats::plain::{self, Encoding};
use surligne_model::Text;

use crate::arguments::TagArguments;
use crate::{article, report};

/// Tags each file in turn. `Ok(false)` when one could not be read; the others are done all the same.
pub fn run(arguments: &TagArguments) -> io::Result<bool> {
    let tagger = article::tagger(arguments.options().language);
    let format = Format::from(arguments.format);
    let now = article::now();
    let mut all_read = true;
    let mut output = io::stdout().lock();
    for (index, path) in inputs(&arguments.files).iter().enumerate() {
        let text = match read(path) {
            Ok(text) => text,
            Err(message) => {
                report(&format!("{}: {message}", path.display()));
                all_read = false;
                continue;
            }
        };
        let document = article::tag(&tagger, text, &arguments.options(), now);
        if format == Format::Text && arguments.files.len() > 1 {
            let gap = if index == 0 { "" } else { "\n" };
            writeln!(output, "{gap}== {}", path.display())?;
        }
        output.write_all(format.write(&document).as_bytes())?;
    }
    output.flush()?;
    Ok(all_read)
}

/// The files given, or the standard input.
pub fn inputs(files: &[PathBuf]) -> Vec<PathBuf> {
    if files.is_empty() { vec![PathBuf::from("-")] } else { files.to_vec() }
}

fn read(path: &Path) -> Result<Text, String> {
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let (text, encoding) =
        plain::read(&bytes.map_err(|error| error.to_string())?).map_err(|error| error.to_string())?;
    if encoding == Encoding::Windows1252 {
        report(&format!("{}: this is not UTF-8; it was read as Windows-1252", path.display()));
    }
    Ok(text)
}
