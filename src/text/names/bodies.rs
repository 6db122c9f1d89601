//! Whether a place is only a part of the name of a body or a document.

use super::line::{Line, is_boundary};
use crate::text::characters::is_one_of;

/// What makes a place before it a part of the name of a body, the longer first.
const BODIES: [&str; 35] = [
    "人民政府",
    "政府",
    "管委会",
    "委员会",
    "党工委",
    "办事处",
    "街道办",
    "法院",
    "检察院",
    "公安",
    "妇联",
    "残联",
    "工会",
    "团委",
    "党委",
    "区委",
    "县委",
    "市委",
    "镇委",
    "公司",
    "支行",
    "分局",
    "大队",
    "支队",
    "联合会",
    "协会",
    "指挥部",
    "领导小组",
    "办公室",
    "医院",
    "学校",
    "小学",
    "中学",
    "大学",
    "职业技术学院",
];

/// Words at which the name of a body cannot go on.
const NOT_OF_BODIES: [&str; 16] = [
    "开展", "推进", "建设", "设立", "新建", "实施", "建成", "打造", "试点", "创建", "推广", "的",
    "在", "探索", "率先", "完成",
];

/// How far the name of a body goes on behind its place.
const FAR: usize = 12;

/// Whether what follows a place makes it part of the name of a body.
pub(super) fn names_body(line: &Line, end: usize) -> bool {
    let far = (end + FAR).min(line.len());
    for at in end..far {
        let is_end = line.get(at).is_none_or(is_boundary);
        if is_end || NOT_OF_BODIES.iter().any(|word| line.has(at, word)) {
            return false;
        }
        // 民政局, 卫生健康委, 街道办; not 局部, 委托.
        let is_verb = line
            .before(at)
            .is_some_and(|c| is_one_of(c, "举承主协申创开督展客"));
        let is_office =
            line.get(at).is_some_and(|c| is_one_of(c, "局委办厅")) && at > end && !is_verb;
        let goes_on = line
            .get(at + 1)
            .is_some_and(|c| is_one_of(c, "部面托派员理公学事好"));
        if (is_office && !goes_on) || line.one_of(at, &BODIES).is_some() {
            return true;
        }
    }
    false
}

/// Whether what follows a place makes it part of a title without 《》, or of the
/// long name of a body.
pub(super) fn names_document(line: &Line, end: usize) -> bool {
    const KINDS: [&str; 13] = [
        "要点",
        "实施方案",
        "工作方案",
        "行动方案",
        "工作计划",
        "行动计划",
        "若干措施",
        "办法",
        "预案",
        "任务清单",
        "倡议书",
        "分解表",
        "的通知",
    ];
    const LONG: [&str; 4] = ["领导小组", "办公室", "指挥部", "委员会"];
    let rest =
        (end..line.len()).take_while(|at| !line.get(*at).is_none_or(|c| is_one_of(c, ",。;:")));
    let mut rest = rest.take(FAR * 4);
    rest.any(|at| {
        let is_last = |length: usize| line.get(at + length).is_none_or(is_boundary);
        line.one_of(at, &KINDS).is_some() || line.one_of(at, &LONG).is_some_and(is_last)
    })
}
