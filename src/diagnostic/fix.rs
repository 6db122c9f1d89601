//! Automatic fixes, and their combination.

use std::collections::BTreeMap;

use super::Diagnostic;
use crate::base::{Place, Span, slice};

/// A replacement of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The text to replace; if empty, the replacement is inserted there.
    pub place: Place,
    /// The replacement.
    pub replacement: String,
}

/// A fix that is certainly correct and needs no human judgement. Its edits are
/// applied together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The edits, in any order, not overlapping.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Replaces the text at a location.
    pub fn replace(place: &Place, replacement: impl Into<String>) -> Self {
        Self {
            edits: vec![Edit {
                place: place.clone(),
                replacement: replacement.into(),
            }],
        }
    }

    /// Replaces a word, if the text at the location is exactly that word or a
    /// quoted string of it without escapes; `None` if it is written
    /// differently.
    pub fn reword(place: &Place, word: &str, better: &str) -> Option<Self> {
        let written = place.text();
        if written == word {
            return Some(Self::replace(place, better));
        }
        let mark = ['"', '\''].into_iter().find(|mark| {
            let inside = written
                .strip_prefix(*mark)
                .and_then(|s| s.strip_suffix(*mark));
            inside == Some(word)
        })?;
        let is_plain = !better.contains(['"', '\'', '\\', '\n']);
        is_plain.then(|| Self::replace(place, format!("{mark}{better}{mark}")))
    }

    /// Removes an item of a TOML list, with the comma that separates it from
    /// its neighbour. `None` if anything else is in between.
    pub fn remove_item(place: &Place) -> Option<Self> {
        let Place { file, span } = place;
        let after = file.text.get(span.end..)?;
        let before = file.text.get(..span.start)?;
        let rest = after.trim_start();
        let span = if let Some(next) = rest.strip_prefix(',') {
            let next = next.trim_start_matches([' ', '\t']);
            Span::new(span.start, file.text.len() - next.len())
        } else {
            let comma = before.trim_end().strip_suffix(',')?;
            Span::new(comma.len(), span.end)
        };
        Some(Self::replace(&Place::new(file, span), ""))
    }

    /// Removes the whole line of a location.
    pub fn remove_line(place: &Place) -> Self {
        let file = &place.file;
        let line = file.line_at(place.span.start);
        let next = file.text.get(line.end..).and_then(|rest| rest.find('\n'));
        let end = next.map_or(file.text.len(), |newline| line.end + newline + 1);
        Self::replace(&Place::new(file, line.start..end), "")
    }
}

/// A file with edits applied to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// The original text.
    pub before: String,
    /// The edits, in file order, not overlapping.
    pub edits: Vec<(Span, String)>,
}

impl Rewritten {
    /// The text with all edits applied.
    pub fn after(&self) -> String {
        let mut text = String::with_capacity(self.before.len());
        let mut done = 0;
        for (span, replacement) in &self.edits {
            text.push_str(slice(&self.before, done..span.start));
            text.push_str(replacement);
            done = span.end;
        }
        text.push_str(slice(&self.before, done..));
        text
    }
}

/// The combined fixes of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files that change, by path.
    pub files: BTreeMap<String, Rewritten>,
    /// Number of problems fixed.
    pub fixes: usize,
    /// Number of problems whose fix overlaps another one, which are left for
    /// the next run.
    pub waiting: usize,
}

impl Plan {
    /// Combines the fixes of problems; of overlapping fixes, the first is used.
    pub fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut plan = Self::default();
        for fix in diagnostics.into_iter().filter_map(Diagnostic::open_fix) {
            if plan.holds(fix) {
                // Problems with the same cause can have the same fix.
                plan.fixes += 1;
            } else if plan.admits(fix) {
                plan.take(fix);
                plan.fixes += 1;
            } else {
                plan.waiting += 1;
            }
        }
        plan
    }

    fn edits<'p>(&'p self, edit: &Edit) -> impl Iterator<Item = &'p (Span, String)> {
        let file = self.files.get(&edit.place.file.path);
        file.into_iter().flat_map(|file| &file.edits)
    }

    fn holds(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|edit| {
            self.edits(edit)
                .any(|(span, words)| *span == edit.place.span && *words == edit.replacement)
        })
    }

    fn admits(&self, fix: &Fix) -> bool {
        let mut edits = fix.edits.iter();
        edits.all(|edit| {
            !self
                .edits(edit)
                .any(|(span, _)| span.meets(edit.place.span))
        })
    }

    fn take(&mut self, fix: &Fix) {
        for Edit { place, replacement } in &fix.edits {
            let file = self.files.entry(place.file.path.clone());
            let file = file.or_insert_with(|| Rewritten {
                before: place.file.text.clone(),
                edits: Vec::new(),
            });
            file.edits.push((place.span, replacement.clone()));
            file.edits.sort_by_key(|(span, _)| *span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::File;
    use crate::diagnostic::Problem;

    /// A problem with a fix that replaces these words of a text.
    fn problem(text: &str, words: &str, better: &str) -> Diagnostic {
        let file = File::new("a.toml", text);
        let start = text.find(words).unwrap();
        let place = Place::new(&file, start..start + words.len());
        let fix = Fix::replace(&place, better);
        Diagnostic::at(Problem::StrayLine { line: 1 }, place).with_fix(Some(fix))
    }

    fn after(fix: &Fix) -> String {
        let diagnostic =
            Diagnostic::general(Problem::StrayLine { line: 1 }).with_fix(Some(fix.clone()));
        Plan::of([&diagnostic]).files["a.toml"].after()
    }

    #[test]
    fn fixes_that_meet_should_wait_and_the_same_one_should_be_made_once() {
        let text = "one two three";
        let problems = [
            problem(text, "two", "2"),
            problem(text, "two", "2"),
            problem(text, "wo th", "x"),
            problem(text, "one", "1"),
        ];
        let plan = Plan::of(&problems);
        assert_eq!((plan.fixes, plan.waiting), (3, 1));
        assert_eq!(plan.files["a.toml"].after(), "1 2 three");
    }

    #[test]
    fn an_item_should_go_with_its_comma() {
        let cases = [
            ("a = [1, 9, 2]", "a = [1, 2]"),
            ("a = [1, 9]", "a = [1]"),
            ("a = [9]", "a = [9]"),
            ("a = [1, # why\n 9]", "a = [1, # why\n 9]"),
        ];
        for (text, expected) in cases {
            let file = File::new("a.toml", text);
            let start = text.find('9').unwrap();
            let fix = Fix::remove_item(&Place::new(&file, start..start + 1));
            let found = fix.as_ref().map_or_else(|| text.to_owned(), after);
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_line_should_go_with_its_end() {
        for (text, expected) in [("a\r\nb\r\nc", "a\r\nc"), ("a\nb", "a\n")] {
            let file = File::new("a.toml", text);
            let start = text.find('b').unwrap();
            let fix = Fix::remove_line(&Place::new(&file, start..start + 1));
            assert_eq!(after(&fix), expected);
        }
    }

    #[test]
    fn a_word_should_be_changed_only_as_it_is_written() {
        let cases = [
            ("slgu", Some("slug")),
            ("\"slgu\"", Some("\"slug\"")),
            ("'slgu'", Some("'slug'")),
            ("\"sl\\u0067u\"", None),
        ];
        for (text, expected) in cases {
            let file = File::new("a.toml", text);
            let fix = Fix::reword(&Place::new(&file, 0..text.len()), "slgu", "slug");
            assert_eq!(fix.as_ref().map(after).as_deref(), expected);
        }
    }
}
