//! The web page around a document, and the numbers of its pages.

use super::kind::Kind;
use super::line::{Line, is_digit, length, squeezed};
use super::marker::marker;
use super::metadata;
use super::phrases::ends_like_title;
use super::role::Role;
use super::wrapper;
use crate::source::decode::Part;

/// Beginnings of lines of web pages that are not part of a document.
const CHROME: &[&str] = &[
    "扫一扫",
    "扫码",
    "打印",
    "【打印",
    "[打印",
    "关闭",
    "【关闭",
    "[关闭",
    "分享",
    "收藏",
    "返回",
    "回到顶部",
    "责任编辑",
    "编辑：",
    "审核：",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "浏览次数",
    "点击数",
    "点击率",
    "阅读次数",
    "访问量",
    "字体",
    "字号",
    "【字体",
    "[字体",
    "【字号",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "您当前",
    "无障碍",
    "长者",
    "适老",
    "登录",
    "注册",
    "网站地图",
    "版权所有",
    "主办单位",
    "承办单位",
    "网站标识码",
    "粤ICP",
    "ICP备",
    "京ICP",
    "闽ICP",
    "浙ICP",
    "苏ICP",
    "公网安备",
    "技术支持",
    "联系我们",
    "关于我们",
    "相关链接",
    "相关附件",
    "相关文档",
    "相关解读",
    "附件下载",
    "下载附件",
    "原文下载",
    "政策解读",
    "保存",
    "纠错",
    "我要纠错",
    "微信",
    "微博",
    "繁体",
    "简体",
    "English",
    "Copyright",
    "首页 /",
    "加入收藏",
    "设为首页",
    "隐私",
    "网站声明",
    "站内搜索",
    "搜索",
    "语音",
    "朗读",
    "大 中 小",
    "大中小",
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "点击",
];

/// Longest line of a web page's own, in bytes.
const LONGEST: usize = 600;

/// Whether a line is of the web page around a document.
fn is_chrome(text: &str) -> bool {
    if text.len() > LONGEST || text.contains('。') {
        return false;
    }
    let squeezed = squeezed(text.trim_start_matches(['【', '[']));
    let trail = squeezed.matches(['>', '›', '»', '＞']).count();
    let begins = |phrase: &&str| text.starts_with(*phrase) || squeezed.starts_with(*phrase);
    CHROME.iter().any(begins) || trail > 1 || trail == 1 && squeezed.starts_with("首页")
}

/// Headings of archives above the text of a document.
const TEXTS: [&str; 6] = ["全文", "正文", "原文", "政策全文", "政策原文", "文件全文"];

/// Whether a line of Markdown has only a mark: that of code, or attributes.
fn is_structure(text: &str) -> bool {
    text.starts_with("```") || text.starts_with("{:") && text.ends_with('}')
}

/// Whether a line is of the data of an archive: `- source_url: https://…`.
fn is_key(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '*', ' ']);
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    text.split_once([':', '：']).is_some_and(|(key, _)| {
        key.len() > 2
            && key.starts_with(|c: char| c.is_ascii_lowercase())
            && key.chars().all(is_word)
    })
}

/// Whether a line is the number of a page: — 1 —.
pub(super) fn is_page_number(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let text = squeezed(text);
    // Page 12:, of a conversion from PDF.
    let figure = text
        .strip_prefix("Page")
        .or_else(|| text.strip_prefix("page"));
    let figure = figure.map(|figure| figure.trim_end_matches([':', '：']));
    if figure.is_some_and(|figure| !figure.is_empty() && figure.chars().all(is_digit)) {
        return true;
    }
    let inner = text.trim_matches(['—', '-', '－', '–', '―', '·']);
    let dashes = inner.len() < text.len();
    let counted = inner
        .strip_prefix('第')
        .and_then(|rest| rest.split_once('页'))
        .is_some_and(|(n, rest)| {
            n.chars().all(|c| c.is_ascii_digit()) && (rest.is_empty() || rest.contains('共'))
        });
    counted
        || dashes
            && !inner.is_empty()
            && inner.chars().all(|c| c.is_ascii_digit())
            && inner.len() <= 3
}

/// Words before the trail that leads to a page.
const TRAILS: [&str; 7] = [
    "所在位置",
    "当前的位置",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "您当前的位置",
    "位置：",
];

/// Beginnings of lines below a document, after which nothing is of it.
const ENDS: [&str; 8] = [
    "打印",
    "关闭",
    "【打印",
    "分享",
    "上一篇",
    "下一篇",
    "责任编辑",
    "扫一扫",
];

/// Whether a line is the trail that leads to the page.
fn is_trail(line: &Line<'_>) -> bool {
    let text = squeezed(line.text);
    TRAILS.iter().any(|word| text.starts_with(word))
        || text.starts_with("首页") && text.contains(['>', '»', '＞', '›'])
}

/// How many lines at the head of a page its navigation can have.
const HEAD: usize = 60;

/// The last line of a page's navigation whose entries are on lines of their own:
/// after signs that lead from one to the next, or after short lines, one of which
/// is 首页.
fn navigation(lines: &[Line<'_>]) -> Option<usize> {
    let head = lines.iter().take(HEAD);
    let head: Vec<&Line<'_>> = head.take_while(|line| !line.text.contains('。')).collect();
    let is_sign = |line: &&Line<'_>| matches!(line.text, ">" | "›" | "»" | "＞" | ">>");
    if let Some(sign) = head.iter().rposition(is_sign) {
        return Some(sign + 1);
    }
    let is_home = |line: &&Line<'_>| matches!(line.text, "首页" | "网站首页" | "設為首頁" | "首頁");
    let is_entry = |line: &&&Line<'_>| {
        let is_plain = !line.text.contains(['：', ':', '《', '（', '(', '附']);
        length(line.text) <= ENTRY && is_plain && line.shape.cell.is_none()
    };
    let home = head.iter().position(is_home)?;
    let after = head.iter().skip(home).take_while(is_entry).count();
    (after >= FEWEST).then_some(home + after - 1)
}

/// How long an entry of a navigation is at most, in characters.
const ENTRY: usize = 6;

/// How few entries are no navigation.
const FEWEST: usize = 4;

/// Marks what is not of the document: numbers of pages, and the web page before
/// and after it.
pub(super) fn mark(lines: &[Line<'_>], roles: &mut [Option<Role>]) {
    let trail = lines.iter().take(40).position(is_trail);
    let trail = trail.max(navigation(lines));
    let is_text = |line: &Line<'_>| {
        let found = marker(line.text);
        let is_number = found.is_some_and(|m| m.kind != Kind::Arabic || !m.is_bare);
        !line.is_front_matter() && (line.text.contains('。') || is_number)
    };
    let first = lines.iter().position(is_text).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| line.text.contains('。'));
    let outside = head_outside(lines, is_text);
    // What an archive in Markdown quotes above a text is a remark of its own.
    let quoted = lines.iter().position(|line| line.shape.heading.is_some());
    let is_quoted = |index: usize, line: &Line<'_>| {
        let is_above = quoted.is_some_and(|heading| index < heading);
        is_above && line.shape.is_markdown && line.text.starts_with('>')
    };
    let mut is_over = false;
    for (index, (line, role)) in lines.iter().zip(roles.iter_mut()).enumerate() {
        let is_below = last.is_none_or(|last| index > last);
        let is_around = index < first || is_below;
        let has_pairs = metadata::running(line.text).is_some_and(|pairs| !pairs.is_empty());
        let is_button = is_around && is_chrome(line.text) && !has_pairs;
        let is_before = trail.is_some_and(|trail| index <= trail);
        if role.is_some() {
            // An editor says what it is.
        } else if line.is_front_matter() {
            // Its pairs are read as metadata.
            *role = metadata::front_matter(line.text)
                .is_none()
                .then_some(Role::Chrome);
        } else if index < first && is_key(line.text)
            || is_quoted(index, line)
            || line.shape.is_markdown && is_structure(line.text)
            || line.shape.heading.is_some() && TEXTS.contains(&line.text)
        {
            *role = Some(Role::Chrome);
        } else if line.shape.part == Part::Note {
            *role = Some(Role::Note);
        } else if line.text.is_empty() {
            // A mark of a heading, or entities of white space, by themselves.
            *role = Some(Role::Chrome);
        } else if is_page_number(line.text) {
            *role = Some(Role::PageNumber);
        } else if outside.contains(&index) {
            // The title or the number above the container of the text.
        } else if line.is_chrome() || is_before || is_button || is_over {
            *role = Some(Role::Chrome);
        }
        is_over |= is_button
            && index > first
            && last.is_some()
            && is_below
            && ENDS.iter().any(|word| line.text.starts_with(word));
    }
}

/// How far above the container of the text its title can be, in lines.
const FAR: usize = 12;

/// The shortest title that is looked for there: 政策文件 is of the navigation.
const SHORTEST: usize = 8;

/// Titles and numbers that a web page has above the container of the text: the
/// number, and the title where the container has none.
fn head_outside(lines: &[Line<'_>], is_text: impl Fn(&Line<'_>) -> bool) -> Vec<usize> {
    let is_inside = |line: &Line<'_>| line.shape.part == Part::Body;
    let Some(first) = lines.iter().position(is_inside) else {
        return Vec::new();
    };
    let is_title = |line: &Line<'_>| {
        length(line.text) >= SHORTEST
            && !line.text.contains(['>', '|', '：', ':'])
            && ends_like_title(&squeezed(line.text))
    };
    let from = first.saturating_sub(FAR);
    let above = lines.get(from..first).unwrap_or(&[]); // Nothing is above the first line.
    let mut found: Vec<usize> = (from..)
        .zip(above)
        .filter(|(_, line)| wrapper::is_number_line(line.text))
        .map(|(at, _)| at)
        .collect();
    let mut head = lines.iter().skip(first).take_while(|line| !is_text(line));
    if !head.any(is_title)
        && let Some(last) = above.iter().rposition(is_title)
    {
        let heading = above.get(last).and_then(|line| line.shape.heading);
        let is_same = |line: &&Line<'_>| heading.is_some() && line.shape.heading == heading;
        let before = above.iter().take(last).rev().take_while(is_same).count();
        found.extend(from + last - before..=from + last);
    }
    found
}
