//! Lines of a decoded document, and what its format says of them.

pub(super) use super::characters::{is_digit, is_space};
use super::marker::marker;
use super::tags::Tags;
use super::told::Told;
use crate::base::Span;
use crate::source::decode::{LineShape, Part};

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its number in the decoded text, from 1.
    pub(super) number: usize,
    /// How many lines that are not blank are before it.
    pub(super) order: usize,
    /// Its text without white space at the ends.
    pub(super) text: &'t str,
    /// Where that begins in the decoded text, in bytes.
    pub(super) at: usize,
    /// Length in bytes of the marks of a format that are taken off before it and
    /// after it: `# `, `**`.
    pub(super) marks: (usize, usize),
    /// Width of the white space before it, in half-width columns.
    pub(super) indent: usize,
    /// Whether its paragraph goes on in the next line.
    pub(super) goes_on: bool,
    /// Whether a blank line is before it.
    pub(super) after_blank: bool,
    /// What the format says of it.
    pub(super) shape: LineShape,
    /// What an editor says that it is.
    pub(super) told: Option<Told>,
}

/// The lines of a text that are not blank. `shapes` and `told` have one entry for
/// each line, or none at all.
pub(super) fn lines<'t>(
    text: &'t str,
    shapes: &[LineShape],
    told: &[Option<Told>],
) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut after_blank = false;
    let mut order = 0;
    let is_quoted = is_quoted(text, shapes);
    let mut tags = Tags::default();
    for (index, raw) in text.split('\n').enumerate() {
        let whole = raw.trim_matches(is_space);
        let trimmed = without_artefacts(whole);
        if trimmed.is_empty() {
            after_blank = true;
            continue;
        }
        let before = raw.len() - raw.trim_start_matches(is_space).len();
        // Plain text has no shapes.
        let mut shape = shapes.get(index).copied().unwrap_or_default();
        let trimmed = match shape.is_markdown {
            true => without_bullet(without_quotation(tags.without(trimmed), is_quoted)),
            false => trimmed,
        };
        let (heading, own) = without_marks(trimmed);
        let own = if shape.is_markdown {
            without_entities(own)
        } else {
            own
        };
        shape.heading = shape.heading.or(heading);
        lines.push(Line {
            number: index + 1,
            order,
            text: own,
            at: offset(own, text),
            marks: marks(own, whole),
            indent: raw.get(..before).map_or(0, width),
            goes_on: false,
            after_blank,
            shape,
            told: told.get(index).copied().flatten(),
        });
        // `>` by itself is a blank line.
        after_blank = own.is_empty();
        order += usize::from(!own.is_empty());
    }
    lines
}

/// Whether most of a text in Markdown is a quotation: that is how it has the
/// document.
fn is_quoted(text: &str, shapes: &[LineShape]) -> bool {
    let own = text.split('\n').zip(shapes);
    let own = own.filter(|(line, shape)| shape.is_markdown && !line.trim().is_empty());
    let (mut quoted, mut all) = (0, 0);
    for (line, _) in own {
        all += 1;
        quoted += usize::from(line.starts_with('>'));
    }
    quoted * 2 > all
}

/// A line without the mark of a quotation, and without the kind of a box
/// (`[!quote]+`), of which the rest of the line is the title.
fn without_quotation(line: &str, is_quoted: bool) -> &str {
    let own = match line.strip_prefix('>') {
        Some(own) if is_quoted => own.trim_start_matches(is_space),
        _ => line,
    };
    let kind = own.strip_prefix("[!").and_then(|rest| rest.split_once(']'));
    match kind {
        Some((kind, rest)) if kind.chars().all(|c| c.is_ascii_alphanumeric()) => rest
            .trim_start_matches(['+', '-'])
            .trim_start_matches(is_space),
        _ => own,
    }
}

impl Line<'_> {
    /// Where it ends in the decoded text, in bytes.
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether its format says that it is around the document.
    pub(super) fn is_chrome(&self) -> bool {
        self.shape.part == Part::Chrome
    }

    /// Whether it is data before a text in Markdown.
    pub(super) fn is_front_matter(&self) -> bool {
        self.shape.part == Part::FrontMatter
    }

    /// Where the marks of a format around it are in the decoded text.
    pub(super) fn marked(&self) -> impl Iterator<Item = Span> + use<> {
        let (before, after) = self.marks;
        let spans = [
            Span::new(self.at - before, self.at),
            Span::new(self.end(), self.end() + after),
        ];
        spans.into_iter().filter(|span| span.start < span.end)
    }
}

/// How much of a line is before and after its text, in bytes.
fn marks(text: &str, line: &str) -> (usize, usize) {
    let before = offset(text, line);
    (before, line.len() - before - text.len())
}

/// Where a part of a text begins in it, in bytes.
pub(super) fn offset(part: &str, whole: &str) -> usize {
    part.as_ptr().addr() - whole.as_ptr().addr()
}

/// A line without the bullet before a number of the text itself: `+ （一）`.
fn without_bullet(line: &str) -> &str {
    let own = ["- ", "+ ", "* "]
        .iter()
        .find_map(|bullet| line.strip_prefix(bullet));
    let own = own.map(|own| own.trim_start_matches(is_space));
    let is_numbered = |own: &&str| marker(own).is_some_and(|marker| !marker.is_bare);
    own.filter(is_numbered).unwrap_or(line)
}

/// A line without the question marks that a wrong conversion of white space left
/// at its start.
fn without_artefacts(line: &str) -> &str {
    let rest = line.strip_prefix("??");
    let rest = rest.map(|rest| rest.trim_start_matches(|c| c == '?' || is_space(c)));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(line)
}

/// A line without Markdown's marks of headings and of bold type at its start;
/// with the level of the heading.
fn without_marks(line: &str) -> (Option<u8>, &str) {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let (heading, text) = match (u8::try_from(level), rest.strip_prefix(is_space)) {
        (Ok(level @ 2..=6), None) if rest.is_empty() => (Some(level), rest),
        (Ok(level @ 1..=6), Some(rest)) => (Some(level), rest.trim_matches(is_space)),
        _ => (None, line),
    };
    let bold = text.strip_prefix("**");
    let whole = bold.map(|text| {
        text.strip_suffix("**")
            .filter(|text| !text.contains("**"))
            .unwrap_or(text)
    });
    (heading, whole.unwrap_or(text))
}

/// Entities of white space, with which Markdown indents.
const ENTITIES: [&str; 4] = ["&emsp;", "&ensp;", "&nbsp;", "&#12288;"];

/// A line without entities of white space at its start.
fn without_entities(line: &str) -> &str {
    let mut rest = line;
    while let Some(after) = ENTITIES.iter().find_map(|entity| rest.strip_prefix(entity)) {
        rest = after.trim_start_matches(is_space);
    }
    rest
}

/// A text without what Markdown has around bold type, and without its links:
/// `《[名称][]》`, `《[名称](address)》`.
pub(super) fn without_markup(text: &str) -> String {
    let text = text.replace("**", "");
    let mut own = String::new();
    let mut rest = text.as_str();
    while let Some((before, link)) = rest.split_once("《[") {
        let Some((name, after)) = link.split_once(']') else {
            break;
        };
        own.push_str(before);
        own.push('《');
        own.push_str(name);
        let address = [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| {
            let (_, after) = after.strip_prefix(*open)?.split_once(*close)?;
            Some(after)
        });
        rest = address.unwrap_or(after);
    }
    own.push_str(rest);
    own
}

/// Width in half-width columns: ideographs and full-width signs count twice.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// A text without white space.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !is_space(*c)).collect()
}

/// Number of characters that are not white space.
pub(super) fn length(text: &str) -> usize {
    text.chars().filter(|c| !is_space(*c)).count()
}

/// Whether a line ends like a sentence or clause.
pub(super) fn ends_clause(text: &str) -> bool {
    text.ends_with([
        '。', '；', ';', '，', ',', '、', '：', ':', '！', '？', '!', '?',
    ])
}

/// Whether a line can be a heading: short, and it does not end like a clause.
pub(super) fn looks_like_heading(line: &Line<'_>) -> bool {
    !ends_clause(line.text) && !line.text.contains('。') && length(line.text) <= 40
}
