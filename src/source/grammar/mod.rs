//! Reads an original: from its decoded text to the tree of its provisions.
//!
//! ```text
//! published --errata--> corrected --recognise--> Reading --layout--> text --> Document
//! ```
//!
//! What the lines are is recognised by the whole document (`recognise`); what
//! only belongs to the layout of the file, such as a line break within a title,
//! is taken out of the text (`layout`); then each character is in exactly one
//! leaf of the [`Document`]. What is odd is reported as a [`Defect`].

mod around;
mod defect;
mod doubts;
mod layout;
mod pieces;
mod provisions;
mod unusual;

use std::ops::RangeInclusive;

use crate::base::{Span, Spanned};
use crate::diagnostic::Problem;
use crate::model::{Document, Erratum, Levels, PublishedFile, SourceText, Tree};
use crate::source::decode::LineShape;
use crate::source::duties::{self, Duty};
use crate::source::recognise::{Reading, Told, recognise};
use crate::source::slips::{self, SlipKind};

pub use around::facts;
pub use defect::Defect;
pub use doubts::problem;
use layout::Layout;

/// What an editor says of a document in `plan.toml`.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Its title, in place of the one that is recognised.
    pub title: Option<String>,
    /// The roles of the levels of its tree.
    pub levels: Levels,
    /// What lines are; of two that name the same line, the last counts.
    pub lines: Vec<AskedLines>,
}

/// What an editor says that some lines are.
#[derive(Debug, Clone)]
pub struct AskedLines {
    /// Lines of the published text from 1, both ends included.
    pub lines: Spanned<RangeInclusive<usize>>,
    /// What they are.
    pub told: Told,
}

/// An original that was read.
#[derive(Debug)]
pub struct Parsed {
    /// Its text, with the errata and without the layout of the file.
    pub text: SourceText,
    /// The document; `None` without a title.
    pub document: Option<Document>,
    /// What is odd, in the order of the published text. Spans are of that text.
    pub defects: Vec<Defect>,
}

/// Reads an original. `shapes` are what its format says of the lines of the
/// published text: one for each, or none at all.
pub fn parse(
    published: PublishedFile,
    errata: Vec<Erratum>,
    shapes: &[LineShape],
    asked: &Asked,
) -> Parsed {
    let draft = SourceText::new(published, errata);
    let lines = lines(&draft);
    // Plain text has no shapes.
    let shape = |number: &usize| shapes.get(number - 1).copied().unwrap_or_default();
    let told = |number: &usize| {
        let mut asked = asked.lines.iter().rev();
        asked
            .find(|asked| asked.lines.value.contains(number))
            .map(|asked| asked.told)
    };
    let reading = recognise(
        draft.corrected(),
        &lines.iter().map(shape).collect::<Vec<_>>(),
        &lines.iter().map(told).collect::<Vec<_>>(),
    );
    let title = layout::title(draft.corrected(), &reading, asked.title.as_deref());
    let layout = Layout::of(&draft, shapes, &reading, title.as_ref());
    let text = draft.clone().laid_out(layout.edits());
    let duties = duties::find(draft.corrected(), &reading, asked.title.as_deref());
    let mut defects = doubts::defects(&draft, &reading, asked.title.is_some());
    defects.extend(deadlines(&duties));
    defects.extend(slips(draft.corrected(), &reading));
    for defect in &mut defects {
        defect.span = draft.original(defect.span);
        defect.related = defect.related.map(|span| draft.original(span));
    }
    let document = title.map(|title| {
        let title = layout.title(&title, text.corrected());
        let read = (&reading, duties.as_slice());
        document(&text, read, &layout, title, asked.levels)
    });
    if let Some(document) = &document {
        let found = unusual::find(&text, document, |line| told(&line).is_some());
        defects.extend(found.into_iter().map(|defect| Defect {
            span: text.original(defect.span),
            ..defect
        }));
    } else {
        let first = draft.corrected().find(|c: char| !c.is_whitespace());
        // An empty text has its problem at its start.
        let line = draft.file().line_at(
            draft
                .original(Span::new(first.unwrap_or(0), first.unwrap_or(0)))
                .start,
        );
        defects.push(Defect::new(Problem::NoTitle, line));
    }
    defects.sort_by_key(|defect| defect.span);
    Parsed {
        text,
        document,
        defects,
    }
}

/// Slips of the pen in a text. Those about numbers are doubts of its reading.
fn slips(text: &str, reading: &Reading) -> Vec<Defect> {
    let runs = slips::pasted_runs(text);
    let slips = slips::with_runs(text, reading, &runs).into_iter();
    let runs = runs.into_iter().map(|run| Defect {
        problem: Problem::PastedRun {
            run: run.span.of(text).to_owned(),
            line: run.line,
        },
        span: run.span,
        related: Some(run.source),
    });
    let is_told =
        |kind: SlipKind| !matches!(kind, SlipKind::Pasted | SlipKind::Bare | SlipKind::Number);
    let slips = slips.filter(|slip| is_told(slip.kind)).map(|slip| {
        let problem = Problem::TextSlip {
            kind: slip.kind.name().to_owned(),
            found: slip.found,
            corrected: slip.corrected,
        };
        Defect::new(problem, slip.span)
    });
    runs.chain(slips).collect()
}

/// Deadlines on days that do not exist.
fn deadlines(duties: &[Duty]) -> impl Iterator<Item = Defect> {
    let found = duties::impossible(duties).into_iter();
    found.map(|due| {
        let problem = Problem::DeadlineImpossible {
            deadline: due.text.clone(),
        };
        Defect::new(problem, due.span)
    })
}

/// For each line of the corrected text, its line of the published text.
fn lines(draft: &SourceText) -> Vec<usize> {
    let mut offset = 0;
    let lines = draft.corrected().split('\n').map(|line| {
        let number = draft.line(offset);
        offset += line.len() + 1;
        number
    });
    lines.collect()
}

fn document(
    text: &SourceText,
    (reading, duties): (&Reading, &[Duty]),
    layout: &Layout,
    title: Span,
    levels: Levels,
) -> Document {
    let pieces = pieces::pieces(text.corrected(), reading, layout);
    let openings = provisions::openings(reading, duties, layout);
    let around = around::around(text.corrected(), reading, &pieces, &openings, title);
    let roots = provisions::tree(text.corrected(), &around.own, &openings);
    Document {
        notice: around.notice,
        title,
        preamble: around.preamble,
        provisions: Tree::new(roots, levels),
        closing: around.closing,
        facts: around::facts(reading),
        metadata: around.metadata,
        chrome: around.chrome,
    }
}
