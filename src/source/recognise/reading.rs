//! What was recognised in a document.

use std::ops::Range;

use super::metadata::{self, Metadatum};
use super::outline::OddityKind;
use super::role::Role;
use crate::base::Span;
use crate::model::Numbering;

/// What was recognised in a document.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The title of the plan; of the notice, where it issues none.
    pub title: Option<Recognised>,
    /// The title that was not taken, if another was possible.
    pub other_title: Option<Recognised>,
    /// 发文字号 as printed.
    pub number: Option<String>,
    /// The bodies that signed it, else that of the metadata, the letterhead or the
    /// title.
    pub issuers: Vec<String>,
    /// 成文日期 as YYYY-MM-DD.
    pub issued: Option<String>,
    /// The bodies that it is sent to.
    pub addressees: Vec<String>,
    /// The metadata boxes, each pair once.
    pub metadata: Vec<Metadatum>,
    /// The provisions.
    pub nodes: Vec<Node>,
    /// The line on which the document itself begins, from 1: its title, or its
    /// first line. What is before it is the notice that issues it.
    pub begins: usize,
    /// Line breaks within a title, a heading or a paragraph: each from the end
    /// of a line to the beginning of the next one.
    pub breaks: Vec<Span>,
    /// Line breaks that are read as a space: between the heads of columns, and
    /// between the number of an attachment and its title.
    pub spaces: Vec<Span>,
    /// Marks of a format around lines, which are not of the text: `# `, `**`.
    pub marks: Vec<Span>,
    /// Where each line begins in the text, in bytes.
    pub starts: Vec<usize>,
    /// What each line was taken for; `None` for blank lines.
    pub roles: Vec<Option<Role>>,
    /// What is odd, in the order of the text.
    pub doubts: Vec<Doubt>,
    /// How sure all of it is, from 0 to 1.
    pub confidence: f64,
}

impl Reading {
    /// The word of `[[line]]` for what a line, from 1, was taken for.
    pub fn taken(&self, line: usize) -> &'static str {
        let role = self.roles.get(line - 1).copied().flatten();
        // A blank line is text without words.
        role.map_or("text", Role::word)
    }

    /// The value of the first of these labels that the metadata has.
    pub fn metadatum(&self, labels: &[&str]) -> Option<&str> {
        metadata::value(&self.metadata, labels)
    }
}

/// A text with the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The text, without line breaks.
    pub text: String,
    /// The line, from 1.
    pub line: usize,
    /// Where it is in the text, with the line breaks in it; `None` if only the
    /// metadata has it in other words.
    pub span: Option<Span>,
}

/// A provision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Depth in the tree, from 1.
    pub level: usize,
    /// The number exactly as printed; `None` if it has none.
    pub marker: Option<String>,
    /// The number and its place in the text; `None` if it has none.
    pub numbering: Option<Numbering>,
    /// The heading: up to the first 。, or the whole line; without punctuation
    /// at its end.
    pub heading: String,
    /// The place of the heading in the text, with the 。 that ends it.
    pub title: Span,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// In a table of tasks: the cells of its row that are about it, besides its
    /// number and its text. A merged cell is one of every row that it covers.
    pub cells: Vec<TaskCell>,
    /// The provisions below it.
    pub children: Vec<Node>,
}

impl Node {
    /// Where it begins in the text: with its number or its heading, whichever is
    /// first.
    pub fn start(&self) -> usize {
        let number = self.numbering.map(|numbering| numbering.span.start);
        number.map_or(self.title.start, |start| start.min(self.title.start))
    }
}

/// A cell of a table of tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskCell {
    /// The head of its column, without white space.
    pub head: String,
    /// Its place in the text. A cell of several lines has their line breaks too.
    pub span: Span,
    /// The rows of the table that it covers, from the first of the task on.
    pub rows: Range<usize>,
    /// Whether it says what is to be done: its column is called 具体措施 or alike.
    pub is_task: bool,
}

/// Something odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The line, from 1.
    pub line: usize,
    /// What is odd.
    pub kind: DoubtKind,
}

/// What is odd about a line, or about the whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoubtKind {
    /// A number.
    Number(OddityKind),
    /// Nothing confirms that it is the title.
    Title,
    /// There is no title.
    NoTitle,
    /// A table was not read as tasks. It ends on the line `last`, from 1.
    Table {
        /// Its last line, from 1.
        last: usize,
    },
}
