//! What was read, file by file: nothing is joined yet.

use std::sync::Arc;

use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::Deref;

use super::{
    Article, AudienceWords, BaseUrl, Changed, Document, DocumentSettings, Due, Language,
    LanguageTag, NameKind, Numbers, Office, PunctuationRule, Schedule, SegmentId, SourceHash,
    SourceText, TermKind, TermWords, Withheld,
};
use crate::base::{Digest, File, Place, Span, Spanned};

/// Everything that a portal is made from.
#[derive(Debug, Clone)]
pub struct Corpus {
    /// Languages of the site, the default one first; never empty.
    pub languages: Vec<Language>,
    /// Where the site will stand on the web, if that is known.
    pub base_url: Option<BaseUrl>,
    /// Whether readers may keep the site on their devices.
    pub offline: bool,
    /// The office's letterhead, by language.
    pub letterhead: BTreeMap<LanguageTag, String>,
    /// `[office]` of `site.toml`, in the languages that it gives.
    pub office: Office,
    /// Identity of all that is said above.
    pub settings: Digest,
    /// The plans, by the name of their folder.
    pub plans: Vec<Sourced<PlanSource>>,
    /// The other pages.
    pub pages: Sourced<Vec<PageSource>>,
    /// `content/glossary.toml`.
    pub glossary: Sourced<Vec<TermSource>>,
    /// `content/audiences.toml`.
    pub audiences: Sourced<Vec<AudienceSource>>,
    /// `content/synonyms.toml`.
    pub synonyms: Sourced<Vec<SynonymSource>>,
    /// Templates, static files and wording.
    pub theme: Sourced<Theme>,
    /// What is not published at the moment.
    pub unpublished: Unpublished,
}

/// Plans and pages that are not published at the moment, and what changes next.
#[derive(Debug, Clone, Default)]
pub struct Unpublished {
    /// Whether they are in the corpus all the same, to be looked at.
    pub shown: bool,
    /// The plans, by identifier.
    pub plans: BTreeMap<String, Withheld>,
    /// The pages, by name.
    pub pages: BTreeMap<String, Withheld>,
    /// When this will be out of date, if ever.
    pub due: Option<Due>,
}

/// A part of the corpus with the identity of all that it was read from: the
/// same digest, the same value. It is shared, not copied.
#[derive(Debug)]
pub struct Sourced<T> {
    /// The part.
    pub value: Arc<T>,
    /// SHA-256 over the files it was read from and what they were read with.
    pub digest: Digest,
}

impl<T> Clone for Sourced<T> {
    fn clone(&self) -> Self {
        Self {
            value: Arc::clone(&self.value),
            digest: self.digest,
        }
    }
}

impl<T> Deref for Sourced<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// One plan as read: its settings, its original parsed, its editions.
#[derive(Debug, Clone)]
pub struct PlanSource {
    /// Name of its folder under `content/plans/`, and of its address.
    pub id: String,
    /// `plan.toml`.
    pub settings: Arc<File>,
    /// The document as published, with its corrections and notes.
    pub text: Arc<SourceText>,
    /// Language of the original.
    pub language: LanguageTag,
    /// How the original's punctuation is displayed.
    pub punctuation: PunctuationRule,
    /// When it is published.
    pub schedule: Schedule,
    /// The day of its last change.
    pub changed: Changed,
    /// What `plan.toml` says of it as a document.
    pub metadata: DocumentSettings,
    /// Slugs of the topics.
    pub topics: Vec<TopicSetting>,
    /// `annotations.toml`: what its editors add to its provisions.
    pub annotations: Vec<AnnotationSource>,
    /// The parsed tree over the corrected text.
    pub document: Document,
    /// The translations.
    pub editions: Vec<EditionSource>,
}

/// A topic's number and slug from `plan.toml`.
#[derive(Debug, Clone)]
pub struct TopicSetting {
    /// The numbers of its path.
    pub number: Spanned<Numbers>,
    /// Last part of its address.
    pub slug: Spanned<String>,
}

/// A translation of a plan into one language.
#[derive(Debug, Clone)]
pub struct EditionSource {
    /// The language.
    pub language: LanguageTag,
    /// Its folder, from the portal's root.
    pub folder: String,
    /// The plan's title, from `00-front.md`.
    pub title: Option<Spanned<String>>,
    /// Lines under `## Notice` of `00-front.md`.
    pub notice: Vec<Spanned<String>>,
    /// Lines under `## Preamble` of `00-front.md`.
    pub preamble: Vec<Spanned<String>>,
    /// One for each topic's file.
    pub topics: Vec<EditionTopic>,
    /// `segments.toml`: what is recorded of each segment.
    pub records: BTreeMap<SegmentId, Spanned<SegmentRecord>>,
}

/// What `segments.toml` records of a segment: an acceptance, a note, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SegmentRecord {
    /// That its translation has been accepted.
    pub acceptance: Option<Acceptance>,
    /// A translator's own note, lines between `\n`.
    pub note: Option<String>,
}

impl SegmentRecord {
    /// Whether it says anything.
    pub fn is_empty(&self) -> bool {
        self.acceptance.is_none() && self.note.is_none()
    }
}

/// That somebody has accepted a segment's translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acceptance {
    /// The words that it was made from.
    pub source: SourceHash,
    /// When.
    pub date: Date,
}

/// A term as `glossary.toml` has it.
#[derive(Debug, Clone)]
pub struct TermSource {
    /// Its address on the glossary page.
    pub slug: Spanned<String>,
    /// What it names.
    pub kind: TermKind,
    /// Slug of the term that it is a part of.
    pub part_of: Option<Spanned<String>>,
    /// Its words by language, each table with its place; a form's place is
    /// that of the table.
    pub words: BTreeMap<LanguageTag, Spanned<TermWords>>,
    /// Words that a derived language gives in another way than by its rules.
    pub overrides: BTreeMap<LanguageTag, Spanned<String>>,
}

/// An audience as `audiences.toml` has it.
#[derive(Debug, Clone)]
pub struct AudienceSource {
    /// Its address.
    pub slug: Spanned<String>,
    /// Its words by language; those of a derived one stand for what its rules
    /// would make.
    pub words: BTreeMap<LanguageTag, AudienceWords>,
}

/// What `annotations.toml` adds to a provision that is cited.
#[derive(Debug, Clone)]
pub struct AnnotationSource {
    /// The numbers of its path.
    pub number: Spanned<Numbers>,
    /// Slugs of the audiences that it serves.
    pub audiences: Vec<Spanned<String>>,
    /// The numbers of what to read next, the best first.
    pub related: Vec<Spanned<Numbers>>,
    /// What readers type who look for it, by language; none twice in one.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Names that it adds or corrects.
    pub named: Vec<NamedSource>,
    /// Words that are no names, though they look so.
    pub not_named: Vec<NotNamedSource>,
}

/// A name that editors add to a provision, or give where the program would find
/// less.
#[derive(Debug, Clone)]
pub struct NamedSource {
    /// What it is of.
    pub kind: NameKind,
    /// Its address on the page of its kind.
    pub slug: Spanned<String>,
    /// Its words in the original.
    pub found: Spanned<String>,
    /// The sentence that has them, where several do; the first otherwise.
    pub sentence: Option<Spanned<u32>>,
    /// What it is called, where that is not just its words.
    pub words: BTreeMap<LanguageTag, String>,
}

/// Words of a provision that are no name of a kind.
#[derive(Debug, Clone)]
pub struct NotNamedSource {
    /// The kind.
    pub kind: NameKind,
    /// The words.
    pub found: Spanned<String>,
}

/// A group of `synonyms.toml`; no word stands in it twice.
#[derive(Debug, Clone)]
pub struct SynonymSource {
    /// The language of its words.
    pub language: LanguageTag,
    /// What readers say.
    pub said: Vec<Spanned<String>>,
    /// What the texts say.
    pub written: Vec<Spanned<String>>,
}

/// A topic of an edition: one file.
#[derive(Debug, Clone)]
pub struct EditionTopic {
    /// The topic itself: `# 3. Title`, and lines of its own text.
    pub heading: EditionProvision,
    /// What lies below it, in the order of the file.
    pub below: Vec<EditionProvision>,
}

/// A provision of an edition.
#[derive(Debug, Clone)]
pub struct EditionProvision {
    /// How many levels below the topic's it is, as its heading says: 1 for
    /// `##`.
    pub depth: usize,
    /// The numbers of its path, and their place.
    pub number: Spanned<Numbers>,
    /// Its title, unless its heading is a number alone.
    pub title: Option<Spanned<String>>,
    /// One line a segment; empty while there is no translation.
    pub lines: Vec<Spanned<String>>,
}

/// One page of `content/pages` in one language.
#[derive(Debug, Clone)]
pub struct PageSource {
    /// Its name, which is its address: `about`.
    pub name: String,
    /// Its language.
    pub language: LanguageTag,
    /// The file.
    pub file: Arc<File>,
    /// Title of the page.
    pub title: String,
    /// What it is about, in one sentence.
    pub description: String,
    /// When it is published.
    pub schedule: Schedule,
    /// The day of its last change.
    pub changed: Changed,
    /// What else its front matter says of it.
    pub article: Article,
    /// Where in the file the Markdown begins.
    pub body: Span,
    /// Destinations of its links, as written, with their places.
    pub links: Vec<Spanned<String>>,
    /// The fragments that links can point to.
    pub anchors: Vec<String>,
}

/// What draws the site, in layers: the named theme over those that it extends,
/// and over all of them what the portal itself has in `theme/`.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// Where `site.toml` names it, for problems of the theme as a whole.
    pub place: Place,
    /// The names of the themes that it is made of, the lowest first. A layer's
    /// number is its place here; the portal's own is one more than the last.
    pub layers: Vec<String>,
    /// `templates/` of all layers, the lowest first.
    pub templates: Vec<Template>,
    /// `static/`, one for each name: the highest layer's.
    pub statics: Vec<StaticFile>,
    /// `locales/LANG.ftl` of all layers, the lowest first.
    pub locales: Vec<Locale>,
}

impl Theme {
    /// The layers of a language's wording, the lowest first: what a higher one
    /// says counts.
    pub fn wording<'t>(&'t self, language: &'t LanguageTag) -> impl Iterator<Item = &'t Locale> {
        let locales = self.locales.iter();
        locales.filter(move |locale| &locale.language == language)
    }

    /// The name by which templates speak of one of them: `measure.html` for
    /// the portal's own, `civic/measure.html` for a theme's.
    pub fn full_name(&self, template: &Template) -> String {
        match self.layers.get(template.layer) {
            Some(theme) => format!("{theme}/{}", template.name),
            None => template.name.clone(),
        }
    }

    /// Whether a layer is the portal's own.
    pub fn is_own(&self, layer: usize) -> bool {
        layer >= self.layers.len()
    }
}

/// A Tera template.
#[derive(Debug, Clone)]
pub struct Template {
    /// Path below `templates/`.
    pub name: String,
    /// The layer that has it.
    pub layer: usize,
    /// The file.
    pub file: Arc<File>,
}

/// A file that is copied as it is.
#[derive(Debug, Clone)]
pub struct StaticFile {
    /// Path below `static/`.
    pub name: String,
    /// Path from the portal's root.
    pub path: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
}

/// Interface wording in one language.
#[derive(Debug, Clone)]
pub struct Locale {
    /// The language.
    pub language: LanguageTag,
    /// The layer that has it.
    pub layer: usize,
    /// The Fluent file.
    pub file: Arc<File>,
}
