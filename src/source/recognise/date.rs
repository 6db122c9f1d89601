//! The date of issue, as it is signed.

use super::line::squeezed;
use crate::text::{date, numeral};

/// Longest date, in bytes, with white space between its characters.
const LONGEST: usize = 100;

/// A date as YYYY-MM-DD, if the whole text is one: 2026年3月2日, 二〇二六年三月二日,
/// 2026-03-02, in brackets or not.
pub(super) fn whole(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    // 2026-03-02 09:30
    let day = text
        .split_once(':')
        .and_then(|(day, _)| day.rsplit_once([' ', 'T']));
    let text = squeezed(day.map_or(text, |(day, _)| day));
    let text = text
        .trim_start_matches(['（', '(', '[', '【'])
        .trim_end_matches(['）', ')', ']', '】', '。']);
    let text = text.trim_end_matches("印发");
    numeric(text).or_else(|| written(text))
}

/// Whether a text is a month, as on the cover of a plan: 2026年5月.
pub(super) fn is_month(text: &str) -> bool {
    let text = squeezed(text);
    let month = text
        .strip_suffix('月')
        .and_then(|text| text.split_once('年'));
    month.is_some_and(|(year, month)| year_of(year).is_some() && figure(month).is_some())
}

/// A date at the end of a text, and the text before it.
pub(super) fn at_end(text: &str) -> Option<(&str, String)> {
    let last = text
        .trim_end_matches(['）', ')', ']', '】', '。'])
        .trim_end_matches("印发");
    if !last.ends_with(['日', '号', '號']) && !last.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let starts = text.char_indices().rev().take(24).map(|(at, _)| at);
    let mut best = None;
    for at in starts {
        let (before, date) = text.split_at_checked(at)?;
        if let Some(date) = whole(date) {
            best = Some((before.trim(), date));
        }
    }
    best
}

fn numeric(text: &str) -> Option<String> {
    let separator = ['-', '/', '.', '－', '／', '．']
        .into_iter()
        .find(|s| text.contains(*s))?;
    let text = text.split(['T', ' ']).next()?;
    let parts: Vec<u32> = text
        .split(separator)
        .map(numeral::figures)
        .collect::<Option<_>>()?;
    match parts.as_slice() {
        [year, month, day] => date(*year, *month, *day),
        _ => None,
    }
}

fn written(text: &str) -> Option<String> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, rest) = rest.split_once(['日', '号'])?;
    rest.is_empty().then_some(())?;
    date(year_of(year)?, figure(month)?, figure(day)?)
}

fn date(year: u32, month: u32, day: u32) -> Option<String> {
    let date = date::of(year, month, day)?;
    (1900..2200)
        .contains(&date.year())
        .then(|| date.to_string())
}

fn figure(text: &str) -> Option<u32> {
    numeral::figures(text).or_else(|| {
        let plain: String = text
            .chars()
            .map(|c| if c == '廿' { '二' } else { c })
            .collect();
        numeral::parse(&plain)
    })
}

/// 2026, 二〇二六; with ○, O, 0 and 零 for the zero.
fn year_of(text: &str) -> Option<u32> {
    numeral::figures(text).or_else(|| {
        let digit = |c: char| match c {
            '〇' | '○' | 'O' | 'o' | '零' | '0' | '０' | 'Ο' | '◯' => Some(0),
            _ => numeral::parse(&c.to_string()).filter(|n| *n < 10),
        };
        let digits: Vec<u32> = text.chars().map(digit).collect::<Option<_>>()?;
        (digits.len() == 4).then(|| digits.iter().fold(0, |year, digit| year * 10 + digit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_should_be_read_as_they_are_signed() {
        for (text, expected) in [
            ("2026年3月2日", Some("2026-03-02")),
            ("２０２６年３月２日", Some("2026-03-02")),
            ("二〇二六年三月二日", Some("2026-03-02")),
            ("二○二六年十二月三十一日", Some("2026-12-31")),
            ("二零二六年二月二十五日", Some("2026-02-25")),
            ("（2026年3月2日）", Some("2026-03-02")),
            ("2026-03-02", Some("2026-03-02")),
            ("2026.3.2", Some("2026-03-02")),
            ("2026/3/2", Some("2026-03-02")),
            ("２０２６．３．２", Some("2026-03-02")),
            ("2026.3", None),
            ("2026年2月", None),
            ("2026年13月2日", None),
            ("2026年2月30日", None),
            ("从2026年3月2日起", None),
        ] {
            assert_eq!(whole(text).as_deref(), expected, "{text}");
        }
        assert_eq!(
            at_end("青汀市民政局 2026年3月2日"),
            Some(("青汀市民政局", "2026-03-02".to_owned()))
        );
    }
}
