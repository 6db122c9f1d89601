//! Links the audiences: checks that slugs are unique and that words exist in
//! every edited language.

use std::collections::BTreeMap;

use super::derive::Derivations;
use crate::base::{Place, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Audience, AudienceSource, Site};

/// Links the audiences, in file order. Repeated slugs are errors, and so are
/// audiences without words in the site's first language, which is the fallback
/// for all others.
pub(super) fn audiences(
    sources: &[AudienceSource],
    site: &Site,
    derivations: &Derivations,
    problems: &Problems,
) -> Vec<Audience> {
    let mut slugs: BTreeMap<&str, &Place> = BTreeMap::new();
    for AudienceSource { slug, .. } in sources {
        if let Some(first) = slugs.insert(&slug.value, &slug.place) {
            let slug_of_two = Problem::AudienceSlugRepeated {
                slug: slug.value.clone(),
            };
            let diagnostic = Diagnostic::at(slug_of_two, &slug.place);
            problems.push(diagnostic.with_related(first));
        }
    }
    untranslated(sources, site, problems);
    let audience = |source: &AudienceSource| {
        let mut words = source.words.clone();
        derivations.complete(&mut words);
        Audience {
            slug: source.slug.value.clone(),
            words,
        }
    };
    sources.iter().map(audience).collect()
}

/// Reports audiences that lack a language.
fn untranslated(sources: &[AudienceSource], site: &Site, problems: &Problems) {
    for AudienceSource { slug, words, .. } in sources {
        for (rank, language) in site.edited().enumerate() {
            if words.contains_key(&language.tag) {
                continue;
            }
            let language = language.tag.to_string();
            let Spanned { value, place } = slug.clone();
            let problem = match rank {
                0 => Problem::AudienceLanguageMissing {
                    slug: value,
                    language,
                },
                _ => Problem::AudienceUntranslated {
                    slug: value,
                    language,
                },
            };
            problems.push(Diagnostic::at(problem, place));
        }
    }
}
