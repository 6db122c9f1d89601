//! Everything that was read, file by file, before linking.

use std::sync::Arc;

use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::{
    AnnotationSource, Article, AudienceWords, BaseUrl, Changed, Document, DocumentSettings, Due,
    GoneSource, Language, LanguageTag, Masthead, Numbers, Office, PageBudget, Picture, PictureSize,
    PlainSource, ProfileSettings, PunctuationRule, Schedule, SegmentId, SeriesSource, SourceHash,
    SourceText, TermSource, Withheld,
};
use crate::base::{Digest, File, Place, Span, Spanned};

/// All input of a portal.
#[derive(Debug, Clone)]
pub struct Corpus {
    /// Languages of the site, the default one first; never empty.
    pub languages: Vec<Language>,
    /// The site's address on the web, if known.
    pub base_url: Option<BaseUrl>,
    /// Whether readers may keep the site on their devices.
    pub offline: bool,
    /// Whether it is shown to somebody who edits it, and is not published: then
    /// there are no lists of its files.
    pub is_preview: bool,
    /// The office's letterhead, by language.
    pub letterhead: BTreeMap<LanguageTag, String>,
    /// `[masthead]` of `site.toml`, in the languages given there.
    pub masthead: Masthead,
    /// `[office]` of `site.toml`, in the languages given there.
    pub office: Office,
    /// `[gone]`: addresses that are gone.
    pub gone: Vec<GoneSource>,
    /// `[series]`: the names of series.
    pub series: Vec<SeriesSource>,
    /// `[budget]`: how large pages may be.
    pub budget: Vec<PageBudget>,
    /// Digest of all the fields above.
    pub settings: Digest,
    /// The office's day for which the portal is read. It is in no digest: what
    /// depends on it is compared by itself.
    pub today: Date,
    /// The plans, by folder name.
    pub plans: Vec<Sourced<PlanSource>>,
    /// The content pages.
    pub pages: Sourced<Vec<PageSource>>,
    /// The pictures beside them, by name; the digest of the pages is theirs,
    /// too.
    pub pictures: Arc<Vec<Arc<Picture>>>,
    /// `content/glossary.toml`.
    pub glossary: Sourced<Vec<TermSource>>,
    /// `content/audiences.toml`.
    pub audiences: Sourced<Vec<AudienceSource>>,
    /// `content/synonyms.toml`.
    pub synonyms: Sourced<Vec<SynonymSource>>,
    /// Templates, static files and wording.
    pub theme: Sourced<Theme>,
    /// Plans and pages that are currently not published.
    pub unpublished: Unpublished,
}

/// Plans and pages that are currently not published, and the next change.
#[derive(Debug, Clone, Default)]
pub struct Unpublished {
    /// Whether they are included in the corpus anyway, for preview.
    pub shown: bool,
    /// The plans, by identifier.
    pub plans: BTreeMap<String, Withheld>,
    /// The pages, by name.
    pub pages: BTreeMap<String, Withheld>,
    /// The series that these plans are of.
    pub series: BTreeSet<String>,
    /// What leads to them from elsewhere: beginnings of former addresses,
    /// independent of the language.
    pub formerly: BTreeSet<String>,
    /// When this will next change, if ever.
    pub due: Option<Due>,
}

/// A part of the corpus with the digest of its inputs: equal digests mean equal
/// values. Cloning shares the value.
#[derive(Debug)]
pub struct Sourced<T> {
    /// The value.
    pub value: Arc<T>,
    /// SHA-256 of the files it was read from and of the parameters used.
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
    /// Name of its folder under `content/plans/`, and its address segment.
    pub id: String,
    /// `plan.toml`.
    pub settings: Arc<File>,
    /// The document as published, with its corrections and notes.
    pub text: Arc<SourceText>,
    /// Language of the original.
    pub language: LanguageTag,
    /// Languages in which it has no edition, on purpose.
    pub untranslated: Vec<LanguageTag>,
    /// How the original's punctuation is displayed.
    pub punctuation: PunctuationRule,
    /// Publication schedule.
    pub schedule: Schedule,
    /// Date of its last change.
    pub changed: Changed,
    /// Document metadata from `plan.toml`.
    pub metadata: DocumentSettings,
    /// What `plan.toml` says of it among other plans.
    pub profile: ProfileSettings,
    /// Its former folder names, and other addresses that lead to it.
    pub formerly: Vec<Spanned<String>>,
    /// Numbers and slugs of the topics.
    pub topics: Vec<TopicSetting>,
    /// `annotations.toml`: editors' additions to provisions.
    pub annotations: Vec<AnnotationSource>,
    /// `plain.toml`: provisions in plain words.
    pub plain: Vec<PlainSource>,
    /// The tree parsed from the corrected text.
    pub document: Document,
    /// The translations.
    pub editions: Vec<EditionSource>,
}

/// A topic's number and slug from `plan.toml`.
#[derive(Debug, Clone)]
pub struct TopicSetting {
    /// The numbers of its path.
    pub number: Spanned<Numbers>,
    /// Last segment of its address.
    pub slug: Spanned<String>,
    /// Its former slugs, and other addresses that lead to it.
    pub formerly: Vec<Spanned<String>>,
}

/// A translation of a plan into one language.
#[derive(Debug, Clone)]
pub struct EditionSource {
    /// The language.
    pub language: LanguageTag,
    /// Its folder, relative to the portal's root.
    pub folder: String,
    /// The plan's title, from `00-front.md`.
    pub title: Option<Spanned<String>>,
    /// Lines under `## Notice` of `00-front.md`.
    pub notice: Vec<Spanned<String>>,
    /// Lines under `## Preamble` of `00-front.md`.
    pub preamble: Vec<Spanned<String>>,
    /// Lines under `## Closing` of `00-front.md`.
    pub closing: Vec<Spanned<String>>,
    /// The paths of its Markdown files, also of those that cannot be read.
    pub files: Vec<String>,
    /// One for each topic file that can be read.
    pub topics: Vec<EditionTopic>,
    /// `segments.toml` itself, if there is one.
    pub records_file: Option<Arc<File>>,
    /// Entries of `segments.toml`, by segment.
    pub records: BTreeMap<SegmentId, Spanned<SegmentRecord>>,
}

/// An entry of `segments.toml`: an acceptance, a note, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SegmentRecord {
    /// Acceptance of the translation, if accepted.
    pub acceptance: Option<Acceptance>,
    /// The plan that the accepted translation was taken from, if nobody has
    /// reviewed it here.
    pub memory: Option<String>,
    /// A translator's note; lines are separated by `\n`.
    pub note: Option<String>,
}

impl SegmentRecord {
    /// Whether it has neither an acceptance nor a note.
    pub fn is_empty(&self) -> bool {
        self.acceptance.is_none() && self.note.is_none()
    }
}

/// Acceptance of a segment's translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acceptance {
    /// Hash of the source words that were translated.
    pub source: SourceHash,
    /// The date of acceptance.
    pub date: Date,
}

/// An audience as read from `audiences.toml`.
#[derive(Debug, Clone)]
pub struct AudienceSource {
    /// Its address.
    pub slug: Spanned<String>,
    /// Its former slugs, and other addresses that lead to it.
    pub formerly: Vec<Spanned<String>>,
    /// Words by language; those of a derived language override the automatic
    /// conversion.
    pub words: BTreeMap<LanguageTag, AudienceWords>,
}

/// A group of `synonyms.toml`, without duplicate words.
#[derive(Debug, Clone)]
pub struct SynonymSource {
    /// The language of its words.
    pub language: LanguageTag,
    /// Readers' words.
    pub said: Vec<Spanned<String>>,
    /// The words used in the texts.
    pub written: Vec<Spanned<String>>,
    /// The plans that use them so; empty if all do.
    pub plans: Vec<Spanned<String>>,
}

impl SynonymSource {
    /// Whether it leads to texts of a plan, or for `None` to those that are of
    /// no plan.
    pub fn leads_to(&self, plan: Option<&str>) -> bool {
        let is_named = |id: &Spanned<String>| Some(id.value.as_str()) == plan;
        self.plans.is_empty() || self.plans.iter().any(is_named)
    }
}

/// A topic of an edition, which is one file.
#[derive(Debug, Clone)]
pub struct EditionTopic {
    /// The topic itself: `# 3. Title`, and the lines of its own text.
    pub heading: EditionProvision,
    /// The provisions below it, in file order.
    pub below: Vec<EditionProvision>,
}

/// A provision in an edition.
#[derive(Debug, Clone)]
pub struct EditionProvision {
    /// Depth below the topic, from the heading level: 1 for `##`.
    pub depth: usize,
    /// The numbers of its path, and their location.
    pub number: Spanned<Numbers>,
    /// Its title, unless the heading is only a number.
    pub title: Option<Spanned<String>>,
    /// One line per segment; empty if not translated yet.
    pub lines: Vec<Spanned<String>>,
}

/// A page of `content/pages` in one language.
#[derive(Debug, Clone)]
pub struct PageSource {
    /// Its name and address segment: `about`.
    pub name: String,
    /// Its language.
    pub language: LanguageTag,
    /// The file.
    pub file: Arc<File>,
    /// Title.
    pub title: String,
    /// Its subject, in one sentence.
    pub description: String,
    /// Its former names, and other addresses that lead to it.
    pub formerly: Vec<Spanned<String>>,
    /// Publication schedule.
    pub schedule: Schedule,
    /// Date of its last change.
    pub changed: Changed,
    /// Further metadata from the front matter.
    pub article: Article,
    /// Span of the Markdown in the file.
    pub body: Span,
    /// Destinations of links and pictures as written, with their locations.
    pub links: Vec<Spanned<String>>,
    /// Anchors that links can refer to.
    pub anchors: Vec<String>,
}

/// A theme in layers, from the base themes that the named theme extends up to
/// the portal's own `theme/` folder.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// Where `site.toml` names it, for problems with the theme as a whole.
    pub place: Place,
    /// Names of the themes it consists of, the lowest first. A layer is
    /// identified by its index here; the portal's own layer is one past the
    /// last.
    pub layers: Vec<String>,
    /// `templates/` of all layers, the lowest first.
    pub templates: Vec<Template>,
    /// `static/`, one file per name: that of the highest layer.
    pub statics: Vec<StaticFile>,
    /// `locales/LANG.ftl` of all layers, the lowest first.
    pub locales: Vec<Locale>,
}

impl Theme {
    /// The wording layers of a language, the lowest first; higher layers take
    /// precedence.
    pub fn wording<'t>(&'t self, language: &'t LanguageTag) -> impl Iterator<Item = &'t Locale> {
        let locales = self.locales.iter();
        locales.filter(move |locale| &locale.language == language)
    }

    /// The qualified name of a template: `measure.html` for the portal's own,
    /// `civic/measure.html` for a theme's.
    pub fn full_name(&self, template: &Template) -> String {
        match self.layers.get(template.layer) {
            Some(theme) => format!("{theme}/{}", template.name),
            None => template.name.clone(),
        }
    }

    /// Whether a layer is the portal's own `theme/` folder.
    pub fn is_own(&self, layer: usize) -> bool {
        layer >= self.layers.len()
    }
}

/// A Tera template.
#[derive(Debug, Clone)]
pub struct Template {
    /// Path relative to `templates/`.
    pub name: String,
    /// Index of its layer.
    pub layer: usize,
    /// The file.
    pub file: Arc<File>,
}

/// A file that is copied unchanged.
#[derive(Debug, Clone)]
pub struct StaticFile {
    /// Path relative to `static/`.
    pub name: String,
    /// Path relative to the portal's root.
    pub path: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// Its size, if it is a picture that has one.
    pub size: Option<PictureSize>,
}

/// Interface messages in one language.
#[derive(Debug, Clone)]
pub struct Locale {
    /// The language.
    pub language: LanguageTag,
    /// Index of its layer.
    pub layer: usize,
    /// The Fluent file.
    pub file: Arc<File>,
}
