//! Where the segments and provisions of a plan are in another version of it: what
//! belongs to them goes there.
//!
//! Provisions are matched first: those with the same words, in order; then those
//! whose words are there only once; then, between matches, those that are most
//! alike. So are the sentences of provisions that match. A sentence that is left
//! over may be in another provision, with the same words.

mod align;

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::sources;
use crate::model::{PlanSource, ProvisionPath, Role, SegmentId};
use align::{Loose, align};

/// Provisions are the same from this likeness on.
const PROVISION: f64 = 0.4;

/// Sentences of the same provision need less.
const SENTENCE: f64 = 0.3;

/// What became of the parts of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    /// Where each segment is. One that is nowhere is not listed.
    pub segments: BTreeMap<SegmentId, SegmentId>,
    /// Where each provision is. One that is nowhere is not listed.
    pub provisions: BTreeMap<ProvisionPath, ProvisionPath>,
}

impl Moves {
    /// Compares two versions of a plan.
    pub fn between(old: &PlanSource, new: &PlanSource) -> Self {
        let (old, new) = (Version::of(old), Version::of(new));
        let mut moves = Self::default();
        for role in [Role::Cited, Role::Heading, Role::Topic] {
            moves.match_provisions(role, &old, &new);
        }
        moves.match_segments(&old, &new);
        moves
    }

    fn match_provisions(&mut self, role: Role, old: &Version<'_>, new: &Version<'_>) {
        let (from, to) = (old.with(role), new.with(role));
        let words = |all: &[&Provision]| -> Vec<String> {
            all.iter()
                .map(|provision| provision.words.clone())
                .collect()
        };
        let (before, after) = (words(&from), words(&to));
        let is_same = |old: usize, new: usize| {
            let path = from.get(old).map(|provision| provision.path);
            path == to.get(new).map(|provision| provision.path)
        };
        let around = |old: usize, new: usize| {
            from.get(old)
                .zip(to.get(new))
                .is_some_and(|(old, new)| self.is_moved_into(old, new))
        };
        let loose = Loose {
            least: PROVISION,
            is_same: &is_same,
            is_alike: &around,
        };
        let found = align(&before, &after, &loose);
        let paths = found.into_iter().filter_map(|(old, new)| {
            let (old, new) = (from.get(old)?, to.get(new)?);
            Some((old.path, new.path))
        });
        let paths: Vec<_> = paths.collect();
        self.provisions.extend(paths);
    }

    /// Whether most provisions within one are within another now.
    fn is_moved_into(&self, old: &Provision, new: &Provision) -> bool {
        let moved = old.within.iter();
        let moved = moved.filter_map(|path| self.provisions.get(path));
        let inside = moved.filter(|path| new.within.contains(path)).count();
        inside * 2 > old.within.len()
    }

    fn match_segments(&mut self, old: &Version<'_>, new: &Version<'_>) {
        let mut parts = vec![(None, None)];
        parts.extend((self.provisions.iter()).map(|(old, new)| (Some(*old), Some(*new))));
        for (from, to) in parts {
            for kind in Kind::ALL {
                let (from, to) = (old.lines(from, kind), new.lines(to, kind));
                let words = |all: &[(SegmentId, &str)]| -> Vec<String> {
                    all.iter().map(|(_, words)| (*words).to_owned()).collect()
                };
                let loose = Loose {
                    least: SENTENCE,
                    is_same: &|_, _| true,
                    is_alike: &|_, _| kind == Kind::Title,
                };
                let found = align(&words(&from), &words(&to), &loose);
                let ids = found
                    .into_iter()
                    .filter_map(|(old, new)| Some((from.get(old)?.0, to.get(new)?.0)));
                self.segments.extend(ids);
            }
        }
        self.match_rest(old, new);
    }

    /// Matches the segments that are left over and have the same words, if no
    /// others have.
    fn match_rest(&mut self, old: &Version<'_>, new: &Version<'_>) {
        let taken: BTreeSet<SegmentId> = self.segments.values().copied().collect();
        let once = |version: &Version<'_>, is_free: &dyn Fn(&SegmentId) -> bool| {
            let mut by_words: BTreeMap<(bool, String), Option<SegmentId>> = BTreeMap::new();
            let free = version.segments.iter().filter(|(id, _)| is_free(id));
            for (id, words) in free {
                let entry = by_words.entry((id.is_line(), words.clone()));
                entry.and_modify(|id| *id = None).or_insert(Some(*id));
            }
            by_words
        };
        let from = once(old, &|id| !self.segments.contains_key(id));
        let to = once(new, &|id| !taken.contains(id));
        for (words, id) in from {
            if let (Some(id), Some(Some(to))) = (id, to.get(&words)) {
                self.segments.insert(id, *to);
            }
        }
    }
}

/// The kinds of segments, of which none is compared with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Notice,
    Preamble,
    Closing,
    Line,
}

impl Kind {
    const ALL: [Self; 5] = [
        Self::Title,
        Self::Notice,
        Self::Preamble,
        Self::Closing,
        Self::Line,
    ];

    fn of(id: SegmentId) -> Self {
        match id {
            SegmentId::Title | SegmentId::Heading(_) => Self::Title,
            SegmentId::Notice(_) => Self::Notice,
            SegmentId::Preamble(_) => Self::Preamble,
            SegmentId::Closing(_) => Self::Closing,
            SegmentId::Sentence(..) => Self::Line,
        }
    }
}

/// A version of a plan.
struct Version<'p> {
    plan: &'p PlanSource,
    /// All segments with their words, in order.
    segments: Vec<(SegmentId, String)>,
    provisions: Vec<Provision>,
    /// The segments of each provision, and those around them, by index.
    parts: BTreeMap<Option<ProvisionPath>, Vec<usize>>,
}

struct Provision {
    path: ProvisionPath,
    /// Its title and sentences.
    words: String,
    /// The cited provisions in it.
    within: Vec<ProvisionPath>,
}

impl<'p> Version<'p> {
    fn of(plan: &'p PlanSource) -> Self {
        let segments: Vec<(SegmentId, String)> = sources(plan)
            .into_iter()
            .map(|(id, span)| (id, plan.text.words(span).to_owned()))
            .collect();
        let mut parts: BTreeMap<Option<ProvisionPath>, Vec<usize>> = BTreeMap::new();
        for (index, (id, _)) in segments.iter().enumerate() {
            parts.entry(path(*id)).or_default().push(index);
        }
        let mut version = Self {
            plan,
            segments,
            provisions: Vec::new(),
            parts,
        };
        version.provisions = version.read();
        version
    }

    fn read(&self) -> Vec<Provision> {
        let walk = self.plan.document.provisions.walk().into_iter();
        let named = walk.filter(|provision| provision.path.role != Role::Item);
        let read = named.map(|provision| {
            let path = provision.path;
            let lines = self.part(Some(path));
            let words: Vec<&str> = lines.map(|(_, words)| words.as_str()).collect();
            // Of a cited one, this would be itself.
            let within = provision.walk().into_iter().map(|below| below.path);
            Provision {
                path,
                words: words.join("\n"),
                within: within
                    .filter(|below| below.is_cited() && *below != path)
                    .collect(),
            }
        });
        read.collect()
    }

    fn part(&self, path: Option<ProvisionPath>) -> impl Iterator<Item = &(SegmentId, String)> {
        let indexes = self.parts.get(&path).into_iter().flatten();
        indexes.filter_map(|index| self.segments.get(*index))
    }

    /// The segments of a provision, or around all, of a kind.
    fn lines(&self, path: Option<ProvisionPath>, kind: Kind) -> Vec<(SegmentId, &str)> {
        let part = self.part(path);
        let these = part.filter(|(id, _)| Kind::of(*id) == kind);
        these.map(|(id, words)| (*id, words.as_str())).collect()
    }

    fn with(&self, role: Role) -> Vec<&Provision> {
        let all = self.provisions.iter();
        all.filter(|provision| provision.path.role == role)
            .collect()
    }
}

fn path(id: SegmentId) -> Option<ProvisionPath> {
    match id {
        SegmentId::Heading(path) | SegmentId::Sentence(path, _) => Some(path),
        _ => None,
    }
}
