//! The messages of a locale.

use std::collections::BTreeMap;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::base::{Place, Span, some_or_bug};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::Locale;

/// The keys of a locale with their spans; `None` if it is not valid Fluent.
pub(super) fn messages(locale: &Locale, problems: &Problems) -> Option<BTreeMap<String, Span>> {
    let text = locale.file.text.as_str();
    match parser::parse(text) {
        Ok(resource) => {
            let mut keys = BTreeMap::new();
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    // The name is a slice of the text, so its address gives its
                    // offset.
                    let name = message.id.name;
                    let start = (name.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
                    let start = some_or_bug(start, "a name of another text");
                    keys.insert(name.to_owned(), Span::new(start, start + name.len()));
                }
            }
            Some(keys)
        }
        Err((_, errors)) => {
            for error in errors {
                let span = error.slice.unwrap_or(error.pos.clone());
                let problem = Problem::LocaleSyntax {
                    reason: error.kind.to_string(),
                };
                let place = Place::new(&locale.file, span);
                problems.push(Diagnostic::at(problem, place));
            }
            None
        }
    }
}
