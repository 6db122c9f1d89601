//! The grammar of work plans (工作要点).
//!
//! ```text
//! document = [notice] title *paragraph 1*chapter *chrome
//! notice   = [addressees] *paragraph [issuer] [date]       ; notice.rs
//! title    = line                                          ; title.rs
//! chapter  = heading *measure                              ; heading.rs
//! measure  = number title-sentence *paragraph              ; measure.rs
//! chrome   = line of the web page around the document      ; chrome.rs
//! ```
//!
//! Each construct has its own file, which begins with its rule. All accept
//! half-width and full-width punctuation. The grammar never guesses silently:
//! every error that it recovers from is reported as a [`Defect`].

mod chrome;
mod defect;
mod heading;
mod line;
mod measure;
mod notice;
mod numbering;
mod pasted;
mod title;

use crate::base::Span;
use crate::diagnostic::Problem;
use crate::model::{Document, Levels, ProvisionSource, Tree};

pub use defect::Defect;
use line::Line;
use numbering::Expected;
pub(super) use pasted::find as pasted_runs;

/// Parses a plan. Returns the tree, or `None` if the text has no chapters or no
/// title, and the defects in the order of the text.
pub fn parse(text: &str) -> (Option<Document>, Vec<Defect>) {
    let mut defects = Vec::new();
    let document = document(text, &mut defects);
    defects.extend(pasted::find(text));
    defects.sort_by_key(|defect| defect.span);
    (document, defects)
}

fn document(text: &str, defects: &mut Vec<Defect>) -> Option<Document> {
    let mut lines = line::lines(text);
    let chrome = chrome::take(&mut lines);
    let first_heading = lines
        .iter()
        .position(|line| numbering::chapter(line).is_some());
    let Some(first_heading) = first_heading else {
        let all = Span::new(0, lines.first().map_or(0, |line| line.span.end));
        defects.push(Defect::new(Problem::NoChapters, all));
        return None;
    };
    let (head, rest) = lines.split_at_checked(first_heading)?;
    let Some(title_at) = title::find(head) else {
        let span = rest.first().map_or(Span::new(0, 0), |line| line.span);
        defects.push(Defect::new(Problem::NoTitle, span));
        return None;
    };
    let preamble = head
        .iter()
        .skip(title_at + 1)
        .inspect(|line| defects.extend(measure::stray(line)))
        .map(measure::paragraph)
        .collect();
    Some(Document {
        notice: notice::parse(head.get(..title_at)?),
        title: head.get(title_at)?.span,
        preamble,
        provisions: Tree::new(chapters(rest, defects), Levels::default()),
        chrome,
    })
}

/// Parses `1*chapter`. The first line must be a heading.
fn chapters(lines: &[Line<'_>], defects: &mut Vec<Defect>) -> Vec<ProvisionSource> {
    let mut chapters = Vec::new();
    let mut expected = Expected::default();
    let mut rest = lines;
    while let Some((chapter, left)) = heading::chapter(rest, &mut expected, defects) {
        chapters.push(chapter);
        rest = left;
    }
    chapters
}
