//! A provision of a plan and its text, joined.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LanguageTag, Localized, Mark, Number, OwnName, ProvisionPath, Route, Text};
use crate::base::Span;

/// Running text: paragraphs whose segments are counted through from 1.
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

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }
}

/// A provision: a topic, a heading below one, or what is cited.
#[derive(Debug, Clone)]
pub struct Provision {
    /// What it is, and the numbers that lead to it.
    pub path: ProvisionPath,
    /// Its number, if it has one.
    pub number: Option<Number>,
    /// Last part of its address: a topic's slug, else the numbers of its path.
    pub slug: String,
    /// The page that it stands on: its own if it is a topic or cited, else
    /// that of the topic above it, or of the plan.
    pub page: Route,
    /// Its heading, without the number and the 。 that ends it; where it has
    /// none, its number as printed, which is no segment.
    pub title: Localized<Text>,
    /// Whether it has a heading of its own.
    pub has_heading: bool,
    /// Its own text. That of what is cited holds all that lies below it, each
    /// item opening with its number ([`Mark::Item`]).
    pub body: Localized<Body>,
    /// What it consists of; nothing lies below what is cited.
    pub children: Vec<Arc<Provision>>,
    /// Indexes of the errata and notes that fall into it.
    pub errata: Vec<usize>,
    /// Indexes of the portal's audiences that it serves, in their order.
    pub audiences: Vec<usize>,
    /// Its names that no term has; [`Mark::Named`] counts them from 0.
    pub own_names: Vec<OwnName>,
    /// What to read next, the best first; never itself.
    pub related: Vec<ProvisionPath>,
    /// What readers type who look for it, by language that people write in.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Where it stands in the original, number included.
    pub span: Span,
}

impl Provision {
    /// What is cited in it, in order.
    pub fn cited(&self) -> impl Iterator<Item = &Arc<Provision>> {
        let all = self.children.iter().flat_map(walk);
        all.filter(|provision| provision.path.is_cited())
    }

    /// All that lies below it, each before its children.
    pub fn below(&self) -> Vec<&Arc<Provision>> {
        self.children.iter().flat_map(walk).collect()
    }

    /// The terms that it has in its original, as often as it has them, by
    /// their indexes in the glossary.
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

/// A provision and all that lies below it, each before its children.
pub(super) fn walk(provision: &Arc<Provision>) -> Vec<&Arc<Provision>> {
    let mut found = vec![provision];
    for child in &provision.children {
        found.extend(walk(child));
    }
    found
}
