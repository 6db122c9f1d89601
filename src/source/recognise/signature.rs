//! Who signed a document and when, and the lists of its attachments.

use std::ops::Range;

use super::date;
use super::kind::Kind;
use super::line::{Line, length, squeezed};
use super::marker::marker;
use super::phrases::{ends_like_title, is_body};
use super::role::{Role, set};
use super::wrapper;

/// Who signed, and when.
#[derive(Debug, Default, Clone)]
pub(super) struct Signature {
    pub(super) bodies: Vec<String>,
    pub(super) date: Option<String>,
    /// The lines.
    pub(super) lines: Range<usize>,
}

/// Signatures: names of bodies with a date below, beside, or above them.
pub(super) fn signatures(lines: &[Line<'_>], roles: &mut [Option<Role>]) -> Vec<Signature> {
    let mut found: Vec<Signature> = Vec::new();
    let figures = in_figures(lines, roles);
    for (at, line) in lines.iter().enumerate() {
        if line.shape.cell.is_some() || line.text.ends_with("印发") {
            continue;
        }
        let is_date = line.text.contains(['年', '月']) || figures == Some(at);
        let alone = date::whole(line.text).filter(|_| is_date);
        let beside = || beside(line.text);
        let (mut bodies, date) = match alone {
            Some(date) => (Vec::new(), date),
            None => match beside() {
                Some(both) => both,
                None => continue,
            },
        };
        let mut start = at;
        let mut end = at + 1;
        let mut other = String::new();
        while bodies.len() < MOST
            && let Some(above) = start.checked_sub(1)
            && roles.get(above) == Some(&None)
            && let Some(mut names) = lines.get(above).and_then(|line| signed(line.text))
        {
            if let Some(line) = lines.get(above).filter(|line| is_other_name(line.text)) {
                other = wrapper::without_seal(line.text).to_owned();
                names.clear();
            } else if let Some(last) = names.last_mut() {
                last.push_str(&std::mem::take(&mut other));
            }
            bodies.splice(0..0, names);
            start = above;
        }
        if let Some((whole, above)) = broken(lines, start, &bodies)
            && roles.get(above) == Some(&None)
            && let Some(first) = bodies.first_mut()
        {
            *first = whole;
            start = above;
        }
        if bodies.is_empty()
            && let Some(names) = lines.get(end).and_then(|line| wrapper::bodies(line.text))
            && !begins_title(lines, end)
        {
            bodies = names;
            end += 1;
        }
        (start..end).for_each(|at| set(roles, at, Role::Issuer));
        set(roles, at, Role::Date);
        found.push(Signature {
            bodies,
            date: Some(date),
            lines: start..end,
        });
    }
    if found.is_empty() {
        found.extend(undated(lines, roles));
    }
    found
}

/// The one line with a date in figures, and no time of day, below the text and
/// right below a body: 2026.3.2. A list of news has several.
fn in_figures(lines: &[Line<'_>], roles: &[Option<Role>]) -> Option<usize> {
    let text = lines.iter().position(|line| line.text.contains('。'))?;
    let is_one = |(_, line): &(usize, &Line<'_>)| {
        let is_plain = line.shape.cell.is_none() && !line.text.contains([':', '：', '年']);
        is_plain && date::whole(line.text).is_some()
    };
    let mut all = lines.iter().enumerate().skip(text + 1).filter(is_one);
    let (at, _) = all.next().filter(|_| all.next().is_none())?;
    let above = at
        .checked_sub(1)
        .filter(|above| roles.get(*above) == Some(&None))?;
    let signed = lines.get(above).and_then(|line| wrapper::bodies(line.text));
    signed.map(|_| at)
}

/// Whether a line begins a title that goes on in the next one, as the document
/// names it above: 青汀市加强和改进学校 / 美育工作的实施方案.
fn begins_title(lines: &[Line<'_>], at: usize) -> bool {
    let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let whole = format!("{}{}", line.text, next.text);
    let mut above = lines.iter().take(at).take(NEAR);
    ends_like_title(&whole) && above.any(|line| line.text.contains(&whole))
}

/// Whether a line has the other name of the body above it: （爱国卫生运动委员会）.
fn is_other_name(text: &str) -> bool {
    let inner = wrapper::without_seal(text).strip_prefix(['（', '(']);
    let inner = inner.and_then(|rest| rest.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| is_body(inner) && !inner.ends_with('章'))
}

/// The bodies of a line of a signature; none in （…代章）, which names whose seal
/// is used for the body above.
fn signed(text: &str) -> Option<Vec<String>> {
    let is_seal =
        text.starts_with(['（', '(']) && text.trim_end_matches(['）', ')']).ends_with("代章");
    match is_seal {
        true => Some(Vec::new()),
        false => wrapper::bodies(text),
    }
}

/// Most bodies that sign one document.
const MOST: usize = 30;

/// How long a part of a body's name is at most, in characters.
const PART: usize = 8;

/// Within so many lines of the document its bodies are named.
const NEAR: usize = 200;

/// How long one is that only its place tells.
const LONGEST: usize = 24;

/// The first body of a signature whose name begins on the line above, as other
/// places of the document have it; and that line.
fn broken(lines: &[Line<'_>], start: usize, bodies: &[String]) -> Option<(String, usize)> {
    let above = start.checked_sub(1)?;
    let part = lines.get(above)?.text;
    let whole = format!("{part}{}", bodies.first()?);
    let is_part = length(part) <= PART && !part.contains(['。', '：', '）']);
    let mut before = lines.iter().take(above);
    // A body that signs is named in the title, or soon after it.
    let mut head = before.clone().take(NEAR);
    let is_named = is_part && head.any(|line| line.text.contains(&whole));
    // Between the last sentence and the body is nothing else.
    let is_apart = lines.get(above).is_some_and(|line| line.after_blank);
    let is_below = |line: &Line<'_>| line.text.ends_with('。');
    let is_between = (is_apart || before.next_back().is_some_and(is_below))
        && (PART..=LONGEST).contains(&length(part))
        && marker(part).is_none()
        && !ends_like_title(part)
        && !part.contains(['。', '，', '；', '：', '）', '》', ' '])
        && !["特此", "请", "附", "联系", "此"]
            .iter()
            .any(|word| part.starts_with(word));
    (is_named || is_between).then_some((whole, above))
}

/// Bodies and a date on one line.
fn beside(text: &str) -> Option<(Vec<String>, String)> {
    if let Some((day, names)) = text.split_once(['，', ','])
        && let Some(day) = date::whole(day)
    {
        return Some((wrapper::bodies(names)?, day));
    }
    let (names, day) = date::at_end(text)?;
    Some((wrapper::bodies(names)?, day))
}

/// A body at the very end, or between two blank lines at the top, without a
/// date.
fn undated(lines: &[Line<'_>], roles: &mut [Option<Role>]) -> Option<Signature> {
    let (at, last) = lines
        .iter()
        .enumerate()
        .rev()
        .find(|(at, line)| roles.get(*at) == Some(&None) && !wrapper::is_remark(line.text))?;
    let bodies = wrapper::bodies(last.text).filter(|_| last.shape.cell.is_none())?;
    let apart = last.after_blank || last.indent > 8 || last.shape.right;
    let above = at.checked_sub(1).and_then(|above| lines.get(above))?;
    (apart || above.text.ends_with('。') || above.shape.cell.is_some()).then(|| {
        set(roles, at, Role::Issuer);
        Signature {
            bodies,
            date: None,
            lines: at..at + 1,
        }
    })
}

/// Marks lists of attachments.
pub(super) fn attachment_lists(lines: &[Line<'_>], roles: &mut [Option<Role>]) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let heads_list = |next: &Line<'_>| {
            wrapper::is_annex(line.text)
                && marker(next.text).is_some_and(|m| m.kind == Kind::Arabic && m.value == 1)
                && next.shape.cell.is_none()
        };
        let begins = wrapper::is_attachment_list(line.text)
            || lines.get(at + 1).is_some_and(heads_list) && !line.text.contains('表');
        if roles.get(at) != Some(&None) || !begins {
            at += 1;
            continue;
        }
        set(roles, at, Role::Attachment);
        let mut due = squeezed(line.text)
            .trim_start_matches(['附', '件', '表'])
            .trim_start_matches(['：', ':'])
            .chars()
            .next()
            .and_then(|c| c.to_digit(10))
            // The list may have no numbers, or begin on the next line.
            .map_or(1, |number| number + 1);
        at += 1;
        while let Some(next) = lines.get(at) {
            let numbered =
                marker(next.text).is_some_and(|m| m.kind == Kind::Arabic && m.value == due);
            let wrapped = next.indent >= 6
                && !next.after_blank
                && length(next.text) < 30
                && wrapper::bodies(next.text).is_none();
            if roles.get(at) != Some(&None) || !(numbered || wrapped) {
                break;
            }
            due += u32::from(numbered);
            set(roles, at, Role::Attachment);
            at += 1;
        }
    }
}
