//! Places the cells of tables in rows and columns (HTML standard §4.9.12).

use std::collections::BTreeMap;

use super::tree::Tree;
use crate::source::decode::shape::Cell;

/// The limits of the standard.
const COLUMNS: usize = 1_000;
const ROWS: usize = 65_534;

/// A table is at most so wide.
const WIDEST: usize = 16_384;

/// The cells of all tables, by the number of their node. A table with a single
/// cell is layout, and so is one around the document.
pub(super) fn cells(tree: &Tree, is_layout: impl Fn(usize) -> bool) -> BTreeMap<usize, Cell> {
    let mut cells = BTreeMap::new();
    let mut tables = 0;
    for (number, node) in tree.nodes.iter().enumerate() {
        if node.name() != "table" || is_layout(number) {
            continue;
        }
        let mut rows = Vec::new();
        find(tree, number, &["tr"], &mut rows);
        let placed = place(tree, &rows, tables);
        if placed.len() > 1 {
            cells.extend(placed);
            tables += 1;
        }
    }
    cells
}

/// The descendants with one of some names, not those of a table inside.
fn find(tree: &Tree, number: usize, names: &[&str], found: &mut Vec<usize>) {
    let children = tree.nodes.get(number).map(|node| &node.children);
    for child in children.into_iter().flatten() {
        let name = tree.nodes.get(*child).map_or("", |node| node.name());
        if names.contains(&name) {
            found.push(*child);
        } else if name != "table" {
            find(tree, *child, names, found);
        }
    }
}

fn place(tree: &Tree, rows: &[usize], table: usize) -> Vec<(usize, Cell)> {
    let mut placed = Vec::new();
    // For each column, the first row that is free again.
    let mut free: Vec<usize> = Vec::new();
    for (row, number) in rows.iter().enumerate() {
        let mut inside = Vec::new();
        find(tree, *number, &["td", "th"], &mut inside);
        let mut column = 0;
        for cell in inside {
            let is_taken = |column: usize| free.get(column).is_some_and(|until| *until > row);
            while column < WIDEST && is_taken(column) {
                column += 1;
            }
            let node = tree.nodes.get(cell);
            let span = |name: &str| {
                let value = node.and_then(|node| node.attribute(name));
                // An invalid span counts as 1 (HTML standard §4.9.11).
                value.and_then(|value| value.trim().parse::<usize>().ok())
            };
            let wide = span("colspan").unwrap_or(1).clamp(1, COLUMNS);
            let wide = wide.min(WIDEST.saturating_sub(column).max(1));
            let left = rows.len() - row;
            let high = match span("rowspan") {
                Some(0) => left,
                Some(high) => high.min(ROWS).min(left),
                None => 1,
            };
            if free.len() < column + wide {
                free.resize(column + wide, 0);
            }
            for until in free.iter_mut().skip(column).take(wide) {
                *until = row + high;
            }
            let position = Cell {
                table,
                row,
                column,
                row_span: high,
                column_span: wide,
            };
            placed.push((cell, position));
            column = (column + wide).min(WIDEST);
        }
    }
    placed
}
