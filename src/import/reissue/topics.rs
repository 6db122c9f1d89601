//! `[[topic]]` of `plan.toml` after a re-issue: a slug goes where its topic is.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::super::comment::comment;
use super::super::slugs::Slugs;
use super::super::toml::quoted;
use super::edits::{apply, blocks, literal, numbers, out};
use crate::diagnostic::wording::Wording;
use crate::link::moves::Moves;
use crate::model::{Numbers, PlanSource, ProvisionPath, Role};

/// A topic whose number is another one now, is gone, or is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedTopic {
    /// Its slug.
    pub slug: String,
    /// Its number; `None` if it is new.
    pub from: Option<Numbers>,
    /// The number that it has now; `None` if it is gone.
    pub to: Option<Numbers>,
}

/// The topics of a re-issue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topics {
    /// The text of `plan.toml`; `None` if it cannot be edited: the topics are then
    /// written in another way than one table after another.
    pub text: Option<String>,
    /// What has changed.
    pub moved: Vec<MovedTopic>,
}

/// A topic in the file.
struct Entry {
    number: Numbers,
    /// Where the number is in the file.
    place: Range<usize>,
    slug: String,
}

/// Moves the topics of a file to where their text is; adds those that are new.
pub fn topics(text: &str, new: &PlanSource, moves: &Moves, wording: &Wording) -> Topics {
    let Some(entries) = entries(text) else {
        return Topics::default();
    };
    let blocks = blocks(text, "topic");
    let is_plain = blocks.len() == entries.len();
    let mut topics = Topics::default();
    let (mut edits, mut taken) = (Vec::new(), BTreeSet::new());
    for (at, entry) in entries.iter().enumerate() {
        let path = ProvisionPath::new(Role::Topic, entry.number);
        let to = moves.provisions.get(&path).map(|path| path.numbers);
        taken.extend(to);
        if to == Some(entry.number) {
            continue;
        }
        match (to, blocks.get(at)) {
            (Some(to), _) => edits.push((entry.place.clone(), literal(to))),
            (None, Some(block)) => {
                let lines = text.get(block.clone());
                let lines = lines.map(|lines| out(lines, "import-topic-gone", wording));
                edits.extend(lines.map(|lines| (block.clone(), lines)));
            }
            (None, None) => {}
        }
        topics.moved.push(MovedTopic {
            slug: entry.slug.clone(),
            from: Some(entry.number),
            to,
        });
    }
    let mut edited = apply(text, edits);
    edited += &added(new, &taken, &mut topics, (&entries, &edited), wording);
    let has_moved = is_as_meant(&edited, &entries, &topics.moved);
    topics.text = (is_plain && has_moved).then_some(edited);
    topics
}

/// Entries of the topics that have none, with slugs that no other has.
fn added(
    new: &PlanSource,
    taken: &BTreeSet<Numbers>,
    topics: &mut Topics,
    (entries, text): (&[Entry], &str),
    wording: &Wording,
) -> String {
    let mut slugs = Slugs::new();
    for entry in entries {
        slugs.reserve(&entry.slug);
    }
    let mut added = String::new();
    for topic in new.document.provisions.topics() {
        let number = topic.path.numbers;
        if taken.contains(&number) {
            continue;
        }
        let heading = topic.source.title(new.text.corrected());
        let heading = heading.map_or("", |heading| new.text.words(heading));
        let slug = slugs.next(heading, &format!("topic-{number}"));
        let written = quoted(&slug);
        if added.is_empty() {
            let gap = if text.ends_with('\n') { "\n" } else { "\n\n" };
            added = gap.to_owned() + &comment(wording, "#", "import-plan-topics", &[]);
        } else {
            added.push('\n');
        }
        let number_written = literal(number);
        added += &format!("[[topic]]\nnumber = {number_written}\nslug = {written}\n");
        topics.moved.push(MovedTopic {
            slug,
            from: None,
            to: Some(number),
        });
    }
    added
}

/// Whether an edited file has each topic under its number.
fn is_as_meant(edited: &str, before: &[Entry], moved: &[MovedTopic]) -> bool {
    let Some(after) = entries(edited) else {
        return false;
    };
    let mut expected: BTreeMap<&str, Numbers> = before
        .iter()
        .map(|entry| (entry.slug.as_str(), entry.number))
        .collect();
    for one in moved {
        match one.to {
            Some(to) => drop(expected.insert(&one.slug, to)),
            None => drop(expected.remove(one.slug.as_str())),
        }
    }
    let after = after
        .iter()
        .map(|entry| (entry.slug.as_str(), entry.number));
    expected == after.collect()
}

/// The topics of a file, in its order; `None` if they are not read as such.
fn entries(text: &str) -> Option<Vec<Entry>> {
    // A file that is not TOML is reported by every build.
    let root = DeTable::parse(text).ok()?;
    let Some(array) = root.get_ref().get("topic") else {
        return Some(Vec::new());
    };
    let entry = |item: &toml::Spanned<DeValue<'_>>| {
        let table = item.get_ref().as_table()?;
        let number = table.get("number")?;
        Some(Entry {
            number: numbers(number.get_ref())?,
            place: number.span(),
            slug: table.get("slug")?.get_ref().as_str()?.to_owned(),
        })
    };
    array.get_ref().as_array()?.iter().map(entry).collect()
}
