//! The text of an original, from the file's bytes to the portal.
//!
//! ```text
//! bytes as published --decode--> text as published --errata--> corrected text
//! ```
//!
//! The grammar and all later steps work with offsets in the corrected text;
//! messages, the source page and exchange use those of the published text. This
//! module is the only place that maps between the three.

use std::ops::Range;
use std::sync::Arc;

use super::Erratum;
use super::runs::Runs;
use crate::base::{Digest, File, Span};

/// A file as published, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Path and decoded text.
    pub file: Arc<File>,
    /// The bytes.
    bytes: Arc<[u8]>,
    /// Map from text offsets to byte offsets.
    runs: Runs,
    /// SHA-256 of the bytes (FIPS 180-4).
    sha256: String,
}

impl Published {
    /// Creates a decoded file. The first of `runs` starts at offset 0 of the
    /// text; without runs, no text maps to bytes.
    pub fn new(file: Arc<File>, bytes: impl Into<Arc<[u8]>>, runs: impl Into<Runs>) -> Self {
        let bytes = bytes.into();
        Self {
            file,
            sha256: Digest::plain(&bytes).to_string(),
            bytes,
            runs: runs.into(),
        }
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Lower-case hexadecimal SHA-256 of the bytes (FIPS 180-4).
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The byte range in the file of a span of the decoded text; `None` if it
    /// does not map to a range.
    pub fn bytes_of(&self, span: Span) -> Option<Range<usize>> {
        let range = self.runs.range(&(span.start..span.end))?;
        (range.end <= self.bytes.len()).then_some(range)
    }
}

/// A place at which the layout of a file differs from running text: a line break
/// within a title, a mark of Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutEdit {
    /// The place in the text as published.
    pub span: Span,
    /// What it is read as.
    pub with: String,
}

/// An original with its errata applied, as running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    published: Published,
    errata: Vec<Erratum>,
    corrected: String,
    /// For each erratum, the span of its words (corrected, or noted) in the
    /// corrected text.
    spans: Vec<Span>,
    /// What each correction and each edit of the layout replaced, and what is
    /// there now.
    edits: Vec<(Span, Span)>,
}

impl SourceText {
    /// Applies errata, which must be in text order and not overlap.
    pub fn new(published: Published, errata: Vec<Erratum>) -> Self {
        Self::edited(published, errata, Vec::new())
    }

    /// Applies edits of the layout too, which must be in text order and overlap
    /// neither each other nor errata.
    pub fn laid_out(self, layout: Vec<LayoutEdit>) -> Self {
        Self::edited(self.published, self.errata, layout)
    }

    fn edited(published: Published, errata: Vec<Erratum>, layout: Vec<LayoutEdit>) -> Self {
        let text = &published.file.text;
        let between = |from: usize, to: usize| Span::new(from, to).of(text);
        let mut corrected = String::with_capacity(text.len());
        let (mut spans, mut edits) = (Vec::new(), Vec::new());
        let mut done = 0;
        let mut layout = layout.into_iter().peekable();
        let mut relaid = |before: usize, done: &mut usize, corrected: &mut String| {
            let mut edits = Vec::new();
            while let Some(edit) = layout.next_if(|edit| edit.span.start < before) {
                corrected.push_str(between(*done, edit.span.start));
                let start = corrected.len();
                corrected.push_str(&edit.with);
                edits.push((edit.span, Span::new(start, corrected.len())));
                *done = edit.span.end;
            }
            edits
        };
        for erratum in &errata {
            edits.extend(relaid(erratum.span.start, &mut done, &mut corrected));
            corrected.push_str(between(done, erratum.span.start));
            let start = corrected.len();
            corrected.push_str(erratum.corrected.as_deref().unwrap_or(&erratum.found));
            let span = Span::new(start, corrected.len());
            spans.push(span);
            edits.extend(erratum.corrected.is_some().then_some((erratum.span, span)));
            done = erratum.span.end;
        }
        edits.extend(relaid(usize::MAX, &mut done, &mut corrected));
        corrected.push_str(between(done, text.len()));
        Self {
            published,
            errata,
            corrected,
            spans,
            edits,
        }
    }

    /// The published file.
    pub fn published(&self) -> &Published {
        &self.published
    }

    /// Path and text of the published file.
    pub fn file(&self) -> &Arc<File> {
        &self.published.file
    }

    /// The corrected text, as running text.
    pub fn corrected(&self) -> &str {
        &self.corrected
    }

    /// The words of a span of the corrected text.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.corrected)
    }

    /// Corrections and notes, in text order.
    pub fn errata(&self) -> &[Erratum] {
        &self.errata
    }

    /// The errata whose words are within a span of the corrected text: index,
    /// erratum, and span.
    pub fn errata_within(&self, span: Span) -> impl Iterator<Item = (usize, &Erratum, Span)> {
        let first = self.spans.partition_point(|at| at.start < span.start);
        let all = self.errata.iter().zip(&self.spans).enumerate();
        all.skip(first)
            .map(|(index, (erratum, at))| (index, erratum, *at))
            .take_while(move |(_, _, at)| at.start <= span.end)
            .filter(move |(_, _, at)| at.end <= span.end)
    }

    /// Maps a span of the corrected text to the published text. Adjacent spans
    /// stay adjacent; text removed between two spans is attributed to the
    /// second, or to the first if a line break follows.
    pub fn original(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }

    /// The 1-based line of the published text for an offset of the corrected
    /// text.
    pub fn line(&self, offset: usize) -> usize {
        self.file().position(self.offset(offset)).0
    }

    fn offset(&self, offset: usize) -> usize {
        if offset == self.corrected.len() {
            return self.file().text.len();
        }
        // Edits that end before the offset only shift it.
        let first = self.edits.partition_point(|(_, after)| after.end < offset);
        let (passed, near) = self.edits.split_at(first);
        let mut shift = passed.last().map_or((0, 0), |(b, a)| (b.end, a.end));
        for (before, after) in near {
            if offset < after.start {
                break;
            }
            if offset < after.end {
                // Offsets inside a replacement have no counterpart.
                return before.start;
            }
            let removed_here = after.start == after.end && offset == after.start;
            let rest = self.corrected.get(offset..);
            let at_line_end = rest.is_some_and(|rest| rest.starts_with('\n'));
            if removed_here && !at_line_end {
                return before.start;
            }
            shift = (before.end, after.end);
        }
        shift.0 + (offset - shift.1)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::Date;

    use super::*;
    use crate::base::Place;
    use crate::model::Run;

    fn corrected(original: &str, edits: &[(&str, &str)]) -> SourceText {
        let file = File::new("o.txt", original);
        let errata: Vec<Erratum> = edits
            .iter()
            .map(|(found, corrected)| {
                let start = original.find(found).unwrap();
                let span = Span::new(start, start + found.len());
                Erratum {
                    place: Place::new(&file, span),
                    line: 1,
                    found: (*found).to_owned(),
                    span,
                    corrected: Some((*corrected).to_owned()),
                    reason: BTreeMap::new(),
                    date: Date::constant(2026, 11, 23),
                }
            })
            .collect();
        let runs = vec![Run::same(0, 3)];
        let bytes = format!("\u{FEFF}{original}").into_bytes();
        SourceText::new(Published::new(file, bytes, runs), errata)
    }

    #[test]
    fn every_offset_should_find_its_way_back() {
        let original = "一二三四五六七";
        let text = corrected(original, &[("二", "甲乙"), ("四五", ""), ("六", "丙")]);
        assert_eq!(text.corrected(), "一甲乙三丙七");
        let back = |words: &str| {
            let start = text.corrected().find(words).unwrap();
            let span = text.original(Span::new(start, start + words.len()));
            let bytes = text.published().bytes_of(span).unwrap();
            let published = &text.published().bytes()[bytes];
            assert_eq!(std::str::from_utf8(published).unwrap(), span.of(original));
            span.of(original)
        };
        assert_eq!(back("一"), "一");
        assert_eq!(back("甲乙"), "二");
        assert_eq!(back("三"), "三");
        assert_eq!(back("丙"), "四五六");
        assert_eq!(back("七"), "七");
    }

    #[test]
    fn touching_spans_should_cover_what_was_removed_between_them() {
        let original = "一二三\n四";
        let text = corrected(original, &[("二三", "")]);
        let first = text.original(Span::new(0, 3));
        let second = text.original(Span::new(4, 7));
        assert_eq!((first.of(original), second.of(original)), ("一二三", "四"));
        assert_eq!((text.line(0), text.line(4)), (1, 2));
    }
}
