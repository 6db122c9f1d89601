//! Labels: 责任单位：…, 配合单位：…, 完成时限：…

use std::ops::Range;

use super::passage::{CLOSE, OPEN, Passage, split};
use crate::text::characters::is_one_of;

/// What comes after a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Bodies that are responsible.
    Bodies,
    /// Bodies that lead.
    Lead,
    /// Bodies that support.
    Support,
    /// By when.
    Deadline,
    /// A person, or something else.
    Other,
}

/// Labels of bodies that are not made of a role and a kind of body.
const ROLES: [(&str, Label); 10] = [
    ("责任", Label::Bodies),
    ("责任分工", Label::Bodies),
    ("工作分工", Label::Bodies),
    ("职责分工", Label::Bodies),
    ("牵头", Label::Lead),
    ("主办", Label::Lead),
    ("主责", Label::Lead),
    ("配合", Label::Support),
    ("协办", Label::Support),
    ("参与", Label::Support),
];

/// Kinds of bodies, at the end of a label: 牵头单位.
const KINDS: [&str; 7] = ["单位", "部门", "处室", "科室", "股室", "机构", "主体"];

/// Roles before a kind of body. The first that a label has decides.
const OF_KIND: [(&str, Label); 20] = [
    ("配合", Label::Support),
    ("协办", Label::Support),
    ("协同", Label::Support),
    ("协助", Label::Support),
    ("协作", Label::Support),
    ("参与", Label::Support),
    ("参加", Label::Support),
    ("支持", Label::Support),
    ("牵头", Label::Lead),
    ("主办", Label::Lead),
    ("主责", Label::Lead),
    ("承办", Label::Lead),
    ("主要责任", Label::Lead),
    ("第一责任", Label::Lead),
    ("首要责任", Label::Lead),
    ("责任", Label::Bodies),
    ("负责", Label::Bodies),
    ("落实", Label::Bodies),
    ("实施", Label::Bodies),
    ("承担", Label::Bodies),
];

const DEADLINE: &[&str] = &[
    "完成时限",
    "完成时间",
    "完成期限",
    "时限",
    "时间节点",
    "时限要求",
    "办结时限",
    "时间要求",
    "计划完成时间",
    "完成时限要求",
    "完成节点",
    "推进时限",
    "落实时限",
    "期限",
    "时间",
    "完成日期",
    "工作时限",
    "办理时限",
    "整改时限",
    "时间安排",
    "进度要求",
    "完成时间节点",
    "进度",
    "进度安排",
];

const OTHER: &[&str] = &[
    "责任人",
    "责任领导",
    "分管领导",
    "牵头领导",
    "联系人",
    "负责人",
    "包保领导",
    "责任市领导",
    "责任县领导",
    "责任区领导",
    "牵头市领导",
    "市领导",
    "县领导",
    "区领导",
    "具体责任人",
    "联系电话",
    "备注",
    "工作目标",
    "工作措施",
    "目标",
    "措施",
    "成果形式",
    "具体责任领导",
    "领导",
    "挂图领导",
    "责任单位负责人",
    "督办单位",
    "督导单位",
    "监督单位",
    "监管单位",
    "考核单位",
    "主管领导",
    "分管负责人",
];

/// Whether a time can also be that of something else than a task.
pub(super) fn is_vague(label: &str) -> bool {
    matches!(
        label,
        "时间" | "期限" | "时间安排" | "进度" | "进度安排" | "办理时限" | "时限"
    )
}

/// What a label announces; `None` if it is none.
pub(super) fn label(words: &str) -> Option<Label> {
    let is_edge = |c: char| c.is_whitespace() || is_one_of(c, OPEN) || is_one_of(c, CLOSE);
    let bare: String = words
        .trim_matches(is_edge)
        .chars()
        .filter(|c| !is_edge(*c))
        .collect();
    if DEADLINE.contains(&bare.as_str()) {
        return Some(Label::Deadline);
    }
    if OTHER.contains(&bare.as_str()) {
        return Some(Label::Other);
    }
    if let Some((_, label)) = ROLES.iter().find(|(role, _)| *role == bare) {
        return Some(*label);
    }
    let role = KINDS.iter().find_map(|kind| bare.strip_suffix(kind))?;
    let is_short = role.chars().count() <= LONGEST_ROLE;
    let found = OF_KIND
        .iter()
        .filter(|_| is_short)
        .find(|(word, _)| role.contains(word));
    found.map(|(_, label)| *label)
}

/// Longest role in a label, in characters: 牵头负责, 具体责任.
const LONGEST_ROLE: usize = 5;

/// A labelled value.
#[derive(Debug, Clone)]
pub(super) struct Labelled {
    pub(super) label: Label,
    /// Whether its label is used of other times than those of tasks, too.
    pub(super) is_vague: bool,
    pub(super) value: Range<usize>,
}

/// The labelled values in a range, if it begins with a label.
pub(super) fn labelled(passage: &Passage<'_>, range: &Range<usize>) -> Option<Vec<Labelled>> {
    let start = range.start + numbering(passage.of(range));
    let range = start..range.end;
    let mut found: Vec<Labelled> = Vec::new();
    for part in split(&passage.text, &range, "；。\n") {
        // 责任单位：甲、乙 完成时限：6月
        for piece in spaced(passage, &part) {
            let words = passage.of(&piece);
            match cut(words) {
                Some((label, end)) => found.push(Labelled {
                    label,
                    is_vague: words.get(..end).is_some_and(|own| {
                        is_vague(own.trim_matches(|c: char| c == '：' || c.is_whitespace()))
                    }),
                    value: piece.start + end..piece.end,
                }),
                None => {
                    let last = found.last_mut()?;
                    let between = last.value.end..piece.start;
                    let is_near = passage.of(&between).chars().all(|c| is_one_of(c, "；\n "));
                    // Another sentence is not of the list.
                    if is_near && !words.contains('：') {
                        last.value.end = piece.end;
                    }
                }
            }
        }
    }
    let says = |own: &Labelled| own.label != Label::Other;
    found.iter().any(says).then_some(found)
}

/// The parts of a range that begin with labels after a space or a comma.
fn spaced(passage: &Passage<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for piece in split(&passage.text, range, " ，、") {
        let begins = cut(passage.of(&piece)).is_some();
        match parts.last_mut() {
            Some(last) if !begins => last.end = piece.end,
            _ => parts.push(piece),
        }
    }
    parts
}

/// The label at the start of some words, and where its value begins.
fn cut(words: &str) -> Option<(Label, usize)> {
    let lead = words.len() - words.trim_start().len();
    let own = words.get(lead..)?;
    if own.starts_with(|c| is_one_of(c, OPEN)) {
        let close = own.find(|c| is_one_of(c, CLOSE))?;
        let label = label(own.get(..close)?)?;
        let after = own
            .get(close..)?
            .trim_start_matches(|c: char| is_one_of(c, CLOSE) || c == '：' || c.is_whitespace());
        return Some((label, words.len() - after.len()));
    }
    let colon = own.find('：')?;
    let before = own.get(..colon)?;
    let known = label(before);
    // Any other short word before a colon ends the value before it.
    let is_other = before.chars().count() <= 8 && before.chars().all(char::is_alphanumeric);
    let label = known.or_else(|| is_other.then_some(Label::Other))?;
    Some((label, lead + colon + '：'.len_utf8()))
}

/// The length of a number and of ornaments before a label: （三）, 3., ●.
pub(super) fn numbering(words: &str) -> usize {
    let rest = words.trim_start_matches(|c: char| {
        c.is_whitespace()
            || c.is_ascii_digit()
            || is_one_of(c, "一二三四五六七八九十.．、●■◆★▲·-—①②③④⑤⑥⑦⑧⑨")
    });
    let inner = rest.strip_prefix('（').and_then(|inner| {
        let (number, after) = inner.split_once('）')?;
        let is_number = |c: char| c.is_ascii_digit() || is_one_of(c, "一二三四五六七八九十");
        (!number.is_empty() && number.chars().all(is_number)).then_some(after)
    });
    words.len() - inner.unwrap_or(rest).len()
}
