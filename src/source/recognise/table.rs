//! Tables of tasks (任务分工表): a grid of cells, a table in Markdown, or what is
//! left of one where each cell is on a line of its own.

use super::Node;
use super::line::{Cell, Line, squeezed};
use super::marker::{Kind, marker};
use super::nodes::nest;

/// Words of the head of a table.
const HEADS: &[&str] = &[
    "序号",
    "编号",
    "类别",
    "分类",
    "领域",
    "项目",
    "项目名称",
    "任务",
    "重点任务",
    "主要任务",
    "工作任务",
    "任务内容",
    "任务名称",
    "工作内容",
    "主要内容",
    "具体任务",
    "工作举措",
    "重点工作",
    "工作事项",
    "事项",
    "目标任务",
    "具体措施",
    "工作措施",
    "措施",
    "内容",
    "工作目标",
    "工作要求",
    "责任单位",
    "牵头单位",
    "配合单位",
    "责任部门",
    "牵头部门",
    "配合部门",
    "主办单位",
    "协办单位",
    "参与单位",
    "责任人",
    "责任领导",
    "负责单位",
    "牵头责任单位",
    "完成时限",
    "完成时间",
    "时限",
    "时间",
    "进度",
    "进度安排",
    "备注",
    "时间节点",
    "时限要求",
    "联系人",
    "分管领导",
    "实施单位",
];

fn is_head(text: &str) -> bool {
    let text = squeezed(text).replace("**", "");
    HEADS.contains(&text.as_str())
        || text.chars().count() <= 10
            && HEADS
                .iter()
                .any(|head| head.chars().count() > 1 && text.ends_with(head))
}

fn is_number_head(text: &str) -> bool {
    matches!(squeezed(text).as_str(), "序号" | "编号" | "号")
}

fn is_task_head(text: &str) -> bool {
    let text = squeezed(text);
    [
        "任务",
        "内容",
        "事项",
        "措施",
        "项目",
        "项目名称",
        "举措",
        "工作",
    ]
    .iter()
    .any(|word| text.ends_with(word))
}

/// A number in a cell of its own.
fn is_number(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '、', '．']);
    let digits = |part: &str| {
        !part.is_empty() && part.chars().count() <= 3 && part.chars().all(super::marker_digit)
    };
    text.split(['-', '－', '.']).all(digits) && text.split(['-', '－', '.']).count() <= 3
}

/// A cell as text.
#[derive(Debug, Clone)]
struct Field {
    cell: Cell,
    text: String,
    line: usize,
}

/// The provisions of a part that is a table of tasks; `None` if it is none.
pub(super) fn nodes(lines: &[Line<'_>], level: usize) -> Option<Vec<Node>> {
    let cells = grid(lines);
    if !cells.is_empty() {
        return of_grid(&cells, level);
    }
    of_flat(lines, level)
}

/// The cells of tables, or of tables in Markdown.
fn grid(lines: &[Line<'_>]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut row = 0;
    for line in lines {
        if let Some(cell) = line.shape.cell {
            match fields.last_mut().filter(|last| last.cell == cell) {
                Some(last) => last.text.push_str(line.text),
                None => fields.push(Field {
                    cell,
                    text: line.text.to_owned(),
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
            continue;
        }
        for (column, text) in inner.split('|').enumerate() {
            let cell = Cell {
                table: 0,
                row,
                column,
                rows: 1,
                columns: 1,
            };
            let text = text
                .replace("<br>", "")
                .replace("<br/>", "")
                .replace("**", "")
                .replace('\\', "");
            fields.push(Field {
                cell,
                text: text.trim().to_owned(),
                line: line.number,
            });
        }
        row += 1;
    }
    fields
}

/// The columns of a table of tasks.
struct Columns {
    number: Option<usize>,
    task: usize,
    /// Columns before the number and the task, with groups.
    groups: Vec<usize>,
    /// First row below the head.
    body: usize,
    width: usize,
}

fn columns(fields: &[Field]) -> Option<Columns> {
    let rows = fields.iter().map(|f| f.cell.row).max()? + 1;
    let head = (0..rows.min(6)).find(|row| {
        fields
            .iter()
            .filter(|f| f.cell.row == *row && is_head(&f.text))
            .count()
            >= 2
    })?;
    let heads: Vec<&Field> = fields.iter().filter(|f| f.cell.row == head).collect();
    let number = heads
        .iter()
        .find(|f| is_number_head(&f.text))
        .map(|f| f.cell.column);
    let tasks: Vec<usize> = heads
        .iter()
        .filter(|f| is_task_head(&f.text))
        .map(|f| f.cell.column)
        .collect();
    let task = match number {
        Some(number) => tasks
            .iter()
            .copied()
            .find(|column| *column > number)
            .or(tasks.last().copied())?,
        None => tasks.last().copied()?,
    };
    let first = number.map_or(task, |number| number.min(task));
    let mut groups: Vec<usize> = (0..first).collect();
    // Category columns between the number and the task.
    groups.extend(
        tasks
            .iter()
            .copied()
            .filter(|column| *column > first && *column < task),
    );
    // A head of two rows.
    let deep = heads.iter().map(|f| f.cell.rows).max().unwrap_or(1);
    let width = fields
        .iter()
        .map(|f| f.cell.column + f.cell.columns)
        .max()?;
    Some(Columns {
        number,
        task,
        groups,
        body: head + deep.max(1),
        width,
    })
}

fn of_grid(fields: &[Field], level: usize) -> Option<Vec<Node>> {
    let mut flat = Vec::new();
    let mut tables: Vec<usize> = fields.iter().map(|f| f.cell.table).collect();
    tables.dedup();
    let mut any = false;
    for table in tables {
        let own: Vec<Field> = fields
            .iter()
            .filter(|f| f.cell.table == table)
            .cloned()
            .collect();
        if let Some(columns) = columns(&own) {
            any = true;
            flat.extend(rows(&own, &columns, level));
        }
    }
    any.then(|| nest(flat))
}

fn rows(fields: &[Field], columns: &Columns, level: usize) -> Vec<Node> {
    let mut flat: Vec<Node> = Vec::new();
    let last = fields.iter().map(|f| f.cell.row).max().unwrap_or(0);
    let mut has_groups = false;
    for row in columns.body..=last {
        let at = |column: usize| {
            fields
                .iter()
                .find(|f| f.cell.row == row && f.cell.column == column && !f.text.is_empty())
        };
        let own: Vec<&Field> = fields
            .iter()
            .filter(|f| f.cell.row == row && !f.text.is_empty())
            .collect();
        let wide = own
            .iter()
            .any(|f| f.cell.columns >= columns.width && columns.width > 1);
        let lone = own.len() == 1
            && own.iter().all(|f| {
                f.cell.column <= columns.task && f.cell.rows == 1 && columns.groups.is_empty()
            });
        if let [only] = own.as_slice()
            && (wide || lone)
        {
            if is_remark(&only.text) || is_head(&only.text) {
                continue;
            }
            has_groups = true;
            flat.push(group(only, level + 1));
            continue;
        }
        for (depth, column) in columns.groups.iter().enumerate() {
            if let Some(field) = at(*column) {
                has_groups = true;
                flat.push(group(field, level + 1 + depth));
            }
        }
        let Some(task) = at(columns.task) else {
            continue;
        };
        let number = columns
            .number
            .and_then(&at)
            .filter(|f| is_number(&f.text) || marker(&f.text).is_some());
        if is_head(&task.text) && number.is_none() || is_remark(&task.text) {
            continue;
        }
        let depth = columns.groups.len().max(usize::from(has_groups));
        let inner = match number {
            Some(_) => None,
            None => marker(&task.text).filter(|m| !m.is_bare),
        };
        let start = inner.map_or(0, |m| m.end);
        let printed = number.map(|f| f.text.clone()).or_else(|| {
            task.text
                .get(..start)
                .filter(|m| !m.is_empty())
                .map(str::to_owned)
        });
        flat.push(Node {
            level: level + 1 + depth,
            marker: printed,
            heading: sentence(task.text.get(start..).unwrap_or_default()),
            line: number.unwrap_or(task).line,
            children: Vec::new(),
        });
    }
    flat
}

fn is_remark(text: &str) -> bool {
    ["备注", "注：", "注:", "说明：", "填表"]
        .iter()
        .any(|word| text.starts_with(word))
}

/// A group: its number and its heading.
fn group(field: &Field, level: usize) -> Node {
    let found = marker(&field.text).filter(|m| !m.is_bare);
    let end = found.map_or(0, |m| m.end);
    Node {
        level,
        marker: field
            .text
            .get(..end)
            .filter(|m| !m.is_empty())
            .map(str::to_owned),
        heading: sentence(field.text.get(end..).unwrap_or_default()),
        line: field.line,
        children: Vec::new(),
    }
}

fn sentence(text: &str) -> String {
    let text = text.split('。').next().unwrap_or_default();
    text.trim()
        .trim_end_matches(['；', ';', '：', ':', '，'])
        .to_owned()
}

/// A table whose cells are on lines of their own.
fn of_flat(lines: &[Line<'_>], level: usize) -> Option<Vec<Node>> {
    let head = lines
        .windows(3)
        .position(|three| three.iter().all(|line| is_head(line.text)))?;
    let width = lines
        .iter()
        .skip(head)
        .take_while(|line| is_head(line.text))
        .count();
    let heads: Vec<&str> = lines
        .iter()
        .skip(head)
        .take(width)
        .map(|line| line.text)
        .collect();
    let has_number = heads.iter().any(|text| is_number_head(text));
    if !has_number || !(3..=9).contains(&width) {
        return None;
    }
    let cells = lines.get(head + width..)?;
    let mut flat = Vec::new();
    let mut at = 0;
    let mut has_groups = false;
    let mut last = 0;
    let number = |line: &Line<'_>| {
        is_number(line.text)
            .then(|| line.text.trim_end_matches(['.', '、']).parse::<u32>().ok())
            .flatten()
    };
    while let Some(line) = cells.get(at) {
        let due = number(line).filter(|n| last == 0 || *n == last + 1 || *n == 1);
        let Some(value) = due else {
            // A group: its number may have a cell of its own.
            let found = marker(line.text).filter(|m| !m.is_bare && m.kind != Kind::Arabic);
            let end = found.map_or(0, |m| m.end);
            let rest = line.text.get(end..).unwrap_or_default().trim();
            let (heading, used) = match (rest.is_empty(), cells.get(at + 1)) {
                (true, Some(next)) => (next.text, 2),
                _ => (rest, 1),
            };
            has_groups = true;
            flat.push(Node {
                level: level + 1,
                marker: line
                    .text
                    .get(..end)
                    .filter(|m| !m.is_empty())
                    .map(str::to_owned),
                heading: sentence(heading),
                line: line.number,
                children: Vec::new(),
            });
            at += used;
            continue;
        };
        last = value;
        let until = cells
            .iter()
            .enumerate()
            .skip(at + 1)
            .find(|(_, next)| number(next) == Some(value + 1))
            .map_or(cells.len(), |(index, _)| index);
        flat.push(Node {
            level: level + 1 + usize::from(has_groups),
            marker: Some(line.text.to_owned()),
            heading: cells
                .get(at + 1)
                .map(|task| sentence(task.text))
                .unwrap_or_default(),
            line: line.number,
            children: Vec::new(),
        });
        // What is more than the columns of the row is a group.
        let used = (until - at).min(width);
        let marked = cells
            .iter()
            .enumerate()
            .take(until)
            .skip(at + 2)
            .find(|(_, cell)| {
                marker(cell.text).is_some_and(|m| {
                    !m.is_bare && matches!(m.kind, Kind::HanBracketed | Kind::Han | Kind::Formal)
                })
            });
        at = marked.map_or(at + used, |(index, _)| index);
        if until == cells.len() && at < cells.len() && marked.is_none() {
            break;
        }
    }
    (!flat.is_empty()).then(|| nest(flat))
}
