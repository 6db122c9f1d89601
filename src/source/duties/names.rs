//! Which words name a body: 市民政局, 各区政府, 国网青汀供电公司.

use std::ops::Range;

use super::passage::{CLOSE, OPEN, Passage, split};
use crate::text::characters::is_one_of;

/// How the names of bodies end.
const ENDS: &[&str] = &[
    "局",
    "委",
    "办",
    "厅",
    "部",
    "署",
    "院",
    "处",
    "室",
    "科",
    "股",
    "中心",
    "公司",
    "集团",
    "队",
    "会",
    "联",
    "政府",
    "府",
    "街道",
    "镇",
    "乡",
    "区",
    "县",
    "市",
    "所",
    "站",
    "馆",
    "校",
    "大学",
    "中学",
    "小学",
    "幼儿园",
    "园区",
    "银行",
    "分行",
    "支行",
    "人行",
    "农商行",
    "社",
    "电视台",
    "单位",
    "部门",
    "机构",
    "企业",
    "组",
    "专班",
    "海关",
    "团",
    "州",
    "旗",
    "村",
    "法庭",
    "基金",
    "各方",
    "国资",
    "人武",
    "电信",
    "移动",
    "联通",
    "铁塔",
    "供电",
    "邮政",
    "协",
    "总工",
    "方面",
    "党校",
    "融媒体",
    "档案",
    "编制",
    "学院",
    "医院",
    "厂",
    "景区",
    "总站",
    "事务",
    "管委",
    "属地",
    "党组",
    "支部",
    "工委",
    "园",
];

/// How no body's name begins.
const NOT_BEGIN: &[&str] = &[
    "含市",
    "含区",
    "含县",
    "含省",
    "含各",
    "含有",
    "含村",
    "不",
    "以",
    "如市",
    "如各",
    "例如",
    "即市",
    "即各",
    "指的",
    "指市",
    "指各",
    "指导",
    "包括",
    "详见",
    "见",
    "经批准",
    "经市",
    "经县",
    "经区",
    "经省",
    "报",
    "按",
    "对",
    "在",
    "为",
    "与",
    "和市",
    "和区",
    "和县",
    "和各",
    "及",
    "自行",
    "自查",
    "自觉",
    "把",
    "等",
    "非",
    "除",
    "原有",
    "原则",
    "具体",
    "其中",
    "注",
    "参照",
    "参见",
    "另有",
    "另行",
    "共有",
    "共计",
    "约",
    "至",
    "到",
    "每",
    "由",
    "请",
    "并",
    "已",
    "拟",
    "限",
    "适用",
    "面向",
    "仅",
    "同时",
    "同步",
    "同上",
    "待",
    "未",
    "支持",
    "推动",
    "鼓励",
    "加强",
    "完善",
    "开展",
    "落实",
    "涉及",
    "做好",
    "推进",
    "全部",
    "所有",
];

/// What names of bodies do not have in them.
const NOT_WITHIN: &[&str] = &[
    "。", "；", "：", "！", "？", "《", "%", "％", "，", "为准", "负责", "牵头", "配合", "——", "→",
    "的",
];

/// Words before a kind of body, or a place: they tell a name from a word that
/// only ends like one.
const PLACES: &[&str] = &[
    "市", "区", "县", "省", "州", "盟", "旗", "镇", "乡", "街道", "国", "各", "相关", "有关",
    "属地", "全", "其他", "驻", "团", "机关", "局", "本", "委", "港澳", "海关", "公安",
];

/// Longest name, in characters.
const LONGEST: usize = 30;

/// Whether some words name a body.
pub(super) fn is_body(name: &str) -> bool {
    let bare = without_bracket(name);
    let count = bare.chars().count();
    let is_letter = |c: char| c.is_alphanumeric() || is_one_of(c, "·“”\"-—（）、/〔〕");
    let has_han = !bare.is_ascii();
    (2..=LONGEST).contains(&count)
        && has_han
        && name.chars().all(|c| is_letter(c) || c.is_whitespace())
        && ENDS.iter().any(|end| bare.ends_with(end))
        && !NOT_BEGIN.iter().any(|begin| bare.starts_with(begin))
        && !NOT_WITHIN.iter().any(|word| bare.contains(word))
        && !bare.starts_with(|c: char| c.is_ascii_digit() && !bare.starts_with("11"))
}

/// Whether some words can only name a body, also where nothing says so.
pub(super) fn is_surely_body(name: &str) -> bool {
    is_body(name)
        && PLACES.iter().any(|place| name.starts_with(place))
        && (name.starts_with('各') || without_bracket(name).chars().count() >= 3)
}

/// Whether the entry of a list of bodies is one: some have names of their own.
pub(super) fn is_listed(name: &str) -> bool {
    let begins = PLACES.iter().any(|place| name.starts_with(place));
    let count = name.chars().count();
    let is_word = |c: char| c.is_alphanumeric() && !c.is_ascii_digit();
    is_body(name)
        || begins
            && (4..=16).contains(&count)
            && name.chars().all(is_word)
            && !NOT_WITHIN.iter().any(|word| name.contains(word))
            && !NOT_BEGIN.iter().any(|begin| name.starts_with(begin))
}

/// A name without the bracket at its end.
pub(super) fn without_bracket(name: &str) -> &str {
    let name = name.trim();
    match name.strip_suffix(|c| is_one_of(c, CLOSE)) {
        Some(_) => name
            .rfind(|c| is_one_of(c, OPEN))
            .and_then(|at| name.get(..at))
            .map_or(name, str::trim_end),
        None => name,
    }
}

/// Words between two names.
const JOINTS: [&str; 5] = ["会同", "联合", "以及", "和", "及"];

/// The names in an entry: 市教育局和市财政局 are two, 市人力资源和社会保障局 is one.
/// Whether the second only supports the first (会同) is said with it.
pub(super) fn joined(passage: &Passage<'_>, range: &Range<usize>) -> Vec<(Range<usize>, bool)> {
    let words = passage.of(range);
    for joint in JOINTS {
        let Some((first, second)) = words.split_once(joint) else {
            continue;
        };
        let is_two = is_surely_body(first) && is_body(second);
        // 各有关部门和单位 is one.
        if is_two && second.chars().count() > 2 {
            let middle = range.start + first.len();
            let second = middle + joint.len()..range.end;
            let first = (range.start..middle, false);
            return vec![first, (second, joint == "会同")];
        }
    }
    vec![(range.clone(), false)]
}

/// The entries of a list, without 等 at its end. A line break separates two
/// entries if what is before it is a name by itself.
pub(super) fn entries(passage: &Passage<'_>, list: &Range<usize>) -> Vec<Range<usize>> {
    let mut entries: Vec<Range<usize>> = Vec::new();
    for part in split(&passage.text, list, "、，；") {
        let mut start = part.start;
        for piece in split(&passage.text, &part, "\n ") {
            let own = passage.trimmed(&(start..piece.end));
            let is_last = piece.end == part.end;
            let bare: String = passage.printed(&own);
            if is_last || is_body(bare.trim()) {
                start = piece.end;
                entries.extend(Some(own).filter(|own| own.start < own.end));
            }
        }
    }
    entries
}
