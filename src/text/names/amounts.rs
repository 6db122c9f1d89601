//! Amounts in figures with their units.
//!
//! ```text
//! amount = figures [ ( "-" / "—" / "~" / "至" ) figures ] [ scale ] [ "多" / "余" ] unit
//! ```

use std::ops::Range;

use super::line::Line;
use crate::text::characters::is_one_of;

/// What a unit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Things, persons, lengths, areas.
    Counted,
    /// Money.
    Money,
    /// Hundredths.
    Share,
    /// Time that something takes.
    Time,
}

/// An amount in figures.
pub(super) struct Amount {
    /// All of it.
    pub(super) at: Range<usize>,
    pub(super) unit: Unit,
}

/// Units, the longer first.
const UNITS: [(&str, Unit); 78] = [
    ("个百分点", Unit::Share),
    ("百分点", Unit::Share),
    ("%", Unit::Share),
    ("个工作日", Unit::Time),
    ("个工作天", Unit::Time),
    ("工作日", Unit::Time),
    ("个小时", Unit::Time),
    ("小时", Unit::Time),
    ("分钟", Unit::Time),
    ("秒", Unit::Time),
    ("个月", Unit::Time),
    ("天", Unit::Time),
    ("元", Unit::Money),
    ("平方公里", Unit::Counted),
    ("平方米", Unit::Counted),
    ("立方米", Unit::Counted),
    ("公里", Unit::Counted),
    ("千米", Unit::Counted),
    ("公顷", Unit::Counted),
    ("公斤", Unit::Counted),
    ("千克", Unit::Counted),
    ("亩次", Unit::Counted),
    ("人次", Unit::Counted),
    ("人份", Unit::Counted),
    ("户次", Unit::Counted),
    ("家次", Unit::Counted),
    ("场次", Unit::Counted),
    ("批次", Unit::Counted),
    ("件次", Unit::Counted),
    ("学时", Unit::Counted),
    ("课时", Unit::Counted),
    ("兆瓦", Unit::Counted),
    ("千瓦", Unit::Counted),
    ("梯次", Unit::Counted),
    ("个", Unit::Counted),
    ("项", Unit::Counted),
    ("条", Unit::Counted),
    ("件", Unit::Counted),
    ("家", Unit::Counted),
    ("次", Unit::Counted),
    ("轮", Unit::Counted),
    ("批", Unit::Counted),
    ("种", Unit::Counted),
    ("名", Unit::Counted),
    ("人", Unit::Counted),
    ("位", Unit::Counted),
    ("支", Unit::Counted),
    ("所", Unit::Counted),
    ("间", Unit::Counted),
    ("座", Unit::Counted),
    ("处", Unit::Counted),
    ("套", Unit::Counted),
    ("台", Unit::Counted),
    ("辆", Unit::Counted),
    ("艘", Unit::Counted),
    ("张", Unit::Counted),
    ("份", Unit::Counted),
    ("篇", Unit::Counted),
    ("部", Unit::Counted),
    ("册", Unit::Counted),
    ("本", Unit::Counted),
    ("场", Unit::Counted),
    ("户", Unit::Counted),
    ("组", Unit::Counted),
    ("队", Unit::Counted),
    ("栋", Unit::Counted),
    ("幢", Unit::Counted),
    ("亩", Unit::Counted),
    ("吨", Unit::Counted),
    ("块", Unit::Counted),
    ("米", Unit::Counted),
    ("期", Unit::Counted),
    ("核", Unit::Counted),
    ("席", Unit::Counted),
    ("盏", Unit::Counted),
    ("株", Unit::Counted),
    ("宗", Unit::Counted),
    ("只", Unit::Counted),
];

/// What begins at a position that is a figure.
pub(super) enum Figures {
    /// An amount.
    Amount(Amount),
    /// A year, a phone number, a code; where it ends.
    Other(usize),
}

/// Reads the figures at a position.
pub(super) fn figures(line: &Line, at: usize) -> Figures {
    let joins = |c: char| c.is_ascii_alphanumeric() || is_one_of(c, "第前.-+〔");
    let is_part = line.before(at).is_some_and(joins);
    let mut end = digits(line, at);
    let joint = line.get(end).filter(|c| is_one_of(*c, "-—–~～至"));
    let other = joint.map(|_| digits(line, scales(line, end) + 1));
    if let Some(other) = other.filter(|other| *other > end + 1) {
        end = other;
    }
    end = scales(line, end);
    let mut after = end;
    if line.get(after).is_some_and(|c| is_one_of(c, "多余")) {
        after += 1;
    }
    let unit = UNITS.iter().find(|(unit, _)| line.has(after, unit));
    match unit {
        Some((words, unit)) if !is_part && !goes_on(line, after, words) => {
            Figures::Amount(Amount {
                at: at..after + words.chars().count(),
                unit: *unit,
            })
        }
        _ => Figures::Other(end.max(at + 1)),
    }
}

/// Whether what looks like a unit begins another word: 3月份, 5家长.
fn goes_on(line: &Line, at: usize, unit: &str) -> bool {
    let next = line.get(at + unit.chars().count());
    let other = match unit {
        "部" => "门委队长分",
        "支" => "部持",
        "家" => "庭长属",
        "组" => "织长",
        "人" => "均口",
        "位" => "于置数",
        "本" => "市区县级地",
        "期" => "间末",
        "席" => "位",
        "场" => "地所馆",
        "只" => "有要能",
        _ => "",
    };
    next.is_some_and(|c| other.contains(c))
}

/// Where digits end, with commas and a decimal point.
fn digits(line: &Line, at: usize) -> usize {
    let is_digit = |at: usize| line.get(at).is_some_and(|c| c.is_ascii_digit());
    let mut end = at;
    loop {
        while is_digit(end) {
            end += 1;
        }
        let groups = line.get(end) == Some(',')
            && (1..=3).all(|next| is_digit(end + next))
            && !is_digit(end + 4)
            && end > at;
        let decimals = line.get(end) == Some('.') && is_digit(end + 1) && end > at;
        if !(groups || decimals) {
            return end;
        }
        end += 1;
    }
}

fn scales(line: &Line, at: usize) -> usize {
    let mut end = at;
    while line.get(end).is_some_and(|c| is_one_of(c, "百千万亿")) {
        end += 1;
    }
    end
}
