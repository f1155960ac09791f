//! What a command costs on a large document: `cargo bench -p surligne-session`.
//!
//! Prints the median of many runs, one line a case, tab-separated: case, annotations, microseconds.

use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use surligne_model::{Amount, Document, Label, Source, SourceKind, Text, Timestamp};
use surligne_session::{Command, NewAnnotation, Session};
use surligne_tagger::{Suggestion, Tagging};

/// Bytes of text an annotation, as in the page's benchmark: 500 kB with 10,000.
const BYTES_AN_ANNOTATION: usize = 50;

fn tagging(text: &Text, count: usize, value: f64) -> Tagging {
    let source = Source { by: SourceKind::Rule, name: "bench".into(), score: Some(0.5) };
    let suggestion = |index: usize| Suggestion {
        span: text.span(index * BYTES_AN_ANNOTATION..index * BYTES_AN_ANNOTATION + 8).expect("inside the text"),
        label: Label::Number,
        value: Some(Amount { value: Some(value), ..Amount::default() }.into()),
        entity: None,
        source: source.clone(),
    };
    Tagging { suggestions: (0..count).map(suggestion).collect(), ..Tagging::default() }
}

fn median(mut runs: Vec<Duration>) -> f64 {
    runs.sort();
    runs[runs.len() / 2].as_secs_f64() * 1e6
}

fn report(case: &str, count: usize, runs: Vec<Duration>) {
    let _ = writeln!(std::io::stdout(), "{case}\t{count}\t{:.1}", median(runs));
}

fn apply(session: &mut Session, command: Command) {
    black_box(session.apply(command, Timestamp::default()).expect("the command is carried out"));
}

fn timed(session: &mut Session, change: impl FnOnce(&mut Session)) -> Duration {
    let start = Instant::now();
    change(session);
    start.elapsed()
}

fn main() {
    for count in [1_000, 10_000, 50_000] {
        let text = Text::new("Un texte de presse. ".repeat(count * BYTES_AN_ANNOTATION / 20));
        let mut session = Session::new(Document::new(text.clone()));
        let first = tagging(&text, count, 1.0);
        report("tag", count, vec![timed(&mut session, |session| apply(session, Command::Retag(first)))]);

        let (mut add, mut undo, mut delete) = (Vec::new(), Vec::new(), Vec::new());
        for run in 0..200 {
            let at = (run * 7919 % count) * BYTES_AN_ANNOTATION + 3;
            let new = NewAnnotation::by_person(text.span(at..at + 12).expect("inside the text"), Label::Person);
            add.push(timed(&mut session, |session| apply(session, Command::Add(vec![new]))));
            undo.push(timed(&mut session, |session| drop(session.undo())));
            let id = session.document().annotations[run * 7919 % count].id.clone();
            delete.push(timed(&mut session, |session| apply(session, Command::delete(id))));
            session.undo();
        }
        report("add", count, add);
        report("undo", count, undo);
        report("delete", count, delete);

        let mut find = Vec::new();
        for run in 0..200 {
            let at = run * 7919 % count * BYTES_AN_ANNOTATION;
            let start = Instant::now();
            black_box(session.overlapping(at..at + 1000).count());
            find.push(start.elapsed());
        }
        report("overlapping 1 kB", count, find);

        let (mut retag, mut edit) = (Vec::new(), Vec::new());
        for run in 0..9 {
            let other = tagging(&text, count, f64::from(run));
            retag.push(timed(&mut session, |session| apply(session, Command::Retag(other))));
        }
        for _ in 0..9 {
            let insert = Command::EditText { range: 9..9, replacement: "x".to_owned() };
            edit.push(timed(&mut session, |session| apply(session, insert)));
        }
        report("retag, every value new", count, retag);
        report("insert a letter at the start", count, edit);
    }
}
