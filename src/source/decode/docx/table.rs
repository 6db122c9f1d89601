//! Reads tables: the cells of each row, with merged ones.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::state::{Place, Reading};
use crate::source::decode::shape::Cell;
use crate::source::decode::xml::{attribute, child, name, value};

/// The most columns of a table in Word is 63; of files by others, so many.
const COLUMNS: usize = 16_384;

/// A cell before spans of rows are known.
struct Raw<'a, 'i> {
    node: Node<'a, 'i>,
    row: usize,
    column: usize,
    columns: usize,
    rows: usize,
    /// Continues the cell above.
    continues: bool,
}

impl<'a, 'i> Reading<'_, 'a, 'i> {
    /// Reads a table.
    pub(super) fn table(&mut self, table: Node<'a, 'i>, place: Place) {
        let number = self.tables;
        self.tables += 1;
        let cells = self.cells(table);
        for raw in cells {
            let cell = Cell {
                table: number,
                row: raw.row,
                column: raw.column,
                row_span: raw.rows,
                column_span: raw.columns,
            };
            self.blocks(
                raw.node,
                Place {
                    cell: Some(cell),
                    ..place
                },
            );
        }
    }

    fn cells(&mut self, table: Node<'a, 'i>) -> Vec<Raw<'a, 'i>> {
        let mut cells: Vec<Raw<'a, 'i>> = Vec::new();
        // For each column, the index of the cell that may be continued below.
        let mut open: BTreeMap<usize, usize> = BTreeMap::new();
        let mut rows = Vec::new();
        inside(table, "tr", &mut rows);
        let mut number = 0;
        for row in rows {
            let properties = child(row, "trPr");
            let is_gone = |node| child(node, "del").is_some();
            if properties.is_some_and(is_gone) {
                self.notes.deletions += 1;
                continue;
            }
            // Without a number, none is left out.
            let before = properties.and_then(|node| value(node, "gridBefore")?.parse().ok());
            let mut column = before.unwrap_or(0_usize).min(COLUMNS); // Rarely any.
            let mut found = Vec::new();
            inside(row, "tc", &mut found);
            for node in found {
                let raw = raw(node, number, column);
                column = (column + raw.columns).min(COLUMNS);
                let above = open.get(&raw.column).copied().filter(|_| raw.continues);
                match above {
                    Some(above) => {
                        let above = cells.get_mut(above);
                        let span = above.map(|above| {
                            above.rows = number - above.row + 1;
                            (above.row, above.rows)
                        });
                        // Text that a merged cell hides belongs to the whole.
                        let row = span.map_or(number, |(row, _)| row);
                        cells.push(Raw { row, ..raw });
                    }
                    None => {
                        let merges = merge(node).is_some();
                        open.remove(&raw.column);
                        if merges {
                            open.insert(raw.column, cells.len());
                        }
                        cells.push(raw);
                    }
                }
            }
            number += 1;
        }
        spans(&mut cells);
        cells
    }
}

/// Gives cells that continue others the span of the whole.
fn spans(cells: &mut [Raw<'_, '_>]) {
    let whole: BTreeMap<(usize, usize), usize> = cells
        .iter()
        .filter(|cell| !cell.continues)
        .map(|cell| ((cell.row, cell.column), cell.rows))
        .collect();
    for cell in cells.iter_mut().filter(|cell| cell.continues) {
        if let Some(rows) = whole.get(&(cell.row, cell.column)) {
            cell.rows = *rows;
        }
    }
}

fn raw<'a, 'i>(node: Node<'a, 'i>, row: usize, column: usize) -> Raw<'a, 'i> {
    let properties = child(node, "tcPr");
    // Without a number, it is one.
    let span = properties.and_then(|node| value(node, "gridSpan")?.parse().ok());
    Raw {
        node,
        row,
        column,
        columns: span.unwrap_or(1_usize).clamp(1, COLUMNS),
        rows: 1,
        continues: merge(node) == Some("continue"),
    }
}

/// Whether a cell begins (`restart`) or continues a vertical merge.
fn merge<'a>(cell: Node<'a, '_>) -> Option<&'a str> {
    let merge = child(child(cell, "tcPr")?, "vMerge")?;
    Some(attribute(merge, "val").unwrap_or("continue"))
}

/// The rows of a table or the cells of a row, also inside of content controls.
fn inside<'a, 'i>(container: Node<'a, 'i>, wanted: &str, found: &mut Vec<Node<'a, 'i>>) {
    for node in container.children() {
        match name(node) {
            own if own == wanted => found.push(node),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => inside(node, wanted, found),
            _ => {}
        }
    }
}
