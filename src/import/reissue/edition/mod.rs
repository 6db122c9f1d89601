//! An edition after a re-issue: each line goes where the sentence is that it
//! translates, and its record in `segments.toml` with it.
//!
//! A line whose sentence has changed stays with it and is stale. One whose sentence
//! is gone is kept as a comment at the end of `segments.toml`.

mod records;
mod unplaced;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Spanned, some_or_bug};
use crate::diagnostic::wording::Wording;
use crate::link::agreement::{Covered, compare, is_compared};
use crate::link::moves::Moves;
use crate::link::pairs::{Pair, lines, sources};
use crate::link::topic_file;
use crate::model::{
    EditionSource, FRONT, LanguageTag, Numbers, PlanSource, ProvisionPath, Role, SegmentId,
    UNTRANSLATED,
};
pub use unplaced::Unplaced;
use written::{Targets, front, is_written, topic};

/// What becomes of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedEdition {
    /// Its language.
    pub language: LanguageTag,
    /// How its files change, or why they stay as they are.
    pub files: Result<EditionFiles, Unmoved>,
    /// How many lines there are.
    pub lines: usize,
    /// How many of them have another place.
    pub moved: usize,
    /// The segments whose words have changed.
    pub changed: Vec<SegmentId>,
    /// Lines that have no place any more.
    pub unplaced: Vec<Unplaced>,
}

/// Why an edition stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmoved {
    /// Its files cannot be read as a whole.
    Unread,
    /// `segments.toml` does not have one record a line.
    Records,
}

/// The changes of the files of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionFiles {
    /// New texts, by path.
    pub written: BTreeMap<String, String>,
    /// Paths of files that are removed: their lines are in others, or unplaced.
    pub removed: Vec<String>,
}

impl MovedEdition {
    /// An edition whose files have errors.
    pub fn unread(edition: &EditionSource) -> Self {
        Self {
            language: edition.language.clone(),
            files: Err(Unmoved::Unread),
            lines: count(edition),
            moved: 0,
            changed: Vec::new(),
            unplaced: Vec::new(),
        }
    }
}

/// Moves an edition of the plan `old` to where its text is in `new`.
pub fn edition(
    (old, new): (&PlanSource, &PlanSource),
    edition: &EditionSource,
    moves: &Moves,
    wording: &Wording,
) -> MovedEdition {
    let pairs = lines(old, edition);
    let mut moved = MovedEdition::unread(edition);
    if pairs.len() != moved.lines {
        // Lines that belong to no sentence would be lost.
        return moved;
    }
    let plans = Plans {
        old,
        new,
        edition,
        moves,
    };
    let targets = plans.targets(&pairs, &mut moved);
    let mut files = plans.files(&targets);
    let known: BTreeSet<SegmentId> = sources(old).into_iter().map(|(id, _)| id).collect();
    let records = records::moved(edition, moves, (&known, &moved.unplaced), wording);
    moved.files = records.map_or(Err(Unmoved::Records), |records| {
        files.written.extend(records);
        Ok(files)
    });
    moved
}

/// The number of titles and lines that an edition has.
fn count(edition: &EditionSource) -> usize {
    let around = [&edition.notice, &edition.preamble, &edition.closing];
    let around: usize = around.iter().map(|lines| lines.len()).sum();
    let below = edition.topics.iter().flat_map(|topic| {
        let all = std::iter::once(&topic.heading).chain(&topic.below);
        all.map(|provision| provision.lines.len() + usize::from(provision.title.is_some()))
    });
    around + usize::from(edition.title.is_some()) + below.sum::<usize>()
}

/// Two versions of a plan, and an edition of the old one.
struct Plans<'p> {
    old: &'p PlanSource,
    new: &'p PlanSource,
    edition: &'p EditionSource,
    moves: &'p Moves,
}

impl Plans<'_> {
    /// The lines by the segments that they translate now.
    fn targets(&self, pairs: &[Pair<'_>], moved: &mut MovedEdition) -> Targets {
        let words: BTreeMap<SegmentId, &str> = sources(self.new)
            .into_iter()
            .map(|(id, span)| (id, self.new.text.words(span)))
            .collect();
        let mut targets = Targets::new();
        for pair in pairs.iter().filter(|pair| pair.line.value != UNTRANSLATED) {
            let before = self.old.text.words(pair.source);
            let to = self.moves.segments.get(&pair.id);
            let to = to.filter(|to| {
                let now = some_or_bug(words.get(*to), "a segment without words");
                *now == before || self.may_stay(pair, now)
            });
            let Some(to) = to else {
                moved.unplaced.push(Unplaced {
                    id: pair.id,
                    words: before.to_owned(),
                    line: pair.line.value.clone(),
                });
                continue;
            };
            moved.moved += usize::from(*to != pair.id);
            if words.get(to) != Some(&before) {
                moved.changed.push(*to);
            }
            targets.insert(*to, pair.line.value.clone());
        }
        targets
    }

    /// Whether a line can stay with words that have changed: if it was accepted, it
    /// is stale as long as it is not accepted for these. One that was not is held to
    /// its numbers, so with others it would be an error.
    fn may_stay(&self, pair: &Pair<'_>, now: &str) -> bool {
        let record = self.edition.records.get(&pair.id);
        let is_accepted = record.is_some_and(|record| record.value.acceptance.is_some());
        let (source, language) = (&self.new.language, &self.edition.language);
        let agrees = |line: &Spanned<String>| {
            let covered = Covered::default();
            compare(pair.id, now, line, &covered).is_empty()
        };
        is_accepted || !is_compared(source, language) || agrees(pair.line)
    }

    /// The files that change.
    fn files(&self, targets: &Targets) -> EditionFiles {
        let mut files = EditionFiles::default();
        let folder = &self.edition.folder;
        let path = format!("{folder}/{FRONT}");
        let has_front = self.edition.files.contains(&path);
        if has_front && !is_written(self.new, self.edition, None, targets) {
            files.written.insert(path.clone(), front(self.new, targets));
        }
        let mut kept = BTreeSet::from([path]);
        let names = self.names();
        for provision in self.new.document.provisions.topics() {
            let numbers = provision.path.numbers;
            // Without a former file, it is named as the others are.
            let name = names.get(&numbers).cloned();
            let name = name.unwrap_or_else(|| {
                let slug = self.slug(numbers).unwrap_or("topic");
                topic_file(folder, numbers, slug)
            });
            let is_same = self.file(numbers).is_some_and(|file| *file == name)
                && is_written(self.new, self.edition, Some(numbers), targets);
            let text = topic(self.new, &provision, targets).filter(|_| !is_same);
            if is_same || text.is_some() {
                kept.insert(name.clone());
            }
            files.written.extend(text.map(|text| (name, text)));
        }
        let topics = self.edition.topics.iter();
        let all = topics.map(|topic| topic.heading.number.place.file.path.clone());
        files.removed = all.filter(|path| !kept.contains(path)).collect();
        files
    }

    /// The slug of a topic of the new plan.
    fn slug(&self, numbers: Numbers) -> Option<&str> {
        let mut topics = self.new.topics.iter();
        let topic = topics.find(|topic| topic.number.value == numbers);
        topic.map(|topic| topic.slug.value.as_str())
    }

    /// The file that has a topic by its number.
    fn file(&self, numbers: Numbers) -> Option<&String> {
        let mut topics = self.edition.topics.iter();
        let topic = topics.find(|topic| topic.heading.number.value == numbers);
        topic.map(|topic| &topic.heading.number.place.file.path)
    }

    /// The names of the files of the new topics that had one: with the new number,
    /// if the name has the old one.
    fn names(&self) -> BTreeMap<Numbers, String> {
        let folder = &self.edition.folder;
        let mut names: BTreeMap<Numbers, String> = BTreeMap::new();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for (from, to) in &self.moves.provisions {
            if let (Role::Topic, Some(file)) = (from.role, self.file(from.numbers)) {
                let slug = self.slug(to.numbers);
                let renamed = slug
                    .filter(|slug| *file == topic_file(folder, from.numbers, slug))
                    .map(|slug| topic_file(folder, to.numbers, slug));
                let is_free = |name: &String| {
                    let is_there = self.edition.files.contains(name);
                    !taken.contains(name) && (!is_there || self.is_left(name))
                };
                let name = renamed.filter(is_free).unwrap_or_else(|| file.clone());
                taken.insert(name.clone());
                names.insert(to.numbers, name);
            }
        }
        names
    }

    /// Whether the topic of a file goes into another one.
    fn is_left(&self, path: &str) -> bool {
        let mut topics = self.edition.topics.iter();
        let of = topics.find(|topic| topic.heading.number.place.file.path == path);
        of.is_some_and(|topic| {
            let from = ProvisionPath::new(Role::Topic, topic.heading.number.value);
            let to = self.moves.provisions.get(&from);
            // One that is named by its slug and number gets another name.
            to.is_none_or(|to| {
                let slug = self.slug(to.numbers);
                let named = slug.map(|slug| topic_file(&self.edition.folder, from.numbers, slug));
                *to != from && named.as_deref() == Some(path)
            })
        })
    }
}
