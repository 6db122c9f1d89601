//! Errata that are commented out, after a re-issue: they go where their words are,
//! as the others do.

use std::ops::Range;

use super::super::comment::comment;
use super::edits::apply;
use super::lines::Lines;
use crate::base::slice;
use crate::diagnostic::wording::Wording;

/// An erratum that is commented out.
struct Suggestion {
    start: usize,
    line: usize,
    /// Where the number of the line is in the file.
    place: Range<usize>,
    found: String,
}

/// A file whose suggestions name the lines where their words are now. Above those
/// whose words are gone, a comment says so. Returns how many of both there are.
pub(super) fn suggestions(
    text: &str,
    lines: &Lines<'_>,
    wording: &Wording,
) -> (String, usize, usize) {
    let gone = comment(wording, "##", "import-erratum-gone", &[]);
    let (mut edits, mut moved, mut outdated) = (Vec::new(), 0, 0);
    for one in read(text) {
        match lines.find(&one.found, one.line) {
            Some(to) if to == one.line => {}
            Some(to) => {
                moved += 1;
                edits.push((one.place, to.to_string()));
            }
            None if slice(text, ..one.start).ends_with(&gone) => {}
            None => {
                outdated += 1;
                edits.push((one.start..one.start, gone.clone()));
            }
        }
    }
    (apply(text, edits), moved, outdated)
}

/// The suggestions of a file: runs of lines after a single mark that are an
/// erratum without it.
fn read(text: &str) -> Vec<Suggestion> {
    let mut found = Vec::new();
    let mut run: Vec<(usize, &str)> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let is_single = line.starts_with('#') && !line.starts_with("##");
        let begins = is_single && bare(line).trim_start().starts_with("[[erratum]]");
        if !is_single || begins {
            found.extend(suggestion(&run));
            run.clear();
        }
        if is_single {
            run.push((start, line));
        }
        start += line.len();
    }
    found.extend(suggestion(&run));
    found
}

/// A line without its mark.
fn bare(line: &str) -> &str {
    let line = line.strip_prefix('#').unwrap_or(line); // it has one
    line.strip_prefix(' ').unwrap_or(line)
}

fn suggestion(run: &[(usize, &str)]) -> Option<Suggestion> {
    let lines: String = run.iter().map(|(_, line)| bare(line)).collect();
    // Most comments are no errata.
    let table: toml::Table = lines.parse().ok()?;
    let erratum = table.get("erratum")?.as_array()?.first()?;
    let line = usize::try_from(erratum.get("line")?.as_integer()?).ok()?;
    let place = run.iter().find_map(|(start, line)| {
        let value = bare(line).trim_start().strip_prefix("line")?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        let digits = value
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(value.len());
        let at = start + line.len() - value.len();
        (digits > 0).then_some(at..at + digits)
    })?;
    Some(Suggestion {
        start: run.first()?.0,
        line,
        place,
        found: erratum.get("found")?.as_str()?.to_owned(),
    })
}
