//! A plan as a document: by whom, under what number, since when. This is what
//! a document box (文件信息) shows; what is not known is absent.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::offset;

use super::LanguageTag;
use crate::base::Spanned;

/// What `[document]` of `plan.toml` gives, and `published` beside it.
#[derive(Debug, Clone, Default)]
pub struct DocumentSettings {
    /// 索引号.
    pub index_number: Option<String>,
    /// 发文字号, in the plan's own language.
    pub number: Option<String>,
    /// 发文机关, by language.
    pub issuer: BTreeMap<LanguageTag, String>,
    /// 成文日期.
    pub issued: Option<Date>,
    /// 发布日期.
    pub published: Option<Spanned<Published>>,
    /// 主题分类, by language.
    pub subject: BTreeMap<LanguageTag, String>,
    /// Author or responsible editor, by language.
    pub author: BTreeMap<LanguageTag, String>,
    /// 有效性.
    pub validity: Validity,
}

/// What is known of a plan as a document. What has languages is there in
/// those in which it is known, and in those derived from one of them.
#[derive(Debug, Clone, Default)]
pub struct Issue {
    /// 索引号.
    pub index_number: Option<String>,
    /// 发文字号.
    pub number: BTreeMap<LanguageTag, String>,
    /// 发文机关.
    pub issuer: BTreeMap<LanguageTag, String>,
    /// 成文日期.
    pub date: Option<Date>,
    /// When it was made public, which is never taken from the date of issue.
    pub published: Option<Published>,
    /// The day of its last change.
    pub changed: Option<Date>,
    /// 主题分类.
    pub subject: BTreeMap<LanguageTag, String>,
    /// Author or responsible editor.
    pub author: BTreeMap<LanguageTag, String>,
    /// 有效性.
    pub validity: Validity,
}

/// 有效性: whether a document holds, and in which time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Validity {
    /// Whether it holds.
    pub status: Option<ValidityStatus>,
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last day on which it holds.
    pub until: Option<Date>,
}

/// Whether a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValidityStatus {
    /// 有效.
    Valid,
    /// 失效: its time has passed.
    Expired,
    /// 废止: it was withdrawn.
    Repealed,
}

impl ValidityStatus {
    /// The words of `plan.toml`.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("valid", Self::Valid),
        ("expired", Self::Expired),
        ("repealed", Self::Repealed),
    ];

    /// Its word in `plan.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Expired => "expired",
            Self::Repealed => "repealed",
        }
    }
}

/// When something was made public: date and time as the office's clock had
/// them, to the minute, and that clock's offset from UTC if it is given.
///
/// ```text
/// published = date ("T" / " ") hour ":" minute [":" second] [offset]
/// offset    = ("+" / "-") hour ":" minute
/// ```
///
/// `Z` is no offset here: no office's clock shows that time. Where no offset is
/// given the clock is China's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    date: Date,
    time: String,
    offset: String,
    instant: Timestamp,
}

/// The offset from UTC of the clocks of Chinese offices.
const OFFICE_CLOCK: &str = "+08:00";

/// The day that the clock of a Chinese office has at a moment.
pub fn office_day(moment: Timestamp) -> Date {
    offset(8).to_datetime(moment).date()
}

impl Published {
    /// Reads it; `None` if it is not of its form.
    pub fn new(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once(['T', 't', ' '])?;
        let (time, offset) = rest.split_at(rest.find(['+', '-']).unwrap_or(rest.len()));
        let is_offset = |offset: &str| {
            let hour = offset
                .get(1..)
                // What is no time is no offset.
                .and_then(|offset| offset.parse::<Time>().ok());
            offset.len() == 6 && hour.is_some_and(|time| time.hour() <= 14)
        };
        if !offset.is_empty() && !is_offset(offset) {
            return None;
        }
        // An hour alone is no time of publication. What cannot be read is of
        // another form.
        let time: Time = time.contains(':').then(|| time.parse().ok())??;
        let date: Date = date.parse().ok()?;
        let minute = format!("{:02}:{:02}", time.hour(), time.minute());
        let clock = if offset.is_empty() {
            OFFICE_CLOCK
        } else {
            offset
        };
        Some(Self {
            // A moment may be beyond all years where its day is not.
            instant: format!("{date}T{minute}{clock}").parse().ok()?,
            date,
            time: minute,
            offset: offset.to_owned(),
        })
    }

    /// The moment itself.
    pub fn instant(&self) -> Timestamp {
        self.instant
    }

    /// `2023-03-06 09:30 (+08:00)`, for people who may have other clocks.
    pub fn with_clock(&self) -> String {
        let given = Some(self.offset.as_str()).filter(|offset| !offset.is_empty());
        format!("{} ({})", self.minute(), given.unwrap_or(OFFICE_CLOCK))
    }

    /// The day.
    pub fn date(&self) -> Date {
        self.date
    }

    /// `2023-03-06 09:30`, as the page tags of government websites want it.
    pub fn minute(&self) -> String {
        format!("{} {}", self.date, self.time)
    }

    /// `2023-03-06T09:30+08:00`, for machines.
    pub fn iso(&self) -> String {
        format!("{}T{}{}", self.date, self.time, self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_publication_should_be_read_to_the_minute() {
        let cases = [
            ("2023-03-06 09:30", "2023-03-06 09:30", "2023-03-06T09:30"),
            (
                "2023-03-06T09:30:59",
                "2023-03-06 09:30",
                "2023-03-06T09:30",
            ),
            (
                "2023-03-06T23:30:00+08:00",
                "2023-03-06 23:30",
                "2023-03-06T23:30+08:00",
            ),
            (
                "2023-03-06 00:00-03:30",
                "2023-03-06 00:00",
                "2023-03-06T00:00-03:30",
            ),
        ];
        for (text, minute, iso) in cases {
            let published = Published::new(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (published.minute().as_str(), published.iso().as_str()),
                (minute, iso)
            );
        }
    }

    #[test]
    fn what_is_no_time_of_publication_should_be_refused() {
        for wrong in [
            "2023-03-06",
            "2023-03-06 ",
            "2023-03-06 9:30",
            "2023-03-06 09",
            "2023-03-06T09:30Z",
            "2023-03-06T24:00",
            "2023-02-30 09:30",
            "2023-03-06T09:30+8",
            "2023-03-06T09:30+15:00",
            "2023年3月6日 09:30",
            "09:30",
        ] {
            assert_eq!(Published::new(wrong), None, "{wrong}");
        }
    }
}
