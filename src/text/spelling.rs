//! Chinese names in Latin letters, for addresses, and names compared.

use super::readings::Readings;

/// A name in pinyin without tones, as typed, a syllable and a word apart by
/// `-`; empty if it has neither. `readings` say how its characters are read.
///
/// ```
/// use yaodian::text::{readings::Readings, spelling::spelt};
///
/// let readings = Readings::new([]);
/// assert_eq!(spelt("厦门市民政局", &readings), "xia-men-shi-min-zheng-ju");
/// assert_eq!(spelt("Civil Affairs Bureau", &readings), "civil-affairs-bureau");
/// ```
pub fn spelt(name: &str, readings: &Readings) -> String {
    let mut syllables = readings.read(name).into_iter().peekable();
    let mut spelt = String::new();
    for (at, character) in name.chars().enumerate() {
        let said = syllables.next_if(|(place, _)| *place == at);
        if let Some((_, syllable)) = said {
            spelt.push('-');
            spelt.push_str(&toneless(&syllable));
            spelt.push('-');
        } else if character.is_ascii_alphanumeric() {
            spelt.push(character.to_ascii_lowercase());
        } else {
            spelt.push('-');
        }
    }
    let words: Vec<&str> = spelt.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Longest spelling in an address, in bytes.
const LONGEST: usize = 90;

/// The spelling of a body's name in an address, which is bounded; `body` for a
/// name without a word that can be spelt, which is a body all the same.
pub fn body_address(name: &str, readings: &Readings) -> String {
    let spelling = spelt(name, readings);
    let bounded = spelling.get(..LONGEST.min(spelling.len()));
    let bounded = bounded.map(|bounded| bounded.trim_end_matches('-'));
    let bounded = bounded.filter(|bounded| !bounded.is_empty());
    bounded.unwrap_or("body").to_owned()
}

/// A syllable of pinyin without its tone, with `v` for `ü`, as typed.
pub fn toneless(syllable: &str) -> String {
    syllable.chars().filter_map(typed).collect()
}

/// A letter of a syllable without the tone's mark.
fn typed(letter: char) -> Option<char> {
    Some(match letter {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
        'ń' | 'ň' | 'ǹ' => 'n',
        'ḿ' => 'm',
        other => return other.is_ascii_lowercase().then_some(other),
    })
}

/// A name for comparison: without white space, and with ASCII in half width
/// and lower case.
pub fn compared(name: &str) -> String {
    let narrow = |character: char| match character {
        '\u{FF01}'..='\u{FF5E}' => {
            // The full-width forms are in the order of ASCII.
            char::from_u32(character as u32 - 0xFEE0).unwrap_or(character)
        }
        other => other,
    };
    name.chars()
        .filter(|character| !character.is_whitespace())
        .flat_map(|character| narrow(character).to_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_should_be_spelt_as_it_is_said() {
        let readings = Readings::new([]);
        for (name, spelling) in [
            ("厦门市民政局", "xia-men-shi-min-zheng-ju"),
            ("重庆市民政局", "chong-qing-shi-min-zheng-ju"),
            ("廈門市民政局", "xia-men-shi-min-zheng-ju"),
            ("吕梁市妇女联合会", "lv-liang-shi-fu-nv-lian-he-hui"),
            ("海州市教育局", "hai-zhou-shi-jiao-yu-ju"),
            ("12345热线办", "12345-re-xian-ban"),
            ("……", ""),
        ] {
            assert_eq!(spelt(name, &readings), spelling, "{name}");
        }
    }

    #[test]
    fn names_should_be_compared_without_spaces_and_width() {
        assert_eq!(compared("厦门市　民政局"), compared("厦门市民政局"));
        assert_eq!(compared("民政局（Ａ）"), compared("民政局(a)"));
        assert_ne!(compared("市民政局"), compared("民政局"));
    }
}
