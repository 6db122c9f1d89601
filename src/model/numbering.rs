//! The position of a provision in its document: its number and its path.
//!
//! A document is a tree of provisions (章, 一、, （一）, 1., 第一条 …). A *level* is a
//! depth in that tree, counted from 1; [`Levels`] assigns a role to each level.
//! A [`ProvisionPath`] identifies a provision by the fewest numbers that are
//! unambiguous: `8` where measures are numbered continuously, `3-2` where
//! numbering restarts in each chapter.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::base::some_or_bug;
use crate::text::numeral;

/// How a provision is numbered (GB/T 9704-2012 §7.3.3; 立法技术规范 for the
/// parts of a regulation).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// 一、
    Han,
    /// （一）
    HanBracketed,
    /// 1.
    Arabic,
    /// （1）
    ArabicBracketed,
    /// 1）
    HalfBracketed,
    /// ①
    Circled,
    /// 壹、
    Formal,
    /// 1.1; its value is that of the last part
    Decimal,
    /// 第一编 or 第一部分
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条
    Article,
    /// 第一阶段：
    Stage,
    /// 第一步：
    Step,
}

/// A provision's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Its numbering style.
    pub kind: NumberKind,
    /// Its value, counted from 1.
    pub value: u32,
}

impl Number {
    /// The number as printed in Chinese, with its punctuation: `三、`, `8.`,
    /// `第一条`.
    pub fn printed(self) -> String {
        let value = self.value;
        let han = || numeral::write(value);
        match self.kind {
            NumberKind::Han => format!("{}、", han()),
            NumberKind::HanBracketed => format!("（{}）", han()),
            NumberKind::Arabic => format!("{value}."),
            NumberKind::ArabicBracketed => format!("（{value}）"),
            NumberKind::HalfBracketed => format!("{value}）"),
            NumberKind::Circled => circled(value),
            NumberKind::Formal => format!("{}、", numeral::write_formal(value)),
            NumberKind::Decimal => value.to_string(),
            NumberKind::Part => format!("第{}编", han()),
            NumberKind::Chapter => format!("第{}章", han()),
            NumberKind::Section => format!("第{}节", han()),
            NumberKind::Article => format!("第{}条", han()),
            NumberKind::Stage => format!("第{}阶段", han()),
            NumberKind::Step => format!("第{}步", han()),
        }
    }

    /// The name of a provision without a heading: its number as printed, or in
    /// English, such as `Article 1`.
    pub fn named(self, in_chinese: bool) -> String {
        if in_chinese {
            return self.printed();
        }
        let value = self.value;
        match self.kind {
            NumberKind::Part => format!("Part {value}"),
            NumberKind::Chapter => format!("Chapter {value}"),
            NumberKind::Section => format!("Section {value}"),
            NumberKind::Article => format!("Article {value}"),
            NumberKind::Stage => format!("Stage {value}"),
            NumberKind::Step => format!("Step {value}"),
            NumberKind::ArabicBracketed
            | NumberKind::HanBracketed
            | NumberKind::HalfBracketed
            | NumberKind::Circled => format!("({value})"),
            NumberKind::Han | NumberKind::Arabic | NumberKind::Formal => format!("{value}."),
            NumberKind::Decimal => value.to_string(),
        }
    }
}

/// ① to ⑳; these are contiguous in Unicode only up to 20, so 21 is written
/// （21）.
fn circled(value: u32) -> String {
    let character = match value {
        1..=20 => char::from_u32(0x2460 + value - 1),
        _ => None,
    };
    character.map_or_else(|| format!("（{value}）"), String::from)
}

/// The roles of a document's levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// The grouping level: each of its provisions has a topic page.
    pub topics: usize,
    /// The cited level: each of its provisions has its own page. It is deeper
    /// than the topic level.
    pub cited: usize,
}

impl Default for Levels {
    /// Chapters (一、) with the measures (1.) directly below them.
    fn default() -> Self {
        Self {
            topics: 1,
            cited: 2,
        }
    }
}

impl Levels {
    /// The role of a level.
    pub fn role(self, level: usize) -> Role {
        if level == self.topics {
            Role::Topic
        } else if level == self.cited {
            Role::Cited
        } else if level < self.cited {
            Role::Heading
        } else {
            Role::Item
        }
    }
}

/// The role of a provision in the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Groups others on a topic page.
    Topic,
    /// A heading above the cited level, without a page.
    Heading,
    /// Cited: has its own page.
    Cited,
    /// Part of a cited provision, shown inline with an anchor.
    Item,
}

impl Role {
    /// The prefix of its identifiers, as in `measure/8`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Heading => "heading",
            Self::Cited => "measure",
            Self::Item => "item",
        }
    }
}

/// The numbers of a provision's path, from 1 to [`Numbers::MOST`] of them,
/// written `8` or `3-2-1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Numbers {
    // Unused values are 0, so that the derived order is document order.
    values: [u32; Self::MOST],
    length: u8,
}

impl Numbers {
    /// Maximum depth of a document: 编, 章, 节, 条, 款, 项.
    pub const MOST: usize = 6;

    /// Creates a path; `None` if the list is empty or too long.
    pub fn new(numbers: &[u32]) -> Option<Self> {
        let mut values = [0; Self::MOST];
        values.get_mut(..numbers.len())?.copy_from_slice(numbers);
        // At most six fit, so the conversion cannot fail; only 0 is rejected.
        let length = u8::try_from(numbers.len()).ok().filter(|n| *n > 0)?;
        Some(Self { values, length })
    }

    /// A path of one number.
    pub const fn one(number: u32) -> Self {
        let mut values = [0; Self::MOST];
        values[0] = number;
        Self { values, length: 1 }
    }

    /// Parses the output of [`fmt::Display`].
    ///
    /// ```
    /// use yaodian::model::Numbers;
    ///
    /// assert_eq!(Numbers::parse("3-2"), Numbers::new(&[3, 2]));
    /// assert_eq!(Numbers::parse("03"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        // A part that is not a number makes the whole invalid.
        let number = |digits: &str| digits.parse().ok().filter(|number: &u32| *number > 0);
        let numbers: Option<Vec<u32>> = text.split('-').map(number).collect();
        let parsed = Self::new(&numbers?)?;
        // Rejects `08`, which would be an alias of 8.
        (parsed.to_string() == text).then_some(parsed)
    }

    /// The numbers, the outermost first.
    pub fn as_slice(&self) -> &[u32] {
        some_or_bug(
            self.values.get(..usize::from(self.length)),
            "more numbers than there is room for",
        )
    }

    /// The number of the provision itself.
    pub fn last(&self) -> u32 {
        *some_or_bug(self.as_slice().last(), "a path without a number")
    }

    /// The path with its last number incremented.
    #[must_use]
    pub fn next(mut self) -> Self {
        let last = usize::from(self.length).checked_sub(1);
        if let Some(last) = last.and_then(|at| self.values.get_mut(at)) {
            *last = last.saturating_add(1);
        }
        self
    }

    /// The number, if there is only one.
    pub fn single(&self) -> Option<u32> {
        match self.as_slice() {
            [number] => Some(*number),
            _ => None,
        }
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, number) in self.as_slice().iter().enumerate() {
            let hyphen = if index > 0 { "-" } else { "" };
            write!(f, "{hyphen}{number}")?;
        }
        Ok(())
    }
}

/// `8` is serialized as a number, `3-2` as a string.
impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.single() {
            Some(number) => serializer.serialize_u32(number),
            None => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(u32),
            Path(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Number(number) => Ok(Self::one(number)),
            Written::Path(path) => Self::parse(&path)
                .ok_or_else(|| de::Error::custom(format!("{path} is not a list of numbers"))),
        }
    }
}

/// The path of a provision in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionPath {
    /// Its role.
    pub role: Role,
    /// The fewest numbers that are unambiguous; those of an item are relative
    /// to its cited provision.
    pub numbers: Numbers,
}

impl ProvisionPath {
    /// Creates a path.
    pub const fn new(role: Role, numbers: Numbers) -> Self {
        Self { role, numbers }
    }

    /// Whether it is cited, and so has its own page.
    pub fn is_cited(self) -> bool {
        self.role == Role::Cited
    }

    /// Parses the output of [`fmt::Display`]; items are not supported.
    pub fn parse(role: &str, numbers: &str) -> Option<Self> {
        let roles = [Role::Topic, Role::Heading, Role::Cited];
        Some(Self {
            role: roles.into_iter().find(|known| known.name() == role)?,
            numbers: Numbers::parse(numbers)?,
        })
    }

    /// A topic with a single number.
    pub const fn topic(number: u32) -> Self {
        Self {
            role: Role::Topic,
            numbers: Numbers::one(number),
        }
    }

    /// A cited provision with a single number.
    pub const fn cited(number: u32) -> Self {
        Self {
            role: Role::Cited,
            numbers: Numbers::one(number),
        }
    }
}

impl fmt::Display for ProvisionPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.role.name(), self.numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_should_come_back_as_they_were() {
        for text in ["8", "3-2", "3-2-1"] {
            assert_eq!(Numbers::parse(text).unwrap().to_string(), text);
        }
        for wrong in ["", "0", "08", "3-", "-3", "3--2", "x", "1-2-3-4-5-6-7"] {
            assert_eq!(Numbers::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_should_follow_the_order_of_the_document() {
        let mut numbers = ["10", "3-2", "3", "3-10", "2-1"].map(|n| Numbers::parse(n).unwrap());
        numbers.sort_unstable();
        assert_eq!(
            numbers.map(|n| n.to_string()),
            ["2-1", "3", "3-2", "3-10", "10"]
        );
    }

    #[test]
    fn a_number_should_be_printed_as_its_kind_is() {
        let printed = |kind, value| Number { kind, value }.printed();
        assert_eq!(printed(NumberKind::Han, 12), "十二、");
        assert_eq!(printed(NumberKind::HanBracketed, 3), "（三）");
        assert_eq!(printed(NumberKind::Arabic, 45), "45.");
        assert_eq!(printed(NumberKind::Circled, 20), "⑳");
        assert_eq!(printed(NumberKind::Circled, 21), "（21）");
        assert_eq!(printed(NumberKind::Article, 21), "第二十一条");
    }
}
