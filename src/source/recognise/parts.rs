//! The parts of a document: a notice, the plan that it issues, attachments.

use std::ops::Range;

use super::addressees;
use super::date;
use super::issuing;
use super::line::Line;
use super::marker::marker;
use super::metadata::{self, Metadatum};
use super::phrases::TITLE_LABELS;
use super::role::{Role, set};
use super::signature::{Signature, attachment_lists, signatures};
use super::starts::starts;
use super::title::{self, Title};
use super::wrapper;

/// A part of a document.
#[derive(Debug)]
pub(super) struct Part {
    /// The line 附件1 above it.
    pub(super) annex: Option<usize>,
    /// Its title.
    pub(super) title: Option<Title>,
    /// Its first line.
    pub(super) start: usize,
    /// The lines below the title.
    pub(super) body: Range<usize>,
    /// The bodies named above its title.
    pub(super) above: Vec<String>,
    /// Whether it has an issuing sentence.
    pub(super) is_issuing: bool,
}

/// The parts of a document, and what is around them.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) parts: Vec<Part>,
    /// The documents that are issued, by name.
    pub(super) issued: Vec<String>,
    pub(super) signatures: Vec<Signature>,
    pub(super) addressees: Vec<String>,
}

/// Most names that are looked for: no notice issues as many documents.
const MOST_NAMES: usize = 24;

/// Divides the lines into parts.
pub(super) fn parts(
    lines: &[Line<'_>],
    roles: &mut [Option<Role>],
    metadata: &[Metadatum],
) -> Parts {
    let signatures = signatures(lines, roles);
    attachment_lists(lines, roles);
    for (at, line) in lines.iter().enumerate() {
        let above = at.checked_sub(1).and_then(|above| lines.get(above));
        // In a sentence that goes on, a word of these only begins the line.
        let is_bracketed = line.text.starts_with(['（', '(']);
        let goes_on = !is_bracketed && above.is_some_and(|above| above.goes_on);
        if roles.get(at) == Some(&None) && !goes_on && wrapper::is_remark(line.text) {
            set(roles, at, Role::Remark);
        }
    }
    let issuing = lines.iter().filter(|line| issuing::issues(line.text));
    let mut names: Vec<String> = metadata::value(metadata, TITLE_LABELS)
        .map(str::to_owned)
        .into_iter()
        .collect();
    let mentioned = issuing.clone().flat_map(|line| issuing::named(line.text));
    names.extend(mentioned.take(MOST_NAMES));
    let own = issuing.clone().flat_map(|line| issuing::issued(line.text));
    let mut issued: Vec<String> = own.collect();
    issued.extend(wrapped_names(lines));
    issued.extend(issuing.filter_map(|line| issuing::named_plainly(line.text)));
    issued.truncate(MOST_NAMES);
    names.extend(issued.iter().cloned());
    let starts = starts(lines, roles, &signatures, &names, &issued);
    let mut parts = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(lines.len());
        parts.push(part(lines, roles, *start..end, &names));
    }
    let addressees = sent_to(lines, roles, &parts);
    if let [notice, _, ..] = parts.as_slice()
        && notice.is_issuing
    {
        for at in notice.body.clone() {
            if roles.get(at) == Some(&None) && !begins_item(lines, at) {
                set(roles, at, Role::Notice);
            }
        }
    }
    Parts {
        parts,
        issued,
        signatures,
        addressees,
    }
}

/// Whether a line begins with a number: a notice may have items of its own.
fn begins_item(lines: &[Line<'_>], at: usize) -> bool {
    let line = lines.get(at);
    line.and_then(|line| marker(line.text))
        .is_some_and(|marker| !marker.is_bare)
}

/// Names in 《》 that are broken over two lines, in an issuing sentence.
fn wrapped_names(lines: &[Line<'_>]) -> Vec<String> {
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        // Without 》, no name ends there.
        [a, b] if a.text.contains('》') || b.text.contains('》') => {
            Some(format!("{}{}", a.text, b.text))
        }
        _ => None,
    });
    let both = pairs.filter(|both| issuing::issues(both));
    both.flat_map(|both| issuing::issued(&both)).collect()
}

fn part(
    lines: &[Line<'_>],
    roles: &mut [Option<Role>],
    range: Range<usize>,
    names: &[String],
) -> Part {
    let mut at = range.start;
    let annex = lines
        .get(at)
        .filter(|line| wrapper::is_annex(line.text))
        .map(|_| at);
    if annex.is_some() {
        set(roles, at, Role::Attachment);
        at += 1;
    }
    while roles.get(at).is_some_and(Option::is_some) && at < range.end {
        at += 1;
    }
    // An own signature may be between the title and the text.
    let within = lines.get(..range.end).unwrap_or(lines);
    let mut title = first_title(within, at, names);
    let mut above = Vec::new();
    if let Some(title) = &mut title {
        // What is above the headline of a web page is of the page.
        let is_headline = is_headline(within, title);
        let role = if is_headline {
            Role::Chrome
        } else {
            Role::Issuer
        };
        (at..title.start).for_each(|at| set(roles, at, role));
        let head = lines.iter().take(title.start).skip(at);
        let head = head.filter(|_| !is_headline);
        above.extend(head.filter_map(|line| wrapper::bodies(line.text)).flatten());
        at = below_title(within, roles, title, names, &mut above);
    }
    let start = range.start;
    let body = at..range.end;
    let mut own = lines.iter().take(body.end).skip(body.start);
    let is_issuing = own.any(|line| issuing::issues(line.text));
    Part {
        start,
        annex,
        title,
        above,
        is_issuing,
        body,
    }
}

/// Passes over a title, a body below it, and the same title once more, below the
/// head of a web page, or that of the plan, where the notice has only a title.
/// Returns where the text begins.
fn below_title(
    lines: &[Line<'_>],
    roles: &mut [Option<Role>],
    title: &mut Title,
    names: &[String],
    above: &mut Vec<String>,
) -> usize {
    (title.start..title.end).for_each(|at| set(roles, at, Role::Title));
    let mut at = title.end;
    let number = lines.get(at).filter(|_| roles.get(at) == Some(&None));
    let number = number.filter(|line| wrapper::is_number_line(line.text));
    if let Some(number) = number.and_then(|line| wrapper::number(line.text)) {
        title.number = title.number.take().or(Some(number));
        set(roles, at, Role::Number);
        at += 1;
    }
    if let Some(bodies) = on_cover(lines, at).filter(|_| roles.get(at) == Some(&None)) {
        set(roles, at, Role::Issuer);
        set(roles, at + 1, Role::Date);
        *above = bodies;
        at += 2;
    }
    let is_own = |again: &Title, title: &Title| {
        is_headline(lines, title) && !is_headline(lines, again) && again.follows_headline(title)
    };
    let is_again = |again: &Title, title: &Title| {
        let is_plan = again.is_named_by(title);
        again.repeats(title) || again.completes(title) || is_own(again, title) || is_plan
    };
    loop {
        // With the body right above it, or after a body on a line of its own.
        let mut again = title::title(lines, at, names).filter(|again| is_again(again, title));
        if again.is_none()
            && let Some(bodies) = alone(lines, at).filter(|_| roles.get(at) == Some(&None))
        {
            set(roles, at, Role::Issuer);
            *above = bodies;
            at += 1;
            again = title::title(lines, at, names).filter(|again| is_again(again, title));
        }
        let Some(again) = again else { return at };
        (at..again.end).for_each(|at| set(roles, at, Role::Title));
        at = again.end;
        *title = again;
    }
}

/// Whether a title is the headline of a web page, above the document itself.
fn is_headline(lines: &[Line<'_>], title: &Title) -> bool {
    let line = lines.get(title.start);
    line.is_some_and(|line| line.shape.heading.is_some() && !line.shape.is_markdown)
}

/// The title at the head of a part: one that its words confirm, if it is near;
/// otherwise the first lines.
fn first_title(lines: &[Line<'_>], start: usize, names: &[String]) -> Option<Title> {
    let is_head = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            let is_text = line.text.contains('。') || addressees::is_addressees(line.text);
            !is_text && marker(line.text).is_none_or(|marker| marker.is_bare)
        })
    };
    let starts: Vec<usize> = (start..start + NEAR).take_while(is_head).collect();
    let all = starts
        .iter()
        .filter_map(|at| title::title(lines, *at, names));
    let sure = all.clone().find(|title| title.is_sure);
    let first = || title::title(lines, start, names);
    sure.or_else(first)
        .or_else(|| title::headline(lines, start))
}

/// How far below the head of a part its title can be, in lines.
const NEAR: usize = 10;

/// The bodies that a line between two blank ones names.
fn alone(lines: &[Line<'_>], at: usize) -> Option<Vec<String>> {
    let line = lines.get(at).filter(|line| line.after_blank)?;
    let is_apart = lines.get(at + 1).is_some_and(|next| next.after_blank);
    wrapper::bodies(line.text).filter(|_| is_apart)
}

/// The bodies of a line above a month, as on the cover of a plan.
fn on_cover(lines: &[Line<'_>], at: usize) -> Option<Vec<String>> {
    let month = lines.get(at + 1).filter(|line| date::is_month(line.text));
    month.and_then(|_| wrapper::bodies(lines.get(at)?.text))
}

/// The addressees: below the title of the first part, before its text.
fn sent_to(lines: &[Line<'_>], roles: &mut [Option<Role>], parts: &[Part]) -> Vec<String> {
    for part in parts.iter().take(2) {
        for at in part.body.clone().take(8) {
            let Some(line) = lines.get(at) else { break };
            if roles.get(at) != Some(&None) {
                continue;
            }
            if addressees::is_addressees(line.text) {
                set(roles, at, Role::Addressees);
                return addressees::addressees(line.text);
            }
            // The notice may begin on the same line.
            let run_in = line
                .text
                .split_once('：')
                .filter(|_| issuing::issues(line.text));
            if let Some((names, _)) = run_in
                && addressees::is_addressees(&format!("{names}："))
            {
                return addressees::addressees(names);
            }
            // A row of bodies over several lines.
            let rows = lines.iter().skip(at).take(4);
            let mut whole = String::new();
            for (row, next) in rows.enumerate() {
                whole.push_str(next.text);
                if row > 0 && addressees::is_addressees(&whole) && line.text.contains('各') {
                    (at..=at + row).for_each(|at| set(roles, at, Role::Addressees));
                    return addressees::addressees(&whole);
                }
            }
            if marker(line.text).is_some_and(|m| !m.is_bare) {
                break;
            }
        }
    }
    Vec::new()
}
