//! What plain text and Markdown say of their lines.

use super::shape::{LineShape, Part};

/// The lines of a plain text, which says nothing of them.
pub(super) fn lines(text: &str) -> Vec<LineShape> {
    vec![LineShape::default(); text.split('\n').count()]
}

/// The lines of a Markdown text: headings of both kinds (CommonMark §4.2, §4.3).
pub(super) fn markdown(text: &str) -> Vec<LineShape> {
    let mut shapes: Vec<LineShape> = Vec::new();
    let mut fence: Option<&str> = None;
    let mut matter = None;
    let mut was_text = false;
    for (index, line) in text.split('\n').enumerate() {
        let line = line.trim_end();
        let mut shape = LineShape {
            is_markdown: true,
            ..LineShape::default()
        };
        let is_edge = matches!(line, "---" | "+++");
        if index == 0 && is_edge && has_front_matter(text, line) {
            (shape.part, matter) = (Part::FrontMatter, Some(line));
        } else if let Some(edge) = matter {
            shape.part = Part::FrontMatter;
            matter = (line != edge).then_some(edge);
        } else if let Some(open) = fence {
            // As many marks as opened it, and nothing else.
            let rest = line.trim_start().strip_prefix(open);
            let closes = rest.is_some_and(|rest| rest.chars().all(|c| open.starts_with(c)));
            fence = (!closes).then_some(open);
        } else if let Some(open) = fenced(line) {
            (fence, was_text) = (Some(open), false);
        } else if let Some(level) = heading(line) {
            (shape.heading, was_text) = (Some(level), false);
        } else {
            let level = underline(line).filter(|_| was_text);
            if let (Some(level), Some(before)) = (level, shapes.last_mut()) {
                before.heading = Some(level);
            }
            was_text = level.is_none() && is_paragraph(line);
        }
        shapes.push(shape);
    }
    shapes
}

/// Whether a text that begins with such an edge has front matter: lines of data
/// up to another one. Otherwise the first line is a rule.
fn has_front_matter(text: &str, edge: &str) -> bool {
    let mut lines = text.split('\n').skip(1).map(str::trim_end);
    let is_data = |line: &str| {
        let pair = line.split_once([':', '：', '=']);
        let is_pair = pair.is_some_and(|(key, _)| !key.contains('。'));
        let is_more = line.starts_with([' ', '\t', '-', '#', ']', '}']);
        is_pair || is_more || line.is_empty()
    };
    // Below a rule is a blank line or a heading; comments come later.
    let is_begin = |line: &str| !line.is_empty() && !line.starts_with('#') && line != edge;
    let begins = (lines.next()).is_some_and(|line| is_begin(line) && is_data(line));
    let mut rest = lines.skip_while(|line| *line != edge && is_data(line));
    begins && rest.next() == Some(edge)
}

/// The marks that open a block of code.
fn fenced(line: &str) -> Option<&str> {
    let line = indented(line)?;
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(mark).len();
    line.get(..length).filter(|_| length >= 3)
}

/// The level of a heading with `#`.
fn heading(line: &str) -> Option<u8> {
    let line = indented(line)?;
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let is_heading = rest.is_empty() || rest.starts_with([' ', '\t']);
    (is_heading && (1..=6).contains(&level)).then_some(level as u8)
}

/// The level of the heading that a line underlines.
fn underline(line: &str) -> Option<u8> {
    let line = indented(line)?;
    let all = |mark| !line.is_empty() && line.chars().all(|c| c == mark);
    match () {
        () if all('=') => Some(1),
        () if all('-') => Some(2),
        () => None,
    }
}

/// Whether a line may be one of a paragraph.
fn is_paragraph(line: &str) -> bool {
    let is_other = |start: &str| {
        ["> ", "- ", "* ", "+ ", "|"]
            .iter()
            .any(|m| start.starts_with(m))
    };
    indented(line).is_some_and(|line| !line.is_empty() && !is_other(line))
}

/// A line without up to three spaces; `None` if it is indented code.
fn indented(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(' ');
    (line.len() - rest.len() < 4 && !rest.starts_with('\t')).then_some(rest)
}
