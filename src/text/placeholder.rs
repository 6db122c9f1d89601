//! Placeholders in a text: `{…}`.

/// The placeholders of a text in order, including the braces; nested ones are
/// part of the outer one.
///
/// # Errors
/// The byte offset of the first unbalanced brace.
pub fn placeholders(text: &str) -> Result<Vec<&str>, usize> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '{' => open.push(at),
            '}' => match (open.pop(), open.is_empty()) {
                (None, _) => return Err(at),
                (Some(start), true) => found.extend(text.get(start..=at)),
                (Some(_), false) => {}
            },
            _ => {}
        }
    }
    open.first().map_or(Ok(found), |at| Err(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brace_without_its_other_should_be_found() {
        assert_eq!(placeholders("a {b} c {d{e}}"), Ok(vec!["{b}", "{d{e}}"]));
        assert_eq!(placeholders("a } {"), Err(2));
        assert_eq!(placeholders("a {b {c}"), Err(2));
    }
}
