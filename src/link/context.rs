//! What all plans are linked against: the site, its terms, the audiences, and
//! the derived languages.

use std::sync::Arc;

use super::audiences;
use super::derive::Derivations;
use super::glossary;
use super::terms::PlanTerms;
use crate::base::Digest;
use crate::diagnostic::Problems;
use crate::model::{Audience, Corpus, Glossary, Site, Sources};

/// What all plans are linked against.
#[derive(Debug)]
pub(super) struct LinkContext {
    /// The site itself.
    pub(super) site: Site,
    /// The terms in the edited languages.
    pub(super) glossary: Glossary,
    /// The terms as displayed, including derived languages.
    pub(super) shown: Arc<Glossary>,
    /// Term matchers for texts.
    pub(super) terms: PlanTerms,
    /// The audiences.
    pub(super) audiences: Arc<Vec<Audience>>,
    /// Conversions for the derived languages.
    pub(super) derivations: Derivations,
    /// Digest of its inputs.
    pub(super) digest: Digest,
}

impl LinkContext {
    /// The context of a portal.
    pub(super) fn new(corpus: &Corpus, problems: &Problems) -> Self {
        let site = Site {
            languages: corpus.languages.clone(),
            base_url: corpus.base_url.clone(),
            offline: corpus.offline,
            is_preview: corpus.is_preview,
            budget: corpus.budget.clone(),
        };
        let derivations = Derivations::new(&site, &corpus.glossary, problems);
        let glossary = glossary::glossary(&corpus.glossary, &site, problems);
        let audiences = audiences::audiences(&corpus.audiences, &site, &derivations, problems);
        Self {
            terms: PlanTerms::new(&glossary),
            shown: Arc::new(derivations.glossary(glossary.clone(), &corpus.glossary)),
            audiences: Arc::new(audiences),
            digest: sources(corpus).context,
            glossary,
            derivations,
            site,
        }
    }
}

/// Digests of a portal's inputs.
pub(super) fn sources(corpus: &Corpus) -> Sources {
    let of = |digests: &[Digest]| Digest::of(digests.iter().map(|digest| digest.0.as_slice()));
    let glossary = corpus.glossary.digest;
    let context = of(&[corpus.settings, glossary, corpus.audiences.digest]);
    Sources {
        context,
        pages: of(&[context, corpus.pages.digest]),
        synonyms: corpus.synonyms.digest,
        theme: of(&[context, corpus.theme.digest]),
    }
}
