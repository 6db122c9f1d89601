//! Every problem, its code, its severity and its typed arguments.
//!
//! A code is also the key of its message in `locales/cli.LANG.ftl`; the
//! attribute `.help` of that message is the remedy.

use super::{Argument, Kind, Reason, Severity};

impl Problem {
    /// Whether it says that a translation is not there yet.
    pub fn awaits_translation(&self) -> bool {
        matches!(
            self,
            Self::EditionMissing { .. }
                | Self::TranslationMissing { .. }
                | Self::ReasonMissing { .. }
        )
    }
}

macro_rules! problems {
    ($( $(#[$doc:meta])* $severity:ident $code:literal $name:ident $( { $($field:ident : $type:ty),* $(,)? } )? ; )*) => {
        /// What is wrong, with what a message needs to say it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field is documented by the message that names it")]
        pub enum Problem { $( $(#[$doc])* $name $( { $($field: $type),* } )?, )* }

        impl Problem {
            /// Every code, in the order of this list.
            pub const CODES: &'static [&'static str] = &[ $($code),* ];

            /// The stable code, the same in every language.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )* }
            }

            /// How much it weighs.
            pub fn severity(&self) -> Severity {
                match self { $( Self::$name { .. } => Severity::$severity, )* }
            }

            /// The arguments by name.
            pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
                match self {
                    $( Self::$name $( { $($field),* } )? => vec![ $( $( (stringify!($field), Argument::from($field)) ),* )? ], )*
                }
            }
        }
    };
}

problems! {
    // Files
    /// A file that must be there is not.
    Error "file-missing" FileMissing { path: String };
    /// A file or folder is there and cannot be read.
    Error "file-unreadable" FileUnreadable { path: String, reason: Reason };
    /// Bytes that are not UTF-8.
    Error "not-utf8" NotUtf8 { path: String, byte: usize };
    /// A character that no text should hold.
    Error "control-character" ControlCharacter { code: String };
    /// A file that nothing reads, where files are read.
    Warning "file-ignored" FileIgnored { path: String, known: String };
    /// The original holds no text.
    Error "original-empty" OriginalEmpty { path: String };
    /// The original is not the one that the plan was made from.
    Error "original-changed" OriginalChanged { path: String, expected: String, found: String };

    // TOML
    /// The file is not TOML.
    Error "toml-syntax" TomlSyntax { reason: String };
    /// A key that nothing reads.
    Error "unknown-key" UnknownKey { key: String, nearest: Option<String>, known: String };
    /// A key that must be there is not.
    Error "missing-key" MissingKey { key: String };
    /// A key with nothing in it.
    Error "empty-value" EmptyValue { key: String };
    /// A value of another type than the key's.
    Error "wrong-type" WrongType { key: String, expected: Kind, found: Kind };
    /// A value of the right type that makes no sense.
    Error "bad-value" BadValue { key: String, value: String, expected: String };
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
    Error "erratum-not-found" ErratumNotFound { line: usize, found: String };
    /// What an erratum says it found is on its line more than once.
    Error "erratum-ambiguous" ErratumAmbiguous { line: usize, found: String, count: usize };
    /// An erratum corrects words to the same words.
    Error "erratum-empty" ErratumEmpty { found: String };
    /// Two errata speak of the same characters.
    Error "erratum-overlap" ErratumOverlap { line: usize };

    // Languages
    /// A language that the site is not published in.
    Error "language-unknown" LanguageUnknown { tag: String, languages: String };
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
    /// A topic of the original has no slug in `plan.toml`.
    Error "topic-without-slug" TopicWithoutSlug { number: u32, title: String };
    /// `plan.toml` names a topic that the original does not have.
    Error "topic-unknown" TopicUnknown { number: u32, topics: usize };
    /// A topic is named twice.
    Error "topic-repeated" TopicRepeated { number: u32 };
    /// Two topics have one slug.
    Error "slug-repeated" SlugRepeated { slug: String };

    // Editions
    /// A heading of an edition that is not of its form.
    Error "edition-heading" EditionHeading { expected: String };
    /// An edition's text stands under no measure.
    Error "edition-stray-text" EditionStrayText;
    /// An edition names a topic that the original does not have.
    Error "edition-topic-unknown" EditionTopicUnknown { number: u32 };
    /// An edition gives one topic twice.
    Error "edition-topic-repeated" EditionTopicRepeated { number: u32 };
    /// An edition names a measure that the original does not have in that topic.
    Error "edition-measure-unknown" EditionMeasureUnknown { number: u32, topic: u32 };
    /// An edition gives one measure twice.
    Error "edition-measure-repeated" EditionMeasureRepeated { number: u32 };
    /// The lines of an edition's notice or preamble and the original's sentences differ in number.
    Error "front-segment-count" FrontSegmentCount { part: String, lines: usize, sentences: usize };
    /// An edition's lines and the original's sentences differ in number.
    Error "segment-count" SegmentCount { number: u32, lines: usize, sentences: usize };
    /// A sentence and its translation differ in their quantities.
    Error "numbers-differ" NumbersDiffer { segment: String, chinese: Option<String>, english: Option<String> };
    /// A plan cites an instrument that the glossary does not have.
    Warning "instrument-unknown" InstrumentUnknown { name: String };
    /// A plan has no edition file for a topic, or no front.
    Warning "edition-missing" EditionMissing { path: String, language: String };
    /// An erratum says why in the plan's language and not in another.
    Warning "reason-missing" ReasonMissing { language: String };
    /// Measures whose text is missing in a language.
    Warning "translation-missing" TranslationMissing { language: String, numbers: String, count: usize };

    // Pages, links, theme
    /// A page's file name is not NAME.LANG.md with a language of the site.
    Error "page-name" PageName { name: String, languages: String };
    /// A page exists in one language and not in another.
    Warning "page-missing" PageMissing { name: String, language: String };
    /// A page's headings do not begin at the second level, or skip one.
    Warning "page-outline" PageOutline { level: usize, expected: usize };
    /// A page would stand at the address of a page of the program's own.
    Error "page-reserved" PageReserved { name: String };
    /// A link to a page that is not there.
    Error "link-broken" LinkBroken { target: String };
    /// A link to a place that its page does not have.
    Error "fragment-broken" FragmentBroken { target: String };
    /// A made page refers to something on the site that is not there.
    Error "reference-dead" ReferenceDead { target: String, page: String, count: usize };
    /// The theme's folder is not there.
    Error "theme-missing" ThemeMissing { name: String };
    /// A template that the program renders is not in the theme.
    Error "template-missing" TemplateMissing { name: String };
    /// A template that does not compile or does not render.
    Error "template" Template { name: String, reason: String };
    /// A locale file that is not Fluent.
    Error "locale-syntax" LocaleSyntax { reason: String };
    /// A message that another language of the theme has.
    Error "locale-key" LocaleKey { key: String, language: String };
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

    // The command line
    /// `--root` names no folder.
    Error "root-missing" RootMissing { path: String };
    /// An option or word that the verb does not know.
    Error "usage-unknown-argument" UsageUnknownArgument { argument: String, nearest: Option<String> };
    /// A verb that does not exist.
    Error "usage-unknown-verb" UsageUnknownVerb { verb: String, nearest: Option<String> };
    /// No verb.
    Error "usage-missing-verb" UsageMissingVerb;
    /// A value that an option does not take.
    Error "usage-bad-value" UsageBadValue { argument: String, value: String, expected: String };
    /// A value of `--base-url` that is no base URL.
    Error "usage-bad-base-url" UsageBadBaseUrl { argument: String, value: String };
    /// An option without its value.
    Error "usage-missing-value" UsageMissingValue { argument: String };
    /// A value for an option that takes none.
    Error "usage-needless-value" UsageNeedlessValue { argument: String, value: String };
    /// An option given twice.
    Error "usage-repeated" UsageRepeated { argument: String };
    /// A word of the command line that is not UTF-8.
    Error "usage-not-utf8" UsageNotUtf8;
    /// What only the parser has words for.
    Error "usage-other" UsageOther { reason: String };
}
