//! JSON Schemas (draft 2020-12) of the TOML files, for completion and
//! validation in editors.
//!
//! `forms/NAME.json` has the machine-readable part of a schema. It uses two
//! keywords of our own, which are expanded here so that schemas are
//! self-contained:
//!
//! ```text
//! "is": NAME            extends a form of forms/shared.json
//! "in-language": FORM   a table with a FORM for each language tag
//! ```
//!
//! Titles and descriptions are in `diagnostic/locales/schema.LANG.ftl`, keyed
//! by the name of the file and the path of keys. A test (`tests/suite/schema/`)
//! ensures that the schemas agree with the readers in `source`. Constraints
//! that depend on the whole portal (that a language is one of the site's, that
//! a slug exists) are left to `check`.

use serde_json::{Map, Value, json};

use crate::base::{ok_or_bug, to_pretty_json};
use crate::diagnostic::wording::{Speech, Wording};

/// The JSON Schema dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Pattern for language tags used as keys.
const TAG: &str = "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*$";

/// Language tags that editors suggest.
const OFFERED: [&str; 2] = ["zh-Hans", "en"];

const SHARED: &str = include_str!("forms/shared.json");

/// The names of all schemas: TOML files, and `page` for the front matter of
/// pages.
pub const NAMES: [&str; 10] = [
    "site",
    "plan",
    "errata",
    "annotations",
    "plain",
    "audiences",
    "synonyms",
    "glossary",
    "theme",
    "page",
];

fn form(name: &str) -> Option<&'static str> {
    Some(match name {
        "site" => include_str!("forms/site.json"),
        "plan" => include_str!("forms/plan.json"),
        "errata" => include_str!("forms/errata.json"),
        "annotations" => include_str!("forms/annotations.json"),
        "plain" => include_str!("forms/plain.json"),
        "audiences" => include_str!("forms/audiences.json"),
        "synonyms" => include_str!("forms/synonyms.json"),
        "glossary" => include_str!("forms/glossary.json"),
        "theme" => include_str!("forms/theme.json"),
        "page" => include_str!("forms/page.json"),
        _ => return None,
    })
}

/// The schema of a file, with descriptions in a language; `None` if there is no
/// schema of this name.
pub fn of(name: &str, speech: Speech) -> Option<String> {
    let maker = Maker {
        wording: Wording::of_schemas(speech),
        shared: ok_or_bug(serde_json::from_str(SHARED), "forms that are no JSON"),
    };
    let form: Result<Map<String, Value>, _> = serde_json::from_str(form(name)?);
    let mut form = ok_or_bug(form, "a form that is no JSON");
    form.insert("type".to_owned(), json!("object"));
    let mut schema = maker.make(form, name);
    schema.insert("$schema".to_owned(), json!(DIALECT));
    Some(to_pretty_json(&schema))
}

struct Maker {
    wording: Wording,
    shared: Map<String, Value>,
}

impl Maker {
    /// Expands a form, with the title and description of a key.
    fn make(&self, form: Map<String, Value>, key: &str) -> Map<String, Value> {
        let mut form = self.whole(form);
        if let Some(Value::Object(patterns)) = form.get_mut("patternProperties") {
            for value in patterns.values_mut() {
                self.make_in_place(value, &format!("{key}-each"));
            }
        }
        if let Some(Value::Object(each)) = form.remove("in-language") {
            self.by_language(&mut form, each, key);
        }
        if let Some(Value::Object(properties)) = form.get_mut("properties") {
            for (name, value) in properties.iter_mut() {
                if !OFFERED.contains(&name.as_str()) {
                    self.make_in_place(value, &format!("{key}-{name}"));
                }
            }
        }
        if let Some(items) = form.get_mut("items") {
            self.make_in_place(items, key);
        }
        if form.get("type").is_some_and(|kind| kind == "object") {
            form.insert("additionalProperties".to_owned(), json!(false));
        }
        let (title, about) = (self.wording.say(key, &[]), self.wording.about(key));
        form.insert("title".to_owned(), json!(title));
        form.insert("description".to_owned(), json!(about));
        form
    }

    fn make_in_place(&self, value: &mut Value, key: &str) {
        if let Value::Object(form) = value {
            *form = self.make(std::mem::take(form), key);
        }
    }

    /// Expands `is`: merges a form into the shared one that it names, its own
    /// keywords taking precedence.
    fn whole(&self, mut form: Map<String, Value>) -> Map<String, Value> {
        let shared = form.remove("is");
        let shared = shared.as_ref().and_then(Value::as_str);
        let Some(Value::Object(shared)) = shared.and_then(|name| self.shared.get(name)) else {
            return form;
        };
        let mut whole = shared.clone();
        whole.extend(form);
        whole
    }

    /// Adds a form under the tag of every language.
    fn by_language(&self, form: &mut Map<String, Value>, each: Map<String, Value>, key: &str) {
        let has_keys = each.contains_key("properties");
        let key = match has_keys {
            true => &format!("{key}-words"),
            false => "in-language",
        };
        let each = Value::Object(self.make(each, key));
        form.insert("patternProperties".to_owned(), json!({ TAG: each }));
        let properties = form.entry("properties").or_insert_with(|| json!({}));
        if let Value::Object(properties) = properties {
            properties.extend(OFFERED.map(|tag| (tag.to_owned(), each.clone())));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The English titles and descriptions, for their keys.
    const KEYS: &str = include_str!("../diagnostic/locales/schema.en.ftl");

    /// Collects the title and description of a value and of all values below
    /// it.
    fn words(value: &Value, all: &mut Vec<(String, String)>) {
        let Value::Object(form) = value else { return };
        if form.contains_key("type") {
            let text = |key: &str| form[key].as_str().unwrap().to_owned();
            all.push((text("title"), text("description")));
        }
        for key in ["properties", "patternProperties"] {
            let below = form.get(key).and_then(Value::as_object);
            for value in below.into_iter().flat_map(Map::values) {
                words(value, all);
            }
        }
        form.get("items")
            .into_iter()
            .for_each(|items| words(items, all));
    }

    #[test]
    fn every_value_should_be_named_and_explained_in_both_languages() {
        for speech in [Speech::English, Speech::Chinese] {
            let mut all = Vec::new();
            for name in NAMES {
                let schema: Value = serde_json::from_str(&of(name, speech).unwrap()).unwrap();
                words(&schema, &mut all);
            }
            assert!(all.len() > 100, "{}", all.len());
            for (title, about) in &all {
                let is_key = |c: char| c.is_ascii_lowercase() || c == '-';
                assert!(!title.chars().all(is_key), "{title} is a key");
                assert!(about.chars().count() > 5, "{title}: {about}");
            }
            let said: BTreeSet<String> = all.into_iter().map(|(title, _)| title).collect();
            let unsaid: Vec<&str> = (KEYS.lines())
                .filter_map(|line| Some(line.split_once(" = ")?.0))
                .filter(|key| !key.trim_start().starts_with('.'))
                .filter(|key| !said.contains(&Wording::of_schemas(speech).say(key, &[])))
                .collect();
            assert!(unsaid.is_empty(), "said nowhere: {unsaid:?}");
        }
    }

    #[test]
    fn a_form_of_our_own_should_be_written_out() {
        for name in NAMES {
            let schema = of(name, Speech::English).unwrap();
            // A key of a file may have this name, but then with a form of its own.
            assert!(!schema.contains("\"is\": \"") && !schema.contains("\"in-language\""));
        }
        assert_eq!(of("sites", Speech::English), None);
    }
}
