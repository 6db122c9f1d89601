//! Texts in languages that the site is not published in: one problem a
//! language, or none where `site.toml` says that it is meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::LanguageTag;

/// How many of the files are named.
const NAMED: usize = 3;

/// Puts together the problems of texts in the same language. Those in
/// languages that are not published on purpose are left out.
pub(super) fn together(problems: Problems, on_purpose: &[LanguageTag]) -> Problems {
    let together = Problems::new();
    let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for diagnostic in problems.into_inner() {
        match &diagnostic.problem {
            Problem::LanguageUnpublished { tag, .. } => {
                let file = diagnostic.place.map(|place| place.file.path.clone());
                files.entry(tag.clone()).or_default().extend(file);
            }
            _ => together.push(diagnostic),
        }
    }
    files.retain(|tag, _| !on_purpose.iter().any(|known| known.as_str() == tag));
    for (tag, files) in files {
        let mut named: Vec<&str> = files.iter().take(NAMED).map(String::as_str).collect();
        named.extend((files.len() > NAMED).then_some("…"));
        let problem = Problem::LanguageUnpublished {
            tag,
            count: files.len(),
            files: named.join(", "),
        };
        let place = Place::head(&File::new("site.toml", ""));
        together.push(Diagnostic::at(problem, place));
    }
    together
}

/// The problem of one text, before they are put together.
pub(super) fn text(tag: &str, place: &Place) -> Diagnostic {
    let problem = Problem::LanguageUnpublished {
        tag: tag.to_owned(),
        count: 1,
        files: place.file.path.clone(),
    };
    Diagnostic::at(problem, place)
}
