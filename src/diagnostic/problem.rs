//! The list of all problems, with their codes, severities and typed arguments.
//!
//! The code is the key of the message in `locales/cli.LANG.ftl`; `.help` is the remedy.

use super::codes::problems;
use super::{
    Absence, Argument, ForeignFormat, Kind, Part, Reason, Severity, SpecialFile, Unreachable,
};

problems! {
    // Files
    /// A required file is missing.
    Error "file-missing" FileMissing { path: String, nearest: Option<String> };
    /// A file or folder exists but cannot be read.
    Error "file-unreadable" FileUnreadable { path: String, reason: Reason };
    /// A text that nests deeper than parsers are given.
    Error "nested-too-deep" NestedTooDeep { most: usize };
    /// Neither a file nor a folder.
    Error "file-special" FileSpecial { path: String, found: SpecialFile };
    /// A folder of a plan without `plan.toml`.
    Error "plan-settings-missing" PlanSettingsMissing { id: String, path: String };
    /// A file above the limit of its kind.
    Error "file-too-large" FileTooLarge { path: String, size: u64, limit: u64 };
    /// A link that leads to nothing.
    Error "source-dangling" SourceDangling { path: String, target: String };
    /// A link out of the portal's folder that its settings do not allow.
    Error "source-outside" SourceOutside { path: String, target: String };
    /// Bytes that are not UTF-8.
    Error "not-utf8" NotUtf8 { path: String, byte: usize };
    /// A character that is not allowed in texts.
    Error "control-character" ControlCharacter { code: String };
    /// A document in a format that is not read.
    Error "format-unread" FormatUnread { path: String, found: ForeignFormat, kind: String, command: String };
    /// Bytes that fit no character of the document's encoding.
    Error "bytes-undecodable" BytesUndecodable { path: String, encoding: String, byte: usize, bytes: String };
    /// A name of an encoding that is not known.
    Error "encoding-unknown" EncodingUnknown { label: String, nearest: Option<String>, known: String };
    /// A document that is damaged, or a part of it.
    Error "document-damaged" DocumentDamaged { path: String, part: Option<String>, reason: String };
    /// A compressed document that inflates beyond the limit.
    Error "archive-too-large" ArchiveTooLarge { path: String, part: String, limit: u64 };
    /// A compressed document with more files than any document has.
    Error "archive-entries" ArchiveEntries { path: String, count: usize, limit: usize };
    /// An unknown file in a folder whose files are read.
    Warning "file-ignored" FileIgnored { path: String, nearest: Option<String>, known: String, picture: Option<String> };
    /// Two names that are one where capital letters do not count.
    Error "names-alike" NamesAlike { path: String, other: String };
    /// A name that Windows cannot hold.
    Error "name-unportable" NameUnportable { name: String, why: String };
    /// The original is empty.
    Error "original-empty" OriginalEmpty { path: String };
    /// The original is not the one that the plan was made from.
    Error "original-changed" OriginalChanged { path: String, expected: String, found: String };
    /// A document in `seeds/` of which no plan is made.
    Warning "original-unimported" OriginalUnimported { path: String, format: String, encoding: Option<String>, command: String };
    /// The text that was decoded differs from the one that errata refer to.
    Error "original-read" OriginalRead { path: String, expected: String, found: String };
    /// `measures` is not deeper than `topics`.
    Error "levels-disordered" LevelsDisordered { topics: usize, measures: usize };
    /// `[[line]]` gives a level to what has none.
    Error "level-idle" LevelIdle;
    /// `[[line]]` names a line that the text does not have.
    Error "line-unknown" LineUnknown { line: usize, lines: usize };

    // TOML
    /// The file is not TOML.
    Error "toml-syntax" TomlSyntax { reason: String, slip: String };
    /// A key or table is defined twice.
    Error "key-repeated" KeyRepeated { key: String };
    /// An unknown key.
    Error "unknown-key" UnknownKey { key: String, nearest: Option<String>, known: String };
    /// A required key is missing.
    Error "missing-key" MissingKey { key: String };
    /// A key has an empty value.
    Error "empty-value" EmptyValue { key: String };
    /// A value has the wrong type.
    Error "wrong-type" WrongType { key: String, expected: Kind, found: Kind };
    /// A value has the right type but is invalid.
    Error "bad-value" BadValue { key: String, value: String, nearest: Option<String>, expected: String };
    /// A Markdown file without front matter between two lines of `+++`.
    Error "front-matter-missing" FrontMatterMissing;

    // The original
    /// No line is the title.
    Error "no-title" NoTitle;
    /// A measure's number is not followed by a dot.
    Warning "number-without-dot" NumberWithoutDot { number: u32 };
    /// A clause that belongs elsewhere was pasted into a phrase.
    Warning "pasted-run" PastedRun { run: String, line: usize };
    /// A slip of the pen: a bracket that is not closed, a word twice.
    Warning "text-slip" TextSlip { kind: String, found: String, corrected: Option<String> };
    /// A deadline on a day that does not exist.
    Warning "deadline-impossible" DeadlineImpossible { deadline: String };
    /// A measure with a title and nothing after it.
    Warning "measure-without-text" MeasureWithoutText { number: u32 };
    /// A chapter without measures.
    Warning "chapter-without-measures" ChapterWithoutMeasures { number: u32 };
    /// Parts between chapters and measures have no measures, and so no page.
    Warning "part-without-measures" PartWithoutMeasures { count: usize, level: usize };
    /// A line of text that does not end like a sentence, as the others do.
    Warning "stray-line" StrayLine { line: usize };

    // Errata
    /// An erratum's line is beyond the end of the original.
    Error "erratum-line" ErratumLine { line: usize, lines: usize };
    /// The words that an erratum cites are not on its line.
    Error "erratum-not-found" ErratumNotFound { line: usize, found: String, nearest: Option<String> };
    /// The words that an erratum cites occur more than once on its line.
    Error "erratum-ambiguous" ErratumAmbiguous { line: usize, found: String, count: usize };
    /// An erratum replaces words by the same words.
    Error "erratum-empty" ErratumEmpty { found: String };
    /// Two errata overlap.
    Error "erratum-overlap" ErratumOverlap { line: usize };

    // Languages
    /// A language that the site is not published in.
    Error "language-unknown" LanguageUnknown { tag: String, nearest: Option<String>, languages: String };
    /// Texts in a language that the site is not published in.
    Warning "language-unpublished" LanguageUnpublished { tag: String, count: usize, files: String };
    /// A derived language, where an edited one is expected.
    Error "language-derived" LanguageDerived { tag: String, from: String };
    /// A language that `site.toml` already has.
    Error "language-repeated" LanguageRepeated { tag: String };
    /// A language that cannot be derived from its base language.
    Error "language-not-derivable" LanguageNotDerivable { tag: String, from: String, known: String };
    /// An override for a derived language differs in length from its term.
    Error "override-length" OverrideLength { term: String, written: String };

    // The plan's settings
    /// The name of a plan's folder cannot be used in addresses.
    Error "plan-name" PlanName { name: String };
    /// The name of a plan's folder is that of a list of plans.
    Error "plan-name-reserved" PlanNameReserved { name: String };
    /// The year of a plan is not in the time that it is for.
    Error "year-outside-period" YearOutsidePeriod { year: String, period: String };
    /// The year or period of a plan is not the one in its title.
    Warning "year-unlike-title" YearUnlikeTitle { key: String, value: String, titled: String };
    /// `superseded-by` names a plan that is not there.
    Error "superseded-by-unknown" SupersededByUnknown { id: String, nearest: Option<String> };
    /// `superseded-by` names the plan itself.
    Error "superseded-by-itself" SupersededByItself { id: String };
    /// Plans replace each other in a circle.
    Error "superseded-circle" SupersededCircle { plans: String };
    /// Two plans of one body, year and kind.
    Warning "plans-alike" PlansAlike { other: String, year: String, kind: String };
    /// A body has two names.
    Warning "body-two-names" BodyTwoNames { name: String, other: String };
    /// `site.toml` names a series that no plan is of.
    Warning "series-unknown" SeriesUnknown { series: String, nearest: Option<String> };
    /// A bracket that could name the bodies responsible, and is left as text.
    Warning "owners-doubtful" OwnersDoubtful { bracket: String };
    /// A responsible body has a short and a long name.
    Warning "owner-two-names" OwnerTwoNames { short: String, long: String };
    /// `annotations.toml` names a responsible body that the plan does not name.
    Error "owner-unknown" OwnerUnknown { name: String };
    /// There are no plans to publish.
    Error "no-plans" NoPlans;
    /// All plans are withheld.
    Error "plans-withheld" PlansWithheld { plans: String, why: Absence };
    /// A topic of the original has no slug in `plan.toml`.
    Error "topic-without-slug" TopicWithoutSlug { number: String, title: String };
    /// `plan.toml` names a topic that the original does not have.
    Error "topic-unknown" TopicUnknown { number: String, nearest: Option<String>, topics: usize };
    /// A topic is listed twice.
    Error "topic-repeated" TopicRepeated { number: String };
    /// Two topics have the same slug.
    Error "slug-repeated" SlugRepeated { slug: String };

    /// A date is earlier than another one that it cannot precede.
    Error "dates-disordered" DatesDisordered { key: String, date: String, other: String, other_date: String };
    /// Two languages of a page have different schedules.
    Error "schedule-differs" ScheduleDiffers { key: String, date: String, other_date: String };

    // Editions
    /// A malformed heading in an edition.
    Error "edition-heading" EditionHeading { expected: String };
    /// Text of an edition that is not below a measure.
    Error "edition-stray-text" EditionStrayText;
    /// An edition names a topic that the original does not have.
    Error "edition-topic-unknown" EditionTopicUnknown { number: String, own: Option<String>, nearest: Option<String> };
    /// An edition has a topic twice.
    Error "edition-topic-repeated" EditionTopicRepeated { number: String, own: Option<String> };
    /// An edition names a measure that the original does not have in that topic.
    Error "edition-measure-unknown" EditionMeasureUnknown { number: String, topic: Box<str>, own: Option<Box<str>>, home: Option<Box<str>>, nearest: Option<String> };
    /// An edition has a measure twice.
    Error "edition-measure-repeated" EditionMeasureRepeated { number: String };
    /// Notice or preamble of edition and original differ in segment count.
    Error "front-segment-count" FrontSegmentCount { part: String, lines: usize, sentences: usize };
    /// An edition and the original differ in segment count.
    Error "segment-count" SegmentCount { number: String, lines: usize, sentences: usize };
    /// The quantities of a sentence and its translation differ.
    Error "numbers-differ" NumbersDiffer { part: Part, chinese: Option<String>, english: Option<String> };
    /// A plan cites an instrument that is not in the glossary.
    Warning "instrument-unknown" InstrumentUnknown { name: String };
    /// An edition lacks the file of a topic or the front matter file.
    Warning "edition-missing" EditionMissing { plan: String, path: String, others: usize, language: String };
    /// A plan has an edition in a language that it is not translated into, it
    /// says, or is in that language itself.
    Error "edition-unexpected" EditionUnexpected { language: String, folder: Option<String> };
    /// An erratum has a reason in the plan's language but not in another one.
    Warning "reason-missing" ReasonMissing { language: String };
    /// Measures and sentences that are not translated.
    Warning "translation-missing" TranslationMissing { language: String, numbers: String, count: usize };
    /// Segments of a file whose translations are not accepted.
    Warning "translation-unreviewed" TranslationUnreviewed { language: String, parts: String, count: usize };
    /// The original has changed since a translation was accepted.
    Warning "translation-stale" TranslationStale { part: Part, id: String, language: String };
    /// An unbalanced `{` or `}`.
    Error "placeholder-unbalanced" PlaceholderUnbalanced { part: Part };
    /// An invalid segment identifier in `segments.toml`.
    Error "bad-segment" BadSegment { id: String, nearest: Option<String> };
    /// `segments.toml` names a segment that the plan does not have.
    Warning "segment-unknown" SegmentUnknown { id: String, nearest: Option<String> };

    // Work on translations
    /// A name that does not match any segment.
    Error "segment-none" SegmentNone { name: String, nearest: Option<String> };
    /// There is no translation to accept.
    Error "translation-absent" TranslationAbsent { part: Part, name: String };
    /// There is no plan with this identifier.
    Error "plan-unknown" PlanUnknown { id: String, nearest: Option<String>, plans: Option<String> };
    /// There are several plans, and none is selected.
    Error "plan-unnamed" PlanUnnamed { plans: String };
    /// A plan has no edition in a language.
    Error "edition-unknown" EditionUnknown { plan: String, language: String, nearest: Option<String>, languages: String };
    /// A plan has no edition.
    Error "edition-none" EditionNone { plan: String };
    /// A plan has several editions, and none is selected.
    Error "edition-unnamed" EditionUnnamed { plan: String, languages: String };
    /// A file that is neither PO nor XLIFF.
    Error "exchange-unknown" ExchangeUnknown;
    /// A file with an encoding other than UTF-8.
    Error "exchange-charset" ExchangeCharset { charset: String };
    /// A file for a different plan.
    Error "exchange-plan" ExchangePlan { expected: String, found: String };
    /// A file for a different language.
    Error "exchange-language" ExchangeLanguage { expected: String, found: String };
    /// A file exported from a different original.
    Warning "exchange-original" ExchangeOriginal { path: String };
    /// An invalid line in a PO file.
    Error "po-line" PoLine;
    /// A string in a PO file that is unterminated or has an unknown escape.
    Error "po-string" PoString;
    /// An incomplete entry in a PO file.
    Error "po-incomplete" PoIncomplete { keyword: String };
    /// An entry with plural forms in a PO file.
    Error "po-plural" PoPlural;
    /// A PO file without a header.
    Error "po-header" PoHeader;
    /// A file that is not well-formed XML.
    Error "xml-syntax" XmlSyntax { reason: String };
    /// An XML file with a document type, which could include external content.
    Error "xml-doctype" XmlDoctype;
    /// An XML file that is not XLIFF 2.0 or 2.1.
    Error "xliff-version" XliffVersion { found: String };
    /// A required XLIFF element is missing.
    Error "xliff-element" XliffElement { element: String };
    /// A required XLIFF attribute is missing or invalid.
    Error "xliff-attribute" XliffAttribute { element: String, attribute: String, expected: String };
    /// A duplicate XLIFF identifier.
    Error "xliff-repeated" XliffRepeated { id: String };
    /// More than one `<file>`.
    Error "xliff-files" XliffFiles;
    /// A unit with several segments.
    Error "xliff-segments" XliffSegments;
    /// Inline codes that differ from those of the source.
    Error "xliff-codes" XliffCodes { expected: Option<String>, found: Option<String> };
    /// An unpaired inline element.
    Error "xliff-unbalanced" XliffUnbalanced { found: String };
    /// A unit that the plan does not have.
    Error "unit-unknown" UnitUnknown { id: String, nearest: Option<String> };
    /// A unit that occurs twice in a file.
    Error "unit-repeated" UnitRepeated { id: String };
    /// A unit whose source differs from the original.
    Error "unit-source" UnitSource { part: Part, expected: String };
    /// An empty target for a unit that is translated in the edition.
    Error "unit-emptied" UnitEmptied { part: Part };
    /// A translation with several lines.
    Error "unit-lines" UnitLines { part: Part };
    /// A translation that would be parsed as a heading.
    Error "unit-heading" UnitHeading { part: Part };
    /// Placeholders that differ from those of the source.
    Error "placeholder-other" PlaceholderOther { part: Part, expected: Option<String>, found: Option<String> };
    /// An export would overwrite a file that is not an export.
    Error "export-foreign" ExportForeign { path: String };
    /// A trace would replace a file that is not a trace.
    Error "trace-foreign" TraceForeign { path: String };
    /// A list of changes would replace a file that is none.
    Error "changed-list-foreign" ChangedListForeign { path: String };
    /// `build --budget` without a budget.
    Error "budget-missing" BudgetMissing {};
    /// A budget for a kind of page that the site does not have.
    Error "budget-unknown" BudgetUnknown { kind: String, nearest: Option<String>, kinds: String };
    /// Pages with more bytes or requests than their budget allows.
    Error "budget-exceeded" BudgetExceeded { kind: String, unit: String, page: String, most: u32, limit: u32, others: usize };
    /// A copy of a site without a list of its files.
    Error "copy-unlisted" CopyUnlisted { path: String };
    /// A file of a copy is changed, missing or was added.
    Error "copy-differs" CopyDiffers { path: String, state: String };
    /// A file that a user named is a source of the portal.
    Error "write-source" WriteSource { path: String, holder: String };
    /// A file that a user named is in a site that yaodian wrote.
    Error "write-published" WritePublished { path: String, holder: String };
    /// What a user named is nothing that a text is written to.
    Error "write-special" WriteSpecial { path: String, kind: String };
    /// A file of the portal could not be written.
    Error "rewrite-failed" RewriteFailed { path: String, reason: Reason };
    /// A file of the portal is not what it was when it was read.
    Error "rewrite-changed" RewriteChanged { path: String };
    /// Files of the portal that belong together could be neither written nor left.
    Error "rewrite-halfway" RewriteHalfway { path: String, reason: Reason };

    // The glossary
    /// Two entries have the same slug.
    Error "term-slug-repeated" TermSlugRepeated { slug: String };
    /// A term is part of one that is not in the glossary.
    Error "term-unknown" TermUnknown { slug: String, nearest: Option<String> };
    /// A term is limited to a plan that is not there.
    Error "term-plan-unknown" TermPlanUnknown { id: String, nearest: Option<String> };
    /// Two entries of a plan have the same form in a language.
    Error "term-repeated" TermRepeated { form: String, language: String };
    /// An entry lacks the language that is the fallback for all others.
    Error "term-language-missing" TermLanguageMissing { slug: String, language: String };
    /// Entries without words in a language of the site.
    Warning "terms-untranslated" TermsUntranslated { language: String, count: usize, slugs: String };
    /// A sentence has a term, but its translation none of the agreed forms.
    Warning "term-not-used" TermNotUsed { part: Part, term: String, agreed: String };

    // Audiences, annotations, synonyms
    /// Two audiences have the same slug.
    Error "audience-slug-repeated" AudienceSlugRepeated { slug: String };
    /// An audience lacks the language that is the fallback for all others.
    Error "audience-language-missing" AudienceLanguageMissing { slug: String, language: String };
    /// An audience has no words in a language of the site.
    Warning "audience-untranslated" AudienceUntranslated { slug: String, language: String };
    /// A measure refers to an unknown audience.
    Error "audience-unknown" AudienceUnknown { slug: String, nearest: Option<String>, audiences: Option<String> };
    /// An entry of editors is about a measure that the original does not have.
    Error "annotation-unknown" AnnotationUnknown { number: String, nearest: Option<String>, measures: usize };
    /// A file has two entries for a measure.
    Error "annotation-repeated" AnnotationRepeated { number: String };
    /// Measures have no plain words where others have them.
    Warning "plain-missing" PlainMissing { count: usize, measures: String };
    /// It is not recorded for which wording of a measure plain words are written.
    Warning "plain-unrecorded" PlainUnrecorded { number: String, hash: String };
    /// A measure has changed since its plain words were written.
    Warning "plain-stale" PlainStale { number: String, hash: String };
    /// Plain words are missing in a language.
    Warning "plain-untranslated" PlainUntranslated { number: String, key: String, language: String };
    /// A name added or suppressed in `annotations.toml` does not occur in the
    /// text of the measure.
    Error "name-not-found" NameNotFound { number: String, found: String, nearest: Option<String> };
    /// A name suppressed in `annotations.toml` is not a name in the measure.
    Error "not-named-idle" NotNamedIdle { found: String };
    /// Two names of the same kind have the same slug.
    Error "name-slug-repeated" NameSlugRepeated { slug: String };
    /// A measure is related to one that the original does not have.
    Error "related-unknown" RelatedUnknown { number: String, nearest: Option<String>, measures: usize };
    /// A measure is related to itself.
    Error "related-self" RelatedSelf { number: String };
    /// A measure is related to another one twice.
    Error "related-repeated" RelatedRepeated { number: String };
    /// A measure has a keyword twice.
    Error "keyword-repeated" KeywordRepeated { keyword: String };
    /// A word occurs twice in a group of synonyms, in one list or both.
    Error "synonym-repeated" SynonymRepeated { word: String };
    /// A group of synonyms is limited to a plan that is not there.
    Error "synonym-plan-unknown" SynonymPlanUnknown { id: String, nearest: Option<String> };
    /// The target of a synonym does not occur in any text.
    Warning "synonym-nowhere" SynonymNowhere { word: String, language: String };

    // Pages, links, theme
    /// The file name of a page is not NAME.LANG.md with a language of the site.
    Error "page-name" PageName { name: String, nearest: Option<String>, languages: String };
    /// A page exists in one language but not in another.
    Warning "page-missing" PageMissing { name: String, language: String };
    /// The headings of a page do not begin at level two, or skip a level.
    Warning "page-outline" PageOutline { level: usize, expected: usize };
    /// The address of a page is reserved by the program.
    Error "page-reserved" PageReserved { name: String };
    /// A picture on a page has no text.
    Error "picture-without-text" PictureWithoutText { target: String };
    /// A picture beside the pages is not one that browsers show.
    Error "picture-unreadable" PictureUnreadable { path: String, why: String };
    /// A picture beside the pages that none of them shows.
    Warning "picture-unused" PictureUnused { path: String, name: String };
    /// A link to a page or a picture that does not exist.
    Error "link-broken" LinkBroken { target: String, nearest: Option<String> };
    /// A link to something that is currently not published.
    Error "link-withheld" LinkWithheld { target: String, why: Absence };
    /// A link to an anchor that does not exist on its page.
    Error "fragment-broken" FragmentBroken { target: String, nearest: Option<String> };
    /// A generated page refers to something that does not exist on the site.
    Error "reference-dead" ReferenceDead { target: String, page: String, count: usize, nearest: Option<String> };
    /// The theme's folder does not exist.
    Error "theme-missing" ThemeMissing { name: String, nearest: Option<String> };
    /// A theme that extends itself, directly or indirectly.
    Error "theme-circular" ThemeCircular { name: String };
    /// A template that the program renders is missing from the theme.
    Error "template-missing" TemplateMissing { name: String, nearest: Option<String> };
    /// A template that fails to compile or to render.
    Error "template" Template { name: String, reason: String };
    /// A template that extends itself under its own name.
    Error "template-itself" TemplateItself { name: String, lower: String };
    /// A template of the portal's own lacks blocks that pages override.
    Error "block-missing" BlockMissing { name: String, blocks: String };
    /// An unused template of the portal's own.
    Warning "template-unused" TemplateUnused { name: String, nearest: Option<String>, known: String };
    /// An unused message of the portal's own.
    Warning "message-unused" MessageUnused { key: String, nearest: Option<String> };
    /// A locale file that is not Fluent.
    Error "locale-syntax" LocaleSyntax { reason: String };
    /// A message that exists only in another language of the theme.
    Error "locale-key" LocaleKey { key: String, language: String, nearest: Option<String> };
    /// Messages that exist only in another language of the theme.
    Error "locale-keys" LocaleKeys { language: String, count: usize, keys: String };
    /// A message that cannot be formatted.
    Error "locale-pattern" LocalePattern { key: String, language: String, reason: String };
    /// A language of the site without a locale file.
    Error "locale-missing" LocaleMissing { language: String, path: String, like: Option<String> };

    // The site
    /// No base URL: content that needs absolute URLs is left out.
    Warning "base-url-missing" BaseUrlMissing;
    /// Two producers of the same file.
    Error "artifact-repeated" ArtifactRepeated { path: String, first: String, second: String };
    /// A page or fragment of the last site that nothing accounts for.
    Error "address-lost" AddressLost { address: String, below: usize, nearest: Option<Box<str>>, file: Option<Box<str>>, formerly: Box<str>, gone: Box<str> };
    /// An address declared former or gone that a page has.
    Error "address-taken" AddressTaken { address: String };
    /// An address declared former or gone twice, with different outcomes.
    Error "address-repeated" AddressRepeated { address: String };
    /// The output folder contains something that yaodian did not write.
    Error "output-foreign" OutputForeign { path: String, found: String };
    /// The output path is not a folder.
    Error "output-no-folder" OutputNoFolder { path: String };
    /// A path next to the output folder that a build needs is taken.
    Error "output-obstructed" OutputObstructed { path: String };
    /// The output folder is, contains, or is inside a folder of sources.
    Error "output-misplaced" OutputMisplaced { path: String, holder: String };
    /// The output folder is inside another site.
    Error "output-nested" OutputNested { path: String, holder: String };
    /// Another build is writing to the same folder.
    Error "output-busy" OutputBusy { path: String };
    /// The site could not be written.
    Error "output-failed" OutputFailed { path: String, reason: Reason };
    /// Neither the new site nor the last good one could be given its name.
    Error "output-displaced" OutputDisplaced { path: String, place: String, reason: Reason };
    /// Of the files of a new site, some could not be put in their places.
    Error "output-mixed" OutputMixed { path: String, reason: Reason };
    /// The files of the site were replaced one by one.
    Warning "output-in-place" OutputInPlace { path: String };
    /// The filesystem cannot exchange two names, so for a moment there was no
    /// site.
    Warning "output-two-steps" OutputTwoSteps { path: String };
    /// The new site could not be flushed to disk after it was published.
    Warning "output-unflushed" OutputUnflushed { path: String, reason: Reason };
    /// Files of somebody else came into the site while it was built.
    Warning "output-kept" OutputKept { found: String, place: String };
    /// The line of a document that is imported could be something else.
    Warning "line-doubtful" LineDoubtful { doubt: String, line: usize, taken: String };
    /// Nothing confirms the title of a document that is imported.
    Warning "title-unsure" TitleUnsure { title: Option<String>, other: Option<String>, line: usize };
    /// A table was not read as tasks; each of its rows is a line of text.
    Warning "table-unread" TableUnread { line: usize, last: usize };
    /// The site has no texts in the language of a document that is imported.
    Error "import-language" ImportLanguage { language: String, languages: String };
    /// There is a plan with the ID that an import would give.
    Error "import-plan-taken" ImportPlanTaken { id: String };
    /// Another original has the name that an import would give.
    Error "import-seed-taken" ImportSeedTaken { path: String, is_own: String };
    /// Nothing is known of an import of a plan.
    Error "import-unrecorded" ImportUnrecorded { id: String, nearest: Option<String>, known: Option<String> };
    /// Files that a replacement of an original has changed were edited since, or
    /// are not kept as they were before: `kept` is where they are, or should be.
    Error "import-undo-edited" ImportUndoEdited { id: String, edited: Option<String>, original: Option<String>, kept: String };
    /// The record of an import is not one that yaodian has written.
    Error "import-record-damaged" ImportRecordDamaged { id: String, path: String };
    /// The new original is already in the place of the former one.
    Error "import-in-place" ImportInPlace { path: String };
    /// Several documents, where only one can be imported.
    Error "import-one-file" ImportOneFile { count: usize };
    /// JSON, where nothing is read only.
    Error "import-json" ImportJson;
    /// The server could not listen on the port.
    Error "port-taken" PortTaken { port: u32, reason: Reason };
    /// Watching for changes failed.
    Warning "watch-failed" WatchFailed { reason: String };

    // External resources
    /// The target of a link to another site does not exist, as its server says.
    Error "external-gone" ExternalGone { url: String, status: u32 };
    /// A link to another site is refused by the server.
    Warning "external-refused" ExternalRefused { url: String, status: u32 };
    /// A link to another site gets no response.
    Warning "external-unreachable" ExternalUnreachable { url: String, why: Unreachable };
    /// A link to another site has permanently moved.
    Warning "external-moved" ExternalMoved { url: String, to: String };
    /// A link to a host in a private network.
    Error "external-private" ExternalPrivate { url: String };
    /// There is no git, or no repository that it can read.
    Error "history-missing" HistoryMissing { said: Option<String> };
    /// The repository is a shallow clone.
    Error "history-shallow" HistoryShallow;

    // The command line
    /// The folder for a new portal is not empty.
    Error "new-not-empty" NewNotEmpty { path: String, found: String };
    /// The path for a new portal is not a folder.
    Error "new-no-folder" NewNoFolder { path: String };
    /// A new portal could not be written.
    Error "new-failed" NewFailed { path: String, reason: Reason };
    /// `--root` does not name a folder.
    Error "root-missing" RootMissing { path: String };
    /// An option or argument that the verb does not have.
    Error "usage-unknown-argument" UsageUnknownArgument { argument: String, nearest: Option<String> };
    /// An unknown verb.
    Error "usage-unknown-verb" UsageUnknownVerb { verb: String, nearest: Option<String>, verbs: String };
    /// An unknown problem code.
    Error "usage-unknown-code" UsageUnknownCode { code: String, nearest: Option<String> };
    /// No verb.
    Error "usage-missing-verb" UsageMissingVerb { verbs: String };
    /// An invalid value of an option.
    Error "usage-bad-value" UsageBadValue { argument: String, value: String, nearest: Option<String>, expected: String };
    /// A value of `--base-url` that is not a base URL.
    Error "usage-bad-base-url" UsageBadBaseUrl { argument: String, value: String };
    /// An option without its value.
    Error "usage-missing-value" UsageMissingValue { argument: String };
    /// A value for an option that takes none.
    Error "usage-needless-value" UsageNeedlessValue { argument: String, value: String };
    /// An option given twice.
    Error "usage-repeated" UsageRepeated { argument: String };
    /// A required argument is missing.
    Error "usage-missing-argument" UsageMissingArgument { argument: String };
    /// Two mutually exclusive arguments.
    Error "usage-conflict" UsageConflict { argument: String, other: String };
    /// A command-line argument that is not UTF-8.
    Error "usage-not-utf8" UsageNotUtf8;
    /// Any other error of the command-line parser, in the parser's words.
    Error "usage-other" UsageOther { reason: String };

    // Internal errors
    /// A bug that the program has detected.
    Error "internal-error" InternalError { what: String, file: String, line: u32 };
}
