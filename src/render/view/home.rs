//! What `home.html` sees: one screen on what the portal has.

use serde::Serialize;

use super::{AudienceLink, Date, Link, Plan};

/// The home page. What the portal does not have is empty or absent.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Home {
    /// Whom measures serve.
    pub audiences: Vec<AudienceLink>,
    /// The newest plan, its topics without measures.
    pub plan: Option<Plan>,
    /// What the newest plan sets itself to reach.
    pub targets: Vec<Link>,
    /// The laws and regulations that it cites.
    pub laws: Vec<Link>,
    /// The days on which something was recorded, the latest first.
    pub recent: Vec<Recent>,
    /// The plans before the newest.
    pub others: Vec<Link>,
}

/// What was recorded of a plan on one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Recent {
    /// The day.
    pub date: Date,
    /// The plan, where the site has several.
    pub plan: Option<Link>,
    /// Corrections and notes to its original, if there are any.
    pub corrections: Option<Corrections>,
    /// Translations that were accepted.
    pub accepted: Vec<Accepted>,
}

/// Corrections and notes of one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Corrections {
    /// How many.
    pub count: usize,
    /// Link to where they stand.
    pub url: String,
}

/// Translations into one language that were accepted on one day.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Accepted {
    /// The language's tag.
    pub language: String,
    /// Its name in itself.
    pub label: String,
    /// Of how many measures.
    pub count: usize,
    /// Link to the plan in it.
    pub url: String,
}
