//! The notice with which a plan was issued (GB/T 9704-2012 §7.3).
//!
//! ```text
//! notice     = [addressees] *paragraph [issuer] [date]
//! addressees = line ending in ":" / "："      ; 主送机关
//! issuer     = line without final punctuation ; 发文机关署名
//! date       = year "年" month "月" day "日"  ; 成文日期
//! ```

use super::line::Line;
use super::measure::paragraph;
use crate::model::Notice;
use crate::text::date;
use crate::text::width::is_clause_punctuation;

/// Parses the lines before the title; `None` if there are none.
pub(super) fn parse(lines: &[Line<'_>]) -> Option<Notice> {
    let mut rest = lines;
    let (first, below) = rest.split_first()?;
    let addressees = first.text.ends_with([':', '：']).then(|| {
        rest = below;
        first.span
    });
    let date = rest.last().and_then(|line| {
        let date = date::parse(line.text)?;
        Some((line.span, date))
    });
    if date.is_some() {
        rest = rest.split_last().map_or(rest, |(_, before)| before);
    }
    let issuer = rest
        .last()
        .filter(|line| !line.text.ends_with(is_clause_punctuation))
        .map(|line| line.span);
    if issuer.is_some() {
        rest = rest.split_last().map_or(rest, |(_, before)| before);
    }
    Some(Notice {
        addressees,
        body: rest.iter().map(paragraph).collect(),
        issuer,
        date,
    })
}
