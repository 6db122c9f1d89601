//! The data that flows through yaodian: plain, immutable, without I/O.
//!
//! [`Corpus`] is what was read; [`Portal`] is the linked and checked result.
//! Values are complete when constructed; no later step fills them in.

mod addresses;
mod annotation_source;
mod audience;
mod base_url;
mod budget;
mod catalogue;
mod change;
mod changed;
mod corpus;
mod document;
mod duties;
mod duty;
mod errata;
mod glossary;
mod issue;
mod language;
mod localized;
mod masthead;
mod media;
mod named;
mod news;
mod numbering;
mod office;
mod page;
mod pending;
mod period;
mod picture;
mod plain;
mod plan;
mod plan_stats;
mod portal;
mod profile;
mod provision;
mod provision_source;
mod punctuation;
mod route;
mod runs;
mod schedule;
mod segment;
mod segment_id;
mod site;
mod source_text;
mod standing;
mod stats;
mod synonym;
mod term_source;
mod text;
mod tree;

pub use addresses::{Addresses, Former, Fragments, Gone, GoneSource, Referable, former_path};
pub use annotation_source::{
    AnnotationSource, GivenDeadline, NamedSource, NotNamedSource, OwnerSource,
};
pub use audience::{Audience, AudienceWords};
pub use base_url::BaseUrl;
pub use budget::PageBudget;
pub use catalogue::{Catalogue, PlanBody, PlanSeries, SeriesNames};
pub use change::Changes;
pub use changed::Changed;
pub use corpus::{
    Acceptance, AudienceSource, Corpus, EditionProvision, EditionSource, EditionTopic, Locale,
    PageSource, PlanSource, SegmentRecord, Sourced, StaticFile, SynonymSource, Template, Theme,
    TopicSetting, Unpublished,
};
pub use document::{Document, Facts};
pub use duties::{BodyDuties, Duties, DutyOf};
pub use duty::{DueBy, Duty, Responsibility, Responsible};
pub use errata::Erratum;
pub use glossary::{Glossary, Term, TermKind, TermWords};
pub use issue::{
    DocumentSettings, Issue, Provenance, Published, Validity, ValidityStatus, office_day,
};
pub use language::{Language, LanguageTag};
pub use localized::Localized;
pub use masthead::Masthead;
pub use media::{MEDIA_TYPES, NAMED_MEDIA_TYPES, media_type};
pub use named::{NameKind, NameOf, Named, Names, OwnName};
pub use news::{Event, News};
pub use numbering::{Levels, Number, NumberKind, Numbers, ProvisionPath, Role};
pub use office::{
    Email, IcpFiling, Office, SecurityFiling, SiteCode, SiteMark, Telephone, WebAddress,
};
pub use page::{Article, Page, PageText};
pub use pending::Pending;
pub use period::Period;
pub use picture::{Picture, PictureSize};
pub use plain::{Plain, PlainSource};
pub use plan::Plan;
pub use plan_stats::PlanStats;
pub use portal::{Portal, SitePages, Sources};
pub use profile::{PlanKind, PlanTime, Profile, ProfileSettings, SeriesSource, State};
pub use provision::{Body, Provision};
pub use provision_source::{Deadline, Numbering, Owner, Paragraph, ProvisionSource, RowSource};
pub use punctuation::PunctuationRule;
pub use route::{Address, Route, SitePath};
pub use runs::{Run, Runs};
pub use schedule::{Due, Schedule, Scheduled, Turn, Why, Withheld};
pub use segment::Segment;
pub use segment_id::{
    CLOSING, FRONT, NOTICE, PREAMBLE, SEGMENTS, SegmentId, SourceHash, UNTRANSLATED,
};
pub use site::Site;
pub use source_text::{LayoutEdit, Published as PublishedFile, SourceText};
pub use standing::{PlanName, Standing};
pub use stats::{Newest, SiteStats};
pub use synonym::SynonymGroup;
pub use term_source::TermSource;
pub use text::{Mark, Text};
pub use tree::{Addressed, BodyParagraph, Tree};
