//! Documents in `seeds/` of which no plan is made.

use super::decode::{self, Format};
use super::files::Recorded;
use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::text::shell;

/// Reports each document in `seeds/` that no `plan.toml` names, with the command
/// that makes a plan of it.
pub(super) fn unimported(files: &Recorded<'_>, problems: &Problems) {
    let originals = files.list("seeds", problems);
    if originals.is_empty() {
        return;
    }
    let plans = files.list("content/plans", problems);
    let settings = plans.iter().filter(|path| path.ends_with("/plan.toml"));
    // What is wrong with them is reported where the plans are read.
    let ignored = Problems::new();
    let settings: Vec<_> = settings
        .filter_map(|path| files.text(path, None, &ignored))
        .collect();
    let is_hidden = |path: &str| path.split('/').any(|name| name.starts_with('.'));
    for path in originals.iter().filter(|path| !is_hidden(path)) {
        // A file that only mentions it counts too.
        if settings
            .iter()
            .any(|file| file.text.contains(path.as_str()))
        {
            continue;
        }
        let Some(bytes) = files.bytes(path, None, problems) else {
            continue;
        };
        let (format, encoding) = match decode::document(path, bytes, None) {
            Ok(decoded) => (word(decoded.format), Some(decoded.encoding.name)),
            // `import` says what it is, and how it is converted.
            Err(_) => ("other", None),
        };
        let problem = Problem::OriginalUnimported {
            path: path.clone(),
            format: format.to_owned(),
            encoding: encoding.filter(|name| *name != "UTF-8").map(str::to_owned),
            command: format!("yaodian import {}", shell::word(path)),
        };
        problems.push(Diagnostic::at(
            problem,
            Place::head(&File::new(path.as_str(), "")),
        ));
    }
}

fn word(format: Format) -> &'static str {
    match format {
        Format::PlainText => "text",
        Format::Html => "html",
        Format::Docx => "docx",
        Format::Xlsx => "xlsx",
        Format::Markdown => "markdown",
    }
}
