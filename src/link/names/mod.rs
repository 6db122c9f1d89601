//! Collects the names in a plan.
//!
//! Bodies, places and systems are named wherever a term of that kind occurs,
//! instruments where the term is between 《 and 》. Names without a term are
//! found by their words ([`crate::text::names`]): cited instruments, targets in
//! figures, platforms and places. Editors can add, correct and suppress names
//! in `annotations.toml`.

mod added;
mod candidate;
mod check;
mod found;
mod own;
mod targets;
mod translated;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::annotations::Annotation;
use crate::base::slice;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Body, Glossary, LanguageTag, Localized, Mark, NameKind, NameOf, Named, Names, OwnName,
    Provision, ProvisionPath, SegmentId, Text,
};
use crate::text::names::{is_law, titles};

pub(super) use crate::text::names::looks_back;
pub(super) use added::in_title;
pub(super) use candidate::Passage;
pub(super) use check::check;
pub(super) use own::OwnNames;

/// The texts from which names are collected.
pub(super) struct Texts<'p> {
    /// The notice, if there is one.
    pub(super) notice: Option<&'p Localized<Body>>,
    /// The preamble.
    pub(super) preamble: &'p Localized<Body>,
    /// What follows the text.
    pub(super) closing: &'p Localized<Body>,
    /// The provisions.
    pub(super) provisions: &'p [Arc<Provision>],
}

/// Collects the names of a plan. The plan's citation of itself in its notice
/// counts like any other.
pub(super) fn names(
    texts: &Texts<'_>,
    (language, glossary): (&LanguageTag, &Glossary),
    own: Vec<OwnName>,
    annotations: &BTreeMap<ProvisionPath, Annotation>,
    problems: &Problems,
) -> Names {
    let mut gathered = Gathered {
        names: Names {
            own,
            ..Names::default()
        },
        own: BTreeMap::new(),
        counts: BTreeMap::new(),
        noted: BTreeSet::new(),
        suppressed: BTreeSet::new(),
        language,
        glossary,
    };
    let front = texts.notice.into_iter().map(|n| (n, Front::Notice));
    let own = [
        (texts.preamble, Front::Preamble),
        (texts.closing, Front::Closing),
    ];
    for (body, part) in front.chain(own) {
        for text in &body.original.paragraphs {
            gathered.paragraph(text, |number| part.id(number), None);
        }
    }
    for root in texts.provisions {
        for provision in std::iter::once(root).chain(root.below()) {
            gathered.provision(provision, annotations.get(&provision.path));
        }
    }
    for (path, annotation) in annotations {
        for (index, not) in annotation.not_named.iter().enumerate() {
            if !gathered.suppressed.contains(&(*path, index)) {
                let problem = Problem::NotNamedIdle {
                    found: not.found.value.clone(),
                };
                problems.push(Diagnostic::at(problem, &not.found.place));
            }
        }
    }
    gathered.names
}

/// The parts around the provisions.
#[derive(Clone, Copy)]
enum Front {
    Notice,
    Preamble,
    Closing,
}

impl Front {
    fn id(self, number: u32) -> SegmentId {
        match self {
            Self::Notice => SegmentId::Notice(number),
            Self::Preamble => SegmentId::Preamble(number),
            Self::Closing => SegmentId::Closing(number),
        }
    }
}

/// Names collected so far.
struct Gathered<'p> {
    names: Names,
    /// Indexes of the names that are not terms.
    own: BTreeMap<usize, usize>,
    /// Number of names of each kind.
    counts: BTreeMap<NameKind, usize>,
    /// The names of each provision so far.
    noted: BTreeSet<(ProvisionPath, usize)>,
    /// The `not-named` entries that matched something: provision and index.
    suppressed: BTreeSet<(ProvisionPath, usize)>,
    language: &'p LanguageTag,
    glossary: &'p Glossary,
}

/// A provision, and the words in it that only look like a name, each with the
/// index of its entry.
struct Owner<'p> {
    path: ProvisionPath,
    not_named: BTreeMap<(NameKind, &'p str), usize>,
}

impl<'p> Owner<'p> {
    fn new(path: ProvisionPath, annotation: Option<&'p Annotation>) -> Self {
        let mut not_named = BTreeMap::new();
        let entries = annotation.into_iter().flat_map(|a| &a.not_named);
        for (index, not) in entries.enumerate() {
            let key = (not.kind, not.found.value.as_str());
            not_named.entry(key).or_insert(index);
        }
        Self { path, not_named }
    }
}

impl Gathered<'_> {
    fn provision(&mut self, provision: &Provision, annotation: Option<&Annotation>) {
        let path = provision.path;
        let owner = Owner::new(path, annotation);
        let title = &provision.title.original;
        if provision.has_heading {
            let whole = 0..title.string.len();
            let titles = titles(&title.string);
            let id = SegmentId::Heading(path);
            self.sentence(id, (title, &titles), &whole, Some(&owner));
        }
        let id = |sentence| SegmentId::Sentence(path, sentence);
        for text in &provision.body.original.paragraphs {
            self.paragraph(text, id, Some(&owner));
        }
    }

    fn paragraph(&mut self, text: &Text, id: impl Fn(u32) -> SegmentId, owner: Option<&Owner<'_>>) {
        let titles = titles(&text.string);
        for (number, range) in text.segment_ranges() {
            self.sentence(id(number), (text, &titles), &range, owner);
        }
    }

    /// Collects the names in a sentence of the original. `titles` are those that
    /// its text cites, `owner` is its provision.
    fn sentence(
        &mut self,
        id: SegmentId,
        (text, titles): (&Text, &[Range<usize>]),
        within: &Range<usize>,
        owner: Option<&Owner<'_>>,
    ) {
        // A topic is called by terms; what it names is in its measures.
        let is_topic = matches!(id, SegmentId::Heading(path) if !path.is_cited());
        for (at, mark) in text.marks_within(within) {
            let words = slice(&text.string, at);
            let named = match mark {
                Mark::Term(index) if !is_topic => self.term(*index, titles, at),
                Mark::Named(index) => self.own(*index),
                _ => None,
            };
            let Some(named) = named else { continue };
            let not = owner.and_then(|owner| owner.not_named.get(&(named.kind, words)));
            match (not, owner) {
                (Some(index), Some(owner)) => {
                    self.suppressed.insert((owner.path, *index));
                }
                _ => self.note(named, id, owner.map(|owner| owner.path)),
            }
        }
    }

    /// The name that a term is at this occurrence, if it is one; `titles` are those
    /// cited in its text.
    fn term(&self, index: usize, titles: &[Range<usize>], at: &Range<usize>) -> Option<Named> {
        let term = self.glossary.terms.get(index)?;
        let kind = NameKind::of_term(term.kind)?;
        let around = titles.get(titles.partition_point(|title| title.end < at.end));
        let around = around.filter(|title| title.start <= at.start && at.end <= title.end);
        // Inside a cited title only the title as a whole is a name.
        match kind {
            NameKind::Instrument if around != Some(at) => return None,
            NameKind::Body | NameKind::Place | NameKind::System if around.is_some() => {
                return None;
            }
            _ => {}
        }
        let words = term.words.get(self.language);
        Some(Named {
            kind,
            slug: term.slug.clone(),
            of: NameOf::Term(index),
            position: 0,
            is_law: words.is_some_and(|words| is_law(&words.term)),
            mentions: Vec::new(),
        })
    }

    fn own(&self, index: usize) -> Option<Named> {
        let name = self.names.own.get(index)?;
        let words = name.words.get(self.language);
        Some(Named {
            kind: name.kind,
            slug: name.slug.clone(),
            of: NameOf::Own(index),
            position: 0,
            is_law: name.kind == NameKind::Instrument && words.is_some_and(|words| is_law(words)),
            mentions: Vec::new(),
        })
    }

    fn note(&mut self, named: Named, id: SegmentId, path: Option<ProvisionPath>) {
        let names = &mut self.names;
        let known = match named.of {
            NameOf::Term(term) => names.by_term.get(&term),
            NameOf::Own(own) => self.own.get(&own),
        };
        let index = known.copied().unwrap_or_else(|| {
            let index = names.all.len();
            let of_kind = self.counts.entry(named.kind).or_default();
            let position = *of_kind;
            *of_kind += 1;
            match named.of {
                NameOf::Term(term) => names.by_term.insert(term, index),
                NameOf::Own(own) => self.own.insert(own, index),
            };
            names.all.push(Named { position, ..named });
            index
        });
        if let Some(named) = names.all.get_mut(index)
            && named.mentions.last() != Some(&id)
        {
            named.mentions.push(id);
        }
        if let Some(path) = path.filter(|path| self.noted.insert((*path, index))) {
            names.by_provision.entry(path).or_default().push(index);
        }
    }
}
