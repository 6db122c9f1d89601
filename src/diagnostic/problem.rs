//! Every problem, its code, its severity and its typed arguments.
//!
//! A code is also the key of its message in `locales/cli.LANG.ftl`; the
//! attribute `.help` of that message is the remedy.

use super::codes::problems;
use super::{Absence, Argument, Kind, Part, Reason, Severity, Unreachable};

problems! {
    // Files
    /// A file that must be there is not.
    Error "file-missing" FileMissing { path: String, nearest: Option<String> };
    /// A file or folder is there and cannot be read.
    Error "file-unreadable" FileUnreadable { path: String, reason: Reason };
    /// Bytes that are not UTF-8.
    Error "not-utf8" NotUtf8 { path: String, byte: usize };
    /// A character that no text should hold.
    Error "control-character" ControlCharacter { code: String };
    /// A file that nothing reads, where files are read.
    Warning "file-ignored" FileIgnored { path: String, nearest: Option<String>, known: String };
    /// The original holds no text.
    Error "original-empty" OriginalEmpty { path: String };
    /// The original is not the one that the plan was made from.
    Error "original-changed" OriginalChanged { path: String, expected: String, found: String };

    // TOML
    /// The file is not TOML.
    Error "toml-syntax" TomlSyntax { reason: String };
    /// A key or a table stands there twice.
    Error "key-repeated" KeyRepeated { key: String };
    /// A key that nothing reads.
    Error "unknown-key" UnknownKey { key: String, nearest: Option<String>, known: String };
    /// A key that must be there is not.
    Error "missing-key" MissingKey { key: String };
    /// A key with nothing in it.
    Error "empty-value" EmptyValue { key: String };
    /// A value of another type than the key's.
    Error "wrong-type" WrongType { key: String, expected: Kind, found: Kind };
    /// A value of the right type that makes no sense.
    Error "bad-value" BadValue { key: String, value: String, nearest: Option<String>, expected: String };
    /// A Markdown file without front matter between two lines of `+++`.
    Error "front-matter-missing" FrontMatterMissing;

    // The original
    /// No line that reads 一、….
    Error "no-chapters" NoChapters;
    /// No title before the first chapter.
    Error "no-title" NoTitle;
    /// A chapter's number does not follow the one before.
    Error "chapter-number" ChapterNumber { expected: u32, found: u32 };
    /// A measure's number does not follow the one before.
    Error "measure-number" MeasureNumber { expected: u32, found: u32 };
    /// A measure's number is not followed by a dot.
    Warning "number-without-dot" NumberWithoutDot { number: u32 };
    /// A clause that belongs elsewhere was pasted into a phrase.
    Warning "pasted-run" PastedRun { run: String, line: usize };
    /// A measure with a title and nothing after it.
    Warning "measure-without-text" MeasureWithoutText { number: u32 };
    /// A chapter without measures.
    Warning "chapter-without-measures" ChapterWithoutMeasures { number: u32 };
    /// A line between the parts of a plan that is none of them.
    Warning "stray-line" StrayLine;
    /// Running text under a chapter's heading, before its first measure.
    Error "text-outside-measure" TextOutsideMeasure;

    // Errata
    /// An erratum's line is beyond the end of the original.
    Error "erratum-line" ErratumLine { line: usize, lines: usize };
    /// What an erratum says it found is not on its line.
    Error "erratum-not-found" ErratumNotFound { line: usize, found: String, nearest: Option<String> };
    /// What an erratum says it found is on its line more than once.
    Error "erratum-ambiguous" ErratumAmbiguous { line: usize, found: String, count: usize };
    /// An erratum corrects words to the same words.
    Error "erratum-empty" ErratumEmpty { found: String };
    /// Two errata speak of the same characters.
    Error "erratum-overlap" ErratumOverlap { line: usize };

    // Languages
    /// A language that the site is not published in.
    Error "language-unknown" LanguageUnknown { tag: String, nearest: Option<String>, languages: String };
    /// A language whose texts the program makes, where people write.
    Error "language-derived" LanguageDerived { tag: String, from: String };
    /// A language that `site.toml` has already.
    Error "language-repeated" LanguageRepeated { tag: String };
    /// A language that cannot be derived from the one that it names.
    Error "language-not-derivable" LanguageNotDerivable { tag: String, from: String, known: String };
    /// A glossary's writing of a term for a derived language is longer or shorter than the term.
    Error "override-length" OverrideLength { term: String, written: String };

    // The plan's settings
    /// A plan's folder whose name cannot be an address.
    Error "plan-name" PlanName { name: String };
    /// There is nothing to publish.
    Error "no-plans" NoPlans;
    /// All plans are withheld.
    Error "plans-withheld" PlansWithheld { plans: String, why: Absence };
    /// A topic of the original has no slug in `plan.toml`.
    Error "topic-without-slug" TopicWithoutSlug { number: String, title: String };
    /// `plan.toml` names a topic that the original does not have.
    Error "topic-unknown" TopicUnknown { number: String, nearest: Option<String>, topics: usize };
    /// A topic is named twice.
    Error "topic-repeated" TopicRepeated { number: String };
    /// Two topics have one slug.
    Error "slug-repeated" SlugRepeated { slug: String };

    /// A date that cannot be before another one, and is.
    Error "dates-disordered" DatesDisordered { key: String, date: String, other: String, other_date: String };
    /// Two languages of a page are to come out, or to go, at different times.
    Error "schedule-differs" ScheduleDiffers { key: String, date: String, other_date: String };

    // Editions
    /// A heading of an edition that is not of its form.
    Error "edition-heading" EditionHeading { expected: String };
    /// An edition's text stands under no measure.
    Error "edition-stray-text" EditionStrayText;
    /// An edition names a topic that the original does not have.
    Error "edition-topic-unknown" EditionTopicUnknown { number: String, nearest: Option<String> };
    /// An edition gives one topic twice.
    Error "edition-topic-repeated" EditionTopicRepeated { number: String };
    /// An edition names a measure that the original does not have in that topic.
    Error "edition-measure-unknown" EditionMeasureUnknown { number: String, topic: String, home: Option<String>, nearest: Option<String> };
    /// An edition gives one measure twice.
    Error "edition-measure-repeated" EditionMeasureRepeated { number: String };
    /// The lines of an edition's notice or preamble and the original's sentences differ in number.
    Error "front-segment-count" FrontSegmentCount { part: String, lines: usize, sentences: usize };
    /// An edition's lines and the original's sentences differ in number.
    Error "segment-count" SegmentCount { number: String, lines: usize, sentences: usize };
    /// A sentence and its translation differ in their quantities.
    Error "numbers-differ" NumbersDiffer { part: Part, chinese: Option<String>, english: Option<String> };
    /// A plan cites an instrument that the glossary does not have.
    Warning "instrument-unknown" InstrumentUnknown { name: String };
    /// A plan has no edition file for a topic, or no front.
    Warning "edition-missing" EditionMissing { path: String, language: String };
    /// An erratum says why in the plan's language and not in another.
    Warning "reason-missing" ReasonMissing { language: String };
    /// Measures and sentences that are missing in a language.
    Warning "translation-missing" TranslationMissing { language: String, numbers: String, count: usize };
    /// Segments of a file whose translation nobody has accepted.
    Warning "translation-unreviewed" TranslationUnreviewed { language: String, parts: String, count: usize };
    /// The original has changed since a translation was accepted.
    Warning "translation-stale" TranslationStale { part: Part, id: String, language: String };
    /// A `{` without its `}`, or the other way round.
    Error "placeholder-unbalanced" PlaceholderUnbalanced { part: Part };
    /// `segments.toml` names something that cannot be a segment.
    Error "bad-segment" BadSegment { id: String, nearest: Option<String> };
    /// `segments.toml` names a segment that the plan does not have.
    Warning "segment-unknown" SegmentUnknown { id: String, nearest: Option<String> };

    // Work on translations
    /// A name that is no segment's.
    Error "segment-none" SegmentNone { name: String, nearest: Option<String> };
    /// There is no translation to accept.
    Error "translation-absent" TranslationAbsent { part: Part, name: String };
    /// There is no such plan.
    Error "plan-unknown" PlanUnknown { id: String, nearest: Option<String>, plans: String };
    /// There are several plans, and none is named.
    Error "plan-unnamed" PlanUnnamed { plans: String };
    /// A plan has no edition in a language.
    Error "edition-unknown" EditionUnknown { plan: String, language: String, nearest: Option<String>, languages: String };
    /// A plan has no edition.
    Error "edition-none" EditionNone { plan: String };
    /// A plan has several editions, and none is named.
    Error "edition-unnamed" EditionUnnamed { plan: String, languages: String };
    /// A file that is neither PO nor XLIFF.
    Error "exchange-unknown" ExchangeUnknown;
    /// A file larger than any edition.
    Error "exchange-too-large" ExchangeTooLarge { megabytes: usize };
    /// A file that says it is in another encoding than UTF-8.
    Error "exchange-charset" ExchangeCharset { charset: String };
    /// A file that is of another plan.
    Error "exchange-plan" ExchangePlan { expected: String, found: String };
    /// A file that is in another language.
    Error "exchange-language" ExchangeLanguage { expected: String, found: String };
    /// A file that was made from another original.
    Warning "exchange-original" ExchangeOriginal { path: String };
    /// A line that has no place in a PO file.
    Error "po-line" PoLine;
    /// A string of a PO file that is not closed, or has an unknown escape.
    Error "po-string" PoString;
    /// An entry of a PO file that lacks a part.
    Error "po-incomplete" PoIncomplete { keyword: String };
    /// An entry of a PO file with plural forms.
    Error "po-plural" PoPlural;
    /// A PO file without its header.
    Error "po-header" PoHeader;
    /// A file that is not well-formed XML.
    Error "xml-syntax" XmlSyntax { reason: String };
    /// An XML file with a document type, which could bring in anything.
    Error "xml-doctype" XmlDoctype;
    /// An XML file that is not XLIFF 2.0 or 2.1.
    Error "xliff-version" XliffVersion { found: String };
    /// An element of XLIFF that must be there.
    Error "xliff-element" XliffElement { element: String };
    /// An attribute of XLIFF that must be there, or that has no good value.
    Error "xliff-attribute" XliffAttribute { element: String, attribute: String, expected: String };
    /// An identifier that must be unique.
    Error "xliff-repeated" XliffRepeated { id: String };
    /// More than one `<file>`.
    Error "xliff-files" XliffFiles;
    /// A unit cut into several segments.
    Error "xliff-segments" XliffSegments;
    /// Inline codes other than those of the source.
    Error "xliff-codes" XliffCodes { expected: Option<String>, found: Option<String> };
    /// An inline element without its other.
    Error "xliff-unbalanced" XliffUnbalanced { found: String };
    /// A unit that the plan does not have.
    Error "unit-unknown" UnitUnknown { id: String, nearest: Option<String> };
    /// A unit that the file has already.
    Error "unit-repeated" UnitRepeated { id: String };
    /// A unit made from other words than the original has.
    Error "unit-source" UnitSource { part: Part, expected: String };
    /// A unit without a translation that the edition has.
    Error "unit-emptied" UnitEmptied { part: Part };
    /// A translation of several lines.
    Error "unit-lines" UnitLines { part: Part };
    /// A translation that would be read as a heading.
    Error "unit-heading" UnitHeading { part: Part };
    /// Placeholders other than those of the source.
    Error "placeholder-other" PlaceholderOther { part: Part, expected: Option<String>, found: Option<String> };
    /// An export would take the place of something that is no export.
    Error "export-foreign" ExportForeign { path: String };
    /// A file of the portal could not be written.
    Error "rewrite-failed" RewriteFailed { path: String, reason: Reason };

    // The glossary
    /// Two entries have one slug.
    Error "term-slug-repeated" TermSlugRepeated { slug: String };
    /// A term is a part of one that the glossary does not have.
    Error "term-unknown" TermUnknown { slug: String, nearest: Option<String> };
    /// Two entries have one form in a language.
    Error "term-repeated" TermRepeated { form: String, language: String };
    /// An entry lacks the language that stands for all others.
    Error "term-language-missing" TermLanguageMissing { slug: String, language: String };
    /// Entries that have no words in a language of the site.
    Warning "terms-untranslated" TermsUntranslated { language: String, count: usize, slugs: String };
    /// A sentence has a term, and its translation none of the agreed forms.
    Warning "term-not-used" TermNotUsed { part: Part, term: String, agreed: String };

    // Audiences, annotations, synonyms
    /// Two audiences have one slug.
    Error "audience-slug-repeated" AudienceSlugRepeated { slug: String };
    /// An audience lacks the language that stands for all others.
    Error "audience-language-missing" AudienceLanguageMissing { slug: String, language: String };
    /// An audience has no words in a language of the site.
    Warning "audience-untranslated" AudienceUntranslated { slug: String, language: String };
    /// A measure is said to serve an audience that the portal does not have.
    Error "audience-unknown" AudienceUnknown { slug: String, nearest: Option<String>, audiences: Option<String> };
    /// `annotations.toml` names a measure that the original does not have.
    Error "annotation-unknown" AnnotationUnknown { number: String, nearest: Option<String>, measures: usize };
    /// `annotations.toml` names a measure twice.
    Error "annotation-repeated" AnnotationRepeated { number: String };
    /// What `annotations.toml` says that a measure names, or does not, is not
    /// in its text.
    Error "name-not-found" NameNotFound { number: String, found: String, nearest: Option<String> };
    /// What `annotations.toml` suppresses is no name in the measure.
    Error "not-named-idle" NotNamedIdle { found: String };
    /// Two names of a kind have one slug.
    Error "name-slug-repeated" NameSlugRepeated { slug: String };
    /// A measure is said to be related to one that the original does not have.
    Error "related-unknown" RelatedUnknown { number: String, nearest: Option<String>, measures: usize };
    /// A measure is said to be related to itself.
    Error "related-self" RelatedSelf { number: String };
    /// A measure is said to be related to another one twice.
    Error "related-repeated" RelatedRepeated { number: String };
    /// A measure has a keyword twice.
    Error "keyword-repeated" KeywordRepeated { keyword: String };
    /// A word stands twice in a group of synonyms, in one of its lists or in both.
    Error "synonym-repeated" SynonymRepeated { word: String };
    /// A group of synonyms leads to a word that nothing has.
    Warning "synonym-nowhere" SynonymNowhere { word: String, language: String };

    // Pages, links, theme
    /// A page's file name is not NAME.LANG.md with a language of the site.
    Error "page-name" PageName { name: String, nearest: Option<String>, languages: String };
    /// A page exists in one language and not in another.
    Warning "page-missing" PageMissing { name: String, language: String };
    /// A page's headings do not begin at the second level, or skip one.
    Warning "page-outline" PageOutline { level: usize, expected: usize };
    /// A page would stand at the address of a page of the program's own.
    Error "page-reserved" PageReserved { name: String };
    /// A link to a page that is not there.
    Error "link-broken" LinkBroken { target: String, nearest: Option<String> };
    /// A link to something that is not published at the moment.
    Error "link-withheld" LinkWithheld { target: String, why: Absence };
    /// A link to a place that its page does not have.
    Error "fragment-broken" FragmentBroken { target: String, nearest: Option<String> };
    /// A made page refers to something on the site that is not there.
    Error "reference-dead" ReferenceDead { target: String, page: String, count: usize, nearest: Option<String> };
    /// The theme's folder is not there.
    Error "theme-missing" ThemeMissing { name: String, nearest: Option<String> };
    /// A theme that extends itself, if by others.
    Error "theme-circular" ThemeCircular { name: String };
    /// A template that the program renders is not in the theme.
    Error "template-missing" TemplateMissing { name: String, nearest: Option<String> };
    /// A template that does not compile or does not render.
    Error "template" Template { name: String, reason: String };
    /// A template that extends itself by its own name.
    Error "template-itself" TemplateItself { name: String, lower: String };
    /// A template of the portal's own that lacks blocks which the theme's pages fill.
    Error "block-missing" BlockMissing { name: String, blocks: String };
    /// A template of the portal's own that nothing renders.
    Warning "template-unused" TemplateUnused { name: String, nearest: Option<String>, known: String };
    /// A message of the portal's own that nothing says.
    Warning "message-unused" MessageUnused { key: String, nearest: Option<String> };
    /// A locale file that is not Fluent.
    Error "locale-syntax" LocaleSyntax { reason: String };
    /// A message that another language of the theme has.
    Error "locale-key" LocaleKey { key: String, language: String, nearest: Option<String> };
    /// A message that cannot be filled in.
    Error "locale-pattern" LocalePattern { key: String, language: String, reason: String };
    /// A language of the site without a locale file.
    Error "locale-missing" LocaleMissing { language: String, path: String };

    // The site
    /// No base URL: what needs an absolute address is left out.
    Warning "base-url-missing" BaseUrlMissing;
    /// Two producers of one file.
    Error "artifact-repeated" ArtifactRepeated { path: String, first: String, second: String };
    /// The folder to write to holds something that yaodian did not write.
    Error "output-foreign" OutputForeign { path: String, found: String };
    /// Something else than a folder has the output's name.
    Error "output-no-folder" OutputNoFolder { path: String };
    /// A name beside the output that a build needs is taken.
    Error "output-obstructed" OutputObstructed { path: String };
    /// The folder to write to is, holds or lies in what the site is made from.
    Error "output-misplaced" OutputMisplaced { path: String, holder: String };
    /// The folder to write to lies in another site.
    Error "output-nested" OutputNested { path: String, holder: String };
    /// Another build is writing to the same folder.
    Error "output-busy" OutputBusy { path: String };
    /// The site could not be written.
    Error "output-failed" OutputFailed { path: String, reason: Reason };
    /// The server could not listen.
    Error "port-taken" PortTaken { port: u32, reason: Reason };
    /// Watching for changes failed.
    Warning "watch-failed" WatchFailed { reason: String };

    // The world outside
    /// Another site says that it has not what a link leads to.
    Error "external-gone" ExternalGone { url: String, status: u32 };
    /// Another site does not give what a link leads to.
    Warning "external-refused" ExternalRefused { url: String, status: u32 };
    /// There is no answer from where a link leads to.
    Warning "external-unreachable" ExternalUnreachable { url: String, why: Unreachable };
    /// What a link leads to stands somewhere else for good.
    Warning "external-moved" ExternalMoved { url: String, to: String };
    /// A link leads to a machine that only some network knows.
    Error "external-private" ExternalPrivate { url: String };
    /// There is no git, or no repository that it could read.
    Error "history-missing" HistoryMissing { said: Option<String> };
    /// The repository was fetched without its history.
    Error "history-shallow" HistoryShallow;

    // The command line
    /// The folder for a new portal holds something.
    Error "new-not-empty" NewNotEmpty { path: String, found: String };
    /// Something else than a folder has the name of a new portal.
    Error "new-no-folder" NewNoFolder { path: String };
    /// A new portal could not be written.
    Error "new-failed" NewFailed { path: String, reason: Reason };
    /// `--root` names no folder.
    Error "root-missing" RootMissing { path: String };
    /// An option or word that the verb does not know.
    Error "usage-unknown-argument" UsageUnknownArgument { argument: String, nearest: Option<String> };
    /// A verb that does not exist.
    Error "usage-unknown-verb" UsageUnknownVerb { verb: String, nearest: Option<String>, verbs: String };
    /// A code of which there is nothing to explain.
    Error "usage-unknown-code" UsageUnknownCode { code: String, nearest: Option<String> };
    /// No verb.
    Error "usage-missing-verb" UsageMissingVerb { verbs: String };
    /// A value that an option does not take.
    Error "usage-bad-value" UsageBadValue { argument: String, value: String, nearest: Option<String>, expected: String };
    /// A value of `--base-url` that is no base URL.
    Error "usage-bad-base-url" UsageBadBaseUrl { argument: String, value: String };
    /// An option without its value.
    Error "usage-missing-value" UsageMissingValue { argument: String };
    /// A value for an option that takes none.
    Error "usage-needless-value" UsageNeedlessValue { argument: String, value: String };
    /// An option given twice.
    Error "usage-repeated" UsageRepeated { argument: String };
    /// An argument that must be there is not.
    Error "usage-missing-argument" UsageMissingArgument { argument: String };
    /// Two arguments that exclude each other.
    Error "usage-conflict" UsageConflict { argument: String, other: String };
    /// A word of the command line that is not UTF-8.
    Error "usage-not-utf8" UsageNotUtf8;
    /// What only the parser has words for.
    Error "usage-other" UsageOther { reason: String };

    // The program itself
    /// A defect of the program that it has noticed.
    Error "internal-error" InternalError { what: String, file: String, line: u32 };
}
