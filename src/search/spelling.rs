//! The words of the texts, for one that was mistyped.

use super::postings::Terms;
use super::shard::fnv;
use super::tokens;

/// Bytes that a file holds at most as long as there is one.
const FILE_BYTES: usize = 32 * 1024;

/// The files in the order of their numbers, a power of two: Latin words in the
/// order of their code points, each with how many units hold it.
pub(crate) fn files(terms: &Terms) -> Vec<String> {
    let mut words: Vec<(&str, usize)> = terms
        .iter()
        .filter(|(term, _)| is_latin(term))
        .map(|(term, postings)| (term.as_str(), postings.len()))
        .collect();
    words.sort_unstable();
    let written: Vec<(u32, String)> = words
        .into_iter()
        .map(|(word, units)| {
            let first: String = word.chars().take(1).collect();
            (fnv(first.as_bytes()), format!("{word} {units}"))
        })
        .collect();
    let bytes: usize = written.iter().map(|(_, word)| word.len() + 1).sum();
    let count = bytes.div_ceil(FILE_BYTES).max(1).next_power_of_two();
    let file = |number: usize| {
        let here = written
            .iter()
            .filter(|(hash, _)| *hash as usize % count == number);
        let words: Vec<&str> = here.map(|(_, word)| word.as_str()).collect();
        words.join(" ")
    };
    (0..count).map(file).collect()
}

fn is_latin(term: &str) -> bool {
    tokens::is_word(term) && term.starts_with(|c: char| c.is_ascii() || matches!(c, 'À'..='ɏ'))
}

#[cfg(test)]
mod tests {
    use super::super::postings::Posting;
    use super::*;

    fn posting(unit: u32) -> Posting {
        Posting {
            unit,
            place: true,
            title: 0,
            text: 0,
            sentences: 0,
            offset: 0,
            offsets: 0,
        }
    }

    #[test]
    fn words_should_stand_with_how_many_units_hold_them() {
        let terms = Terms::from([
            ("care".to_owned(), vec![posting(1), posting(3)]),
            ("élan".to_owned(), vec![posting(1)]),
            ("救助".to_owned(), vec![posting(0)]),
            ("привет".to_owned(), vec![posting(0)]),
        ]);
        assert_eq!(files(&terms), ["care 2 élan 1"]);
    }

    #[test]
    fn many_words_should_be_found_by_their_first_letter() {
        let words = (0..20_000).map(|n: u32| {
            let letter = char::from(b'a' + (n % 26) as u8);
            (
                format!("{letter}{n:b}").replace('0', "o").replace('1', "i"),
                vec![posting(0)],
            )
        });
        let files = files(&words.collect());
        assert!(files.len() > 1 && files.len().is_power_of_two());
        for (number, file) in files.iter().enumerate() {
            for word in file.split(' ').step_by(2).filter(|word| !word.is_empty()) {
                assert_eq!(fnv(&word.as_bytes()[..1]) as usize % files.len(), number);
            }
        }
    }
}
