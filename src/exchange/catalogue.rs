//! A plan and its translation into one language as a list of units, independent
//! of the exchange format.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::{Place, Span, slice, some_or_bug};
use crate::link::pairs::{lines, sources};
use crate::model::{
    EditionSource, Glossary, LanguageTag, Numbers, Pending, Plan, PlanSource, Portal, Provision,
    Role, Segment, SegmentId,
};

/// A plan and its translation into one language.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The plan's identifier.
    pub plan: String,
    /// Path of the original, relative to the portal's root.
    pub original: String,
    /// SHA-256 of the original.
    pub sha256: String,
    /// Language of the original.
    pub source_language: LanguageTag,
    /// Language of the translation.
    pub language: LanguageTag,
    /// The units, in plan order.
    pub units: Vec<Unit>,
}

/// A segment with everything a translator needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its segment.
    pub id: SegmentId,
    /// The numbers of its topic, if it is part of one.
    pub topic: Option<Numbers>,
    /// The words of the original, corrected.
    pub source: String,
    /// The translation, if there is one.
    pub target: Option<String>,
    /// Why the translation is not current; `None` if it is.
    pub pending: Option<Pending>,
    /// The plan that the current translation was taken from, if it is from the
    /// memory.
    pub memory: Option<String>,
    /// What the memory has for a unit without translation, once it was asked.
    pub alternative: Option<Alternative>,
    /// The translator's note.
    pub note: Option<String>,
    /// The numbered titles above it, the outermost first.
    pub context: Vec<String>,
    /// Remarks from errata and notes on the original.
    pub errata: Vec<String>,
    /// Glossary terms in the source, in order, without overlaps.
    pub terms: Vec<FoundTerm>,
    /// 1-based line of the original.
    pub line: usize,
    /// Its line in the edition, if there is one.
    pub place: Option<Place>,
}

/// A sentence that resembles one without translation, with its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The plan that has it.
    pub plan: String,
    /// Its segment there.
    pub id: SegmentId,
    /// How alike the sentences are, in percent, rounded down.
    pub percent: u32,
    /// The words of the original.
    pub source: String,
    /// Their translation.
    pub target: String,
}

/// An occurrence of a term in a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTerm {
    /// Byte range in the source.
    pub range: Range<usize>,
    /// The glossary's term in the target language.
    pub translation: String,
}

impl Unit {
    /// Its terms as remarks of the form `term = translation`, without
    /// duplicates.
    pub fn term_remarks(&self) -> Vec<String> {
        let mut remarks: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        for term in &self.terms {
            let words = slice(&self.source, &term.range);
            let remark = format!("{words} = {}", term.translation);
            if seen.insert(remark.clone()) {
                remarks.push(remark);
            }
        }
        remarks
    }
}

impl Catalogue {
    /// Builds the catalogue of a plan for an edition.
    pub fn of(portal: &Portal, plan: &Plan, source: &PlanSource, edition: &EditionSource) -> Self {
        let language = &edition.language;
        let spans: BTreeMap<SegmentId, Span> = sources(source).into_iter().collect();
        let pairs = lines(source, edition);
        let places: BTreeMap<SegmentId, &Place> = pairs
            .iter()
            .map(|pair| (pair.id, &pair.line.place))
            .collect();
        let contexts = contexts(plan);
        let unit = |segment: Segment<'_>| {
            let id = segment.id;
            let span = *some_or_bug(spans.get(&id), "a segment without its words");
            let record = edition.records.get(&id);
            // Segments before the first provision have no titles above them.
            let (topic, mut context) = contexts.get(&id.whole()).cloned().unwrap_or_default();
            if matches!(id, SegmentId::Heading(_)) {
                // The last title is the segment itself.
                context.pop();
            }
            Unit {
                id,
                topic,
                source: segment.source.to_owned(),
                target: segment.target.map(str::to_owned),
                pending: segment.pending,
                memory: record
                    .filter(|_| segment.pending.is_none())
                    .and_then(|record| record.value.memory.clone()),
                alternative: None,
                note: record.and_then(|record| record.value.note.clone()),
                context,
                errata: errata(source, span, language),
                terms: terms(&portal.glossary, segment.terms, language),
                line: source.text.line(span.start),
                place: places.get(&id).map(|place| (*place).clone()),
            }
        };
        Self {
            plan: plan.id.clone(),
            original: plan.source.file().path.clone(),
            sha256: plan.source.published().sha256().to_owned(),
            source_language: plan.language.clone(),
            language: language.clone(),
            units: plan.segments(language).into_iter().map(unit).collect(),
        }
    }

    /// The identifiers of all segments.
    pub fn ids(&self) -> BTreeSet<SegmentId> {
        self.units.iter().map(|unit| unit.id).collect()
    }

    /// The unit of a segment.
    pub fn unit(&self, id: SegmentId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }
}

/// For each provision, its topic and the titles from the top down to its own.
type Contexts = BTreeMap<String, (Option<Numbers>, Vec<String>)>;

fn contexts(plan: &Plan) -> Contexts {
    let mut contexts = Contexts::new();
    for provision in &plan.provisions {
        context(provision, None, &[], &mut contexts);
    }
    contexts
}

fn context(
    provision: &Provision,
    topic: Option<Numbers>,
    above: &[String],
    contexts: &mut Contexts,
) {
    let path = provision.path;
    let topic = match path.role {
        Role::Topic => Some(path.numbers),
        _ => topic,
    };
    let mut titles = above.to_vec();
    titles.push(match provision.has_heading {
        true => format!("{}. {}", path.numbers, provision.title.original.string),
        false => provision.title.original.string.clone(),
    });
    for child in &provision.children {
        context(child, topic, &titles, contexts);
    }
    contexts.insert(path.to_string(), (topic, titles));
}

/// `found → corrected: reason` for each erratum within a span.
fn errata(plan: &PlanSource, span: Span, language: &LanguageTag) -> Vec<String> {
    let errata = plan.text.errata_within(span);
    errata
        .map(|(_, erratum, _)| {
            let reason = erratum.reason.get(language);
            let reason = reason.or_else(|| erratum.reason.get(&plan.language));
            let reason = reason.map_or("", String::as_str).replace(['\n', '\r'], " ");
            match &erratum.corrected {
                Some(corrected) => format!("{} → {corrected}: {reason}", erratum.found),
                None => format!("{}: {reason}", erratum.found),
            }
        })
        .collect()
}

/// The terms of a segment without overlaps: the leftmost, and of those with the
/// same start the longest.
fn terms(
    glossary: &Glossary,
    marked: Vec<(Range<usize>, usize)>,
    language: &LanguageTag,
) -> Vec<FoundTerm> {
    let mut found: Vec<FoundTerm> = Vec::new();
    for (range, index) in marked {
        let is_free = found
            .last()
            .is_none_or(|last| last.range.end <= range.start);
        let term = glossary.terms.get(index);
        let words = term.and_then(|term| term.words.get(language));
        if let (true, false, Some(words)) = (is_free, range.is_empty(), words) {
            found.push(FoundTerm {
                range,
                translation: words.term.clone(),
            });
        }
    }
    found
}
