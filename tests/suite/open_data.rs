//! The data of the shipped plan, compared with the samples on the open-data
//! pages.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use yaodian::data::plan;
use yaodian::model::Portal;
use yaodian::pipeline;
use yaodian::site;
use yaodian::source::{Disk, Options};

fn shipped() -> Arc<Portal> {
    let disk = Disk {
        root: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
    };
    pipeline::load(&disk, &Options::default()).unwrap().value
}

fn data() -> Value {
    let portal = shipped();
    serde_json::from_slice(&plan::json(&portal, &portal.plans[0])).unwrap()
}

/// Checks that a sample is the data with some list entries and texts left out.
fn is_part(sample: &Value, whole: &Value, path: &str) {
    match (sample, whole) {
        (Value::Object(sample), Value::Object(whole)) => {
            for (key, value) in sample {
                let found = whole.get(key);
                let found = found.unwrap_or_else(|| panic!("{path}/{key} is not in the data"));
                is_part(value, found, &format!("{path}/{key}"));
            }
        }
        (Value::Array(sample), Value::Array(whole)) => {
            let same = |a: &Value, b: &Value| match (a, b) {
                (Value::Object(a), Value::Object(b)) => {
                    a.get("number") == b.get("number") && a.get("line") == b.get("line")
                }
                _ => a == b,
            };
            for value in sample {
                let found = whole.iter().find(|other| same(value, other));
                let found = found.unwrap_or_else(|| panic!("{path}: {value} is not in the data"));
                is_part(value, found, path);
            }
        }
        _ => assert_eq!(sample, whole, "{path}"),
    }
}

#[test]
fn the_samples_of_the_open_data_pages_should_be_true() {
    let data = data();
    for language in ["zh-Hans", "en"] {
        let page = format!(
            "{}/content/pages/open-data.{language}.md",
            env!("CARGO_MANIFEST_DIR")
        );
        let page = std::fs::read_to_string(page).unwrap();
        let sample = page
            .split("```json\n")
            .nth(1)
            .and_then(|rest| rest.split("```").next())
            .expect("the page should hold a sample");
        let sample: Value = serde_json::from_str(sample).expect("the sample should be JSON");
        is_part(&sample, &data, language);
    }
}

#[test]
fn the_shipped_plan_should_be_whole() {
    let data = data();
    let list = |key: &str| data[key].as_array().unwrap().clone();
    assert_eq!(list("topics").len(), 12);
    let measures = list("measures");
    assert_eq!(measures.len(), 51);
    for (index, measure) in measures.iter().enumerate() {
        assert_eq!(measure["number"], index + 1);
        let chinese = &measure["text"]["zh-Hans"];
        let (published, displayed) = (
            chinese["published"].as_array().unwrap(),
            chinese["displayed"].as_array().unwrap(),
        );
        assert!(!published.is_empty());
        assert_eq!(published.len(), displayed.len());
        for (a, b) in published.iter().zip(displayed) {
            let count = |value: &Value| value.as_str().unwrap().chars().count();
            assert_eq!(count(a), count(b), "one character for one");
        }
        if let Some(english) = measure["text"].get("en") {
            assert_eq!(english.as_array().unwrap().len(), published.len());
        }
    }
}

#[test]
fn what_is_not_known_should_be_left_out() {
    let mut portal = Portal::clone(&shipped());
    Arc::make_mut(&mut portal.plans[0]).issue = Default::default();
    let text = String::from_utf8(plan::json(&portal, &portal.plans[0])).unwrap();
    let data: Value = serde_json::from_str(&text).unwrap();
    assert!(data.get("issuer").is_none() && data.get("issued").is_none());
    assert!(!text.contains("null"));
}

#[test]
fn the_producer_of_data_should_be_named_without_words_of_one_language() {
    let set = site::assemble(&shipped(), &mut site::Memos::default()).unwrap();
    let files = set.files(&|_| false).unwrap();
    let producers: Vec<&str> = files
        .iter()
        .filter(|(path, _)| path.as_str().starts_with("data/"))
        .map(|(_, artifact)| artifact.producer.as_str())
        .collect();
    assert_eq!(
        producers,
        [
            "data/originals/2023.txt",
            "data/plans/2023.bom.csv",
            "data/plans/2023.csv",
            "data/plans/2023.json"
        ]
    );
}

#[test]
fn the_original_should_be_offered_byte_for_byte() {
    let set = site::assemble(&shipped(), &mut site::Memos::default()).unwrap();
    let files = set.files(&|_| false).unwrap();
    let bytes = |wanted: &str| {
        let found = files.iter().find(|(path, _)| path.as_str() == wanted);
        found.expect("should be there").1.bytes().unwrap()
    };
    let original = shipped().plans[0].source.published().bytes().to_vec();
    assert_eq!(bytes("data/originals/2023.txt"), original);
    for (page, url) in [
        (
            "plans/2023/source/index.html",
            "../../../data/originals/2023.txt",
        ),
        (
            "en/plans/2023/source/index.html",
            "../../../../data/originals/2023.txt",
        ),
    ] {
        let html = String::from_utf8(bytes(page)).unwrap();
        let name = shipped().plans[0].source.file().path.clone();
        let name = name.strip_prefix("seeds/").unwrap().to_owned();
        let link = format!("<a href=\"{url}\" download=\"{name}\">{name}</a>");
        assert!(html.contains(&link), "{page}");
    }
}
