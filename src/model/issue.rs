//! Document metadata of a plan: issuer, document number, dates. This is what a
//! document box (文件信息) shows; unknown fields are `None`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::offset;
use serde::{Deserialize, Serialize};

use super::{LanguageTag, WebAddress};
use crate::base::Spanned;

/// `[document]` and `published` of `plan.toml`.
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
    /// Where the document is from.
    pub provenance: Provenance,
}

/// Known document metadata. Localized fields have the languages in which the
/// value is known, and the languages derived from these.
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
    /// When it was made public; never inferred from the date of issue.
    pub published: Option<Published>,
    /// Date of its last change.
    pub changed: Option<Date>,
    /// 主题分类.
    pub subject: BTreeMap<LanguageTag, String>,
    /// Author or responsible editor.
    pub author: BTreeMap<LanguageTag, String>,
    /// 有效性.
    pub validity: Validity,
    /// Where the document is from.
    pub provenance: Provenance,
}

/// Where a document is from and when it was last compared with that, as far as
/// its editors say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// When its editors last checked that it is as published.
    pub checked: Option<Date>,
    /// Where it was published.
    pub address: Option<WebAddress>,
    /// When it was retrieved from there.
    pub retrieved: Option<Date>,
    /// Under what licence it may be used, by language.
    pub licence: BTreeMap<LanguageTag, String>,
}

/// 有效性: whether a document is in force, and when.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Validity {
    /// Whether it is in force.
    pub status: Option<ValidityStatus>,
    /// The first day on which it is in force.
    pub from: Option<Date>,
    /// The last day on which it is in force.
    pub until: Option<Date>,
}

/// Whether a document is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValidityStatus {
    /// 有效.
    Valid,
    /// 失效: it has expired.
    Expired,
    /// 废止: it was repealed.
    Repealed,
}

impl ValidityStatus {
    /// The keywords of `plan.toml`.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("valid", Self::Valid),
        ("expired", Self::Expired),
        ("repealed", Self::Repealed),
    ];

    /// Its keyword in `plan.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Expired => "expired",
            Self::Repealed => "repealed",
        }
    }
}

/// When something was made public: local date and time to the minute, and the
/// UTC offset if given.
///
/// ```text
/// published = date ("T" / " ") hour ":" minute [":" second] [offset]
/// offset    = ("+" / "-") hour ":" minute
/// ```
///
/// `Z` is not accepted, because no office's local time is UTC. Without an
/// offset, the time is China's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Published {
    date: Date,
    time: String,
    offset: String,
    instant: Timestamp,
}

/// The UTC offset of Chinese local time.
const OFFICE_CLOCK: &str = "+08:00";

/// The date of an instant in Chinese local time.
pub fn office_day(moment: Timestamp) -> Date {
    offset(8).to_datetime(moment).date()
}

impl TryFrom<String> for Published {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("not a date and time")
    }
}

impl From<Published> for String {
    fn from(published: Published) -> Self {
        let Published {
            date, time, offset, ..
        } = published;
        format!("{date}T{time}{offset}")
    }
}

impl Published {
    /// Parses a date and time; `None` if it does not match the grammar.
    pub fn new(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once(['T', 't', ' '])?;
        let (time, offset) = rest.split_at(rest.find(['+', '-']).unwrap_or(rest.len()));
        let is_offset = |offset: &str| {
            let hour = offset
                .get(1..)
                // An unparsable time is not a valid offset.
                .and_then(|offset| offset.parse::<Time>().ok());
            offset.len() == 6 && hour.is_some_and(|time| time.hour() <= 14)
        };
        if !offset.is_empty() && !is_offset(offset) {
            return None;
        }
        // An hour without minutes is not accepted. Anything unparsable does not
        // match the grammar.
        let time: Time = time.contains(':').then(|| time.parse().ok())??;
        let date: Date = date.parse().ok()?;
        let minute = format!("{:02}:{:02}", time.hour(), time.minute());
        let clock = if offset.is_empty() {
            OFFICE_CLOCK
        } else {
            offset
        };
        Some(Self {
            // The instant can be out of range even where the date is valid.
            instant: format!("{date}T{minute}{clock}").parse().ok()?,
            date,
            time: minute,
            offset: offset.to_owned(),
        })
    }

    /// The instant.
    pub fn instant(&self) -> Timestamp {
        self.instant
    }

    /// `2023-03-06 09:30 (+08:00)`, for readers in other time zones.
    pub fn with_clock(&self) -> String {
        let given = Some(self.offset.as_str()).filter(|offset| !offset.is_empty());
        format!("{} ({})", self.minute(), given.unwrap_or(OFFICE_CLOCK))
    }

    /// The date.
    pub fn date(&self) -> Date {
        self.date
    }

    /// `2023-03-06 09:30`, the format of government websites' page tags.
    pub fn minute(&self) -> String {
        format!("{} {}", self.date, self.time)
    }

    /// `2023-03-06T09:30:00+08:00` (RFC 3339).
    pub fn rfc3339(&self) -> String {
        let given = Some(self.offset.as_str()).filter(|offset| !offset.is_empty());
        let clock = given.unwrap_or(OFFICE_CLOCK);
        format!("{}T{}:00{clock}", self.date, self.time)
    }

    /// `2023-03-06T09:30+08:00`, the machine-readable form.
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
