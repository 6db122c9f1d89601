//! What readers say for what the texts say.

use serde::Serialize;

use super::documents::{Document, Subject};
use crate::model::{Glossary, LanguageTag, Mark, Portal, Text};

/// Documents that a row names at most: a word of more is no way to any one.
const NAMED: usize = 64;

/// What the texts say, what readers say for it, and where that leads: to these
/// documents, the best first, or (`None`) to what the texts say.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Row<'p>(Vec<&'p str>, Vec<&'p str>, Option<Vec<usize>>);

impl<'p> Row<'p> {
    fn new(
        written: impl IntoIterator<Item = &'p str>,
        said: &'p [String],
        documents: Option<Vec<usize>>,
    ) -> Self {
        let said = said.iter().map(String::as_str).collect();
        let few = documents.filter(|documents| documents.len() <= NAMED);
        Self(written.into_iter().collect(), said, few)
    }

    /// All its words.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'p str> {
        self.0.iter().chain(&self.1).copied()
    }
}

/// The rows of a language: of the glossary's terms, of groups of synonyms, of
/// measures' keywords. `holding` is by term: [`holding`].
pub(crate) fn rows<'p>(
    portal: &'p Portal,
    documents: &[Document<'p>],
    holding: &[Vec<usize>],
    language: &LanguageTag,
) -> Vec<Row<'p>> {
    let terms = portal.glossary.terms.iter().zip(holding);
    let terms = terms.filter_map(|(term, documents)| {
        let words = term.words.get(language)?;
        let is_known = !words.everyday.is_empty() || !words.also.is_empty();
        is_known.then(|| Row::new(words.forms(), &words.everyday, Some(documents.clone())))
    });
    let groups = portal.synonyms.iter().filter(|g| &g.language == language);
    let groups = groups.map(|group| {
        let written = group.written.iter().map(String::as_str);
        Row::new(written, &group.said, None)
    });
    let measures = documents
        .iter()
        .enumerate()
        .filter_map(|(number, document)| {
            let Subject::Measure(_, _, measure) = document.subject else {
                return None;
            };
            let keywords = measure.keywords.get(language)?;
            Some(Row::new([], keywords, Some(vec![number])))
        });
    terms.chain(groups).chain(measures).collect()
}

/// The measures and topics that have each term of the glossary in their
/// original: measures with it in the title, other measures, topics.
pub(crate) fn holding(documents: &[Document<'_>], glossary: &Glossary) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<(u32, usize)>> = vec![Vec::new(); glossary.terms.len()];
    let mut add = |rank: u32, number: usize, text: &Text| {
        for (_, mark) in &text.marks {
            let Mark::Term(term) = mark else { continue };
            if let Some(known) = found.get_mut(*term)
                && known.last().is_none_or(|(_, last)| *last != number)
            {
                known.push((rank, number));
            }
        }
    };
    for (number, document) in documents.iter().enumerate() {
        match document.subject {
            Subject::Measure(_, _, measure) => {
                add(0, number, &measure.title.original);
                for text in &measure.body.original.paragraphs {
                    add(1, number, text);
                }
            }
            Subject::Topic(_, topic) => add(2, number, &topic.title.original),
            _ => {}
        }
    }
    let ordered = found.into_iter().map(|mut known| {
        known.sort_unstable();
        known.into_iter().map(|(_, number)| number).collect()
    });
    ordered.collect()
}
