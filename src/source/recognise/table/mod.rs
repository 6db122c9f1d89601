//! Tables of tasks (任务分工表): a grid of cells, a table in Markdown, or what is
//! left of one where each cell is on a line of its own.

mod cells;
mod flat;
mod grid;

use super::line::Line;
use super::outline::outline;
use super::reading::{Doubt, DoubtKind, Node, Reading};
use super::told::Told;
use crate::base::Span;
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
/// they are; `flat` is in pre-order. Returns what is read as a space.
pub(super) fn insert(lines: &[Line<'_>], level: usize, flat: &mut Vec<Node>) -> Vec<Span> {
    let mut spaces = Vec::new();
    for mut table in grid::tables(&grid::grids(lines), 0) {
        let Some(first) = table.nodes.first().map(|node| node.line) else {
            continue;
        };
        let below = lines.iter().skip_while(|line| line.number < first);
        // An editor has said which lines of it are provisions.
        if below.take_while(|line| is_in_table(line)).any(is_opened) {
            continue;
        }
        let at = flat.partition_point(|node| node.line < first);
        let before = at.checked_sub(1).and_then(|before| flat.get(before));
        let above = before.map_or(level, |node| node.level);
        table.nodes.iter_mut().for_each(|node| node.level += above);
        flat.splice(at..at, table.nodes);
        spaces.extend(table.heads);
    }
    spaces
}

/// The other tables in a text: what is between the cells of a row is read as a
/// space, and what the table says may be of interest as items.
pub(super) fn others(lines: &[Line<'_>], reading: &mut Reading) {
    for table in grid::others(&grid::grids(lines)) {
        let (line, last) = table.lines;
        let is_own = |one: &&Line<'_>| (line..=last).contains(&one.number);
        // An editor has said what is in it.
        if lines.iter().filter(is_own).any(is_opened) {
            continue;
        }
        reading.spaces.extend(table.spaces);
        reading.doubts.push(Doubt {
            line,
            kind: DoubtKind::Table { last },
        });
    }
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
