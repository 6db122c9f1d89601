//! `plan.toml` with another original.

use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::super::toml::quoted;
use super::edits::apply;
use crate::base::{File, Place, Span};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::toml_syntax;

/// The keys of `plan.toml` that name an original, with their places.
pub struct Settings {
    file: Arc<File>,
    /// Path of the original.
    pub original: String,
    /// SHA-256 of its bytes.
    pub sha256: Option<String>,
    /// Its encoding, if it is given.
    pub encoding: Option<String>,
    keys: Vec<(&'static str, Range<usize>, Range<usize>)>,
}

/// An original, as `plan.toml` names it.
pub struct Original<'o> {
    /// Its path.
    pub path: &'o str,
    /// SHA-256 of its bytes.
    pub sha256: &'o str,
    /// SHA-256 of its text.
    pub text_sha256: &'o str,
    /// Its encoding, if it is given.
    pub encoding: Option<&'o str>,
}

const KEYS: [&str; 4] = ["original", "sha256", "text-sha256", "encoding"];

impl Settings {
    /// Reads the keys.
    ///
    /// # Errors
    /// A file that is not TOML, or that names no original.
    pub fn read(file: Arc<File>) -> Result<Self, Diagnostic> {
        let root = DeTable::parse(&file.text).map_err(|error| {
            let span = error.span().unwrap_or(0..0); // the file as a whole
            let reason = error.message().trim().to_owned();
            let problem = toml_syntax::problem(&file, Span::from(span.clone()), &reason);
            Diagnostic::at(problem, Place::new(&file, span))
        })?;
        let table = root.get_ref();
        let mut keys = Vec::new();
        let mut values = KEYS.map(|_| None);
        for (slot, name) in values.iter_mut().zip(KEYS) {
            if let Some((key, value)) = table.get_key_value(name)
                && let DeValue::String(text) = value.get_ref()
            {
                keys.push((name, key.span(), value.span()));
                *slot = Some(text.to_string());
            }
        }
        drop(root);
        let [original, sha256, _, encoding] = values;
        let Some(original) = original else {
            let key = "original".to_owned();
            return Err(Diagnostic::at(
                Problem::MissingKey { key },
                Place::head(&file),
            ));
        };
        Ok(Self {
            file,
            original,
            sha256,
            encoding,
            keys,
        })
    }

    /// The text of the file with another original. What the new one has no
    /// value for is removed, with its line.
    pub fn with(&self, original: &Original<'_>) -> String {
        let values = [
            Some(original.path),
            Some(original.sha256),
            Some(original.text_sha256),
            original.encoding,
        ];
        let text = &self.file.text;
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut missing = String::new();
        // New keys follow the last of those that are there.
        let mut end = 0;
        for (name, value) in KEYS.into_iter().zip(values) {
            let there = self.keys.iter().find(|(key, ..)| *key == name);
            match (there, value) {
                (Some((_, _, span)), Some(value)) => edits.push((span.clone(), quoted(value))),
                (Some((_, key, span)), None) => {
                    edits.push((
                        line_start(text, key.start)..line_end(text, span.end),
                        String::new(),
                    ));
                }
                (None, Some(value)) => missing += &format!("{name} = {}\n", quoted(value)),
                (None, None) => {}
            }
            let is_kept = value.is_some();
            if let Some((_, _, span)) = there.filter(|_| is_kept) {
                end = end.max(line_end(text, span.end));
            }
        }
        if !missing.is_empty() {
            let breaks = text
                .get(..end)
                .is_some_and(|before| !before.ends_with('\n'));
            edits.push((
                end..end,
                if breaks {
                    format!("\n{missing}")
                } else {
                    missing
                },
            ));
        }
        apply(text, edits)
    }
}

fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).and_then(|before| before.rfind('\n'));
    before.map_or(0, |at| at + 1)
}

/// The start of the next line.
fn line_end(text: &str, at: usize) -> usize {
    let after = text.get(at..).and_then(|rest| rest.find('\n'));
    after.map_or(text.len(), |length| at + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: Original<'_> = Original {
        path: "seeds/b.txt",
        sha256: "22",
        text_sha256: "33",
        encoding: None,
    };

    fn replaced(text: &str) -> String {
        Settings::read(File::new("plan.toml", text))
            .unwrap()
            .with(&NEW)
    }

    #[test]
    fn only_what_names_the_original_should_change() {
        let text = "# mine\noriginal = 'seeds/a.txt' # a\nsha256 = \"11\"\nencoding = \"GBK\" # old\n\n[document]\nnumber = \"5\"\n";
        assert_eq!(
            replaced(text),
            "# mine\noriginal = \"seeds/b.txt\" # a\nsha256 = \"22\"\ntext-sha256 = \"33\"\n\n[document]\nnumber = \"5\"\n"
        );
        let short = "original = \"seeds/a.txt\"";
        assert_eq!(
            replaced(short),
            "original = \"seeds/b.txt\"\nsha256 = \"22\"\ntext-sha256 = \"33\"\n"
        );
    }

    #[test]
    fn a_file_without_an_original_should_be_refused() {
        for (text, code) in [("a = ", "toml-syntax"), ("a = 1", "missing-key")] {
            let refused = Settings::read(File::new("plan.toml", text)).err().unwrap();
            assert_eq!(refused.problem.code(), code);
        }
    }
}
