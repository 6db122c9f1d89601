//! From when until when a document says that it is in force.
//!
//! ```text
//! validity = "本" document "自" start "起" in-force [… "有效期" (years | "至" date)]
//! start    = date / "印发之日" (发布, 公布, 下发, 颁布)
//! ```

use jiff::ToSpan;
use jiff::civil::Date;

use super::{date, numeral};

/// What a document says of its validity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validity {
    /// The sentence from 本 on, without white space.
    pub sentence: String,
    /// The first day.
    pub from: Date,
    /// The last day, if one is stated.
    pub until: Option<Date>,
}

/// Longest name of a document between 本 and 自, in characters.
const LONGEST_NAME: usize = 12;

/// How words go on after 起 that say from when a document is in force.
const IN_FORCE: [&str; 7] = ["施行", "实施", "执行", "生效", "试行", "正式", "开始"];

/// What has its day in the date of issue.
const ISSUE: [&str; 5] = ["印发", "发布", "公布", "下发", "颁布"];

/// What a document says of itself; the last sentence that does. `issued` is its
/// date of issue.
///
/// ```
/// use yaodian::text::validity::stated;
///
/// let issued = jiff::civil::date(2026, 9, 1);
/// let found = stated("本措施自印发之日起施行，有效期三年。", Some(issued)).unwrap();
/// assert_eq!(found.from, issued);
/// assert_eq!(found.until, Some(jiff::civil::date(2029, 8, 31)));
/// ```
pub fn stated(text: &str, issued: Option<Date>) -> Option<Validity> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut sentences = plain.rsplit(['。', '；']);
    sentences.find_map(|sentence| of_sentence(sentence, issued))
}

fn of_sentence(sentence: &str, issued: Option<Date>) -> Option<Validity> {
    let (before, after) = sentence.split_once('自')?;
    let name = before.rsplit_once('本').map(|(_, name)| name)?;
    let is_name = |c: char| super::width::is_han(c);
    if name.chars().count() > LONGEST_NAME || !name.chars().all(is_name) {
        return None;
    }
    let (start, after) = after.split_once('起')?;
    let is_in_force = IN_FORCE.iter().any(|word| after.starts_with(word));
    let is_issue = || {
        let day = start.trim_start_matches("本").strip_suffix("之日")?;
        ISSUE.contains(&day).then_some(issued).flatten()
    };
    let from = date::parse(start)
        .or_else(is_issue)
        .filter(|_| is_in_force)?;
    let term = after.split_once("有效期").map(|(_, term)| term);
    Some(Validity {
        sentence: format!("本{name}自{start}起{after}。"),
        from,
        until: term.and_then(|term| until(term, from)),
    })
}

/// The last day of a term: 三年, 为5年, 至2027年6月30日.
fn until(term: &str, from: Date) -> Option<Date> {
    let term = term.trim_start_matches(['为', '限', '：', '暂', '定']);
    if let Some((_, end)) = term.split_once('至') {
        let end = end.trim_start_matches(['于', '到']);
        let length = end.find('日')? + '日'.len_utf8();
        return date::parse(end.get(..length)?);
    }
    let (number, _) = term.split_once('年')?;
    let han = || match number {
        "两" => Some(2),
        han => numeral::parse(han),
    };
    let span = i64::from(numeral::figures(number).or_else(han)?).years();
    // After the last day that a calendar has, nothing ends.
    from.checked_add(span).ok()?.yesterday().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::stated;

    #[test]
    fn what_a_document_says_of_its_validity_should_be_read() {
        let issued = date(2024, 2, 29);
        for (text, expected) in [
            ("本办法自2024年5月1日起施行。", "2024-05-01"),
            (
                "本办法自2024年5月1日起施行，有效期5年。",
                "2024-05-01 2029-04-30",
            ),
            (
                "本意见自印发之日起施行，有效期为两年。",
                "2024-02-29 2026-02-27",
            ),
            (
                "第八条 本方案自发布之日起实施，有效期至2026年12月31日。",
                "2024-02-29 2026-12-31",
            ),
            ("本细则自２０２４年５月１日起\n执行。", "2024-05-01"),
            (
                "（六）本通知自2024年3月1日起执行，《旧办法》同时废止。",
                "2024-03-01",
            ),
            ("《救助办法》自2020年1月1日起施行。", ""),
            ("自2024年1月1日起施行新标准。", ""),
            ("本市低保标准，自2024年1月1日起调整。", ""),
            ("本办法自通过之日起施行。", ""),
            ("本方案自2024年2月30日起施行。", ""),
        ] {
            let found = stated(text, Some(issued)).map_or_else(String::new, |found| {
                let until = found.until.map(|day| format!(" {day}"));
                format!("{}{}", found.from, until.unwrap_or_default())
            });
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(stated("本办法自印发之日起施行。", None), None);
    }
}
