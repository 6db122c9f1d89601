//! Why files are not shown as pictures.

/// Why a file cannot be shown as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Fault {
    /// It is in none of the formats, or cut short.
    Unknown,
    /// It is HEIC.
    Heic,
    /// It is not XML.
    NotXml,
    /// It is XML, but not a drawing.
    NotSvg,
    /// It is a drawing with something in it that runs.
    Active,
}

impl Fault {
    /// Its name, for the message to select by.
    pub(in crate::source) fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Heic => "heic",
            Self::NotXml => "not-xml",
            Self::NotSvg => "not-svg",
            Self::Active => "active",
        }
    }
}
