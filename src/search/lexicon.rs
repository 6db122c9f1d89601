//! Everyday words and synonyms for the words of the texts.

use aho_corasick::AhoCorasick;
use serde::Serialize;

use super::asked::list_words;
use super::documents::{SearchDocument, Subject};
use super::tokens::{self, Folded};
use crate::base::ok_or_bug;
use crate::model::{Glossary, LanguageTag, Mark, Portal, SynonymGroup, Text};
use crate::text::stem;

/// Maximum number of documents in a row: a word with more does not help to find
/// any one. Rows that are limited to some plans name all of them, since others
/// have the same words in another sense.
const NAMED: usize = 64;

/// Written words, everyday words for them, and the documents that they lead to:
/// the best first, or `None` for all texts with the written words; and how many
/// of the documents have them in the title.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Row<'p>(Vec<&'p str>, Vec<&'p str>, Option<Vec<usize>>, usize);

impl<'p> Row<'p> {
    fn new(
        written: impl IntoIterator<Item = &'p str>,
        said: &'p [String],
        (leads, is_limited): (Leads, bool),
    ) -> Self {
        let said = said.iter().map(String::as_str).collect();
        let is_few = is_limited || leads.documents.len() <= NAMED;
        let few = Some(leads.documents).filter(|_| is_few);
        Self(written.into_iter().collect(), said, few, leads.titled)
    }

    fn words(&self) -> impl Iterator<Item = &'p str> {
        self.0.iter().chain(&self.1).copied()
    }
}

/// `lexicon-TAG-HASH.bin`: rows that are also found by their written words, and
/// rows that are found only by everyday words.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Lexicon<'p> {
    terms: Vec<Row<'p>>,
    said: Vec<Row<'p>>,
}

impl<'p> Lexicon<'p> {
    /// Whether it has no rows.
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.said.is_empty()
    }

    /// All words of all rows.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'p str> {
        self.terms.iter().chain(&self.said).flat_map(Row::words)
    }
}

/// The documents that a row leads to, the best first.
#[derive(Clone)]
pub(crate) struct Leads {
    documents: Vec<usize>,
    /// How many of them have it in the title.
    titled: usize,
}

/// The lexicon of a language: the glossary's terms; groups of synonyms and what
/// leads to provisions and lists. `holding` is indexed by term: see [`holding`].
pub(crate) fn lexicon<'p>(
    portal: &'p Portal,
    documents: &[SearchDocument<'p>],
    holding: &[Leads],
    language: &LanguageTag,
) -> Lexicon<'p> {
    let terms = portal.glossary.terms.iter().zip(holding);
    let terms = terms.filter_map(|(term, documents)| {
        let words = term.words.get(language)?;
        let is_known = !words.everyday.is_empty() || !words.also.is_empty();
        let leads = (documents.clone(), !term.plans.is_empty());
        is_known.then(|| Row::new(words.forms(), &words.everyday, leads))
    });
    let groups = portal.synonyms.iter().filter(|g| &g.language == language);
    let groups: Vec<&SynonymGroup> = groups.collect();
    let writing = writing(portal, documents, &groups, language);
    let groups = groups.into_iter().zip(writing).map(|(group, documents)| {
        let written = group.written.iter().map(String::as_str);
        Row::new(written, &group.said, (documents, !group.plans.is_empty()))
    });
    let leading = documents.iter().enumerate();
    let leading = leading.filter_map(|(number, document)| {
        let said: Vec<&str> = match document.subject {
            Subject::Cited(_, _, cited) => {
                let keywords = cited.keywords.get(language)?;
                keywords.iter().map(String::as_str).collect()
            }
            Subject::List(list) => list_words(list.subject, language),
            _ => return None,
        };
        (!said.is_empty()).then(|| Row(Vec::new(), said, Some(vec![number]), 1))
    });
    Lexicon {
        terms: terms.collect(),
        said: groups.chain(leading).collect(),
    }
}

/// Documents with their rank; 0 is the best.
#[derive(Clone, Default)]
struct Found(Vec<(u32, usize)>);

impl Found {
    /// Adds a document. Documents must be added in order, each with its best
    /// rank first.
    fn add(&mut self, rank: u32, number: usize) {
        if self.0.last().is_none_or(|(_, last)| *last != number) {
            self.0.push((rank, number));
        }
    }

    fn ordered(mut self) -> Leads {
        self.0.sort_unstable();
        Leads {
            titled: self.0.partition_point(|(rank, _)| *rank == 0),
            documents: self.0.into_iter().map(|(_, number)| number).collect(),
        }
    }
}

/// Normalises a text for comparison: characters folded, words stemmed, each
/// word between spaces.
fn key(text: &str) -> String {
    let mut key = String::new();
    for token in tokens::cut(text) {
        match &token.text {
            Folded::Word(word) => {
                let apart = if key.ends_with(' ') { "" } else { " " };
                key.extend([apart, &stem::english(word), " "]);
            }
            Folded::Character(character) => key.push(*character),
        }
    }
    key
}

/// For each group, the provisions and topics whose text in a language has one
/// of its written words: provisions with it in the title, other provisions,
/// topics. Of a group of some plans only those of these.
fn writing(
    portal: &Portal,
    documents: &[SearchDocument<'_>],
    groups: &[&SynonymGroup],
    language: &LanguageTag,
) -> Vec<Leads> {
    let mut words = Vec::new();
    let mut of = Vec::new();
    for (number, group) in groups.iter().enumerate() {
        words.extend(group.written.iter().map(|word| key(word)));
        of.resize(words.len(), number);
    }
    let mut found = vec![Found::default(); groups.len()];
    let finder = || ok_or_bug(AhoCorasick::new(&words), "more words than can be found");
    let finder = (!words.is_empty()).then(finder);
    for (number, document) in documents.iter().enumerate() {
        let edition = || document.edition(language);
        let (Some(finder), Some(edition)) = (&finder, edition()) else {
            continue;
        };
        let parts = match document.subject {
            Subject::Cited(..) => {
                vec![(0, key(&edition.title)), (1, key(&edition.text.join(" ")))]
            }
            Subject::Topic(..) => vec![(2, key(&edition.title))],
            _ => continue,
        };
        for (rank, key) in parts {
            for word in finder.find_overlapping_iter(&key) {
                let group = of.get(word.pattern().as_usize()).copied();
                let group = group.and_then(|at| Some((groups.get(at)?, found.get_mut(at)?)));
                let plan = document.plan.and_then(|plan| portal.plans.get(plan));
                if let Some((group, found)) = group
                    && plan.is_none_or(|plan| group.is_of(&plan.id))
                {
                    found.add(rank, number);
                }
            }
        }
    }
    found.into_iter().map(Found::ordered).collect()
}

/// For each term of the glossary, the provisions and topics whose original has
/// it: provisions with it in the title, other provisions, topics.
pub(crate) fn holding(documents: &[SearchDocument<'_>], glossary: &Glossary) -> Vec<Leads> {
    let mut found = vec![Found::default(); glossary.terms.len()];
    let mut add = |rank: u32, number: usize, text: &Text| {
        for (_, mark) in &text.marks {
            let Mark::Term(term) = mark else { continue };
            if let Some(found) = found.get_mut(*term) {
                found.add(rank, number);
            }
        }
    };
    for (number, document) in documents.iter().enumerate() {
        match document.subject {
            Subject::Cited(_, _, cited) => {
                add(0, number, &cited.title.original);
                for text in &cited.body.original.paragraphs {
                    add(1, number, text);
                }
            }
            Subject::Topic(_, topic) => add(2, number, &topic.title.original),
            _ => {}
        }
    }
    found.into_iter().map(Found::ordered).collect()
}
