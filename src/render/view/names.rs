//! What `names.html` sees, and the links to it.

use serde::Serialize;

use super::{Link, Words};

/// What the plans name of one kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesPage {
    /// The kind: `target`, `instrument`, `system`, `body`, `place`.
    pub kind: String,
    /// How many names there are.
    pub count: usize,
    /// The plans that have some, the newest first.
    pub plans: Vec<NamesOfPlan>,
}

/// What a plan names.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesOfPlan {
    /// The plan.
    pub plan: Link,
    /// In the order in which it names them.
    pub entries: Vec<NameEntry>,
}

/// Something that a plan names.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NameEntry {
    /// The id of its element; none where an earlier plan on the page has it.
    pub slug: Option<String>,
    /// What it is called.
    pub name: Words,
    /// What it is called in other languages.
    pub others: Vec<Words>,
    /// What it is, in one sentence.
    pub explanation: Option<Words>,
    /// What it consists of.
    pub parts: Vec<NamePart>,
    /// The first sentences that name it.
    pub sentences: Vec<Naming>,
    /// How many more do.
    pub more: usize,
    /// Link to a search for it, if there are more.
    pub search: Option<String>,
}

/// A part of something that has its name from the glossary.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamePart {
    /// The id of its element.
    pub slug: String,
    /// What it is called.
    pub name: Words,
    /// What it is called in other languages.
    pub others: Vec<Words>,
    /// What it is, in one sentence.
    pub explanation: Option<Words>,
}

/// A sentence or title that names something.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Naming {
    /// Language of the words.
    pub language: String,
    /// HTML: the words, the name in `<b>`.
    pub html: String,
    /// Number of the measure, unless it stands before the first topic.
    pub number: Option<u32>,
    /// The measure, or the plan.
    pub link: Link,
}

/// What a measure names of one kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesOfKind {
    /// The kind.
    pub kind: String,
    /// Links to the entries.
    pub links: Vec<Link>,
}

/// A link to all that plans name of a kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesLink {
    /// The kind.
    pub kind: String,
    /// Where to.
    pub url: String,
    /// How many names there are.
    pub count: usize,
}
