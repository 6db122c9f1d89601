//! Tables of tasks (任务分工表): a grid of cells, a table in Markdown, or what is
//! left of one where each cell is on a line of its own.

mod cells;
mod flat;
mod grid;

use super::line::Line;
use super::outline::outline;
use cells::Tasks;

/// The provisions of a part, if it is a table of tasks.
pub(super) fn tasks(lines: &[Line<'_>], level: usize) -> Option<Tasks> {
    let cells = grid::cells(lines);
    if cells.is_empty() {
        return flat::tasks(lines, level);
    }
    // A text with a table in it is a text.
    let is_outside = |line: &&Line<'_>| !is_in_table(line);
    let text: Vec<Line<'_>> = lines.iter().filter(is_outside).copied().collect();
    if outline(&text).openings.len() > 1 {
        return None;
    }
    grid::tasks(cells, level)
}

/// Whether a line is of a table.
pub(super) fn is_in_table(line: &Line<'_>) -> bool {
    line.shape.cell.is_some() || line.text.starts_with('|')
}
