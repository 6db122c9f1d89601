//! Kinds of files of a site.

use serde::{Deserialize, Serialize};

use crate::render::PageInfo;
use crate::search::IndexPart;

/// The kind of a file. Use this to distinguish files, not their names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArtifactKind {
    /// A page in one of the languages.
    Page(PageInfo),
    /// The page that a host serves for missing paths.
    NotFound,
    /// A static file of the theme.
    Asset(AssetType),
    /// A picture of a content page.
    Picture,
    /// A file of the search index, or of its client.
    Index(IndexPart),
    /// Machine-readable data: plans and their originals, the search
    /// description, character readings, the sitemap.
    Data,
    /// Files for offline use: the lists, and the service worker.
    Offline,
}

impl ArtifactKind {
    /// Whether it is HTML.
    pub fn is_page(&self) -> bool {
        matches!(self, Self::Page(_) | Self::NotFound)
    }
}

/// The type of a static file of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetType {
    /// A style sheet.
    Style,
    /// A script.
    Script,
    /// Anything else: images, fonts, …
    Other,
}

impl AssetType {
    /// The type of a file, by its extension.
    pub fn of(name: &str) -> Self {
        match name.rsplit_once('.') {
            Some((_, "css")) => Self::Style,
            Some((_, "js" | "mjs")) => Self::Script,
            _ => Self::Other,
        }
    }
}
