//! Lines that the web page around a document left at its end.
//!
//! ```text
//! chrome = line                     ; after the last sentence of the document,
//!                                   ; opening with a phrase of PHRASES, without 。
//! ```

use super::line::Line;
use crate::base::Span;

/// Beginnings of lines on government web pages that are not part of a document.
const PHRASES: [&str; 20] = [
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
    "返回顶部",
    "回到顶部",
    "责任编辑",
    "信息来源",
    "来源:",
    "来源：",
    "上一篇",
    "下一篇",
    "浏览次数",
    "字体:",
];

/// Removes the chrome from the end of the lines; returns its spans in order.
pub(super) fn take(lines: &mut Vec<Line<'_>>) -> Vec<Span> {
    let is_chrome = |line: &Line<'_>| {
        !line.text.contains('。') && PHRASES.iter().any(|phrase| line.text.starts_with(phrase))
    };
    let kept = lines
        .iter()
        .rposition(|line| !is_chrome(line))
        .map_or(0, |last| last + 1);
    lines.drain(kept..).map(|line| line.span).collect()
}
