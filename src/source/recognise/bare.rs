//! Headings without numbers: short lines without a stop, several of them alike.

use super::candidates::{Candidate, Style};
use super::date;
use super::kind::Kind;
use super::line::{Line, length, squeezed};
use super::marker::marker;
use super::wrapper;
use crate::text::width::is_han;

/// How long such a heading is at most, in characters.
const LONGEST: usize = 16;

/// How many lines are enough for a document without any numbers.
const FEWEST: usize = 3;

/// Words of such headings in documents without numbers.
const WORDS: [&str; 24] = [
    "要求", "目标", "任务", "措施", "保障", "原则", "思想", "安排", "步骤", "内容", "范围", "机制",
    "职责", "程序", "方式", "时间", "依据", "对象", "标准", "管理", "监督", "领导", "附则", "背景",
];

/// Headings that are often without a number below one that has some.
const USUAL: [&str; 16] = [
    "指导思想",
    "基本原则",
    "工作原则",
    "总体要求",
    "总体目标",
    "工作目标",
    "主要目标",
    "发展目标",
    "具体目标",
    "工作思路",
    "主要任务",
    "重点任务",
    "工作要求",
    "组织领导",
    "保障措施",
    "实施步骤",
];

/// Whether a line is one of these.
fn is_usual(text: &str) -> bool {
    USUAL.contains(&squeezed(text).as_str())
}

/// The lines that may be headings without numbers, besides the numbered ones;
/// only usual ones in a text that has chapters.
pub(super) fn candidates(lines: &[Line<'_>], numbered: &[Candidate]) -> Vec<Candidate> {
    let has_chapters = numbered.iter().any(is_chapter);
    let is_free = |at: &usize| {
        let found = numbered.binary_search_by_key(at, |other| other.line);
        found.is_err()
    };
    let is_due = |at: &usize| !has_chapters || lines.get(*at).is_some_and(|l| is_usual(l.text));
    let found = (0..lines.len()).filter(|at| is_one(lines, *at) && is_due(at) && is_free(at));
    found
        .map(|line| Candidate {
            line,
            style: Style::Bare,
            marker: None,
        })
        .collect()
}

fn is_one(lines: &[Line<'_>], at: usize) -> bool {
    let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let is_plain = |line: &Line<'_>| {
        line.shape.cell.is_none() && line.shape.heading.is_none() && line.told.is_none()
    };
    let is_word = |c: char| is_han(c) || matches!(c, '、' | '“' | '”');
    let is_short = (2..=LONGEST).contains(&length(line.text));
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let is_usual = is_usual(line.text);
    let ends = |line: &Line<'_>| {
        let is_numbered = marker(line.text).is_some_and(|marker| !marker.is_bare);
        if is_usual && is_numbered {
            return true;
        }
        let is_end = ['。', '；', '：', '！', ';', ':', '）', ')'];
        line.text.ends_with(is_end) && !line.goes_on
    };
    let is_text = next.text.contains('。') || length(next.text) > LONGEST || begins(next);
    is_plain(line)
        && is_short
        && line.text.chars().all(is_word)
        && !line.goes_on
        && above.is_none_or(ends)
        && is_text
        && marker(line.text).is_none()
        && date::whole(line.text).is_none()
        && wrapper::bodies(line.text).is_none()
        && !wrapper::is_remark(line.text)
}

/// Whether a number is of a chapter or an article.
fn is_chapter(found: &Candidate) -> bool {
    use Kind::{Article, Chapter, Formal, Han, Part, Section};
    let kind = found.marker.map(|marker| marker.kind);
    matches!(
        kind,
        Some(Part | Chapter | Section | Formal | Han | Article)
    )
}

/// Whether a line begins with the first number of a list.
fn begins(line: &Line<'_>) -> bool {
    marker(line.text).is_some_and(|marker| marker.value == 1 && !marker.is_bare)
}

/// Whether these lines are headings if the numbers can be read with them: several
/// are right above an item, in a text that has no chapters with numbers; or there
/// are no numbers at all, and most have a word of such headings.
pub(super) fn are_headings(lines: &[Line<'_>], numbered: &[Candidate], bare: &[Candidate]) -> bool {
    let is_item = |found: &&Candidate| {
        let at = numbered.partition_point(|other| other.line <= found.line);
        let next = numbered.get(at);
        next.is_some_and(|next| next.line == found.line + 1 && next.marker.is_some())
    };
    if numbered.is_empty() {
        let text = |found: &&Candidate| {
            let line = lines.get(found.line);
            line.is_some_and(|line| WORDS.iter().any(|word| line.text.ends_with(word)))
        };
        return bare.len() >= FEWEST && bare.iter().filter(text).count() * 3 >= bare.len() * 2;
    }
    if numbered.iter().any(is_chapter) {
        return bare.len() > 1;
    }
    let above = bare.iter().filter(is_item).count();
    above > 1 && above * 3 >= bare.len()
}

/// Whether several lists begin anew right below these lines, or soon after.
pub(super) fn begin_lists(numbered: &[Candidate], bare: &[Candidate]) -> bool {
    let begins = |found: &&Candidate| {
        let at = numbered.partition_point(|other| other.line <= found.line);
        let next = numbered.get(at);
        let first = next.and_then(|next| next.marker.map(|marker| (next.line, marker.value)));
        first.is_some_and(|(line, value)| value == 1 && line <= found.line + 3)
    };
    bare.iter().filter(begins).count() > 1
}
