//! Substitutes for index files that an offline copy does not contain.

use super::titles::BLOCK;

/// The uncompressed JSON to use for a missing file, by the prefix of its path.
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
