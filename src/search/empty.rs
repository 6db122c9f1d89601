//! What stands in for files of the index that a device has not kept.

use super::titles::BLOCK;

/// What to give for a file that is not kept, by the beginning of its path:
/// JSON, to be packed.
pub fn empty() -> Vec<(&'static str, String)> {
    // As many as a file can have documents.
    let each = |one: &str| vec![one; BLOCK].join(",");
    let titles = each(r#"["","",null]"#);
    vec![
        ("search/lexicon-", r#"{"terms":[],"said":[]}"#.to_owned()),
        ("search/passages-", format!("[{}]", each("[]"))),
        ("search/pinyin-", "{}".to_owned()),
        ("search/spelling-", "\"\"".to_owned()),
        (
            "search/titles-",
            format!(r#"{{"places":[],"rows":[{titles}]}}"#),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_for_a_file_should_be_json() {
        for (path, json) in empty() {
            let value: Result<serde_json::Value, _> = serde_json::from_str(&json);
            assert!(value.is_ok(), "{path}");
        }
    }
}
