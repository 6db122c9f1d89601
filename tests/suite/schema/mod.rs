//! `yaodian schema`: JSON Schemas that agree with the readers. Each of the
//! files in `full/` has every key of its schema. The tests spoil it value by
//! value; schema and reader must agree about each result.

mod files;
mod kept;
mod spoil;

use serde_json::Value;
use yaodian::diagnostic::wording::Speech;
use yaodian::schema;

/// The schema of a file.
fn schema_of(name: &str) -> Value {
    let text = schema::of(name, Speech::English).expect("should be there");
    serde_json::from_str(&text).expect("should be JSON")
}

/// A validator for the schema of a file.
fn validator(name: &str) -> jsonschema::Validator {
    jsonschema::validator_for(&schema_of(name)).expect("should be a schema")
}

/// A TOML value as editors validate it.
fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::Table(table) => {
            let values = table.iter().map(|(key, value)| (key.clone(), json(value)));
            Value::Object(values.collect())
        }
        toml::Value::Array(items) => items.iter().map(json).collect(),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        other => serde_json::to_value(other).expect("should be plain"),
    }
}
