//! A theme's wording in another script: the text of its patterns, never a
//! name, a selector or what stands between braces.

use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::parts::in_parts;
use crate::base::File;
use crate::model::{LanguageTag, Locale};
use crate::text::script::Script;

/// The wording in a script; `None` if it is not Fluent, which is reported of
/// the wording itself.
pub(super) fn derive(source: &Locale, to: &LanguageTag, script: &Script) -> Option<Locale> {
    let text = source.file.text.as_str();
    // Reported where the wording itself is read.
    let resource = parser::parse(text).ok()?;
    let mut found = Found {
        text,
        parts: Vec::new(),
    };
    for entry in &resource.body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        let attributes = attributes.iter().map(|attribute| &attribute.value);
        value.into_iter().chain(attributes).for_each(|pattern| {
            found.pattern(pattern);
        });
    }
    let derived = in_parts(text, &found.parts, script);
    Some(Locale {
        language: to.clone(),
        layer: source.layer,
        file: File::new(source.file.path.as_str(), derived),
    })
}

/// The text of patterns, as ranges of the file in its order.
struct Found<'t> {
    text: &'t str,
    parts: Vec<Range<usize>>,
}

impl Found<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    // A slice of the file: its address is its place. What the
                    // parser made itself, a line end, is none.
                    let start = (value.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
                    let range = start..start.wrapping_add(value.len());
                    if self.text.get(range.clone()) == Some(value) {
                        self.parts.push(range);
                    }
                }
                PatternElement::Placeable {
                    expression: Expression::Select { variants, .. },
                } => {
                    for variant in variants {
                        self.pattern(&variant.value);
                    }
                }
                PatternElement::Placeable { .. } => {}
            }
        }
    }
}
