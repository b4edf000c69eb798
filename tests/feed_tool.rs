//! The feed tool as it is run: exit codes, and output that another program can read.

#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

mod fixtures;

use std::process::{Command, Output};

use fixtures::{CHEESE, Feed};
use serde_json::{Value, json};

fn feed(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_feed"))
        .args(arguments)
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn check_tells_by_its_exit_code_whether_there_are_errors() {
    let sources = Feed::sound();
    let folder = sources.folder().to_str().unwrap();
    let sound = feed(&["check", "--sources", folder]);
    assert_eq!(sound.status.code(), Some(0));
    assert!(
        stdout(&sound).ends_with("4 products checked: 0 errors, 0 warnings\n"),
        "{}",
        stdout(&sound)
    );

    sources.set(CHEESE, "/products/0/class", json!("chese"));
    let unsound = feed(&["check", "--sources", folder, "--json"]);
    assert_eq!(unsound.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&unsound.stdout).unwrap();
    let expected = json!({
        "severity": "error", "file": format!("{folder}/{CHEESE}"), "record": "roquefort", "field": "class",
        "found": "\"chese\"", "expected": "the key of a class in catalog.json"
    });
    assert_eq!(report["problems"], json!([expected]));

    for refused in [
        &["build", "--out", "never", "--sources", folder][..],
        &["stats", "--sources", folder],
    ] {
        let output = feed(refused);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("roquefort · class"));
    }
    assert_eq!(feed(&["chekc"]).status.code(), Some(2));
}

#[test]
fn search_gives_reasons_a_program_can_read() {
    let sources = Feed::sound();
    let folder = sources.folder().to_str().unwrap();
    sources.put("queries.txt", "roquefort\n\n奶酪\n");
    let queries = sources.path("queries.txt");
    let output = feed(&[
        "search",
        "--batch",
        queries.to_str().unwrap(),
        "--json",
        "--lang",
        "en",
        "--sources",
        folder,
    ]);
    let answers: Vec<Value> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["query"], "roquefort");
    let first = &answers[0]["hits"][0];
    assert_eq!((&first["rank"], &first["id"]), (&json!(1), &json!("roquefort")));
    assert_eq!(
        first["why"],
        json!([{ "term": "roquefort", "field": "name", "quality": "whole", "points": 1000 }])
    );

    let output = feed(&["search", "法国 roquefort", "--explain", "--sources", folder]);
    let explained = stdout(&output);
    for part in [
        "understood: 法国 = country FR",
        "1000  roquefort → name (whole)",
        "300  法国 → country (whole)",
    ] {
        assert!(explained.contains(part), "{part} is not in\n{explained}");
    }

    let output = feed(&["search", "roquefort", "--sources", folder]);
    assert!(
        stdout(&output).contains("1  roquefort  洛克福奶酪"),
        "{}",
        stdout(&output)
    );
    assert!(
        stdout(&output).contains("roquefort → name (whole)"),
        "{}",
        stdout(&output)
    );
}

#[test]
fn stats_count_what_is_there_and_what_is_missing() {
    let sources = Feed::sound();
    let folder = sources.folder().to_str().unwrap();
    sources.remove(CHEESE, "/products/0/protection/agreement/sources");
    let output = feed(&["stats", "--json", "--sources", folder]);
    let stats: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(stats["kinds"], json!({ "gi": 3, "imported": 1 }));
    assert_eq!(
        stats["register"],
        json!({ "PDO": { "applied": 1, "registered": 1 } })
    );
    assert_eq!(
        stats["lists"][0],
        json!({ "key": "first", "chinese": 0, "european": 0, "unsourced": 1, "of": 100 })
    );
    let output = feed(&["stats", "--sources", folder]);
    let line = "list first        0 of 100 European and 0 of 100 Chinese names, read in a source; 1 more from general \
                knowledge, without a badge";
    assert!(
        stdout(&output).lines().any(|found| found == line),
        "{}",
        stdout(&output)
    );
}

#[test]
fn published_schemas_are_those_of_the_types() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/feed/schema");
    let output = feed(&["schema", "--check", "--out", folder]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(
        feed(&["schema", "--check", "--out", "no/such/folder"])
            .status
            .code(),
        Some(1)
    );
}
