//! What templates see: the contract with a theme. A test makes
//! `themes/civic/REFERENCE.md` of what is said here of each field.
//!
//! Every template has `page` ([`Page`]) and one more value, which stands with
//! its kind of page in `render/pages/`; here is what several kinds have.
//!
//! A field called `html`, and every field of a type that says so, is HTML
//! already: a template writes it with `| safe`. All else is escaped by the
//! template. Where words may be in another language than the page, their tag
//! stands beside them as `language`.

mod audience;
mod frame;
mod names;
mod others;
mod reading;
mod uses;

use serde::Serialize;

pub(super) use audience::AudienceLink;
pub(super) use frame::{DocumentBox, Frame, NumberLink, Office, Tags, Validity, Withheld};
pub(super) use names::{NamesLink, NamesOfKind};
pub(super) use others::Offline;
pub(super) use reading::{Crumb, Neighbour, Numbering, Section};
pub(super) use uses::{Letter, MeasureLink, Uses};

/// What every page knows of itself and the site.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Page {
    /// Tag of the page's language.
    pub language: String,
    /// The portal's name in it.
    pub site_name: String,
    /// What the portal is, in one sentence.
    pub site_description: String,
    /// Which kind of page this is: `home`, `plan`, `topic`, `measure`,
    /// `source`, `search`, `terms`, `glossary`, `audiences`, `audience`, `site-map`, `offline`,
    /// the name of a content page, `404`.
    pub kind: String,
    /// Link to the folder of the theme's static files, with a final `/`.
    pub assets: String,
    /// Link to the portal's own style sheet, `static/custom.css`, which comes
    /// after the theme's, if there is one.
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
    /// Link to the description of the search for browsers, where the site's
    /// address is known.
    pub opensearch: Option<String>,
    /// Link to the glossary, if there is one.
    pub glossary: Option<String>,
    /// Link to the list of audiences, if there is one.
    pub audiences: Option<String>,
    /// What lets readers keep the site on their devices, where they may.
    pub offline: Option<Offline>,
    /// The newest plan, if there is one.
    pub plan: Option<Link>,
    /// The pages above this one.
    pub trail: Vec<Crumb>,
    /// The content pages.
    pub pages: Vec<PageLink>,
    /// The same page in the other languages.
    pub switch: Vec<Switch>,
    /// The same page in the language that this one's is derived from.
    pub derived: Option<Link>,
    /// The page's absolute address, where the site's is known.
    pub canonical: Option<String>,
    /// The same as a code to scan and as words, on the pages of plans, topics
    /// and measures.
    pub code: Option<Code>,
    /// The letterhead of documents on paper, where the office has one.
    pub letterhead: Option<Words>,
    /// Its absolute addresses by language, its own included, and
    /// `x-default`; empty where the site's address is unknown.
    pub alternates: Vec<Alternate>,
    /// What frames the page: `tags`, `document`, `office`, `withheld`, `site_map`.
    #[serde(flatten)]
    pub frame: Frame,
}

/// An absolute address, for paper and for phones.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Code {
    /// SVG: its QR code.
    pub qr: String,
    /// HTML: the address, which may break after each `/`.
    pub address: String,
}

/// A link and the words that name it.
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
    /// Whether the original has changed since it was translated.
    pub is_stale: bool,
    /// HTML: the same with corrections and the references to them, and on the
    /// page of a topic with links to its terms.
    pub html: String,
    /// The title in the language that stands beside the page's, if there is
    /// one: the original's on a page of a translation, else a translation's.
    pub others: Vec<Words>,
}

/// What there is to say above texts whose translations are not current.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Pending {
    /// Whether the original of some has changed since they were translated.
    pub is_stale: bool,
    /// Whether sentences of them stand in the original's language.
    pub is_partial: bool,
    /// Whether nobody has reviewed some.
    pub is_unreviewed: bool,
}

/// Running text in one language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LocalizedText {
    /// The language.
    pub language: String,
    /// Whether it is the original or derived from it, and no translation.
    pub is_original: bool,
    /// What the ids of its paragraphs (`m8-p1`) and sentences (`m8-s3`) begin
    /// with, if they have some: empty on a measure's page.
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
    /// The words that were found, on the source page as published, elsewhere
    /// with the punctuation of the text around them.
    pub found: Words,
    /// The words that replace them, empty where they were removed; absent
    /// for a note that leaves the text as it is.
    pub corrected: Option<Words>,
    /// Language of the reason.
    pub language: String,
    /// HTML: why.
    pub reason: String,
    /// When it was recorded.
    pub date: Date,
}

/// A date.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Date {
    /// `2023-03-02`
    pub iso: String,
    /// As the page's language writes it.
    pub text: String,
}
