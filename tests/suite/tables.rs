//! The tables beside the JSON of the shipped plan: read by parsers of others,
//! they have what the JSON has.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::duties;
use crate::harness::{has_program, left_out, root};
use crate::links::SITE;

/// Rows as objects, from any parser.
type Rows = Vec<BTreeMap<String, String>>;

fn rows(bytes: &[u8]) -> Rows {
    let mut reader = csv::Reader::from_reader(bytes);
    let rows = reader.deserialize();
    rows.map(|row| row.expect("should be a row")).collect()
}

fn json(site: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    serde_json::from_slice(&site[path]).expect("should be JSON")
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Values in one cell, each once.
fn together(values: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for value in values {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all.join("; ")
}

/// The rows that the JSON of a plan gives; `folder` is that of a language.
fn expected(plan: &Value, folder: impl Fn(&str) -> &'static str) -> Rows {
    let mut rows = Vec::new();
    for measure in list(&plan["measures"]) {
        let topics = list(&plan["topics"]);
        let topic = topics.iter().find(|t| t["number"] == measure["topic"]);
        // The keys of an object have no order here.
        let languages = list(&plan["languages"]).iter().map(words);
        let titles = &measure["title"];
        for language in languages.filter(|language| titles.get(language).is_some()) {
            let language = &language;
            let own = |value: &Value| words(&value[language]);
            let any = |value: &Value| match value.get(language) {
                Some(own) => words(own),
                None => words(&value["zh-Hans"]),
            };
            let text = measure["text"].get(language).unwrap_or(&Value::Null);
            let between = if language.starts_with("zh") { "" } else { " " };
            let sentences = list(text.get("displayed").unwrap_or(text))
                .iter()
                .map(words);
            let sentences: Vec<String> = sentences.filter(|text| !text.is_empty()).collect();
            let duties = list(&measure["duties"]);
            let owners = |role: &str| {
                let owners = duties.iter().flat_map(|duty| list(&duty["owners"]));
                let owners = owners.filter(|owner| owner["role"] == role);
                together(owners.map(|owner| any(&owner["name"])))
            };
            let due = |key: &str| {
                let values = duties.iter().map(|duty| words(&duty["deadline"][key]));
                together(values.filter(|value| !value.is_empty()))
            };
            let targets = list(&plan["targets"]).iter();
            let targets = targets.filter(|t| list(&t["measures"]).contains(&measure["number"]));
            let number = |value: &Value| value.to_string().trim_matches('"').to_owned();
            let row = [
                ("plan", words(&plan["id"])),
                ("language", language.clone()),
                ("plan_title", own(&plan["title"])),
                ("issuer", own(&plan["issuer"])),
                ("issued", words(&plan["issued"])),
                ("topic", number(&measure["topic"])),
                (
                    "topic_title",
                    topic.map(|topic| own(&topic["title"])).unwrap_or_default(),
                ),
                ("measure", number(&measure["number"])),
                ("title", own(&measure["title"])),
                ("says", own(&measure["says"])),
                ("means", own(&measure["means"])),
                ("text", sentences.join(between)),
                ("lead", owners("lead")),
                ("responsible", owners("responsible")),
                ("support", owners("support")),
                ("deadline", due("date")),
                ("deadline_text", due("text")),
                (
                    "targets",
                    together(targets.map(|target| any(&target["name"]))),
                ),
                (
                    "path",
                    format!("{}{}", folder(language), words(&measure["path"])),
                ),
            ];
            let row = row.into_iter().map(|(key, value)| (key.to_owned(), value));
            rows.push(row.collect());
        }
    }
    rows
}

fn folder(language: &str) -> &'static str {
    if language == "en" { "en/" } else { "" }
}

#[test]
fn the_table_should_have_what_the_json_has() {
    let rows = rows(&SITE["data/plans/2023.csv"]);
    assert_eq!(rows.len(), 2 * 51);
    assert_eq!(rows, expected(&json(&SITE, "data/plans/2023.json"), folder));
    for row in &rows {
        assert!(SITE.contains_key(&format!("{}index.html", row["path"])));
    }
    assert!(rows.iter().any(|row| !row["targets"].is_empty()));
}

#[test]
fn owners_and_deadlines_should_be_in_the_rows_of_their_measures() {
    let (site, _) = duties::made(&duties::portal(), "2031-05-01T00:00:00Z");
    let site: BTreeMap<String, Vec<u8>> = site
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    for plan in ["2031", "2032"] {
        let rows = rows(&site[&format!("data/plans/{plan}.csv")]);
        let data = json(&site, &format!("data/plans/{plan}.json"));
        assert_eq!(rows, expected(&data, folder), "{plan}");
    }
    let rows = rows(&site["data/plans/2031.csv"]);
    let first = rows.iter().filter(|row| row["measure"] == "1");
    let cells = ["language", "lead", "support", "deadline", "deadline_text"];
    let first: Vec<_> = first
        .map(|row| cells.map(|cell| row[cell].as_str()))
        .collect();
    let of = |language| {
        let support = "市财政局; 市卫健委";
        [language, "市民政局", support, "2031-06-30", "2031年6月底前"]
    };
    assert_eq!(first, [of("zh-Hans"), of("en")]);
}

#[test]
fn the_table_should_be_read_by_another_parser_and_with_a_byte_order_mark() {
    let plain = &SITE["data/plans/2023.csv"];
    let marked = &SITE["data/plans/2023.bom.csv"];
    assert_eq!(marked.strip_prefix("\u{feff}".as_bytes()), Some(&**plain));
    let text = std::str::from_utf8(plain).expect("should be UTF-8");
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    if !has_program("python3") {
        left_out("there is no python3");
        return;
    }
    let folder = tempfile::tempdir().expect("should make a folder");
    let path = folder.path().join("2023.csv");
    std::fs::write(&path, marked).expect("should write");
    let program = "import csv, json, sys\n\
                   file = open(sys.argv[1], encoding='utf-8-sig', newline='')\n\
                   json.dump(list(csv.DictReader(file, strict=True)), sys.stdout)";
    let mut command = Command::new("python3");
    let ran = command.args(["-c", program]).arg(&path).output();
    let ran = ran.expect("should run");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}");
    let read: Rows = serde_json::from_slice(&ran.stdout).expect("should be rows");
    assert_eq!(read, rows(plain));
}

/// The keys of a value and of all values in it, but for languages.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if !["zh-Hans", "en"].contains(&key.as_str()) {
                    found.insert(key.clone());
                }
                keys(value, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

#[test]
fn the_dictionary_should_have_every_key_and_every_column_in_both_languages() {
    let mut known = BTreeSet::new();
    keys(&json(&SITE, "data/plans/2023.json"), &mut known);
    let mut reader = csv::Reader::from_reader(&*SITE["data/plans/2023.csv"]);
    let columns = reader.headers().expect("should have a header");
    let columns: Vec<String> = columns.iter().map(str::to_owned).collect();
    known.extend(columns.iter().cloned());
    // What only other plans have.
    let other = [
        "owners",
        "role",
        "body",
        "deadline",
        "duties",
        "item",
        "date",
        "superseded_by",
        "series",
        "changed",
        "closing",
        "headings",
    ];
    known.extend(other.map(str::to_owned));
    assert!(known.len() > 40, "{known:?}");
    for language in ["zh-Hans", "en"] {
        let path = root().join(format!("content/pages/open-data.{language}.md"));
        let page = std::fs::read_to_string(path).expect("should be there");
        let lines = page.lines().filter(|line| line.starts_with("| `"));
        let named = lines.flat_map(|line| line.split('|').nth(1).map(|cell| cell.replace('`', "")));
        let named: BTreeSet<String> = named
            .flat_map(|cell| {
                cell.split(',')
                    .map(|name| name.trim().to_owned())
                    .collect::<Vec<_>>()
            })
            .collect();
        let lacking: Vec<_> = known.difference(&named).collect();
        assert!(lacking.is_empty(), "{language}: {lacking:?}");
    }
}
