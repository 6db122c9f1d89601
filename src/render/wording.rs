//! The theme's words in each language (Project Fluent).

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::base::{Place, ok_or_bug};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{LanguageTag, Locale, Portal};
use crate::text::suggest::suggest;

/// The messages that the program itself uses: every theme must have them.
const SAID: [&str; 5] = [
    "date",
    "correction-reference",
    "note-reference",
    "pending-mark",
    "qr-title",
];

/// Why a message is not available.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Fault {
    /// The named language does not exist or has no wording.
    Language(String),
    /// The language has no message of the key.
    Key {
        /// The key.
        key: String,
        /// The language.
        language: String,
    },
    /// The message uses an argument that it was not given.
    Pattern {
        /// The key.
        key: String,
        /// The language.
        language: String,
        /// Fluent's reason.
        reason: String,
    },
}

/// The messages of a language.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Those that were asked for without arguments, as they were worded then.
    /// Every page has some fifty of them.
    plain: HashMap<String, OnceLock<String>>,
}

/// The messages of every language of the site.
pub(super) struct Wording {
    languages: BTreeMap<LanguageTag, Messages>,
}

impl Wording {
    /// Loads the messages that the site's languages need.
    pub(super) fn new(portal: &Portal) -> Result<Self, Vec<Diagnostic>> {
        let mut languages = BTreeMap::new();
        let mut problems = Vec::new();
        for language in &portal.site.languages {
            let tag = &language.tag;
            let layers: Vec<&Locale> = portal.theme.wording(tag).collect();
            let Some(lowest) = layers.first().copied() else {
                problems.push(Diagnostic::at(
                    Problem::LocaleMissing {
                        language: tag.to_string(),
                        path: format!("theme/locales/{tag}.ftl"),
                        like: portal.theme.locales.first().map(|l| l.file.path.clone()),
                    },
                    &portal.theme.place,
                ));
                continue;
            };
            let identifier: Result<LanguageIdentifier, _> = tag.as_str().parse();
            let identifier = ok_or_bug(identifier, "a tag that is none");
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            bundle.set_use_isolating(false);
            let mut plain = HashMap::new();
            for locale in layers {
                match FluentResource::try_new(locale.file.text.clone()) {
                    // Later layers override single messages of earlier ones.
                    Ok(resource) => {
                        plain.extend(keys(&resource).map(|key| (key, OnceLock::new())));
                        bundle.add_resource_overriding(resource);
                    }
                    Err((_, errors)) => problems.extend(errors.into_iter().map(|error| {
                        Diagnostic::at(
                            Problem::LocaleSyntax {
                                reason: error.kind.to_string(),
                            },
                            Place::new(&locale.file, error.pos),
                        )
                    })),
                }
            }
            let lacking = SAID.iter().filter(|key| !bundle.has_message(key));
            problems.extend(lacking.map(|key| {
                let problem = Problem::LocaleKey {
                    key: (*key).to_owned(),
                    language: tag.to_string(),
                    nearest: None,
                };
                Diagnostic::at(problem, Place::head(&lowest.file))
            }));
            languages.insert(tag.clone(), Messages { bundle, plain });
        }
        if problems.is_empty() {
            Ok(Self { languages })
        } else {
            Err(problems)
        }
    }

    /// The tags of the languages with wording: `zh-Hans, en`.
    pub(super) fn languages(&self) -> String {
        let tags: Vec<&str> = self.languages.keys().map(LanguageTag::as_str).collect();
        tags.join(", ")
    }

    /// The language whose tag is most similar.
    pub(super) fn suggest_language(&self, tag: &str) -> Option<String> {
        let tags: Vec<&str> = self.languages.keys().map(LanguageTag::as_str).collect();
        suggest(tag, &tags).map(str::to_owned)
    }

    /// The message of a key in a language.
    ///
    /// # Errors
    /// A [`Fault`] if the message is not available.
    pub(super) fn say(
        &self,
        language: &LanguageTag,
        key: &str,
        arguments: &[(String, FluentValue<'static>)],
    ) -> Result<String, Fault> {
        let messages = self
            .languages
            .get(language)
            .ok_or_else(|| Fault::Language(language.to_string()))?;
        let plain = messages.plain.get(key).filter(|_| arguments.is_empty());
        if let Some(text) = plain.and_then(OnceLock::get) {
            return Ok(text.clone());
        }
        let text = messages.say(language, key, arguments)?;
        if let Some(plain) = plain {
            // If another thread has worded it meanwhile, the same way.
            let _ = plain.set(text.clone());
        }
        Ok(text)
    }
}

/// The keys of the messages in a file.
fn keys(resource: &FluentResource) -> impl Iterator<Item = String> + '_ {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    })
}

impl Messages {
    fn say(
        &self,
        language: &LanguageTag,
        key: &str,
        arguments: &[(String, FluentValue<'static>)],
    ) -> Result<String, Fault> {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| Fault::Key {
                key: key.to_owned(),
                language: language.to_string(),
            })?;
        let mut named = FluentArgs::new();
        for (name, value) in arguments {
            named.set(name.clone(), value.clone());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&named), &mut errors);
        match errors.first() {
            Some(error) => Err(Fault::Pattern {
                key: key.to_owned(),
                language: language.to_string(),
                reason: error.to_string(),
            }),
            None => Ok(text.into_owned()),
        }
    }
}
