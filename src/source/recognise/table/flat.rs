//! A table of tasks of which only the cells are left, each on a line of its own.

use super::super::kind::Kind;
use super::super::line::{Line, squeezed};
use super::super::marker::marker;
use super::super::reading::{Node, TaskCell};
use super::cells::{
    Tasks, Words, group, is_head, is_number, is_number_head, is_task_head, sentence, task,
};
use crate::base::Span;

/// Where the heads of its columns begin.
pub(super) fn head(lines: &[Line<'_>]) -> Option<usize> {
    let is_row = |three: &[Line<'_>]| three.iter().all(|line| is_head(line.text));
    lines.windows(3).position(is_row)
}

/// The tasks of such a table; `None` if the lines are none.
pub(super) fn tasks(lines: &[Line<'_>], level: usize) -> Option<Tasks> {
    let head = head(lines)?;
    let heads: Vec<&Line<'_>> = lines
        .iter()
        .skip(head)
        .take_while(|line| is_head(line.text))
        .collect();
    let is_numbered = heads.iter().any(|line| is_number_head(line.text));
    if !is_numbered || !(3..=9).contains(&heads.len()) {
        return None;
    }
    let number = heads.iter().position(|line| is_number_head(line.text))?;
    let beside = heads.iter().skip(number + 2);
    let mut table = Table {
        cells: lines.get(head + heads.len()..)?,
        width: heads.len(),
        beside: beside.map(|line| squeezed(line.text)).collect(),
        level,
        at: 0,
        last: 0,
        has_groups: false,
    };
    let mut flat = Vec::new();
    while table.at < table.cells.len() {
        flat.push(table.next());
    }
    let pairs = heads.iter().zip(heads.iter().skip(1));
    (!flat.is_empty()).then(|| Tasks {
        nodes: flat,
        heads: pairs.map(|(a, b)| Span::new(a.end(), b.at)).collect(),
    })
}

/// The cells that remain to be read.
struct Table<'l, 't> {
    cells: &'l [Line<'t>],
    width: usize,
    /// The heads of the columns after that of the tasks.
    beside: Vec<String>,
    level: usize,
    at: usize,
    /// The last number.
    last: u32,
    has_groups: bool,
}

/// The value of a number in a cell of its own.
fn number(line: &Line<'_>) -> Option<u32> {
    let digits = line.text.trim_end_matches(['.', '、']);
    // Other numbers, such as 1-1, are in order whatever they are.
    is_number(line.text).then(|| digits.parse().ok()).flatten()
}

impl Table<'_, '_> {
    /// The text of a cell; none below the table.
    fn words(&self, at: usize) -> Words<'_> {
        let end = self.cells.last().map_or(0, Line::end);
        self.cells.get(at).map_or(
            Words {
                text: "",
                span: Span::new(end, end),
                line: 0,
            },
            Words::of,
        )
    }

    /// The next group or task.
    fn next(&mut self) -> Node {
        let value = self.cells.get(self.at).and_then(number);
        match value.filter(|n| self.last == 0 || *n == self.last + 1 || *n == 1) {
            Some(value) => self.task(value),
            None => self.group(),
        }
    }

    /// A group, whose number may have a cell of its own.
    fn group(&mut self) -> Node {
        self.has_groups = true;
        let mut node = group(self.words(self.at), self.level + 1);
        self.at += 1;
        if node.heading.is_empty() && self.at < self.cells.len() {
            let words = self.words(self.at);
            node.heading = sentence(words.text);
            node.title = words.sentence(0);
            self.at += 1;
        }
        node
    }

    /// A task: its number, its text, and the other columns.
    fn task(&mut self, value: u32) -> Node {
        let (start, end) = (self.at, self.cells.len());
        self.last = value;
        // A row has few cells; what is more belongs to groups and to the next.
        let near = self
            .cells
            .iter()
            .enumerate()
            .take(end)
            .skip(start + 1)
            .take(2 * self.width + 4);
        let next = near
            .clone()
            .find(|(_, line)| number(line) == Some(value + 1));
        let until = next.map_or(end, |(at, _)| at);
        let heads_group = |line: &Line<'_>| {
            let found = marker(line.text).filter(|marker| !marker.is_bare);
            let kinds = [Kind::HanBracketed, Kind::Han, Kind::Formal];
            found.is_some_and(|marker| kinds.contains(&marker.kind))
        };
        let mut within = near.take_while(|(at, _)| *at < until).skip(1);
        let group = within.find(|(_, line)| heads_group(line));
        self.at = match group {
            Some((at, _)) => at,
            // The remarks below the table are not read.
            None if until == end => end,
            None => until.min(start + self.width),
        };
        let level = self.level + 1 + usize::from(self.has_groups);
        let mut node = task(self.words(start), self.words(start + 1), level);
        let rest = self.cells.get(start + 2..self.at);
        // The last number may have nothing after it.
        node.cells = beside(&self.beside, rest.unwrap_or_default());
        node
    }
}

/// The cells of a row by the heads of their columns; `cells` may go on below the
/// row. Empty cells have left nothing: of a row with fewer cells than columns,
/// the last is that of the time if it names one, and the others are the first.
fn beside(heads: &[String], cells: &[Line<'_>]) -> Vec<TaskCell> {
    let cells = cells.get(..heads.len()).unwrap_or(cells);
    let cell = |(head, line): (&String, &Line<'_>)| TaskCell {
        head: head.clone(),
        span: Span::new(line.at, line.end()),
        rows: 0..1,
        is_task: is_task_head(head),
    };
    if cells.len() == heads.len() {
        return heads.iter().zip(cells).map(cell).collect();
    }
    let (Some((last, rest)), Some((time, others))) = (cells.split_last(), heads.split_last())
    else {
        return Vec::new();
    };
    let ends = |words: &[&str], text: &str| words.iter().any(|word| text.ends_with(word));
    let is_time = ends(&TIME_HEADS, time) && ends(&TIMES, last.text);
    let own = if is_time { rest } else { cells };
    let others = others.iter().zip(own).map(cell);
    others.chain(is_time.then(|| cell((time, last)))).collect()
}

/// Ends of the heads of columns that say by when.
const TIME_HEADS: [&str; 6] = ["时限", "时间", "期限", "节点", "进度", "时限要求"];

/// How a cell ends that says by when.
const TIMES: [&str; 10] = [
    "前", "底", "末", "月", "日", "年", "季度", "推进", "坚持", "全年",
];
