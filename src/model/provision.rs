//! A provision of a plan with its text, linked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Duty, LanguageTag, Localized, Mark, Number, Plain, ProvisionPath, Route, Text};
use crate::base::Span;

/// Running text: paragraphs whose segments are numbered continuously from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// The paragraphs in order.
    pub paragraphs: Vec<Text>,
}

impl Body {
    /// The segments in reading order.
    pub fn segments(&self) -> impl Iterator<Item = (u32, &str)> {
        self.paragraphs.iter().flat_map(Text::segments)
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }
}

/// A provision: a topic, a heading below one, or a cited provision.
#[derive(Debug, Clone)]
pub struct Provision {
    /// Its role and the numbers of its path.
    pub path: ProvisionPath,
    /// Its number, if it has one.
    pub number: Option<Number>,
    /// The number as printed, without white space; empty if it has none.
    pub printed: String,
    /// Last segment of its address: a topic's slug, else the numbers of its
    /// path.
    pub slug: String,
    /// The page that shows it: its own if it is a topic or cited, else that of
    /// the enclosing topic, or of the plan.
    pub page: Route,
    /// Its heading, without the number and the final 。; if it has none, its
    /// number as printed, which is not a segment.
    pub title: Localized<Text>,
    /// Whether it has a heading of its own.
    pub has_heading: bool,
    /// Its own text. For a cited provision this includes everything below it;
    /// each item begins with its number ([`Mark::Item`]).
    pub body: Localized<Body>,
    /// Its child provisions; a cited provision has none.
    pub children: Vec<Arc<Provision>>,
    /// Indexes of the errata and notes within it.
    pub errata: Vec<usize>,
    /// Indexes of the audiences that it serves, the one that it concerns most
    /// first.
    pub audiences: Vec<usize>,
    /// Related provisions, the best first; never itself.
    pub related: Vec<ProvisionPath>,
    /// Who does what it says, and by when: its own, and for a cited provision
    /// those of its items.
    pub duties: Vec<Duty>,
    /// What it says and means in plain words of editors; most plans have none.
    pub plain: Plain,
    /// Search keywords, by edited language.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Its span in the original, including the number.
    pub span: Span,
}

impl Provision {
    /// The cited provisions below it, in order.
    pub fn cited(&self) -> impl Iterator<Item = &Arc<Provision>> {
        let all = self.children.iter().flat_map(walk);
        all.filter(|provision| provision.path.is_cited())
    }

    /// All provisions below it, in pre-order.
    pub fn below(&self) -> Vec<&Arc<Provision>> {
        self.children.iter().flat_map(walk).collect()
    }

    /// Glossary indexes of the terms in its original text, one for each
    /// occurrence.
    pub fn terms(&self) -> impl Iterator<Item = usize> {
        let title = std::iter::once(&self.title.original);
        let texts = title.chain(&self.body.original.paragraphs);
        let marks = texts.flat_map(|text| &text.marks);
        marks.filter_map(|(_, mark)| match mark {
            Mark::Term(index) => Some(*index),
            _ => None,
        })
    }
}

/// A provision and everything below it, in pre-order.
pub(super) fn walk(provision: &Arc<Provision>) -> Vec<&Arc<Provision>> {
    let mut found = vec![provision];
    for child in &provision.children {
        found.extend(walk(child));
    }
    found
}
