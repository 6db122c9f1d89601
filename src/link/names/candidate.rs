//! Names that have not been marked yet, and where they are looked for.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Glossary, LanguageTag, Mark, NameKind, NamedSource, OwnName, Text};
use crate::text::quantity::Value;
use crate::text::spelling::compared;

/// A name that has not been marked in the texts yet.
pub(super) struct Candidate {
    pub(super) name: OwnName,
    /// Number of its sentence in the passage.
    pub(super) segment: u32,
    /// Its words in the original: index of the paragraph, and range in it.
    pub(super) at: (usize, Range<usize>),
    /// Its amount, if translations are searched by amount.
    pub(super) value: Option<Value>,
}

impl Candidate {
    /// One that the program found; its anchor is given later.
    pub(super) fn found(
        kind: NameKind,
        words: &str,
        language: &LanguageTag,
        segment: u32,
        at: (usize, Range<usize>),
    ) -> Self {
        let name = OwnName {
            kind,
            slug: String::new(),
            words: BTreeMap::from([(language.clone(), words.to_owned())]),
            period: BTreeMap::new(),
            key: (kind != NameKind::Target).then(|| compared(words)),
        };
        Self {
            name,
            segment,
            at,
            value: None,
        }
    }

    /// One that an editor added.
    pub(super) fn added(
        named: &NamedSource,
        language: &LanguageTag,
        segment: u32,
        at: (usize, Range<usize>),
    ) -> Self {
        let found = named.found.value.as_str();
        let mut words = named.words.clone();
        words
            .entry(language.clone())
            .or_insert_with(|| found.to_owned());
        let own = words.get(language).map(|words| compared(words));
        let name = OwnName {
            kind: named.kind,
            slug: named.slug.value.clone(),
            words,
            period: BTreeMap::new(),
            key: own.filter(|_| named.kind != NameKind::Target),
        };
        Self {
            name,
            segment,
            at,
            value: None,
        }
    }
}

/// The text that names are found in.
pub(in crate::link) struct Passage<'p> {
    /// What the anchors of its targets begin with.
    pub(in crate::link) anchor: String,
    /// The language of its original.
    pub(in crate::link) language: &'p LanguageTag,
    /// The terms, some of which are names already.
    pub(in crate::link) glossary: &'p Glossary,
    /// The names that editors added.
    pub(in crate::link) added: &'p [NamedSource],
    /// The title of the plan, as compared: its citations of itself name nothing
    /// else.
    pub(in crate::link) title: String,
    /// Whether it tells what was reached, not what is to be.
    pub(in crate::link) looks_back: bool,
}

/// Names with their ranges in a text.
pub(super) type NameMarks = Vec<(Range<usize>, Mark)>;

pub(super) fn mark(text: &mut Text, names: NameMarks) {
    if names.is_empty() {
        return;
    }
    let mut marks = std::mem::take(&mut text.marks);
    marks.extend(names);
    *text = Text::new(std::mem::take(&mut text.string), marks);
}
