//! What editors add to provisions, as read from `annotations.toml`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{LanguageTag, NameKind, Numbers, Responsibility};
use crate::base::Spanned;

/// An entry of `annotations.toml`: additions to a cited provision.
#[derive(Debug, Clone)]
pub struct AnnotationSource {
    /// The numbers of its path.
    pub number: Spanned<Numbers>,
    /// Slugs of the audiences that it serves.
    pub audiences: Vec<Spanned<String>>,
    /// The numbers of related provisions, the best first.
    pub related: Vec<Spanned<Numbers>>,
    /// Search keywords by language, without duplicates.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Names added or corrected.
    pub named: Vec<NamedSource>,
    /// Words that look like a name but are not.
    pub not_named: Vec<NotNamedSource>,
    /// The bodies that are responsible, in place of those found by the program.
    pub owners: Option<Vec<OwnerSource>>,
    /// The deadline, in place of that found by the program.
    pub deadline: Option<GivenDeadline>,
}

/// What editors say of a provision's deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenDeadline {
    /// Its last day.
    Day(Date),
    /// It has none.
    Nothing,
}

/// A body that editors name as responsible for a provision.
#[derive(Debug, Clone)]
pub struct OwnerSource {
    /// Its name, in words of the original.
    pub name: Spanned<String>,
    /// What it has to do with it.
    pub role: Responsibility,
}

/// A name added to a provision by its editors, or replacing a less complete one
/// found by the program.
#[derive(Debug, Clone)]
pub struct NamedSource {
    /// The kind of thing named.
    pub kind: NameKind,
    /// Its anchor on the page of its kind.
    pub slug: Spanned<String>,
    /// Its words in the original.
    pub found: Spanned<String>,
    /// The sentence that contains them, if several do; default is the first.
    pub sentence: Option<Spanned<u32>>,
    /// Display name by language, where it differs from the words in the text.
    pub words: BTreeMap<LanguageTag, String>,
}

/// Words of a provision that are not a name of some kind.
#[derive(Debug, Clone)]
pub struct NotNamedSource {
    /// The kind.
    pub kind: NameKind,
    /// The words.
    pub found: Spanned<String>,
}
