//! Reasons why a file or folder of the portal is not read.

use std::io;

use crate::diagnostic::{Problem, Reason, SpecialFile};

/// Why a file or folder is not read. Only for [`Self::Absent`] may a caller
/// continue without it.
#[derive(Debug)]
pub enum Refusal {
    /// Nothing has this name.
    Absent,
    /// The system returned an error.
    System(io::Error),
    /// A link to nothing.
    Dangling {
        /// Path of the link.
        link: String,
        /// Its target, as written in the link.
        target: String,
    },
    /// A link that leads out of the portal's folder to a place that is not
    /// allowed.
    Outside {
        /// Path of the link.
        link: String,
        /// The path that it leads to.
        target: String,
    },
    /// Neither a file nor a folder.
    Special(SpecialFile),
    /// Larger than the limit for its kind.
    TooLarge {
        /// Its size in bytes, or the number of bytes read when the limit was
        /// exceeded.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
}

impl Refusal {
    /// The problem to report, for the path that was to be read.
    pub fn problem(self, path: &str) -> Problem {
        let path = path.to_owned();
        match self {
            Self::Absent => Problem::FileMissing {
                path,
                nearest: None,
            },
            Self::System(error) => Problem::FileUnreadable {
                path,
                reason: Reason::from(&error),
            },
            Self::Dangling { link, target } => Problem::SourceDangling { path: link, target },
            Self::Outside { link, target } => Problem::SourceOutside { path: link, target },
            Self::Special(found) => Problem::FileSpecial { path, found },
            Self::TooLarge { size, limit } => Problem::FileTooLarge { path, size, limit },
        }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Absent,
            _ => Self::System(error),
        }
    }
}
