//! Selects the editions that a verb works on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use clap::ArgMatches;

use crate::diagnostic::{Diagnostic, Problem};
use crate::exchange::Catalogue;
use crate::exchange::memory::Memory;
use crate::model::{EditionSource, LanguageTag, Plan, PlanSource};
use crate::pipeline::Workspace;
use crate::text::suggest::suggest;

/// An edition and its plan.
pub(super) struct LoadedEdition<'w> {
    pub(super) workspace: &'w Workspace,
    pub(super) plan: &'w Plan,
    pub(super) plan_source: &'w PlanSource,
    pub(super) source: &'w EditionSource,
}

impl LoadedEdition<'_> {
    pub(super) fn catalogue(&self) -> Catalogue {
        Catalogue::of(
            &self.workspace.portal,
            self.plan,
            self.plan_source,
            self.source,
        )
    }

    /// Its language for people: `English (en)`.
    pub(super) fn language(&self) -> String {
        let tag = &self.source.language;
        match self.workspace.portal.site.language(tag) {
            Some(language) => format!("{} ({tag})", language.label),
            None => tag.to_string(),
        }
    }
}

/// The translation memories of a portal, each made once.
#[derive(Default)]
pub(super) struct Memories<'w>(BTreeMap<(&'w LanguageTag, &'w LanguageTag), Memory<'w>>);

impl<'w> Memories<'w> {
    /// The memory for the languages of an edition.
    pub(super) fn of(&mut self, edition: &LoadedEdition<'w>) -> &Memory<'w> {
        let languages = (&edition.plan.language, &edition.source.language);
        let workspace = edition.workspace;
        self.0.entry(languages).or_insert_with(|| {
            let source = |plan: &Plan| {
                let mut sources = workspace.corpus.plans.iter();
                sources.find(|source| source.id == plan.id)
            };
            let plans = workspace.portal.every_plan().filter_map(source);
            let plans = plans.map(|source| &*source.value);
            Memory::of(plans, languages, &workspace.portal.glossary)
        })
    }
}

/// The value of an option, if the verb has it and it is given.
pub(super) fn asked<'m>(matches: &'m ArgMatches, name: &str) -> Option<&'m String> {
    // An error says that the verb has no such option.
    matches.try_get_one::<String>(name).ok().flatten()
}

/// The requested plan and language; `None` means any.
pub(super) struct Wanted<'m> {
    pub(super) plan: Option<&'m str>,
    pub(super) language: Option<&'m LanguageTag>,
}

impl<'m> Wanted<'m> {
    /// From `--plan` and `--language`.
    pub(super) fn by(matches: &'m ArgMatches) -> Self {
        Self {
            plan: asked(matches, "plan").map(String::as_str),
            language: matches.get_one("language"),
        }
    }
}

/// The requested editions, those of the newest plan first.
pub(super) fn editions<'w>(
    workspace: &'w Workspace,
    &Wanted { plan, language }: &Wanted<'_>,
) -> Result<Vec<LoadedEdition<'w>>, Vec<Diagnostic>> {
    let refused = |problem| Err(vec![Diagnostic::general(problem)]);
    let plans = &workspace.portal.plans;
    let chosen: Vec<&Plan> = (workspace.portal.every_plan())
        .filter(|other| plan.is_none_or(|plan| plan == other.id))
        .collect();
    if let (Some(plan), true) = (plan, chosen.is_empty()) {
        let ids: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        return refused(Problem::PlanUnknown {
            id: plan.to_owned(),
            nearest: suggest(plan, &ids).map(str::to_owned),
            plans: (!plans.is_empty()).then(|| names(plans)),
        });
    }
    let mut editions = Vec::new();
    for plan in chosen {
        let mut sources = workspace.corpus.plans.iter();
        let Some(plan_source) = sources.find(|source| source.id == plan.id) else {
            continue;
        };
        let of_plan = &plan_source.editions;
        let wanted = |edition: &&EditionSource| language.is_none_or(|tag| tag == &edition.language);
        let before = editions.len();
        editions.extend(of_plan.iter().filter(wanted).map(|source| LoadedEdition {
            workspace,
            plan,
            plan_source,
            source,
        }));
        if let (Some(language), true) = (language, editions.len() == before) {
            return refused(Problem::EditionUnknown {
                plan: plan.id.clone(),
                language: language.to_string(),
                nearest: suggest(language.as_str(), &tags(plan_source)).map(str::to_owned),
                languages: tags(plan_source).join(", "),
            });
        }
    }
    Ok(editions)
}

/// The one edition that is requested.
pub(super) fn edition<'w>(
    workspace: &'w Workspace,
    wanted: &Wanted<'_>,
) -> Result<LoadedEdition<'w>, Vec<Diagnostic>> {
    let refused = |problem| Err(vec![Diagnostic::general(problem)]);
    let several = several(workspace, wanted);
    if several.len() > 1 {
        let plans = several.join(", ");
        return refused(Problem::PlanUnnamed { plans });
    }
    let wanted = &Wanted {
        plan: wanted.plan.or(several.first().copied()),
        language: wanted.language,
    };
    let mut editions = editions(workspace, wanted)?;
    match (editions.pop(), editions.len()) {
        (Some(edition), 0) => Ok(edition),
        (Some(edition), _) => refused(Problem::EditionUnnamed {
            plan: edition.plan.id.clone(),
            languages: tags(edition.plan_source).join(", "),
        }),
        // A site in one language has no editions.
        (None, _) => refused(Problem::EditionNone {
            plan: names(&workspace.portal.plans),
        }),
    }
}

/// The plans that can be meant where none is named: those that are translated
/// into the language, or else those that are translated at all.
fn several<'w>(workspace: &'w Workspace, wanted: &Wanted<'_>) -> Vec<&'w str> {
    if wanted.plan.is_some() {
        return Vec::new();
    }
    let plans = |is_meant: &dyn Fn(&EditionSource) -> bool| -> Vec<&'w str> {
        let sources = workspace.corpus.plans.iter();
        let meant = sources.filter(|plan| plan.editions.iter().any(is_meant));
        // Another order than that of the list of plans would be confusing.
        let meant: BTreeSet<&str> = meant.map(|plan| plan.id.as_str()).collect();
        let every = workspace.portal.every_plan().map(|plan| plan.id.as_str());
        every.filter(|id| meant.contains(id)).collect()
    };
    let meant = wanted
        .language
        .map(|language| plans(&|edition| edition.language == *language));
    // Without a plan in the language, the refusal names the languages.
    meant
        .filter(|meant| !meant.is_empty())
        .unwrap_or_else(|| plans(&|_| true))
}

fn names(plans: &[Arc<Plan>]) -> String {
    let names: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
    names.join(", ")
}

fn tags(plan: &PlanSource) -> Vec<&str> {
    let editions = plan.editions.iter();
    editions.map(|edition| edition.language.as_str()).collect()
}
