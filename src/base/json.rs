//! Serialization to JSON.

use serde::Serialize;

use super::bug::ok_or_bug;

/// Serializes a value to JSON on one line. The program only serializes structs,
/// lists and maps with string keys, which cannot fail; a failure is a
/// [`bug`](super::bug()), because the alternative would be an empty file.
#[track_caller]
pub fn to_json(value: &impl Serialize) -> String {
    ok_or_bug(serde_json::to_string(value), "a value without JSON")
}

/// Like [`to_json`], but indented and with a trailing newline.
#[track_caller]
pub fn to_pretty_json(value: &impl Serialize) -> String {
    ok_or_bug(serde_json::to_string_pretty(value), "a value without JSON") + "\n"
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_value_should_be_written_on_one_line_or_on_many() {
        let value = BTreeMap::from([("a", 1)]);
        assert_eq!(to_json(&value), "{\"a\":1}");
        assert_eq!(to_pretty_json(&value), "{\n  \"a\": 1\n}\n");
    }

    #[test]
    #[should_panic(expected = "a value without JSON: key must be a string")]
    fn a_value_that_json_cannot_have_should_not_become_an_empty_file() {
        to_json(&BTreeMap::from([(vec![1], 1)]));
    }
}
