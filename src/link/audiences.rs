//! The audiences joined: each has its own address, and words in every language
//! that people write in.

use std::collections::BTreeMap;

use super::derive::Derivations;
use crate::base::{Place, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Audience, AudienceSource, Site};

/// Joins the audiences, in the order of the file. A slug given twice, and an
/// audience without words in the site's first language, which stands for
/// others, are errors.
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

/// Says which audiences lack a language.
fn untranslated(sources: &[AudienceSource], site: &Site, problems: &Problems) {
    for AudienceSource { slug, words } in sources {
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
