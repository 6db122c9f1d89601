//! Reads and recognises a document.

use std::path::Path;

use super::imported::Imported;
use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem};
use crate::publish::tidy;
use crate::source::decode::{Decoded, document};
use crate::source::duties::{self, Duty};
use crate::source::recognise::{Reading, recognise};
use crate::source::{grammar, limits, read_regular};

/// Reads a file in any format that is decoded.
///
/// # Errors
/// The reason why it is refused.
pub(super) fn read(path: &Path, encoding: Option<&str>) -> Result<Imported, Diagnostic> {
    let name = tidy(path);
    let bytes = read_regular(path, &limits::ORIGINAL).map_err(|refusal| {
        let place = Place::head(&File::new(&name, ""));
        Diagnostic::at(refusal.problem(&name), place)
    })?;
    let decoded = document(&name, bytes, encoding)?;
    let reading = recognise(&decoded.published.file.text, &decoded.lines, &[]);
    let duties = duties::find(&decoded.published.file.text, &reading, None);
    let warnings = warnings(&decoded, &reading, &duties);
    Ok(Imported {
        decoded,
        reading,
        duties,
        warnings,
    })
}

/// What is odd about a document, with its places.
fn warnings(decoded: &Decoded, reading: &Reading, duties: &[Duty]) -> Vec<Diagnostic> {
    let file = &decoded.published.file;
    let place = |line: usize| match file.line(line) {
        Some(span) => Place::new(
            file,
            span.start..span.start + span.of(&file.text).trim_end().len(),
        ),
        None => Place::head(file),
    };
    let doubts = reading.doubts.iter().map(|doubt| {
        let problem = grammar::problem(reading, doubt, doubt.line);
        Diagnostic::at(problem, place(doubt.line))
    });
    let deadlines = duties::impossible(duties).into_iter().map(|due| {
        let problem = Problem::DeadlineImpossible {
            deadline: due.text.clone(),
        };
        Diagnostic::at(problem, Place::new(file, due.span.start..due.span.end))
    });
    doubts.chain(deadlines).collect()
}
