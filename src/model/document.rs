//! A document as the grammar reads it: a tree of spans.
//!
//! Every leaf is a span of the corrected text, and the leaves in order,
//! together with the line ends between them, are that whole text.

use jiff::civil::Date;

use super::{Number, Tree};
use crate::base::Span;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The notice that the plan was issued with, if it stands around it.
    pub notice: Option<Notice>,
    /// The plan's title.
    pub title: Span,
    /// Paragraphs between title and first provision.
    pub preamble: Vec<Paragraph>,
    /// The provisions.
    pub provisions: Tree,
    /// Lines of the web page that the document was scraped from.
    pub chrome: Vec<Span>,
}

/// The notice around a plan (GB/T 9704-2012 §7.3: addressees, body, issuer,
/// date). Its own title and number are often missing in scraped text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// 主送机关: to whom, with the colon.
    pub addressees: Option<Span>,
    /// The issuing sentences: 现将《…》印发给你们….
    pub body: Vec<Paragraph>,
    /// 发文机关署名: by whom.
    pub issuer: Option<Span>,
    /// 成文日期: when.
    pub date: Option<(Span, Date)>,
}

/// A number at the head of a line, as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The characters of the number and its punctuation.
    pub span: Span,
    /// Its kind and value.
    pub number: Number,
}

/// A provision: a chapter, a measure, an article, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisionSource {
    /// Its number, if it has one.
    pub numbering: Option<Numbering>,
    /// Its heading after the number: to the end of its line, or, where text is
    /// run in, up to and including the first 。.
    pub heading: Option<Span>,
    /// Its own text, before its children.
    pub paragraphs: Vec<Paragraph>,
    /// What it consists of.
    pub children: Vec<ProvisionSource>,
    /// Who is to do it (责任单位); none yet: the grammar does not read them.
    pub owners: Vec<Owner>,
    /// By when; none yet: the grammar does not read it.
    pub deadline: Option<Deadline>,
    /// From its number to the end of its last child.
    pub span: Span,
}

/// Who is to do what a provision asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The name.
    pub name: Span,
    /// Whether it leads (牵头) or supports (配合).
    pub leads: bool,
}

/// By when something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The words.
    pub text: Span,
    /// The last day, where the words name one.
    pub date: Option<Date>,
}

/// A line of running text, by sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its sentences, without gaps.
    pub sentences: Vec<Span>,
}

impl Paragraph {
    /// From the first sentence's start to the last one's end; `None` without
    /// sentences.
    pub fn span(&self) -> Option<Span> {
        let (first, last) = (self.sentences.first()?, self.sentences.last()?);
        Some(Span::new(first.start, last.end))
    }
}

impl ProvisionSource {
    /// Its heading without the 。 that ends it, in the text that it spans.
    pub fn title(&self, text: &str) -> Option<Span> {
        let heading = self.heading?;
        let words = heading.of(text);
        let bare = words.strip_suffix('。').unwrap_or(words);
        Some(Span::new(heading.start, heading.start + bare.len()))
    }

    fn leaves(&self, leaves: &mut Vec<Span>) {
        leaves.extend(self.numbering.map(|numbering| numbering.span));
        leaves.extend(self.heading);
        leaves.extend(self.paragraphs.iter().flat_map(|p| &p.sentences));
        for child in &self.children {
            child.leaves(leaves);
        }
    }
}

impl Document {
    /// Every leaf in the order of the text, the chrome included.
    pub fn leaves(&self) -> Vec<Span> {
        let mut leaves = Vec::new();
        let paragraphs = |leaves: &mut Vec<Span>, list: &[Paragraph]| {
            leaves.extend(list.iter().flat_map(|p| p.sentences.iter().copied()));
        };
        if let Some(notice) = &self.notice {
            leaves.extend(notice.addressees);
            paragraphs(&mut leaves, &notice.body);
            leaves.extend(notice.issuer);
            leaves.extend(notice.date.map(|(span, _)| span));
        }
        leaves.push(self.title);
        paragraphs(&mut leaves, &self.preamble);
        for provision in self.provisions.roots() {
            provision.source.leaves(&mut leaves);
        }
        leaves.extend(self.chrome.iter().copied());
        leaves.sort();
        leaves
    }
}
