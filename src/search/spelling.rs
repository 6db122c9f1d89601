//! Words of the texts, for spelling correction.

use super::fnv::fnv;
use super::terms::Terms;
use super::tokens;

/// Maximum size of the words in bytes that are kept in a single file.
const FILE_BYTES: usize = 32 * 1024;

/// The files in order of their numbers, as many as a power of two: Latin words
/// in the order of code points, each with its number of units.
pub(crate) fn files(terms: &Terms) -> Vec<String> {
    let mut words: Vec<(&str, u32)> = terms
        .iter()
        .filter(|(term, _)| is_latin(term))
        .map(|(term, postings)| (term.as_str(), postings.units))
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
    use super::super::tokens::IndexProfile;
    use super::*;

    fn terms<'t>(known: impl IntoIterator<Item = (&'t str, Vec<u32>)>) -> Terms {
        let mut terms = Terms::new(IndexProfile::Coarse);
        for (term, units) in known {
            terms.change(term, |postings| {
                for unit in units {
                    postings.of(unit).place = true;
                }
            });
        }
        terms
    }

    #[test]
    fn words_should_stand_with_how_many_units_hold_them() {
        let terms = terms([
            ("care", vec![1, 3]),
            ("élan", vec![1]),
            ("救助", vec![0]),
            ("привет", vec![0]),
        ]);
        assert_eq!(files(&terms), ["care 2 élan 1"]);
    }

    #[test]
    fn many_words_should_be_found_by_their_first_letter() {
        let words = (0..20_000).map(|n: u32| {
            let letter = char::from(b'a' + (n % 26) as u8);
            format!("{letter}{n:b}").replace('0', "o").replace('1', "i")
        });
        let words: Vec<String> = words.collect();
        let files = files(&terms(words.iter().map(|word| (word.as_str(), vec![0]))));
        assert!(files.len() > 1 && files.len().is_power_of_two());
        for (number, file) in files.iter().enumerate() {
            for word in file.split(' ').step_by(2).filter(|word| !word.is_empty()) {
                assert_eq!(fnv(&word.as_bytes()[..1]) as usize % files.len(), number);
            }
        }
    }
}
