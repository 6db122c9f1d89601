//! `[[line]]` of `plan.toml` after a re-issue: what lines were said to be goes
//! where they are.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::edits::apply;
use super::lines::Lines;

/// What lines of a re-issue are said to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToldLines {
    /// The text of `plan.toml`.
    pub text: String,
    /// How many entries name other lines now.
    pub moved: usize,
    /// The lines of entries, as written, that are not in the re-issue as they were.
    pub unsure: Vec<String>,
}

/// Moves the entries of a file to where their lines are. Those whose lines have
/// changed stay as they are.
pub fn told_lines(text: &str, lines: &Lines<'_>) -> ToldLines {
    let mut told = ToldLines {
        text: text.to_owned(),
        ..ToldLines::default()
    };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for (place, first, last) in entries(text) {
        match (lines.moved(first), lines.moved(last)) {
            (Some(from), Some(to)) if to.checked_sub(from) == last.checked_sub(first) => {
                if from != first {
                    told.moved += 1;
                    let range = || format!("\"{from}-{to}\"");
                    let is_one = first == last;
                    edits.push((place, if is_one { from.to_string() } else { range() }));
                }
            }
            _ => told.unsure.push(match first == last {
                true => first.to_string(),
                false => format!("{first}-{last}"),
            }),
        }
    }
    told.text = apply(text, edits);
    told
}

/// Where the lines of each entry are written, and the first and the last of them.
/// What is written otherwise is reported by every build.
fn entries(text: &str) -> Vec<(Range<usize>, usize, usize)> {
    let root = DeTable::parse(text).ok(); // see above
    let root = root.as_ref().map(|root| root.get_ref());
    let array = root.and_then(|root| root.get("line")?.get_ref().as_array());
    let entry = |item: &toml::Spanned<DeValue<'_>>| {
        let lines = item.get_ref().as_table()?.get("lines")?;
        let (first, last) = match lines.get_ref() {
            DeValue::Integer(number) => {
                // See above.
                let line = usize::from_str_radix(number.as_str(), number.radix()).ok()?;
                (line, line)
            }
            DeValue::String(range) => match range.split_once('-') {
                // See above.
                Some((first, last)) => (first.trim().parse().ok()?, last.trim().parse().ok()?),
                None => {
                    // See above.
                    let line = range.trim().parse().ok()?;
                    (line, line)
                }
            },
            _ => return None,
        };
        Some((lines.span(), first, last))
    };
    array
        .into_iter()
        .flat_map(|array| array.iter())
        .filter_map(entry)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lines_are_should_go_where_they_are() {
        let old = "题\n甲\n乙\n丙\n丁\n";
        let new = "题\n新\n甲\n乙\n丙改\n又\n丁\n";
        let file = "original = \"a\"\n\n[[line]]\nlines = 2 # mine\nis = \"text\"\n\n[[line]]\nlines = \"2-3\"\nis = \"heading\"\n\n[[line]]\nlines = 4\nis = \"text\"\n\n[[line]]\nlines = 1\nis = \"title\"\n";
        let told = told_lines(file, &Lines::new(Some(old), new));
        let expected = file
            .replace("lines = 2 #", "lines = 3 #")
            .replace("\"2-3\"", "\"3-4\"");
        assert_eq!(told.text, expected);
        assert_eq!((told.moved, told.unsure), (2, vec!["4".to_owned()]));
        let unknown = told_lines(file, &Lines::new(None, new));
        assert_eq!((unknown.text.as_str(), unknown.unsure.len()), (file, 4));
    }
}
