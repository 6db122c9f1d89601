//! Citations: titles between 《 and 》.
//!
//! ```text
//! citation = "《" { character | "〈" … "〉" | quotation } "》"
//! ```

use std::ops::Range;

use crate::base::slice;

/// The ranges of the titles cited in a text, without the marks.
pub(super) fn citations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '《' => open.push(at + character.len_utf8()),
            '》' => {
                let start = open.pop();
                // A title within a title is part of the outer one.
                found.extend(start.filter(|_| open.is_empty()).map(|start| start..at));
            }
            _ => {}
        }
    }
    found
}

/// Whether a range is exactly a cited title.
pub(super) fn is_cited(text: &str, at: &Range<usize>) -> bool {
    let before = slice(text, ..at.start);
    let after = slice(text, at.end..);
    before.ends_with('《') && after.starts_with('》')
}

/// Whether a range is within a cited title.
pub(super) fn is_inside(text: &str, at: &Range<usize>) -> bool {
    let mut all = citations(text).into_iter();
    all.any(|title| title.start <= at.start && at.end <= title.end)
}

/// Whether a Chinese title is that of a law or regulation: a statute (法), or an
/// administrative or local regulation (条例, 规定). A 办法 can be just a document of
/// an office.
pub(super) fn is_law(title: &str) -> bool {
    let is_measures = title.ends_with("办法");
    let kinds = ["法", "条例", "规定"];
    !is_measures && kinds.iter().any(|kind| title.ends_with(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_within_a_title_should_belong_to_it() {
        let text = "按《关于印发《办法》的通知》和《厦门市“十四五”规划》办理。";
        let titles: Vec<&str> = citations(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(titles, ["关于印发《办法》的通知", "厦门市“十四五”规划"]);
        assert!(citations("未完的《办法").is_empty());
    }

    #[test]
    fn a_plan_should_be_no_law() {
        assert!(is_law("地名管理条例") && is_law("厦门市地名管理规定"));
        assert!(!is_law("厦门市社区工作者管理办法"));
        assert!(!is_law("厦门市“十四五”城乡社区服务体系建设规划"));
    }
}
