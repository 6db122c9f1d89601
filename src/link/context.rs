//! What plans are joined with: the site, its terms, whom provisions serve, and
//! how languages are derived.

use std::sync::Arc;

use super::audiences;
use super::derive::Derivations;
use super::terms::{self, Terms};
use crate::base::Digest;
use crate::diagnostic::Problems;
use crate::model::{Audience, Corpus, Glossary, Site, Sources};

/// What all plans are joined with.
#[derive(Debug)]
pub(super) struct LinkContext {
    /// The site itself.
    pub(super) site: Site,
    /// The terms in the languages that people write in.
    pub(super) glossary: Glossary,
    /// The terms as they are shown, in derived languages too.
    pub(super) shown: Arc<Glossary>,
    /// How they are found in texts.
    pub(super) terms: Terms,
    /// Whom provisions serve.
    pub(super) audiences: Arc<Vec<Audience>>,
    /// How languages are made from others.
    pub(super) derivations: Derivations,
    /// Identity of what it was made from.
    pub(super) digest: Digest,
}

impl LinkContext {
    /// That of a portal.
    pub(super) fn new(corpus: &Corpus, problems: &Problems) -> Self {
        let site = Site {
            languages: corpus.languages.clone(),
            base_url: corpus.base_url.clone(),
            offline: corpus.offline,
        };
        let derivations = Derivations::new(&site, &corpus.glossary, problems);
        let glossary = terms::glossary(&corpus.glossary, &site, problems);
        let audiences = audiences::audiences(&corpus.audiences, &site, &derivations, problems);
        Self {
            terms: Terms::new(&glossary),
            shown: Arc::new(derivations.glossary(glossary.clone(), &corpus.glossary)),
            audiences: Arc::new(audiences),
            digest: sources(corpus).context,
            glossary,
            derivations,
            site,
        }
    }
}

/// Identity of what a portal is made from.
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
