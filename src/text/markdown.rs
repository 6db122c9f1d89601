//! The Markdown dialect of content pages: CommonMark with tables,
//! strikethrough, task lists, footnotes, definition lists, alerts, and explicit
//! heading identifiers.
//!
//! Link checking, rendering and indexing share this parser, so that they agree
//! on the fragments of headings.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::slug::HeadingIds;

/// Parses Markdown with the options used throughout the program.
pub fn parser(markdown: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    Parser::new_ext(markdown, options)
}

/// The link targets in a page: headings and footnotes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragments {
    /// Identifiers of the headings, in order.
    pub headings: Vec<String>,
    /// The footnotes in numbering order: by first reference, then those without
    /// references.
    pub footnotes: Vec<Footnote>,
    /// The place of each footnote in that order, by its label.
    numbers: BTreeMap<String, usize>,
}

/// A footnote of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// Its label as used in fragments.
    slug: String,
    /// Number of references to it.
    pub references: usize,
}

impl Footnote {
    /// The fragment of the footnote. The colon prevents conflicts with
    /// headings.
    pub fn id(&self) -> String {
        format!("fn:{}", self.slug)
    }

    /// The fragment of a reference to it, counted from 1.
    pub fn reference(&self, place: usize) -> String {
        match place {
            1 => format!("fnref:{}", self.slug),
            _ => format!("fnref:{}:{place}", self.slug),
        }
    }
}

impl Fragments {
    /// Collects the fragments of a page.
    pub fn of(markdown: &str) -> Self {
        let mut headings: Vec<(Option<String>, String)> = Vec::new();
        let mut is_heading = false;
        let mut notes = Notes::default();
        for event in parser(markdown) {
            match event {
                Event::Start(Tag::Heading { id, .. }) => {
                    is_heading = true;
                    headings.push((id.map(|id| id.into_string()), String::new()));
                }
                Event::End(TagEnd::Heading(_)) => is_heading = false,
                Event::Text(words) | Event::Code(words) | Event::InlineHtml(words)
                    if is_heading =>
                {
                    if let Some((_, text)) = headings.last_mut() {
                        text.push_str(&words);
                    }
                }
                Event::FootnoteReference(label) => notes.refer(&label),
                Event::Start(Tag::FootnoteDefinition(label)) => notes.defined.push(folded(&label)),
                _ => {}
            }
        }
        let (footnotes, numbers) = notes.numbered();
        Self {
            headings: named(&headings),
            footnotes,
            numbers,
        }
    }

    /// A footnote and its number.
    pub fn footnote(&self, label: &str) -> Option<(usize, &Footnote)> {
        let index = *self.numbers.get(&folded(label))?;
        Some((index + 1, self.footnotes.get(index)?))
    }

    /// All fragments.
    pub fn all(self) -> Vec<String> {
        let mut all = self.headings;
        for note in &self.footnotes {
            all.push(note.id());
            all.extend((1..=note.references).map(|place| note.reference(place)));
        }
        all
    }
}

/// Footnotes collected so far.
#[derive(Default)]
struct Notes {
    /// How often each is referred to, in the order of the first references.
    referred: Vec<usize>,
    numbers: BTreeMap<String, usize>,
    defined: Vec<String>,
}

impl Notes {
    fn count(&mut self, label: String, times: usize) {
        let next = self.referred.len();
        let index = *self.numbers.entry(label).or_insert(next);
        match self.referred.get_mut(index) {
            Some(count) => *count += times,
            None => self.referred.push(times),
        }
    }

    fn refer(&mut self, label: &str) {
        self.count(folded(label), 1);
    }

    fn numbered(mut self) -> (Vec<Footnote>, BTreeMap<String, usize>) {
        for label in std::mem::take(&mut self.defined) {
            self.count(label, 0);
        }
        let mut labels: Vec<(&String, &usize)> = self.numbers.iter().collect();
        labels.sort_unstable_by_key(|(_, index)| **index);
        let mut slugs = HeadingIds::new();
        let footnote = |((label, _), references): ((&String, &usize), usize)| Footnote {
            slug: slugs.next(label),
            references,
        };
        let footnotes = labels.into_iter().zip(self.referred).map(footnote);
        (footnotes.collect(), self.numbers)
    }
}

/// Normalizes a label: `[^Law]` is the same as `[^law]`.
fn folded(label: &str) -> String {
    label.to_lowercase()
}

/// Assigns a fragment to every heading. Explicit identifiers are assigned
/// first, so that a generated one cannot take them.
fn named(headings: &[(Option<String>, String)]) -> Vec<String> {
    let mut ids = HeadingIds::new();
    let own: Vec<Option<String>> = headings
        .iter()
        .map(|(own, _)| own.as_ref().map(|own| ids.own(own)))
        .collect();
    own.into_iter()
        .zip(headings)
        .map(|(own, (_, text))| own.unwrap_or_else(|| ids.next(text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_should_have_the_fragment_that_it_names() {
        let page = "## Scope\n\n## 范围 {#scope}\n\n## `a` <b> {.wide}\n\n## B {#scope}\n";
        // Explicit identifiers take precedence over generated ones.
        let ids = ["scope-3", "scope", "a-b", "scope-2"];
        assert_eq!(Fragments::of(page).headings, ids);
    }

    #[test]
    fn footnotes_should_be_numbered_as_the_text_refers_to_them() {
        let page = "[^unused]: U\n\n[^法]: F\n\nA[^b c] [^法] [^B C] [^gone]\n\n[^b c]: B\n";
        let found = Fragments::of(page);
        assert_eq!(found.footnote("B c").map(|(number, _)| number), Some(1));
        assert_eq!(
            found.all(),
            [
                "fn:b-c",
                "fnref:b-c",
                "fnref:b-c:2",
                "fn:法",
                "fnref:法",
                "fn:unused"
            ]
        );
    }
}
