//! Platforms, information systems, apps, and telephone lines.
//!
//! ```text
//! system = stem ( "平台" / "系统" )            ; the stem says that it is one of data
//!        / "“" name "”" *2han ( "平台" / "系统" / "小程序" / "公众号" / "App" / "客户端" )
//!        / name "App"
//!        / number [ "热线" ]
//! ```

use std::ops::Range;

use super::leads;
use super::line::{Line, Taken, is_boundary};
use super::lines::line_at;
use crate::text::characters::is_one_of;

/// What names end in, the longer first.
const ENDINGS: [&str; 8] = [
    "微信公众号",
    "微信小程序",
    "手机客户端",
    "平台",
    "系统",
    "公众号",
    "小程序",
    "客户端",
];

/// Words of which a platform’s name has one: others are 交流平台, 就业平台.
const OF_PLATFORMS: [&str; 29] = [
    "交易",
    "认证",
    "信息",
    "数据",
    "智慧",
    "数字",
    "智能",
    "云",
    "政务",
    "一体化",
    "在线",
    "线上",
    "电子",
    "网上",
    "监测",
    "监管",
    "监控",
    "预警",
    "调度",
    "指挥",
    "城市运行",
    "会诊",
    "管理",
    "查询",
    "申报",
    "登记",
    "追溯",
    "一网",
    "一站式",
];

/// Words of which a system’s name has one: others are 民政系统, 灭火系统.
const OF_SYSTEMS: [&str; 22] = [
    "认证", "共享", "信息", "管理", "监测", "登记", "评估", "查询", "预警", "监管", "监控", "申报",
    "审批", "调度", "指挥", "数据", "电子", "智能", "智慧", "数字", "追溯", "核对",
];

/// Words of classes, not of one of them.
const CLASSES: [&str; 26] = [
    "各类",
    "各级",
    "各个",
    "各地",
    "相关",
    "有关",
    "多个",
    "第三方",
    "电商",
    "短视频",
    "新媒体",
    "社交",
    "互联网平台",
    "网络平台",
    "外卖",
    "直播",
    "所有",
    "部分",
    "其他",
    "这些",
    "灭火",
    "报警",
    "消防设",
    "若干",
    "一批",
    "同类",
];

/// Stems that say nothing: of any platform.
const PLAIN: [&str; 18] = [
    "视频监控",
    "门禁管理",
    "信息",
    "数据",
    "智慧",
    "数字",
    "智能",
    "政务",
    "在线",
    "线上",
    "电子",
    "网上",
    "管理",
    "监管",
    "信息化",
    "智能化",
    "数字化",
    "一体化",
];

/// What follows where 平台 or 系统 is only the beginning of a word.
const GOES_ON: [&str; 22] = [
    "性", "化", "观念", "思维", "治理", "推进", "谋划", "梳理", "集成", "干部", "党员", "工程",
    "内", "各", "上下", "经济", "企业", "型", "论", "地", "解决", "职工",
];

/// The characters at which a name begins at the latest.
const STOPS: &str = "的在对将把由从于了等或并各该至到.";

/// Words after which a name begins.
const LEADING: [&str; 25] = [
    "作为",
    "纳入",
    "汇聚至",
    "归集至",
    "上传至",
    "录入",
    "进入",
    "并入",
    "融入",
    "提供",
    "嵌入",
    "同步至",
    "通过",
    "依托",
    "利用",
    "借助",
    "登录",
    "接入",
    "用好",
    "搭建",
    "打造",
    "构建",
    "建成",
    "上线",
    "下载",
];

/// No name is longer than this.
const LONGEST: usize = 26;

/// The systems in a sentence, with the number of a telephone line.
pub(super) fn systems(line: &Line, taken: &Taken) -> Vec<(Range<usize>, Option<String>)> {
    let mut found = Vec::new();
    let mut limit = 0;
    let mut at = 0;
    while at < line.len() {
        if let Some((range, number)) = line_at(line, at, taken) {
            limit = range.end;
            at = range.end;
            found.push((range, Some(number)));
            continue;
        }
        let ending = match taken.has(at) {
            true => None,
            false => ending(line, at),
        };
        let Some(length) = ending else {
            at += 1;
            continue;
        };
        let end = at + length;
        if let Some(start) = named(line, limit..at, end, taken) {
            found.push((start..end, None));
        }
        limit = end;
        at = end;
    }
    found
}

/// The length of an ending of names at a position.
fn ending(line: &Line, at: usize) -> Option<usize> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    if ["App", "APP", "app"].iter().any(|word| line.has(at, word)) {
        let is_part =
            line.before(at).is_some_and(is_letter) || line.get(at + 3).is_some_and(is_letter);
        return (!is_part).then_some(3);
    }
    line.one_of(at, &ENDINGS)
}

/// Where the name begins whose ending is at the end of a range.
fn named(line: &Line, within: Range<usize>, end: usize, taken: &Taken) -> Option<usize> {
    let at = within.end;
    let ending = line.part(at..end);
    if GOES_ON.iter().any(|word| line.has(end, word)) {
        return None;
    }
    let (start, quote) = begins(line, &within, taken);
    let start = match quote {
        // What comes before the quotation is of the name if that is a part.
        Some(quote) if at - quote > 2 => leads::trim(line, start, quote + 1).min(quote),
        _ => leads::trim(line, start, at),
    };
    let stem = line.part(start..at);
    let length = at - start;
    let is_class = CLASSES
        .iter()
        .any(|word| line.part(start..end).contains(word));
    let is_quoted = quote.is_some();
    let has = |words: &[&str]| words.iter().any(|word| stem.contains(word));
    let is_named = match ending.as_str() {
        "平台" => is_quoted || (length >= 4 && has(&OF_PLATFORMS)),
        "系统" => is_quoted || (length >= 4 && has(&OF_SYSTEMS)),
        "App" | "APP" | "app" => is_quoted || (2..=8).contains(&length),
        _ => is_quoted,
    };
    let is_plain = PLAIN.contains(&stem.as_str()) || has_counter(line, start);
    (is_named && !is_class && !is_plain && length < LONGEST).then_some(start)
}

/// Whether a name seems to begin with a number that counts: 3个平台.
fn has_counter(line: &Line, start: usize) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || is_one_of(c, "一两二三四五六七八九十多几");
    line.get(start).is_some_and(is_number)
        && line
            .get(start + 1)
            .is_some_and(|c| is_one_of(c, "个大类项套"))
}

/// Where a name begins at the earliest, and the last quotation mark that is
/// opened in it.
fn begins(line: &Line, within: &Range<usize>, taken: &Taken) -> (usize, Option<usize>) {
    let mut start = within.end;
    let mut quote = None;
    while start > within.start && within.end - start < LONGEST {
        let before = start - 1;
        let Some(character) = line.get(before) else {
            break;
        };
        if character == '”' {
            match open(line, within.start, before) {
                Some(open) => {
                    quote = quote.or(Some(open));
                    start = open;
                    continue;
                }
                None => break,
            }
        }
        if line.one_ends(start, &LEADING).is_some() {
            break;
        }
        if taken.has(before)
            || character == '“'
            || is_boundary(character)
            || is_one_of(character, STOPS)
        {
            break;
        }
        start = before;
    }
    (start, quote)
}

/// Where the quotation that ends at a position begins, if that is near.
fn open(line: &Line, from: usize, end: usize) -> Option<usize> {
    let nearest = end.saturating_sub(LONGEST).max(from);
    (nearest..end).rev().find(|at| line.get(*at) == Some('“'))
}
