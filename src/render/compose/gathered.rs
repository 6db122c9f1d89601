//! Names gathered from all plans: the same thing is one entry.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use super::names::MOST;
use crate::model::{NameKind, NameOf, Named, Plan, Portal, SegmentId};

/// Of how many plans to show the sentences, and not only what they name: the
/// page would grow with the portal.
const PLANS: usize = 10;

/// A name with the plans that have it, the newest first.
pub(in crate::render) struct Gathered<'p> {
    /// Its mentions, plan by plan.
    pub(in crate::render) plans: Vec<InPlan<'p>>,
    /// Whether one of the newest plans has it.
    pub(in crate::render) is_recent: bool,
}

/// A name in a plan.
pub(in crate::render) struct InPlan<'p> {
    pub(in crate::render) plan: &'p Plan,
    pub(in crate::render) named: &'p Named,
    /// The names in the plan that are parts of it.
    pub(in crate::render) parts: Vec<&'p Named>,
}

impl InPlan<'_> {
    /// The sentences that mention it. A mention of a part counts as one of the
    /// whole.
    pub(in crate::render) fn mentions(&self) -> BTreeSet<SegmentId> {
        self.all()
            .flat_map(|named| named.mentions.iter().copied())
            .collect()
    }

    /// The name and its parts.
    pub(in crate::render) fn names(&self) -> Vec<NameOf> {
        self.all().map(|named| named.of).collect()
    }

    fn all(&self) -> impl Iterator<Item = &Named> {
        std::iter::once(self.named).chain(self.parts.iter().copied())
    }
}

impl Composer<'_> {
    /// The names of a kind: those that the newest plan has, in its order, then
    /// those that only older ones have.
    pub(in crate::render) fn gathered<'p>(
        &self,
        portal: &'p Portal,
        kind: NameKind,
    ) -> Vec<Gathered<'p>> {
        let mut entries: Vec<Gathered<'p>> = Vec::new();
        let mut known = BTreeMap::new();
        for (age, plan) in portal.every_plan().enumerate() {
            let (wholes, mut parts) = self.wholes(plan, kind);
            for named in wholes {
                let here = InPlan {
                    plan,
                    named,
                    parts: match named.of {
                        // Most names have no parts.
                        NameOf::Term(term) => parts.remove(&term).unwrap_or_default(),
                        NameOf::Own(_) => Vec::new(),
                    },
                };
                let key = self.name_key(plan, named);
                let index = match key {
                    Some(key) => *known.entry(key).or_insert(entries.len()),
                    None => entries.len(),
                };
                match entries.get_mut(index) {
                    Some(entry) => entry.plans.push(here),
                    None => entries.push(Gathered {
                        plans: vec![here],
                        is_recent: age < PLANS,
                    }),
                }
            }
        }
        entries
    }

    /// The names of a plan that are shown, and those that are parts of others,
    /// by the term of the whole.
    fn wholes<'p>(
        &self,
        plan: &'p Plan,
        kind: NameKind,
    ) -> (Vec<&'p Named>, BTreeMap<usize, Vec<&'p Named>>) {
        let mut wholes = Vec::new();
        let mut parts: BTreeMap<usize, Vec<&'p Named>> = BTreeMap::new();
        for named in plan.names.of(kind) {
            match self.whole_term(plan, named) {
                Some(whole) => parts.entry(whole).or_default().push(named),
                None if named.position < MOST => wholes.push(named),
                None => {}
            }
        }
        (wholes, parts)
    }
}
