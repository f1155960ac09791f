//! From a text to a document with everything marked.

use surligne_model::{Document, Language, Text, Timestamp};
use surligne_session::{Command, Session};
use surligne_tagger::{Options, Tagger};

use crate::report;

/// Tags a text.
pub fn tag(tagger: &Tagger, text: Text, options: &Options, now: Timestamp) -> Document {
    let tagging = tagger.tag(&text, options);
    let mut document = Document::new(text);
    document.reference_date = options.reference_date;
    let mut session = Session::new(document);
    // A tagging of this very text fits it; were it refused, the document would be without annotations.
    let applied = session.apply(Command::Retag(tagging), now);
    debug_assert!(applied.is_ok(), "{applied:?}");
    session.into_document()
}

/// The moment that annotations are said to be made at: now, or `SOURCE_DATE_EPOCH` (Unix seconds) where that is
/// set, so that the same input can give the same bytes.
pub fn now() -> Timestamp {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse::<i64>().ok());
    let millis = fixed.map(|seconds| seconds.saturating_mul(1000)).unwrap_or_else(|| {
        let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since_epoch.map_or(0, |elapsed| i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX))
    });
    Timestamp::from_millis(millis)
}

/// The name models, part of the binary.
const MODELS: [(Language, &[u8]); 2] = [
    (Language::Fr, include_bytes!("../../../www/models/fr.bin")),
    (Language::En, include_bytes!("../../../www/models/en.bin")),
];

/// A tagger with all that this build knows; of one language alone where that is all that is asked for.
pub fn tagger(language: Option<Language>) -> Tagger {
    let mut tagger = Tagger::new();
    for (of, model) in MODELS {
        if language.is_none_or(|language| language == of)
            && let Err(error) = tagger.load_names(of, model)
        {
            report(&format!("names in the language “{of}” will not be marked: {error}"));
        }
    }
    tagger
}
