//! Chinese names in Latin letters, for addresses, and names compared.

use super::pinyin::typed;
use super::readings::Readings;
use super::simplified::simplified;
use super::width::is_han;

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
        if is_han(character) {
            let typed = typed(simplified(character));
            let heard = said.and_then(|(_, said)| typed.iter().find(|typed| is_of(typed, &said)));
            if let Some(syllable) = heard.or_else(|| typed.first()) {
                spelt.push('-');
                spelt.push_str(syllable);
            }
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

/// Whether a syllable is that of a reading but for the tone's mark.
fn is_of(typed: &str, reading: &str) -> bool {
    let letters = || reading.chars().filter(|c| c.is_alphabetic());
    letters().count() == typed.chars().count()
        && letters()
            .zip(typed.chars())
            .all(|(said, typed)| !said.is_ascii() || said == typed)
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
