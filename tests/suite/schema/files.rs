//! All TOML files validate against the schemas, and the schemas against their
//! own.

use yaodian::diagnostic::wording::Speech;
use yaodian::schema;

use super::{json, schema_of, validator};
use crate::harness::{Folder, Portal};

/// The name of the schema for a file by its path, and the TOML part of the
/// file.
fn toml_of<'t>(path: &str, text: &'t str) -> Option<(&'static str, &'t str)> {
    let name = path.rsplit('/').next()?;
    if path.starts_with("content/pages/") {
        return Some(("page", text.split("+++").nth(1)?));
    }
    let name = name.strip_suffix(".toml")?;
    let known = schema::NAMES.into_iter().find(|known| *known == name)?;
    Some((known, text))
}

/// Validates each TOML file of a portal; returns their number.
fn hold(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> usize {
    let mut held = 0;
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        let Some((name, text)) = toml_of(&path, &text) else {
            continue;
        };
        let table: toml::Table = toml::from_str(text).expect("should be TOML");
        let value = json(&toml::Value::Table(table));
        let errors: Vec<String> = validator(name)
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{path}: {errors:#?}");
        held += 1;
    }
    held
}

#[test]
fn every_file_that_the_program_takes_should_be_of_its_schema() {
    assert_eq!(hold(Portal::shipped().on_disk().tree("")), 17);
    assert_eq!(hold(Portal::sample().on_disk().tree("")), 10);
    assert_eq!(
        hold(Portal::sample().in_plain_theme().on_disk().tree("")),
        10
    );
    let new = Folder::empty();
    new.run(["new", "."]).ends(0);
    assert_eq!(hold(new.tree("")), 10);
}

#[test]
fn every_schema_should_be_of_the_dialect_that_it_names() {
    for name in schema::NAMES {
        let schema = schema_of(name);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        let held = jsonschema::draft202012::meta::validate(&schema);
        assert!(held.is_ok(), "{name}: {held:?}");
    }
}

#[test]
fn an_example_should_be_of_its_own_form() {
    fn hold(form: &serde_json::Value) {
        let examples = form["examples"].as_array().into_iter().flatten();
        let validator = jsonschema::validator_for(form).expect("should be a schema");
        for example in examples.chain(form.get("default")) {
            assert!(validator.is_valid(example), "{example}: {form}");
        }
        let tables = ["properties", "patternProperties"];
        let below = tables.into_iter().filter_map(|key| form[key].as_object());
        below
            .flat_map(|table| table.values())
            .chain(form.get("items"))
            .for_each(hold);
    }
    schema::NAMES.iter().for_each(|name| hold(&schema_of(name)));
}

#[test]
fn a_schema_should_be_printed_in_the_readers_language_and_all_be_listed() {
    let run = |words: &[&str]| Folder::empty().run(words).ends(0).stdout;
    for (language, speech) in [("en", Speech::English), ("zh", Speech::Chinese)] {
        let listed = run(&["--lang", language, "schema"]);
        for name in schema::NAMES {
            let printed = run(&["--lang", language, "schema", name]);
            assert_eq!(Some(printed), schema::of(name, speech));
            assert!(
                listed
                    .lines()
                    .any(|line| line.split(' ').next() == Some(name))
            );
        }
    }
    let wrong = Folder::empty().run(["schema", "anotations"]).ends(2);
    assert!(wrong.stderr.contains("“annotations”"), "{}", wrong.stderr);
}
