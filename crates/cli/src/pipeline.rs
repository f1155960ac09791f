//! `surligne tag --jsonl`: a stream of lines on every core, in order and in bounded memory.
//!
//! Lines are gathered into batches that go round the workers in turn; the answers are collected in the same turn, so
//! that they come in the order of the input without a buffer to sort them in. Every queue is bounded: a slow reader of
//! the output slows the input down.

use std::fs::File;
use std::io::{self, BufReader, Read, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use surligne_tagger::{Options, Tagger};

use crate::arguments::TagArguments;
use crate::bounded_lines::{LONGEST, Line, next_line};
use crate::files::inputs;
use crate::{article, record, report};

/// A batch is sent on once it has this many bytes, or as soon as the input has no more to give at once.
const BATCH_BYTES: usize = 32 << 10;

/// Batches that may wait for a worker, and answers that may wait behind it.
const QUEUE: usize = 4;

struct Batch {
    lines: Vec<Line>,
}

struct Answers {
    bytes: Vec<u8>,
    all_tagged: bool,
}

/// Answers every line. `Ok(false)` when a line or a file could not be read.
///
/// # Errors
/// When the output cannot be written.
pub fn run(arguments: &TagArguments) -> io::Result<bool> {
    let count = arguments.threads.or_else(|| thread::available_parallelism().ok()).map_or(1, usize::from);
    // Of both languages: a line may name its own.
    let tagger = Arc::new(article::tagger(None));
    let (mut senders, mut receivers) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let (send_batch, batches) = sync_channel(QUEUE);
        let (send_answers, answers) = sync_channel(QUEUE);
        let (tagger, defaults) = (Arc::clone(&tagger), arguments.options());
        thread::spawn(move || work(&tagger, &defaults, &batches, &send_answers));
        senders.push(send_batch);
        receivers.push(answers);
    }
    let files = inputs(&arguments.files);
    // Not joined when the output breaks: it may be waiting for input that never comes.
    let reader = thread::spawn(move || {
        let mut turn = senders.iter().cycle();
        let mut all_read = true;
        for path in files {
            match read_batches(&path, &mut turn) {
                Ok(true) => {}
                // A worker is gone, and with it what it was given.
                Ok(false) => return false,
                Err(error) => {
                    report(&format!("{}: {error}", path.display()));
                    all_read = false;
                }
            }
        }
        all_read
    });
    let all_tagged = write_in_turn(receivers)?;
    let all_read = reader.join().unwrap_or(false);
    Ok(all_tagged && all_read)
}

fn work(tagger: &Tagger, defaults: &Options, batches: &Receiver<Batch>, answers: &SyncSender<Answers>) {
    for batch in batches {
        let mut bytes = Vec::new();
        let mut all_tagged = true;
        for line in &batch.lines {
            all_tagged &= record::answer(tagger, line, defaults, &mut bytes);
        }
        if answers.send(Answers { bytes, all_tagged }).is_err() {
            return;
        }
    }
}

/// Sends the lines of a file round; `false` when nobody takes them any more.
fn read_batches<'a>(path: &Path, turn: &mut impl Iterator<Item = &'a SyncSender<Batch>>) -> io::Result<bool> {
    let input: Box<dyn Read> =
        if path.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    let mut input = BufReader::with_capacity(BATCH_BYTES, input);
    let mut batch = Batch { lines: Vec::new() };
    let mut bytes = 0;
    let mut send = |batch: &mut Batch| {
        let lines = std::mem::take(&mut batch.lines);
        turn.next().is_some_and(|worker| worker.send(Batch { lines }).is_ok())
    };
    loop {
        let line = next_line(&mut input, LONGEST);
        let ended = !matches!(line, Ok(Some(_)));
        let mut failure = None;
        match line {
            Ok(Some(line)) => {
                bytes += if let Line::Bytes(line) = &line { line.len() } else { 0 };
                batch.lines.push(line);
            }
            Ok(None) => {}
            Err(error) => failure = Some(error),
        }
        if !batch.lines.is_empty() && (ended || bytes >= BATCH_BYTES || input.buffer().is_empty()) {
            bytes = 0;
            if !send(&mut batch) {
                return Ok(false);
            }
        }
        if let Some(error) = failure {
            return Err(error);
        }
        if ended {
            return Ok(true);
        }
    }
}

/// Writes the answers of one worker after the other. When the worker whose turn it is has no more, none has.
fn write_in_turn(receivers: Vec<Receiver<Answers>>) -> io::Result<bool> {
    let mut output = io::stdout().lock();
    let mut all_tagged = true;
    for receiver in receivers.iter().cycle() {
        let Ok(answers) = receiver.recv() else { break };
        output.write_all(&answers.bytes)?;
        output.flush()?;
        all_tagged &= answers.all_tagged;
    }
    Ok(all_tagged)
}
