//! Who does it, by when, in the text of one provision.

use std::ops::Range;

use super::deadline::{DueBy, alone, of_event, of_value};
use super::labels::{Label, Labelled, label, labelled, numbering};
use super::passage::{CLOSE, OPEN, Passage, brackets, split};
use super::roles::{Body, Trust, bodies};
use super::running::running;
use crate::base::Span;
use crate::model::Responsibility;
use crate::text::characters::is_one_of;

/// What a document says of all its provisions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    /// The year that it plans.
    pub(super) year: Option<u32>,
    /// Whether the first body of a list leads the others.
    pub(super) first_leads: bool,
}

/// What was found in the text of a provision.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Bodies that lead by their label.
    lead: Vec<Body>,
    /// The others, in the order of the text.
    bodies: Vec<Body>,
    deadline: Option<DueBy>,
    /// A deadline that is an event, if nothing else is said.
    event: Option<DueBy>,
    /// Brackets that could name who does it, and are not read.
    doubtful: Vec<Span>,
}

impl Found {
    /// The brackets that could name who does it, and are not read.
    pub(super) fn doubtful(&mut self) -> Vec<Span> {
        std::mem::take(&mut self.doubtful)
    }

    /// The bodies in the order of the text, each once, and the deadline.
    pub(super) fn all(self) -> (Vec<Body>, Option<DueBy>) {
        let mut all: Vec<Body> = self.lead.into_iter().chain(self.bodies).collect();
        all.sort_by_key(|body| (body.span, !body.leads));
        let mut once: Vec<Body> = Vec::new();
        for body in all.into_iter().take(MOST) {
            match once.iter_mut().find(|other| other.name == body.name) {
                Some(other) => {
                    other.leads |= body.leads;
                    other.role = other.role.min(body.role);
                }
                None => once.push(body),
            }
        }
        (once, self.deadline.or(self.event))
    }

    /// Adds what comes after labels: 责任单位 supports 牵头单位, if there is one.
    pub(super) fn add(
        &mut self,
        passage: &Passage<'_>,
        values: &[Labelled],
        habits: Habits,
        is_table: bool,
    ) {
        let has = |label: Label| values.iter().any(|value| value.label == label);
        for Labelled {
            label,
            is_vague,
            value,
        } in values
        {
            let first_leads = *label == Label::Bodies && habits.first_leads;
            let listed = || bodies(passage, value, Trust::Labelled, first_leads);
            match label {
                Label::Lead => self
                    .lead
                    .extend(with(listed(), Some((true, Responsibility::Lead)))),
                Label::Support => self
                    .bodies
                    .extend(with(listed(), Some((false, Responsibility::Support)))),
                Label::Bodies => {
                    let beside = (false, Responsibility::Responsible);
                    let role = has(Label::Lead).then_some(beside);
                    self.bodies.extend(with(listed(), role));
                }
                Label::Deadline if *is_vague && !is_table => {}
                Label::Deadline => {
                    let found = of_value(passage, value, habits.year);
                    self.deadline = self.deadline.take().or(found);
                    let event = of_event(passage, value);
                    self.event = self.event.take().or(event);
                }
                Label::Other => {}
            }
        }
    }

    /// Adds bodies whose roles are in the text.
    fn extend(&mut self, found: Vec<Body>) {
        self.bodies.extend(found);
    }
}

/// Nobody lists more.
const MOST: usize = 200;

/// Bodies with the role that their label gives them.
fn with(found: Option<Vec<Body>>, given: Option<(bool, Responsibility)>) -> Vec<Body> {
    let found = found.into_iter().flatten();
    let role = |body: Body| {
        let (leads, role) = given.unwrap_or((body.leads, body.role));
        Body {
            leads,
            role,
            ..body
        }
    };
    found.map(role).collect()
}

/// Reads the text of a provision. `found` may have what its row says.
pub(super) fn read(passage: &Passage<'_>, habits: Habits, found: &mut Found) {
    let brackets = brackets(&passage.text);
    let whole = 0..passage.text.len();
    let mut rest: Vec<Range<usize>> = Vec::new();
    let mut empty: Option<Labelled> = None;
    for line in split_lines(passage, &whole) {
        if let Some(mut label) = empty.take()
            && label_of(passage, &line).is_none()
        {
            // 责任单位： with its value on the next line.
            label.value = line.clone();
            found.add(passage, &[label], habits, false);
            continue;
        }
        let Some((start, values)) = tail(passage, &line, &brackets) else {
            rest.push(line);
            continue;
        };
        found.add(passage, &values, habits, false);
        let last = values
            .last()
            .filter(|last| last.label != Label::Other && passage.trimmed(&last.value).is_empty());
        empty = last.cloned();
        rest.extend(Some(line.start..start).filter(|before| !before.is_empty()));
    }
    let mut running_text: Vec<Range<usize>> = Vec::new();
    for line in rest {
        let own = brackets
            .iter()
            .filter(|own| line.start <= own.start && own.end <= line.end);
        let mut from = line.start;
        for bracket in own {
            if at_end(passage, bracket, line.end) && in_bracket(passage, bracket, habits, found) {
                running_text.push(from..bracket.start);
                from = bracket.end;
            }
        }
        if from == line.start {
            by_itself(passage, &line, habits, found);
        }
        running_text.push(from..line.end);
    }
    if found.deadline.is_none() {
        found.deadline = running(passage, &running_text, habits.year);
    }
}

/// The lines of a passage. A bracket is not divided.
fn split_lines(passage: &Passage<'_>, whole: &Range<usize>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = whole.start;
    for (at, _) in passage.of(whole).match_indices('\n') {
        let before = passage.of(&(start..at));
        let closed = before.matches(|c| is_one_of(c, CLOSE)).count();
        let is_open = before.matches(|c| is_one_of(c, OPEN)).count() > closed;
        let is_list = before
            .rfind(|c| is_one_of(c, OPEN))
            .and_then(|open| before.get(open..))
            .is_some_and(|open| !open.contains('。') && open.len() < LONGEST_OPEN);
        if is_open && is_list {
            continue;
        }
        lines.push(start..at);
        start = at + 1;
    }
    lines.push(start..whole.end);
    lines.retain(|line| !passage.of(line).trim().is_empty());
    lines
}

/// Longest part of a bracket before a line break, in bytes.
const LONGEST_OPEN: usize = 600;

/// The label with which a line begins.
fn label_of(passage: &Passage<'_>, line: &Range<usize>) -> Option<Label> {
    let own = labelled(passage, line)?;
    own.first().map(|own| own.label)
}

/// The labelled values at the end of a line, and where they begin: the whole
/// line, or what is after a sentence (…。责任单位：市教育局).
fn tail(
    passage: &Passage<'_>,
    line: &Range<usize>,
    brackets: &[Range<usize>],
) -> Option<(usize, Vec<Labelled>)> {
    if let Some(values) = labelled(passage, line) {
        return Some((line.start, values));
    }
    let words = passage.of(line);
    let mut stops = words.match_indices(['。', ' ']).filter_map(|(at, stop)| {
        let start = at + stop.len();
        let after = words
            .get(start..)?
            .trim_start_matches(|c: char| c == ' ' || is_one_of(c, OPEN));
        let end = after
            .char_indices()
            .nth(12)
            .map_or(after.len(), |(end, _)| end);
        let near = after.get(..end)?;
        let colon = near.find('：')?;
        label(near.get(..colon)?)?;
        // A bracket is read as one.
        let is_bracket = words
            .get(start..)?
            .trim_start()
            .starts_with(['（', '〔', '[', '［']);
        let start = line.start + start;
        let next = brackets.partition_point(|own| own.end <= start);
        let is_within = brackets.get(next).is_some_and(|own| own.start < start);
        (!is_bracket && !is_within).then_some(start)
    });
    let start = stops.next()?;
    Some((start, labelled(passage, &(start..line.end))?))
}

/// Whether a bracket is at the end of a sentence: before its stop or after it.
fn at_end(passage: &Passage<'_>, bracket: &Range<usize>, end: usize) -> bool {
    let after = passage.of(&(bracket.end..end)).trim_start();
    let is_end = after.is_empty() || after.starts_with(['。', '；', '！', '\n']);
    is_end || is_after_stop(passage, bracket) || after.starts_with(|c| is_one_of(c, OPEN))
}

/// Whether a bracket is after the stop of a sentence, or on a line of its own.
fn is_after_stop(passage: &Passage<'_>, bracket: &Range<usize>) -> bool {
    let before = passage.of(&(0..bracket.start)).trim_end_matches(' ');
    before.is_empty() || before.ends_with(['。', '；', '！', '\n', '？', '”'])
}

/// Reads a bracket. Whether it is about who does it, by when.
fn in_bracket(
    passage: &Passage<'_>,
    bracket: &Range<usize>,
    habits: Habits,
    found: &mut Found,
) -> bool {
    let words = passage.of(bracket);
    let width = |c: Option<char>| c.map_or(0, char::len_utf8);
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let inner = bracket.start + width(first)..bracket.end - width(last);
    if let Some(values) = labelled(passage, &inner) {
        found.add(passage, &values, habits, false);
        return true;
    }
    let (mut lists, mut labels, mut deadline) = (Vec::new(), Vec::new(), None);
    for part in split(&passage.text, &inner, "，；。") {
        let part = passage.trimmed(&part);
        // 市民政局、市财政局；完成时限：6月底前
        if let Some(values) = labelled(passage, &(part.start..inner.end)) {
            labels = values;
            break;
        }
        match alone(passage, &part, habits.year) {
            Some(due) => deadline = deadline.or(Some(due)),
            None => lists.push(part),
        }
    }
    let Some((from, to)) = lists
        .first()
        .zip(lists.last())
        .map(|(a, b)| (a.start, b.end))
    else {
        found.deadline = found.deadline.take().or(deadline);
        return true;
    };
    // A deadline between two lists is left to those of labels.
    let list = from..to;
    let bare = bodies(passage, &list, Trust::Bare, habits.first_leads);
    let is_bare = bare.is_some();
    let bare = bare.filter(|_| is_after_stop(passage, bracket));
    let listed = bodies(passage, &list, Trust::ByRoles, habits.first_leads).or(bare);
    let is_read = listed.is_some();
    if !is_read && (is_bare || speaks_of_roles(passage.of(&list))) {
        found.doubtful.extend(passage.span(bracket));
    }
    if let Some(listed) = listed {
        found.extend(listed);
        found.deadline = found.deadline.take().or(deadline);
        found.add(passage, &labels, habits, false);
    }
    is_read
}

/// Whether a list ends in a word for who does what: 各单位分别牵头.
fn speaks_of_roles(list: &str) -> bool {
    ["牵头", "牽頭", "配合", "负责", "負責"]
        .iter()
        .any(|role| list.trim_end().ends_with(role))
}

/// Reads a line that says nothing but who does it: 市民政局牵头，各区政府配合。
fn by_itself(passage: &Passage<'_>, line: &Range<usize>, habits: Habits, found: &mut Found) {
    let own = line.start + numbering(passage.of(line))..line.end;
    let own = passage.trimmed(&own);
    let is_short = own.end - own.start <= LONGEST_OPEN;
    if is_short && let Some(listed) = bodies(passage, &own, Trust::Line, habits.first_leads) {
        found.extend(listed);
    }
}
