//! A table of tasks whose cells are known.

use std::collections::BTreeMap;

use super::super::kind::Kind;
use super::super::line::{Line, offset};
use super::super::marker::marker;
use super::super::reading::Node;
use super::beside::Beside;
use super::cells::{Tasks, group, is_head, is_number, is_remark, task};
use super::columns::Columns;
use super::field::{Field, Rows};
use crate::base::Span;
use crate::source::decode::Cell;

/// Tables by their first lines.
pub(super) type Grids = BTreeMap<usize, Rows>;

/// The tables among some lines, without empty cells. One whose cells are not in
/// the order of the text, or that begins within another, is left as text.
pub(super) fn grids(lines: &[Line<'_>]) -> Grids {
    let mut tables: BTreeMap<usize, Rows> = BTreeMap::new();
    for field in cells(lines)
        .into_iter()
        .filter(|field| !field.text.is_empty())
    {
        let rows = tables.entry(field.cell.table).or_default();
        rows.entry(field.cell.row).or_default().push(field);
    }
    let ordered = tables.into_values().filter_map(|rows| {
        let extent = extent(&rows)?;
        Some((extent, rows))
    });
    let mut ordered: Vec<((usize, usize), Rows)> = ordered.collect();
    ordered.sort_by_key(|(extent, _)| *extent);
    let mut done = 0;
    ordered.retain(|((first, last), _)| {
        let is_after = *first > done;
        done = done.max(*last);
        is_after
    });
    let ordered = ordered.into_iter();
    ordered.map(|((first, _), rows)| (first, rows)).collect()
}

/// The first and the last line of a table, if its cells are in the order of the
/// text.
fn extent(rows: &Rows) -> Option<(usize, usize)> {
    let fields: Vec<&Field> = rows.values().flatten().collect();
    let is_ordered = fields.is_sorted_by(|a, b| a.span.end <= b.span.start)
        && rows
            .values()
            .all(|row| row.is_sorted_by_key(|field| field.cell.column));
    let lines = (fields.first()?.line, fields.last()?.line);
    is_ordered.then_some(lines)
}

/// The cells of tables, or of tables in Markdown.
fn cells(lines: &[Line<'_>]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let (mut row, mut table, mut before) = (0, 0, None);
    for line in lines {
        if let Some(cell) = line.shape.cell {
            match fields.last_mut().filter(|last| last.cell == cell) {
                Some(last) => {
                    last.text.push_str(line.text);
                    last.span.end = line.end();
                }
                None => fields.push(Field {
                    cell,
                    text: line.text.to_owned(),
                    span: Span::new(line.at, line.end()),
                    line: line.number,
                }),
            }
            continue;
        }
        let Some(inner) = line
            .text
            .strip_prefix('|')
            .map(|rest| rest.trim_end_matches('|'))
        else {
            continue;
        };
        if inner.chars().all(|c| matches!(c, '-' | ':' | '|' | ' ')) {
            before = Some(line.order);
            continue;
        }
        // A head after other lines begins another table. Rows without one go on.
        let is_apart = before.is_some_and(|order| order + 1 != line.order);
        let heads = inner.split('|').filter(|cell| is_head(cell)).count();
        if is_apart && heads >= 2 {
            table += 1;
        }
        before = Some(line.order);
        for (column, raw) in inner.split('|').enumerate() {
            let cell = Cell {
                table,
                row,
                column,
                row_span: 1,
                column_span: 1,
            };
            let raw = raw.trim();
            let start = line.at + offset(raw, line.text);
            let text = raw
                .replace("<br>", "")
                .replace("<br/>", "")
                .replace("**", "")
                .replace('\\', "");
            fields.push(Field {
                cell,
                text: text.trim().to_owned(),
                span: Span::new(start, start + raw.len()),
                line: line.number,
            });
        }
        row += 1;
    }
    fields
}

/// The tables of tasks, each with its rows in pre-order.
pub(super) fn tables(grids: &Grids, level: usize) -> Vec<Tasks> {
    let one = |rows: &Rows| {
        let columns = Columns::of(rows)?;
        Some(Tasks {
            nodes: rows_of(rows, &columns, level),
            heads: between_heads(rows, &columns),
        })
    };
    grids.values().filter_map(one).collect()
}

/// What is between the heads of the columns. A head in two rows is one heading.
fn between_heads(rows: &Rows, columns: &Columns) -> Vec<Span> {
    let head: Vec<&Field> = rows
        .range(..columns.body)
        .flat_map(|(_, row)| row)
        .collect();
    let pairs = head.iter().zip(head.iter().skip(1));
    let pairs = pairs.filter(|(a, b)| is_head(&a.text) && is_head(&b.text));
    pairs.map(|(a, b)| between(a, b)).collect()
}

/// What is between two cells.
fn between(a: &Field, b: &Field) -> Span {
    Span::new(a.span.end, b.span.start.max(a.span.end))
}

/// A table within a text.
pub(super) struct Table {
    /// Its first and its last line, from 1.
    pub(super) lines: (usize, usize),
    /// Its tasks in pre-order, with levels from 1; `None` if it has none.
    pub(super) rows: Option<Vec<Node>>,
    /// What is read as a space: between the heads of columns, and between the
    /// cells of other rows where there are no tasks.
    pub(super) spaces: Vec<Span>,
}

/// A smaller table is a way to set out text.
const FEWEST: usize = 6;

/// A table that has tasks, or rows and columns.
pub(super) fn table(rows: &Rows) -> Option<Table> {
    let fields: Vec<&Field> = rows.values().flatten().collect();
    let lines = extent(rows)?;
    if let Some(columns) = Columns::of(rows) {
        return Some(Table {
            lines,
            rows: Some(rows_of(rows, &columns, 0)),
            spaces: between_heads(rows, &columns),
        });
    }
    let spaces = spaces(rows);
    let is_table = rows.len() > 1 && fields.len() >= FEWEST && !spaces.is_empty();
    is_table.then_some(Table {
        lines,
        rows: None,
        spaces,
    })
}

/// What is between the cells of each row.
pub(super) fn spaces(rows: &Rows) -> Vec<Span> {
    let pairs = rows
        .values()
        .flat_map(|row| row.iter().zip(row.iter().skip(1)));
    pairs.map(|(a, b)| between(a, b)).collect()
}

/// The tasks with their groups, in pre-order.
fn rows_of(rows: &Rows, columns: &Columns, level: usize) -> Vec<Node> {
    let mut flat: Vec<Node> = Vec::new();
    let mut has_groups = false;
    let has_figures = rows
        .values()
        .flatten()
        .any(|field| columns.number == Some(field.cell.column) && is_number(&field.text));
    let beside = Beside::of(rows, columns);
    // Where the last task ends.
    let mut end = 0;
    for (index, row) in rows.range(columns.body..) {
        if let [only] = row.as_slice()
            && columns.is_group_row(only.cell)
        {
            if !is_remark(&only.text) && !is_head(&only.text) {
                has_groups = true;
                flat.push(group(only.words(), level + 1));
            }
            continue;
        }
        let at = |column: usize| row.iter().find(|field| field.cell.column == column);
        for (depth, column) in columns.groups.iter().enumerate() {
            if let Some(field) = at(*column) {
                has_groups = true;
                flat.push(group(field.words(), level + 1 + depth));
            }
        }
        let number = columns.number.and_then(at);
        let number = number.filter(|f| is_number(&f.text) || marker(&f.text).is_some());
        let is_sum = number.is_none() && is_sum(row);
        if let (Some(number), Some(field)) = (number, at(columns.task))
            && has_figures
            && heads_group(&number.text)
        {
            has_groups = true;
            flat.push(task(number.words(), field.words(), level + 1));
            end = field.rows().end;
        } else if let Some(field) = at(columns.task)
            && !is_remark(&field.text)
            && !is_sum
            && !(is_head(&field.text) && number.is_none())
        {
            let depth = columns.groups.len().max(usize::from(has_groups));
            flat.push(one(number, field, level + 1 + depth));
            end = field.rows().end;
        } else if at(columns.task).is_some() {
            end = 0;
        }
        if let Some(last) = flat.last_mut().filter(|_| *index < end) {
            beside.add(*index, last);
        }
    }
    flat
}

/// Whether a number in a cell of its own, among figures, is that of a group: 一、.
fn heads_group(text: &str) -> bool {
    let kinds = [Kind::Han, Kind::Formal, Kind::HanBracketed];
    marker(text).is_some_and(|marker| kinds.contains(&marker.kind))
}

/// Whether a row is the sum of the others: 合计, 总分.
fn is_sum(row: &[Field]) -> bool {
    let words = ["合计", "总计", "小计", "总分", "合 计", "总 计"];
    row.iter().any(|field| words.contains(&field.text.as_str()))
}

/// A task, whose number is in a cell of its own or before its text.
fn one(number: Option<&Field>, field: &Field, level: usize) -> Node {
    match number {
        Some(number) => task(number.words(), field.words(), level),
        None => group(field.words(), level),
    }
}
