//! Citations: titles between 《 and 》.
//!
//! ```text
//! citation = "《" *( character / "〈" … "〉" / "《" … "》" / quotation ) "》"
//! ```
//!
//! A title within a title belongs to the outer one. One that is not closed is
//! none, and does not hide those after it.

use std::ops::Range;

use super::line::Line;
use crate::base::slice;
use crate::text::characters::is_one_of;

/// Endings of serials, which are published and not issued.
const SERIALS: [&str; 10] = [
    "日报", "晚报", "专报", "简报", "快报", "周报", "周刊", "月刊", "期刊", "杂志",
];

/// The ranges of the instruments cited in a text, without the marks.
pub fn citations(text: &str) -> Vec<Range<usize>> {
    let mut titles = titles(text);
    titles.retain(|title| is_instrument(slice(text, title)));
    titles
}

/// The ranges of all titles in a text, without the marks.
pub fn titles(text: &str) -> Vec<Range<usize>> {
    let marks = text.char_indices().filter(|(_, c)| is_one_of(*c, "《》"));
    outermost(marks)
        .into_iter()
        .map(|(start, end)| start + '《'.len_utf8()..end)
        .collect()
}

/// The outermost pairs of marks: where 《 and 》 are.
fn outermost(marks: impl Iterator<Item = (usize, char)>) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open = Vec::new();
    for (at, mark) in marks {
        if mark == '《' {
            open.push(at);
        } else if let Some(start) = open.pop() {
            // Those inside were closed before.
            while found.last().is_some_and(|(inner, _)| *inner > start) {
                found.pop();
            }
            found.push((start, at));
        }
    }
    found
}

/// The ranges of all titles with their marks, in characters.
pub(super) fn quoted(line: &Line) -> Vec<Range<usize>> {
    let characters = line.characters.iter().copied().enumerate();
    let marks = characters.filter(|(_, c)| is_one_of(*c, "《》"));
    let pairs = outermost(marks).into_iter();
    pairs.map(|(start, end)| start..end + 1).collect()
}

/// Whether a title can be that of an instrument.
fn is_instrument(title: &str) -> bool {
    !title.trim().is_empty() && !SERIALS.iter().any(|serial| title.ends_with(serial))
}

/// Whether a Chinese title is that of a law or regulation: a statute (法), or an
/// administrative or local regulation (条例, 规定). A 办法 can be just a document of
/// an office.
pub fn is_law(title: &str) -> bool {
    let is_measures = title.ends_with("办法");
    let kinds = ["法", "条例", "规定"];
    !is_measures && kinds.iter().any(|kind| title.ends_with(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(text: &str) -> Vec<&str> {
        citations(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn a_title_within_a_title_should_belong_to_it() {
        let text = "按《关于印发《办法》的通知》和《厦门市“十四五”规划》办理。";
        assert_eq!(
            cited(text),
            ["关于印发《办法》的通知", "厦门市“十四五”规划"]
        );
        let text = "修订《〈青汀市养老服务条例〉实施细则》。";
        assert_eq!(cited(text), ["〈青汀市养老服务条例〉实施细则"]);
    }

    #[test]
    fn a_title_that_is_not_closed_should_hide_no_other() {
        assert!(cited("未完的《办法").is_empty());
        assert_eq!(cited("未完的《办法，和《条例》。"), ["条例"]);
        assert_eq!(cited("多余的》和《条例》。"), ["条例"]);
        assert!(cited("空的《》").is_empty());
    }

    #[test]
    fn a_serial_should_be_no_instrument() {
        assert!(cited("编发《热线专报》，刊登于《青汀日报》。").is_empty());
    }

    #[test]
    fn a_plan_should_be_no_law() {
        assert!(is_law("地名管理条例") && is_law("厦门市地名管理规定"));
        assert!(!is_law("厦门市社区工作者管理办法"));
        assert!(!is_law("厦门市“十四五”城乡社区服务体系建设规划"));
    }
}
