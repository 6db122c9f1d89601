//! Words that say by when: 2026年6月底前, 年底前, 第三季度, 持续推进.

use jiff::civil::Date;

use crate::text::characters::is_one_of;
use crate::text::date;
use crate::text::numeral;

/// A time at the start of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    /// Its length, in bytes.
    pub(super) length: usize,
    /// Its last day, if it is known.
    pub(super) date: Option<Date>,
    /// The year that it names.
    pub(super) year: Option<u32>,
    /// Whether there is no such day.
    pub(super) is_impossible: bool,
    /// Whether it says that something is done before: 前, 底.
    pub(super) is_limit: bool,
    /// Whether 前 or 内 ends it.
    pub(super) is_before: bool,
}

/// Words of times without an end.
const OPEN_ENDED: &[&str] = &[
    "持续推进",
    "持续开展",
    "持续实施",
    "持续落实",
    "持续加强",
    "持续优化",
    "持续深化",
    "持续用力",
    "长期坚持",
    "长期推进",
    "长期开展",
    "长期实施",
    "常态化推进",
    "常态化开展",
    "常态化实施",
    "常态化坚持",
    "常年坚持",
    "全年推进",
    "全年开展",
    "全年持续推进",
    "全年实施",
    "贯穿全年",
    "并长期坚持",
    "并持续推进",
    "立行立改",
    "即知即改",
    "立即整改",
    "持续坚持",
    "常抓不懈",
    "长期",
    "持续",
    "全年",
    "常年",
    "常态化",
    "立即",
    "即时",
    "近期",
    "适时",
    "日常",
];

/// A time without an end at the start of some words: 持续推进. Its length.
pub(super) fn open_ended(words: &str) -> Option<usize> {
    let found = OPEN_ENDED.iter().find(|word| words.starts_with(**word));
    found.map(|word| word.len())
}

/// The day or period at the start of some words. `year` is that of the plan.
pub(super) fn time(words: &str, year: Option<u32>) -> Option<Time> {
    let first = point(words, None)?;
    // It is at the start of the words.
    let rest = words.get(first.length..).unwrap_or_default();
    let joint = ["——", "—", "－", "-", "~", "～", "至", "到"];
    let joint = joint.iter().find(|joint| rest.starts_with(**joint));
    let second = joint.and_then(|joint| {
        let at = first.length + joint.len();
        let mut second = point(words.get(at..)?, first.year)?;
        second.length += at;
        Some(second)
    });
    let point = second.unwrap_or(first);
    Some(point.time(words, year))
}

/// The times in some words, with where they begin. Recurring ones are none.
pub(super) fn times(words: &str, year: Option<u32>) -> impl Iterator<Item = (usize, Time)> {
    let mut done = 0;
    words.char_indices().filter_map(move |(at, character)| {
        let before = words.get(..at)?;
        let begins = character.is_ascii_digit() || is_one_of(character, BEGIN);
        let is_within = before.ends_with(|c: char| c.is_ascii_digit() || is_one_of(c, NUMERALS));
        if at < done || !begins || is_within {
            return None;
        }
        let found = time(words.get(at..)?, year)?;
        done = at + found.length;
        Some((at, found))
    })
}

/// How a time can begin.
const BEGIN: &str = "一二三四五六七八九十第今本当年上下";

const NUMERALS: &str = "〇○零一二三四五六七八九十";

/// A period of time.
#[derive(Debug, Clone, Copy)]
struct Point {
    length: usize,
    year: Option<u32>,
    part: Part,
    /// Whether it is named by its end: 6月底, 12月31日.
    is_end: bool,
    /// Whether 内 ends it.
    is_within: bool,
}

/// A part of a year.
#[derive(Debug, Clone, Copy)]
enum Part {
    Year,
    Month(u32),
    Day(u32, u32),
}

impl Point {
    /// It with what is after it in some words.
    fn time(self, words: &str, of_plan: Option<u32>) -> Time {
        // A point is at the start of the words.
        let rest = words.get(self.length..).unwrap_or_default();
        let befores = ["之前", "以前", "前", "止"];
        let before = befores.iter().find(|word| rest.starts_with(**word));
        let is_before = before.is_some();
        let year = self.year.or(of_plan);
        // Of a year that is not known, any that has 29 February.
        let day = self.part.last(year.unwrap_or(2024));
        // 6月前 can be with that month or without it.
        let is_known = self.is_end || !is_before;
        Time {
            length: self.length + before.map_or(0, |word| word.len()),
            date: day.filter(|_| year.is_some() && is_known),
            year: self.year,
            is_impossible: day.is_none(),
            is_limit: is_before || self.is_end,
            is_before: is_before || self.is_within,
        }
    }
}

impl Part {
    /// Its last day in a year; `None` if there is none.
    fn last(self, year: u32) -> Option<Date> {
        match self {
            Self::Year => date::of(year, 12, 31),
            Self::Month(month) => Some(date::of(year, month, 1)?.last_of_month()),
            Self::Day(month, day) => date::of(year, month, day),
        }
    }
}

/// The period at the start of some words; `year` is that of the one before it.
fn point(words: &str, year: Option<u32>) -> Option<Point> {
    if let Some(found) = figures(words) {
        return Some(found);
    }
    let (own, after) = match named_year(words) {
        Some((named, length)) => (named, length),
        None => (None, 0),
    };
    let year = own.or(year);
    let rest = words.get(after..)?;
    if let Some((part, length)) = month(rest).or_else(|| quarter(rest)) {
        return Some(ended(words, after + length, year, part));
    }
    let ends = ["年底", "年末", "年内", "年终"];
    let whole = ends.iter().find(|end| rest.starts_with(**end));
    if let Some(end) = whole.filter(|_| own.is_none()) {
        return Some(Point {
            length: after + end.len(),
            year,
            part: Part::Year,
            is_end: true,
            is_within: *end == "年内",
        });
    }
    if after == 0 {
        return None;
    }
    // 2026年底, 2026年内, 2026年
    let is_end = rest.starts_with(['底', '末', '内']);
    let end = rest.chars().next().filter(|_| is_end);
    Some(Point {
        length: after + end.map_or(0, char::len_utf8),
        year,
        part: Part::Year,
        is_end,
        is_within: end == Some('内'),
    })
}

/// 2026年, 二〇二六年, 今年: its year, and its length. Not a number of years.
fn named_year(words: &str) -> Option<(Option<u32>, usize)> {
    let this = ["今年", "本年度", "本年", "当年"];
    if let Some(word) = this.iter().find(|word| words.starts_with(**word)) {
        return Some((None, word.len()));
    }
    let (at, unit) = words.char_indices().nth(4)?;
    let digits = words.get(..at).filter(|_| unit == '年')?;
    let digit = |c: char| match c {
        '〇' | '○' | '零' => Some(0),
        c => numeral::decimal_digit(c)
            .or_else(|| numeral::parse(&c.to_string()).filter(|value| *value < 10)),
    };
    let digits_value: Option<Vec<u32>> = digits.chars().map(digit).collect();
    let year = digits_value?
        .iter()
        .fold(0, |year, digit| year * 10 + digit);
    let is_year = (1949..2200).contains(&year);
    let length = digits.len() + '年'.len_utf8();
    let rest = words.get(length..)?;
    let after = rest
        .strip_prefix('度')
        .map_or(length, |_| length + '度'.len_utf8());
    is_year.then_some((Some(year), after))
}

/// A number of one or two figures or Chinese characters, and its length.
fn number(words: &str) -> Option<(u32, usize)> {
    if let Some(found) = numeral::leading_figures(words, 2) {
        return Some(found);
    }
    // No month and no day has more than three: 三十一.
    let count = words
        .chars()
        .take(3)
        .take_while(|c| numeral::is_numeral(*c));
    let length: usize = count.map(char::len_utf8).sum();
    let value = numeral::parse(words.get(..length)?)?;
    Some((value, length))
}

/// 6月, 六月份, 12月31日
fn month(words: &str) -> Option<(Part, usize)> {
    let (month, length) = number(words)?;
    let rest = words.get(length..)?.strip_prefix('月')?;
    let length = length + '月'.len_utf8();
    if let Some((day, digits)) = number(rest)
        && let Some(unit) = rest.get(digits..)?.chars().next()
        && matches!(unit, '日' | '号')
    {
        return Some((Part::Day(month, day), length + digits + unit.len_utf8()));
    }
    let part = match rest.chars().next() {
        Some('上') if rest.starts_with("上旬") => Part::Day(month, 10),
        Some('中') if rest.starts_with("中旬") => Part::Day(month, 20),
        Some('初') => return None,
        Some('份') => return Some((Part::Month(month), length + '份'.len_utf8())),
        _ => return Some((Part::Month(month), length)),
    };
    Some((part, length + "上旬".len()))
}

/// 第三季度, 三季度, 上半年
fn quarter(words: &str) -> Option<(Part, usize)> {
    if words.starts_with("上半年") {
        return Some((Part::Month(6), "上半年".len()));
    }
    if words.starts_with("下半年") {
        return Some((Part::Month(12), "下半年".len()));
    }
    let rest = words.strip_prefix('第').unwrap_or(words);
    let (count, length) = number(rest)?;
    rest.get(length..)?.strip_prefix("季度")?;
    let length = words.len() - rest.len() + length + "季度".len();
    (1..=4)
        .contains(&count)
        .then_some((Part::Month(count * 3), length))
}

/// A part of a year with 底 or 末 after it, if it has that.
fn ended(words: &str, length: usize, year: Option<u32>, part: Part) -> Point {
    // The part is at the start of the words.
    let rest = words.get(length..).unwrap_or_default();
    let end = ["月底", "底", "末", "下旬"]
        .iter()
        .find(|end| rest.starts_with(**end));
    Point {
        length: length + end.map_or(0, |end| end.len()),
        year,
        part,
        is_end: end.is_some() || matches!(part, Part::Day(..)),
        is_within: false,
    }
}

/// 2026-06-30, 2026.6, 2026/6/30
fn figures(words: &str) -> Option<Point> {
    let (year, mut length) = numeral::leading_figures(words, 4)?;
    if !(1949..2200).contains(&year) {
        return None;
    }
    let mut parts = Vec::new();
    while parts.len() < 2 {
        let rest = words.get(length..)?;
        let Some(after) = rest.strip_prefix(['-', '/', '.', '－', '．']) else {
            break;
        };
        let Some((value, digits)) = numeral::leading_figures(after, 2) else {
            break;
        };
        parts.push(value);
        length += rest.len() - after.len() + digits;
    }
    let part = match parts.as_slice() {
        [month, day] => Part::Day(*month, *day),
        [month] if *month <= 12 => Part::Month(*month),
        _ => return None,
    };
    let rest = words.get(length..)?;
    if rest.starts_with(|c: char| c.is_ascii_digit() || is_one_of(c, "年月日%个")) {
        return None;
    }
    Some(ended(words, length, Some(year), part))
}
