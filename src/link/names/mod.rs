//! What a plan names.
//!
//! Bodies, places and systems are named wherever a term of such a kind
//! stands, instruments where the term stands between 《 and 》. Amounts in
//! figures are targets ([`targets`]), and a citation that no term has is an
//! instrument of its own ([`citations`]). Editors add, correct and suppress in
//! `annotations.toml`.

mod citations;
mod own;
mod targets;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{
    AnnotationSource, Body, Glossary, LanguageTag, Mark, Measure, NameKind, NameOf, Named, Names,
    SegmentId, Text, Topic, Versions,
};

pub(super) use own::{check, own_names};

/// What its texts are called whose names are gathered.
pub(super) struct Texts<'p> {
    /// The notice, if there is one.
    pub(super) notice: Option<&'p Versions<Body>>,
    /// The preamble.
    pub(super) preamble: &'p Versions<Body>,
    /// The topics with their measures.
    pub(super) topics: &'p [Topic],
}

/// Gathers what a plan names. A plan cites itself where it is issued; that
/// is a citation like any other.
pub(super) fn names(
    texts: &Texts<'_>,
    language: &LanguageTag,
    glossary: &Glossary,
    annotations: &[AnnotationSource],
) -> Names {
    let mut gathered = Gathered {
        names: Names::default(),
        own: BTreeMap::new(),
        language,
        glossary,
    };
    let front = texts.notice.into_iter().map(|n| (n, Front::Notice));
    for (body, part) in front.chain([(texts.preamble, Front::Preamble)]) {
        for (id, text, range) in segments(&body.original, |number| part.id(number)) {
            gathered.sentence(id, text, &range, None, &[]);
        }
    }
    for topic in texts.topics {
        for measure in &topic.measures {
            let mut sources = annotations.iter();
            let source = sources.find(|source| source.number.value == measure.number);
            gathered.measure(measure, source);
        }
    }
    gathered.names
}

/// The parts before the first topic.
#[derive(Clone, Copy)]
enum Front {
    Notice,
    Preamble,
}

impl Front {
    fn id(self, number: u32) -> SegmentId {
        match self {
            Self::Notice => SegmentId::Notice(number),
            Self::Preamble => SegmentId::Preamble(number),
        }
    }
}

/// The segments of a text, each with the paragraph and its place in that.
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

/// Names while they are gathered.
struct Gathered<'p> {
    names: Names,
    /// Indexes of the names that no term has.
    own: BTreeMap<NameOf, usize>,
    language: &'p LanguageTag,
    glossary: &'p Glossary,
}

impl Gathered<'_> {
    fn measure(&mut self, measure: &Measure, source: Option<&AnnotationSource>) {
        let number = measure.number;
        let suppressed: Vec<(NameKind, &str)> = source
            .iter()
            .flat_map(|source| &source.not_named)
            .map(|not| (not.kind, not.found.value.as_str()))
            .collect();
        let title = &measure.title.original;
        let id = SegmentId::MeasureTitle(number);
        let whole = 0..title.string.len();
        self.sentence(id, title, &whole, Some(measure), &suppressed);
        let id = |sentence| SegmentId::Measure(number, sentence);
        for (id, text, range) in segments(&measure.body.original, id) {
            self.sentence(id, text, &range, Some(measure), &suppressed);
        }
    }

    /// Notes what a sentence of the original names.
    fn sentence(
        &mut self,
        id: SegmentId,
        text: &Text,
        within: &Range<usize>,
        measure: Option<&Measure>,
        suppressed: &[(NameKind, &str)],
    ) {
        let inside = |at: &Range<usize>| within.start <= at.start && at.end <= within.end;
        for (at, mark) in text.marks.iter().filter(|(at, _)| inside(at)) {
            let words = text.string.get(at.clone()).unwrap_or("");
            let named = match mark {
                Mark::Term(index) => self.term(*index, text, at),
                Mark::Named(index) => measure.and_then(|measure| self.own(measure, *index)),
                _ => None,
            };
            let Some(named) = named else { continue };
            if !suppressed.contains(&(named.kind, words)) {
                self.note(named, id, measure);
            }
        }
    }

    /// The name that a term is where it stands, if it is one.
    fn term(&self, index: usize, text: &Text, at: &Range<usize>) -> Option<Named> {
        let term = self.glossary.terms.get(index)?;
        let kind = NameKind::of_term(term.kind)?;
        if kind == NameKind::Instrument && !citations::is_cited(&text.string, at) {
            return None;
        }
        let words = term.words.get(self.language);
        Some(Named {
            kind,
            slug: term.slug.clone(),
            of: NameOf::Term(index),
            is_law: words.is_some_and(|words| citations::is_law(&words.term)),
            mentions: Vec::new(),
        })
    }

    fn own(&self, measure: &Measure, index: usize) -> Option<Named> {
        let name = measure.own_names.get(index)?;
        let words = name.words.get(self.language);
        Some(Named {
            kind: name.kind,
            slug: name.slug.clone(),
            of: NameOf::Own(measure.number, index),
            is_law: name.kind == NameKind::Instrument
                && words.is_some_and(|words| citations::is_law(words)),
            mentions: Vec::new(),
        })
    }

    fn note(&mut self, named: Named, id: SegmentId, measure: Option<&Measure>) {
        let names = &mut self.names;
        let known = match named.of {
            NameOf::Term(term) => names.by_term.get(&term),
            NameOf::Own(..) => self.own.get(&named.of),
        };
        let index = known.copied().unwrap_or_else(|| {
            let index = names.all.len();
            match named.of {
                NameOf::Term(term) => names.by_term.insert(term, index),
                NameOf::Own(..) => self.own.insert(named.of, index),
            };
            names.all.push(named);
            index
        });
        if let Some(named) = names.all.get_mut(index)
            && named.mentions.last() != Some(&id)
        {
            named.mentions.push(id);
        }
        if let Some(measure) = measure {
            let here = names.by_measure.entry(measure.number).or_default();
            if !here.contains(&index) {
                here.push(index);
            }
        }
    }
}
