//! What the files of a site are.

use serde::{Deserialize, Serialize};

use crate::render::PageInfo;
use crate::search::IndexPart;

/// What a file of a site is: whoever has to tell files apart asks this, not
/// their names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArtifactKind {
    /// A page in one of the languages.
    Page(PageInfo),
    /// The page that a host shows for what is not there.
    NotFound,
    /// A static file of the theme.
    Asset(AssetType),
    /// A file of the search index, or of its client.
    Index(IndexPart),
    /// What programs read: plans as data, how to search, how to read characters.
    Data,
    /// What lists the files that readers keep, or keeps them.
    Offline,
}

impl ArtifactKind {
    /// Whether it is HTML.
    pub fn is_page(&self) -> bool {
        matches!(self, Self::Page(_) | Self::NotFound)
    }
}

/// What a static file of the theme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetType {
    /// A style sheet.
    Style,
    /// A script.
    Script,
    /// A picture, a font, …
    Other,
}

impl AssetType {
    /// What a file of the theme is by the name that its author gave it.
    pub fn of(name: &str) -> Self {
        match name.rsplit_once('.') {
            Some((_, "css")) => Self::Style,
            Some((_, "js" | "mjs")) => Self::Script,
            _ => Self::Other,
        }
    }
}
