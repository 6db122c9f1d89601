//! The most common Chinese characters.

use encoding_rs::GBK;

/// The 3,755 characters of level 1 of GB 2312-1980 (rows 16 to 55), in the
/// order of the standard, by pinyin.
pub fn characters() -> Vec<char> {
    let cells = (0xB0..=0xD7).flat_map(|row| (0xA1..=0xFE).flat_map(move |cell| [row, cell]));
    let cells: Vec<u8> = cells.collect();
    // GBK has all of GB 2312 at the same positions, and unassigned characters
    // in the five free cells of row 55.
    let (text, _, _) = GBK.decode(&cells);
    text.chars().filter(|&c| super::width::is_han(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_1_should_be_whole() {
        let characters = characters();
        assert_eq!(characters.len(), 3755);
        assert_eq!(characters.first(), Some(&'啊'));
        assert_eq!(characters.last(), Some(&'座'));
    }
}
