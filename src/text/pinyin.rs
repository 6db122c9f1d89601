//! Pinyin as typed on a keyboard.

use std::collections::BTreeSet;

use pinyin::ToPinyinMulti as _;

/// The readings of a character without tones, with `v` for `ü`, as typed on a
/// keyboard; empty if it is not Chinese.
pub fn typed(character: char) -> BTreeSet<String> {
    let readings = character.to_pinyin_multi().into_iter().flatten();
    readings
        .map(|reading| reading.plain().replace('ü', "v").replace('ê', "e"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_should_be_there_once_and_typeable() {
        let all = |character| typed(character).into_iter().collect::<Vec<_>>();
        assert_eq!(all('行'), ["hang", "heng", "xing"]);
        assert_eq!(all('好'), ["hao"]);
        assert_eq!(all('女'), ["nv", "ru"]);
        assert_eq!(all('a'), [""; 0]);
        let typeable = |syllable: &String| syllable.chars().all(|c| c.is_ascii_lowercase());
        for character in '\u{4E00}'..='\u{9FFF}' {
            assert!(typed(character).iter().all(typeable), "{character}");
        }
    }
}
