//! What templates see: the contract with a theme. A test generates
//! `themes/civic/REFERENCE.md` from these doc comments.
//!
//! Every template has `page` ([`Page`]) and one more value, defined with its
//! kind of page in `render/pages/`; the types here are shared by several kinds.
//!
//! A field called `html`, and every field whose type says so, is already HTML:
//! templates write it with `| safe` and escape everything else. Where words may
//! be in another language than the page, its tag is next to them as `language`.

mod audience;
mod duties;
mod frame;
mod glance;
mod names;
mod others;
mod plans;
mod reading;
mod uses;

use serde::Serialize;

pub(super) use audience::AudienceLink;
pub(super) use duties::{BodyLink, DueBy, Duty, InRole, PlanChoice, RoleCount};
pub(super) use frame::{
    DocumentBox, FeedLink, Frame, Masthead, NumberLink, Office, SiteMark, Tags, Validity, Withheld,
};
pub(super) use glance::{Figure, Row, Square};
pub(super) use names::{NamesLink, NamesOfKind};
pub(super) use others::Offline;
pub(super) use plans::{ListedPlan, PlanFacts, PlanTime, SharedTopic, Years};
pub(super) use reading::{Crumb, Neighbour, Numbering, Section};
pub(super) use uses::{Letter, MeasureLink, Uses};

/// What every page has about itself and the site.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Page {
    /// JSON, safe in an element `script`: what the page says to programs, as
    /// JSON-LD in the vocabulary of schema.org; absent if the site has no base
    /// URL.
    pub structured: Option<String>,
    /// Tag of the page's language.
    pub language: String,
    /// The portal's name in it.
    pub site_name: String,
    /// A description of the portal in one sentence.
    pub site_description: String,
    /// Which kind of page this is: `home`, `plans`, `plan`, `topic`,
    /// `measure`, `source`, `search`, `terms`, `glossary`, `term`,
    /// `audiences`, `audience`, `body`, `deadlines`, `site-map`, `offline`,
    /// the name of a content page, `404`, `former`, `gone`.
    pub kind: String,
    /// Link to the folder of the theme's static files, with a final `/`.
    pub assets: String,
    /// Link to the portal's own style sheet, `static/custom.css`, which is
    /// loaded after the theme's, if there is one.
    pub custom_css: Option<String>,
    /// Link to the folder of the readings of Chinese characters, on pages that
    /// have Chinese text of a plan.
    pub readings: Option<String>,
    /// Link to the home page.
    pub home: String,
    /// Link to the search page.
    pub search: String,
    /// Link to the folder of the search's index.
    pub index: String,
    /// Link to the OpenSearch description, if the site has a base URL.
    pub opensearch: Option<String>,
    /// The Atom feeds of the site and of the page’s plan, if there is anything
    /// to tell and the site has a base URL.
    pub feeds: Vec<FeedLink>,
    /// Link to the web app manifest.
    pub web_manifest: String,
    /// Link to the glossary, if there is one.
    pub glossary: Option<String>,
    /// The terms that the texts of the page link, in reading order; empty if
    /// there are more than 60.
    pub definitions: Vec<Definition>,
    /// Link to the list of audiences, if there is one.
    pub audiences: Option<String>,
    /// What the page needs for offline reading, if the site offers that.
    pub offline: Option<Offline>,
    /// The newest plan, if there is one.
    pub plan: Option<Link>,
    /// Link to the list of plans.
    pub plans: String,
    /// Whether the site has several plans.
    pub has_several_plans: bool,
    /// What is known among others of the plan that the page belongs to.
    pub facts: Option<PlanFacts>,
    /// The pages above this one.
    pub trail: Vec<Crumb>,
    /// The content pages.
    pub pages: Vec<PageLink>,
    /// The same page in the other languages.
    pub switch: Vec<Switch>,
    /// The same page in the language that this page's language is derived from.
    pub derived: Option<Link>,
    /// The page's absolute address, if the site has a base URL.
    pub canonical: Option<String>,
    /// The same as a QR code and as text, on the pages of plans, topics and
    /// measures.
    pub code: Option<Code>,
    /// The letterhead for printed documents, if the office has one.
    pub letterhead: Option<Words>,
    /// The absolute addresses of the page in every language, its own included,
    /// and as `x-default`; empty if the site has no base URL.
    pub alternates: Vec<Alternate>,
    /// The frame of the page: `tags`, `document`, `masthead`, `office`, `withheld`,
    /// `site_map`.
    #[serde(flatten)]
    pub frame: Frame,
}

/// The definition of a term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Definition {
    /// Its slug: the links to it have it as `data-term`.
    pub slug: String,
    /// Link to its page.
    pub url: String,
    /// Language of the term and of its explanation: the page's, or the site's
    /// first if the term has no words in that.
    pub language: String,
    /// The official term.
    pub term: String,
    /// The term in other languages.
    pub others: Vec<Words>,
    /// What it means.
    pub explanation: String,
}

/// An absolute address, for print and for phones.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Code {
    /// SVG: its QR code.
    pub qr: String,
    /// HTML: the address, which may break after each `/`.
    pub address: String,
}

/// A link and its words.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Link {
    /// Where to.
    pub url: String,
    /// Language of the words.
    pub language: String,
    /// The words.
    pub text: String,
}

/// A link to a content page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PageLink {
    /// The page's name: `about`.
    pub name: String,
    /// The link.
    pub link: Link,
}

/// A link to this page in another language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Switch {
    /// The other language.
    pub language: String,
    /// Its name in itself.
    pub label: String,
    /// Where to.
    pub url: String,
}

/// An absolute address of this page in a language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Alternate {
    /// The language, or `x-default`.
    pub language: String,
    /// The address.
    pub url: String,
}

/// Words and their language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Words {
    /// The language.
    pub language: String,
    /// The words.
    pub text: String,
}

/// A title: plain, and with its corrections.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Title {
    /// Its language.
    pub language: String,
    /// The words.
    pub text: String,
    /// Whether the original has changed since the title was translated.
    pub is_stale: bool,
    /// HTML: the same with corrections and the references to them, and with
    /// links to terms on the page of a topic.
    pub html: String,
    /// HTML: the words alone, which in Chinese break only between phrases.
    pub phrases: String,
    /// The title in the language shown next to the page's, if there is one: the
    /// original's on a page of a translation, else a translation's.
    pub others: Vec<Words>,
}

/// The words of the title of a plan, topic or measure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TitleWords {
    /// Their language.
    pub language: String,
    /// The words.
    pub text: String,
    /// HTML: the same, which in Chinese break only between phrases.
    pub phrases: String,
}

/// A link to a plan, topic or measure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TitleLink {
    /// Where to.
    pub url: String,
    /// Its title.
    #[serde(flatten)]
    pub title: TitleWords,
}

/// Which notices belong above texts whose translations are not current.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Pending {
    /// Whether the original of a text has changed since it was translated.
    pub is_stale: bool,
    /// Whether some sentences are shown in the original's language.
    pub is_partial: bool,
    /// Whether some translations are not reviewed.
    pub is_unreviewed: bool,
}

/// Running text in one language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LocalizedText {
    /// The language.
    pub language: String,
    /// Whether it is the original or derived from it, rather than a
    /// translation.
    pub is_original: bool,
    /// Prefix of the ids of its paragraphs (`m8-p1`) and sentences (`m8-s3`),
    /// if they have ids: empty on a measure's page.
    pub anchors: Option<String>,
    /// Each paragraph as HTML.
    pub paragraphs: Vec<String>,
}

/// A correction or a note to the original.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Note {
    /// From 1; its element's id is `erratum-N`.
    pub number: usize,
    /// The line of the original.
    pub line: usize,
    /// Link to that line on the source page.
    pub line_url: String,
    /// The original words: as published on the source page, elsewhere with the
    /// punctuation of the surrounding text.
    pub found: Words,
    /// The words that replace them, empty if they were removed; absent for a
    /// note, which leaves the text unchanged.
    pub corrected: Option<Words>,
    /// Language of the reason.
    pub language: String,
    /// HTML: the reason.
    pub reason: String,
    /// When it was recorded.
    pub date: Date,
    /// Its sentence with what was changed, beside that sentence.
    pub change: Option<Change>,
}

/// What a correction changed in its sentence, in the original's language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Change {
    /// The words before.
    pub before: String,
    /// What was struck out.
    pub struck: String,
    /// What was put in its place.
    pub put: String,
    /// The words after.
    pub after: String,
}

/// A text in two languages, sentence by sentence.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Pairs {
    /// The page's language.
    pub language: String,
    /// The language of the counterparts.
    pub other: String,
    /// Whether the text in the page's language is the original or derived from
    /// it, rather than a translation.
    pub is_original: bool,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Pair>>,
}

impl Pairs {
    /// The corrections and notes beside its sentences.
    pub(in crate::render) fn notes(&self) -> impl Iterator<Item = &Note> {
        let pairs = self.paragraphs.iter().flatten();
        pairs.flat_map(|pair| &pair.notes)
    }
}

/// What a measure says and means in plain words of editors, in the page's
/// language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Plain {
    /// What it says.
    pub says: String,
    /// What it means for a reader.
    pub means: Option<String>,
}

/// A sentence, its counterpart, and what belongs beside them.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Pair {
    /// HTML: the sentence in the page's language.
    pub own: String,
    /// HTML: its counterpart.
    pub other: Option<String>,
    /// Corrections and notes in it.
    pub notes: Vec<Note>,
    /// What the terms mean that it links.
    pub definitions: Vec<Definition>,
    /// What it names first in its provision, by kind.
    pub names: Vec<NamesOfKind>,
}

/// A date.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Date {
    /// `2023-03-02`
    pub iso: String,
    /// In the format of the page's language.
    pub text: String,
}
