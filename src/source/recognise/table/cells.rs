//! What a cell of a table of tasks says.

use super::super::line::{Line, is_digit, is_space, squeezed};
use super::super::marker::marker;
use super::super::reading::Node;
use crate::base::Span;
use crate::model::{Number, NumberKind, Numbering};
use crate::text::numeral;

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
    "牵头领导",
    "实施单位",
    "承办单位",
    "参加单位",
    "参加部门",
    "参与部门",
    "协办部门",
    "协同单位",
    "协同部门",
    "主责单位",
    "主责部门",
    "责任主体",
    "责任处室",
    "牵头处室",
    "配合处室",
    "责任科室",
    "完成期限",
    "办结时限",
];

pub(super) fn is_head(text: &str) -> bool {
    let text = squeezed(text).replace("**", "");
    HEADS.contains(&text.as_str())
        || text.chars().count() <= 10
            && HEADS
                .iter()
                .any(|head| head.chars().count() > 1 && text.ends_with(head))
}

pub(super) fn is_number_head(text: &str) -> bool {
    matches!(squeezed(text).as_str(), "序号" | "编号" | "号")
}

pub(super) fn is_task_head(text: &str) -> bool {
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
pub(super) fn is_number(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '、', '．']);
    let digits =
        |part: &str| !part.is_empty() && part.chars().count() <= 3 && part.chars().all(is_digit);
    text.split(['-', '－', '.']).all(digits) && text.split(['-', '－', '.']).count() <= 3
}

/// A table of tasks.
pub(in crate::source::recognise) struct Tasks {
    /// Its tasks and groups, in pre-order.
    pub(in crate::source::recognise) nodes: Vec<Node>,
    /// What is between the heads of its columns.
    pub(in crate::source::recognise) heads: Vec<Span>,
}

/// A text of a table, with its place in the decoded text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'w> {
    /// Its text.
    pub(super) text: &'w str,
    /// Where it is. A cell of several lines has their line breaks too.
    pub(super) span: Span,
    /// Its line, from 1.
    pub(super) line: usize,
}

impl<'w> Words<'w> {
    /// Those of a line.
    pub(super) fn of(line: &Line<'w>) -> Self {
        Self {
            text: line.text,
            span: Span::new(line.at, line.end()),
            line: line.number,
        }
    }

    /// The place of its first sentence from a byte on, with the 。 that ends it.
    pub(super) fn sentence(&self, from: usize) -> Span {
        // A number is not longer than its cell.
        let own = self.text.get(from..).unwrap_or_default();
        let own_start = self.span.start + from;
        let start = own_start + (own.len() - own.trim_start_matches(is_space).len());
        // The places of a cell of several lines are not those of its text.
        let is_one = self.span.end - self.span.start == self.text.len();
        let stop = own.find('。').filter(|_| is_one);
        let end = stop.map_or(self.span.end, |at| own_start + at + '。'.len_utf8());
        Span::new(start.min(end), end)
    }
}

/// A group of tasks: its number and its heading.
pub(super) fn group(words: Words<'_>, level: usize) -> Node {
    let Words { text, span, line } = words;
    let found = marker(text).filter(|marker| !marker.is_bare);
    let end = found.map_or(0, |marker| marker.end);
    let (number, heading) = text.split_at(end);
    Node {
        level,
        marker: Some(number.to_owned()).filter(|number| !number.is_empty()),
        numbering: found.map(|marker| Numbering {
            span: Span::new(span.start, span.start + end),
            number: marker.number(),
        }),
        heading: sentence(heading),
        title: words.sentence(end),
        line,
        cells: Vec::new(),
        children: Vec::new(),
    }
}

/// A task whose number is in a cell of its own.
pub(super) fn task(number: Words<'_>, words: Words<'_>, level: usize) -> Node {
    Node {
        level,
        marker: Some(number.text.to_owned()),
        numbering: value(number.text).map(|found| Numbering {
            span: number.span,
            number: found,
        }),
        heading: sentence(words.text),
        title: words.sentence(0),
        line: number.line,
        cells: Vec::new(),
        children: Vec::new(),
    }
}

/// The number in a cell of its own: of 1-2, the last part.
fn value(text: &str) -> Option<Number> {
    if let Some(found) = marker(text) {
        return Some(found.number());
    }
    let text = text.trim_end_matches(['.', '、', '．']);
    let last = text.rsplit(['-', '－', '.']).next()?;
    numeral::figures(last).map(|value| Number {
        kind: NumberKind::Arabic,
        value,
    })
}

/// The first sentence of a cell.
pub(super) fn sentence(text: &str) -> String {
    let (first, _) = text.split_once('。').unwrap_or((text, ""));
    let first = first.trim().trim_end_matches(['；', ';', '：', ':', '，']);
    first.to_owned()
}

/// Whether a cell is below the table: a remark.
pub(super) fn is_remark(text: &str) -> bool {
    let begins = ["备注", "注：", "注:", "说明：", "填表"];
    begins.iter().any(|word| text.starts_with(word))
}
