//! How text is cut for search: one rule for the index and for the query.
//!
//! ```text
//! text      = *( token / separator )
//! token     = character / word
//! character = a Chinese ideograph / a digit or other number character
//! word      = letter *( letter / "'" letter )      ; letters of any alphabet
//! separator = anything else
//! ```
//!
//! Before it is cut, a character is folded: full-width ASCII to half-width,
//! `’` and `＇` to `'`, upper case to lower case; combining accents and
//! invisible characters are dropped. Separators are transparent: they end a
//! word, but what stands on both sides of one is neighbouring. So a query
//! finds a text whether or not it repeats the punctuation, of either width.
//!
//! The index holds terms, which are made from tokens in their order:
//!
//! ```text
//! term = character character     ; a character and its neighbour, overlapping
//!      / character               ; where no character follows
//!      / word                    ; as folded, not stemmed
//! ```
//!
//! A single character is thus found as the beginning of terms, and a longer
//! run as terms that stand one after another. A word is found by its stem or
//! its beginning, among the terms of its [`family`].
//!
//! `client/tokens.js` follows the same rule; `tests/search/tokens.json` holds
//! both to it.

use std::ops::Range;

use crate::text::width::is_han;

/// A piece of text that search knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// As folded.
    pub(crate) text: String,
    /// Whether it is a word, not a character that stands for itself.
    pub(crate) is_word: bool,
    /// The bytes of the text that it was made from.
    pub(crate) range: Range<usize>,
}

enum Class {
    Character,
    Letter,
    Apostrophe,
    Dropped,
    Separator,
}

fn class(folded: char) -> Class {
    match folded {
        '\'' => Class::Apostrophe,
        // Soft hyphen, combining accents, zero-width characters, marks of
        // direction, byte order mark.
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {
            Class::Dropped
        }
        _ if is_han(folded) || folded.is_numeric() => Class::Character,
        _ if folded.is_alphabetic() => Class::Letter,
        _ => Class::Separator,
    }
}

fn narrow(character: char) -> char {
    match character {
        '’' => '\'',
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(character as u32 - 0xFF01 + 0x21).unwrap_or(character)
        }
        _ => character,
    }
}

/// Cuts a text into its tokens.
pub(crate) fn cut(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // Whether the next letter continues the last token, and whether an
    // apostrophe stands between.
    let mut open = false;
    let mut apostrophe = false;
    for (at, character) in text.char_indices() {
        let range = at..at + character.len_utf8();
        for folded in narrow(character).to_lowercase() {
            match class(folded) {
                Class::Dropped => {}
                Class::Separator => open = false,
                Class::Apostrophe => {
                    open = open && !apostrophe;
                    apostrophe = true;
                    continue;
                }
                Class::Character => {
                    tokens.push(Token {
                        text: folded.to_string(),
                        is_word: false,
                        range: range.clone(),
                    });
                    open = false;
                }
                Class::Letter => match tokens.last_mut() {
                    Some(word) if open => {
                        if apostrophe {
                            word.text.push('\'');
                        }
                        word.text.push(folded);
                        word.range.end = range.end;
                    }
                    _ => {
                        tokens.push(Token {
                            text: folded.to_string(),
                            is_word: true,
                            range: range.clone(),
                        });
                        open = true;
                    }
                },
            }
            if !matches!(class(folded), Class::Dropped) {
                apostrophe = false;
            }
        }
    }
    tokens
}

/// The term of a token that is followed by another, or by none.
pub(crate) fn term(token: &Token, next: Option<&Token>) -> String {
    match next {
        Some(next) if !token.is_word && !next.is_word => format!("{}{}", token.text, next.text),
        _ => token.text.clone(),
    }
}

/// What terms that are looked up together share: the first character of
/// characters; of words the first two letters (up to an apostrophe), a second
/// `y` written `i`, because stemming leaves those alone (`dying` and `die`
/// are one stem).
pub(crate) fn family(term: &str) -> String {
    let mut characters = term.chars();
    let Some(first) = characters.next() else {
        return String::new();
    };
    let mut family = String::from(first);
    if matches!(class(first), Class::Letter) {
        let second = characters.next().filter(|&c| c != '\'');
        family.extend(second.map(|c| if c == 'y' { 'i' } else { c }));
    }
    family
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        tokens: Vec<String>,
        terms: Vec<String>,
        families: Vec<String>,
    }

    #[test]
    fn the_cases_shared_with_the_browser_should_pass() {
        let cases: Vec<Case> =
            serde_json::from_str(include_str!("../../tests/search/tokens.json")).unwrap();
        for case in cases {
            let tokens = cut(&case.text);
            let texts: Vec<_> = tokens.iter().map(|token| token.text.clone()).collect();
            assert_eq!(texts, case.tokens, "tokens of {}", case.text);
            let terms: Vec<_> = tokens
                .iter()
                .enumerate()
                .map(|(index, token)| term(token, tokens.get(index + 1)))
                .collect();
            assert_eq!(terms, case.terms, "terms of {}", case.text);
            let families: Vec<_> = terms.iter().map(|term| family(term)).collect();
            assert_eq!(families, case.families, "families of {}", case.text);
        }
    }

    #[test]
    fn a_token_should_know_its_place() {
        let text = "镇（街）People’s ＡＰＰ2";
        let places: Vec<_> = cut(text)
            .into_iter()
            .map(|token| text.get(token.range).unwrap())
            .collect();
        assert_eq!(places, ["镇", "街", "People’s", "ＡＰＰ", "2"]);
    }

    #[test]
    fn a_stem_should_stay_in_its_family() {
        for word in include_str!("../../tests/search/stems.txt")
            .lines()
            .filter_map(|line| line.split(' ').next())
        {
            let stem = crate::text::stem::english(word);
            // No token begins with an apostrophe.
            if !word.starts_with('\'') {
                assert_eq!(family(word), family(&stem), "{word} -> {stem}");
            }
        }
    }

    #[test]
    fn stems_should_be_those_shared_with_the_browser() {
        for line in include_str!("../../tests/search/stems.txt").lines() {
            let (word, stem) = line.split_once(' ').unwrap();
            assert_eq!(crate::text::stem::english(word), stem, "{word}");
        }
    }
}
