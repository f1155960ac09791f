//! The binary, run as a person or a script runs it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value as Json, json};

fn surligne() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_surligne"));
    command.env("SOURCE_DATE_EPOCH", "0").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = surligne().args(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || {
        // A command line that is refused does not read its input.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Json> {
    output.stdout.split_inclusive(|&byte| byte == b'\n').map(|line| serde_json::from_slice(line).unwrap()).collect()
}

fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

const ARTICLE: &str = "😀 Le groupe a perdu 5 % mardi.";

#[test]
fn json_is_a_native_document_with_offsets_that_fit() {
    let output = run(&["tag", "-", "--language", "fr", "--reference-date", "2025-09-12"], ARTICLE.as_bytes());
    assert!(output.status.success(), "{output:?}");
    let opened = surligne_formats::native::read(std::str::from_utf8(&output.stdout).unwrap()).unwrap();
    assert!(opened.dropped.is_empty() && opened.warnings.is_empty());
    let document = opened.document;
    assert_eq!(document.text.as_str(), ARTICLE);
    assert_eq!(document.reference_date.unwrap().to_string(), "2025-09-12");
    let percent = document.annotations.iter().find(|a| a.label.as_str() == "PERCENT").expect("the percentage");
    assert_eq!(document.text.slice(percent.span), "5 %");
}

#[test]
fn names_are_marked_in_both_languages() {
    let input = concat!(
        "{\"id\": \"fr\", \"text\": \"Le président Emmanuel Macron se rend à Berlin lundi, a annoncé l'Élysée.\"}\n",
        "{\"id\": \"en\", \"text\": \"The president of the United States travelled to Berlin on Monday, officials said.\"}\n",
    );
    let output = run(&["tag", "--jsonl"], input.as_bytes());
    for answer in lines(&output) {
        assert_eq!(answer["id"], answer["language"]);
        let annotations = answer["annotations"].as_array().unwrap();
        let berlin = annotations.iter().find(|a| a["quote"] == "Berlin").expect("Berlin is marked");
        assert_eq!(berlin["label"], "LOC");
        let entities = answer["entities"].as_array().unwrap();
        assert!(entities.iter().any(|entity| entity["id"] == berlin["entity"] && entity["name"] == "Berlin"));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let [one, two] = [0, 1].map(|_| run(&["tag"], ARTICLE.as_bytes()).stdout);
    assert_eq!(one, two);
}

#[test]
fn each_format_is_written() {
    let jsonld = run(&["tag", "--format", "jsonld"], ARTICLE.as_bytes());
    assert_eq!(serde_json::from_slice::<Json>(&jsonld.stdout).unwrap()["type"], "AnnotationPage");
    let text = run(&["tag", "--format", "text"], ARTICLE.as_bytes());
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("20–23\tPERCENT\t5 %\t{\"value\":5}"), "{text}");
}

#[test]
fn a_file_that_is_not_there_costs_only_itself() {
    let there = file("there.txt", ARTICLE.as_bytes());
    let output = run(&["tag", "missing.txt", there.to_str().unwrap(), "--format", "text"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("missing.txt: "));
    assert!(String::from_utf8_lossy(&output.stdout).contains("PERCENT"));
}

#[test]
fn what_is_no_text_is_refused_with_advice() {
    let picture = file("picture.txt", b"\x89PNG\r\n\x1A\n\0\0");
    let output = run(&["tag", picture.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no plain text: save it as .txt"));
}

#[test]
fn a_wrong_command_line_says_what_would_be_right() {
    for (arguments, advice) in [
        (&["tag", "--reference-date", "demain"][..], "write it as 2025-09-12"),
        (&["tag", "--language", "de"], "possible values: auto, fr, en"),
        (&["tag", "--jsonl", "--format", "text"], "cannot be used with"),
        (&["tagg"], "similar subcommand"),
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2));
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(message.contains(advice), "{message}");
    }
}

#[test]
fn a_line_gives_a_line_with_the_keys_promised() {
    let line = json!({"id": 7, "text": ARTICLE, "language": "fr", "reference_date": "2025-09-12"});
    let output = run(&["tag", "--jsonl"], format!("{line}\n").as_bytes());
    assert!(output.status.success(), "{output:?}");
    let [answer] = &lines(&output)[..] else { panic!("one line") };
    let keys = |json: &Json| json.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(answer), ["annotations", "entities", "id", "language"]);
    assert_eq!((&answer["id"], &answer["language"]), (&json!(7), &json!("fr")));
    let annotations = answer["annotations"].as_array().unwrap();
    let percent = annotations.iter().find(|a| a["label"] == "PERCENT").unwrap();
    assert_eq!(keys(percent), ["end", "entity", "label", "quote", "score", "source", "start", "value"]);
    assert_eq!((&percent["start"], &percent["end"], &percent["quote"]), (&json!(20), &json!(23), &json!("5 %")));
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_told_by_the_exit_status() {
    let input = concat!(
        "{\"id\": \"a\", \"text\": \"5 %\"}\n",
        "no json\n",
        "\n",
        "{\"id\": \"b\"}\n",
        "{\"id\": [\"c\"], \"text\": \"\", \"language\": \"de\"}\n",
        "{\"text\": \"\", \"reference_date\": \"hier\"}\n",
        "{\"id\": \"d\", \"text\": \"\\ud800\"}\n",
        "{\"id\": \"e\", \"text\": \"5 %\"}",
    );
    let output = run(&["tag", "--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    let ids: Vec<_> = answers.iter().map(|answer| answer.get("id").cloned()).collect();
    let id = |id: &str| Some(json!(id));
    assert_eq!(ids, [id("a"), None, id("b"), Some(json!(["c"])), None, id("d"), id("e")]);
    let has_error: Vec<_> = answers.iter().map(|answer| answer.get("error").is_some()).collect();
    assert_eq!(has_error, [false, true, true, true, true, true, false]);
    assert!(answers[3]["error"].as_str().unwrap().contains("\"fr\", \"en\" or \"auto\""));
}

#[test]
fn bytes_that_are_no_utf_8_are_a_bad_line() {
    let output = run(&["tag", "--jsonl"], b"{\"id\": 1, \"text\": \"caf\xE9\"}\n{\"id\": 2, \"text\": \"\"}\n");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).len(), 2);
}

#[test]
fn many_lines_keep_their_order_on_many_threads() {
    let text = |index: usize| "Il a gagné 5 % en 2024. ".repeat(index * 7 % 50);
    let input: String = (0..2000).map(|index| json!({"id": index, "text": text(index)}).to_string() + "\n").collect();
    let output = run(&["tag", "--jsonl", "--threads", "5"], input.as_bytes());
    assert!(output.status.success());
    let ids: Vec<_> = lines(&output).iter().map(|answer| answer["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..2000).collect::<Vec<_>>());
    assert_eq!(output.stdout, run(&["tag", "--jsonl", "--threads", "1"], input.as_bytes()).stdout);
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = surligne().args(["tag", "--jsonl"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(input, "{}", json!({"id": id, "text": "5 %"})).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert_eq!(serde_json::from_str::<Json>(&line).unwrap()["id"], id);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut child = surligne().args(["tag", "--jsonl"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let feeder = std::thread::spawn(move || {
        let line = json!({"id": 0, "text": "Il a gagné 5 % en 2024. ".repeat(1000)}).to_string() + "\n";
        while input.write_all(line.as_bytes()).is_ok() {}
    });
    output.read_exact(&mut [0; 10]).unwrap();
    drop(output);
    let outcome = child.wait_with_output().unwrap();
    assert!(outcome.status.success(), "{outcome:?}");
    feeder.join().unwrap();
}
