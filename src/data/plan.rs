//! `/data/plans/ID.json`: a plan as JSON.
//!
//! Keys are in the order of the fields below; languages are in the order
//! original, then translations by tag, without derived languages. Unknown
//! values are left out; nothing is `null`.

use serde::Serialize;

use super::by_language::{ByLanguage, in_site_order};
use super::duties::{Duty, duties};
use super::targets::{Target, targets};
use crate::base::{slice, to_pretty_json};
use crate::model::{
    self, Address, Language, LanguageTag, Localized, Numbers, Pending, Period, PlanKind, Portal,
    Provision, Role, Route, State,
};

/// The content of a plan's file: pretty-printed JSON with a trailing newline.
pub fn json(portal: &Portal, plan: &model::Plan) -> Vec<u8> {
    to_pretty_json(&Plan::of(portal, plan)).into_bytes()
}

/// A work plan.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// Its identifier, as in its address `plans/ID/`.
    pub id: String,
    /// The edited languages of the site, the default one first.
    pub languages: Vec<LanguageTag>,
    /// Its title as displayed.
    pub title: ByLanguage<String>,
    /// The issuer (发文机关), if known.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub issuer: ByLanguage<String>,
    /// The date of issue (成文日期), `YYYY-MM-DD`, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<String>,
    /// Whose plan it is, if known; several bodies are separated by a space.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub body: ByLanguage<String>,
    /// The time that it is for, if known: `2023`, `2021-2025`, or the first and
    /// the last day, `2026-03-01/2027-02-28`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The years under which it is listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<i16>,
    /// Its kind: a keyword of `plan.toml`.
    pub kind: PlanKind,
    /// The series that it continues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// `upcoming`, `in-force`, `ended`, `repealed` or `superseded` on the day
    /// of the build, if anything states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
    /// The identifier of the plan that has replaced it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<String>,
    /// The date of the last change, `YYYY-MM-DD`, if recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
    /// The document as published.
    pub original: Original,
    /// The text between the title and the first topic.
    pub preamble: ByLanguage<Words>,
    /// What follows the text: signature, lists of attachments, contacts.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub closing: ByLanguage<Words>,
    /// The topics (chapters), in order.
    pub topics: Vec<Topic>,
    /// The measures of all topics, in order.
    pub measures: Vec<Measure>,
    /// The targets that it sets, in the order of its text; left out if there are
    /// none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// Corrections and notes, in the order of the original.
    pub errata: Vec<Erratum>,
}

/// The document as published.
#[derive(Debug, Clone, Serialize)]
pub struct Original {
    /// Path in the portal's repository.
    pub path: String,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
}

/// A topic (chapter).
#[derive(Debug, Clone, Serialize)]
pub struct Topic {
    /// Its number in the plan: a number, or a string such as `3-2` where
    /// numbering restarts.
    pub number: Numbers,
    /// Last segment of its address.
    pub slug: String,
    /// Its title as displayed, without the number.
    pub title: ByLanguage<String>,
    /// Its own text, before everything below it; left out if there is none.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub text: ByLanguage<Words>,
    /// Who does what its own text says, and by when; left out if nothing is
    /// said of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// The headings between the topic and its measures; left out if there are
    /// none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<Heading>,
    /// The numbers of its measures.
    pub measures: Vec<Numbers>,
}

/// A heading between a topic and its measures.
#[derive(Debug, Clone, Serialize)]
pub struct Heading {
    /// Its number in the plan.
    pub number: Numbers,
    /// Its title as displayed.
    pub title: ByLanguage<String>,
    /// Its own text; left out if there is none.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub text: ByLanguage<Words>,
    /// The numbers of the measures below it.
    pub measures: Vec<Numbers>,
}

/// A numbered measure.
#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    /// Its number in the plan: a number, or a string such as `3-2` where
    /// numbering restarts.
    pub number: Numbers,
    /// The number of its topic.
    pub topic: Numbers,
    /// Its path in the default language, relative to the site's root.
    pub path: String,
    /// Its title as displayed, without the number and the final 。.
    pub title: ByLanguage<String>,
    /// What it says in plain words of editors, not of the plan; left out if
    /// nothing is said.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub says: ByLanguage<String>,
    /// What it means for a reader, in plain words of editors; left out if
    /// nothing is said.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub means: ByLanguage<String>,
    /// Its text, without the title; languages without a translation are left
    /// out.
    pub text: ByLanguage<Words>,
    /// Who does it, and by when: as a whole, then by item; left out if nothing
    /// is said of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
}

/// Running text, by sentence. The n-th entry of a translation translates the
/// n-th sentence of the original; it can consist of several sentences, and is
/// empty if not translated yet.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Words {
    /// The original text, in two forms that correspond character by character.
    Original {
        /// The corrected text, with the punctuation of the published file.
        published: Vec<String>,
        /// The same text as displayed on the site.
        displayed: Vec<String>,
    },
    /// A translation.
    Translation(Vec<String>),
}

/// A correction of the original, or a note on it.
#[derive(Debug, Clone, Serialize)]
pub struct Erratum {
    /// 1-based line of the original.
    pub line: usize,
    /// The words as published.
    pub found: String,
    /// The replacement; left out for a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected: Option<String>,
    /// The reason.
    pub reason: ByLanguage<String>,
    /// Date of the entry, `YYYY-MM-DD`.
    pub date: String,
}

impl Plan {
    /// Converts a plan of a portal.
    pub fn of(portal: &Portal, plan: &model::Plan) -> Self {
        let default = portal.site.languages.first();
        Self {
            id: plan.id.clone(),
            languages: portal.site.edited().map(|l| l.tag.clone()).collect(),
            title: title(plan, &plan.title),
            issuer: in_site_order(portal, &plan.issue.issuer),
            issued: plan.issue.date.map(|date| date.to_string()),
            body: in_site_order(portal, &plan.profile.body),
            period: plan.profile.time.map(|time| time.period),
            years: (plan.profile.time.into_iter())
                .flat_map(|time| time.years())
                .collect(),
            kind: plan.profile.kind,
            series: plan.profile.series.clone(),
            state: plan.standing.state.as_ref().map(State::word),
            superseded_by: (plan.standing.successor.as_ref()).map(|plan| plan.id.clone()),
            changed: plan.issue.changed.map(|date| date.to_string()),
            original: Original {
                path: plan.source.file().path.clone(),
                sha256: plan.source.published().sha256().to_owned(),
            },
            preamble: words(plan, &plan.preamble),
            closing: match plan.closing.original.is_empty() {
                true => ByLanguage(Vec::new()),
                false => words(plan, &plan.closing),
            },
            topics: plan
                .topics()
                .map(|topic| self::topic(portal, plan, topic))
                .collect(),
            measures: plan
                .cited()
                .map(|(topic, cited)| Measure {
                    number: cited.path.numbers,
                    topic: topic.path.numbers,
                    path: page_path(default, &cited.page),
                    title: title(plan, &cited.title),
                    says: in_site_order(portal, &cited.plain.says),
                    means: in_site_order(portal, &cited.plain.means),
                    text: words(plan, &cited.body),
                    duties: duties(portal, plan, cited),
                })
                .collect(),
            targets: targets(portal, plan),
            errata: errata(portal, plan),
        }
    }
}

fn topic(portal: &Portal, plan: &model::Plan, topic: &Provision) -> Topic {
    let cited = |provision: &Provision| provision.cited().map(|p| p.path.numbers).collect();
    let headings = topic.below().into_iter();
    let headings = headings.filter(|provision| provision.path.role == Role::Heading);
    Topic {
        number: topic.path.numbers,
        slug: topic.slug.clone(),
        title: title(plan, &topic.title),
        text: words(plan, &topic.body),
        duties: duties(portal, plan, topic),
        headings: headings
            .map(|heading| Heading {
                number: heading.path.numbers,
                title: title(plan, &heading.title),
                text: words(plan, &heading.body),
                measures: cited(heading),
            })
            .collect(),
        measures: cited(topic),
    }
}

fn errata(portal: &Portal, plan: &model::Plan) -> Vec<Erratum> {
    let errata = plan.source.errata().iter();
    errata
        .map(|erratum| Erratum {
            line: erratum.line,
            found: erratum.found.clone(),
            corrected: erratum.corrected.clone(),
            reason: in_site_order(portal, &erratum.reason),
            date: erratum.date.to_string(),
        })
        .collect()
}

fn page_path(language: Option<&Language>, page: &Route) -> String {
    match language {
        Some(language) => Address::new(language, page).path().to_string(),
        None => page.path().to_owned(),
    }
}

fn title(plan: &model::Plan, title: &Localized<model::Text>) -> ByLanguage<String> {
    ByLanguage(
        title
            .editions()
            .map(|(language, text)| (language.clone(), plan.displayed(language, text).string))
            .collect(),
    )
}

fn words(plan: &model::Plan, body: &Localized<model::Body>) -> ByLanguage<Words> {
    let segments = |texts: &[model::Text]| -> Vec<String> {
        texts
            .iter()
            .flat_map(|text| text.segment_ranges().map(move |(_, range)| (text, range)))
            .map(|(text, range)| match text.pending(&range) {
                Some(Pending::Missing) => String::new(),
                _ => slice(&text.string, range).to_owned(),
            })
            .collect()
    };
    let versions = body.editions().filter(|(_, body)| !body.is_empty());
    ByLanguage(
        versions
            .map(|(language, body)| {
                let published = segments(&body.paragraphs);
                let words = if language == &plan.language {
                    let displayed: Vec<model::Text> = body
                        .paragraphs
                        .iter()
                        .map(|text| plan.displayed(language, text))
                        .collect();
                    Words::Original {
                        published,
                        displayed: segments(&displayed),
                    }
                } else {
                    Words::Translation(published)
                };
                (language.clone(), words)
            })
            .collect(),
    )
}
