//! What is around the rows of a table of tasks: the heads of its columns above
//! them, and remarks below them.

use super::super::line::Line;
use super::super::reading::Node;
use super::super::role::{Role, set};
use super::cells::{is_head, is_remark};
use super::is_in_table;

/// Fewest heads that are those of a table.
const FEWEST: usize = 3;

/// Marks them in a document of which a table of tasks is all; `roles` has one
/// entry for each line of the file.
pub(in crate::source::recognise) fn mark(
    lines: &[Line<'_>],
    nodes: &[Node],
    roles: &mut [Option<Role>],
) {
    let (Some(first), Some(last)) = (first(nodes), last(nodes)) else {
        return;
    };
    let is_text = |roles: &[Option<Role>], line: &Line<'_>| {
        roles.get(line.number - 1) == Some(&Some(Role::Text))
    };
    let above = lines.iter().rev().skip_while(|line| line.number >= first);
    let above = above.filter(|line| !is_rule(line.text));
    let above = above.take_while(|line| is_text(roles, line));
    let heads: Vec<(usize, usize)> = above.map_while(heads).collect();
    if heads.iter().map(|(_, count)| count).sum::<usize>() >= FEWEST {
        for (number, _) in heads {
            set(roles, number - 1, Role::Columns);
        }
    }
    for line in lines.iter().rev().take_while(|line| line.number > last) {
        let is_own = is_text(roles, line);
        if is_own && is_remark(line.text) && !is_in_table(line) {
            set(roles, line.number - 1, Role::Remark);
        } else if is_own {
            break;
        }
    }
}

/// How many heads a line has that has nothing else, with its number.
fn heads(line: &Line<'_>) -> Option<(usize, usize)> {
    let cells = line.text.split('|').map(str::trim);
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let are_heads = cells.iter().all(|cell| is_head(cell));
    are_heads.then_some((line.number, cells.len()))
}

/// Whether a line is between the head and the body of a table in Markdown.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | ':' | '|' | ' '))
}

/// The line of the first provision, if it is a task or a group of tasks.
fn first(nodes: &[Node]) -> Option<usize> {
    let first = nodes.first()?;
    is_table(first).then_some(first.line)
}

/// The line of the last provision, if it is a task.
fn last(nodes: &[Node]) -> Option<usize> {
    let last = nodes.last()?;
    match last.children.is_empty() {
        true => (!last.cells.is_empty()).then_some(last.line),
        false => self::last(&last.children),
    }
}

/// Whether a provision is a task, or has one below it.
fn is_table(node: &Node) -> bool {
    !node.cells.is_empty() || node.children.iter().any(is_table)
}
