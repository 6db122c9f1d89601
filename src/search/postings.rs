//! Where each term stands: the inverted index in memory.
//!
//! A unit is a document in one language: document number × languages of the
//! site + number of the language. A spot is the sentence of the unit and the
//! offset of the token in that sentence. Offsets start anew in each sentence,
//! so that an edited sentence leaves the spots of all others as they are; a
//! flag on a sentence's last token says where the next one's first token is
//! its neighbour.

use std::collections::BTreeMap;

use super::documents::{Document, Edition, PLACE, TEXT, TITLE};
use super::tokens;

/// Terms by family; both in the order of their code points.
pub(crate) type Families = BTreeMap<String, BTreeMap<String, Vec<Posting>>>;

/// A term in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The unit.
    pub(crate) unit: usize,
    /// Lengths of the unit's title and text, by classes: [`lengths`].
    pub(crate) lengths: u8,
    /// Where it stands, in reading order.
    pub(crate) spots: Vec<Spot>,
}

/// A place in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    /// Number of the sentence.
    pub(crate) sentence: usize,
    /// Tokens before it in the sentence.
    pub(crate) offset: usize,
    /// Whether the token is the sentence's last.
    pub(crate) last: bool,
}

/// Sizes of the units of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Statistics {
    /// How many documents have an edition in it.
    pub(crate) documents: usize,
    /// Tokens of all their titles.
    pub(crate) title: usize,
    /// Tokens of all their texts.
    pub(crate) text: usize,
}

/// Greatest number of tokens in a text of class 0, 1, …; class 15 has none.
const TEXT_CLASSES: [usize; 15] = [
    0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024,
];

/// Title's class × 16 + text's class. A title's class is half its length,
/// rounded up.
fn lengths(title: usize, text: usize) -> u8 {
    let text = TEXT_CLASSES.iter().filter(|&&most| text > most).count();
    u8::try_from(title.div_ceil(2).min(15) * 16 + text).unwrap_or(u8::MAX)
}

/// Indexes documents; the statistics are by number of the language.
pub(crate) fn index(documents: &[Document], languages: usize) -> (Families, Vec<Statistics>) {
    let mut families = Families::new();
    let mut statistics = vec![Statistics::default(); languages];
    for (number, document) in documents.iter().enumerate() {
        for (language, edition) in document.editions.iter().enumerate() {
            if let (Some(edition), Some(statistics)) = (edition, statistics.get_mut(language)) {
                let unit = number * languages + language;
                add(edition, unit, &mut families, statistics);
            }
        }
    }
    (families, statistics)
}

fn add(edition: &Edition, unit: usize, families: &mut Families, statistics: &mut Statistics) {
    let sentences: Vec<_> = edition
        .sentences
        .iter()
        .map(|text| tokens::cut(text))
        .collect();
    let title = sentences.get(TITLE).map_or(0, Vec::len);
    let text = sentences.iter().skip(TEXT).map(Vec::len).sum();
    statistics.documents += 1;
    statistics.title += title;
    statistics.text += text;
    let lengths = lengths(title, text);
    for (sentence, tokens) in sentences.iter().enumerate() {
        for (offset, token) in tokens.iter().enumerate() {
            let inside = tokens.get(offset + 1);
            // The text goes on where the title ends, as in the original; the
            // place is a text of its own.
            let following = sentences
                .get(sentence + 1)
                .and_then(|tokens| tokens.first());
            let next = inside.or(following.filter(|_| sentence != PLACE));
            let term = tokens::term(token, next);
            let postings = families
                .entry(tokens::family(&term))
                .or_default()
                .entry(term)
                .or_default();
            let spot = Spot {
                sentence,
                offset,
                last: inside.is_none(),
            };
            match postings.last_mut() {
                Some(posting) if posting.unit == unit => posting.spots.push(spot),
                _ => postings.push(Posting {
                    unit,
                    lengths,
                    spots: vec![spot],
                }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_should_fall_into_their_classes() {
        assert_eq!(lengths(0, 0), 0);
        assert_eq!(lengths(9, 9), 5 * 16 + 2);
        assert_eq!(lengths(1000, 100_000), 255);
    }
}
