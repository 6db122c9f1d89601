//! How originals are read: the parts of documents, what an editor says of lines,
//! and the whole 2023 plan.

mod around;
mod asked;
mod errata;
mod layout;
mod pasted;
mod property;
mod provisions;
mod whole;

use yaodian::base::{File, Span, Spanned};
use yaodian::model::{Document, Paragraph, PublishedFile, Run};
use yaodian::source::decode::LineShape;
use yaodian::source::grammar::{Asked, AskedLines, Defect, Parsed, parse};
use yaodian::source::recognise::Told;

/// The shipped original, as published.
const ORIGINAL: &str = include_str!("../../../seeds/2023-civil-affairs-work-plan.txt");

/// A plan with these lines in its only chapter.
fn with_measures(lines: &str) -> String {
    format!("2031年工作要点\n2031年,全市要努力。\n一、健全体系\n{lines}")
}

/// A text as it is read.
fn read(text: &str, asked: &Asked) -> Parsed {
    read_shaped(text, &[], asked)
}

fn read_shaped(text: &str, shapes: &[LineShape], asked: &Asked) -> Parsed {
    let file = File::new("seeds/plan.txt", text);
    let published = PublishedFile::new(file, text.as_bytes(), vec![Run::same(0, 0)]);
    parse(published, Vec::new(), shapes, asked)
}

/// What an editor says of lines: `3` or `3-4`, and what they are.
fn asked(lines: &[(usize, usize, Told)]) -> Asked {
    let file = File::new("plan.toml", "");
    let lines = lines.iter().map(|(first, last, told)| AskedLines {
        lines: Spanned {
            value: *first..=*last,
            place: yaodian::base::Place::head(&file),
        },
        told: *told,
    });
    Asked {
        lines: lines.collect(),
        ..Asked::default()
    }
}

/// A text whose layout is that of running text.
fn document(text: &str) -> (Document, Vec<Defect>) {
    let parsed = read(text, &Asked::default());
    assert_eq!(parsed.text.corrected(), text);
    (parsed.document.expect("should be a plan"), parsed.defects)
}

/// `line:column code` of each defect.
fn found(text: &str, defects: &[Defect]) -> Vec<String> {
    let file = File::new("text", text);
    let at = |span: Span| {
        let (line, column) = file.position(span.start);
        format!("{line}:{column}")
    };
    defects
        .iter()
        .map(|defect| format!("{} {}", at(defect.span), defect.problem.code()))
        .collect()
}

/// Paragraphs as text.
fn words<'t>(text: &'t str, paragraphs: &[Paragraph]) -> Vec<&'t str> {
    let spans = paragraphs.iter().filter_map(Paragraph::span);
    spans.map(|span| span.of(text)).collect()
}

/// The tree: each provision with its depth, number and heading, and the text
/// below it.
fn tree(parsed: &Parsed) -> Vec<String> {
    let document = parsed.document.as_ref().expect("should be a plan");
    let text = parsed.text.corrected();
    let mut lines = Vec::new();
    for provision in document.provisions.walk() {
        let source = provision.source;
        let part = |span: Option<Span>| span.map_or("", |span| span.of(text));
        let number = source.numbering.map(|numbering| numbering.span);
        lines.push(format!(
            "{} {}|{}",
            provision.path,
            part(number),
            part(source.heading)
        ));
        let paragraphs = words(text, &source.paragraphs).into_iter();
        lines.extend(paragraphs.map(|words| format!("  {words}")));
    }
    lines
}
