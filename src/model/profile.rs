//! What is known of a plan among others: whose it is, for when, of what kind,
//! what it continues, and whether it is in force.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{LanguageTag, Period, Validity, ValidityStatus};
use crate::base::{Place, Spanned};

/// The keys of `plan.toml` for this.
#[derive(Debug, Clone)]
pub struct ProfileSettings {
    /// Whose plan it is, by language.
    pub body: BTreeMap<LanguageTag, String>,
    /// Where `body` is, or the head of the file.
    pub body_place: Place,
    /// The year under which it is listed.
    pub year: Option<Spanned<i16>>,
    /// The time that it is for.
    pub period: Option<Spanned<Period>>,
    /// Its kind.
    pub kind: Option<PlanKind>,
    /// The series that it continues.
    pub series: Option<String>,
    /// The plan that replaces it.
    pub superseded_by: Option<Spanned<String>>,
}

/// A series of plans as named in `site.toml`.
#[derive(Debug, Clone)]
pub struct SeriesSource {
    /// The series, as its plans call it.
    pub slug: Spanned<String>,
    /// What it is called, by language.
    pub name: BTreeMap<LanguageTag, String>,
}

/// The kinds of plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// 工作要点, 工作计划.
    WorkPlan,
    /// 实施方案, 工作方案.
    ImplementationPlan,
    /// 行动计划, 行动方案.
    ActionPlan,
    /// 任务分工, 任务清单.
    TaskTable,
    /// 报告, 总结.
    Report,
    /// 办法, 规定, 条例, 细则.
    Regulation,
    /// 通知, 通告.
    Notice,
    /// Any other.
    Other,
}

/// Last words of titles and the kinds that they tell, the longest first where
/// one is the end of another.
const LAST_WORDS: [(&str, PlanKind); 38] = [
    ("任务分工方案", PlanKind::TaskTable),
    ("任务分解方案", PlanKind::TaskTable),
    ("责任分工方案", PlanKind::TaskTable),
    ("任务分工表", PlanKind::TaskTable),
    ("任务分解表", PlanKind::TaskTable),
    ("责任分工表", PlanKind::TaskTable),
    ("责任分解表", PlanKind::TaskTable),
    ("任务一览表", PlanKind::TaskTable),
    ("任务分工", PlanKind::TaskTable),
    ("任务分解", PlanKind::TaskTable),
    ("责任分工", PlanKind::TaskTable),
    ("责任分解", PlanKind::TaskTable),
    ("任务清单", PlanKind::TaskTable),
    ("工作清单", PlanKind::TaskTable),
    ("项目清单", PlanKind::TaskTable),
    ("措施清单", PlanKind::TaskTable),
    ("分工表", PlanKind::TaskTable),
    ("分解表", PlanKind::TaskTable),
    ("任务表", PlanKind::TaskTable),
    ("行动计划", PlanKind::ActionPlan),
    ("行动方案", PlanKind::ActionPlan),
    ("方案", PlanKind::ImplementationPlan),
    ("要点", PlanKind::WorkPlan),
    ("工作计划", PlanKind::WorkPlan),
    ("工作计画", PlanKind::WorkPlan),
    ("年度计划", PlanKind::WorkPlan),
    ("工作安排", PlanKind::WorkPlan),
    ("报告", PlanKind::Report),
    ("总结", PlanKind::Report),
    ("办法", PlanKind::Regulation),
    ("规定", PlanKind::Regulation),
    ("条例", PlanKind::Regulation),
    ("细则", PlanKind::Regulation),
    ("规则", PlanKind::Regulation),
    ("规程", PlanKind::Regulation),
    ("通知", PlanKind::Notice),
    ("通告", PlanKind::Notice),
    ("公告", PlanKind::Notice),
];

impl PlanKind {
    /// All kinds with their keywords in `plan.toml`.
    pub const WORDS: [(&'static str, Self); 8] = [
        ("work-plan", Self::WorkPlan),
        ("implementation-plan", Self::ImplementationPlan),
        ("action-plan", Self::ActionPlan),
        ("task-table", Self::TaskTable),
        ("report", Self::Report),
        ("regulation", Self::Regulation),
        ("notice", Self::Notice),
        ("other", Self::Other),
    ];

    /// Its keyword.
    pub fn word(self) -> &'static str {
        match self {
            Self::WorkPlan => "work-plan",
            Self::ImplementationPlan => "implementation-plan",
            Self::ActionPlan => "action-plan",
            Self::TaskTable => "task-table",
            Self::Report => "report",
            Self::Regulation => "regulation",
            Self::Notice => "notice",
            Self::Other => "other",
        }
    }

    /// The kind that the last words of a title tell, in simplified characters;
    /// a bracket after them, as in 办法（试行）, does not count.
    pub fn of_title(title: &str) -> Self {
        let mut rest = title.trim();
        while let Some(before) = rest.strip_suffix([')', '）']) {
            let Some(open) = before.rfind(['(', '（']) else {
                break;
            };
            rest = before.get(..open).unwrap_or(before).trim_end();
        }
        let rest = rest.trim_end_matches(['》', '”', '"', '。']);
        let mut known = LAST_WORDS.iter();
        known
            .find(|(words, _)| rest.ends_with(words))
            .map_or(Self::Other, |(_, kind)| *kind)
    }

    /// Whether it is carried out within its time and then over. A regulation
    /// or a notice is in force until something else says that it is not.
    fn ends_with_its_time(self) -> bool {
        !matches!(self, Self::Report | Self::Regulation | Self::Notice)
    }

    /// Whether the years in its title are those that it is for. Reports and
    /// notices may be of the year before or after.
    pub fn is_of_its_title(self) -> bool {
        self.ends_with_its_time() && self != Self::Other
    }

    /// Whether a body has one of them for each year.
    pub fn is_yearly(self) -> bool {
        matches!(self, Self::WorkPlan | Self::TaskTable | Self::Report)
    }
}

/// The time that a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanTime {
    /// The days.
    pub period: Period,
    /// The year under which it is listed, if not all years of the period.
    pub year: Option<i16>,
    /// Whether the plan itself or its editors say so. The year of issue alone
    /// does not say when a plan ends.
    pub is_stated: bool,
}

impl PlanTime {
    /// The years under which it is listed.
    pub fn years(self) -> std::ops::RangeInclusive<i16> {
        match self.year {
            Some(year) => year..=year,
            None => self.period.years(),
        }
    }
}

/// What is known of a plan among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Whose plan it is, by language; several bodies are separated by a space.
    pub body: BTreeMap<LanguageTag, String>,
    /// The time that it is for, if known.
    pub time: Option<PlanTime>,
    /// Its kind.
    pub kind: PlanKind,
    /// The series that it continues.
    pub series: Option<String>,
}

/// Whether a plan is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is not in force yet.
    Upcoming,
    /// It is in force.
    InForce,
    /// Its time is over.
    Ended,
    /// 废止: it was repealed.
    Repealed,
    /// The plan with this identifier has replaced it.
    Superseded(String),
}

impl State {
    /// Whether the plan is no longer in force: its time is over, or it was repealed
    /// or replaced.
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Ended | Self::Repealed | Self::Superseded(_))
    }

    /// A keyword for themes and data.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::InForce => "in-force",
            Self::Ended => "ended",
            Self::Repealed => "repealed",
            Self::Superseded(_) => "superseded",
        }
    }
}

impl Profile {
    /// The bodies in a language.
    pub fn bodies(&self, language: &LanguageTag) -> impl Iterator<Item = &str> {
        let body = self.body.get(language).into_iter();
        body.flat_map(|body| body.split(' ').filter(|body| !body.is_empty()))
    }

    /// The state on a day, as far as anything states it: what replaces the
    /// plan, what its editors say of its validity, else the end of its validity
    /// or of its time.
    pub fn state(
        &self,
        validity: Validity,
        superseded_by: Option<&str>,
        today: Date,
    ) -> Option<State> {
        if let Some(by) = superseded_by {
            return Some(State::Superseded(by.to_owned()));
        }
        match validity.status {
            Some(ValidityStatus::Repealed) => return Some(State::Repealed),
            Some(ValidityStatus::Expired) => return Some(State::Ended),
            _ => {}
        }
        let is_valid = validity.status == Some(ValidityStatus::Valid);
        let from = validity.from.or(self.binding_period().map(Period::from));
        let until = self.last_day(validity);
        if until.is_some_and(|until| until < today) {
            Some(State::Ended)
        } else if from.is_some_and(|from| today < from) {
            Some(State::Upcoming)
        } else {
            (is_valid || from.is_some() || until.is_some()).then_some(State::InForce)
        }
    }

    /// The last day of its validity or, unless its editors say more of that, of
    /// its time.
    pub fn last_day(&self, validity: Validity) -> Option<Date> {
        let period = self.binding_period().map(Period::until);
        validity
            .until
            .or(period.filter(|_| validity.status.is_none()))
    }

    /// The first day after `today` on which the state is another one.
    pub fn next_turn(
        &self,
        validity: Validity,
        superseded_by: Option<&str>,
        today: Date,
    ) -> Option<Date> {
        let period = self.binding_period();
        let firsts = [validity.from, period.map(Period::from)];
        let lasts = [validity.until, period.map(Period::until)];
        // The last day that a calendar has is followed by none.
        let after = lasts
            .into_iter()
            .flatten()
            .filter_map(|day| day.tomorrow().ok());
        let mut days: Vec<Date> = firsts.into_iter().flatten().chain(after).collect();
        days.sort();
        let state = |day| self.state(validity, superseded_by, day);
        let now = state(today);
        days.into_iter()
            .find(|day| *day > today && state(*day) != now)
    }

    fn binding_period(&self) -> Option<Period> {
        let stated = self.time.filter(|time| time.is_stated)?;
        self.kind.ends_with_its_time().then_some(stated.period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn profile(period: Option<&str>, kind: PlanKind, is_stated: bool) -> Profile {
        Profile {
            body: BTreeMap::new(),
            time: period.and_then(Period::new).map(|period| PlanTime {
                period,
                year: None,
                is_stated,
            }),
            kind,
            series: None,
        }
    }

    #[test]
    fn the_last_words_of_a_title_should_tell_the_kind() {
        for (title, kind) in [
            ("2023年全市民政工作要点", PlanKind::WorkPlan),
            ("养老服务三年行动计划（2023—2025年）", PlanKind::ActionPlan),
            ("低保提标实施方案", PlanKind::ImplementationPlan),
            ("重点任务责任分工方案", PlanKind::TaskTable),
            ("2026年重点任务分解表", PlanKind::TaskTable),
            ("2022年工作总结", PlanKind::Report),
            ("殡葬管理办法（试行）", PlanKind::Regulation),
            ("关于做好春节慰问的通知", PlanKind::Notice),
            ("关于加强养老服务的意见", PlanKind::Other),
            ("Work plan", PlanKind::Other),
        ] {
            assert_eq!(PlanKind::of_title(title), kind, "{title}");
        }
    }

    #[test]
    fn a_plan_should_be_in_force_from_the_first_to_the_last_day_of_its_time() {
        let plan = profile(Some("2023"), PlanKind::WorkPlan, true);
        let validity = Validity::default();
        let state = |today| plan.state(validity, None, day(today));
        assert_eq!(state("2022-12-31"), Some(State::Upcoming));
        assert_eq!(state("2023-01-01"), Some(State::InForce));
        assert_eq!(state("2023-12-31"), Some(State::InForce));
        assert_eq!(state("2024-01-01"), Some(State::Ended));
        let turn = |today| plan.next_turn(validity, None, day(today));
        assert_eq!(turn("2022-12-31"), Some(day("2023-01-01")));
        assert_eq!(turn("2023-01-01"), Some(day("2024-01-01")));
        assert_eq!(turn("2024-01-01"), None);
        assert_eq!(
            plan.next_turn(validity, Some("2024"), day("2023-06-01")),
            None
        );
    }

    #[test]
    fn what_editors_say_should_count_before_the_time() {
        let plan = profile(Some("2023"), PlanKind::WorkPlan, true);
        let of = |status, until: Option<&str>| Validity {
            status,
            from: None,
            until: until.map(day),
        };
        let state = |validity, by| plan.state(validity, by, day("2024-06-01"));
        let valid = Some(ValidityStatus::Valid);
        assert_eq!(state(of(valid, None), None), Some(State::InForce));
        assert_eq!(
            state(of(valid, Some("2024-05-31")), None),
            Some(State::Ended)
        );
        assert_eq!(
            state(of(None, Some("2024-06-01")), None),
            Some(State::InForce)
        );
        let repealed = of(Some(ValidityStatus::Repealed), None);
        assert_eq!(state(repealed, None), Some(State::Repealed));
        let superseded = Some(State::Superseded("2024".to_owned()));
        assert_eq!(state(repealed, Some("2024")), superseded);
    }

    #[test]
    fn nothing_should_be_said_of_what_nothing_states() {
        let state = |plan: Profile| plan.state(Validity::default(), None, day("2026-01-01"));
        assert_eq!(state(profile(None, PlanKind::WorkPlan, true)), None);
        // The year of issue is no end.
        assert_eq!(
            state(profile(Some("2023"), PlanKind::WorkPlan, false)),
            None
        );
        assert_eq!(
            state(profile(Some("2023"), PlanKind::Regulation, true)),
            None
        );
    }
}
