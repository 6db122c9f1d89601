//! The structure of documents, recognised in any text.

use yaodian::base::{File, Span};
use yaodian::model::{PublishedFile, Run};
use yaodian::source::decode::{Cell, Decoded, LineShape, Part};
use yaodian::source::duties::{Duty, find};
use yaodian::source::grammar::{Asked, parse};
use yaodian::source::recognise::{self as reader, Node, Reading, Role};
use yaodian::source::slips::slips;

/// Between the text of an input and the shapes of its lines.
const BETWEEN: u8 = 0;

/// Within so many lines of its text a heading ends.
const NEAR: usize = 40;

/// A text, and after it what its format says of the lines: four bytes for each.
pub fn recognise(input: &[u8]) {
    let at = input.iter().position(|byte| *byte == BETWEEN);
    let (text, rest) = input.split_at(at.unwrap_or(input.len()));
    let text = String::from_utf8_lossy(text);
    let (said, _) = rest.get(1..).unwrap_or(&[]).as_chunks::<4>();
    let count = match said {
        // As of a plain text.
        [] => 0,
        _ => text.split('\n').count(),
    };
    let all = said.iter().copied().map(shape);
    let rest = std::iter::repeat(LineShape::default());
    let shapes: Vec<LineShape> = all.chain(rest).take(count).collect();
    judge(&text, &shapes);
    kept(&text, &shapes);
}

/// Every character of a text is in one leaf of its document.
fn kept(text: &str, shapes: &[LineShape]) {
    let file = File::new("o.txt", text);
    let published = PublishedFile::new(file, text.as_bytes(), vec![Run::same(0, 0)]);
    let parsed = parse(published, Vec::new(), shapes, &Asked::default());
    for defect in &parsed.defects {
        assert!(text.get(defect.span.start..defect.span.end).is_some());
    }
    let Some(document) = parsed.document else {
        return;
    };
    let own = parsed.text.corrected();
    for provision in document.provisions.walk() {
        let owners = provision.source.owners.iter().map(|owner| owner.name);
        let deadline = provision.source.deadline.map(|deadline| deadline.text);
        for span in owners.chain(deadline) {
            assert!(own.get(span.start..span.end).is_some(), "{span:?}");
        }
    }
    let leaves = document.leaves();
    let all: String = leaves.iter().map(|leaf| leaf.of(own)).collect();
    let bare = |text: &str| -> String { text.chars().filter(|c| !is_space(*c)).collect() };
    assert_eq!(bare(&all), bare(own));
    let of_text = |text: &str| -> String {
        let is_mark = |c: char| is_space(c) || "#*+?|\\-:>".contains(c);
        let text = without_boxes(text);
        let text = text.replace("<br>", "").replace("<br/>", "");
        text.chars().filter(|c| !is_mark(*c)).collect()
    };
    let title = parsed.text.original(document.title);
    let is_added = title.start == title.end && document.title.start == 0;
    let from = if is_added { document.title.end } else { 0 };
    assert_eq!(of_text(&own[from..]), of_text(text));
}

/// A text without the kinds of boxes in Markdown: `[!quote]+`.
fn without_boxes(text: &str) -> String {
    let mut parts = text.split("[!");
    let mut own = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let kind = part.split_once(']');
        let kind = kind.filter(|(kind, _)| kind.chars().all(|c| c.is_ascii_alphanumeric()));
        own.push_str(kind.map_or(part, |(_, rest)| rest.trim_start_matches(['+', '-'])));
    }
    own
}

/// What is said of a line: flags and level, part and cell, place and size of the
/// cell.
fn shape([flags, part, place, size]: [u8; 4]) -> LineShape {
    let of = |byte: u8, from: u32, most: u8| usize::from((byte >> from) & most);
    LineShape {
        part: [Part::Body, Part::FrontMatter, Part::Chrome, Part::Note][of(part, 0, 3)],
        heading: Some(flags & 7).filter(|level| *level > 0),
        cell: (part & 4 > 0).then(|| Cell {
            table: of(part, 3, 3),
            row: of(place, 3, 31),
            column: of(place, 0, 7),
            row_span: of(size, 4, 15) + 1,
            column_span: of(size, 0, 15) + 1,
        }),
        centred: flags & 8 > 0,
        bold: flags & 16 > 0,
        right: flags & 32 > 0,
        is_markdown: flags & 64 > 0,
        automatic: None,
    }
}

/// The inputs of a decoded document: without shapes, and with its own as far as
/// four bytes hold them.
pub(super) fn inputs(document: &Decoded) -> Vec<Vec<u8>> {
    let text = document.published.file.text.as_bytes();
    let mut shaped = [text, &[BETWEEN]].concat();
    shaped.extend(document.lines.iter().flat_map(written));
    vec![text.to_vec(), shaped]
}

/// The bytes that [`shape`] reads.
fn written(shape: &LineShape) -> [u8; 4] {
    let small = |number: usize, most: u8| number.min(usize::from(most)) as u8;
    let flags = [
        (shape.centred, 8),
        (shape.bold, 16),
        (shape.right, 32),
        (shape.is_markdown, 64),
    ];
    let flags = flags.iter().filter(|(is_set, _)| *is_set);
    let flags: u8 = flags.map(|(_, flag)| flag).sum();
    let part = match shape.part {
        Part::Body => 0,
        Part::Chrome => 2,
        Part::Note => 3,
        Part::FrontMatter => 1,
    };
    let heading = shape.heading.unwrap_or(0).min(7);
    let Some(cell) = shape.cell else {
        return [flags | heading, part, 0, 0];
    };
    [
        flags | heading,
        part | 4 | small(cell.table, 3) << 3,
        small(cell.row, 31) << 3 | small(cell.column, 7),
        small(cell.row_span - 1, 15) << 4 | small(cell.column_span - 1, 15),
    ]
}

/// What is true of everything that is recognised.
pub(super) fn judge(text: &str, shapes: &[LineShape]) {
    let reading = reader::recognise(text, shapes, &[]);
    let again = reader::recognise(text, shapes, &[]);
    assert_eq!(format!("{reading:?}"), format!("{again:?}"), "twice");
    let lines: Vec<&str> = text.split('\n').collect();
    assert_eq!(reading.roles.len(), lines.len());
    for (line, role) in lines.iter().zip(&reading.roles) {
        let is_blank = line.chars().all(is_space);
        assert_eq!(role.is_none(), is_blank, "{line:?} is {role:?}");
    }
    assert!((0.0..=1.0).contains(&reading.confidence));
    let within = 1..=lines.len();
    let named = named(&reading);
    for line in named {
        assert!(within.contains(&line), "no line {line}");
    }
    suggested(text, &lines, &reading);
    let is_table = |line: &&str| line.trim_start_matches(is_space).starts_with('|');
    let has_cells = shapes.iter().any(|shape| shape.cell.is_some());
    let near = match has_cells || lines.iter().any(is_table) {
        // The cells of a row can be anywhere.
        true => None,
        false => Some(NEAR),
    };
    let whole = text;
    let plain: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let text = Text {
        roles: &reading.roles,
        lines: &plain,
        near,
    };
    for node in &reading.nodes {
        text.provision(node, 0);
    }
    let mut starts = Vec::new();
    begin(&reading.nodes, &mut starts);
    starts.sort_unstable();
    owned(whole, &starts, &reading.nodes, &find(whole, &reading, None));
}

fn begin(nodes: &[Node], starts: &mut Vec<usize>) {
    for node in nodes {
        starts.push(node.start());
        begin(&node.children, starts);
    }
}

/// What is true of who does it, by when: each provision has its entry; names and
/// deadlines are within its own text, a cell of its row, or an item below it that
/// is a label; and their words are there.
fn owned(text: &str, starts: &[usize], nodes: &[Node], duties: &[Duty]) {
    assert_eq!(nodes.len(), duties.len());
    for (node, duty) in nodes.iter().zip(duties) {
        let own = |node: &Node| {
            let start = node.start();
            let next = starts.partition_point(|other| *other <= start);
            Span::new(start, starts.get(next).copied().unwrap_or(text.len()))
        };
        let items = node.children.iter().filter(|item| item.children.is_empty());
        let cells = node.cells.iter().map(|cell| cell.span);
        let places: Vec<Span> = [own(node)]
            .into_iter()
            .chain(items.map(own))
            .chain(cells)
            .collect();
        let is_there = |words: &str, span: Span| {
            let is_around = |place: &Span| place.start <= span.start && span.end <= place.end;
            assert!(places.iter().any(is_around), "{words:?} is not of {node:?}");
            let mut rest = text[span.start..span.end].chars();
            assert!(
                words.chars().all(|c| rest.any(|own| own == c)),
                "{words:?} at {span:?}"
            );
            assert!(!words.trim().is_empty(), "no words in {node:?}");
        };
        let mut names: Vec<&str> = Vec::new();
        for body in &duty.owners {
            is_there(&body.name, body.span);
            names.push(&body.name);
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "a body twice: {duty:?}");
        if let Some(due) = &duty.deadline {
            is_there(&due.text, due.span);
            assert!(!due.is_impossible || due.date.is_none(), "{due:?}");
        }
        owned(text, starts, &node.children, &duty.children);
    }
}

/// What is true of every slip: its words are once on its line, are not what they
/// should be, and do not overlap with those of another.
fn suggested(text: &str, lines: &[&str], reading: &Reading) {
    let mut done = 0;
    for slip in slips(text, reading) {
        assert_eq!(
            &text[slip.span.start..slip.span.end],
            slip.found,
            "{slip:?}"
        );
        let line = lines[slip.line - 1];
        assert_eq!(line.matches(&slip.found).count(), 1, "{slip:?} in {line:?}");
        assert_ne!(
            slip.corrected.as_deref(),
            Some(slip.found.as_str()),
            "{slip:?}"
        );
        assert!(done <= slip.span.start, "{slip:?} overlaps");
        done = slip.span.end;
    }
}

/// Every line that is named besides those of provisions.
fn named(reading: &Reading) -> Vec<usize> {
    let titles = [&reading.title, &reading.other_title].into_iter().flatten();
    let doubts = reading.doubts.iter().map(|doubt| doubt.line);
    titles.map(|title| title.line).chain(doubts).collect()
}

/// A text, in which provisions are looked for.
struct Text<'t> {
    roles: &'t [Option<Role>],
    lines: &'t [String],
    /// Within so many lines of its own text.
    near: Option<usize>,
}

impl Text<'_> {
    /// A provision below one of a level, with all below it: it is deeper, and
    /// its number and its heading are in the text.
    fn provision(&self, node: &Node, above: usize) {
        assert!(node.level > above, "{node:?} below level {above}");
        assert!((1..=self.lines.len()).contains(&node.line), "{node:?}");
        let lines = self.from(node.line - 1);
        let marker = node.marker.iter().map(String::as_str);
        for words in marker.chain([node.heading.as_str()]) {
            assert!(occurs(&plain(words), lines), "{words:?} of {node:?}");
        }
        for child in &node.children {
            self.provision(child, node.level);
        }
    }

    /// The lines near one: blank ones and those around the text, such as the
    /// number of a page, do not count.
    fn from(&self, start: usize) -> &[String] {
        let Some(near) = self.near else {
            return self.lines;
        };
        let is_own = |role: &Option<Role>| matches!(role, Some(Role::Text | Role::Heading(_)));
        let own = self.roles.iter().enumerate().skip(start);
        let mut own = own.filter(|(_, role)| is_own(role)).skip(near);
        let end = own.next().map_or(self.lines.len(), |(at, _)| at);
        &self.lines[start..end]
    }
}

/// Whether some words are in lines, one part after another: between them may be
/// the number of a page.
fn occurs(words: &str, lines: &[String]) -> bool {
    let mut rest = words;
    for line in lines {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = ends.take_while(|end| line.contains(&rest[..*end])).last();
        rest = &rest[end.unwrap_or(0)..];
    }
    rest.is_empty()
}

/// A text without white space and without what Markdown and HTML mean.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_space(*c)).collect();
    let text = text.replace("<br>", "").replace("<br/>", "");
    without_links(&text).replace(['*', '\\', '|', '[', ']'], "")
}

/// A text without what Markdown has after the text of a link to a document:
/// `《[name][]》`, `《[name](address)》`.
fn without_links(text: &str) -> String {
    let mut own = String::new();
    let mut rest = text;
    while let Some((name, after)) = rest.split_once(']') {
        own.push_str(name);
        let address = [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| {
            let (_, after) = after.strip_prefix(*open)?.split_once(*close)?;
            Some(after)
        });
        rest = address.unwrap_or(after);
    }
    own + rest
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{FEFF}' | '\u{200B}')
}
