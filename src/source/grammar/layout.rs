//! What in a decoded text only belongs to the layout of the file: line breaks
//! within titles, headings and paragraphs, and marks of Markdown.

use crate::base::Span;
use crate::model::{LayoutEdit, SourceText};
use crate::source::decode::LineShape;
use crate::source::recognise::{Node, Reading};

/// The title of a document.
#[derive(Debug)]
pub(super) enum Title {
    /// A part of the text; its words if they are known.
    Span(Span, String),
    /// Words that the text has nowhere.
    Words(String),
}

/// The title that an editor asked for, or the one that was recognised.
pub(super) fn title(text: &str, reading: &Reading, asked: Option<&str>) -> Option<Title> {
    let recognised = reading.title.as_ref();
    let found = recognised.map(|title| match title.span {
        Some(span) => Title::Span(span, title.text.clone()),
        None => Title::Words(title.text.clone()),
    });
    let Some(asked) = asked else { return found };
    if recognised.is_some_and(|title| title.text == asked) {
        return found;
    }
    Some(match text.find(asked) {
        Some(at) => Title::Span(Span::new(at, at + asked.len()), asked.to_owned()),
        None => Title::Words(asked.to_owned()),
    })
}

/// The edits that make running text of a decoded text, and the map between the
/// two.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Spans of the decoded text, with what they become, in order.
    edits: Vec<Edit>,
    /// The same as edits of the published text.
    published: Vec<LayoutEdit>,
}

#[derive(Debug)]
struct Edit {
    span: Span,
    /// Where the replacement begins and ends.
    after: Span,
}

impl Layout {
    /// The layout of a text with its errata applied. `shapes` are those of the
    /// published text.
    pub(super) fn of(
        draft: &SourceText,
        shapes: &[LineShape],
        reading: &Reading,
        title: Option<&Title>,
    ) -> Self {
        let text = draft.corrected();
        let mut wanted: Vec<(Span, String)> = Vec::new();
        if let Some(Title::Words(words)) = title {
            wanted.push((Span::new(0, 0), format!("{words}\n")));
        }
        wanted.extend(breaks(text, reading));
        let marks = reading.marks.iter().map(|span| (*span, String::new()));
        wanted.extend(marks);
        let mut start = 0;
        let mut lines = text.split('\n').peekable();
        while let Some(line) = lines.next() {
            let shape = shapes.get(draft.line(start) - 1);
            if shape.is_some_and(|shape| shape.is_markdown) {
                // Below the heads of columns is a line of hyphens.
                let is_head = lines.peek().is_some_and(|next| is_rule(next));
                wanted.extend(markdown(line, start, if is_head { " " } else { "\n" }));
            }
            start += line.len() + 1;
        }
        wanted.sort_by_key(|(span, _)| *span);
        Self::from(draft, wanted)
    }

    fn from(draft: &SourceText, wanted: Vec<(Span, String)>) -> Self {
        let mut layout = Self::default();
        let (mut done, mut shift) = (0, 0_isize);
        for (span, with) in wanted {
            let published = draft.original(span);
            let mut errata = draft.errata().iter();
            // An erratum is about the text as it is in the file.
            let is_corrected = errata.any(|erratum| erratum.span.meets(published));
            if span.start < done || is_corrected && span.start < span.end {
                continue;
            }
            let start = span.start.saturating_add_signed(shift);
            let after = Span::new(start, start + with.len());
            done = span.end;
            shift += with.len() as isize - (span.end - span.start) as isize;
            layout.edits.push(Edit { span, after });
            layout.published.push(LayoutEdit {
                span: published,
                with,
            });
        }
        layout
    }

    /// The edits, as edits of the published text.
    pub(super) fn edits(&self) -> Vec<LayoutEdit> {
        self.published.clone()
    }

    /// Where an offset of the decoded text is in the running text.
    pub(super) fn at(&self, offset: usize) -> usize {
        let passed = self.edits.partition_point(|edit| edit.span.end <= offset);
        let (passed, next) = self.edits.split_at(passed);
        let at = match passed.last() {
            Some(edit) => edit.after.end + (offset - edit.span.end),
            None => offset,
        };
        match next.first() {
            // Within an edit: at the start of its replacement.
            Some(edit) if edit.span.start < offset => edit.after.start,
            _ => at,
        }
    }

    /// Where a span of the decoded text is in the running text.
    pub(super) fn span(&self, span: Span) -> Span {
        Span::new(
            self.at(span.start),
            self.at(span.end).max(self.at(span.start)),
        )
    }

    /// Where the title is in the running text.
    pub(super) fn title(&self, title: &Title, text: &str) -> Span {
        match title {
            Title::Words(words) => Span::new(0, words.len()),
            Title::Span(span, words) => {
                let span = self.span(*span);
                // Its lines may have the number of the document too.
                match span.of(text).find(words) {
                    Some(at) => Span::new(span.start + at, span.start + at + words.len()),
                    // Lines between those of the title are not of it.
                    None => {
                        let first = span.of(text).split('\n').next();
                        let length = first.map_or(0, str::len);
                        Span::new(span.start, span.start + length)
                    }
                }
            }
        }
    }
}

/// Line breaks within titles, headings and paragraphs, with what they are read
/// as: a space between two words in Latin letters, else nothing.
fn breaks(text: &str, reading: &Reading) -> Vec<(Span, String)> {
    let mut starts = Vec::new();
    begin(&reading.nodes, &mut starts);
    starts.sort_unstable();
    let is_layout = |span: &&Span| {
        let between = span.of(text);
        let is_nothing = |c: char| c.is_whitespace() || matches!(c, '#' | '*');
        between.contains('\n')
            && between.chars().all(is_nothing)
            && starts.binary_search(&span.end).is_err()
    };
    let spaces = reading.spaces.iter().filter(is_layout);
    let spaces = spaces.map(|span| (*span, " ".to_owned()));
    let edits = reading.breaks.iter().filter(is_layout).map(|span| {
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let (before, after) = (text.get(..span.start), text.get(span.end..));
        let joins_words = is_word(before.and_then(|text| text.chars().next_back()))
            && is_word(after.and_then(|text| text.chars().next()));
        let with = if joins_words { " " } else { "" };
        (*span, with.to_owned())
    });
    spaces.chain(edits).collect()
}

/// Where provisions begin.
fn begin(nodes: &[Node], starts: &mut Vec<usize>) {
    for node in nodes {
        starts.push(start(node));
        begin(&node.children, starts);
    }
}

/// Where a provision begins.
pub(super) fn start(node: &Node) -> usize {
    let number = node.numbering.map(|numbering| numbering.span.start);
    number.map_or(node.title.start, |start| start.min(node.title.start))
}

/// Whether a line of Markdown is the one below the head of a table.
fn is_rule(line: &str) -> bool {
    line.trim_start().starts_with('|')
        && line.chars().all(|c| c.is_whitespace() || "|-:".contains(c))
}

/// Marks of Markdown that are not of the text: bold type, line breaks in cells.
const MARKS: [&str; 3] = ["**", "<br>", "<br/>"];

/// The marks in a line of Markdown: bold type, escapes, the lines of tables.
/// `between` is what is read between two cells.
fn markdown(line: &str, start: usize, between: &str) -> Vec<(Span, String)> {
    let mut edits = Vec::new();
    let edit = |at: usize, length: usize, with: &str| {
        (Span::new(start + at, start + at + length), with.to_owned())
    };
    let is_row = line.trim_start().starts_with('|');
    let trimmed = line.trim_end();
    if is_rule(line) {
        edits.push(edit(0, trimmed.len(), ""));
        return edits;
    }
    let mut skip = 0;
    for (at, character) in line.char_indices() {
        if at < skip {
            continue;
        }
        // It is an index of the line.
        let rest = line.get(at..).unwrap_or_default();
        let mark = MARKS.iter().find(|mark| rest.starts_with(**mark));
        if let Some(mark) = mark {
            edits.push(edit(at, mark.len(), ""));
            skip = at + mark.len();
        } else if character == '\\'
            && rest
                .chars()
                .nth(1)
                .is_some_and(|c| c.is_ascii_punctuation())
        {
            edits.push(edit(at, 1, ""));
            skip = at + 2;
        } else if character == '|' && is_row {
            let is_edge = line
                .get(..at)
                .is_some_and(|before| before.trim().is_empty())
                || at + 1 == trimmed.len();
            edits.push(edit(at, 1, if is_edge { "" } else { between }));
        }
    }
    edits
}
