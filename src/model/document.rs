//! A document as parsed: a tree of spans.
//!
//! Every leaf is a span of the corrected text. The leaves in order, with the
//! line breaks between them, make up the whole text.

use jiff::civil::Date;

use super::{Paragraph, Tree};
use crate::base::Span;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The notice that the plan was issued with, if the text includes it.
    pub notice: Option<Notice>,
    /// The plan's title.
    pub title: Span,
    /// Paragraphs between the title and the first provision.
    pub preamble: Vec<Paragraph>,
    /// The provisions.
    pub provisions: Tree,
    /// Lines of the web page that the document was scraped from (navigation and
    /// so on).
    pub chrome: Vec<Span>,
}

/// The notice around a plan (GB/T 9704-2012 §7.3: addressees, body, issuer,
/// date). Its own title and number are often missing in scraped text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// 主送机关: the addressees, with the colon.
    pub addressees: Option<Span>,
    /// The issuing sentences: 现将《…》印发给你们….
    pub body: Vec<Paragraph>,
    /// 发文机关署名: the issuer's signature.
    pub issuer: Option<Span>,
    /// 成文日期: the date of issue.
    pub date: Option<(Span, Date)>,
}

impl Document {
    /// All leaves in text order, including `chrome`.
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
