//! Metadata as Markdown has it: front matter, labels in bold type, lists of
//! values, rows of tables, blocks of data.

use super::super::line::{Line, is_space, length};
use super::label::{BULLETS, Metadatum, is_label};

/// A pair of the front matter of Markdown, if its key is one that readers see: in
/// Chinese, or the one of the title. Other keys are those of a program: `date` is
/// often that of the file.
pub(in crate::source::recognise) fn front_matter(line: &str) -> Option<Metadatum> {
    let (key, value) = line.split_once([':', '：', '='])?;
    let value = value.trim();
    let quoted = ['"', '\''].iter().find_map(|quote| {
        let inner = value.strip_prefix(*quote)?;
        inner.strip_suffix(*quote)
    });
    let value = quoted.unwrap_or(value).trim_matches(['"', '\'']);
    let is_word = |c: char| c.is_alphanumeric() && !c.is_ascii();
    let label = match key.trim() {
        "title" => "title",
        label if !label.is_empty() && label.chars().all(is_word) => label,
        _ => return None,
    };
    // What begins with # is a tag; dashes are in place of a value.
    let is_dash = |c| matches!(c, '-' | '—' | '－');
    let has_none = !value.is_empty() && value.chars().all(is_dash);
    (!has_none && !value.starts_with('#')).then(|| Metadatum {
        label: label.to_owned(),
        value: value.to_owned(),
    })
}

/// A label whose values are a list in Markdown below it, and how many lines they
/// are.
pub(super) fn listed(lines: &[Line<'_>]) -> Option<(Metadatum, usize)> {
    let (label, below) = lines.split_first()?;
    let is_one = label.shape.is_markdown && is_label(label.text);
    let name = label.text.strip_suffix([':', '：']).filter(|_| is_one)?;
    let values = below.iter().map_while(|line| line.text.strip_prefix("- "));
    let values: Vec<&str> = values.map(str::trim).collect();
    (!values.is_empty()).then(|| {
        let pair = Metadatum {
            label: name.to_owned(),
            value: values.join(" "),
        };
        (pair, 1 + values.len())
    })
}

/// The pairs of a block of code that has data, and how many lines it is.
pub(super) fn block(lines: &[Line<'_>]) -> Option<(Vec<Metadatum>, usize)> {
    let is_fence = |line: &Line<'_>| line.shape.is_markdown && line.text.starts_with("```");
    let (first, rest) = lines.split_first().filter(|(first, _)| is_fence(first))?;
    let end = rest.iter().position(is_fence)?;
    let data = rest.get(..end).filter(|_| first.text.len() > 3)?;
    let mut pairs: Vec<Metadatum> = Vec::new();
    for line in data {
        match (line.text.strip_prefix("- "), pairs.last_mut()) {
            (Some(value), Some(last)) => {
                let space = if last.value.is_empty() { "" } else { " " };
                last.value.push_str(space);
                last.value.push_str(value.trim());
            }
            // The keys of a program are no metadata.
            _ => pairs.extend(front_matter(line.text)),
        }
    }
    Some((pairs, end + 2))
}

/// A pair whose label is in bold type, as texts in Markdown have it: `**文号**：无`.
/// The start of the line may be without its marks.
pub(in crate::source::recognise) fn bold(line: &str) -> Option<Metadatum> {
    let (label, rest) = line.split_once("**：").or_else(|| line.split_once("**:"))?;
    let label = label.trim_start_matches(|c| is_space(c) || BULLETS.contains(&c));
    let is_short = (1..=12).contains(&length(label));
    (is_short && !label.contains("**")).then(|| Metadatum {
        label: label.to_owned(),
        value: address(rest.trim_matches(is_space)).to_owned(),
    })
}

/// The address of a value that is a link in Markdown; else the value.
fn address(value: &str) -> &str {
    let link = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(')'));
    match link.and_then(|link| link.split_once("](")) {
        Some((_, address)) => address,
        None => value,
    }
}

/// The pairs in a row of a table in Markdown; none in its rule.
pub(super) fn row(text: &str) -> Option<Vec<Metadatum>> {
    if text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
        return Some(Vec::new());
    }
    let cells: Vec<&str> = text
        .split('|')
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let pair = |cells: &[&str]| match cells {
        [label, value] if is_label(label) => Some(Metadatum {
            label: (*label).to_owned(),
            value: (*value).to_owned(),
        }),
        _ => None,
    };
    let pairs: Vec<Metadatum> = cells.chunks(2).filter_map(pair).collect();
    (!pairs.is_empty()).then_some(pairs)
}
