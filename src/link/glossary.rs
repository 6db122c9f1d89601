//! Links the glossary. Each form may belong to only one term of a plan.

use std::collections::BTreeMap;
use std::ptr;

use crate::base::{Place, Spanned};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{Glossary, LanguageTag, Site, Term, TermSource, TermWords};
use crate::text::lexicon::Script;
use crate::text::suggest::Speller;

/// Maximum number of terms listed in a problem.
const NAMED: usize = 8;

/// Links the terms, in file order. Errors are: a form that belongs to two
/// terms, a repeated slug, and a term without words in the site's first
/// language, which is the fallback for all others.
pub(super) fn glossary(sources: &[TermSource], site: &Site, problems: &Problems) -> Glossary {
    let mut slugs: BTreeMap<&str, &Place> = BTreeMap::new();
    for TermSource { slug, .. } in sources {
        if let Some(first) = slugs.insert(&slug.value, &slug.place) {
            let slug_of_two = Problem::TermSlugRepeated {
                slug: slug.value.clone(),
            };
            let diagnostic = Diagnostic::at(slug_of_two, &slug.place);
            problems.push(diagnostic.with_related(first));
        }
    }
    untranslated(sources, site, problems);
    repeated(sources, problems);
    let words = |source: &TermSource| -> BTreeMap<LanguageTag, TermWords> {
        let words = source.words.iter();
        words
            .map(|(language, words)| (language.clone(), words.value.clone()))
            .collect()
    };
    // Of two that have the same slug, the first.
    let indexes = sources.iter().enumerate().rev();
    let indexes: BTreeMap<&str, usize> = indexes
        .map(|(index, source)| (source.slug.value.as_str(), index))
        .collect();
    let index = |slug: &str| indexes.get(slug).copied();
    let known = Speller::new(sources.iter().map(|s| s.slug.value.as_str()));
    for whole in sources.iter().filter_map(|source| source.part_of.as_ref()) {
        if index(&whole.value).is_none() {
            let problem = Problem::TermUnknown {
                slug: whole.value.clone(),
                nearest: known.suggest(&whole.value).map(str::to_owned),
            };
            let meant = known.slip(&whole.value);
            let fix = meant.and_then(|to| Fix::reword(&whole.place, &whole.value, to));
            problems.push(Diagnostic::at(problem, &whole.place).with_fix(fix));
        }
    }
    let terms = sources.iter().map(|source| Term {
        slug: source.slug.value.clone(),
        formerly: former_slugs(source),
        kind: source.kind,
        part_of: (source.part_of.as_ref()).and_then(|whole| index(&whole.value)),
        plans: source.plans.iter().map(|id| id.value.clone()).collect(),
        words: words(source),
    });
    Glossary {
        terms: terms.collect(),
    }
}

/// The former slugs of a term, without the addresses that lead to it.
fn former_slugs(source: &TermSource) -> Vec<String> {
    let former = source.formerly.iter().map(|former| former.value.clone());
    former.filter(|former| !former.starts_with('/')).collect()
}

/// Reports terms that lack a language: one problem per term for the first
/// language, one in total for each other language.
fn untranslated(sources: &[TermSource], site: &Site, problems: &Problems) {
    for (rank, language) in site.edited().enumerate() {
        let tag = &language.tag;
        let lacking = sources.iter().filter(|term| !term.words.contains_key(tag));
        let lacking: Vec<&Spanned<String>> = lacking.map(|term| &term.slug).collect();
        let language = tag.to_string();
        if rank == 0 {
            problems.extend(lacking.into_iter().map(|slug| {
                let problem = Problem::TermLanguageMissing {
                    slug: slug.value.clone(),
                    language: language.clone(),
                };
                Diagnostic::at(problem, &slug.place)
            }));
        } else if let Some(first) = lacking.first() {
            let named = lacking.iter().take(NAMED).map(|slug| slug.value.as_str());
            let more = (lacking.len() > NAMED).then_some("…");
            let problem = Problem::TermsUntranslated {
                language,
                count: lacking.len(),
                slugs: named.chain(more).collect::<Vec<_>>().join(", "),
            };
            problems.push(Diagnostic::at(problem, &first.place));
        }
    }
}

/// Reports forms of different terms that are indistinguishable in the texts of
/// a plan.
fn repeated(sources: &[TermSource], problems: &Problems) {
    let mut forms: BTreeMap<(&LanguageTag, String), Vec<(&TermSource, &Place)>> = BTreeMap::new();
    for source in sources {
        for (language, words) in &source.words {
            for form in words.value.forms() {
                let key = Script::of(language.as_str()).key(form);
                let others = forms.entry((language, key)).or_default();
                // One term may list a form in two widths, or in singular and
                // plural.
                let mut others_of = others.iter().filter(|(other, _)| !ptr::eq(*other, source));
                if let Some((_, first)) = others_of.find(|(other, _)| other.meets(source)) {
                    let problem = Problem::TermRepeated {
                        form: form.to_owned(),
                        language: language.to_string(),
                    };
                    let diagnostic = Diagnostic::at(problem, &words.place);
                    problems.push(diagnostic.with_related(*first));
                } else {
                    others.push((source, &words.place));
                }
            }
        }
    }
}
