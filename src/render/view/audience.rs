//! What `audiences.html` and `audience.html` see, and the links to them.

use serde::Serialize;

use super::{Link, Words};

/// A link to what there is for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudienceLink {
    /// Where to.
    pub url: String,
    /// Language of the words.
    pub language: String,
    /// What the audience is called.
    pub name: String,
    /// What there is for it, in one line.
    pub line: String,
    /// How many measures of all plans serve it.
    pub count: usize,
}

/// Whom measures serve.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Audiences {
    /// The audiences in their order.
    pub audiences: Vec<AudienceLink>,
}

/// What there is for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudiencePage {
    /// The audience.
    #[serde(flatten)]
    pub audience: AudienceLink,
    /// The plans that have something for it, the newest first.
    pub plans: Vec<ServingPlan>,
    /// The other audiences.
    pub others: Vec<AudienceLink>,
}

/// What a plan has for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ServingPlan {
    /// The plan.
    pub plan: Link,
    /// The topics that have something, in order.
    pub topics: Vec<ServingTopic>,
}

/// What a topic has for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ServingTopic {
    /// Its number.
    pub number: u32,
    /// Its number in Chinese: 三.
    pub numeral: String,
    /// The topic.
    pub link: Link,
    /// Its measures that serve the audience.
    pub measures: Vec<Brief>,
}

/// A measure in a few words.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Brief {
    /// Its number in the plan.
    pub number: u32,
    /// The measure.
    pub link: Link,
    /// Its first sentence.
    pub first: Option<Words>,
}
