//! Fixes for values of a wrong type whose meaning is certain: `line = "9"`,
//! `site-code = 3502000001`.

use toml::de::DeValue;

use crate::base::Place;
use crate::diagnostic::{Fix, Kind};

/// A fix that writes the value with the expected type.
pub(super) fn retyped(expected: Kind, found: &DeValue<'_>, place: &Place) -> Option<Fix> {
    let written = place.text();
    let is_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit()) && !text.is_empty();
    let better = match (expected, found) {
        (Kind::Number, DeValue::String(text)) if is_digits(text) && !text.starts_with('0') => {
            text.to_string()
        }
        (Kind::Boolean, DeValue::String(text)) if ["true", "false"].contains(&text.as_ref()) => {
            text.to_string()
        }
        (Kind::Text, DeValue::Integer(_)) if is_digits(written) => format!("\"{written}\""),
        // A text with separators may be several words.
        (Kind::List, DeValue::String(text))
            if !text.contains([',', '，', '、', ';', '；', '|']) =>
        {
            format!("[{written}]")
        }
        _ => return None,
    };
    Some(Fix::replace(place, better))
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;
    use crate::base::File;

    /// The fix for a value that is alone in a file.
    fn after(expected: Kind, value: &str) -> Option<String> {
        let text = format!("key = {value}");
        let table = DeTable::parse(&text).unwrap();
        let file = File::new("a.toml", value);
        let found = table.get_ref().get("key").unwrap().get_ref();
        let fix = retyped(expected, found, &Place::new(&file, 0..value.len()))?;
        fix.edits.into_iter().next().map(|edit| edit.replacement)
    }

    #[test]
    fn only_what_is_certain_should_be_written_otherwise() {
        let cases = [
            (Kind::Number, "\"9\"", Some("9")),
            (Kind::Number, "\"09\"", None),
            (Kind::Number, "\"nine\"", None),
            (Kind::Boolean, "\"false\"", Some("false")),
            (Kind::Boolean, "\"no\"", None),
            (Kind::Text, "3502000001", Some("\"3502000001\"")),
            (Kind::Text, "0x1F", None),
            (Kind::List, "\"低保\"", Some("[\"低保\"]")),
            (Kind::List, "\"低保、低保金\"", None),
            (Kind::Date, "9", None),
        ];
        for (expected, value, better) in cases {
            assert_eq!(after(expected, value).as_deref(), better, "{value}");
        }
    }
}
