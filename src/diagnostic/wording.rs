//! Messages to users, in Chinese and English.
//!
//! They are Project Fluent files, one per language with the same keys:
//! `locales/cli.LANG.ftl` for most, `locales/explain.LANG.ftl` for the
//! explanations of codes, and `locales/schema.LANG.ftl` for the keys of TOML
//! files. Tests check that the files agree with each other and with the list of
//! codes.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Argument;

use crate::base::{ok_or_bug, some_or_bug, up_to};

const ENGLISH: &str = include_str!("locales/cli.en.ftl");
const CHINESE: &str = include_str!("locales/cli.zh-Hans.ftl");
const ENGLISH_EXPLAINED: &str = include_str!("locales/explain.en.ftl");
const CHINESE_EXPLAINED: &str = include_str!("locales/explain.zh-Hans.ftl");
const ENGLISH_SCHEMAS: &str = include_str!("locales/schema.en.ftl");
const CHINESE_SCHEMAS: &str = include_str!("locales/schema.zh-Hans.ftl");

/// A language of the program's messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// English.
    English,
    /// Chinese in Simplified characters.
    Chinese,
}

impl Speech {
    /// Parses a language tag or POSIX locale (`zh_CN.UTF-8`, `zh-Hans`, `en`);
    /// `None` if it is neither Chinese nor English.
    pub fn of(locale: &str) -> Option<Self> {
        let language = up_to(locale, &['_', '-', '.', '@']);
        match language.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Chinese),
            "en" | "c" | "posix" => Some(Self::English),
            _ => None,
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
        }
    }
}

/// The messages of one language.
pub struct Wording {
    bundle: FluentBundle<FluentResource>,
}

impl Wording {
    /// Loads the messages of a language.
    pub fn new(speech: Speech) -> Self {
        let source = match speech {
            Speech::English => ENGLISH,
            Speech::Chinese => CHINESE,
        };
        Self::of(speech, source)
    }

    /// Loads the explanations of codes in a language.
    pub(super) fn explaining(speech: Speech) -> Self {
        let source = match speech {
            Speech::English => ENGLISH_EXPLAINED,
            Speech::Chinese => CHINESE_EXPLAINED,
        };
        Self::of(speech, source)
    }

    /// Loads the descriptions of TOML keys in a language.
    pub fn of_schemas(speech: Speech) -> Self {
        let source = match speech {
            Speech::English => ENGLISH_SCHEMAS,
            Speech::Chinese => CHINESE_SCHEMAS,
        };
        Self::of(speech, source)
    }

    fn of(speech: Speech, source: &str) -> Self {
        let language = ok_or_bug(speech.tag().parse(), "a language without a tag");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned());
        let resource = resource.map_err(|(_, errors)| format!("{errors:?}"));
        let resource = ok_or_bug(resource, "a message that is no Fluent");
        bundle.add_resource_overriding(resource);
        // Registers NUMBER; this can only fail if the name is taken.
        ok_or_bug(bundle.add_builtins(), "a function twice");
        Self { bundle }
    }

    /// The message of a key; the key itself if there is none.
    pub fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.message(key, None, arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    /// The help of a message, if it has one.
    pub fn help(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        self.message(key, Some("help"), arguments)
            .filter(|help| !help.is_empty())
    }

    /// The description of a key of a TOML file.
    pub fn about(&self, key: &str) -> String {
        some_or_bug(
            self.attribute(key, "about"),
            "a key that nothing is said of",
        )
    }

    /// An attribute without arguments.
    pub(super) fn attribute(&self, key: &str, attribute: &str) -> Option<String> {
        self.message(key, Some(attribute), &[])
    }

    fn message(
        &self,
        key: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Argument)],
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut named = FluentArgs::new();
        for (name, value) in arguments {
            let value = match value {
                Argument::Text(text) => FluentValue::from(text.clone()),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Phrase { key, arguments } => FluentValue::from(self.say(key, arguments)),
                Argument::Word { key, otherwise } => {
                    let ours = self.message(key, None, &[]);
                    FluentValue::from(ours.unwrap_or_else(|| otherwise.clone()))
                }
            };
            named.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&named), &mut errors);
        Some(text.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser;

    use super::*;
    use crate::diagnostic::Problem;

    /// For each key (or key.attribute), the variables in its pattern.
    fn messages(source: &str) -> BTreeMap<String, Vec<String>> {
        let resource = parser::parse(source).expect("should be valid Fluent");
        let mut keys = BTreeMap::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut patterns: Vec<(String, String)> = Vec::new();
            if let Some(value) = &message.value {
                patterns.push((message.id.name.to_owned(), format!("{value:?}")));
            }
            for attribute in &message.attributes {
                patterns.push((
                    format!("{}.{}", message.id.name, attribute.id.name),
                    format!("{:?}", attribute.value),
                ));
            }
            for (key, debug) in patterns {
                let mut variables: Vec<String> = debug
                    .split("VariableReference { id: Identifier { name: \"")
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                    .collect();
                variables.sort();
                variables.dedup();
                keys.insert(key, variables);
            }
        }
        keys
    }

    #[test]
    fn both_languages_should_have_the_same_keys_and_variables() {
        assert_eq!(messages(ENGLISH), messages(CHINESE));
        assert_eq!(messages(ENGLISH_EXPLAINED), messages(CHINESE_EXPLAINED));
        assert_eq!(messages(ENGLISH_SCHEMAS), messages(CHINESE_SCHEMAS));
    }

    #[test]
    fn nothing_should_be_explained_but_codes() {
        for key in messages(ENGLISH_EXPLAINED).into_keys() {
            let code = key.split('.').next().unwrap_or_default();
            assert!(Problem::CODES.contains(&code), "{code}");
        }
    }

    #[test]
    fn every_code_should_have_a_message_and_a_remedy() {
        let keys = messages(ENGLISH);
        for code in Problem::CODES {
            assert!(keys.contains_key(*code), "{code} has no message");
            assert!(
                keys.contains_key(&format!("{code}.help")),
                "{code} has no remedy"
            );
        }
    }

    #[test]
    fn a_number_should_be_written_out() {
        let line = 1234_usize;
        let named = [
            ("found", Argument::from("x")),
            ("line", Argument::from(&line)),
        ];
        for speech in [Speech::English, Speech::Chinese] {
            let text = Wording::new(speech).say("erratum-not-found", &named);
            assert!(text.contains(" 1234 "), "{text}");
        }
    }

    #[test]
    fn a_locale_should_choose_the_language() {
        assert_eq!(Speech::of("zh_CN.UTF-8"), Some(Speech::Chinese));
        assert_eq!(Speech::of("zh-Hans"), Some(Speech::Chinese));
        assert_eq!(Speech::of("en_GB.UTF-8"), Some(Speech::English));
        assert_eq!(Speech::of("C.UTF-8"), Some(Speech::English));
        assert_eq!(Speech::of("fr_FR"), None);
    }
}
