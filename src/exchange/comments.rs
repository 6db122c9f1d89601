//! The comments of `segments.toml`: each belongs to the record that it is
//! above or beside, and goes where that goes.

use std::collections::BTreeMap;

use crate::base::slice;
use crate::model::{EditionSource, SegmentId};

/// Comments and blank lines, by the record that they belong to.
#[derive(Debug, Default)]
pub(super) struct Comments {
    /// Lines above all records that belong to none.
    pub(super) head: String,
    above: BTreeMap<SegmentId, String>,
    beside: BTreeMap<SegmentId, String>,
    /// Lines below the last record.
    below: String,
}

impl Comments {
    /// The comments of an edition's file, without the `head` of the program.
    pub(super) fn of(edition: &EditionSource, head: &str) -> Self {
        let mut comments = Self::default();
        let Some(file) = &edition.records_file else {
            return comments;
        };
        let records = edition.records.iter();
        let starts: BTreeMap<usize, SegmentId> = records
            .map(|(id, record)| (record.place.span.start, *id))
            .collect();
        let (mut waiting, mut current, mut open) = (String::new(), None, None);
        let mut start = 0;
        for whole in file.text.split_inclusive('\n') {
            let end = start + whole.len();
            if let Some((_, id)) = starts.range(start..end).next() {
                if current.is_none() {
                    comments.head = taken_head(&mut waiting, head);
                }
                comments.above.insert(*id, std::mem::take(&mut waiting));
                current = Some(*id);
            }
            start = end;
            let is_inside = open.is_some();
            let line = whole.trim_end_matches(['\r', '\n']);
            let comment = comment(line, &mut open).map(|at| slice(line, at..));
            let code = line.len() - comment.map_or(0, str::len);
            let is_bare = !is_inside && slice(line, ..code).trim().is_empty();
            match (comment, current) {
                (None, _) if !is_bare => {}
                (Some(comment), Some(id)) if !is_bare && !comments.beside.contains_key(&id) => {
                    comments.beside.insert(id, comment.to_owned());
                }
                (Some(comment), _) if !is_bare => waiting.push_str(&format!("{comment}\n")),
                _ => waiting.push_str(&format!("{line}\n")),
            }
        }
        if current.is_none() {
            comments.head = waiting.replacen(head, "", 1);
        } else {
            comments.below = waiting;
        }
        comments
    }

    /// The lines above a record, with their line ends.
    pub(super) fn above(&mut self, id: SegmentId) -> String {
        // Most records have nothing above them.
        self.above.remove(&id).unwrap_or_default()
    }

    /// The comment on the line of a record.
    pub(super) fn beside(&mut self, id: SegmentId) -> Option<String> {
        self.beside.remove(&id)
    }

    /// What has not been asked for: comments of segments that the plan does
    /// not have any more, and the end of the file.
    pub(super) fn rest(self) -> String {
        let beside = self.beside.into_values().map(|comment| comment + "\n");
        let rest: String = self.above.into_values().chain(beside).collect();
        rest + &self.below
    }
}

/// Takes from what is above the first record what belongs to the file:
/// what comes before the last empty line.
fn taken_head(waiting: &mut String, head: &str) -> String {
    let own = waiting.replacen(head, "", 1);
    let end = own.rfind("\n\n").map_or(0, |end| end + 2);
    *waiting = slice(&own, end..).to_owned();
    slice(&own, ..end).to_owned()
}

/// Where the comment of a line of TOML begins. `open` is what ends the string
/// that the line begins in, and then that which it ends in.
fn comment(line: &str, open: &mut Option<&'static str>) -> Option<usize> {
    let mut at = 0;
    while at < line.len() {
        let rest = slice(line, at..);
        let step = rest.chars().next().map_or(1, char::len_utf8);
        at += match *open {
            Some(mark) if rest.starts_with(mark) => {
                *open = None;
                mark.len()
            }
            Some(mark) if mark.starts_with('"') && rest.starts_with('\\') => {
                let escaped = slice(rest, 1..).chars().next();
                1 + escaped.map_or(0, char::len_utf8)
            }
            Some(_) => step,
            None if rest.starts_with('#') => return Some(at),
            None => {
                let marks = ["\"\"\"", "'''", "\"", "'"];
                *open = marks.into_iter().find(|mark| rest.starts_with(mark));
                open.map_or(step, str::len)
            }
        };
    }
    // A string between single marks ends on its line.
    *open = open.filter(|mark| mark.len() > 1);
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_should_begin_outside_of_strings() {
        for (line, expected) in [
            ("a = 1 # b", Some(6)),
            ("# b", Some(0)),
            (r#"a = "x # \" # y""#, None),
            (r#"a = "x" # y "z""#, Some(8)),
            (r#"a = '\' # y"#, Some(8)),
            (r#"a = "" # y"#, Some(7)),
            (r#"a = "\"#, None),
        ] {
            assert_eq!(comment(line, &mut None), expected, "{line}");
        }
        let mut open = None;
        assert_eq!(comment(r#"a = """x # y"#, &mut open), None);
        assert_eq!(comment("# y", &mut open), None);
        assert_eq!(comment(r#"""" # z"#, &mut open), Some(4));
    }
}
