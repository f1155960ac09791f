//! Tags lines of JSON (`id`, `text`, `lang`, `ref`) from the files given; one line of JSON with the spans for each.
//!
//! ```sh
//! cargo run -p surligne-tagger --example tag_lines -- FILE… > predictions.jsonl
//! ```

#![allow(clippy::print_stdout, reason = "the lines are printed")]

use serde_json::{Value, json};
use surligne_model::{Language, ReferenceDate, Text};
use surligne_tagger::{Options, Tagger};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let tagger = Tagger::new();
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(path)?.lines() {
            let item: Value = serde_json::from_str(line)?;
            let text = Text::new(item["text"].as_str().unwrap_or_default());
            let language = item["lang"].as_str().and_then(Language::from_tag);
            let reference_date = item["ref"].as_str().and_then(|date| date.parse::<ReferenceDate>().ok());
            let tagging = tagger.tag(&text, &Options { language, reference_date, ..Options::default() });
            let spans: Vec<Value> = tagging
                .suggestions
                .iter()
                .filter(|suggestion| !suggestion.label.is_name())
                .map(|suggestion| {
                    let range = text.char_range(suggestion.span);
                    json!({
                        "start": range.start,
                        "end": range.end,
                        "kind": suggestion.label.as_str().to_lowercase(),
                        "value": suggestion.value,
                    })
                })
                .collect();
            println!("{}", json!({ "id": item["id"], "spans": spans }));
        }
    }
    Ok(())
}
