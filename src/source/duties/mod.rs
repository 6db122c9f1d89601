//! Who does what a provision says, and by when.
//!
//! Plans name the bodies that are responsible, and deadlines, in brackets at the
//! end of a provision, on lines with labels (责任单位：…), and in the columns of
//! tables of tasks; deadlines are in sentences, too. What could be something else
//! is not read.

mod deadline;
mod labels;
mod names;
mod own;
mod passage;
mod roles;
mod running;
mod time;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::base::Span;
use crate::model::Responsibility;
use crate::source::recognise::{Node, Reading, Role, TaskCell};
pub use deadline::DueBy;
use labels::{Labelled, label};
use own::{Found, Habits};
use passage::Passage;
pub use roles::Body;

/// Who does what a provision says, and by when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duty {
    /// The bodies, in the order of the text, each once.
    pub owners: Vec<Body>,
    /// The deadline.
    pub deadline: Option<DueBy>,
    /// In a table of tasks: those of each row of the task, if they differ.
    pub rows: Vec<Row>,
    /// Brackets that could name the bodies, and are left as text.
    pub doubtful: Vec<Span>,
    /// Those of the provisions below, in order.
    pub children: Vec<Self>,
}

/// Who does what a row of a table says, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the row says of the task, if it has a cell for that.
    pub says: Option<Span>,
    /// The bodies, in the order of the text, each once.
    pub owners: Vec<Body>,
    /// The deadline.
    pub deadline: Option<DueBy>,
}

impl Row {
    /// Who does it in which role, and by when, in the words of the table.
    fn words(&self) -> (Vec<(&str, Responsibility)>, Option<&str>) {
        let owners = self.owners.iter();
        (
            owners.map(|body| (body.name.as_str(), body.role)).collect(),
            self.deadline.as_ref().map(|due| due.text.as_str()),
        )
    }
}

/// Finds who does what the provisions of a document say, and by when: one entry
/// for each node, like the nodes. `text` is what was recognised; `title` is the
/// title that an editor gave it, in place of the one that it has.
///
/// What a provision says is its own: its heading, its text, and items that are
/// only labels (（二）责任单位：…); not what the provisions below it say.
pub fn find(text: &str, reading: &Reading, title: Option<&str>) -> Vec<Duty> {
    let mut starts = Vec::new();
    begin(&reading.nodes, &mut starts);
    starts.sort_unstable();
    let finder = Finder {
        text,
        reading,
        starts,
        habits: Habits {
            year: year(reading, title),
            first_leads: first_leads(text),
        },
    };
    finder.all(&reading.nodes)
}

/// The days that do not exist, in the order of the provisions.
pub fn impossible(duties: &[Duty]) -> Vec<&DueBy> {
    let mut found: Vec<&DueBy> = Vec::new();
    for duty in duties {
        found.extend(duty.deadline.iter().filter(|due| due.is_impossible));
        found.extend(impossible(&duty.children));
    }
    // A merged cell is of several provisions.
    found.dedup();
    found
}

/// Where provisions begin.
fn begin(nodes: &[Node], starts: &mut Vec<usize>) {
    for node in nodes {
        starts.push(node.start());
        begin(&node.children, starts);
    }
}

/// The year that a document plans: of its title, else of its issue.
fn year(reading: &Reading, title: Option<&str>) -> Option<u32> {
    let own = reading.title.as_ref().map(|title| title.text.as_str());
    // A document without a title may be dated.
    let title = title.or(own).unwrap_or_default();
    let mut years: Vec<u32> = Vec::new();
    for part in plain(title).split(|c: char| !c.is_ascii_digit()) {
        let year = part.parse::<u32>().ok();
        let year = year.filter(|year| (1949..2200).contains(year));
        years.extend(year);
    }
    years.dedup();
    let issued = reading
        .issued
        .as_ref()
        .and_then(|date| date.get(..4)?.parse().ok());
    match years.as_slice() {
        [only] => Some(*only),
        // A plan of several years.
        _ => issued,
    }
}

/// Whether a document says that the first body of a list leads the others.
fn first_leads(text: &str) -> bool {
    const FIRST: [&str; 5] = ["第一位", "首位", "第一的", "第一个", "列第一"];
    let said = text
        .match_indices("为牵头")
        .chain(text.match_indices("為牽頭"));
    let mut before = said.filter_map(|(at, _)| {
        let before = text.get(..at)?.char_indices().rev().nth(10);
        text.get(before.map_or(0, |(start, _)| start)..at)
    });
    before.any(|before| FIRST.iter().any(|word| before.contains(word)))
}

struct Finder<'t> {
    text: &'t str,
    reading: &'t Reading,
    /// Where provisions begin, in order.
    starts: Vec<usize>,
    habits: Habits,
}

impl Finder<'_> {
    fn all(&self, nodes: &[Node]) -> Vec<Duty> {
        nodes.iter().map(|node| self.one(node)).collect()
    }

    fn one(&self, node: &Node) -> Duty {
        let mut found = Found::default();
        self.cells(&node.cells.iter().collect::<Vec<_>>(), &mut found);
        own::read(&self.passage(node), self.habits, &mut found);
        let is_heading = !ends_like_label(&node.heading);
        for child in node
            .children
            .iter()
            .filter(|child| is_heading && is_label(child))
        {
            own::read(&self.passage(child), self.habits, &mut found);
        }
        let doubtful = found.doubtful();
        let (owners, deadline) = found.all();
        let mut children = self.all(&node.children);
        for (child, duty) in node.children.iter().zip(&mut children) {
            if is_label(child) {
                *duty = Duty {
                    children: std::mem::take(&mut duty.children),
                    ..Duty::default()
                };
            }
        }
        Duty {
            owners,
            deadline,
            rows: self.rows(node),
            doubtful,
            children,
        }
    }

    /// What each row of a task says, if they differ. A row begins with each cell
    /// that is not merged with the one above it.
    fn rows(&self, node: &Node) -> Vec<Row> {
        let starts: BTreeSet<usize> = node.cells.iter().map(|cell| cell.rows.start).collect();
        let rows = starts.into_iter().map(|row| {
            let own = node.cells.iter().filter(|cell| cell.rows.contains(&row));
            let own: Vec<&TaskCell> = own.collect();
            let mut says = own
                .iter()
                .filter(|cell| cell.is_task && cell.rows.start == row);
            let mut found = Found::default();
            self.cells(&own, &mut found);
            let (owners, deadline) = found.all();
            Row {
                says: says.next().map(|cell| cell.span),
                owners,
                deadline,
            }
        });
        let rows: Vec<Row> = rows.collect();
        let said: BTreeSet<_> = rows.iter().map(Row::words).collect();
        if said.len() > 1 { rows } else { Vec::new() }
    }

    /// Reads cells of a row, or of all rows of a task.
    fn cells(&self, cells: &[&TaskCell], found: &mut Found) {
        let mut passage = Passage::new(self.text, []);
        let mut values = Vec::new();
        for cell in cells {
            let start = passage.text.len();
            passage.push(cell.span);
            let value = start..passage.text.len();
            passage.end_line();
            let label = label(&cell.head);
            values.extend(label.map(|label| Labelled {
                label,
                is_vague: labels::is_vague(&cell.head),
                value,
            }));
        }
        found.add(&passage, &values, self.habits, true);
    }

    /// The text of a provision: its own lines before the next provision, and
    /// before the signature or the attachments.
    fn passage(&self, node: &Node) -> Passage<'_> {
        let start = node.start();
        let next = self.starts.partition_point(|other| *other <= start);
        let end = self.starts.get(next).copied().unwrap_or(self.text.len());
        let mut passage = Passage::new(self.text, []);
        let starts = &self.reading.starts;
        let first = starts
            .partition_point(|line| *line <= start)
            .saturating_sub(1);
        for (at, line) in starts.iter().enumerate().skip(first) {
            if *line >= end {
                break;
            }
            let role = self.reading.roles.get(at).copied().flatten();
            if matches!(role, Some(Role::Issuer | Role::Date | Role::Attachment)) && *line > start {
                break;
            }
            let next = starts.get(at + 1).copied().unwrap_or(self.text.len());
            let own = Span::new((*line).max(start), next.min(end));
            if matches!(role, Some(Role::Text | Role::Heading(_))) && own.start < own.end {
                self.line(&mut passage, node, own);
            }
        }
        passage
    }

    /// Adds a line, or a part of one, without the cells beside the task. Line
    /// breaks within a paragraph are left out.
    fn line(&self, passage: &mut Passage<'_>, node: &Node, line: Span) {
        let mut at = line.start;
        let mut cells: Vec<Span> = node.cells.iter().map(|cell| cell.span).collect();
        cells.sort_unstable();
        for cell in cells.iter().filter(|cell| cell.meets(line)) {
            self.words(passage, Span::new(at, cell.start.max(at)));
            at = cell.end.clamp(at, line.end);
        }
        self.words(passage, Span::new(at, line.end));
    }

    /// Adds a part of a line.
    fn words(&self, passage: &mut Passage<'_>, span: Span) {
        let breaks = &self.reading.breaks;
        let mut at = span.start;
        let from = breaks.partition_point(|other| other.end <= span.start);
        for other in breaks
            .iter()
            .skip(from)
            .take_while(|other| other.start < span.end)
        {
            passage.push(Span::new(at, other.start.max(at)));
            at = other.end.clamp(at, span.end);
        }
        passage.push(Span::new(at, span.end));
    }
}

/// Whether a provision is only a label with its value: （二）责任单位：市民政局.
fn is_label(node: &Node) -> bool {
    let heading = plain(&node.heading);
    let Some((before, _)) = heading.split_once('：') else {
        return false;
    };
    let kind = label(before).filter(|_| !labels::is_vague(before));
    node.children.is_empty() && kind.is_some_and(|kind| kind != labels::Label::Other)
}

/// Whether a heading is itself a label, of a document rather than of a task:
/// 三、主办单位.
fn ends_like_label(heading: &str) -> bool {
    plain(heading).ends_with("单位")
}

/// A text as it is compared.
fn plain(text: &str) -> String {
    Passage::new(text, [Span::new(0, text.len())]).text
}
