//! What a message can name: words, numbers, and why the system refused.

use std::io;

/// A value that a message names.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Words, a path, a piece of the text.
    Text(String),
    /// A number: plural rules apply.
    Number(u64),
    /// A phrase of ours by its key in the messages, with what it names.
    Phrase {
        /// A key of the messages.
        key: &'static str,
        /// What it names.
        arguments: Vec<(&'static str, Argument)>,
    },
    /// A word of ours by its key in the messages, or other words where we
    /// have none.
    Word {
        /// A key of the messages.
        key: &'static str,
        /// The words to fall back on.
        otherwise: String,
    },
}

/// A part of a plan, named in words of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// A key of the messages: `part-measure`.
    pub key: &'static str,
    /// The numbers that lead to the provision, where it is of one.
    pub numbers: Option<String>,
    /// Which sentence or line; 0 where it is none.
    pub sentence: u32,
}

impl From<&Part> for Argument {
    fn from(part: &Part) -> Self {
        Self::Phrase {
            key: part.key,
            arguments: vec![
                ("number", Self::from(&part.numbers)),
                ("sentence", Self::from(&part.sentence)),
            ],
        }
    }
}

/// Why something of the portal is not published, in words of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// A key of the messages: `absent-draft`.
    pub key: &'static str,
    /// The moment that it speaks of; empty where it speaks of none.
    pub moment: String,
}

impl From<&Absence> for Argument {
    fn from(absence: &Absence) -> Self {
        Self::Phrase {
            key: absence.key,
            arguments: vec![("moment", Self::from(&absence.moment))],
        }
    }
}

/// Why there is no answer from an address on another site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreachable {
    /// It is no address.
    Address,
    /// Nobody knows the name of the host.
    Name,
    /// No connection, or one that broke off.
    Connection,
    /// Nothing in time.
    Timeout,
    /// No connection that could be trusted.
    Tls,
    /// An answer that is not HTTP.
    Protocol,
    /// Redirects that lead nowhere, or do not end.
    Redirect,
}

impl From<&Unreachable> for Argument {
    fn from(why: &Unreachable) -> Self {
        let key = match why {
            Unreachable::Address => "unreachable-address",
            Unreachable::Name => "unreachable-name",
            Unreachable::Connection => "unreachable-connection",
            Unreachable::Timeout => "unreachable-timeout",
            Unreachable::Tls => "unreachable-tls",
            Unreachable::Protocol => "unreachable-protocol",
            Unreachable::Redirect => "unreachable-redirect",
        };
        Self::Word {
            key,
            otherwise: String::new(),
        }
    }
}

/// Why the system refused something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    kind: io::ErrorKind,
    words: String,
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        let words = error.to_string();
        // Without the number that Rust appends to the system's words.
        let bare = words.split_once(" (os error").map(|(bare, _)| bare);
        Self {
            kind: error.kind(),
            words: bare.unwrap_or(&words).to_owned(),
        }
    }
}

impl From<&Reason> for Argument {
    fn from(reason: &Reason) -> Self {
        let key = match reason.kind {
            io::ErrorKind::PermissionDenied => "system-permission",
            io::ErrorKind::NotFound => "system-not-found",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "system-full",
            io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
            io::ErrorKind::IsADirectory => "system-folder",
            io::ErrorKind::NotADirectory => "system-no-folder",
            io::ErrorKind::AddrInUse => "system-in-use",
            _ => "system-other",
        };
        Self::Word {
            key,
            otherwise: reason.words.clone(),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&Option<String>> for Argument {
    fn from(text: &Option<String>) -> Self {
        // Fluent chooses by a word: no key of ours is called `none`.
        Self::Text(text.clone().unwrap_or_else(|| "none".to_owned()))
    }
}

impl From<&Option<u32>> for Argument {
    fn from(number: &Option<u32>) -> Self {
        number
            .as_ref()
            .map_or_else(|| Self::Text("none".to_owned()), Self::from)
    }
}

impl From<&u32> for Argument {
    fn from(number: &u32) -> Self {
        Self::Number(u64::from(*number))
    }
}

impl From<&usize> for Argument {
    fn from(number: &usize) -> Self {
        Self::Number(*number as u64)
    }
}

/// What a value in a TOML file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `"…"`
    Text,
    /// `8`, from 1 up where one is expected.
    Number,
    /// `2026-11-23`
    Date,
    /// `[name]`
    Table,
    /// `[[name]]`
    Tables,
    /// `[ … ]`
    List,
    /// `true` or `false`
    Boolean,
    /// `1.5`, and whatever else nothing here is written as.
    Other,
}

impl From<&Kind> for Argument {
    fn from(kind: &Kind) -> Self {
        let key = match kind {
            Kind::Text => "kind-text",
            Kind::Number => "kind-number",
            Kind::Date => "kind-date",
            Kind::Table => "kind-table",
            Kind::Tables => "kind-tables",
            Kind::List => "kind-list",
            Kind::Boolean => "kind-boolean",
            Kind::Other => "kind-other",
        };
        Self::Word {
            key,
            otherwise: String::new(),
        }
    }
}
