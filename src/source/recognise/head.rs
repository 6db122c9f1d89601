//! What is before the text of a document and of a web page around it: the boxes
//! of metadata, and the document number.

use super::addressees;
use super::contents;
use super::line::{Line, is_space, length, squeezed};
use super::metadata::{self, Metadatum};
use super::phrases::is_body;
use super::role::{Role, set};
use super::wrapper;

/// What the head of the whole document says.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// 发文字号
    pub(super) number: Option<String>,
    /// The body whose decree it is.
    pub(super) issuer: Option<String>,
    /// The body in the letterhead: 澜川县人民政府文件.
    pub(super) letterhead: Option<String>,
}

/// How long the heading of a metadata box is at most, in characters: 基本信息.
const SHORT: usize = 6;

/// Reads metadata boxes and the document number before the text begins.
pub(super) fn head(lines: &[Line<'_>], roles: &mut [Option<Role>]) -> (Head, Vec<Metadatum>) {
    let is_text = |line: &Line<'_>| {
        !line.is_front_matter()
            && (line.text.contains('。')
                && metadata::running(line.text).is_none()
                && line.shape.cell.is_none()
                || addressees::is_addressees(line.text) && !metadata::is_label(line.text))
    };
    let free = |roles: &[Option<Role>], at: usize| roles.get(at).is_some_and(Option::is_none);
    let first = (0..lines.len()).find(|at| free(roles, *at) && lines.get(*at).is_some_and(is_text));
    let end = first.unwrap_or(lines.len());
    let (pairs, taken) = metadata::metadata(lines, end);
    let taken = taken.into_iter().filter(|at| free(roles, *at));
    let taken: Vec<usize> = taken.collect();
    let above = taken.iter().filter_map(|at| at.checked_sub(1));
    let names_box = |at: &usize| {
        let line = lines.get(*at);
        line.is_some_and(|line| line.shape.heading.is_some() && length(line.text) <= SHORT)
    };
    for at in above
        .filter(names_box)
        .filter(|at| free(roles, *at))
        .collect::<Vec<_>>()
    {
        set(roles, at, Role::Chrome);
    }
    taken
        .into_iter()
        .for_each(|at| set(roles, at, Role::Metadata));
    let mut head = Head::default();
    for (at, line) in lines.iter().enumerate().take(end) {
        if free(roles, at) && wrapper::is_number_line(line.text) {
            head.number = head.number.or_else(|| wrapper::number(line.text));
            set(roles, at, Role::Number);
        } else if free(roles, at) && wrapper::is_letterhead(line.text) {
            let body = squeezed(line.text).trim_end_matches("文件").to_owned();
            head.letterhead = Some(body).filter(|body| !body.is_empty());
            set(roles, at, Role::Number);
        } else if let Some((number, body)) = wrapper::decree(line.text, next_text(lines, at)) {
            set(roles, at, Role::Number);
            set(roles, at + 1, Role::Number);
            head.number = head.number.or(Some(number));
            head.issuer = head.issuer.or(body);
        }
    }
    if head.number.is_none() {
        // The line of the addressees may begin with it.
        let line = lines
            .get(end)
            .filter(|line| addressees::is_addressees(line.text));
        head.number = line.and_then(|line| wrapper::after_number(line.text).0);
    }
    let mut pairs = pairs;
    pairs.extend(below(lines, roles));
    contents::mark(lines, roles);
    (head, pairs)
}

/// The pairs right below the container of the text in a web page, or at the end
/// of a text in Markdown: its source.
fn below(lines: &[Line<'_>], roles: &mut [Option<Role>]) -> Vec<Metadatum> {
    let is_inside = |line: &Line<'_>| !line.is_chrome();
    let last = lines.iter().rposition(is_inside);
    let Some(next) = last.map(|last| last + 1) else {
        return Vec::new();
    };
    if next == lines.len()
        && let Some(pair) = lines.last().and_then(|line| metadata::bold(line.text))
        && metadata::is_label(&pair.label)
    {
        set(roles, next - 1, Role::Metadata);
        return vec![pair];
    }
    let found = lines
        .get(next)
        .and_then(|line| metadata::running(line.text));
    // Most pages have other things there.
    let found = found.unwrap_or_default();
    if !found.is_empty() {
        set(roles, next, Role::Metadata);
    }
    found
}

/// The text of the next line; empty after the last.
fn next_text<'t>(lines: &[Line<'t>], at: usize) -> &'t str {
    lines.get(at + 1).map_or("", |line| line.text)
}

/// The body that a title begins with, which writes about something:
/// 青汀市民政局关于….
pub(super) fn body(title: &str) -> Option<&str> {
    let begins = ["关于", "關於"].iter().find_map(|word| title.find(word));
    let body = title.get(..begins?)?.trim_matches(is_space);
    // 青汀市民政局印发关于….
    let verbs = ["印发", "转发", "批转", "发布"];
    let body = verbs
        .iter()
        .fold(body, |body, verb| body.trim_end_matches(verb));
    is_body(body).then_some(body)
}
