//! Detailed explanations of problem codes: what a code means, why it matters
//! and how to fix it.
//!
//! The texts are in `locales/explain.LANG.ftl`: for each code, the value
//! describes the problem, `.why` its consequences, and `.remedy` how to fix it. The
//! examples are in `examples.toml`, shared by all languages, because they
//! consist of files and command lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Problem;
use super::wording::{Speech, Wording};

use crate::base::ok_or_bug;

const EXAMPLES: &str = include_str!("examples.toml");

/// An example of a problem and its correction.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Example {
    /// The file that contains the lines; `None` for a command line.
    pub file: Option<String>,
    /// Lines that cause the problem.
    pub wrong: String,
    /// The corrected lines.
    pub right: String,
}

/// The explanation of a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The code.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// A one-sentence description of the problem.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// How to fix it; `fix` in the JSON of `explain`.
    #[serde(rename = "fix")]
    pub remedy: String,
    /// An example.
    pub example: Example,
}

/// The explanations of all codes in one language.
pub struct Explanations {
    wording: Wording,
    examples: BTreeMap<String, Example>,
}

impl Explanations {
    /// Loads the explanations in a language.
    pub fn new(speech: Speech) -> Self {
        Self {
            wording: Wording::explaining(speech),
            examples: ok_or_bug(toml::from_str(EXAMPLES), "examples that are no TOML"),
        }
    }

    /// The explanation of a code; `None` if the code is unknown.
    pub fn of(&self, code: &str) -> Option<Explanation> {
        let code = Problem::CODES.iter().find(|known| **known == code)?;
        Some(Explanation {
            code,
            severity: Problem::severity_of(code)?.name(),
            title: self.wording.say(code, &[]),
            why: self.wording.attribute(code, "why")?,
            remedy: self.wording.attribute(code, "remedy")?,
            example: self.examples.get(*code)?.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_should_be_explained_in_both_languages() {
        for speech in [Speech::English, Speech::Chinese] {
            let explanations = Explanations::new(speech);
            for code in Problem::CODES {
                let explained = explanations.of(code);
                let explained = explained.unwrap_or_else(|| panic!("{code} is not explained"));
                let Explanation {
                    title, why, remedy, ..
                } = &explained;
                for words in [title, why, remedy] {
                    assert!(words.chars().count() > 5, "{code}: {words}");
                }
                assert_ne!(title, code);
                let Example { wrong, right, .. } = &explained.example;
                assert_ne!(wrong, right, "{code}");
                assert!(!wrong.trim().is_empty(), "{code}");
            }
        }
    }

    #[test]
    fn no_example_and_no_explanation_should_be_of_a_code_that_is_gone() {
        let examples: BTreeMap<String, Example> =
            toml::from_str(EXAMPLES).expect("should be examples");
        for code in examples.keys() {
            assert!(Problem::severity_of(code).is_some(), "{code}");
        }
    }

    #[test]
    fn what_is_shown_as_right_should_be_of_its_format() {
        let examples: BTreeMap<String, Example> =
            toml::from_str(EXAMPLES).expect("should be examples");
        for (code, Example { file, right, .. }) in examples {
            let name = file.unwrap_or_default();
            if name.ends_with(".toml") {
                let read: Result<toml::Table, _> = toml::from_str(&right);
                assert!(read.is_ok(), "{code}: {read:?}");
            } else if name.ends_with(".ftl") {
                let read = fluent_syntax::parser::parse(right.as_str());
                assert!(read.is_ok(), "{code}: {read:?}");
            }
        }
    }

    #[test]
    fn an_unknown_code_should_have_no_explanation() {
        assert_eq!(Explanations::new(Speech::English).of("no-such-code"), None);
    }
}
