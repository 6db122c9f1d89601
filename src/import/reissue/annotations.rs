//! `annotations.toml` after a re-issue: what editors added to a measure goes where
//! the measure is.

use std::ops::Range;

use toml::de::{DeArray, DeTable, DeValue};

use super::edits::{apply, blocks, literal, numbers, out};
use crate::diagnostic::wording::Wording;
use crate::link::moves::Moves;
use crate::model::{Numbers, ProvisionPath, Role, SegmentId};

/// The annotations of a re-issue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annotations {
    /// The file’s text; `None` if it cannot be edited: the measures are then
    /// written in another way than one table after another.
    pub text: Option<String>,
    /// How many measures are where they were.
    pub kept: usize,
    /// How many have another number.
    pub moved: usize,
    /// The numbers of those that are commented out.
    pub gone: Vec<Numbers>,
}

/// Replacements of ranges of the file.
type Edits = Vec<(Range<usize>, String)>;

/// Moves the annotations of a file to where their measures are.
pub fn annotations(text: &str, moves: &Moves, wording: &Wording) -> Annotations {
    let mut annotations = Annotations::default();
    annotations.text = edited(text, moves, (&mut annotations, wording));
    annotations
}

fn edited(
    text: &str,
    moves: &Moves,
    (annotations, wording): (&mut Annotations, &Wording),
) -> Option<String> {
    // A file that is not TOML is reported by every build.
    let root = DeTable::parse(text).ok()?;
    let Some(measures) = root.get_ref().get("measure") else {
        return Some(text.to_owned());
    };
    let measures = measures.get_ref().as_array()?;
    let blocks = blocks(text, "measure");
    let mut edits = Edits::new();
    for (at, measure) in measures.iter().enumerate() {
        let table = measure.get_ref().as_table()?;
        let number = table.get("number")?;
        let from = numbers(number.get_ref())?;
        let Some(to) = moved(moves, from) else {
            let block = blocks.get(at)?;
            let lines = out(text.get(block.clone())?, "import-annotation-gone", wording);
            edits.push((block.clone(), lines));
            annotations.gone.push(from);
            continue;
        };
        if to == from {
            annotations.kept += 1;
        } else {
            annotations.moved += 1;
            edits.push((number.span(), literal(to)));
        }
        if let Some(list) = table.get("related") {
            edits.extend(related(text, list, moves));
        }
        if let Some(named) = table
            .get("named")
            .and_then(|named| named.get_ref().as_array())
        {
            edits.extend(sentences(named, from, moves));
        }
    }
    let edited = apply(text, edits);
    let is_plain = blocks.len() == measures.len();
    (is_plain && DeTable::parse(&edited).is_ok()).then_some(edited)
}

/// The number of a measure as it is now.
fn moved(moves: &Moves, numbers: Numbers) -> Option<Numbers> {
    let path = ProvisionPath::new(Role::Cited, numbers);
    moves.provisions.get(&path).map(|path| path.numbers)
}

/// The changes of a list of related measures. One that is gone is left out, unless
/// there are comments in the list, which say which one they are about: then the
/// build names it.
fn related(text: &str, list: &toml::Spanned<DeValue<'_>>, moves: &Moves) -> Edits {
    // What is written otherwise is reported by every build.
    let items = list
        .get_ref()
        .as_array()
        .into_iter()
        .flat_map(|items| items.iter());
    let items: Vec<(Range<usize>, Numbers, Option<Numbers>)> = items
        .filter_map(|item| {
            let number = numbers(item.get_ref())?;
            Some((item.span(), number, moved(moves, number)))
        })
        .collect();
    let has_comments = text.get(list.span()).is_some_and(|list| list.contains('#'));
    if !has_comments && items.iter().any(|(.., to)| to.is_none()) {
        let kept = items.into_iter().filter_map(|(.., to)| to.map(literal));
        let kept: Vec<String> = kept.collect();
        return vec![(list.span(), format!("[{}]", kept.join(", ")))];
    }
    let changed = items.into_iter().filter_map(|(place, from, to)| {
        let to = to.filter(|to| *to != from)?;
        Some((place, literal(to)))
    });
    changed.collect()
}

/// The numbers of the sentences of names, where they change.
fn sentences(named: &DeArray<'_>, from: Numbers, moves: &Moves) -> Edits {
    let path = ProvisionPath::new(Role::Cited, from);
    let edits = named.iter().filter_map(|name| {
        let sentence = name.get_ref().as_table()?.get("sentence")?;
        let number = sentence.get_ref().as_integer()?;
        // As above.
        let number = u32::from_str_radix(number.as_str(), number.radix()).ok()?;
        match moves.segments.get(&SegmentId::Sentence(path, number))? {
            SegmentId::Sentence(_, now) if *now != number => {
                Some((sentence.span(), now.to_string()))
            }
            _ => None,
        }
    });
    edits.collect()
}
