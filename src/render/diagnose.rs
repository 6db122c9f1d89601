//! Turns errors of Tera into problems with their places in template files.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ErrorKind, ReportError};

use super::wording::{Fault, Wording};
use crate::base::{File, Place, Span};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Locale, Theme};
use crate::text::suggest::suggest;

/// Maps Tera's template names to files.
pub(super) struct Files {
    by_name: BTreeMap<String, Arc<File>>,
    locales: Vec<Locale>,
    theme: Place,
    wording: Arc<Wording>,
}

impl Files {
    pub(super) fn new(theme: &Theme, wording: &Arc<Wording>) -> Self {
        let file = |template| (theme.full_name(template), Arc::clone(&template.file));
        Self {
            by_name: theme.templates.iter().map(file).collect(),
            locales: theme.locales.clone(),
            theme: theme.place.clone(),
            wording: Arc::clone(wording),
        }
    }

    /// The problem of a required template that is missing.
    pub(super) fn missing(&self, name: &str) -> Diagnostic {
        // Templates of an inherited theme have its name as a prefix:
        // `civic/measure.html`.
        let names = self.by_name.keys();
        let names = names.filter_map(|name| name.rsplit('/').next());
        let known: Vec<&str> = names.collect();
        let problem = Problem::TemplateMissing {
            name: name.to_owned(),
            nearest: suggest(name, &known).map(str::to_owned),
        };
        Diagnostic::at(problem, &self.theme)
    }

    /// An error as a problem; `name` is the requested template.
    pub(super) fn problem(&self, error: &tera::Error, name: &str) -> Diagnostic {
        let (name, reason, place) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let place = self.reported(report);
                (report.filename(), report.message().to_owned(), place)
            }
            ErrorKind::MissingParent { current, parent } => {
                (&**current, error.to_string(), self.quoted(current, parent))
            }
            ErrorKind::CircularExtend { tpl, .. } => return self.circular(tpl, error),
            ErrorKind::CircularInclude { tpl, .. } => (&**tpl, error.to_string(), None),
            _ => (name, error.to_string(), None),
        };
        self.at(name, reason, place)
    }

    /// The same for an error that bundles several: when Tera parses all
    /// templates at once, it returns them as one text, each in the format of
    /// [`Report`].
    pub(super) fn problems(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let ErrorKind::Msg(text) = error.kind() else {
            return vec![self.problem(error, "")];
        };
        let reports: Vec<Report<'_>> = Report::all(text);
        if reports.is_empty() {
            return vec![self.problem(error, "")];
        }
        let mut problems = Vec::new();
        let mut lacking: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for report in reports {
            match self.frame(&report) {
                // Reported once, in the file where it can be fixed.
                Some((frame, block)) => {
                    let blocks = lacking.entry(frame).or_default();
                    if !blocks.contains(&block) {
                        blocks.push(block);
                    }
                }
                None => {
                    let place = self.by_name.get(report.name).and_then(|f| report.place(f));
                    problems.push(self.at(report.name, report.message.to_owned(), place));
                }
            }
        }
        problems.extend(lacking.into_iter().map(|(frame, blocks)| {
            let problem = Problem::BlockMissing {
                name: frame.to_owned(),
                blocks: blocks.join(", "),
            };
            let place = self.by_name.get(frame).map(Place::head);
            Diagnostic::at(problem, place.unwrap_or_else(|| self.theme.clone()))
        }));
        problems
    }

    /// The portal's own template that lacks a block which a theme's template
    /// fills, and the block's name.
    fn frame<'t>(&'t self, report: &Report<'t>) -> Option<(&'t str, &'t str)> {
        let block = report.message.strip_prefix("Block `")?.split('`').next()?;
        let is_of_theme = report.name.contains('/');
        let text = &self.by_name.get(report.name)?.text;
        let (_, after) = text.split_once("{% extends ")?;
        let frame = after.split(['"', '\'']).nth(1)?;
        let (frame, _) = self.by_name.get_key_value(frame)?;
        is_of_theme.then_some((frame.as_str(), block))
    }

    fn at(&self, name: &str, reason: String, place: Option<Place>) -> Diagnostic {
        let place = place
            .or_else(|| self.by_name.get(name).map(Place::head))
            .unwrap_or_else(|| self.theme.clone());
        let problem = self.named(name, reason);
        let message = match &problem {
            Problem::LocalePattern { key, language, .. } => self.message(key, language),
            _ => None,
        };
        match message {
            Some(message) => Diagnostic::at(problem, message).with_related(&place),
            None => Diagnostic::at(problem, place),
        }
    }

    /// Where a message is defined, in the top layer of a language.
    fn message(&self, key: &str, language: &str) -> Option<Place> {
        let layers = self.locales.iter().rev();
        let mut layers = layers.filter(|locale| locale.language.as_str() == language);
        layers.find_map(|Locale { file, .. }| {
            let mut start = 0;
            let starts = file.text.split_inclusive('\n').map(|line| {
                start += line.len();
                (start - line.len(), line)
            });
            let is_message = |line: &str| {
                let rest = line.strip_prefix(key);
                rest.is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='))
            };
            let (start, _) = starts.into_iter().find(|(_, line)| is_message(line))?;
            Some(Place::new(file, file.line_at(start)))
        })
    }

    /// The message of a language whose key is most similar.
    fn nearest_message(&self, key: &str, language: &str) -> Option<String> {
        let locales = self.locales.iter();
        let locales = locales.filter(|locale| locale.language.as_str() == language);
        let lines = locales.flat_map(|locale| locale.file.text.lines());
        let keys = lines.filter_map(|line| Some(line.split_once('=')?.0.trim_end()));
        let known: Vec<&str> = keys.collect();
        suggest(key, &known).map(str::to_owned)
    }

    /// A template that extends itself: the theme's template of the same name is
    /// probably meant.
    fn circular(&self, name: &str, error: &tera::Error) -> Diagnostic {
        let lower = format!("/{name}");
        let lower = self.by_name.keys().find(|other| other.ends_with(&lower));
        let place = self.quoted(name, name);
        match lower {
            Some(lower) => Diagnostic::at(
                Problem::TemplateItself {
                    name: name.to_owned(),
                    lower: lower.clone(),
                },
                place.unwrap_or_else(|| self.theme.clone()),
            ),
            None => self.at(name, error.to_string(), place),
        }
    }

    /// Where a template contains some words in quotation marks.
    fn quoted(&self, name: &str, words: &str) -> Option<Place> {
        let file = self.by_name.get(name)?;
        let marks = ['"', '\''].into_iter();
        let start = marks
            .filter_map(|mark| file.text.find(&format!("{mark}{words}{mark}")))
            .min()?;
        let span = Span::new(start + 1, start + 1 + words.len());
        Some(Place::new(file, span))
    }

    fn reported(&self, report: &ReportError) -> Option<Place> {
        let file = self.by_name.get(report.filename())?;
        let range = &report.span().range;
        let fits = file.text.get(range.clone()).is_some();
        fits.then(|| Place::new(file, Span::new(range.start, range.end)))
    }

    /// The problem for Tera's reason, which may be one of our own faults as
    /// JSON.
    fn named(&self, name: &str, reason: String) -> Problem {
        match serde_json::from_str(&reason) {
            Ok(Fault::Language(value)) => Problem::BadValue {
                key: "language".to_owned(),
                nearest: self.wording.suggest_language(&value),
                value,
                expected: self.wording.languages(),
            },
            Ok(Fault::Key { key, language }) => Problem::LocaleKey {
                nearest: self.nearest_message(&key, &language),
                key,
                language,
            },
            Ok(Fault::Pattern {
                key,
                language,
                reason,
            }) => Problem::LocalePattern {
                key,
                language,
                reason,
            },
            // Not one of our faults: a message of Tera.
            Err(_) => Problem::Template {
                name: name.to_owned(),
                reason,
            },
        }
    }
}

/// One of Tera's reports in its human-readable format:
///
/// ```text
/// error: Unknown filter `upercase`
///   --> home.html:3:12
///    |
///  3 | …
///    |            ^^^^^^^^
/// ```
#[derive(Debug, PartialEq, Eq)]
struct Report<'t> {
    message: &'t str,
    name: &'t str,
    line: usize,
    column: usize,
    length: usize,
}

impl<'t> Report<'t> {
    fn all(text: &'t str) -> Vec<Self> {
        text.split("\n\n").filter_map(Self::one).collect()
    }

    fn one(text: &'t str) -> Option<Self> {
        let mut lines = text.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let (_, place) = lines.next()?.split_once("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        // Any other format is not a report with a place.
        let column = parts.next()?.parse().ok()?;
        let line = parts.next()?.parse().ok()?;
        // At the end of a file there is no underline.
        let underline = lines.nth(2).unwrap_or("");
        Some(Self {
            message,
            name: parts.next()?,
            line,
            column,
            length: underline.matches('^').count().max(1),
        })
    }

    fn place(&self, file: &Arc<File>) -> Option<Place> {
        let line = file.line(self.line)?;
        let at = |column: usize| {
            let words = line.of(&file.text);
            let offset = words.char_indices().nth(column).map(|(at, _)| at);
            line.start + offset.unwrap_or(words.len())
        };
        let start = self.column.saturating_sub(1);
        Some(Place::new(file, at(start)..at(start + self.length)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tera_says_at_once_should_be_taken_apart() {
        let mut tera = tera::Tera::new();
        let templates = [
            ("a.html", "甲\n{{ page | upercase }}"),
            ("b.html", "{{ <nothing /> }}\n"),
        ];
        let error = tera.add_raw_templates(templates).unwrap_err();
        let text = error.to_string();
        let reports = Report::all(&text);
        let [one, two] = reports.as_slice() else {
            panic!("{text}");
        };
        assert_eq!((one.name, two.name), ("a.html", "b.html"));
        let place = one.place(&File::new("a.html", templates[0].1)).unwrap();
        assert_eq!(place.text(), "upercase");
        assert!(one.message.contains("upercase"));
    }
}
