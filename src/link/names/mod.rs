//! Collects the names in a plan.
//!
//! Bodies, places and systems are named wherever a term of that kind occurs,
//! instruments where the term is between 《 and 》. Amounts in figures are
//! targets ([`targets`]), and a citation without a term is a name of its own
//! ([`citations`]). Editors can add, correct and suppress names in
//! `annotations.toml`.

mod citations;
mod own;
mod targets;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::annotations::Annotation;
use crate::base::slice;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Body, Glossary, LanguageTag, Localized, Mark, NameKind, NameOf, Named, Names, Provision,
    ProvisionPath, SegmentId, Text,
};

pub(super) use own::{check, own_names};

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
    language: &LanguageTag,
    glossary: &Glossary,
    annotations: &BTreeMap<ProvisionPath, Annotation>,
    problems: &Problems,
) -> Names {
    let mut gathered = Gathered {
        names: Names::default(),
        own: BTreeMap::new(),
        counts: BTreeMap::new(),
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
        for (id, text, range) in segments(&body.original, |number| part.id(number)) {
            gathered.sentence(id, text, &range, None);
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

/// The segments of a body, each with its paragraph and its range in that.
fn segments(
    body: &Body,
    id: impl Fn(u32) -> SegmentId,
) -> impl Iterator<Item = (SegmentId, &Text, Range<usize>)> {
    body.paragraphs.iter().flat_map(move |text| {
        let ranges: Vec<_> = text
            .segment_ranges()
            .map(|(number, range)| (id(number), text, range))
            .collect();
        ranges
    })
}

/// Names collected so far.
struct Gathered<'p> {
    names: Names,
    /// Indexes of the names that are not terms.
    own: BTreeMap<NameOf, usize>,
    /// Number of names of each kind.
    counts: BTreeMap<NameKind, usize>,
    /// The `not-named` entries that matched something: provision and index.
    suppressed: BTreeSet<(ProvisionPath, usize)>,
    language: &'p LanguageTag,
    glossary: &'p Glossary,
}

impl Gathered<'_> {
    fn provision(&mut self, provision: &Provision, annotation: Option<&Annotation>) {
        let path = provision.path;
        let title = &provision.title.original;
        if path.is_cited() {
            let whole = 0..title.string.len();
            let id = SegmentId::Heading(path);
            self.sentence(id, title, &whole, Some((provision, annotation)));
        }
        let id = |sentence| SegmentId::Sentence(path, sentence);
        for (id, text, range) in segments(&provision.body.original, id) {
            self.sentence(id, text, &range, Some((provision, annotation)));
        }
    }

    /// Collects the names in a sentence of the original. `owner` is its
    /// provision, with the annotations of that.
    fn sentence(
        &mut self,
        id: SegmentId,
        text: &Text,
        within: &Range<usize>,
        owner: Option<(&Provision, Option<&Annotation>)>,
    ) {
        let provision = owner.map(|(provision, _)| provision);
        let annotation = owner.and_then(|(_, annotation)| annotation);
        let inside = |at: &Range<usize>| within.start <= at.start && at.end <= within.end;
        for (at, mark) in text.marks.iter().filter(|(at, _)| inside(at)) {
            let words = slice(&text.string, at);
            let named = match mark {
                Mark::Term(index) => self.term(*index, text, at),
                Mark::Named(index) => provision.and_then(|provision| self.own(provision, *index)),
                _ => None,
            };
            let Some(named) = named else { continue };
            let mut suppressing = annotation
                .iter()
                .flat_map(|annotation| &annotation.not_named);
            let suppressing =
                suppressing.position(|not| not.kind == named.kind && not.found.value == words);
            match (suppressing, provision) {
                (Some(index), Some(provision)) => {
                    self.suppressed.insert((provision.path, index));
                }
                _ => self.note(named, id, provision),
            }
        }
    }

    /// The name that a term is at this occurrence, if it is one.
    fn term(&self, index: usize, text: &Text, at: &Range<usize>) -> Option<Named> {
        let term = self.glossary.terms.get(index)?;
        let kind = NameKind::of_term(term.kind)?;
        // Inside a cited title only the title as a whole is a name.
        match kind {
            NameKind::Instrument if !citations::is_cited(&text.string, at) => return None,
            NameKind::Body | NameKind::Place | NameKind::System
                if citations::is_inside(&text.string, at) =>
            {
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
            is_law: words.is_some_and(|words| citations::is_law(&words.term)),
            mentions: Vec::new(),
        })
    }

    fn own(&self, provision: &Provision, index: usize) -> Option<Named> {
        let name = provision.own_names.get(index)?;
        let words = name.words.get(self.language);
        Some(Named {
            kind: name.kind,
            slug: name.slug.clone(),
            of: NameOf::Own(provision.path, index),
            position: 0,
            is_law: name.kind == NameKind::Instrument
                && words.is_some_and(|words| citations::is_law(words)),
            mentions: Vec::new(),
        })
    }

    fn note(&mut self, named: Named, id: SegmentId, provision: Option<&Provision>) {
        let names = &mut self.names;
        let known = match named.of {
            NameOf::Term(term) => names.by_term.get(&term),
            NameOf::Own(..) => self.own.get(&named.of),
        };
        let index = known.copied().unwrap_or_else(|| {
            let index = names.all.len();
            let of_kind = self.counts.entry(named.kind).or_default();
            let position = *of_kind;
            *of_kind += 1;
            match named.of {
                NameOf::Term(term) => names.by_term.insert(term, index),
                NameOf::Own(..) => self.own.insert(named.of, index),
            };
            names.all.push(Named { position, ..named });
            index
        });
        if let Some(named) = names.all.get_mut(index)
            && named.mentions.last() != Some(&id)
        {
            named.mentions.push(id);
        }
        if let Some(provision) = provision {
            let here = names.by_provision.entry(provision.path).or_default();
            if !here.contains(&index) {
                here.push(index);
            }
        }
    }
}
