//! Generates texts of derived languages from the languages that they are
//! derived from, where those have one.
//!
//! Names of places and bodies, and terms with an override in the glossary, are
//! converted in isolation, so that no conversion phrase spans their boundary.

mod markdown;
mod parts;
mod wording;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    AudienceWords, Body, Glossary, Language, LanguageTag, PageText, Site, TermKind, TermSource,
    TermWords, Text, Theme,
};
use crate::text::script::{self, Script};

/// The conversions for all derived languages of a site.
#[derive(Debug, Default)]
pub(super) struct Derivations(Vec<Derivation>);

/// The conversion of one language to another.
#[derive(Debug)]
struct Derivation {
    from: LanguageTag,
    to: LanguageTag,
    script: Script,
}

impl Derivations {
    /// The conversions for a site, with names from the glossary. Reports
    /// overrides whose length differs from that of the term.
    pub(super) fn new(site: &Site, glossary: &[TermSource], problems: &Problems) -> Self {
        let derivation = |language: &Language| {
            let from = language.derived_from.clone()?;
            let to = language.tag.clone();
            let names = glossary.iter().flat_map(|term| names(term, &from, &to));
            let script = Script::with_names(names);
            Some(Derivation { from, to, script })
        };
        let derivations: Vec<_> = site.languages.iter().filter_map(derivation).collect();
        for Derivation { from, to, .. } in &derivations {
            let misfits = glossary.iter().filter_map(|term| misfit(term, from, to));
            problems.extend(misfits);
        }
        Self(derivations)
    }

    /// The derived versions of something, by language, except for languages
    /// that already have a version.
    pub(super) fn of<'v, T: Derive + 'v>(
        &self,
        version: impl Fn(&LanguageTag) -> Option<&'v T>,
    ) -> BTreeMap<LanguageTag, T> {
        let made = |derivation: &Derivation| {
            if version(&derivation.to).is_some() {
                return None;
            }
            let source = version(&derivation.from)?;
            Some((derivation.to.clone(), source.derive(&derivation.script)))
        };
        self.0.iter().filter_map(made).collect()
    }

    /// Adds derived versions to a map.
    pub(super) fn complete<T: Derive>(&self, versions: &mut BTreeMap<LanguageTag, T>) {
        let derived = self.of(|language| versions.get(language));
        versions.extend(derived);
    }

    /// Adds words of derived languages to the glossary; `sources` are the terms
    /// as read, with their overrides.
    pub(super) fn glossary(&self, mut glossary: Glossary, sources: &[TermSource]) -> Glossary {
        for term in &mut glossary.terms {
            self.complete(&mut term.words);
            let source = sources.iter().find(|source| source.slug.value == term.slug);
            for (language, written) in source.iter().flat_map(|source| &source.overrides) {
                if let Some(words) = term.words.get_mut(language) {
                    words.term = written.value.clone();
                }
            }
        }
        glossary
    }

    /// Adds wording for each language that takes it from another, layer by
    /// layer: generated wording has lower precedence than explicit wording of
    /// the same layer.
    pub(super) fn theme(&self, languages: &[Language], mut theme: Theme) -> Theme {
        let plain = Script::plain();
        for language in languages {
            let to = &language.tag;
            let Some(from) = wording_source(language, &theme) else {
                continue;
            };
            let own = self.0.iter().find(|derivation| &derivation.to == to);
            let script = own.map_or(&plain, |derivation| &derivation.script);
            let derive = |source| wording::derive(source, to, script);
            let made: Vec<_> = theme.wording(&from).filter_map(derive).collect();
            theme.locales.splice(0..0, made);
        }
        theme.locales.sort_by_key(|locale| locale.layer);
        theme
    }
}

/// The language from whose wording a language gets what the theme does not say
/// in it: the one that it is derived from, or one in another script that the
/// theme has.
pub(super) fn wording_source(language: &Language, theme: &Theme) -> Option<LanguageTag> {
    let mut sources = script::sources(language.tag.as_str()).filter_map(LanguageTag::new);
    let converted = || sources.find(|from| theme.wording(from).next().is_some());
    language.derived_from.clone().or_else(converted)
}

/// The names of a term that are converted in isolation, each with its override,
/// if any.
fn names<'t>(
    term: &'t TermSource,
    from: &LanguageTag,
    to: &LanguageTag,
) -> Vec<(&'t str, Option<&'t str>)> {
    let Some(words) = term.words.get(from) else {
        return Vec::new();
    };
    let written = term.overrides.get(to).map(|written| written.value.as_str());
    let is_name = matches!(term.kind, TermKind::Place | TermKind::Body);
    let also = words.value.also.iter().filter(|_| is_name);
    (is_name || written.is_some())
        .then_some((words.value.term.as_str(), written))
        .into_iter()
        .chain(also.map(|name| (name.as_str(), None)))
        .collect()
}

fn misfit(term: &TermSource, from: &LanguageTag, to: &LanguageTag) -> Option<Diagnostic> {
    let written = term.overrides.get(to)?;
    let words = &term.words.get(from)?.value.term;
    let problem = Problem::OverrideLength {
        term: words.clone(),
        written: written.value.clone(),
    };
    (words.chars().count() != written.value.chars().count())
        .then(|| Diagnostic::at(problem, &written.place))
}

/// Something that can be converted to another script.
pub(super) trait Derive {
    /// Converts it.
    fn derive(&self, script: &Script) -> Self;
}

impl Derive for String {
    fn derive(&self, script: &Script) -> Self {
        script.convert(self)
    }
}

impl Derive for Text {
    fn derive(&self, script: &Script) -> Self {
        self.rewritten(|words| script.convert(words))
    }
}

impl Derive for Body {
    fn derive(&self, script: &Script) -> Self {
        let paragraphs = self.paragraphs.iter();
        Self {
            paragraphs: paragraphs.map(|text| text.derive(script)).collect(),
        }
    }
}

impl Derive for PageText {
    fn derive(&self, script: &Script) -> Self {
        Self {
            title: self.title.derive(script),
            description: self.description.derive(script),
            markdown: markdown::derive(&self.markdown, script),
            article: self.article.rewritten(|words| script.convert(words)),
        }
    }
}

impl Derive for TermWords {
    fn derive(&self, script: &Script) -> Self {
        let all = |words: &[String]| words.iter().map(|words| words.derive(script)).collect();
        Self {
            term: self.term.derive(script),
            also: all(&self.also),
            explanation: self.explanation.derive(script),
            source: self.source.as_ref().map(|source| source.derive(script)),
            everyday: all(&self.everyday),
            reading: self.reading.clone(),
        }
    }
}

impl Derive for AudienceWords {
    fn derive(&self, script: &Script) -> Self {
        Self {
            name: self.name.derive(script),
            line: self.line.derive(script),
            words: self.words.iter().map(|word| word.derive(script)).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
