//! Words around amounts: those that compare them, and those by which an amount
//! is no goal.

/// How an amount is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// 不少于, 以上, 超过
    AtLeast,
    /// 不超过, 以内, 控制在
    AtMost,
    /// 达到, 提高到
    To,
    /// 增长, 下降
    By,
    /// 左右
    About,
}

/// Words before an amount, the longer first.
pub(super) const BEFORE: [(&str, Comparison); 48] = [
    ("不得少于", Comparison::AtLeast),
    ("不得低于", Comparison::AtLeast),
    ("不得超过", Comparison::AtMost),
    ("不少于", Comparison::AtLeast),
    ("不低于", Comparison::AtLeast),
    ("不小于", Comparison::AtLeast),
    ("不超过", Comparison::AtMost),
    ("不高于", Comparison::AtMost),
    ("不多于", Comparison::AtMost),
    ("不大于", Comparison::AtMost),
    ("控制在", Comparison::AtMost),
    ("稳定在", Comparison::To),
    ("保持在", Comparison::To),
    ("保持", Comparison::To),
    ("达到", Comparison::To),
    ("达", Comparison::To),
    ("提高到", Comparison::To),
    ("提高至", Comparison::To),
    ("提升到", Comparison::To),
    ("提升至", Comparison::To),
    ("增加到", Comparison::To),
    ("增加至", Comparison::To),
    ("增长到", Comparison::To),
    ("扩大到", Comparison::To),
    ("扩大至", Comparison::To),
    ("压缩至", Comparison::To),
    ("压缩到", Comparison::To),
    ("压减至", Comparison::To),
    ("压减到", Comparison::To),
    ("缩短至", Comparison::To),
    ("缩短到", Comparison::To),
    ("缩短为", Comparison::To),
    ("降低到", Comparison::To),
    ("降低至", Comparison::To),
    ("下降到", Comparison::To),
    ("降至", Comparison::To),
    ("降到", Comparison::To),
    ("增至", Comparison::To),
    ("突破", Comparison::AtLeast),
    ("超过", Comparison::AtLeast),
    ("至少", Comparison::AtLeast),
    ("增长", Comparison::By),
    ("增加", Comparison::By),
    ("下降", Comparison::By),
    ("降低", Comparison::By),
    ("减少", Comparison::By),
    ("压减", Comparison::By),
    ("提高", Comparison::By),
];

/// Words after an amount.
pub(super) const AFTER: [(&str, Comparison); 7] = [
    ("及以上", Comparison::AtLeast),
    ("以上", Comparison::AtLeast),
    ("及以下", Comparison::AtMost),
    ("以下", Comparison::AtMost),
    ("以内", Comparison::AtMost),
    ("之内", Comparison::AtMost),
    ("左右", Comparison::About),
];

/// Words that make an amount what something is raised or cut to, so that it is a
/// goal whatever else is said.
pub(super) const CHANGES: [&str; 11] = [
    "提高到",
    "提高至",
    "提升到",
    "提升至",
    "增加到",
    "增加至",
    "调整为",
    "压缩",
    "压减",
    "缩短",
    "降至",
];

/// Words that make an amount a rate.
pub(super) const RATES: [&str; 14] = [
    "每月",
    "每日",
    "每天",
    "每周",
    "每季",
    "每半年",
    "每学期",
    "每学年",
    "每小时",
    "每两年",
    "每次",
    "每餐",
    "按季",
    "按月",
];

/// Words of what is paid for something.
pub(super) const PAID: [&str; 14] = [
    "补助",
    "补贴",
    "奖励",
    "奖补",
    "慰问金",
    "给予",
    "罚款",
    "处以",
    "津贴",
    "标准为",
    "最高",
    "人均",
    "奖金",
    "收费",
];

/// Words of what has happened or exists.
pub(super) const PAST: [&str; 12] = [
    "以来",
    "期间",
    "同比",
    "去年",
    "上年",
    "截至目前",
    "预计",
    "已经",
    "已建",
    "已完成",
    "累计满",
    "一次性",
];

/// Words of what is told, not set: 包括…等7项.
pub(super) const TOLD: [&str; 4] = ["包括", "分为", "分成", "其中"];

/// The same right before a number: 共10项.
pub(super) const ALL: [&str; 4] = ["共", "共计", "现有", "共有"];

/// Words of harm.
pub(super) const HARM: [&str; 8] = [
    "死亡",
    "受伤",
    "失踪",
    "倒塌",
    "损坏",
    "受灾",
    "紧急转移",
    "污染面积",
];
