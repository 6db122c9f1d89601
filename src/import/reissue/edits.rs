//! Changes of TOML files that leave all else as it was written.

use std::ops::Range;

use toml::de::DeValue;

use super::super::comment::comment;
use crate::diagnostic::wording::Wording;
use crate::model::Numbers;

/// A text with some ranges replaced, which do not overlap.
pub(super) fn apply(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut result, mut done) = (String::new(), 0);
    for (range, replacement) in edits {
        result.extend(text.get(done..range.start));
        result += &replacement;
        done = range.end;
    }
    result.extend(text.get(done..));
    result
}

/// The lines of each table of an array such as `[[erratum]]`, with the tables in
/// it, without the comments and blank lines before the next one.
pub(super) fn blocks(text: &str, name: &str) -> Vec<Range<usize>> {
    let head = format!("[[{name}]]");
    let inner = [format!("[{name}."), format!("[[{name}.")];
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let (mut start, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        if bare.starts_with(&head) {
            blocks.push(start..end);
            is_open = true;
        } else if bare.starts_with('[') && !inner.iter().any(|inner| bare.starts_with(inner)) {
            // An array goes on over lines, and one of its lines may begin so:
            // whoever edits the blocks looks whether the file is as meant.
            is_open = false;
        } else if is_open
            && !bare.is_empty()
            && !bare.starts_with('#')
            && let Some(last) = blocks.last_mut()
        {
            last.end = end;
        }
        start = end;
    }
    blocks
}

/// The lines of a table as comments, and above them why.
pub(super) fn out(block: &str, why: &str, wording: &Wording) -> String {
    let lines = block.lines().map(|line| format!("# {line}"));
    let lines = lines.map(|line| line.trim_end().to_owned() + "\n");
    comment(wording, "##", why, &[]) + &lines.collect::<String>()
}

/// The numbers of a provision: 8, or "3-2".
pub(super) fn numbers(value: &DeValue<'_>) -> Option<Numbers> {
    match value {
        DeValue::Integer(number) => {
            // A number that is none is reported by every build.
            let number = u32::from_str_radix(number.as_str(), number.radix()).ok();
            number.map(Numbers::one)
        }
        DeValue::String(text) => Numbers::parse(text),
        _ => None,
    }
}

/// Numbers as they are written: 8, or "3-2".
pub(super) fn literal(numbers: Numbers) -> String {
    match numbers.single() {
        Some(number) => number.to_string(),
        None => format!("\"{numbers}\""),
    }
}
