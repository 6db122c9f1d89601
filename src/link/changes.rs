//! The change log of a plan: errata by their dates, translations by their dates
//! of acceptance. Nothing else is dated.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::pairs;
use crate::model::{Changes, LanguageTag, PlanSource, ProvisionPath, SegmentId, SourceHash};

/// The change log of a plan, the latest day first.
pub(super) fn changes(source: &PlanSource) -> Vec<Changes> {
    let mut days = Days::default();
    for (index, erratum) in source.text.errata().iter().enumerate() {
        days.of(erratum.date).errata.push(index);
    }
    let words: BTreeMap<SegmentId, SourceHash> = pairs::sources(source)
        .into_iter()
        .map(|(id, span)| (id, SourceHash::of(source.text.words(span))))
        .collect();
    for edition in &source.editions {
        for (id, record) in &edition.records {
            let (Some(cited), Some(acceptance)) = (cited(*id), record.value.acceptance) else {
                continue;
            };
            // An acceptance of different source words is obsolete.
            if words.get(id) == Some(&acceptance.source) {
                days.accept(acceptance.date, &edition.language, cited);
            }
        }
    }
    days.0.into_values().rev().collect()
}

/// Changes by day.
#[derive(Default)]
struct Days(BTreeMap<Date, Changes>);

impl Days {
    fn of(&mut self, date: Date) -> &mut Changes {
        self.0.entry(date).or_insert_with(|| Changes {
            date,
            errata: Vec::new(),
            accepted: BTreeMap::new(),
        })
    }

    fn accept(&mut self, date: Date, language: &LanguageTag, cited: ProvisionPath) {
        let accepted = &mut self.of(date).accepted;
        let cited_then: &mut BTreeSet<ProvisionPath> =
            accepted.entry(language.clone()).or_default();
        cited_then.insert(cited);
    }
}

/// The cited provision that a segment belongs to.
fn cited(id: SegmentId) -> Option<ProvisionPath> {
    match id {
        SegmentId::Heading(path) | SegmentId::Sentence(path, _) => path.is_cited().then_some(path),
        SegmentId::Title
        | SegmentId::Notice(_)
        | SegmentId::Preamble(_)
        | SegmentId::Closing(_) => None,
    }
}
