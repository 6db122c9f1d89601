//! What a decoded document has besides its text.

use crate::model::PublishedFile;

/// A document as published, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The format, by the content of the file.
    pub format: Format,
    /// How its characters were encoded.
    pub encoding: Encoding,
    /// Bytes, text, and the map between them. The text of a compressed document
    /// does not map to bytes.
    pub published: PublishedFile,
    /// What the format says of each line of the text; one for each.
    pub lines: Vec<LineShape>,
    /// What is not in the text.
    pub notes: Notes,
}

/// A format that is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    PlainText,
    /// A web page.
    Html,
    /// A document of Word (Office Open XML).
    Docx,
    /// A workbook of Excel (Office Open XML).
    Xlsx,
    /// Markdown.
    Markdown,
}

/// An encoding of characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoding {
    /// Its name in the WHATWG Encoding Standard, such as `GB18030`. GB 2312 and
    /// GBK are read as GB18030, of which they are parts.
    pub name: &'static str,
    /// How it is known.
    pub by: EncodingBy,
}

/// How the encoding of a document is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EncodingBy {
    /// The caller gave it.
    Given,
    /// The file begins with a byte order mark.
    Mark,
    /// The document declares it, or its format prescribes it.
    Declared,
    /// Detected from the bytes. Has what the document declares instead, if it
    /// does.
    Detected {
        /// A declared encoding that the bytes are not in.
        against: Option<String>,
    },
}

/// What the format says of a line: a line of plain text, a paragraph, a block
/// of a web page, or a paragraph of a table cell. A line break inside a
/// paragraph begins another line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineShape {
    /// The part of the document that it belongs to.
    pub part: Part,
    /// Heading level, from 1: by style, by `h1` to `h6`, or by `#`.
    pub heading: Option<u8>,
    /// The table cell that it is in. Cells without text have no line.
    pub cell: Option<Cell>,
    /// Whether it is centred.
    pub centred: bool,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether it is aligned to the right.
    pub right: bool,
    /// Whether it is written in Markdown.
    pub is_markdown: bool,
    /// How many bytes at its start are an automatic number, which the format
    /// does not keep as text.
    pub automatic: Option<usize>,
}

/// A part of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// The document itself.
    #[default]
    Body,
    /// What surrounds it: navigation and footer of a web page, a table of
    /// contents.
    Chrome,
    /// A footnote or an endnote.
    Note,
    /// The front matter of Markdown: data before the text.
    FrontMatter,
}

/// A table cell. Everything is counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Number of the table, or of the sheet, in the document.
    pub table: usize,
    /// Number of the first row.
    pub row: usize,
    /// Number of the first column.
    pub column: usize,
    /// How many rows it spans.
    pub row_span: usize,
    /// How many columns it spans.
    pub column_span: usize,
}

/// What a document has that is not in its text, and what was decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Tracked deletions: accepted, so their text is left out.
    pub deletions: usize,
    /// Tracked insertions: accepted, so their text is included.
    pub insertions: usize,
    /// Comments.
    pub comments: usize,
    /// Runs of hidden text.
    pub hidden: usize,
    /// Images.
    pub images: usize,
    /// Diagrams, charts, and embedded files.
    pub objects: usize,
    /// Headers and footers with text.
    pub headers: usize,
    /// Readings above the text.
    pub readings: usize,
    /// Invisible characters: controls, zero-width characters, soft hyphens.
    pub invisible: usize,
    /// The sheets of a workbook, in order; without hidden ones.
    pub sheets: Vec<String>,
    /// Hidden sheets.
    pub hidden_sheets: Vec<String>,
    /// Hidden rows and columns.
    pub hidden_cells: usize,
}
