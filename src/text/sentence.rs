//! Segmentation of Chinese text into sentences.
//!
//! ```text
//! sentence = *character ( stop / end-of-paragraph )
//! stop     = "。" / "！" / "？"             ; outside 《》 and quotation marks
//! ```
//!
//! A sentence is the unit of translation: one line of an edition corresponds to
//! one sentence of the original.

use std::ops::Range;

/// Whether a character ends a Chinese sentence.
pub fn is_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？')
}

/// The byte ranges of a paragraph's sentences, in order and without gaps.
///
/// An unmatched closing mark is ignored. After an unmatched opening mark, the
/// rest is one sentence, because splitting inside a possible quotation would be
/// a guess.
///
/// ```
/// use yaodian::text::sentence::split;
///
/// let paragraph = "坚持“应救早救。”的原则。及时救助。";
/// let sentences: Vec<&str> = split(paragraph).into_iter().map(|at| &paragraph[at]).collect();
/// assert_eq!(sentences, ["坚持“应救早救。”的原则。", "及时救助。"]);
/// ```
pub fn split(paragraph: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    for (at, character) in paragraph.char_indices() {
        match character {
            '《' | '“' | '‘' | '「' | '『' => depth += 1,
            '》' | '”' | '’' | '」' | '』' => depth = depth.saturating_sub(1),
            _ if depth == 0 && is_stop(character) => {
                let end = at + character.len_utf8();
                sentences.push(start..end);
                start = end;
            }
            _ => {}
        }
    }
    if start < paragraph.len() {
        sentences.push(start..paragraph.len());
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(paragraph: &str) -> Vec<&str> {
        split(paragraph)
            .into_iter()
            .filter_map(|range| paragraph.get(range))
            .collect()
    }

    #[test]
    fn a_stop_should_end_a_sentence() {
        assert_eq!(sentences("甲。乙！丙？丁"), ["甲。", "乙！", "丙？", "丁"]);
    }

    #[test]
    fn a_stop_inside_a_quotation_or_a_title_should_not() {
        assert_eq!(
            sentences("说“好。”就走。看《何去？何从》吧。"),
            ["说“好。”就走。", "看《何去？何从》吧。"]
        );
    }

    #[test]
    fn an_empty_paragraph_should_have_no_sentence() {
        assert!(sentences("").is_empty());
    }
}
