//! Those to whom a document is sent, and how a line of them is divided.

use super::line::length;
use super::marker::marker;
use super::phrases::is_body;
use super::wrapper::after_number;

/// Whether a line names those whom the document is sent to.
pub(super) fn is_addressees(text: &str) -> bool {
    let Some(names) = text.strip_suffix(['：', ':']) else {
        return false;
    };
    let known = [
        "各", "局", "厅", "委", "政府", "单位", "處", "处", "部门", "街道", "公司", "企业", "学校",
        "院", "同志", "朋友", "居民", "市民", "会员", "机构", "中心", "乡镇", "协会", "團體",
        "單位",
    ];
    let not = [
        "如下", "现将", "现就", "包括", "其中", "以下", "下列", "联系", "电话", "一是", "附件",
        "要求", "目标", "负责", "问题", "措施", "原则",
    ];
    !names.contains(['。', '；', '：', ':', '《'])
        && names != "各位代表"
        && known.iter().any(|word| names.contains(word))
        && !not.iter().any(|word| names.contains(word))
        && marker(names).is_none()
        && length(names) <= 400
}

/// Kinds of places.
const PLACES: [&str; 27] = [
    "中央",
    "省",
    "自治区",
    "直辖市",
    "计划单列市",
    "区",
    "县",
    "市",
    "州",
    "盟",
    "旗",
    "乡",
    "镇",
    "县区",
    "市县",
    "省区",
    "县市区",
    "设区市",
    "地市",
    "市州",
    "盟市",
    "旗县",
    "旗县区",
    "縣",
    "區",
    "鄉",
    "鎮",
];

/// Zones, which have bodies of their own and are named without them.
const ZONES: [&str; 12] = [
    "示范区",
    "开发区",
    "新区",
    "园区",
    "功能区",
    "港区",
    "景区",
    "集中区",
    "投资区",
    "工业区",
    "经开区",
    "保税区",
];

/// Provinces and parts of them as they are named in lists: 北京、上海、江苏省….
const PROVINCES: &str = "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 \
    山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 \
    冀北 蒙东 蒙西";

/// The bodies of a line of addressees: split at 、 and ，outside of brackets.
pub(super) fn addressees(text: &str) -> Vec<String> {
    let text = text.trim_end_matches(['：', ':']);
    let (_, text) = after_number(text);
    let mut named: Vec<String> = Vec::new();
    let names = split(text);
    for (at, (is_listed, name)) in names.iter().copied().enumerate() {
        let last = named.last_mut();
        let below = names.get(at..).unwrap_or_default(); // A name is at this place.
        let is_one = |last: &&mut String| {
            let is_place = shares_body(last, name) || are_zones(last, below);
            let is_firm = last.ends_with("企业") && name == "事业单位";
            let is_shared = shares_noun(last, below) || share_branches(last, name);
            is_listed && (is_place || is_firm || is_shared)
        };
        // 办, and 局（公司）.
        let is_letter = without_brackets(name).chars().count() == 1;
        match last.filter(|last| is_letter || is_one(last)) {
            Some(last) if !name.contains('各') || may_have_each(last, name) => {
                last.push('、');
                last.push_str(name);
            }
            _ => named.push(name.to_owned()),
        }
    }
    named
}

/// The names of a list, each with whether 、 is before it.
fn split(text: &str) -> Vec<(bool, &str)> {
    let mut names = Vec::new();
    let (mut depth, mut start, mut is_listed) = (0_u32, 0, false);
    let ends = text.char_indices().chain([(text.len(), '，')]);
    for (at, character) in ends {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' | ';' if depth == 0 || at == text.len() => {
                // Both are at characters.
                let name = text.get(start..at).unwrap_or_default().trim();
                if !name.is_empty() {
                    names.push((is_listed, name));
                }
                is_listed = character == '、';
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    names
}

/// Whether what is before 各 in a name is of the name before it too.
fn may_have_each(last: &str, name: &str) -> bool {
    is_owned(last) && !name.starts_with('各') || share_branches(last, name)
}

/// Last words of names of bodies that are shared by what is before them.
const SHARED: [&str; 20] = [
    "局",
    "厅",
    "委",
    "办",
    "院",
    "部",
    "公司",
    "中心",
    "处",
    "科",
    "所",
    "站",
    "部门",
    "支队",
    "大队",
    "支行",
    "分行",
    "办公室",
    "委员会",
    "街道",
];

/// Last words of names that are whole, besides those of bodies and places.
const WHOLE: [&str; 46] = [
    "单位", "机构", "组织", "团体", "企业", "物业", "机关", "部队", "人大", "监委", "院校", "校",
    "军", "警", "场", "厂", "店", "矿", "库", "港", "员", "生", "师", "人", "家", "户", "村",
    "社区", "街", "乡镇", "报", "台", "联", "协", "媒", "体", "友", "志", "团", "盟", "党", "群",
    "国网", "网", "园区", "片区",
];

/// How long a part of a name is that has no noun, in characters.
const SHORT: std::ops::RangeInclusive<usize> = 2..=4;

/// Whether a name has no noun of a body: 华北.
fn lacks_noun(name: &str) -> bool {
    let ends = |kinds: &[&str]| kinds.iter().any(|kind| name.ends_with(kind));
    SHORT.contains(&name.chars().count())
        && !name.contains(['各', '有', '全', '（', '('])
        && !is_body_like(name)
        && !ends(&WHOLE)
        && !ends(&PLACES)
        && !ends(&ZONES)
}

/// Whether a name ends with the noun of a body, however short it is.
fn is_body_like(name: &str) -> bool {
    is_body(&format!("某某{name}"))
}

/// Whether a name without a noun shares that of those that follow it: 华北、南方能监局.
fn shares_noun(last: &str, next: &[(bool, &str)]) -> bool {
    let part = last.rsplit('、').next();
    let listed = next.iter().take_while(|(is_listed, _)| *is_listed);
    let whole = listed.map(|(_, name)| *name).find(|name| !lacks_noun(name));
    let (Some(part), Some(whole)) = (part.filter(|part| lacks_noun(part)), whole) else {
        return false;
    };
    let whole = without_brackets(whole);
    let is_shared = SHARED.iter().any(|noun| whole.ends_with(noun));
    // 市教育、市卫生健康局, but not 国网、市水务局.
    let level = whole.chars().next().filter(|c| "国省市州区县".contains(*c));
    let is_level = level.is_none_or(|level| part.starts_with(level));
    is_shared && is_level && is_body(&whole) && !whole.contains('各')
}

/// Whether two bodies of names alike have the branches that follow: 银监会、电监会各派出机构.
fn share_branches(last: &str, name: &str) -> bool {
    let branches = ["派出机构", "分支机构", "派驻机构"];
    let Some((own, kind)) = name.split_once('各') else {
        return false;
    };
    let is_alike = last.chars().count() == own.chars().count();
    is_alike && branches.contains(&kind) && is_body(own) && is_body(last) && !last.contains('各')
}

/// Whether a name only says whose the bodies of the next one are: 市属、驻市各单位.
fn is_owned(name: &str) -> bool {
    name.chars().count() == 2 && name.ends_with(['属', '直'])
}

/// Whether a place goes on in the next name: 各省、自治区、直辖市人民政府 are one kind
/// of body at several kinds of place, 山西省、广东省能源局 one at several places.
fn shares_body(place: &str, next: &str) -> bool {
    let part = place.rsplit('、').next();
    // 直辖市及计划单列市
    let Some(kind) = part.and_then(|part| part.rsplit(['各', '及']).next()) else {
        return false;
    };
    // 县(市)
    let bare = match kind.ends_with(['）', ')']) {
        true => kind.rsplit_once(['（', '(']).map(|(kind, _)| kind),
        false => Some(kind),
    };
    let ends = |name: &str, kinds: &[&str]| kinds.iter().any(|kind| name.ends_with(kind));
    let is_named = |name: &str| {
        let is_place = ends(name, &["省", "市", "州", "盟", "区", "县"])
            || PROVINCES
                .split_whitespace()
                .any(|province| province == name);
        !name.contains('各') && is_place && !ends(name, &ZONES)
    };
    // Subdistricts are named by their offices: 各镇、街道 are two.
    let is_kind = bare.is_some_and(|kind| PLACES.contains(&kind)) && next != "街道";
    is_kind
        || is_owned(place)
        || is_named(kind)
            && !place.contains('各')
            && (is_named(next) || is_body(&without_brackets(next)))
}

/// Whether a zone and those that follow it have one kind of body: 高新区、空港新区管委会.
fn are_zones(place: &str, next: &[(bool, &str)]) -> bool {
    let is_zone =
        |name: &str| !name.contains('各') && ZONES.iter().any(|zone| name.ends_with(zone));
    let last = place.rsplit('、').next();
    let mut names = next.iter().filter(|(_, name)| !is_zone(name));
    let listed = next.iter().take_while(|(is_listed, _)| *is_listed).count();
    let at = next.iter().position(|(_, name)| !is_zone(name));
    let is_body = |name: &str| name.ends_with("管委会") || name.ends_with("管理委员会");
    last.is_some_and(is_zone)
        && at.is_some_and(|at| at < listed)
        && names
            .next()
            .is_some_and(|(_, name)| is_body(name) && !name.contains('各'))
}

/// A name without what is in brackets in it.
fn without_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let is_outside = |c: &char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    name.chars().filter(is_outside).collect()
}
