//! A document as parsed: a tree of spans.
//!
//! Every leaf is a span of the text that was read. The leaves in order, with
//! the white space between them, make up the whole text.

use jiff::civil::Date;

use super::{Paragraph, Tree};
use crate::base::Span;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The notice that it was issued with (GB/T 9704-2012 §7.3): its title and
    /// number, addressees, issuing sentences, signature. Empty without one.
    pub notice: Vec<Paragraph>,
    /// Its title.
    pub title: Span,
    /// Paragraphs between the title and the first provision.
    pub preamble: Vec<Paragraph>,
    /// The provisions.
    pub provisions: Tree,
    /// What follows the text: signature, lists of attachments, notes, contacts.
    pub closing: Vec<Paragraph>,
    /// The facts that it states about itself.
    pub facts: Facts,
    /// The lines of its metadata boxes.
    pub metadata: Vec<Span>,
    /// Lines that are not of the document: of the web page around it, numbers
    /// of pages, tables of contents.
    pub chrome: Vec<Span>,
}

/// The facts that a document states about itself in its head, its signature, and
/// its metadata box. What it does not state is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// 发文字号 as printed.
    pub number: Option<String>,
    /// 发文机关: several bodies are separated by a space.
    pub issuer: Option<String>,
    /// 成文日期
    pub issued: Option<Date>,
    /// 索引号
    pub index_number: Option<String>,
    /// 主题分类
    pub subject: Option<String>,
}

impl Document {
    /// All leaves in text order.
    pub fn leaves(&self) -> Vec<Span> {
        let around = [&self.notice, &self.preamble, &self.closing];
        let paragraphs = around.into_iter().flatten();
        let mut leaves: Vec<Span> = paragraphs.flat_map(|p| p.sentences.clone()).collect();
        for provision in self.provisions.roots() {
            provision.source.leaves(&mut leaves);
        }
        leaves.extend(self.metadata.iter().chain(&self.chrome));
        // A title that is only named in a sentence is in that leaf.
        if !leaves.iter().any(|leaf| leaf.meets(self.title)) {
            leaves.push(self.title);
        }
        leaves.sort();
        leaves
    }
}
