//! Numbers at the start of a line (GB/T 9704-2012 §7.3.3, and practice).
//!
//! ```text
//! part       = "第" numeral ( "编" / "篇" / "部分" )
//! chapter    = "第" numeral "章"      section = "第" numeral "节"
//! article    = "第" numeral "条"
//! step       = "第" numeral ( "阶段" / "步" ) [ "：" / "、" ]
//! formal     = formal-numeral "、"                       ; 壹、
//! han        = numeral ( "、" / "." / "．" / "，" )        ; 一、
//! han-br     = "（" numeral "）" [ "、" ]                  ; （一）
//! decimal    = 1*3digit 1*( "." 1*2digit )               ; 1.1
//! arabic     = 1*3digit ( "." / "．" / "、" ) [ "。" / "、" ]
//! arabic-br  = "（" 1*3digit "）"
//! half       = 1*3digit ( ")" / "）" )
//! circled    = U+2460 to U+2473, U+2474 to U+249B
//! bare       = 1*3digit                                  ; without a mark
//! ```
//!
//! White space is allowed between all parts. Whether such a number really
//! numbers a provision is decided over the whole document (`outline.rs`).

use super::characters::is_space;
use super::figures::{After, after};
use super::kind::Kind;
use crate::model::Number;
use crate::text::numeral::{self, decimal_digit};

/// A number at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marker {
    /// Its style.
    pub(super) kind: Kind,
    /// Its value; of a decimal number, that of the last part.
    pub(super) value: u32,
    /// Its length in bytes, with its punctuation.
    pub(super) end: usize,
    /// Whether it counts only where it is due: 45做好, without a mark after it;
    /// 2、10个街道, which can be a list within running text; 第一步：, of which there
    /// must be a second.
    pub(super) is_bare: bool,
}

impl Marker {
    /// The number of a provision.
    pub(super) fn number(self) -> Number {
        Number {
            kind: self.kind.of_number(),
            value: self.value,
        }
    }

    /// Whether it has a mark after it in the text that it begins.
    pub(super) fn is_marked(self, text: &str) -> bool {
        let own = text.get(..self.end);
        own.is_some_and(|own| own.ends_with(['、', '､', '.', '．', '，', ',']))
    }
}

/// Words that make the number before them a quantity or a date.
const MEASURE_WORDS: &str = "个项年月日时分亿万千百元名家条次人户件处所场期届种批岁座张类级天周倍余多％%℃°台套间床路号岸省市县区镇村层楼班组米吨亩公平起—-～~至/";

/// So much of a list within running text is looked at, in characters: 一、二、三级.
const LIST: usize = 64;

/// A reader of the start of a line, by characters.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        Some(character)
    }

    fn skip_spaces(&mut self) {
        // Markdown escapes the dot of a number: 1\\.
        while self.peek().is_some_and(|c| is_space(c) || c == '\\') {
            self.next();
        }
    }

    fn take(&mut self, wanted: &[char]) -> Option<char> {
        let start = self.at;
        self.skip_spaces();
        let found = self.peek().filter(|c| wanted.contains(c));
        if found.is_some() {
            self.next();
        } else {
            self.at = start;
        }
        found
    }

    /// A Chinese numeral from 1 to 99, written in ordinary or formal digits.
    fn han(&mut self) -> Option<(u32, bool)> {
        self.skip_spaces();
        let mut digits = String::new();
        let mut is_formal = false;
        while let Some(character) = self.peek() {
            let plain = match "壹贰叁肆伍陆柒捌玖拾貳參陸"
                .chars()
                .position(|c| c == character)
            {
                Some(index) => {
                    is_formal = true;
                    "一二三四五六七八九十二三六".chars().nth(index)
                }
                None => Some(character).filter(|c| numeral::is_numeral(*c)),
            };
            let Some(plain) = plain else { break };
            digits.push(plain);
            self.next();
        }
        Some((numeral::parse(&digits)?, is_formal))
    }

    /// One to three digits of either width.
    fn arabic(&mut self) -> Option<u32> {
        let (value, length) = numeral::leading_figures(self.text.get(self.at..)?, 3)?;
        self.at += length;
        Some(value)
    }

    fn mark(&self, kind: Kind, value: u32) -> Marker {
        Marker {
            kind,
            value,
            end: self.at,
            is_bare: false,
        }
    }
}

/// The number at the start of a line that has no white space before it.
pub(super) fn marker(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    match first {
        '第' => ordinal(text),
        '（' | '(' | '〔' | '﹙' => bracketed(text),
        '①'..='⒛' | '㈠'..='㈩' => enclosed(text),
        _ if decimal_digit(first).is_some() => digits(text),
        _ => han(text),
    }
}

fn ordinal(text: &str) -> Option<Marker> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.take(&['第'])?;
    cursor.skip_spaces();
    let value = match cursor.peek().and_then(decimal_digit) {
        Some(_) => cursor.arabic()?,
        None => hundreds(&mut cursor)?,
    };
    cursor.skip_spaces();
    let kind = match cursor.next()? {
        '编' | '編' | '篇' => Kind::Part,
        '章' => Kind::Chapter,
        '节' | '節' => Kind::Section,
        '条' | '條' => Kind::Article,
        '部' if cursor.next()? == '分' => Kind::Part,
        '阶' | '階' if cursor.next()? == '段' => Kind::Stage,
        '步' => Kind::Step,
        _ => return None,
    };
    // 第一条规定…: running text that begins with a reference.
    let rest = text.get(cursor.at..)?;
    let next = rest.chars().next();
    if next.is_some_and(|c| "第和至、的规所中之及或款".contains(c)) && kind != Kind::Part
    {
        return None;
    }
    // 第一条为…: only where it is due.
    let is_apart = |c: char| is_space(c) || matches!(c, '：' | ':' | '【' | '（' | '〔');
    let is_step = kind.is_placed_by_text();
    // 第一步要…, 第一阶段的…: running text.
    if is_step && next.is_some_and(|c| !is_apart(c) && !matches!(c, '、' | '(')) {
        return None;
    }
    let is_bare = is_step || kind == Kind::Article && next.is_some_and(|c| !is_apart(c));
    cursor.take(&['、', '：', ':']);
    Some(Marker {
        is_bare,
        ..cursor.mark(kind, value)
    })
}

/// A Chinese numeral that may pass one hundred, for articles.
fn hundreds(cursor: &mut Cursor<'_>) -> Option<u32> {
    let start = cursor.at;
    while cursor
        .peek()
        .is_some_and(|c| numeral::is_numeral(c) || matches!(c, '百' | '零' | '〇'))
    {
        cursor.next();
    }
    let written = cursor.text.get(start..cursor.at)?;
    // No document has so many articles that the value would not fit.
    numeral::value(written).and_then(|value| u32::try_from(value).ok())
}

fn bracketed(text: &str) -> Option<Marker> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.next()?;
    cursor.skip_spaces();
    let (kind, value) = match cursor.peek().and_then(decimal_digit) {
        Some(_) => (Kind::ArabicBracketed, cursor.arabic()?),
        None => (Kind::HanBracketed, cursor.han()?.0),
    };
    cursor.take(&['）', ')', '〕', '﹚'])?;
    cursor.take(&['、', '．', '.']);
    // （一）、（二）类: a list within running text.
    let is_listed = matches!(cursor.peek(), Some('（' | '('));
    (value > 0 && !is_listed).then(|| cursor.mark(kind, value))
}

fn enclosed(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    let code = u32::from(first);
    let (kind, value) = match first {
        '①'..='⑳' => (Kind::Circled, code - 0x2460 + 1),
        '⑴'..='⒇' => (Kind::ArabicBracketed, code - 0x2474 + 1),
        '⒈'..='⒛' => (Kind::Arabic, code - 0x2488 + 1),
        '㈠'..='㈩' => (Kind::HanBracketed, code - 0x3220 + 1),
        _ => return None,
    };
    let mut cursor = Cursor { text, at: 0 };
    cursor.next();
    Some(cursor.mark(kind, value))
}

fn digits(text: &str) -> Option<Marker> {
    let mut cursor = Cursor { text, at: 0 };
    let value = cursor.arabic()?;
    if value == 0 {
        return None;
    }
    if let Some(found) = decimal(text) {
        return Some(found);
    }
    let spaced = cursor.peek().is_some_and(is_space);
    if cursor.take(&['）', ')']).is_some() {
        return Some(cursor.mark(Kind::HalfBracketed, value));
    }
    if let Some(mark) = cursor.take(&['.', '．', '、', '､', '，', ',', '﹒']) {
        let has_figure = cursor.peek().and_then(decimal_digit).is_some();
        let rest = cursor.text.get(cursor.at..)?;
        let figure = has_figure.then(|| after(value, matches!(mark, '、' | '､'), rest));
        if figure == Some(After::Within) {
            return None;
        }
        cursor.take(&['、', '。', '．']);
        return Some(Marker {
            is_bare: figure == Some(After::Due),
            ..cursor.mark(Kind::Arabic, value)
        });
    }
    let after = cursor.text.get(cursor.at..)?;
    // 1。加强, for 1.加强: only where it is due, since a line can begin so.
    if after.starts_with('。') && after != "。" {
        cursor.next();
        return Some(Marker {
            is_bare: true,
            ..cursor.mark(Kind::Arabic, value)
        });
    }
    let next = after.trim_start_matches(is_space).chars().next();
    let is_quantity = next.is_some_and(|c| {
        MEASURE_WORDS.contains(c) || c.is_ascii_alphanumeric() || decimal_digit(c).is_some()
    });
    let is_bare = next.is_some() && !is_quantity
        || (spaced && next.is_some_and(|c| !c.is_ascii_alphanumeric() && !"年月日%％".contains(c)));
    is_bare.then(|| Marker {
        is_bare: true,
        ..cursor.mark(Kind::Arabic, value)
    })
}

/// 1.1 or 1.1.1, with a space or an ideograph after it.
fn decimal(text: &str) -> Option<Marker> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.arabic()?;
    let (mut parts, mut last) = (1, 0);
    while matches!(cursor.peek(), Some('.' | '．')) {
        cursor.next();
        // 1. followed by text.
        last = cursor.arabic()?;
        parts += 1;
    }
    let next = cursor.peek();
    let is_quantity = next.is_none_or(|c| MEASURE_WORDS.contains(c));
    (parts > 1 && parts < 6 && last > 0 && !is_quantity)
        .then(|| cursor.mark(Kind::Decimal(parts), last))
}

fn han(text: &str) -> Option<Marker> {
    let mut cursor = Cursor { text, at: 0 };
    let (value, is_formal) = cursor.han()?;
    let mark = cursor.take(&['、', '､', '.', '．', '，', ','])?;
    let rest = text.get(cursor.at..)?;
    // 一、二级医院: a list within running text.
    let first = rest.chars().next().filter(|c| numeral::is_numeral(*c));
    let listed = first.is_some() && mark == '、' && {
        let after = rest.chars().filter(|c| !is_space(*c)).take(LIST);
        let mut after = after.skip_while(|c| numeral::is_numeral(*c) || *c == '、');
        after
            .next()
            .is_some_and(|c| "级季类期线等批月楼年者个是要".contains(c))
    };
    let kind = if is_formal { Kind::Formal } else { Kind::Han };
    // 十四、五年规划 and 一、一年至少两次: where that number is due, it is no list.
    let following = first.and_then(|c| numeral::parse(&c.to_string()));
    let counts_on = following.is_some_and(|next| next > value);
    (!listed || value > 10 || !counts_on).then(|| Marker {
        is_bare: listed,
        ..cursor.mark(kind, value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Kind, u32, &str)> {
        marker(text).map(|m| (m.kind, m.value, &text[..m.end]))
    }

    #[test]
    fn each_style_should_be_read_with_its_punctuation() {
        for (text, expected) in [
            ("一、加强", (Kind::Han, 1, "一、")),
            ("十二 、加强", (Kind::Han, 12, "十二 、")),
            ("壹、總則", (Kind::Formal, 1, "壹、")),
            ("叁、加强", (Kind::Formal, 3, "叁、")),
            ("（１０）改革", (Kind::ArabicBracketed, 10, "（１０）")),
            ("（十二）改革", (Kind::HanBracketed, 12, "（十二）")),
            ("（一）加强", (Kind::HanBracketed, 1, "（一）")),
            ("( 十一 )加强", (Kind::HanBracketed, 11, "( 十一 )")),
            ("8.改革", (Kind::Arabic, 8, "8.")),
            ("８．改革", (Kind::Arabic, 8, "８．")),
            ("49.、改革", (Kind::Arabic, 49, "49.、")),
            ("（1）改革", (Kind::ArabicBracketed, 1, "（1）")),
            ("1)改革", (Kind::HalfBracketed, 1, "1)")),
            ("③改革", (Kind::Circled, 3, "③")),
            ("第一章　总则", (Kind::Chapter, 1, "第一章")),
            ("第一百零二条　本办法", (Kind::Article, 102, "第一百零二条")),
            ("第一部分 总结", (Kind::Part, 1, "第一部分")),
            ("第一阶段（3月）：动员", (Kind::Stage, 1, "第一阶段")),
            ("第二步：复查", (Kind::Step, 2, "第二步：")),
            ("第2步 复查", (Kind::Step, 2, "第2步")),
            ("1.2.3 组织", (Kind::Decimal(3), 3, "1.2.3")),
            ("1.80周岁及以上的", (Kind::Arabic, 1, "1.")),
            ("2．2026年毕业的", (Kind::Arabic, 2, "2．")),
            ("1.41 范围", (Kind::Decimal(2), 41, "1.41")),
            ("1、7月29日中午", (Kind::Arabic, 1, "1、")),
            ("7、8月15日前", (Kind::Arabic, 7, "7、")),
            ("2、7月15日-7月16日", (Kind::Arabic, 2, "2、")),
            ("2.7月15日前", (Kind::Arabic, 2, "2.")),
            ("3、2026年底前", (Kind::Arabic, 3, "3、")),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_number_before_a_quantity_should_count_only_where_it_is_due() {
        for text in [
            "2、10个街道",
            "1、100%的社区",
            "3、7月底前",
            "5、6月底前",
            "1、2023.7.8前",
        ] {
            assert!(marker(text).is_some_and(|found| found.is_bare), "{text}");
        }
        assert!(marker("1、7月29日前").is_some_and(|found| !found.is_bare));
    }

    #[test]
    fn what_only_looks_like_a_number_should_be_text() {
        for text in [
            "2026年，全市",
            "3.5万张",
            "12个指标",
            "1.2万名",
            "(2023—2025年)的通知",
            "（含民营医院）",
            "一、二级医院",
            "5G智慧医疗",
            "第一条规定的情形",
            "100%的乡镇",
            "1.5亿元",
            "1.5个月",
            "2023.7.8",
            "3、4号楼",
            "1、2、3类人员",
            "7、8月份",
            "第一步要摸清底数",
            "第一阶段的工作",
            "第三步，落实责任",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
