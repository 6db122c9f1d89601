//! Places: districts, counties, towns, sub-districts, villages, roads and parks
//! with a name of their own.
//!
//! ```text
//! place = name ( "省" / "市" / "区" / "县" / "镇" / "乡" / "街道" / "村" / "路" / "大道" / "公园" )
//! ```
//!
//! A name is certain where the words before it can only lead to one. 各区, 城区 and
//! 老旧小区 are no names; nor is a place that is part of the name of a body
//! (望海区民政局) or that a body goes by (望海区、临江区政府).

use std::ops::Range;

use super::bodies::{names_body, names_document};
use super::leads::{leads, leads_to};
use super::line::{Line, Taken, is_boundary};
use crate::text::characters::is_one_of;
use crate::text::width::is_han;

/// A kind of place.
struct Kind {
    ending: &'static str,
    /// How many characters a name has before it.
    lengths: std::ops::RangeInclusive<usize>,
    /// Last characters of words that are no names.
    last: &'static str,
    /// Words that are no names.
    words: &'static [&'static str],
    /// Characters that make it the beginning of another word.
    then: &'static str,
}

/// All kinds, the longer endings first.
const KINDS: [Kind; 13] = [
    Kind {
        ending: "街道",
        lengths: 2..=4,
        last: "镇乡区各类范点要业型色个村市县本全",
        words: &[],
        then: "",
    },
    Kind {
        ending: "大道",
        lengths: 2..=4,
        last: "康阳关的",
        words: &["数字", "网络"],
        then: "",
    },
    Kind {
        ending: "湾",
        lengths: 2..=2,
        last: "港海河水大小台湖一座个",
        words: &[],
        then: "区湿里畔公流",
    },
    Kind {
        ending: "机场",
        lengths: 2..=4,
        last: "际的型地个用民方用军各座",
        words: &[],
        then: "",
    },
    Kind {
        ending: "公园",
        lengths: 2..=8,
        last: "的型个类级街角边题袋属镇形",
        words: &[],
        then: "化式里",
    },
    Kind {
        ending: "省",
        lengths: 2..=3,
        last: "全本外各跨",
        words: &[],
        then: "级厅委直内外时心力略钱会",
    },
    Kind {
        ending: "区",
        lengths: 2..=3,
        last: "憩社小园校景辖老片灾库牧郊矿厂林保贸放发验范能聚务护行作板领济居宅活业技险染禁选专展馆域集地全市各县院厅分战山城湾港新点心厨",
        words: &[],
        then: "域划级长别间分位块情属际",
    },
    Kind {
        ending: "县",
        lengths: 2..=3,
        last: "各全本市区区强困郡贫小大山库",
        words: &[],
        then: "级域长委处乡城市直区际",
    },
    Kind {
        ending: "镇",
        lengths: 2..=3,
        last: "城乡小村集建重名强各点范色型业心",
        words: &[],
        then: "级长街域区村居静政",
    },
    Kind {
        ending: "乡",
        lengths: 2..=3,
        last: "城故家水老返下同县镇各离还山",
        words: &[],
        then: "村镇亲土级情愁贤风音里街",
    },
    Kind {
        ending: "村",
        lengths: 2..=3,
        last: "政制农乡山渔区范点贫然中驻居镇扶色游型法丽落示试老属个各本级全每民边空弱强薄",
        words: &["美丽", "文明", "历史"],
        then: "民级居委规务庄镇支两官医级卫容社情史落晚",
    },
    Kind {
        ending: "路",
        lengths: 2..=3,
        last: "道公铁线思出网马水电干头销套高弯一断走迷大小支旁村思陆带丝",
        words: &["主次"],
        then: "缘线段径面由网桥灯况口长边费基标演障程桩政",
    },
    Kind {
        ending: "市",
        lengths: 2..=3,
        last: "城超夜门上集股楼行本全我各直省地都县农贸菜市大小个村",
        words: &["文明", "友好", "中心", "试点"],
        then: "场民级长委政区域容值直属内外县",
    },
];

/// Characters that no name has.
const NEVER: &str = "过一的各全本我该某每两几等有不了及与或在为第个级省市区县镇乡村街批";

/// Names that say only what kind it is, before 区 or 新区.
const GENERIC: [&str; 69] = [
    "相关", "有关", "自治", "直辖", "所在", "下辖", "特别", "试行", "平台", "开发", "高新", "经济",
    "示范", "实验", "试验", "功能", "集聚", "商务", "服务", "危险", "保护", "文物", "工业", "产业",
    "商业", "生活", "住宅", "办公", "休闲", "旅游", "风景", "自然", "生态", "农业", "民族", "边境",
    "贫困", "革命", "偏远", "沿海", "城中", "行政", "建制", "重点", "特色", "专业", "智慧", "数字",
    "农村", "城市", "步行", "文化", "历史", "中心", "核心", "先行", "综合", "经开", "综保", "自贸",
    "老城", "主城", "新城", "深山", "高山", "体育", "口袋", "湿地", "森林",
];

/// Words in the names of parks that are not their own.
const OF_PARKS: [&str; 18] = [
    "体育", "口袋", "湿地", "森林", "郊野", "主题", "国家", "城市", "社区", "文化", "生态", "人文",
    "休闲", "地质", "儿童", "健身", "综合", "街心",
];

/// The places in a sentence.
pub(super) fn places(line: &Line, taken: &Taken) -> Vec<Range<usize>> {
    // 责任单位：…: a list of bodies, which go by their places.
    let labels = ["责任", "牵头", "配合", "参加", "实施"];
    if line.one_of(0, &labels).is_some() && (4..=5).any(|at| line.get(at) == Some(':')) {
        return Vec::new();
    }
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let last = found.last().map(|(last, _)| last.end);
        let place = match taken.has(at) {
            true => None,
            false => ending_at(line, at, last, taken),
        };
        match place {
            Some(range) => {
                at = range.end;
                let is_body = names_body(line, range.end) || names_document(line, range.end);
                found.push((range, is_body));
            }
            None => at += 1,
        }
    }
    of_no_body(line, found)
}

/// Leaves out places in the names of bodies, and those listed before such.
fn of_no_body(line: &Line, found: Vec<(Range<usize>, bool)>) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    // The place after this one, if it belongs to a body.
    let mut body_at = None;
    for (range, is_body) in found.into_iter().rev() {
        let joined = ["、", "和", "及", "与"].iter();
        let mut next = joined.filter(|word| line.has(range.end, word));
        let is_listed = next.next().is_some() && body_at == Some(range.end + 1);
        // 青汀市望海区民政局: the outer place belongs to it, too.
        let is_within = body_at == Some(range.end);
        if is_body || is_listed || is_within {
            body_at = Some(range.start);
        } else {
            body_at = None;
            kept.push(range);
        }
    }
    kept.reverse();
    kept
}

/// The place whose ending is at a position; `last` is where the place before it
/// ends.
fn ending_at(line: &Line, at: usize, last: Option<usize>, taken: &Taken) -> Option<Range<usize>> {
    let kind = KINDS.iter().find(|kind| line.has(at, kind.ending))?;
    let end = at + kind.ending.chars().count();
    let is_other = |c: char| kind.then.contains(c);
    // 市、县 and 镇(街) are levels.
    let is_level = line.get(end).is_some_and(|c| is_one_of(c, "、(和及"))
        && line
            .get(end + 1)
            .is_some_and(|c| is_one_of(c, "省市区县镇乡村街"));
    if is_level
        || line.get(end).is_some_and(is_other)
        || line
            .before(at)
            .is_some_and(|c| kind.last.contains(c) && !is_exception(line, at, kind))
    {
        return None;
    }
    let begins = |length: &usize| {
        let start = at.checked_sub(*length)?;
        let certain = (is_led_to(line, start, last) || begins_clause(line, start, end, kind))
            && (start..at).all(|at| !taken.has(at));
        (certain && is_name(line, start..at, kind)).then_some(start)
    };
    let start = kind.lengths.clone().find_map(|length| begins(&length))?;
    Some(start..end)
}

/// Names like 鹿城 and 宝山 before 区, of two characters, or 浦东新.
fn is_exception(line: &Line, at: usize, kind: &Kind) -> bool {
    let of_two = |c: char| is_one_of(c, "山城湾港");
    let last = line.before(at);
    let length = match (kind.ending, last) {
        ("区", Some('新')) => 3,
        ("市", Some('城')) => 2,
        ("区", Some(c)) if of_two(c) => 2,
        _ => return false,
    };
    at.checked_sub(length).is_some_and(|start| {
        is_led_to(line, start, None) && !GENERIC.contains(&line.part(start..start + 2).as_str())
    })
}

/// Whether the words before it can only lead to a name; `last` is where the
/// place before it ends.
fn is_led_to(line: &Line, start: usize, last: Option<usize>) -> bool {
    let is_listed = line.before(start) == Some('、') && last.map(|last| last + 1) == Some(start);
    is_listed || last == Some(start) || leads_to(line, start)
}

/// Whether a name begins a clause. Of towns and the like that is not enough:
/// 总结镇(街)未保站经验 is of no town.
fn begins_clause(line: &Line, start: usize, end: usize, kind: &Kind) -> bool {
    let is_mark = |c: char| is_boundary(c) || is_one_of(c, "“”");
    let is_first = line.before(start).is_none_or(is_mark);
    let is_common = ["市", "镇", "县", "乡", "村", "路"].contains(&kind.ending);
    let is_alone = line
        .get(end)
        .is_none_or(|c| c == '等' || is_boundary(c) && c != '(');
    let goes_on = (2..=3).any(|length| {
        let next = end + length;
        KINDS.iter().any(|kind| line.has(next, kind.ending))
    });
    is_first && (!is_common || is_alone || goes_on)
}

fn is_name(line: &Line, range: Range<usize>, kind: &Kind) -> bool {
    let name = line.part(range.clone());
    let has_never = name.chars().any(|c| !is_han(c) || is_one_of(c, NEVER));
    // 和平 is a name, 和望海 two words.
    let joins = name.starts_with('和') && range.len() > 2;
    let begins_with_lead = joins || leads(line, range.start);
    let is_generic = GENERIC
        .iter()
        .any(|word| name.starts_with(word) || name.ends_with(word));
    let is_other = kind.words.iter().any(|word| name.contains(word));
    match kind.ending {
        "公园" => {
            let own = OF_PARKS
                .iter()
                .fold(name, |own, word| own.replace(word, ""));
            !has_never && own.chars().count() >= 2 && !begins_with_lead
        }
        "省" => !has_never && PROVINCES.contains(&name.as_str()),
        _ => !has_never && !begins_with_lead && !is_generic && !is_other,
    }
}

/// Names before 省.
const PROVINCES: [&str; 23] = [
    "福建",
    "广东",
    "浙江",
    "江苏",
    "江西",
    "安徽",
    "山东",
    "山西",
    "河北",
    "河南",
    "湖北",
    "湖南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "海南",
    "辽宁",
    "吉林",
    "黑龙江",
    "台湾",
];
