//! A file with every key, spoilt in every way.

use toml::{Table, Value};

/// A spoilt file, with a description of how it was spoilt.
pub(super) struct Spoilt {
    pub(super) how: String,
    pub(super) file: Value,
}

/// A key that no reader knows.
pub(super) const UNKNOWN: &str = "no-such-key";

/// The file with an unknown key in each of its tables, with each key removed,
/// and with each value replaced by values of every type.
pub(super) fn spoilt(file: &Table) -> Vec<Spoilt> {
    let file = Value::Table(file.clone());
    let mut all = Vec::new();
    for path in paths(&file) {
        // A key that is an address has `/` of its own: as in a JSON Pointer.
        let parts: Vec<String> = path.iter().map(|key| key.replace('/', "~1")).collect();
        let how = format!("/{}", parts.join("/"));
        let change = |how: String, change: &dyn Fn(&mut Value)| {
            let mut file = file.clone();
            change(at(&mut file, &path));
            Spoilt { how, file }
        };
        let mut found = file.clone();
        if let Value::Table(table) = at(&mut found, &path) {
            all.push(change(format!("{how} + {UNKNOWN}"), &|value| {
                table_of(value).insert(UNKNOWN.to_owned(), Value::Boolean(true));
            }));
            for key in table.keys() {
                all.push(change(format!("{how} - {key}"), &|value| {
                    table_of(value).remove(key);
                }));
            }
        }
        if !path.is_empty() {
            for other in others() {
                let how = format!("{how} = {other}");
                all.push(change(how, &|value| *value = other.clone()));
            }
        }
    }
    all
}

/// Values of every type, some with an invalid format.
fn others() -> Vec<Value> {
    let text = |text: &str| Value::String(text.to_owned());
    vec![
        text(""),
        text(" "),
        text("x y"),
        Value::Integer(5),
        Value::Integer(0),
        Value::Float(1.5),
        Value::Boolean(true),
        Value::Array(Vec::new()),
        Value::Array(vec![text("")]),
        Value::Array(vec![Value::Integer(5)]),
        Value::Table(Table::new()),
    ]
}

/// The path of every value of a file, the whole file first.
fn paths(value: &Value) -> Vec<Vec<String>> {
    let below: Vec<(String, &Value)> = match value {
        Value::Table(table) => table
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => (items.iter().enumerate())
            .map(|(at, value)| (at.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    let mut all = vec![Vec::new()];
    for (key, value) in below {
        let deeper = paths(value).into_iter();
        all.extend(deeper.map(|path| [vec![key.clone()], path].concat()));
    }
    all
}

fn at<'v>(value: &'v mut Value, path: &[String]) -> &'v mut Value {
    path.iter().fold(value, |value, key| match value {
        Value::Array(items) => &mut items[key.parse::<usize>().expect("should be a number")],
        other => table_of(other).get_mut(key).expect("should be there"),
    })
}

fn table_of(value: &mut Value) -> &mut Table {
    value.as_table_mut().expect("should be a table")
}
