//! Identifiers of segments, and hashes of their words.
//!
//! A segment is a title or one sentence of a plan. Its identifier is stable as
//! long as the plan is not renumbered; the hash of its words tells whether they
//! have changed since they were translated.
//!
//! ```text
//! id        = "title" / "notice/" n / "preamble/" n / "closing/" n / heading / provision "/" n
//! heading   = provision                      ; of a topic, or a heading below it
//!           / "measure/" numbers "/title"
//! provision = ( "topic" / "heading" / "measure" ) "/" numbers
//! numbers   = n *( "-" n )                   ; as few as are needed: 8, or 3-2
//! ```

use std::fmt;

use crate::base::{Digest, ok_or_bug};
use crate::diagnostic::Part;

use super::{ProvisionPath, Role};

/// Placeholder in an edition for a sentence that is not translated yet.
pub const UNTRANSLATED: &str = "[…]";

/// The file of an edition with the text before the first topic.
pub const FRONT: &str = "00-front.md";

/// The heading above the lines of the notice.
pub const NOTICE: &str = "Notice";

/// The heading above the lines of the preamble.
pub const PREAMBLE: &str = "Preamble";

/// The heading above the lines of the closing.
pub const CLOSING: &str = "Closing";

/// Last part of the identifier of a measure's title.
const TITLE: &str = "title";

/// The file of an edition that records accepted segments.
pub const SEGMENTS: &str = "segments.toml";

/// Identifies a segment of a plan; sentences are counted from 1. The order is
/// by kind, so that the front matter, and the sentences of each provision, are
/// contiguous ranges.
///
/// ```
/// use yaodian::model::SegmentId;
///
/// let second = SegmentId::parse("measure/8/2").unwrap();
/// assert_eq!(second.to_string(), "measure/8/2");
/// assert_eq!(second.whole(), "measure/8");
/// assert_eq!(SegmentId::parse("measure/08/2"), None, "a second name for 8");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentId {
    /// The plan's title.
    Title,
    /// A line of the notice.
    Notice(u32),
    /// A sentence of the preamble.
    Preamble(u32),
    /// A sentence of what follows the text.
    Closing(u32),
    /// The heading of a provision.
    Heading(ProvisionPath),
    /// A sentence of a provision's own text.
    Sentence(ProvisionPath, u32),
}

impl SegmentId {
    /// Parses an identifier as written by [`fmt::Display`].
    pub fn parse(id: &str) -> Option<Self> {
        // A part that is not a number makes the identifier invalid.
        let number = |digits: &str| digits.parse().ok().filter(|number: &u32| *number > 0);
        let parts: Vec<&str> = id.split('/').collect();
        let parsed = match parts.as_slice() {
            ["title"] => Self::Title,
            ["notice", n] => Self::Notice(number(n)?),
            ["preamble", n] => Self::Preamble(number(n)?),
            ["closing", n] => Self::Closing(number(n)?),
            [role, numbers] => Self::Heading(ProvisionPath::parse(role, numbers)?),
            [role, numbers, TITLE] => Self::Heading(ProvisionPath::parse(role, numbers)?),
            [role, numbers, n] => Self::Sentence(ProvisionPath::parse(role, numbers)?, number(n)?),
            _ => return None,
        };
        // Rejects `08`, which would be an alias of 8.
        (parsed.to_string() == id).then_some(parsed)
    }
}

impl SegmentId {
    /// The identifier of the part of the plan that it belongs to: `measure/8`
    /// for a measure's title and sentences, `notice` for the notice's lines.
    pub fn whole(self) -> String {
        match self {
            Self::Title => "title".to_owned(),
            Self::Notice(_) => "notice".to_owned(),
            Self::Preamble(_) => "preamble".to_owned(),
            Self::Closing(_) => "closing".to_owned(),
            Self::Heading(path) | Self::Sentence(path, _) => path.to_string(),
        }
    }

    /// Whether it is a line or sentence of running text, not a title.
    pub fn is_line(self) -> bool {
        matches!(
            self,
            Self::Notice(_) | Self::Preamble(_) | Self::Closing(_) | Self::Sentence(..)
        )
    }

    /// The segment as named in messages.
    pub fn part(self) -> Part {
        let (key, numbers, sentence) = match self {
            Self::Title => ("part-title", None, 0),
            Self::Notice(line) => ("part-notice", None, line),
            Self::Preamble(sentence) => ("part-preamble", None, sentence),
            Self::Closing(sentence) => ("part-closing", None, sentence),
            Self::Heading(path) => (heading_key(path.role), Some(path.numbers), 0),
            Self::Sentence(path, sentence) => {
                (sentence_key(path.role), Some(path.numbers), sentence)
            }
        };
        Part {
            key,
            numbers: numbers.map(|numbers| numbers.to_string()),
            sentence,
        }
    }
}

fn heading_key(role: Role) -> &'static str {
    match role {
        Role::Topic => "part-topic",
        Role::Heading => "part-heading",
        Role::Cited | Role::Item => "part-measure-title",
    }
}

fn sentence_key(role: Role) -> &'static str {
    match role {
        Role::Topic => "part-topic-text",
        Role::Heading => "part-heading-text",
        Role::Cited | Role::Item => "part-measure",
    }
}

impl fmt::Display for SegmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Notice(n) => write!(f, "notice/{n}"),
            Self::Preamble(n) => write!(f, "preamble/{n}"),
            Self::Closing(n) => write!(f, "closing/{n}"),
            // Kept for compatibility: the first identifiers had this form.
            Self::Heading(path) if path.is_cited() => write!(f, "{path}/{TITLE}"),
            Self::Heading(path) => write!(f, "{path}"),
            Self::Sentence(path, sentence) => write!(f, "{path}/{sentence}"),
        }
    }
}

/// Hash of the words that a translation was made from: the first eight bytes of
/// the SHA-256 of the corrected sentence, in lower-case hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceHash([u8; 8]);

impl SourceHash {
    /// The hash of a segment's words.
    pub fn of(words: &str) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = Digest::plain(words.as_bytes()).0;
        Self([a, b, c, d, e, f, g, h])
    }

    /// Parses the output of [`fmt::Display`].
    pub fn parse(text: &str) -> Option<Self> {
        let good = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        if text.len() != 16 || !text.chars().all(good) {
            return None;
        }
        let value = ok_or_bug(u64::from_str_radix(text, 16), "digits without a value");
        Some(Self(value.to_be_bytes()))
    }
}

impl fmt::Display for SourceHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_should_come_back_as_it_was() {
        for id in [
            SegmentId::Title,
            SegmentId::Notice(4),
            SegmentId::Preamble(1),
            SegmentId::Closing(2),
            SegmentId::Heading(ProvisionPath::topic(12)),
            SegmentId::Heading(ProvisionPath::cited(8)),
            SegmentId::Sentence(ProvisionPath::cited(45), 2),
        ] {
            assert_eq!(SegmentId::parse(&id.to_string()), Some(id));
        }
        for wrong in [
            "",
            "measure",
            "measure/8",
            "measure/0/1",
            "measure/08/1",
            "notice/x",
        ] {
            assert_eq!(SegmentId::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_hash_should_come_back_as_it_was() {
        let hash = SourceHash::of("现将《要点》印发给你们。");
        assert_eq!(SourceHash::parse(&hash.to_string()), Some(hash));
        assert_eq!(SourceHash::parse("1234"), None);
        assert_eq!(SourceHash::parse("+123456789abcdef"), None);
    }
}
