//! The cells beside a task: who does it, by when, and what else its row says.

use super::super::line::squeezed;
use super::super::reading::{Node, TaskCell};
use super::cells::{is_head, is_task_head};
use super::columns::Columns;
use super::field::{Field, Rows};

/// A table of tasks has few columns.
const MOST_COLUMNS: usize = 12;

/// Most cells that are kept of one task that covers several rows.
const MOST_CELLS: usize = 48;

/// The columns of a table besides those of numbers, tasks and groups.
pub(super) struct Beside<'r> {
    columns: Vec<Column<'r>>,
}

/// A column with its cells below the head, from top to bottom.
struct Column<'r> {
    head: String,
    cells: Vec<&'r Field>,
}

impl<'r> Beside<'r> {
    /// Those of a table.
    pub(super) fn of(rows: &'r Rows, columns: &Columns) -> Self {
        let mut beside = Vec::new();
        let heads = || rows.range(..columns.body).flat_map(|(_, row)| row);
        let mut wide: Vec<usize> = heads()
            .filter(|field| is_head(&field.text))
            .flat_map(|field| field.columns().take(MOST_COLUMNS))
            .filter(|column| !columns.is_own(*column))
            .collect();
        wide.sort_unstable();
        wide.dedup();
        for column in wide.into_iter().take(MOST_COLUMNS) {
            // Of a head in several rows, the lowest is the most exact.
            let mut own = heads().filter(|field| field.columns().contains(&column));
            let Some(head) = own.rfind(|field| is_head(&field.text)) else {
                continue;
            };
            let below = rows.range(columns.body..).flat_map(|(_, row)| row);
            let is_beside = |field: &&Field| {
                let covered = field.columns();
                covered.contains(&column) && !covered.contains(&columns.task)
            };
            beside.push(Column {
                head: squeezed(&head.text).replace("**", ""),
                cells: below.filter(is_beside).collect(),
            });
        }
        Self { columns: beside }
    }

    /// Adds the cells of a row to its task. A merged cell is one of every row
    /// that it covers.
    pub(super) fn add(&self, row: usize, node: &mut Node) {
        for column in &self.columns {
            let above = column.cells.partition_point(|field| field.cell.row <= row);
            let last = above.checked_sub(1).and_then(|at| column.cells.get(at));
            let Some(field) = last.filter(|field| field.rows().contains(&row)) else {
                continue;
            };
            let cell = TaskCell {
                head: column.head.clone(),
                span: field.span,
                rows: row..field.rows().end,
                is_task: is_task_head(&column.head),
            };
            let mut known = node.cells.iter();
            let is_known = known.any(|own| own.head == cell.head && own.span == cell.span);
            let is_new = !is_head(&field.text) && !is_known;
            if is_new && node.cells.len() < MOST_CELLS {
                node.cells.push(cell);
            }
        }
    }
}
