//! Which column of a table of tasks has what.

use super::cells::{is_head, is_number_head, is_task_head};
use super::field::{Field, Rows};
use crate::source::decode::Cell;

/// The columns of a table of tasks.
pub(super) struct Columns {
    /// That of the numbers.
    pub(super) number: Option<usize>,
    /// That of the tasks.
    pub(super) task: usize,
    /// Those with groups.
    pub(super) groups: Vec<usize>,
    /// First row below the head.
    pub(super) body: usize,
    /// Number of all columns.
    width: usize,
}

impl Columns {
    /// Finds the head of a table; `None` if it has none.
    pub(super) fn of(rows: &Rows) -> Option<Self> {
        let heads = |row: &[Field]| row.iter().filter(|field| is_head(&field.text)).count();
        let mut top = rows.iter().take(6);
        let (head, heads) = top.find(|(_, row)| heads(row.as_slice()) >= 2)?;
        let column = |field: &&Field| field.cell.column;
        let number = heads
            .iter()
            .find(|field| is_number_head(&field.text))
            .as_ref()
            .map(column);
        let tasks = heads.iter().filter(|field| is_task_head(&field.text));
        let tasks: Vec<usize> = tasks.map(|field| field.cell.column).collect();
        let last = *tasks.last()?;
        let task = match number {
            Some(number) => tasks
                .iter()
                .copied()
                .find(|task| *task > number)
                .unwrap_or(last),
            None => last,
        };
        let first = number.map_or(task, |number| number.min(task));
        // Before the number, and between it and the task.
        let between = tasks
            .iter()
            .copied()
            .filter(|other| *other > first && *other < task);
        let ends = rows
            .values()
            .flatten()
            .map(|field| field.cell.column + field.cell.column_span);
        let deep = heads.iter().map(|field| field.cell.row_span).max();
        Some(Self {
            number,
            task,
            groups: (0..first).chain(between).collect(),
            body: head + deep.map_or(1, |rows| rows.max(1)),
            width: ends.max()?,
        })
    }

    /// Whether a column has numbers, tasks or groups.
    pub(super) fn is_own(&self, column: usize) -> bool {
        column == self.task || self.number == Some(column) || self.groups.contains(&column)
    }

    /// Whether a cell is a row by itself, which heads a group.
    pub(super) fn is_group_row(&self, cell: Cell) -> bool {
        let is_wide = self.width > 1 && cell.column_span >= self.width;
        is_wide || cell.column <= self.task && cell.row_span == 1 && self.groups.is_empty()
    }
}
