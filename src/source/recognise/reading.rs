//! What was recognised in a document.

use super::metadata::Metadatum;
use super::outline::OddityKind;
use super::role::Role;

/// What was recognised in a document.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The title of the plan; of the notice, where it issues none.
    pub title: Option<Recognised>,
    /// The title that was not taken, if another was possible.
    pub other_title: Option<Recognised>,
    /// 发文字号 as printed.
    pub number: Option<String>,
    /// The bodies that signed it, else that of the metadata.
    pub issuers: Vec<String>,
    /// 成文日期 as YYYY-MM-DD.
    pub issued: Option<String>,
    /// The bodies that it is sent to.
    pub addressees: Vec<String>,
    /// The metadata boxes, each pair once.
    pub metadata: Vec<Metadatum>,
    /// The provisions.
    pub nodes: Vec<Node>,
    /// What each line was taken for; `None` for blank lines.
    pub roles: Vec<Option<Role>>,
    /// What is odd, in the order of the text.
    pub doubts: Vec<Doubt>,
    /// How sure all of it is, from 0 to 1.
    pub confidence: f64,
}

/// A text with the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The text, without line breaks.
    pub text: String,
    /// The line, from 1.
    pub line: usize,
}

/// A provision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Depth in the tree, from 1.
    pub level: usize,
    /// The number exactly as printed; `None` if it has none.
    pub marker: Option<String>,
    /// The heading: up to the first 。, or the whole line.
    pub heading: String,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The provisions below it.
    pub children: Vec<Node>,
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
}
