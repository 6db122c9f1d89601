//! Styles of numbers.

use crate::model::NumberKind;

/// A style of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// 第一部分
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 壹、
    Formal,
    /// 一、
    Han,
    /// 第一条
    Article,
    /// （一）
    HanBracketed,
    /// 1.1; the number counts its parts
    Decimal(u8),
    /// 1.
    Arabic,
    /// （1）
    ArabicBracketed,
    /// 1）
    HalfBracketed,
    /// ①
    Circled,
    /// 第一阶段：
    Stage,
    /// 第一步：
    Step,
}

impl Kind {
    /// Whether its place among the styles is that of the text in which it begins:
    /// there are steps in chapters and in items.
    pub(super) fn is_placed_by_text(self) -> bool {
        matches!(self, Self::Stage | Self::Step)
    }

    /// The kind of a provision's number.
    pub(super) fn of_number(self) -> NumberKind {
        match self {
            Self::Part => NumberKind::Part,
            Self::Chapter => NumberKind::Chapter,
            Self::Section => NumberKind::Section,
            Self::Formal => NumberKind::Formal,
            Self::Han => NumberKind::Han,
            Self::Article => NumberKind::Article,
            Self::HanBracketed => NumberKind::HanBracketed,
            Self::Decimal(_) => NumberKind::Decimal,
            Self::Arabic => NumberKind::Arabic,
            Self::ArabicBracketed => NumberKind::ArabicBracketed,
            Self::HalfBracketed => NumberKind::HalfBracketed,
            Self::Circled => NumberKind::Circled,
            Self::Stage => NumberKind::Stage,
            Self::Step => NumberKind::Step,
        }
    }
}
