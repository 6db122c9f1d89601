//! Tables of tasks (任务分工表): a grid of cells, a table in Markdown, or what is
//! left of one where each cell is on a line of its own.

mod beside;
mod beyond;
mod cells;
mod columns;
mod field;
mod flat;
mod grid;

use super::line::Line;
use super::outline::outline;
use super::reading::{Doubt, DoubtKind, Node};
use super::told::Told;
use crate::base::Span;
pub(super) use beyond::mark;
use cells::Tasks;

/// The provisions of a part that is a table of tasks, in pre-order.
pub(super) fn tasks(lines: &[Line<'_>], level: usize) -> Option<Tasks> {
    let grids = grid::grids(lines);
    if grids.is_empty() {
        return flat::tasks(lines, level);
    }
    // A text with a table in it is a text.
    let is_outside = |line: &&Line<'_>| !is_in_table(line);
    let text: Vec<Line<'_>> = lines.iter().filter(is_outside).copied().collect();
    if !outline(&text).openings.is_empty() || lines.iter().any(is_opened) {
        return None;
    }
    let tables = grid::tables(&grids, level);
    tables.into_iter().reduce(|mut all, table| {
        all.nodes.extend(table.nodes);
        all.heads.extend(table.heads);
        all
    })
}

/// Adds the rows of the tables of tasks in a text below the provisions in which
/// they are; `flat` is in pre-order. Returns it with them, and what is read as a
/// space. The other tables are text: what is between the cells of a row is a
/// space, too, and what they say may be of interest as items.
pub(super) fn insert(
    lines: &[Line<'_>],
    level: usize,
    flat: Vec<Node>,
    doubts: &mut Vec<Doubt>,
) -> (Vec<Node>, Vec<Span>) {
    let grids = grid::grids(lines);
    let mut spaces = Vec::new();
    let mut all: Vec<Node> = Vec::new();
    let mut opened: Vec<usize> = flat.iter().map(|node| node.line).collect();
    opened.sort_unstable();
    let mut rest = flat.into_iter().peekable();
    for table in grids.values().filter_map(grid::table) {
        let (first, last) = table.lines;
        let from = lines.partition_point(|line| line.number < first);
        let own = lines.iter().skip(from);
        let mut own = own.take_while(|line| line.number <= last);
        // An editor has said what is in it.
        if own.any(|line| line.told.is_some()) {
            continue;
        }
        spaces.extend(table.spaces);
        // What opens a provision between its rows would be out of order.
        let next = opened.partition_point(|line| *line < first);
        let is_whole = opened.get(next).is_none_or(|line| *line > last);
        match table.rows.filter(|_| is_whole) {
            Some(rows) => {
                while let Some(node) = rest.next_if(|node| node.line < first) {
                    all.push(node);
                }
                let above = all.last().map_or(level, |node| node.level);
                all.extend(rows.into_iter().map(|mut row| {
                    row.level += above;
                    row
                }));
            }
            None => doubts.push(Doubt {
                line: first,
                kind: DoubtKind::Table { last },
            }),
        }
    }
    all.extend(rest);
    (all, spaces)
}

/// The lines around a table with rows and columns; `None` if there is none.
pub(super) fn around<'l, 't>(lines: &'l [Line<'t>]) -> Option<Vec<&'l Line<'t>>> {
    let grids = grid::grids(lines);
    if grids.values().any(|rows| grid::table(rows).is_some()) {
        return Some(lines.iter().filter(|line| !is_in_table(line)).collect());
    }
    let head = flat::head(lines).filter(|_| grids.is_empty())?;
    flat::tasks(lines, 0)?;
    Some(lines.iter().take(head).collect())
}

/// What is between the cells of the rows of tables.
pub(super) fn spaces(lines: &[Line<'_>]) -> Vec<Span> {
    grid::grids(lines).values().flat_map(grid::spaces).collect()
}

/// Whether a line is a cell of a table that no editor opened as a provision.
pub(super) fn is_cell(line: &Line<'_>) -> bool {
    is_in_table(line) && !is_opened(line)
}

fn is_opened(line: &Line<'_>) -> bool {
    line.told.is_some_and(Told::opens)
}

/// Whether a line is of a table.
fn is_in_table(line: &Line<'_>) -> bool {
    line.shape.cell.is_some() || line.text.starts_with('|')
}
