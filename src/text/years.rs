//! The years that the title of a document names.
//!
//! ```text
//! years  = year ["年"] ["度"] joint year "年" / year "年"      ; 2023—2025年, 2023年
//! year   = 4 figures of either width / 4 of 〇一二三四五六七八九
//! joint  = "-" / "–" / "—" / "——" / "~" / "～" / "至" / "到"
//! five   = ["“"] 十一 … 十九 (in the tens: 十一五) "五" ["”"]     ; “十四五”: 2021 to 2025
//! ```

use super::numeral;
use super::simplified::simplified;
use super::width::is_han;

/// The years that plans are of.
const PLAUSIBLE: std::ops::RangeInclusive<i16> = 1949..=2149;

/// What joins the first and the last year.
const JOINTS: [char; 8] = ['-', '–', '—', '~', '～', '至', '到', '―'];

/// The first year of the first five-year plan whose number gives its years:
/// the third, 1966 to 1970.
const THIRD_FIVE: i16 = 1966;

/// The first and the last year that a title names; `None` if it names none. Of
/// several, the last counts: 2022年工作总结和2023年工作计划 is a plan for 2023.
pub fn years(title: &str) -> Option<(i16, i16)> {
    let text: Vec<char> = title.chars().map(simplified).collect();
    let last = ranges(&text).pop();
    last.or_else(|| five(&text)).or_else(|| bare(&text))
}

/// All years that a title names, each with the last one if it names several
/// together.
pub fn all(title: &str) -> Vec<(i16, i16)> {
    let text: Vec<char> = title.chars().map(simplified).collect();
    let mut all = ranges(&text);
    all.extend(five(&text));
    if all.is_empty() {
        all.extend(bare(&text));
    }
    all
}

/// A title without the years in it: 全市民政工作要点 of 2026年全市民政工作要点.
pub fn without(title: &str) -> String {
    let simple: Vec<char> = title.chars().map(simplified).collect();
    let mut rest = String::new();
    let mut end = 0;
    for (at, c) in title.chars().enumerate() {
        if at < end {
            continue;
        }
        if let Some((_, after)) = range(&simple, at) {
            // 2026年度
            end = after + usize::from(simple.get(after) == Some(&'度'));
        } else {
            rest.push(c);
        }
    }
    rest.trim().to_owned()
}

/// The years with 年 in a title.
fn ranges(text: &[char]) -> Vec<(i16, i16)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match range(text, at) {
            Some((years, end)) => {
                found.push(years);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// A year, or the first and last of several, at a place, and where they end.
fn range(text: &[char], at: usize) -> Option<((i16, i16), usize)> {
    let (first, end) = year(text, at)?;
    let mut next = end;
    let is_year = text.get(next) == Some(&'年');
    next += usize::from(is_year);
    let after_year = next + usize::from(text.get(next) == Some(&'度'));
    let mut joint = after_year;
    while text.get(joint).is_some_and(|c| JOINTS.contains(c)) {
        joint += 1;
    }
    if joint > after_year
        && let Some((last, end)) = year(text, joint)
        && text.get(end) == Some(&'年')
        && first <= last
    {
        return Some(((first, last), end + 1));
    }
    // 2035年远景目标 is not when a plan ends.
    let is_vision = text.get(next..next + 2) == Some(&['远', '景']);
    (is_year && !is_vision).then_some(((first, first), next))
}

/// A year of exactly four figures at a place, and where it ends.
fn year(text: &[char], at: usize) -> Option<(i16, usize)> {
    let is_figure = |at: usize| text.get(at).copied().and_then(figure).is_some();
    if is_figure(at + 4) || at > 0 && is_figure(at - 1) {
        return None;
    }
    let figures = text.get(at..at + 4)?;
    let mut value = 0;
    for character in figures {
        value = value * 10 + figure(*character)?;
    }
    PLAUSIBLE.contains(&value).then_some((value, at + 4))
}

fn figure(character: char) -> Option<i16> {
    const CHINESE: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let chinese = CHINESE.iter().position(|figure| *figure == character);
    let value = match character {
        '○' | '零' => 0,
        _ => match chinese {
            Some(value) => value,
            None => numeral::decimal_digit(character)? as usize,
        },
    };
    // A digit is below ten.
    i16::try_from(value).ok()
}

/// The years of a five-year plan: 十四五, 第十四个五年规划.
fn five(text: &[char]) -> Option<(i16, i16)> {
    let text: String = text.iter().collect();
    (3..=20).rev().find_map(|number| {
        let numeral = numeral::write(number);
        let short = format!("{numeral}五");
        let is_short = number > 10 && text.contains(&short);
        let long = text.contains(&format!("第{numeral}个五年"));
        if !is_short && !long {
            return None;
        }
        // The number is at most twenty.
        let first = THIRD_FIVE + 5 * (i16::try_from(number).ok()? - 3);
        Some((first, first + 4))
    })
}

/// The last year in a title without Chinese: Work plan for 2023.
fn bare(text: &[char]) -> Option<(i16, i16)> {
    if text.iter().copied().any(is_han) {
        return None;
    }
    let is_word = |at: usize| text.get(at).is_some_and(|c| c.is_alphanumeric());
    let found = (0..text.len()).rev().find_map(|at| {
        let (value, end) = year(text, at)?;
        let is_within = is_word(end) || at > 0 && is_word(at - 1);
        (!is_within).then_some((at, value))
    });
    let (at, last) = found?;
    let first = at.checked_sub(5).and_then(|at| {
        let (first, end) = year(text, at)?;
        let is_joined = text.get(end).is_some_and(|c| JOINTS.contains(c));
        (is_joined && first <= last).then_some(first)
    });
    // Alone, it is the first and the last.
    Some((first.unwrap_or(last), last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_of_a_title_should_be_read() {
        for (title, expected) in [
            ("2023年全市民政工作要点", (2023, 2023)),
            ("厦门市民政局２０２３年工作要点", (2023, 2023)),
            ("二〇二四年工作计划", (2024, 2024)),
            ("养老服务三年行动计划（2023—2025年）", (2023, 2025)),
            ("行动方案(2023-2025年)", (2023, 2025)),
            ("行动方案（2023年至2025年）", (2023, 2025)),
            ("2023——2024年度工作计划", (2023, 2024)),
            ("2023年度到2024年度重点任务", (2023, 2024)),
            ("2022年工作总结和2023年工作计划", (2023, 2023)),
            ("厦门市“十四五”养老服务专项规划", (2021, 2025)),
            ("“十五五”時期民政事業發展規劃", (2026, 2030)),
            ("第十四个五年规划和2035年远景目标纲要", (2021, 2025)),
            ("“十四五”期间2023年重点任务", (2023, 2023)),
            ("Work plan for 2023", (2023, 2023)),
            ("Action plan 2023–2025", (2023, 2025)),
        ] {
            assert_eq!(years(title), Some(expected), "{title}");
        }
    }

    #[test]
    fn all_years_of_a_title_should_be_known() {
        for (title, expected) in [
            (
                "2022年工作总结和2023年工作计划",
                &[(2022, 2022), (2023, 2023)][..],
            ),
            ("“十四五”期间2026年重点任务", &[(2026, 2026), (2021, 2025)]),
            ("养老服务三年行动计划（2023—2025年）", &[(2023, 2025)]),
            ("Work plan for 2023", &[(2023, 2023)]),
            ("养老服务条例", &[]),
        ] {
            assert_eq!(all(title), expected, "{title}");
        }
    }

    #[test]
    fn what_is_no_year_should_not_be_read() {
        for title in [
            "养老服务条例",
            "关于做好12345热线工作的通知",
            "12023年",
            "0023年",
            "厦民〔2023〕10号文件的补充规定",
            "Room 20231",
        ] {
            assert_eq!(years(title), None, "{title}");
        }
    }
}
