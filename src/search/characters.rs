//! Tables of characters: how variants are folded, and how characters are typed
//! in pinyin.
//!
//! Only queries with characters that are not in the index, or with none, need
//! them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::terms::Terms;
use super::tokens::{self, Folded};
use crate::text::width::is_han;
use crate::text::{common, pinyin, simplified};

/// The Chinese characters of the index and of further words.
pub(crate) fn characters<'w>(
    terms: &'w Terms,
    words: impl IntoIterator<Item = &'w str>,
) -> BTreeSet<char> {
    let words = words.into_iter().flat_map(tokens::cut);
    let words = words.filter_map(|token| match token.text {
        Folded::Character(character) => Some(character),
        Folded::Word(_) => None,
    });
    let terms = terms.iter().flat_map(|(term, _)| term.chars());
    terms.chain(words).filter(|&c| is_han(c)).collect()
}

/// Each character that is folded to one of these, followed by that one.
pub(crate) fn fold(characters: &BTreeSet<char>) -> String {
    simplified::others()
        .filter(|(_, folded)| characters.contains(folded))
        .flat_map(|(character, folded)| [character, folded])
        .collect()
}

/// For each syllable, these characters and common ones with that reading.
/// Readings of folded variants are included: 乾隆 is indexed as 干隆, and typed
/// qianlong.
pub(crate) fn pinyin(characters: &BTreeSet<char>) -> BTreeMap<String, String> {
    let mut syllables = COMMON.clone();
    add_readings(characters, &mut syllables);
    let syllables = syllables.into_iter();
    syllables
        .map(|(syllable, read)| (syllable, read.into_iter().collect()))
        .collect()
}

/// Folded characters by syllable.
type Syllables = BTreeMap<String, BTreeSet<char>>;

/// The syllables of common characters, which every index has.
static COMMON: LazyLock<Syllables> = LazyLock::new(|| {
    let mut syllables = Syllables::new();
    add_readings(&common::characters(), &mut syllables);
    syllables
});

fn add_readings<'c>(characters: impl IntoIterator<Item = &'c char>, syllables: &mut Syllables) {
    for &character in characters {
        for syllable in pinyin::typed(character) {
            let read = syllables.entry(syllable).or_default();
            read.insert(simplified::simplified(character));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::IndexProfile;
    use super::*;

    #[test]
    fn characters_should_be_folded_to_those_that_are_there() {
        let mut terms = Terms::new(IndexProfile::Coarse);
        terms.change("发展", |_| {});
        terms.change("a", |_| {});
        let characters = characters(&terms, ["頭x"]);
        assert_eq!(characters, BTreeSet::from(['发', '展', '头']));
        let fold = fold(&characters);
        assert!(fold.contains("發发") && fold.contains("髮发") && fold.contains("頭头"));
        assert!(!fold.contains('門'));
    }

    #[test]
    fn characters_should_stand_under_every_reading() {
        let pinyin = pinyin(&BTreeSet::from(['甪']));
        let under = |syllable: &str, character| pinyin[syllable].contains(character);
        assert!(under("lu", '甪'), "not common, but in the index");
        assert!(under("xia", '厦') && under("sha", '厦'));
        assert!(under("gan", '干') && under("qian", '干'), "of 乾");
        assert!(under("zhu", '着') && under("nv", '女'));
        assert!(!under("qian", '乾'));
    }
}
