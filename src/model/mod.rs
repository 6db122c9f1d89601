//! The data that flows through yaodian: plain, immutable, without I/O.
//!
//! [`Corpus`] is what was read, [`Portal`] what it means once everything is
//! joined and checked. A value is complete when it exists; no later step
//! fills it in.

mod audience;
mod change;
mod changed;
mod corpus;
mod document;
mod errata;
mod glossary;
mod issue;
mod language;
mod named;
mod office;
mod page;
mod plan;
mod portal;
mod provision;
mod route;
mod schedule;
mod segment;
mod source_text;
mod stats;
mod synonym;
mod text;
mod tree;

pub use audience::{Audience, AudienceWords};
pub use change::Changes;
pub use changed::Changed;
pub use corpus::{
    Acceptance, AnnotationSource, AudienceSource, Corpus, EditionProvision, EditionSource,
    EditionTopic, Locale, NamedSource, NotNamedSource, PageSource, PlanSource, PunctuationRule,
    SegmentRecord, Sourced, StaticFile, SynonymSource, Template, TermSource, Theme, TopicSetting,
    Unpublished,
};
pub use document::{Deadline, Document, Notice, Numbering, Owner, Paragraph, ProvisionSource};
pub use errata::Erratum;
pub use glossary::{Glossary, Term, TermKind, TermWords};
pub use issue::{DocumentSettings, Issue, Published, Validity, ValidityStatus, office_day};
pub use language::{Language, LanguageTag};
pub use named::{NameKind, NameOf, Named, Names, OwnName};
pub use office::{Email, IcpFiling, Office, SecurityFiling, SiteCode, Telephone, WebAddress};
pub use page::{Article, Page, PageText};
pub use plan::{Body, Plan, Provision};
pub use portal::{Localized, Portal, Site, SitePages, Sources};
pub use provision::{Levels, Number, NumberKind, Numbers, ProvisionPath, Role};
pub use route::{Address, BaseUrl, Route, SitePath};
pub use schedule::{Due, Schedule, Scheduled, Turn, Why, Withheld};
pub use segment::{
    FRONT, NOTICE, PREAMBLE, Pending, SEGMENTS, Segment, SegmentId, SourceHash, UNTRANSLATED,
};
pub use source_text::{Published as PublishedFile, Run, SourceText};
pub use stats::{Newest, PlanStats, SiteStats};
pub use synonym::SynonymGroup;
pub use text::{Mark, Text};
pub use tree::{Addressed, BodyParagraph, Tree};
