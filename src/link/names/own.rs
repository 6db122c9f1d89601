//! A plan's own names, which are not terms: those found by the program, and
//! those added by editors.
//!
//! Each is one name, wherever and how often the plan has it: two citations are
//! of one instrument if their titles are equal when compared
//! ([`crate::text::spelling::compared`]). A target is only itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::added::added;
use super::candidate::{Candidate, NameMarks, Passage, mark};
use super::found::found;
use super::translated::mark_translations;
use crate::base::Digest;
use crate::model::{Body, LanguageTag, Mark, NameKind, OwnName, Text};
use crate::text::readings::Readings;
use crate::text::spelling::spelt;

/// The longest spelling in an anchor, in bytes.
const LONGEST: usize = 48;

/// The own names of a plan.
#[derive(Default)]
pub(in crate::link) struct OwnNames {
    all: Vec<OwnName>,
    /// Indexes of the names that can be named again.
    by_key: BTreeMap<(NameKind, String), usize>,
    /// Those whose anchor an editor gave.
    edited: BTreeSet<usize>,
}

impl OwnNames {
    /// Finds the own names in a body, and marks them in it and its
    /// translations.
    pub(in crate::link) fn mark(
        &mut self,
        passage: &Passage<'_>,
        original: &mut Body,
        translations: &mut BTreeMap<LanguageTag, Body>,
    ) {
        if !passage.language.is_chinese() {
            return;
        }
        let mut candidates: Vec<Candidate> = Vec::new();
        for (index, text) in original.paragraphs.iter().enumerate() {
            candidates.extend(found(text, index, passage));
        }
        let added = added(passage.added, original, passage.language);
        let mut candidates = corrected(candidates, added);
        candidates.sort_by_key(|candidate| (candidate.at.0, candidate.at.1.start));
        let indexes = self.note(passage, &mut candidates);
        let mut marks: BTreeMap<usize, NameMarks> = BTreeMap::new();
        for (candidate, index) in candidates.iter().zip(&indexes) {
            let (paragraph, at) = candidate.at.clone();
            let marks = marks.entry(paragraph).or_default();
            marks.push((at, Mark::Named(*index)));
        }
        for (paragraph, marks) in marks {
            if let Some(text) = original.paragraphs.get_mut(paragraph) {
                mark(text, marks);
            }
        }
        mark_translations(&candidates, &indexes, &mut self.all, translations);
    }

    /// Like [`Self::mark`], for a title.
    pub(in crate::link) fn mark_title(
        &mut self,
        passage: &Passage<'_>,
        original: &mut Text,
        translations: &mut BTreeMap<LanguageTag, Text>,
    ) {
        let mut body = as_body(original);
        let mut others: BTreeMap<LanguageTag, Body> = (translations.iter_mut())
            .map(|(language, text)| (language.clone(), as_body(text)))
            .collect();
        self.mark(passage, &mut body, &mut others);
        *original = as_title(body);
        for (language, body) in others {
            translations.insert(language, as_title(body));
        }
    }

    /// All names, in the order in which they were noted.
    pub(in crate::link) fn into_all(self) -> Vec<OwnName> {
        self.all
    }

    /// Notes names; returns the index of each.
    fn note(&mut self, passage: &Passage<'_>, candidates: &mut [Candidate]) -> Vec<usize> {
        let mut targets = 0;
        let mut indexes = Vec::new();
        for candidate in candidates {
            let name = candidate.name.clone();
            let is_edited = !name.slug.is_empty();
            targets += usize::from(name.kind == NameKind::Target);
            let key = name.key.clone().map(|key| (name.kind, key));
            let known = key.as_ref().and_then(|key| self.by_key.get(key).copied());
            // Two entries of editors are two names.
            let known = known.filter(|known| !(is_edited && self.edited.contains(known)));
            let index = known.unwrap_or(self.all.len());
            match self.all.get_mut(index) {
                Some(known) if is_edited => {
                    known.slug = name.slug;
                    known.words.extend(name.words);
                }
                Some(_) => {}
                None => self.all.push(OwnName {
                    slug: match (is_edited, &key) {
                        (true, _) => name.slug,
                        (false, Some((_, key))) => anchor(key),
                        (false, None) => format!("{}{targets}", passage.anchor),
                    },
                    ..name
                }),
            }
            if is_edited {
                self.edited.insert(index);
            }
            if let Some(key) = key {
                self.by_key.entry(key).or_insert(index);
            }
            indexes.push(index);
        }
        indexes
    }
}

/// The anchor of a name that is compared by `key`, which is the same in every
/// plan: how it is spelt, and a hash that tells it from names that are spelt
/// alike.
fn anchor(key: &str) -> String {
    static READINGS: LazyLock<Readings> = LazyLock::new(|| Readings::new([]));
    let spelt = spelt(key, &READINGS);
    // Spellings are of ASCII.
    let spelt = spelt.get(..LONGEST).map_or(spelt.as_str(), |start| {
        start.rsplit_once('-').map_or(start, |(whole, _)| whole)
    });
    let hash = Digest::plain(key.as_bytes()).to_string();
    let hash = hash.get(..6).unwrap_or(&hash);
    match spelt {
        "" => format!("name-{hash}"),
        _ => format!("{spelt}-{hash}"),
    }
}

/// The names found, less those that an editor’s entry overlaps. What it
/// replaces contributes its amount and period.
fn corrected(found: Vec<Candidate>, mut added: Vec<Candidate>) -> Vec<Candidate> {
    if added.is_empty() {
        return found;
    }
    added.sort_by_key(|candidate| (candidate.at.0, candidate.at.1.start));
    // How far the entries up to each reach: a long one may hold others.
    let mut reach = (0, 0);
    let reaches: Vec<(usize, usize)> = (added.iter())
        .map(|candidate| {
            reach = reach.max((candidate.at.0, candidate.at.1.end));
            reach
        })
        .collect();
    let mut kept = Vec::new();
    for candidate in found {
        let (paragraph, at) = candidate.at.clone();
        let first = reaches.partition_point(|reach| *reach <= (paragraph, at.start));
        let replacing = added.get_mut(first);
        match replacing.filter(|other| other.at.0 == paragraph && other.at.1.start < at.end) {
            Some(other) if other.name.kind == candidate.name.kind => {
                other.value = other.value.or(candidate.value);
                if other.name.period.is_empty() {
                    other.name.period = candidate.name.period;
                }
            }
            Some(_) => {}
            None => kept.push(candidate),
        }
    }
    kept.extend(added);
    kept
}

/// A title as a body of one segment, which has the number 0.
fn as_body(text: &mut Text) -> Body {
    let mut marks = std::mem::take(&mut text.marks);
    marks.push((0..text.string.len(), Mark::Segment(0)));
    let string = std::mem::take(&mut text.string);
    Body {
        paragraphs: vec![Text::new(string, marks)],
    }
}

fn as_title(body: Body) -> Text {
    let texts = body.paragraphs.into_iter();
    // It was made of one text.
    let mut text = texts.last().unwrap_or_default();
    text.marks.retain(|(_, mark)| *mark != Mark::Segment(0));
    text
}
