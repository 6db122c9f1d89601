//! Reads the cells of a sheet.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::format;
use super::strings::{cleaned, rich};
use super::styles::Styles;
use crate::source::decode::lines::Lines;
use crate::source::decode::shape::{Cell, LineShape, Notes};
use crate::source::decode::xml::{attribute, child, is_on, name, number};

/// What is known while a workbook is read.
pub(super) struct Workbook {
    pub(super) strings: Vec<String>,
    pub(super) styles: Styles,
    /// Dates count from 1904.
    pub(super) from_1904: bool,
    pub(super) lines: Lines,
    pub(super) notes: Notes,
    /// How many sheets have been read.
    pub(super) sheets: usize,
}

/// The limits of Excel.
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;

impl Workbook {
    /// Reads a sheet.
    pub(super) fn sheet(&mut self, root: Node<'_, '_>) {
        let spans = merged(root);
        let hidden = hidden_columns(root);
        self.notes.hidden_cells += hidden.len();
        let table = self.sheets;
        self.sheets += 1;
        let rows = child(root, "sheetData").into_iter();
        let rows = rows.flat_map(|data| data.children());
        let mut next_row = 0;
        for row in rows.filter(|node| name(*node) == "row") {
            let own = number::<usize>(row, "r").and_then(|row| row.checked_sub(1));
            let at = own.unwrap_or(next_row).min(ROWS);
            next_row = at + 1;
            if attribute(row, "hidden").is_some_and(|value| is_on(Some(value))) {
                self.notes.hidden_cells += 1;
                continue;
            }
            let mut next_column = 0;
            for node in row.children().filter(|node| name(*node) == "c") {
                if self.lines.is_full() {
                    return;
                }
                let own = attribute(node, "r").and_then(position);
                let (row, column) = own.unwrap_or((at, next_column));
                next_column = column + 1;
                if hidden.iter().any(|range| range.contains(&column)) {
                    continue;
                }
                // A cell that is not merged spans itself.
                let (row_span, column_span) = spans.get(&(row, column)).copied().unwrap_or((1, 1));
                let cell = Cell {
                    table,
                    row,
                    column,
                    row_span,
                    column_span,
                };
                self.cell(node, cell);
            }
        }
    }

    fn cell(&mut self, node: Node<'_, '_>, cell: Cell) {
        // The first style is that of cells which name none.
        let style = self.styles.cell(number(node, "s").unwrap_or(0));
        let text = self.shown(node, &style.format);
        if text.trim().is_empty() {
            return;
        }
        let shape = LineShape {
            cell: Some(cell),
            centred: style.centred,
            right: style.right,
            bold: style.bold,
            ..LineShape::default()
        };
        for line in text.split('\n') {
            self.lines.line(line, shape);
        }
    }

    /// The text of a cell as the sheet shows it.
    fn shown(&mut self, node: Node<'_, '_>, number_format: &str) -> String {
        let value = child(node, "v").and_then(|node| node.text());
        // Most cells of most sheets are empty.
        let value = value.unwrap_or("");
        match attribute(node, "t") {
            Some("s") => {
                // A wrong index is a damaged cell, which Excel shows empty.
                let string = value.trim().parse::<usize>().ok();
                let string = string.and_then(|index| self.strings.get(index));
                string.cloned().unwrap_or_default()
            }
            Some("inlineStr") => match child(node, "is") {
                Some(item) => rich(item, &mut self.notes),
                None => String::new(),
            },
            Some("b") if value.trim() == "1" => "TRUE".to_owned(),
            Some("b") if !value.is_empty() => "FALSE".to_owned(),
            Some("str" | "e" | "d") => cleaned(value, &mut self.notes),
            _ => match value.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    format::shown(number, number_format, self.from_1904)
                }
                _ => cleaned(value, &mut self.notes),
            },
        }
    }
}

/// The merged cells: how many rows and columns each spans, by its first.
fn merged(root: Node<'_, '_>) -> BTreeMap<(usize, usize), (usize, usize)> {
    let list = child(root, "mergeCells").into_iter();
    let all = list.flat_map(|list| list.children());
    all.filter_map(|node| {
        let (first, last) = attribute(node, "ref")?.split_once(':')?;
        let (first, last) = (position(first)?, position(last)?);
        let rows = last.0.checked_sub(first.0)? + 1;
        let columns = last.1.checked_sub(first.1)? + 1;
        Some((first, (rows, columns)))
    })
    .collect()
}

fn hidden_columns(root: Node<'_, '_>) -> Vec<std::ops::Range<usize>> {
    let list = child(root, "cols").into_iter();
    let all = list.flat_map(|list| list.children());
    let hidden = all.filter(|node| {
        let hidden = attribute(*node, "hidden");
        hidden.is_some() && is_on(hidden)
    });
    hidden
        .filter_map(|node| {
            let first = number::<usize>(node, "min")?.checked_sub(1)?;
            Some(first..number::<usize>(node, "max")?.min(COLUMNS))
        })
        .collect()
}

/// Row and column of a reference such as `B3`, from 0.
fn position(reference: &str) -> Option<(usize, usize)> {
    let reference = reference.trim();
    let letters = reference.find(|c: char| !c.is_ascii_alphabetic())?;
    let (column, row) = reference.split_at_checked(letters)?;
    let mut number = 0_usize;
    for letter in column.bytes() {
        let digit = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        number = number.checked_mul(26)?.checked_add(digit)?;
    }
    // An invalid reference has no position.
    let row = row.parse::<usize>().ok()?.checked_sub(1)?;
    let column = number.checked_sub(1)?;
    (row < ROWS && column < COLUMNS).then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_should_be_read() {
        assert_eq!(position("A1"), Some((0, 0)));
        assert_eq!(position("AB12"), Some((11, 27)));
        assert_eq!(position("XFD1048576"), Some((ROWS - 1, COLUMNS - 1)));
        for wrong in [
            "",
            "A",
            "1",
            "A0",
            "XFE1",
            "A1048577",
            "AAAAAAAAAAAAAAAAAAAA1",
        ] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }
}
