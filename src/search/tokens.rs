//! Tokenisation, shared by index and queries.
//!
//! ```text
//! text      = *( token / separator )
//! token     = character / word
//! character = a Chinese ideograph / a digit or other number character
//! word      = letter *( letter / "'" letter )      ; letters of any alphabet
//! separator = anything else
//! ```
//!
//! Before tokenisation, characters are folded: full-width ASCII to half-width,
//! `’` and `＇` to `'`, upper case to lower case; combining accents and
//! invisible characters are dropped; a Chinese character becomes the common
//! form of all its variants ([`simplified`]), so that 發 and 髮 are found by 发
//! and vice versa. Separators end a word, but tokens on both sides of one are
//! adjacent. So a query finds a text even if its punctuation or width differs.
//!
//! The index has terms, which are built from adjacent tokens. A term is stored
//! under each of its families, by which it is looked up. There are two
//! profiles. A small index is coarse: few kinds of terms, and families with
//! many terms, so that one file answers much of a query. In a large index such
//! files would be too big: it is fine.
//!
//! ```text
//! term   = pair / word                     ; coarse
//!        / character / pair / triple / word ; fine
//! pair   = character character             ; a character and its neighbour;
//!                                          ; coarse: alone if none follows
//! triple = character character character
//! word   = as folded, not stemmed
//! family = character                       ; coarse: of a pair, its first
//!        / 1*3letter                       ; coarse: of a word, the first three of its stem, and of itself
//!        / term                            ; fine: of all but words
//!        / stem                            ; fine: of a word
//! ```
//!
//! In a coarse index, a single character is found as the start of pairs, and a
//! run as adjacent pairs; in a fine one a character is a term, and a run is
//! found as overlapping triples. There, too, a character's family lists the
//! pairs that it begins, but without their postings.
//!
//! In a coarse family, letters after an apostrophe are ignored, and a second
//! `y` is written `i`, since stemming can produce either (`dying` and `die`
//! have the same stem). So a word is found by its stem in the family of the
//! stem, and by its prefix in the family of the prefix.
//!
//! `client/core/tokens.js` implements the same rules;
//! `tests/search/tokens.json` tests both.

use std::ops::Range;

use crate::base::some_or_bug;
use crate::text::simplified::simplified;
use crate::text::stem;
use crate::text::width::is_han;

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// As folded.
    pub(crate) text: Folded,
    /// Its bytes in the original text.
    pub(crate) range: Range<usize>,
}

/// The text of a token. A character needs no memory of its own: Chinese text has
/// a token for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Folded {
    /// A single character.
    Character(char),
    /// A word.
    Word(String),
}

impl Token {
    /// Whether it is a word rather than a single character.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.text, Folded::Word(_))
    }

    /// Its text as a string of its own.
    #[cfg(test)]
    pub(crate) fn folded(&self) -> String {
        let mut text = String::new();
        self.text.push_to(&mut text);
        text
    }
}

impl Folded {
    /// Appends it to a text.
    pub(crate) fn push_to(&self, text: &mut String) {
        match self {
            Self::Character(character) => text.push(*character),
            Self::Word(word) => text.push_str(word),
        }
    }
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
        '\u{FF01}'..='\u{FF5E}' => some_or_bug(
            char::from_u32(character as u32 - 0xFF01 + 0x21),
            "a wide character without a narrow one",
        ),
        _ => character,
    }
}

/// Cuts a text into its tokens.
pub(crate) fn cut(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // Whether the next letter continues the last token, and whether an
    // apostrophe is in between.
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
                        text: Folded::Character(simplified(folded)),
                        range: range.clone(),
                    });
                    open = false;
                }
                Class::Letter => match tokens.last_mut() {
                    Some(Token {
                        text: Folded::Word(word),
                        range: whole,
                    }) if open => {
                        if apostrophe {
                            word.push('\'');
                        }
                        word.push(folded);
                        whole.end = range.end;
                    }
                    _ => {
                        tokens.push(Token {
                            text: Folded::Word(folded.to_string()),
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

/// Whether a text has any token.
pub(crate) fn has_any(text: &str) -> bool {
    let mut folded = text.chars().flat_map(|c| narrow(c).to_lowercase());
    folded.any(|folded| matches!(class(folded), Class::Character | Class::Letter))
}

/// Granularity of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IndexProfile {
    /// For small indexes.
    Coarse,
    /// For large indexes.
    Fine,
}

/// Calls `give` with each term of consecutive tokens, and the index of its
/// first token.
pub(crate) fn terms(tokens: &[Token], profile: IndexProfile, mut give: impl FnMut(usize, &str)) {
    let (least, most) = match profile {
        IndexProfile::Coarse => (2, 2),
        IndexProfile::Fine => (1, 3),
    };
    let mut term = String::new();
    for (at, token) in tokens.iter().enumerate() {
        let here = tokens.iter().skip(at).take(most);
        let run = here.take_while(|next| !next.is_word()).count();
        term.clear();
        token.text.push_to(&mut term);
        if least == 1 || run < 2 {
            give(at, &term);
        }
        for next in tokens.iter().skip(at + 1).take(run.saturating_sub(1)) {
            next.text.push_to(&mut term);
            give(at, &term);
        }
    }
}

/// The families of a term: one, except for words in a coarse index whose prefix
/// differs from their stem's, which have two, the stem's first.
pub(crate) fn families(term: &str, profile: IndexProfile) -> Vec<String> {
    match (profile, is_word(term)) {
        (IndexProfile::Coarse, false) => vec![term.chars().take(1).collect()],
        (IndexProfile::Coarse, true) => {
            let mut families = vec![beginning(&stem::english(term)), beginning(term)];
            families.dedup();
            families
        }
        (IndexProfile::Fine, false) => vec![term.to_owned()],
        (IndexProfile::Fine, true) => vec![stem::english(term)],
    }
}

/// Whether a term, or the token that it begins with, is a word.
pub(crate) fn is_word(term: &str) -> bool {
    let first = term.chars().next();
    first.is_some_and(|first| matches!(class(first), Class::Letter))
}

fn beginning(word: &str) -> String {
    let letters = word.chars().take_while(|&letter| letter != '\'').take(3);
    letters
        .enumerate()
        .map(|(at, letter)| {
            if at == 1 && letter == 'y' {
                'i'
            } else {
                letter
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Shared {
        /// Pairs, as in the browser's folding table.
        fold: String,
        cases: Vec<Case>,
    }

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        tokens: Vec<String>,
        coarse: Vec<(String, Vec<String>)>,
        fine: Vec<(String, Vec<String>)>,
    }

    fn shared() -> Shared {
        serde_json::from_str(include_str!("../../tests/search/tokens.json")).unwrap()
    }

    #[test]
    fn the_cases_shared_with_the_browser_should_pass() {
        for case in shared().cases {
            let tokens = cut(&case.text);
            let texts: Vec<_> = tokens.iter().map(Token::folded).collect();
            assert_eq!(texts, case.tokens, "tokens of {}", case.text);
            assert_eq!(has_any(&case.text), !texts.is_empty(), "{}", case.text);
            for (profile, expected) in [
                (IndexProfile::Coarse, case.coarse),
                (IndexProfile::Fine, case.fine),
            ] {
                let mut found = Vec::new();
                terms(&tokens, profile, |_, term| {
                    found.push((term.to_owned(), families(term, profile)));
                });
                assert_eq!(found, expected, "{profile:?} terms of {}", case.text);
            }
        }
    }

    #[test]
    fn the_browser_should_fold_by_the_same_table() {
        let Shared { fold, cases } = shared();
        let in_cases = |character: &char| cases.iter().any(|case| case.text.contains(*character));
        let expected: String = crate::text::simplified::others()
            .filter(|(character, _)| in_cases(character))
            .flat_map(|(character, folded)| [character, folded])
            .collect();
        assert_eq!(fold, expected);
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
    fn a_word_should_be_in_the_families_of_its_stem_and_its_beginning() {
        for (word, expected) in [
            ("families", vec!["fam"]),
            ("dying", vec!["die", "dii"]),
            ("dry", vec!["dri", "dry"]),
            ("people's", vec!["peo"]),
            ("o'clock", vec!["o"]),
            ("by", vec!["bi"]),
            ("a", vec!["a"]),
        ] {
            assert_eq!(families(word, IndexProfile::Coarse), expected, "{word}");
        }
        for line in include_str!("../../tests/search/stems.txt").lines() {
            let (word, stem) = line.split_once(' ').unwrap();
            // No token begins with an apostrophe.
            if !word.starts_with('\'') {
                assert_eq!(
                    families(word, IndexProfile::Coarse)[0],
                    beginning(stem),
                    "{word} -> {stem}"
                );
                assert_eq!(families(word, IndexProfile::Fine), [stem]);
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
