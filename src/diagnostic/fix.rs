//! A change that mends a problem for certain, and several of them together.

use std::collections::BTreeMap;

use super::Diagnostic;
use crate::base::{Place, Span, slice};

/// Words that come into the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes; where it is empty, the words are put in.
    pub place: Place,
    /// What comes.
    pub replacement: String,
}

/// A change that mends a problem for certain: it needs nobody who knows what
/// was meant. Its edits are made together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// In any order; no two of them meet.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Other words at a place.
    pub fn replace(place: &Place, replacement: impl Into<String>) -> Self {
        Self {
            edits: vec![Edit {
                place: place.clone(),
                replacement: replacement.into(),
            }],
        }
    }

    /// Another word where this one stands as it is, or between quotation
    /// marks without escapes; else the place says it in a way of its own.
    pub fn reword(place: &Place, word: &str, better: &str) -> Option<Self> {
        let stands = place.text();
        if stands == word {
            return Some(Self::replace(place, better));
        }
        let mark = ['"', '\''].into_iter().find(|mark| {
            let inside = stands
                .strip_prefix(*mark)
                .and_then(|s| s.strip_suffix(*mark));
            inside == Some(word)
        })?;
        let is_plain = !better.contains(['"', '\'', '\\', '\n']);
        is_plain.then(|| Self::replace(place, format!("{mark}{better}{mark}")))
    }

    /// An item of a TOML list goes, with the comma that parts it from its
    /// neighbour. `None` where something else stands between them.
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

    /// The whole line of a place goes.
    pub fn remove_line(place: &Place) -> Self {
        let file = &place.file;
        let line = file.line_at(place.span.start);
        let next = file.text.get(line.end..).and_then(|rest| rest.find('\n'));
        let end = next.map_or(file.text.len(), |newline| line.end + newline + 1);
        Self::replace(&Place::new(file, line.start..end), "")
    }
}

/// What a file becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// Its text before.
    pub before: String,
    /// The edits, in the order of the file; no two of them meet.
    pub edits: Vec<(Span, String)>,
}

impl Rewritten {
    /// Its text after.
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

/// The fixes of a run together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What changes, by path.
    pub files: BTreeMap<String, Rewritten>,
    /// How many problems have a fix among them.
    pub fixes: usize,
    /// How many have one that meets another's, and so wait for a next run.
    pub waiting: usize,
}

impl Plan {
    /// Takes the fixes of problems, the first of two that meet.
    pub fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut plan = Self::default();
        for fix in diagnostics.into_iter().filter_map(Diagnostic::open_fix) {
            if plan.holds(fix) {
                // Two problems of one cause have one fix.
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

    /// A problem whose fix replaces these words of a text.
    fn problem(text: &str, words: &str, better: &str) -> Diagnostic {
        let file = File::new("a.toml", text);
        let start = text.find(words).unwrap();
        let place = Place::new(&file, start..start + words.len());
        let fix = Fix::replace(&place, better);
        Diagnostic::at(Problem::StrayLine, place).with_fix(Some(fix))
    }

    fn after(fix: &Fix) -> String {
        let diagnostic = Diagnostic::general(Problem::StrayLine).with_fix(Some(fix.clone()));
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
    fn a_word_should_be_changed_only_where_it_stands_as_it_is() {
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
