//! Why something of the portal's folder is not read.

use std::io;

use crate::diagnostic::{Problem, Reason, SpecialFile};

/// Why something is not read. Only what is [`Self::Absent`] may be done without.
#[derive(Debug)]
pub enum Refusal {
    /// There is nothing of this name.
    Absent,
    /// The system refused.
    System(io::Error),
    /// A link that leads to nothing.
    Dangling {
        /// The link.
        link: String,
        /// Where it leads, as it says.
        target: String,
    },
    /// A link that leads out of the portal's folder.
    Outside {
        /// The link.
        link: String,
        /// Where it ends.
        target: String,
    },
    /// Neither a file nor a folder.
    Special(SpecialFile),
    /// More than is read of a file of its kind.
    TooLarge {
        /// Its size in bytes, or how many were read when they became too many.
        size: u64,
        /// How many are read at most.
        limit: u64,
    },
}

impl Refusal {
    /// What is said of it, at the path that was to be read.
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
