//! Figures right after the mark of a number: the text of an item that begins with
//! a day, a year or a quantity, or a decimal or a list within running text.

use super::characters::is_space;
use crate::text::numeral::{decimal_digit, leading_figures};

/// What a number is, by the figures after its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// Of an item: 1、7月29日前, 1.80周岁.
    Item,
    /// Of an item only where that number is due: 2、10个街道.
    Due,
    /// Of a decimal or a list: 1.5万元, 3、4号楼.
    Within,
}

/// Reads the text after the number `value` and its mark, which is 、 or another.
pub(super) fn after(value: u32, is_comma: bool, rest: &str) -> After {
    let Some((figure, length)) = leading_figures(rest, 4) else {
        return After::Within;
    };
    let next = rest.get(length..).unwrap_or(""); // At the end of a digit.
    let is_year = (1000..3000).contains(&figure) && next.starts_with('年');
    if is_year || is_day(figure, next) || next.starts_with("周岁") {
        return After::Item;
    }
    let unit = next.trim_start_matches(is_space).chars().next();
    // 5、6月底前: a time, which no list of months ends with.
    let is_time = PARTS
        .iter()
        .any(|part| next.strip_prefix('月').is_some_and(|n| n.starts_with(part)));
    let counts_on = figure == value + 1 && !is_time;
    let is_list = unit.is_none_or(|c| c == '、' || counts_on && UNITS.contains(c));
    match is_comma && !is_list {
        true => After::Due,
        false => After::Within,
    }
}

/// Words after a list of two figures that belong together: 3、4号楼.
const UNITS: &str = "号级类期批层栋幢楼班组区线月季年章条项款";

/// Words after a month for a part of it.
const PARTS: [&str; 6] = ["底", "初", "末", "上旬", "中旬", "下旬"];

/// Whether a month begins a day: 7月29日.
fn is_day(month: u32, next: &str) -> bool {
    let day = next
        .strip_prefix('月')
        .map(|day| day.trim_start_matches(is_space));
    let day = day.filter(|day| {
        day.chars()
            .next()
            .is_some_and(|c| decimal_digit(c).is_some())
    });
    let day = day.and_then(|day| leading_figures(day, 2));
    (1..=12).contains(&month) && day.is_some_and(|(day, _)| (1..=31).contains(&day))
}
