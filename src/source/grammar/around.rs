//! What is around the provisions: notice, title, preamble, closing, metadata,
//! and the web page.

use super::pieces::{Piece, trimmed, without};
use super::provisions::{Opening, paragraph};
use crate::base::Span;
use crate::model::{Facts, Paragraph};
use crate::source::recognise::{Reading, Role};

/// The lines of a document by what they belong to.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub(super) notice: Vec<Paragraph>,
    pub(super) preamble: Vec<Paragraph>,
    /// The lines of the provisions.
    pub(super) own: Vec<Span>,
    pub(super) closing: Vec<Paragraph>,
    pub(super) metadata: Vec<Span>,
    pub(super) chrome: Vec<Span>,
}

/// Divides the lines of a document.
pub(super) fn around(
    text: &str,
    reading: &Reading,
    pieces: &[Piece],
    openings: &[Opening],
    title: Span,
) -> Around {
    let mut around = Around::default();
    let places = Places {
        begins: reading.begins,
        title: title.start,
        first: openings.first().map_or(text.len(), |opening| opening.start),
        headings: openings.iter().map(|opening| opening.heading).collect(),
    };
    for piece in pieces {
        match piece.role {
            Role::Chrome | Role::PageNumber | Role::Contents => around.chrome.push(piece.span),
            // The number is shown with the metadata, the heads of columns beside
            // the tasks.
            Role::Metadata | Role::Number | Role::Columns => around.metadata.push(piece.span),
            _ => {
                // A title that a sentence names is a part of the sentence.
                let is_title = piece.role == Role::Title && piece.span.meets(title);
                let own = if is_title {
                    without(piece.span, &[title])
                } else {
                    vec![piece.span]
                };
                for span in own.into_iter().filter_map(|span| trimmed(text, span)) {
                    let piece = Piece { span, ..*piece };
                    around.line(text, piece, &places);
                }
            }
        }
    }
    around
}

/// Where the parts of a document begin.
struct Places {
    /// The line of the document's own beginning, from 1.
    begins: usize,
    /// Where the title begins.
    title: usize,
    /// Where the first provision begins.
    first: usize,
    /// The headings of the provisions.
    headings: Vec<Span>,
}

impl Around {
    /// Takes a line of the document.
    fn line(&mut self, text: &str, piece: Piece, places: &Places) {
        let Places {
            begins,
            title,
            first,
            headings,
        } = places;
        let Piece { span, line, role } = piece;
        let after = headings.partition_point(|head| head.end <= span.start);
        let is_heading = headings.get(after).is_some_and(|head| head.meets(span));
        if role == Role::Attachment && line >= *begins && span.end <= *title && !is_heading {
            // 附件 above the title is a label.
            self.metadata.push(span);
            return;
        }
        let closes = matches!(
            role,
            Role::Issuer | Role::Date | Role::Attachment | Role::Remark | Role::Note
        );
        if span.end > *first && (is_heading || !closes) {
            // The first provision may begin within its line: | 一、….
            let before = Span::new(span.start, (*first).max(span.start));
            let before = trimmed(text, before).map(|before| paragraph(text, before));
            self.preamble.extend(before);
            self.own.push(span);
        } else if line < *begins {
            self.notice.push(paragraph(text, span));
        } else if closes && (span.start >= *first || !self.preamble.is_empty()) {
            self.closing.push(paragraph(text, span));
        } else {
            self.preamble.push(paragraph(text, span));
        }
    }
}

/// Labels of 索引号.
const INDEX_LABELS: [&str; 3] = ["索引号", "信息索引号", "索引號"];

/// Labels of 主题分类.
const SUBJECT_LABELS: [&str; 2] = ["主题分类", "主題分類"];

/// The facts that a document states about itself.
pub fn facts(reading: &Reading) -> Facts {
    let metadata = |labels: &[&str]| reading.metadatum(labels).map(str::to_owned);
    let issuer = reading.issuers.join(" ");
    Facts {
        number: reading.number.clone(),
        issuer: Some(issuer).filter(|issuer| !issuer.is_empty()),
        // It was written as a date.
        issued: reading.issued.as_ref().and_then(|date| date.parse().ok()),
        index_number: metadata(&INDEX_LABELS),
        subject: metadata(&SUBJECT_LABELS),
    }
}
