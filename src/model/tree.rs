//! The tree of a document's provisions, and their paths.

mod values;

use super::{Levels, Numbers, Paragraph, ProvisionPath, ProvisionSource, Role};
use crate::base::Span;

/// The provisions of a document, with the roles of its levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// Its top-level provisions, in order.
    roots: Vec<ProvisionSource>,
    /// The roles of its levels.
    levels: Levels,
    /// For each level, from 1: the level in each of whose provisions its
    /// numbering restarts; 0 if it is continuous throughout the document.
    scopes: Vec<usize>,
}

impl Tree {
    /// A tree of provisions.
    pub fn new(mut roots: Vec<ProvisionSource>, levels: Levels) -> Self {
        let scopes = scopes(&roots);
        values::assign(&mut roots, &scopes, levels);
        Self {
            roots,
            levels,
            scopes,
        }
    }

    /// The roles of its levels.
    pub fn levels(&self) -> Levels {
        self.levels
    }

    /// Its top-level provisions, in order.
    pub fn roots(&self) -> impl Iterator<Item = Addressed<'_>> {
        self.addressed(&self.roots, Vec::new())
    }

    /// All provisions, in pre-order.
    pub fn walk(&self) -> Vec<Addressed<'_>> {
        self.roots().flat_map(|root| root.walk()).collect()
    }

    /// The topics in order.
    pub fn topics(&self) -> impl Iterator<Item = Addressed<'_>> {
        let all = self.walk().into_iter();
        all.filter(|provision| provision.path.role == Role::Topic)
    }

    /// The cited provisions, in order.
    pub fn cited(&self) -> impl Iterator<Item = Addressed<'_>> {
        let all = self.walk().into_iter();
        all.filter(|provision| provision.path.is_cited())
    }

    /// The provision at a path.
    pub fn find(&self, path: ProvisionPath) -> Option<Addressed<'_>> {
        self.walk().into_iter().find(|found| found.path == path)
    }

    fn addressed<'t>(
        &'t self,
        provisions: &'t [ProvisionSource],
        above: Vec<u32>,
    ) -> impl Iterator<Item = Addressed<'t>> + use<'t> {
        provisions.iter().filter_map(move |source| {
            let mut numbers = above.clone();
            numbers.push(source.value);
            // Provisions deeper than the maximum have no address; the grammar
            // reads them as text.
            let full = Numbers::new(&numbers)?;
            let path = self.path(&numbers)?;
            Some(Addressed {
                tree: self,
                source,
                path,
                full,
            })
        })
    }

    /// The path of the provision with these full numbers: its own number, and
    /// those of the levels in which numbering restarts.
    fn path(&self, full: &[u32]) -> Option<ProvisionPath> {
        let level = full.len();
        let role = self.levels.role(level);
        let numbers = if role == Role::Item {
            // Items are numbered relative to their cited provision.
            Numbers::new(full.get(self.levels.cited..)?)
        } else {
            let within = |level: &usize| self.scopes.get(level - 1).copied().filter(|at| *at > 0);
            let levels = std::iter::successors(Some(level), within);
            let mut numbers: Vec<u32> = levels
                .filter_map(|level| full.get(level - 1).copied())
                .collect();
            numbers.reverse();
            Numbers::new(&numbers)
        };
        Some(ProvisionPath {
            role,
            numbers: numbers?,
        })
    }
}

/// A provision's number; its position among its siblings if it has none.
fn value(source: &ProvisionSource, position: u32) -> u32 {
    source.numbering.map_or(position, |n| n.number.value)
}

/// The scope of each level's numbers: the innermost level above in which most
/// of the numberings restart from 1; 0 if there is none.
fn scopes(roots: &[ProvisionSource]) -> Vec<usize> {
    let mut levels = Vec::new();
    collect(roots, &[], &mut levels);
    (1..)
        .zip(&levels)
        .map(|(level, provisions)| {
            let mut above = (1..level).rev();
            // Otherwise numbering is continuous throughout the document.
            above.find(|at| begin_anew(provisions, *at)).unwrap_or(0)
        })
        .collect()
}

/// A provision of a level: the indexes that lead to it, its number.
type Counted = (Vec<usize>, u32);

fn collect(provisions: &[ProvisionSource], above: &[usize], levels: &mut Vec<Vec<Counted>>) {
    let depth = above.len();
    if levels.len() <= depth && !provisions.is_empty() {
        levels.push(Vec::new());
    }
    for (index, (position, source)) in (1..).zip(provisions).enumerate() {
        let path: Vec<usize> = above.iter().copied().chain([index]).collect();
        let own = value(source, position);
        if let Some(level) = levels.get_mut(depth) {
            level.push((path.clone(), own));
        }
        collect(&source.children, &path, levels);
    }
}

/// Whether this level's numbering restarts in most provisions of the level
/// `at`, not counting the first. One that restarts by mistake must not rename
/// all others.
fn begin_anew(provisions: &[Counted], at: usize) -> bool {
    let groups = provisions.chunk_by(|(a, _), (b, _)| a.get(..at) == b.get(..at));
    let later: Vec<u32> = groups
        .skip(1)
        .filter_map(|group| group.first().map(|(_, value)| *value))
        .collect();
    let anew = later.iter().filter(|value| **value == 1).count();
    anew * 2 > later.len()
}

/// A paragraph of a provision's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyParagraph {
    /// Its sentences.
    pub paragraph: Paragraph,
    /// The item that it begins, if any, and the span of the item's printed
    /// number.
    pub item: Option<(Numbers, Span)>,
}

impl BodyParagraph {
    /// A paragraph that does not begin an item.
    pub fn plain(paragraph: Paragraph) -> Self {
        Self {
            paragraph,
            item: None,
        }
    }
}

/// A provision of a tree, with its path.
#[derive(Debug, Clone, Copy)]
pub struct Addressed<'t> {
    tree: &'t Tree,
    /// The provision.
    pub source: &'t ProvisionSource,
    /// Its path.
    pub path: ProvisionPath,
    /// All numbers from the root, without omissions.
    full: Numbers,
}

impl<'t> Addressed<'t> {
    /// Its child provisions.
    pub fn children(&self) -> impl Iterator<Item = Addressed<'t>> + use<'t> {
        self.tree
            .addressed(&self.source.children, self.full.as_slice().to_vec())
    }

    /// Its number, or its position among its siblings if it has none.
    pub fn value(&self) -> u32 {
        self.full.last()
    }

    /// Its text: its own paragraphs and, if it is cited, everything below it;
    /// each item begins with its number and heading.
    pub fn body(&self) -> Vec<BodyParagraph> {
        let own = self.source.paragraphs.iter().cloned();
        let mut body: Vec<BodyParagraph> = own.map(BodyParagraph::plain).collect();
        if self.path.is_cited() {
            for item in self.children() {
                item.inline(&mut body);
            }
        }
        body
    }

    /// Appends an item to the text of its cited provision.
    fn inline(self, body: &mut Vec<BodyParagraph>) {
        let number = self.source.numbering.map(|numbering| numbering.span);
        let heading = self.source.heading;
        // Run-in text continues where the number and heading end.
        let head_end = heading.or(number).map(|head| head.end);
        let paragraphs = self.source.paragraphs.as_slice();
        let (run_in, rest) = match paragraphs.split_first() {
            Some((first, rest)) if first.span().map(|span| span.start) == head_end => {
                (first.sentences.clone(), rest)
            }
            _ => (Vec::new(), paragraphs),
        };
        let mut sentences = run_in;
        match (number, heading, sentences.first_mut()) {
            (number, Some(heading), _) => {
                let start = number.unwrap_or(heading).start;
                sentences.insert(0, Span::new(start, heading.end));
            }
            // A number alone is not a sentence.
            (Some(number), None, Some(first)) => first.start = number.start,
            (Some(number), None, None) => sentences.push(number),
            (None, None, _) => {}
        }
        if !sentences.is_empty() {
            body.push(BodyParagraph {
                paragraph: Paragraph { sentences },
                item: number.map(|number| (self.path.numbers, number)),
            });
        }
        body.extend(rest.iter().cloned().map(BodyParagraph::plain));
        for child in self.children() {
            child.inline(body);
        }
    }

    /// This provision and everything below it, in pre-order.
    pub fn walk(&self) -> Vec<Addressed<'t>> {
        let mut found = vec![*self];
        for child in self.children() {
            found.extend(child.walk());
        }
        found
    }
}
