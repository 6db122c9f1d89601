//! Schemas and readers are consistent with each other.

use std::collections::BTreeSet;

use serde_json::Value;
use toml::Table;
use yaodian::diagnostic::{Diagnostic, Problem};
use yaodian::schema;
use yaodian::source::{self, Memos, Options};

use super::spoil::{Spoilt, UNKNOWN, spoilt};
use super::{json, schema_of, validator};
use crate::harness::{
    self, ANNOTATIONS, AUDIENCES, ERRATA, GLOSSARY, PLAIN, PLAN, Portal, SYNONYMS,
};

/// The path of a schema's file in a portal.
fn path(name: &str) -> &'static str {
    match name {
        "site" => "site.toml",
        "plan" => PLAN,
        "errata" => ERRATA,
        "annotations" => ANNOTATIONS,
        "plain" => PLAIN,
        "audiences" => AUDIENCES,
        "synonyms" => SYNONYMS,
        "glossary" => GLOSSARY,
        "theme" => "themes/harbour/theme.toml",
        "page" => "content/pages/about.en.md",
        _ => panic!("{name} stands nowhere"),
    }
}

/// The text of a file with every key.
fn full(name: &str) -> String {
    let file = harness::root().join(format!("tests/suite/schema/full/{name}.toml"));
    std::fs::read_to_string(file).expect("should be there")
}

/// A portal whose files have every key, with the text of one of them replaced.
fn portal(name: &str, text: &str) -> Portal {
    let mut portal = Portal::sample();
    for file in ["site", "theme", name] {
        let text = if file == name { text } else { &full(file) };
        let text = match file {
            "page" => format!("+++\n{text}\n+++\n"),
            _ => text.to_owned(),
        };
        portal = portal.with(path(file), text);
    }
    portal
}

/// Problems that the reader finds with the form of a file, not with its
/// consistency with other files.
fn read(name: &str, text: &str, memos: &mut Memos) -> Vec<Diagnostic> {
    let read = source::reread(&portal(name, text).reader(), &Options::default(), memos);
    let found = read.err().unwrap_or_default().into_iter();
    let is_form = |diagnostic: &Diagnostic| match &diagnostic.problem {
        // A schema cannot check whether a reading matches its characters.
        Problem::BadValue { key, .. } => key != "reading",
        Problem::UnknownKey { .. }
        | Problem::MissingKey { .. }
        | Problem::WrongType { .. }
        | Problem::EmptyValue { .. }
        // A schema does not know which languages a site has, only the form of
        // tags.
        | Problem::LanguageUnknown { .. } => true,
        _ => false,
    };
    let is_here = |found: &Diagnostic| {
        found
            .place
            .as_ref()
            .is_some_and(|at| at.file.path == path(name))
    };
    found.filter(is_here).filter(is_form).collect()
}

/// The keys of a table in a schema, without language tags.
fn keys(schema: &Value) -> BTreeSet<&str> {
    let properties = schema["properties"].as_object().into_iter().flatten();
    let keys = properties.map(|(key, _)| key.as_str());
    keys.filter(|key| !["zh-Hans", "en"].contains(key))
        .collect()
}

/// The schema of the value at a path in a file: `/term/0/zh-Hans`.
fn form_at<'s>(schema: &'s Value, path: &str) -> &'s Value {
    let keys = path.split('/').filter(|key| !key.is_empty());
    keys.fold(schema, |form, key| match &form["properties"][key] {
        Value::Null => form
            .get("items")
            .or_else(|| form["patternProperties"].as_object()?.values().next())
            .unwrap_or_else(|| panic!("nothing at {path}")),
        found => found,
    })
}

/// Collects the paths of all tables in a schema.
fn tables(form: &Value, path: &str, all: &mut BTreeSet<String>) {
    if form["additionalProperties"] == false {
        all.insert(path.to_owned());
    }
    if let Some(items) = form.get("items") {
        tables(items, &format!("{path}/0"), all);
    }
    for (key, form) in form["properties"].as_object().into_iter().flatten() {
        tables(form, &format!("{path}/{key}"), all);
    }
}

#[test]
fn a_full_file_should_have_every_key_and_please_both() {
    for name in schema::NAMES {
        let text = full(name);
        assert_eq!(read(name, &text, &mut Memos::default()), [], "{name}");
        let file = json(&toml::from_str(&text).expect("should be TOML"));
        assert!(validator(name).is_valid(&file), "{name}");
        let schema = schema_of(name);
        let mut all = BTreeSet::new();
        tables(&schema, "", &mut all);
        for table in all {
            let there = file.pointer(&table);
            let there = there.unwrap_or_else(|| panic!("{name} has no {table}"));
            let is_list = there.as_array().is_some();
            assert!(!is_list, "{name}{table}");
            for key in keys(form_at(&schema, &table)) {
                // Derived languages and others share a schema.
                let elsewhere = name == "site" && key == "derived-from";
                assert!(
                    there.get(key).is_some() || elsewhere,
                    "{name}{table} has no {key}"
                );
            }
        }
    }
}

#[test]
fn the_reader_should_know_just_the_keys_of_the_schema() {
    for name in schema::NAMES {
        let schema = schema_of(name);
        let mut memos = Memos::default();
        let file: Table = toml::from_str(&full(name)).expect("should be TOML");
        let unknown = format!(" + {UNKNOWN}");
        for Spoilt { how, file } in spoilt(&file) {
            let Some(path) = how.strip_suffix(&unknown) else {
                continue;
            };
            let form = form_at(&schema, path);
            if path.ends_with("zh-Hant") || keys(form).is_empty() {
                // Derived languages have fewer required keys, and tables of
                // texts by language have no fixed keys.
                continue;
            }
            let text = toml::to_string(&file).expect("should be TOML");
            let known =
                read(name, &text, &mut memos)
                    .into_iter()
                    .find_map(|found| match found.problem {
                        Problem::UnknownKey { key, known, .. } if key == UNKNOWN => Some(known),
                        _ => None,
                    });
            let known = known.unwrap_or_else(|| panic!("{name}{path} takes any key"));
            let known: BTreeSet<&str> = known.split(", ").collect();
            let tags = ["zh-Hans", "en", "zh-Hant"];
            let known: BTreeSet<&str> = known
                .into_iter()
                .filter(|key| !tags.contains(key))
                .collect();
            assert_eq!(known, keys(form), "{name}{path}");
        }
    }
}

#[test]
fn what_the_reader_refuses_the_schema_should_refuse_and_nothing_else() {
    let mut apart = Vec::new();
    let mut count = 0;
    for name in schema::NAMES {
        let validator = validator(name);
        // What does not change is not read again.
        let mut memos = Memos::default();
        let full: Table = toml::from_str(&full(name)).expect("should be TOML");
        for Spoilt { how, file } in spoilt(&full) {
            // Only the portal knows which languages are derived and so have
            // other and fewer required keys.
            if how.contains("zh-Hant") || how.contains("reading =") && !how.ends_with("= \"\"") {
                continue;
            }
            let text = toml::to_string(&file).expect("should be TOML");
            let (read, held) = (
                read(name, &text, &mut memos).is_empty(),
                validator.is_valid(&json(&file)),
            );
            if read != held {
                let taker = if read { "the reader" } else { "the schema" };
                apart.push(format!("{name}{how}: only {taker} takes it"));
            }
            count += 1;
        }
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
    assert!(count > 1000, "{count}");
}

#[test]
fn a_list_of_words_should_be_the_readers() {
    for name in schema::NAMES {
        let schema = schema_of(name);
        let full: Table = toml::from_str(&full(name)).expect("should be TOML");
        for Spoilt { how, file } in spoilt(&full) {
            let Some(path) = how.strip_suffix(" = \"x y\"") else {
                continue;
            };
            let Some(words) = form_at(&schema, path)["enum"].as_array() else {
                continue;
            };
            let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
            let text = toml::to_string(&file).expect("should be TOML");
            let expected = read(name, &text, &mut Memos::default())
                .into_iter()
                .find_map(|found| match found.problem {
                    Problem::BadValue { expected, .. } => Some(expected),
                    _ => None,
                });
            assert_eq!(expected, Some(words.join(", ")), "{name}{path}");
        }
    }
}

/// Common mistakes: file, correct text, wrong text.
const WRONG: &[(&str, &str, &str)] = &[
    ("site", "base-url", "base_url"),
    ("site", "https://sample.example/", "sample.example"),
    ("site", "https://sample.example/", "https://民政.example/"),
    ("site", "\"3502000001\"", "\"350200001\""),
    ("site", "闽ICP备12345678号-1", "闽ICP备1234号"),
    ("site", "闽公网安备 35020302000001号", "35020302000001号"),
    ("site", "https://office.example/report", "office.example"),
    ("site", "0592-1234567", "0592-123-ext"),
    ("site", "name@office.example", "name at office.example"),
    ("site", "tag = \"en\"", "tag = \"english\""),
    ("site", "enabled = true", "enabled = \"yes\""),
    ("plan", "seeds/sample.txt", "../seeds/sample.txt"),
    ("plan", "seeds/sample.txt", "/seeds/sample.txt"),
    ("plan", "0000\"", "000\""),
    ("plan", "\"full-width\"", "\"fullwidth\""),
    ("plan", "2031-03-06 09:30", "2031-03-06"),
    (
        "plan",
        "issued = \"2031-03-02\"",
        "issued = \"2031年3月2日\"",
    ),
    ("plan", "slug = \"elderly-care\"", "slug = \"Elderly Care\""),
    ("plan", "slug = \"elderly-care\"", "slug = \"measures\""),
    ("plan", "[[topic]]\nnumber = 2", "[[topix]]\nnumber = 2"),
    ("errata", "line = 9", "line = \"9\""),
    ("errata", "line = 9", "line = 0"),
    ("errata", "found", "fuond"),
    ("annotations", "[2, 3]", "[\"2\", \"3\"]"),
    ("annotations", "[measure.keywords]", "[measure.keyword]"),
    ("annotations", "kind = \"target\"", "kind = \"aim\""),
    ("audiences", "line = \"六十岁以上的人。\"\n", ""),
    ("synonyms", "said = [\"在家养老\"]", "said = \"在家养老\""),
    ("glossary", "kind = \"benefit\"", "kind = \"money\""),
    ("theme", "license", "licence"),
    ("page", "title = \"About\"", "title = \"\""),
];

#[test]
fn what_people_get_wrong_should_be_refused_by_both() {
    for (name, from, to) in WRONG {
        let text = full(name);
        assert!(text.contains(from), "{name} has no {from}");
        let text = text.replace(from, to);
        let file = json(&toml::from_str(&text).expect("should be TOML"));
        assert!(
            !read(name, &text, &mut Memos::default()).is_empty(),
            "the reader takes {to} in {name}"
        );
        assert!(
            !validator(name).is_valid(&file),
            "the schema takes {to} in {name}"
        );
    }
}
