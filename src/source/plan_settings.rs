//! `content/plans/ID/plan.toml`: the path of the original, its metadata as a
//! document ([`document`]), when it is published ([`schedule`]), and the
//! topics' slugs.

use std::sync::Arc;

use super::asked;
use super::document;
use super::formerly;
use super::grammar::Asked;
use super::language;
use super::profile;
use super::schedule;
use super::table::{Table, read};
use crate::base::{File, Span, Spanned};
use crate::diagnostic::Problems;
use crate::model::{
    Changed, DocumentSettings, Language, LanguageTag, ProfileSettings, PunctuationRule, Schedule,
    SitePath, TopicSetting,
};

/// The content of `plan.toml`.
pub(super) struct PlanSettings {
    pub(super) original: Spanned<String>,
    pub(super) sha256: Spanned<String>,
    pub(super) text_sha256: Option<Spanned<String>>,
    pub(super) encoding: Option<String>,
    pub(super) asked: Asked,
    pub(super) language: LanguageTag,
    pub(super) untranslated: Vec<Spanned<LanguageTag>>,
    pub(super) punctuation: PunctuationRule,
    pub(super) schedule: Schedule,
    pub(super) changed: Changed,
    pub(super) metadata: DocumentSettings,
    pub(super) profile: ProfileSettings,
    pub(super) formerly: Vec<Spanned<String>>,
    pub(super) topics: Vec<TopicSetting>,
}

impl PlanSettings {
    /// Whether the plan has no edition in a language, on purpose.
    pub(super) fn is_untranslated(&self, language: &LanguageTag) -> bool {
        self.untranslated.iter().any(|tag| tag.value == *language)
    }
}

/// Reads the settings of a plan; `None` if something required is missing.
/// `languages` are the site's, the default one first.
pub(super) fn plan_settings(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Option<PlanSettings> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let original = table.required_parsed("original", "seeds/2023-plan.txt", relative_path);
        let sha256 = table.required_parsed("sha256", "64 × 0-9 a-f", sha256);
        let text_sha256 = table.parsed("text-sha256", "64 × 0-9 a-f", self::sha256);
        let encoding = table.filled_text("encoding").map(|text| text.value);
        let asked = asked::asked(table, problems);
        let language = table.parsed("language", "zh-Hans", LanguageTag::new);
        let untranslated = language::untranslated(table, languages, problems);
        let punctuation = table.word("punctuation", &["full-width", "as-published"], punctuation);
        let metadata = document::document(table, languages, problems);
        let profile = profile::profile(table, languages, problems);
        let changed = schedule::changed(table, sha256.as_ref());
        let schedule = schedule::schedule(table, metadata.published.as_ref(), problems);
        let formerly = formerly::formerly(table);
        let topics = table.tables("topic", topic);
        Some(PlanSettings {
            original: original?,
            sha256: sha256?,
            text_sha256,
            encoding,
            asked,
            language: match language {
                Some(tag) => tag.value,
                None => languages
                    .iter()
                    .find(|l| l.derived_from.is_none())?
                    .tag
                    .clone(),
            },
            untranslated,
            punctuation: punctuation.map_or(PunctuationRule::FullWidth, |rule| rule.value),
            schedule,
            changed,
            metadata,
            profile,
            formerly,
            topics: topics.into_iter().flatten().collect(),
        })
    })?
}

fn topic(table: &mut Table<'_>) -> Option<TopicSetting> {
    let number = table.required_path("number");
    let slug = table.required_parsed("slug", "social-assistance", slug);
    let slug = slug.filter(|slug| table.is_portable(slug));
    Some(TopicSetting {
        formerly: formerly::formerly(table),
        number: number?,
        slug: slug?,
    })
}

/// A valid slug: one component of a path. `measures` and `source` are reserved.
fn slug(text: &str) -> Option<String> {
    let good = SitePath::is_name(text) && !matches!(text, "measures" | "source");
    good.then(|| text.to_owned())
}

fn punctuation(text: &str) -> Option<PunctuationRule> {
    match text {
        "full-width" => Some(PunctuationRule::FullWidth),
        "as-published" => Some(PunctuationRule::AsPublished),
        _ => None,
    }
}

fn sha256(text: &str) -> Option<String> {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    (text.len() == 64 && text.chars().all(hex)).then(|| text.to_owned())
}

/// A path that stays inside the portal.
fn relative_path(text: &str) -> Option<String> {
    let inside = |part: &str| !part.is_empty() && part != "." && part != "..";
    let good = text.split('/').all(inside) && !text.contains('\\');
    good.then(|| text.to_owned())
}
