//! A work plan as the grammar reads it: a tree of spans.
//!
//! Every leaf is a span of the corrected text, and the leaves in order,
//! together with the line ends between them, are that whole text.

use jiff::civil::Date;

use crate::base::Span;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The notice that the plan was issued with, if it stands around it.
    pub notice: Option<Notice>,
    /// The plan's title.
    pub title: Span,
    /// Paragraphs between title and first chapter.
    pub preamble: Vec<Paragraph>,
    /// The chapters (章) in order.
    pub chapters: Vec<Chapter>,
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

/// A number at the head of a line: 一、 or 8. with its punctuation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The characters of the number and its punctuation.
    pub span: Span,
    /// Its value.
    pub value: u32,
}

/// A chapter: a numbered heading and its measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// 一、
    pub numbering: Numbering,
    /// The heading after the number.
    pub title: Span,
    /// Its measures in order.
    pub measures: Vec<Measure>,
}

/// A numbered measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// 8.
    pub numbering: Numbering,
    /// The title, run into the text: up to and including the first 。.
    pub title: Span,
    /// The text after the title.
    pub paragraphs: Vec<Paragraph>,
}

/// A line of running text, by sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its sentences, without gaps.
    pub sentences: Vec<Span>,
}

impl Measure {
    /// From the number to the end of the text.
    pub fn span(&self) -> Span {
        let end = self
            .paragraphs
            .last()
            .map_or(self.title.end, |paragraph| paragraph.span().end);
        Span::new(self.numbering.span.start, end)
    }
}

impl Paragraph {
    /// From the first sentence's start to the last one's end.
    pub fn span(&self) -> Span {
        let start = self.sentences.first().map_or(0, |span| span.start);
        let end = self.sentences.last().map_or(start, |span| span.end);
        Span::new(start, end)
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
        for chapter in &self.chapters {
            leaves.extend([chapter.numbering.span, chapter.title]);
            for measure in &chapter.measures {
                leaves.extend([measure.numbering.span, measure.title]);
                paragraphs(&mut leaves, &measure.paragraphs);
            }
        }
        leaves.extend(self.chrome.iter().copied());
        leaves.sort();
        leaves
    }

    /// The measures of all chapters in order.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.chapters.iter().flat_map(|chapter| &chapter.measures)
    }
}
