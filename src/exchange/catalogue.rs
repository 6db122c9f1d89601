//! A plan in one language as a list of units, whatever the format that they
//! are written in.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::{Place, Span, slice, some_or_bug};
use crate::link::pairs::{lines, sources};
use crate::model::{
    EditionSource, Glossary, LanguageTag, Numbers, Pending, Plan, PlanSource, Portal, Provision,
    Role, Segment, SegmentId,
};

/// A plan beside its translation into one language.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The plan's identifier.
    pub plan: String,
    /// Path of the original from the portal's root.
    pub original: String,
    /// SHA-256 of the original.
    pub sha256: String,
    /// Language of the original.
    pub source_language: LanguageTag,
    /// Language of the translation.
    pub language: LanguageTag,
    /// The units in the order of the plan.
    pub units: Vec<Unit>,
}

/// A segment as a translator meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Which one.
    pub id: SegmentId,
    /// The numbers of the topic that it belongs to, if it does.
    pub topic: Option<Numbers>,
    /// The words of the original, corrected.
    pub source: String,
    /// The translation, if there is one.
    pub target: Option<String>,
    /// Why it is not current.
    pub pending: Option<Pending>,
    /// The translator's own note.
    pub note: Option<String>,
    /// Where it stands: the titles above it, each with its number.
    pub context: Vec<String>,
    /// What errata and notes to the original say of it.
    pub errata: Vec<String>,
    /// Terms of the glossary in the source, in its order, none within
    /// another.
    pub terms: Vec<FoundTerm>,
    /// Line of the original.
    pub line: usize,
    /// Its line in the edition, if there is one.
    pub place: Option<Place>,
}

/// A term in the words of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTerm {
    /// Where in the source.
    pub range: Range<usize>,
    /// What the glossary calls it in the language of the translation.
    pub translation: String,
}

impl Unit {
    /// The terms in it as remarks, `term = translation`, each once.
    pub fn term_remarks(&self) -> Vec<String> {
        let mut remarks: Vec<String> = Vec::new();
        for term in &self.terms {
            let words = slice(&self.source, &term.range);
            let remark = format!("{words} = {}", term.translation);
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
        remarks
    }
}

impl Catalogue {
    /// The units of a plan in the language of an edition.
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
            // What stands before the provisions is below no title.
            let (topic, mut context) = contexts.get(&id.whole()).cloned().unwrap_or_default();
            if matches!(id, SegmentId::Heading(_)) {
                // The last title above is its own.
                context.pop();
            }
            Unit {
                id,
                topic,
                source: segment.source.to_owned(),
                target: segment.target.map(str::to_owned),
                pending: segment.pending,
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

    /// Every segment of the plan.
    pub fn ids(&self) -> BTreeSet<SegmentId> {
        self.units.iter().map(|unit| unit.id).collect()
    }

    /// The unit of a segment.
    pub fn unit(&self, id: SegmentId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }
}

/// The topic of each provision, and the titles down to its own.
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

/// The terms of a segment, from the left, the longest where some begin
/// together.
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
