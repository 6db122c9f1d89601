//! Values of another type than their key's that say for certain what is meant:
//! `line = "9"`, `site-code = 3502000001`.

use toml::de::DeValue;

use crate::diagnostic::{Fix, Kind, Place};

/// The value as its key wants it.
pub(super) fn retyped(expected: Kind, found: &DeValue<'_>, place: &Place) -> Option<Fix> {
    let stands = place.text();
    let better = match (expected, found) {
        (Kind::Number, DeValue::String(text)) => {
            let is_whole = !text.starts_with('0') && text.chars().all(|c| c.is_ascii_digit());
            (is_whole && !text.is_empty()).then(|| text.to_string())?
        }
        (Kind::Boolean, DeValue::String(text)) => {
            let is_switch = ["true", "false"].contains(&text.as_ref());
            is_switch.then(|| text.to_string())?
        }
        (Kind::Text, DeValue::Integer(_)) => format!("\"{stands}\""),
        (Kind::List, DeValue::String(_)) => format!("[{stands}]"),
        _ => return None,
    };
    Some(Fix::replace(place, better))
}
