//! Fragment identifiers of headings.
//!
//! Link checking and rendering both generate them, so they share this code.

use std::collections::{BTreeMap, BTreeSet};

use super::width::is_han;

/// The identifier of a heading, before repetitions are numbered. ASCII letters
/// (lower-cased), digits and Chinese characters are kept; any run of other
/// characters becomes one `-`, without one at either end. If nothing is left,
/// it is `section`.
pub fn heading_id(text: &str) -> String {
    let mut id = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || is_han(character) {
            id.push(character.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let trimmed = id.trim_end_matches('-');
    if trimmed.is_empty() {
        "section".to_owned()
    } else {
        trimmed.to_owned()
    }
}

/// Assigns unique identifiers to the headings of one page: the second `sources`
/// becomes `sources-2`.
#[derive(Debug, Clone, Default)]
pub struct HeadingIds {
    given: BTreeSet<String>,
    /// The last number that was put after a name: smaller ones are taken.
    counts: BTreeMap<String, u32>,
}

impl HeadingIds {
    /// Creates an allocator with no identifiers assigned.
    pub fn new() -> Self {
        Self::default()
    }

    /// The identifier of the next heading, from its text without markup.
    pub fn next(&mut self, text: &str) -> String {
        self.own(&heading_id(text))
    }

    /// The identifier of a heading with an explicit one.
    pub fn own(&mut self, name: &str) -> String {
        if self.given.insert(name.to_owned()) {
            return name.to_owned();
        }
        let count = self.counts.entry(name.to_owned()).or_insert(1);
        loop {
            // `sources-2` may already be taken: increment until one is free.
            *count += 1;
            let id = format!("{name}-{count}");
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_should_keep_letters_figures_and_han() {
        let cases = [
            ("What is in the file", "what-is-in-the-file"),
            ("译文到了哪一步", "译文到了哪一步"),
            ("  “1+1” 牵手 — Plan!", "1-1-牵手-plan"),
            ("Café", "caf"),
            ("？！", "section"),
            ("", "section"),
        ];
        for (heading, id) in cases {
            assert_eq!(heading_id(heading), id, "{heading}");
        }
    }

    #[test]
    fn repeated_headings_should_be_told_apart() {
        let mut ids = HeadingIds::new();
        let given: Vec<String> = ["A", "a!", "A 2", "a", "？", "！"]
            .iter()
            .map(|heading| ids.next(heading))
            .collect();
        assert_eq!(given, ["a", "a-2", "a-2-2", "a-3", "section", "section-2"]);
    }
}
